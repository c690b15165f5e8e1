/** Sections of the summary about single tables: institutions by their records, agreement with the IDs, and what is unusual. */
import { unusualSigns, type UnusualSign } from '../assess/unusual.js'
import {
  agreementKinds,
  type ColumnResult,
  type InputResult,
  type InstitutionValues,
  type ScanResult,
  type TableResult,
} from '../result.js'
import { alignRight, cut, formatCount, formatShare, printable } from './layout.js'
import { fill } from './messages/pick.js'
import { paragraph, remainder, section, sum, topOf } from './summary-view.js'
import type { View } from './summary-view.js'

interface PlacedTable {
  readonly input: InputResult
  readonly table: TableResult
}

function tablesOf({ inputs }: ScanResult): PlacedTable[] {
  return inputs.flatMap((input) => input.tables.map((table) => ({ input, table })))
}

function nameTable({ input, table }: PlacedTable): string {
  return printable(table.name === '' ? input.path : `${input.path} ${table.name}`)
}

interface InstitutionColumn extends PlacedTable {
  readonly column: ColumnResult
  readonly institutions: InstitutionValues
}

/** Columns of institutions, those with most cells first. */
export function renderInstitutions(view: View): string[] {
  const text = view.messages.summary.institutions
  const columns = tablesOf(view.result)
    .flatMap((placed) => placed.table.columns.map((column) => ({ ...placed, column, institutions: column.institutions })))
    .filter((placed): placed is InstitutionColumn => placed.institutions !== undefined && placed.institutions.cells > 0)
    .sort((a, b) => b.institutions.cells - a.institutions.cells)
  const shown = columns.slice(0, topOf)
  return section(view, text.heading, [
    ...shown.flatMap((column) => renderInstitution(view, column)),
    ...remainder(view, text.moreColumns, columns.length - shown.length),
  ])
}

function renderInstitution(view: View, placed: InstitutionColumn): string[] {
  const { column, institutions } = placed
  const text = view.messages.summary.institutions
  const { cells, overlong, distinct, top } = institutions
  const named = { header: printable(column.header ?? String(column.index)), table: nameTable(placed) }
  if (distinct === null) return paragraph(view, fill(text.tooMany, { ...named, cells: formatCount(cells) }))
  const shown = top.slice(0, topOf)
  const width = Math.max(0, ...shown.map(({ records }) => formatCount(records).length))
  const rest = distinct - shown.length
  const records = formatCount(cells - overlong - sum(shown.map((one) => one.records)))
  return [
    ...paragraph(view, fill(text.column, { ...named, distinct: formatCount(distinct), cells: formatCount(cells) })),
    ...shown.map(({ value, records: count }) => {
      const line = `    ${alignRight(formatCount(count), width)}  ${printable(value)}`
      return cut(line, view.columns)
    }),
    ...(rest > 0 ? paragraph(view, fill(text.more, { count: formatCount(rest), records }), 4) : []),
  ]
}

/** Agreement with the IDs, and what is unusual, by table. Tables without either are left out. */
export function renderTables(view: View): string[] {
  const text = view.messages.summary.tables
  const told = tablesOf(view.result)
    .map((placed) => ({ placed, lines: [...renderAgreement(view, placed.table), ...renderUnusual(view, placed.table)] }))
    .filter(({ lines }) => lines.length > 0)
  const shown = told.slice(0, topOf)
  if (shown.length === 0) return []
  return section(view, text.heading, [
    ...shown.flatMap(({ placed, lines }) => [...paragraph(view, nameTable(placed)), ...lines]),
    ...remainder(view, text.more, told.length - shown.length),
    ...paragraph(view, text.caution),
  ])
}

function renderAgreement(view: View, { corroboration }: TableResult): string[] {
  const text = view.messages.summary.tables
  const rates = agreementKinds
    .filter((kind) => corroboration[kind].compared > 0)
    .map((kind) => {
      const { compared, agreed } = corroboration[kind]
      return fill(text.rate, { kind: text.kinds[kind], share: formatShare(agreed, compared), compared: formatCount(compared) })
    })
  return rates.length === 0 ? [] : paragraph(view, fill(text.agreement, { rates: rates.join(view.messages.listSeparator) }), 4)
}

function renderUnusual(view: View, table: TableResult): string[] {
  return unusualSigns(table).flatMap((unusual) => paragraph(view, renderSign(view, unusual, table), 4))
}

function renderSign(view: View, { sign, column, count, of }: UnusualSign, table: TableResult): string {
  const header = column === null ? undefined : table.columns.find(({ index }) => index === column)?.header
  const numbers = table.signs.columns.find((one) => one.column === column)
  return fill(view.messages.summary.tables.signs[sign], {
    column: printable(header ?? String(column)),
    count: formatCount(count),
    of: formatCount(of),
    share: formatShare(count, of),
    longest: formatCount(numbers?.longestRun ?? 0),
  })
}
