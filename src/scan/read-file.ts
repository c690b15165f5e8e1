/** A file of another format → its tables: a large text in ranges, by all threads. */
import { rmSync } from 'node:fs'
import type { TableFormat } from '../format/formats.js'
import { joinRanges } from '../format/records/join-ranges.js'
import type { ReadTables } from '../format/reader.js'
import { locationBytes } from '../source/location.js'
import type { ReadTask } from '../unit/prepare.js'
import type { TaskRunner } from './pool.js'

/**
 * Bytes of a range, by format. They never depend on threads: what is divided is the same everywhere. A range of JSON begins with what the
 * first reader has read of the file, for the columns (some hundred kilobytes), so that it is worth more bytes.
 */
const rangeBytes: Partial<Record<TableFormat, number>> = { json: 32 * 1024 * 1024, sql: 16 * 1024 * 1024 }

/** Gives the same tables as the task itself. */
export async function readFile(runner: TaskRunner, task: ReadTask): Promise<ReadTables> {
  const size = rangeBytes[task.format] ?? Infinity
  return task.file.bytes < size * 2 ? runner.run(task) : readDivided(runner, task, size)
}

/** Ranges that were guessed wrong cost the time that they took: the file is then read by one thread. */
export async function readDivided(runner: TaskRunner, task: ReadTask, size: number): Promise<ReadTables> {
  const beginning = await runner.run({ ...task, file: { ...task.file, division: { rangeBytes: size } } })
  if (beginning.ranges.length === 0) return beginning
  const ranges = await Promise.all(
    beginning.ranges.map((range) => runner.run({ ...task, kind: 'range', file: { ...task.file, division: { range } } })),
  )
  const read = ranges.filter((range) => range !== null)
  const joined = read.length === ranges.length ? joinRanges(beginning, read) : null
  if (joined !== null) return joined
  for (const { tables } of [beginning, ...read])
    for (const { pieces } of tables)
      // Small tables lie in one file together.
      pieces.forEach(({ location }) => rmSync(locationBytes(location), { force: true }))
  return runner.run({ ...task, name: `${task.name}-whole` })
}
