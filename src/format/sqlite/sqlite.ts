/**
 * SQLite databases: every table with its columns, row by row, and the newest committed rows of a write-ahead log beside the file.
 *
 * Own code, because a library that opens a database through SQLite locks it beside the evidence, wants its folder writable, leaves the
 * log unread and gives up at the first damaged page. Views are not run: they repeat rows of tables. Free pages are counted, not read.
 * Source: SQLite file format, sqlite.org/fileformat2.html (read 2026-11).
 */
import { existsSync } from 'node:fs'
import { FileSource } from '../../source/file.js'
import { locationBytes, toLocation } from '../../source/location.js'
import { UnreadableFormat, type FormatReader, type TableSink, type TableWriter } from '../reader.js'
import { readColumns, type StoredColumns } from './columns.js'
import { DatabasePages } from './pages.js'
import { PageSet } from './page-set.js'
import { readRecord, type StoredValue } from './record.js'
import { walkTree, type TreeEntry } from './tree.js'
import { ValueText } from './value-text.js'

export const readSqlite: FormatReader = async ({ location, log: elsewhere }, sink) => {
  const file = new FileSource(location)
  const log = elsewhere === undefined ? openBeside(location, '-wal') : new FileSource(elsewhere)
  try {
    readDatabase(new DatabasePages(file, log), sink)
    if (hasHotJournal(location)) sink.problem('part-unread', 1, 'rollback journal')
  } finally {
    file.close()
    log?.close()
  }
}

function openBeside(location: string, ending: string): FileSource | null {
  const beside = toLocation(Buffer.concat([locationBytes(location), Buffer.from(ending)]))
  return existsSync(locationBytes(beside)) ? new FileSource(beside) : null
}

/** A journal that was not finished holds rows as they were before the last, broken change; a finished one is empty or zeroed. */
function hasHotJournal(location: string): boolean {
  const journal = openBeside(location, '-journal')
  if (journal === null) return false
  const mark = Buffer.alloc(8)
  journal.read(mark, 0)
  journal.close()
  return mark.toString('hex') === 'd9d505f920a163d7'
}

interface TableEntry {
  readonly name: string
  readonly root: number
  readonly columns: StoredColumns | null
}

function readDatabase(pages: DatabasePages, sink: TableSink): void {
  const first = pages.read(1)
  if (first !== null && first[100] !== 13 && first[100] !== 5)
    throw new UnreadableFormat(isScrambled(first) ? 'encrypted' : 'format-damaged')
  const seen = new PageSet(pages.pageCount)
  const tables = listTables(pages, seen, sink)
  for (const table of tables) readTable(pages, table, seen, sink)
  if (pages.missingPages > 0) sink.problem('source-truncated', 1, `${pages.missingPages} pages`)
  if (pages.freePages > 0) sink.problem('part-unread', pages.freePages, 'deleted pages')
}

/** Extensions that encrypt leave the header readable; all else then looks random: nearly every byte occurs in 4,096. */
function isScrambled(page: Uint8Array): boolean {
  return new Set(page.subarray(100)).size > 200
}

/** Tables of the schema. SQLite's own (`sqlite_…`) hold counts and statistics, and copies of a few keys. */
function listTables(pages: DatabasePages, seen: PageSet, sink: TableSink): TableEntry[] {
  const tables: TableEntry[] = []
  const values = new ValueText(pages.text, () => undefined)
  walkTree(pages, 1, seen, {
    entry: ({ payload }) => {
      const [type = null, name = null, , root = null, statement = null] = readRecord(payload) ?? []
      const title = values.of(name) ?? ''
      // A virtual table has no tree; what it holds lies in ordinary tables beside it.
      if (values.of(type) !== 'table' || typeof root !== 'bigint' || root < 1n || title.startsWith('sqlite_')) return
      tables.push({ name: title, root: Number(root), columns: readColumns(values.of(statement) ?? '') })
    },
    damage: () => {
      sink.problem('format-damaged', 1, 'schema')
    },
    cut: () => undefined,
  })
  return tables
}

function readTable(pages: DatabasePages, { name, root, columns }: TableEntry, seen: PageSet, sink: TableSink): void {
  const table = sink.table({ name, header: columns?.names ?? null })
  const values = new ValueText(pages.text, (code) => {
    table.problem(code)
  })
  walkTree(pages, root, seen, {
    entry: (entry) => {
      writeEntry(entry, columns, values, table)
    },
    damage: () => {
      table.problem('table-damaged')
    },
    cut: () => {
      table.problem('part-unread')
    },
  })
}

function writeEntry({ rowNumber, payload }: TreeEntry, columns: StoredColumns | null, values: ValueText, table: TableWriter): void {
  const record = readRecord(payload)
  if (record === null) table.problem('table-damaged')
  else table.record(columns === null ? record.map((value) => values.of(value)) : inOrder(record, rowNumber, columns, values))
}

/** Columns that were added later are missing from older records: their default is no value of the row. */
function inOrder(record: readonly StoredValue[], rowNumber: bigint | null, columns: StoredColumns, values: ValueText): (string | null)[] {
  const cells = columns.names.map((): string | null => null)
  record.forEach((value, place) => {
    const column = columns.stored[place] ?? columns.names.length + place - columns.stored.length
    cells[column] = values.of(value)
  })
  if (columns.rowNumber >= 0 && rowNumber !== null) cells[columns.rowNumber] ??= String(rowNumber)
  return cells
}
