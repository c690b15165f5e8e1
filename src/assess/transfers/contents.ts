/**
 * What files beside the result speak of: contents, that is inputs with the same bytes, each counted by the rows of its tables.
 *
 * A container stands for the members that came out of it. How many rows several contents have together is asked of one function, `countRecords`: the
 * result has rows by input only, so it answers with bounds. Exact overlaps would be another answer to the same question.
 */
import { statementFault, type StatementPlace } from '../../reference/statement.js'
import type { InputResult, ScanResult } from '../../result.js'
import type { RecordBounds, TransferContent } from '../assessment.js'

export interface Content extends TransferContent {
  /** Digest, or the path where there is none. */
  readonly key: string
}

/** How many rows the contents have together. */
export type RecordCounter = (contents: readonly Content[]) => RecordBounds

/** The largest ≤ all together ≤ the sum. */
export const countRecords: RecordCounter = (contents) => {
  const counts = contents.map(({ records }) => records).filter((records) => records > 0)
  const sum = counts.reduce((total, count) => total + count, 0)
  return counts.length < 2
    ? { lower: sum, upper: sum, kind: 'exact' }
    : { lower: counts.reduce((most, count) => Math.max(most, count), 0), upper: sum, kind: 'at-most' }
}

export class ContentIndex {
  readonly #byPath = new Map<string, InputResult>()
  readonly #byDigest = new Map<string, InputResult[]>()
  readonly #members = new Map<string, InputResult[]>()
  readonly #contents = new Map<string, Content>()

  constructor({ inputs }: Pick<ScanResult, 'inputs'>) {
    for (const input of inputs) {
      this.#byPath.set(input.path, input)
      if (input.digests.sha256 !== null) append(this.#byDigest, input.digests.sha256, input)
      if (input.container !== null) append(this.#members, input.container, input)
    }
  }

  /** Every content with rows. */
  get all(): readonly Content[] {
    return distinct([...this.#byPath.values()].map((input) => this.#contentOf(input))).filter(({ records }) => records > 0)
  }

  /** The contents under a digest (64 hex digits, or empty) and a path (or empty). Throws `statement-invalid` where there is none. */
  find(digest: string, path: string, at: StatementPlace): readonly Content[] {
    const named = path === '' ? undefined : this.#byPath.get(path)
    if (path !== '' && named === undefined) throw statementFault('input-unknown', { ...at, word: path })
    const lower = digest.toLowerCase()
    const same = digest === '' ? [] : (this.#byDigest.get(lower) ?? [])
    if (digest !== '' && same.length === 0) throw statementFault('input-unknown', { ...at, word: digest })
    if (named !== undefined && digest !== '' && named.digests.sha256 !== lower) throw statementFault('input-differs', { ...at, word: path })
    const [first] = named === undefined ? same : [named]
    return first === undefined ? [] : distinct(this.#leaves(first).map((input) => this.#contentOf(input)))
  }

  /** An input by what a person writes: its digest or its path. */
  findEither(written: string, at: StatementPlace): readonly Content[] {
    const isDigest = /^[0-9a-fA-F]{64}$/.test(written) && !this.#byPath.has(written)
    return isDigest ? this.find(written, '', at) : this.find('', written, at)
  }

  /** The input, or the members below it. Containers lie in each other eight deep at most. */
  #leaves(input: InputResult): readonly InputResult[] {
    const members = this.#members.get(input.path) ?? []
    return members.length === 0 ? [input] : members.flatMap((member) => this.#leaves(member))
  }

  #contentOf(input: InputResult): Content {
    const digest = input.digests.sha256
    const key = digest ?? input.path
    const known = this.#contents.get(key)
    if (known !== undefined) return known
    const same = digest === null ? [input] : (this.#byDigest.get(digest) ?? [])
    // Copies hold the same rows; those that were not scanned again have no tables.
    const records = same.reduce((most, { tables }) => Math.max(most, rowsOf(tables)), 0)
    const content = { key, digest, paths: same.map(({ path }) => path), records }
    this.#contents.set(key, content)
    return content
  }
}

function rowsOf(tables: InputResult['tables']): number {
  return tables.reduce((sum, { records }) => sum + records, 0)
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** In the order of their keys. */
export function distinct(contents: readonly Content[]): readonly Content[] {
  const byKey = new Map(contents.map((content) => [content.key, content]))
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}
