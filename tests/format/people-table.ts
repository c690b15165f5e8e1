/** The same made-up people as CSV and in another format: both must be counted alike. Also a reader's tables, read back as cells. */
import { readFileSync, statSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import type { TableFormat } from '../../src/format/formats.js'
import { recognise } from '../../src/format/recognise/recognise.js'
import { scan, type ScanResult } from '../../src/index.js'
import type { CellTable } from '../../src/format/reader.js'
import type { Problem } from '../../src/problem.js'
import { FileSource } from '../../src/source/file.js'
import { locationBytes, toLocation } from '../../src/source/location.js'
import { readTables } from '../../src/unit/prepare.js'
import { newFolder, put } from '../scan/places.js'

const place = newFolder()
const records = 2000
const written = writeTable('students', { records })
const [header = [], ...rows] = parse(written.bytes, { bom: true, relax_quotes: true })

/** Header and rows of one table with pupils and their parents. */
export const people: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } = { header, rows }

/** An ID of eighteen digits, beyond what a double holds. */
export const longNumber = '330106199001011234'

function figures({ records: { total, distinctRows }, categories, subjects }: ScanResult): unknown {
  const mentions = Object.fromEntries(Object.entries(categories).map(([id, counts]) => [id, counts?.mentions]))
  return { total, distinctRows, mentions, persons: subjects.persons }
}

/** The file at `path` holds `people`, or what `csv` holds: everything that is counted of them agrees with CSV. */
export async function expectSameAsCsv(path: string, csv: string | Uint8Array = written.bytes): Promise<ScanResult> {
  const expected = await scan([put(place, 'people.csv', csv)], { sample: 0, threads: 1 })
  expect(expected.categories.mobile?.mentions).toBe(records)
  const result = await scan([path], { sample: 0, threads: 1 })
  expect(figures(result)).toEqual(figures(expected))
  return result
}

export interface ReadTable {
  readonly name: string
  readonly header: readonly string[] | null
  readonly rows: readonly (readonly string[])[]
  readonly problems: readonly Told[]
}

/** A problem without places: `code×count detail`. */
export type Told = string

export interface ReadFile {
  readonly tables: readonly ReadTable[]
  readonly problems: readonly Told[]
}

/** What `format`'s reader makes of a file. */
export async function read(path: string, format: TableFormat, passwords: readonly string[] = []): Promise<ReadFile> {
  const location = toLocation(Buffer.from(path))
  const file = { location, bytes: statSync(path).size, passwords, encoding: null }
  const { tables, problems } = await readTables({ kind: 'read', file, format, folder: newFolder(), name: 'read', record: null })
  return {
    tables: tables.map((table) => ({ ...table, rows: cellsOf(table.pieces), problems: table.problems.map(told) })),
    problems: problems.map(told),
  }
}

function told({ code, count, detail }: Problem): Told {
  return `${code}×${count}${detail === undefined ? '' : ` ${detail}`}`
}

function cellsOf(pieces: CellTable['pieces']): string[][] {
  return pieces
    .map(({ location, from, bytes }) => readFileSync(locationBytes(location)).toString('utf8', from, from + bytes))
    .join('')
    .split('\u001e')
    .slice(0, -1)
    .map((record) => record.split('\u001f'))
}

/** What a file of these bytes is taken for. */
export async function recognised(path: string): Promise<string> {
  const location = toLocation(Buffer.from(path))
  const source = new FileSource(location)
  try {
    const recognition = await recognise(source, { encoding: null, delimiter: null, record: null })
    return recognition.as === 'text' ? 'text' : recognition.format
  } finally {
    source.close()
  }
}
