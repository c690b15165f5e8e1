/** A file read in ranges, beside the same file read by one reader. */
import { readFileSync, statSync } from 'node:fs'
import type { TableFormat } from '../../src/format/formats.js'
import type { ReadTables } from '../../src/format/reader.js'
import { inlineRunner, type TaskRunner } from '../../src/scan/pool.js'
import { readDivided } from '../../src/scan/read-file.js'
import { locationBytes, toLocation } from '../../src/source/location.js'
import type { ReadTask } from '../../src/unit/prepare.js'
import { newFolder, put } from '../scan/places.js'

export interface BothWays {
  readonly whole: unknown
  readonly divided: unknown
  /** Ranges that were read by themselves. */
  readonly ranges: number
  /** Whether some range was guessed wrong. */
  readonly isReadAgain: boolean
}

/** The lines with every hundredth behind `from` changed. */
export function withChangedLines(lines: readonly string[], from: number, change: (line: string, at: number) => string): string {
  return lines.map((line, at) => (at > from && at % 100 === 0 ? change(line, at) : line)).join('\n')
}

export async function readBothWays(format: TableFormat, content: string | Uint8Array, rangeBytes: number): Promise<BothWays> {
  const folder = newFolder()
  const path = put(folder, 'file', content)
  const file = { location: toLocation(Buffer.from(path)), bytes: statSync(path).size, passwords: [], encoding: null }
  const task: ReadTask = { kind: 'read', file, format, folder, name: 'whole', record: null }
  const whole = seen(await inlineRunner.run(task))
  const kinds: string[] = []
  const counting: TaskRunner = {
    ...inlineRunner,
    run: (one) => {
      kinds.push(one.kind)
      return inlineRunner.run(one)
    },
  }
  const divided = seen(await readDivided(counting, { ...task, name: 'divided' }, rangeBytes))
  return { whole, divided, ranges: kinds.filter((kind) => kind === 'range').length, isReadAgain: kinds.lastIndexOf('read') > 0 }
}

/** All that comes of a reading. Problems are counted: their order is the result's affair. */
function seen({ tables, problems }: ReadTables): unknown {
  return {
    tables: tables.map(({ name, header, pieces, bytes, problems: told }) => ({
      name,
      header,
      bytes,
      text: pieces.map(({ location, from, bytes }) => readFileSync(locationBytes(location)).toString('utf8', from, from + bytes)).join(''),
      problems: sorted(told),
    })),
    problems: sorted(problems),
  }
}

const sorted = (problems: ReadTables['problems']): string[] =>
  problems.map(({ code, count, detail }) => `${code} ${count} ${detail ?? ''}`).sort()
