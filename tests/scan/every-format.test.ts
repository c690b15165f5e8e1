/**
 * The same two thousand made-up people in every format, encoding and container: the same counts, persons, groups, regions, and the same
 * schools by the number of their pupils.
 *
 * Not here: Access, whose file cannot be written by a test (tests/format/access.test.ts has a smaller one), vCards, which hold other columns, and rar 4.
 */
import { parquetWriteBuffer } from 'hyparquet-writer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pack, rar5, zip64, zstd } from '../../fixtures/containers.mjs'
import { encode } from '../../fixtures/encode.mjs'
import { dbfTable } from '../../fixtures/formats/dbf.mjs'
import { docTable, writeDoc } from '../../fixtures/formats/doc.mjs'
import { wordDocument, wordTable } from '../../fixtures/formats/docx.mjs'
import { htmlPage, htmlTable } from '../../fixtures/formats/html.mjs'
import { mailPart, multipart, writeMail, writeMbox } from '../../fixtures/formats/mail.mjs'
import { tablePages, writePdf } from '../../fixtures/formats/pdf.mjs'
import { rtfTable, writeRtf } from '../../fixtures/formats/rtf.mjs'
import { writeSqlite } from '../../fixtures/formats/sqlite.mjs'
import { excel2003Table, flatOdsTable, repeatedElements } from '../../fixtures/formats/xml.mjs'
import { jsonWays } from '../../fixtures/json.mjs'
import { writeRecords } from '../../fixtures/records.mjs'
import { sqlWays } from '../../fixtures/sql.mjs'
import { writeWorkbook } from '../../fixtures/workbooks.mjs'
import { scan, type ScanResult } from '../../src/index.js'
import { newFolder, put } from './places.js'

const records = writeRecords('students', { records: 2000 })
const { header, rows, csv } = records
const text = csv.toString()
const table = [header, ...rows]

type Content = string | Uint8Array
type Way = readonly [name: string, make: () => Content | Promise<Content>]

const encodings: readonly Way[] = [
  ['UTF-8 with a mark', () => encode(text, 'utf-8-bom')],
  ['GB18030', () => encode(text, 'gb18030')],
  ['UTF-16 little-endian', () => encode(text, 'utf-16le')],
  ['UTF-16 big-endian', () => encode(text, 'utf-16be')],
  ['UTF-16 without a mark', () => Buffer.from(text, 'utf16le')],
  [
    'UTF-8 and GB18030 in turn',
    () => Buffer.concat(text.split(/(?<=\n)/).map((line, at) => encode(line, at % 2 === 0 ? 'utf-8' : 'gb18030'))),
  ],
]

const workbooks = (['xlsx', 'xlsm', 'xlsb', 'xls', 'ods'] as const).map((type): Way => [
  type,
  () => writeWorkbook([{ name: '一', rows: table }], type),
])

const lengthOf = (column: number): number => Math.max(...rows.map((row) => Buffer.byteLength(row[column] ?? '')))

function sqlite(): Uint8Array {
  const path = join(newFolder(), 'people.db')
  writeSqlite(path, '学生', header, rows)
  return readFileSync(path)
}

const others: readonly Way[] = [
  ...Object.entries(jsonWays).map(([name, write]): Way => [`JSON, ${name}`, () => write(records)]),
  ...Object.entries(sqlWays).map(([name, write]): Way => [`SQL, ${name}`, () => write(records)]),
  ['SQLite', sqlite],
  [
    'dBASE',
    () =>
      dbfTable(
        header.map((name, column) => ({ name, type: 'C', length: lengthOf(column) })),
        rows,
        { codePage: 0x4d },
      ),
  ],
  [
    'Parquet',
    () =>
      Buffer.from(
        parquetWriteBuffer({
          columnData: header.map((name, column) => ({ name, type: 'STRING', data: rows.map((row) => row[column] ?? '') })),
        }),
      ),
  ],
  ['HTML', () => htmlPage(htmlTable(header, rows), 'gb2312')],
  ['Excel 2003 XML', () => excel2003Table(header, rows)],
  ['flat ODS', () => flatOdsTable(header, rows)],
  ['XML', () => repeatedElements(header, rows)],
  ['DOCX', () => wordDocument(wordTable(header, rows))],
  ['DOC', () => writeDoc(docTable(header, rows))],
  ['RTF in GBK', () => writeRtf(rtfTable(header, rows))],
  ['RTF in Unicode', () => writeRtf(rtfTable(header, rows, 'unicode'))],
  ['PDF', () => writePdf(tablePages(header, rows, [90, 70, 50, 30, 65, 110, 50, 80, 250]))],
]

const first = async (packed: Promise<Buffer[]>): Promise<Buffer> => (await packed)[0] ?? Buffer.alloc(0)
const members = { '学生.csv': csv }
const mail = (...parts: Parameters<typeof mailPart>[0][]): Buffer =>
  writeMail({ From: 'info@example.com', Date: 'Tue, 5 Mar 2024 10:00:00 +0800' }, multipart(parts.map(mailPart)))
const mails: readonly Way[] = [
  ['e-mail, table in its text', () => mail({ content: htmlPage(htmlTable(header, rows), 'gb2312'), type: 'text/html' })],
  ['e-mail, attachment in GB18030', () => mail({ content: text, charset: 'gb18030', name: '学生.csv' })],
  [
    'e-mails in a mailbox, workbook attached',
    () =>
      writeMbox([mail({ content: '见附件' }), mail({ content: writeWorkbook([{ name: '一', rows: table }], 'xlsx'), name: '学生.xlsx' })]),
  ],
]

const containers: readonly Way[] = [
  ...(['7z', 'zip', 'tar', 'gzip', 'bzip2', 'xz'] as const).map((type): Way => [type, () => first(pack(type, members))]),
  ['zip64', () => zip64(members)],
  ['zstd', () => zstd(csv)],
  ['rar 5', () => rar5(members)],
]

/** Of the people alone: identifiers, persons, groups, regions; of schools, how many pupils each has. */
function peopleIn({ categories: { resident_id, mobile, person_name }, subjects, groups, regions, inputs }: ScanResult): unknown {
  const tables = inputs.flatMap((input) => input.tables)
  const schools = tables.flatMap(({ columns }) => columns.flatMap(({ institutions }) => institutions?.top ?? []))
  const largest = Math.max(...tables.map((one) => one.records))
  return { resident_id, mobile, person_name, persons: subjects.persons, groups, regions, schools, largest }
}

/** All that is counted. */
function figures(result: ScanResult): unknown {
  const { records: counts, categories, subjects } = result
  const told = Object.entries(categories).map(([id, one]) => [id, one?.mentions, one?.persons, one?.distinct, one?.polarity])
  return { total: counts.total, distinctRows: counts.distinctRows, told, slots: subjects.slots, people: peopleIn(result) }
}

/** Files that hold more than the people: statements between the rows, an envelope around the list, what an export says of each record, mails. */
const withMore = /^(?:SQL, (?!listed)|JSON, (?:nested|pages|elasticsearch)|e-mail)/

const options = { referenceDate: '2026-11-01', sample: 0, threads: 1 }

describe('two thousand people', async () => {
  const expected = await scan([put(newFolder(), 'people.csv', csv)], options)

  test.each([...encodings, ...workbooks, ...others, ...mails, ...containers])('as %s are counted alike', async (name, make) => {
    const result = await scan([put(newFolder(), 'people', await make())], options)
    expect(result.coverage).toMatchObject({ complete: true })
    const compared = withMore.test(name) ? peopleIn : figures
    expect(compared(result)).toEqual(compared(expected))
  })
})
