/**
 * One input's tables from its first bytes: encoding, dialect, header, columns tied together.
 *
 * A pure function of the head, the size and the options, so that files, streams and archive members plan alike. The
 * name only says whose tables these are; nothing is decided by it.
 */
import type { HeadLine } from '../format/delimited/lines.js'
import type { SampleRecord } from '../format/delimited/split.js'
import type { ResolvedOptions } from '../options.js'
import { type Problem, type ProblemCode } from '../problem.js'
import { planColumns } from './columns.js'
import type { DialectFinding, HeadText } from './dialect.js'
import { detectDialect } from './dialect.js'
import { doubtsOf } from './doubts.js'
import { decodeHead, type DecodedHead } from '../format/encoding/decoded-head.js'
import { detectEncoding, type PlainEncoding, type TextEncodingName } from '../format/encoding/encoding.js'
import { findHeader } from './header.js'
import { cellsAsRecords } from './cells-as-records.js'
import { invalidOutside, outsideOf } from './invalid-outside.js'
import { readLabelled } from './label-block.js'
import { preambleOf } from './preamble.js'
import type { LabelMark, PlannedInput, TablePlan } from './types.js'

/** Bytes that a plan may look at (design.md section 4). */
export const headBytes = 1_048_576

export interface InputDescription {
  readonly format: PlannedInput['format']
  readonly tables: readonly TablePlan[]
  readonly problems: readonly Problem[]
  /** Set when the input cannot be scanned at all. */
  readonly skipped: ProblemCode | null
}

export interface DescribeOptions extends Pick<ResolvedOptions, 'delimiter' | 'header' | 'record'> {
  readonly encoding: TextEncodingName | null
}

/**
 * Describes an input from its first bytes.
 *
 * `head`   the first min(size, headBytes) bytes; more are not looked at.
 * `size`   bytes of the whole input.
 * Gives    tables in the order of their bytes: at times a `preamble` of the lines above the table, then the table. An empty input has none, and a remark. Never throws.
 * Cost     O(head).
 */
export function planTable(head: Uint8Array, size: number, _name: string, options: DescribeOptions): InputDescription {
  const bytes = head.length > headBytes ? head.subarray(0, headBytes) : head
  if (size === 0) return { format: 'text', tables: [], problems: [{ code: 'source-empty', count: 1, byteStarts: [] }], skipped: null }
  const headIsWhole = bytes.length >= size
  const decoded = decodeHead(bytes, headIsWhole, options.encoding)
  if (decoded !== null) return inOriginal(describeHead(decoded.utf8, headIsWhole, size, options, 'utf-8'), decoded, size)
  return describeHead(bytes, headIsWhole, size, options, isPlain(options.encoding) ? options.encoding : null)
}

function isPlain(encoding: TextEncodingName | null): encoding is PlainEncoding {
  return encoding === 'utf-8' || encoding === 'gb18030'
}

/** Places of a description that was made of the head's text in UTF-8, in the original. */
function inOriginal(
  description: InputDescription,
  { encoding, invalidStarts, originalPlace }: DecodedHead,
  size: number,
): InputDescription {
  const last = description.tables.length - 1
  const tables = description.tables.map((table, index) => ({
    ...table,
    encoding,
    dataStart: originalPlace(table.dataStart),
    dataEnd: index === last ? size : originalPlace(table.dataEnd),
  }))
  const problems = description.problems.map((problem) => ({ ...problem, byteStarts: problem.byteStarts.map(originalPlace) }))
  return { ...description, tables, problems: [...outsideOf(tables, invalidStarts), ...problems] }
}

/** `bytes`: a head that is read as it lies. `wanted`: its encoding, where it is told. */
function describeHead(
  bytes: Uint8Array,
  headIsWhole: boolean,
  size: number,
  options: DescribeOptions,
  wanted: PlainEncoding | null,
): InputDescription {
  const finding = detectEncoding(bytes, headIsWhole, wanted, options.delimiter)
  if (finding.encoding === null) return skip(finding.problem ?? 'format-binary')
  const text = { head: bytes, headIsWhole, encoding: finding.encoding, bomBytes: finding.bomBytes }
  const { tables, doubts } = describeText(text, size, options)
  return {
    format: tables.at(-1)?.dialect.kind === 'delimited' ? 'delimited' : 'text',
    tables,
    problems: [...invalidOutside(tables, bytes, finding.encoding), ...doubts],
    skipped: null,
  }
}

function skip(code: ProblemCode): InputDescription {
  return { format: null, tables: [], problems: [{ code, count: 1, byteStarts: [] }], skipped: code }
}

interface TextDescription {
  readonly tables: readonly TablePlan[]
  readonly doubts: readonly Problem[]
}

function describeText(text: HeadText, size: number, options: DescribeOptions): TextDescription {
  const finding = detectDialect(text, options)
  const { dialect, records } = finding
  if (dialect.kind === 'block') {
    return { tables: withPreamble(blockTable(text, size, finding), text, finding.lines, finding.blockStart), doubts: [] }
  }
  const { header, dataStart, firstRow, tableStart } = findHeader(records, dialect, options.header, text.bomBytes)
  const rows = records.slice(firstRow)
  const count = Math.max(header?.cells.length ?? 0, dialect.columns)
  const headers = Array.from({ length: count }, (_, index) => header?.cells[index] ?? null)
  const table: TablePlan = {
    name: '',
    encoding: text.encoding,
    dialect,
    dataStart,
    dataEnd: size,
    header,
    unit: dialect.kind === 'delimited' ? 'row' : 'line',
    columns: planColumns(headers, cellsByColumn(spread(rows), count)),
    cells: null,
    otherUnit: null,
  }
  const planned = options.record === 'cell' ? cellsAsRecords(table) : table
  return { tables: withPreamble(planned, text, finding.lines, tableStart), doubts: doubtsOf(finding, header !== null, options) }
}

/** Records whose cells are judged: settles a share to 4.4 % (95 % confidence); real columns stand far from the bounds. */
const judgedRecords = 500

/** At most `judgedRecords`, evenly spread: tables are sorted, and one end may be unlike the other. */
export function spread(rows: readonly SampleRecord[]): readonly SampleRecord[] {
  const step = Math.max(1, rows.length / judgedRecords)
  return Array.from({ length: Math.min(rows.length, judgedRecords) }, (_, place) => rows[Math.floor(place * step)]).filter(
    (row) => row !== undefined,
  )
}

export function cellsByColumn(rows: readonly SampleRecord[], count: number): string[][] {
  const columns: string[][] = Array.from({ length: count }, () => [])
  for (const { cells } of rows) {
    // Rows stay in step: a missing cell is a blank one.
    columns.forEach((column, index) => column.push(cells[index] ?? ''))
  }
  return columns
}

function withPreamble(table: TablePlan, text: HeadText, lines: readonly HeadLine[], tableStart: number): TablePlan[] {
  const preamble = preambleOf(table, lines, text.bomBytes, tableStart)
  return preamble === null ? [table] : [preamble, table]
}

/** One column per label. */
function blockTable(text: HeadText, size: number, { dialect, labels, lines, blockStart }: DialectFinding): TablePlan {
  return {
    name: '',
    encoding: text.encoding,
    dialect,
    dataStart: Math.max(text.bomBytes, blockStart),
    dataEnd: size,
    header: null,
    unit: 'block',
    columns: planColumns(labels, cellsByLabel(lines, labels, dialect.labelMark)),
    cells: null,
    otherUnit: null,
  }
}

function cellsByLabel(lines: readonly HeadLine[], labels: readonly string[], mark: LabelMark): string[][] {
  const places = new Map(labels.map((label, index) => [label, index]))
  const columns: string[][] = labels.map(() => [])
  for (const { text } of lines) {
    const labelled = readLabelled(text, mark)
    const place = labelled === null ? undefined : places.get(labelled.label)
    const column = place === undefined ? undefined : columns[place]
    if (labelled !== null && column !== undefined && column.length < judgedRecords) column.push(labelled.value)
  }
  return columns
}
