/**
 * The journal of a scan: which units are committed. A unit's partial file is written and synced before the journal names
 * it; what the journal does not name is deleted when the scan is resumed. A kill loses at most what was not committed.
 *
 * Layout of the work folder: `journal.jsonl` (first line: whose it is; then one line a unit) and `unit-N.partial`.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LeaktallyError } from '../problem.js'
import { appendWhole, writeText, writeWhole } from '../source/write.js'
import type { UnitPartial } from '../tally/partial.js'
import { readPartial, writePartial } from './partial-files.js'

interface JournalHead {
  readonly schema: 'leaktally.journal/1'
  readonly plan: string
  readonly key: string
}

interface JournalLine {
  readonly unit: number
  readonly file: string
  readonly bytes: number
}

const journalName = 'journal.jsonl'

/** Units are committed together at most this often: one sync of the journal for all of them. */
const commitMs = 5_000
const commitBytes = 256 * 1024 * 1024

export class Journal {
  readonly #folder: string
  readonly #file: string
  #waiting: JournalLine[] = []
  #waitingBytes = 0
  #committedAt = Date.now()

  private constructor(folder: string) {
    this.#folder = folder
    this.#file = join(folder, journalName)
  }

  /** Begins anew: an older journal in the folder is removed. */
  static begin(folder: string, plan: string, key: string): Journal {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { mode: 0o700 })
    const journal = new Journal(folder)
    const head: JournalHead = { schema: 'leaktally.journal/1', plan, key }
    journal.#rewrite(head, [])
    return journal
  }

  /** Whether the journal in this folder names a unit: without one there is nothing to go on with. */
  static holdsUnits(folder: string): boolean {
    const file = join(folder, journalName)
    return existsSync(file) && readFileSync(file, 'utf8').split('\n').length > 2
  }

  /** Goes on with an interrupted scan. Throws `resume-mismatch` when there is none, or it is of other inputs, options or key. */
  static resume(folder: string, plan: string, key: string): { journal: Journal; partials: UnitPartial[] } {
    const journal = new Journal(folder)
    if (!existsSync(journal.#file)) throw nothingToResume(folder)
    const [first = '', ...rest] = readFileSync(journal.#file, 'utf8').split('\n')
    if (!first.endsWith('}')) throw nothingToResume(folder)
    const head = JSON.parse(first) as JournalHead
    if (head.plan !== plan || head.key !== key) {
      throw new LeaktallyError('resume-mismatch', 'the interrupted scan had other inputs, options or another case key', { folder })
    }
    // A line that was cut by the crash names nothing.
    const lines = rest.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as JournalLine)
    const committed = lines.filter((line) => journal.#isWhole(line))
    journal.#deleteOthers(new Set(committed.map((line) => line.file)))
    journal.#rewrite(head, committed)
    return { journal, partials: committed.map((line) => readPartial(join(folder, line.file))) }
  }

  #isWhole(line: JournalLine): boolean {
    const file = join(this.#folder, line.file)
    return existsSync(file) && statSync(file).size === line.bytes
  }

  /** Without lines that were cut or name nothing: what is appended must begin on a line of its own. */
  #rewrite(head: JournalHead, lines: readonly JournalLine[]): void {
    writeWhole(this.#file, (descriptor) => {
      writeText(descriptor, textOf([head, ...lines]))
    })
  }

  #deleteOthers(named: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) {
      if (name !== journalName && !named.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true })
    }
  }

  /** Writes the unit; it is committed together with others, or by `commit`. */
  add(partial: UnitPartial): void {
    const file = `unit-${partial.unit}.partial`
    const bytes = writePartial(join(this.#folder, file), partial)
    this.#waiting.push({ unit: partial.unit, file, bytes })
    this.#waitingBytes += partial.scannedBytes
    if (this.#waitingBytes >= commitBytes || Date.now() - this.#committedAt >= commitMs) this.commit()
  }

  commit(): void {
    if (this.#waiting.length === 0) return
    appendWhole(this.#file, Buffer.from(textOf(this.#waiting)))
    const descriptor = openSync(this.#file, 'r+')
    fsyncSync(descriptor)
    closeSync(descriptor)
    this.#waiting = []
    this.#waitingBytes = 0
    this.#committedAt = Date.now()
  }

  /** The result is written: nothing is left to resume. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

const textOf = (lines: readonly (JournalHead | JournalLine)[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

function nothingToResume(folder: string): LeaktallyError {
  return new LeaktallyError('resume-mismatch', `nothing to resume in ${folder}`, { folder, situation: 'resume-nothing' })
}
