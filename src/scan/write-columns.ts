/** The column plan of all inputs for people to correct, as CSV or as a workbook. */
import { columnRecords, writeColumns as writeTables, type NamedTable } from '../plan/corrections.js'
import type { Plan } from '../plan/types.js'

const tablesOf = (plan: Plan): NamedTable[] => plan.inputs.flatMap(({ path, tables }) => tables.map((table) => ({ path, table })))

/** One line per header signature and column; see plan/corrections.ts for its columns. */
export function writeColumns(plan: Plan): string {
  return writeTables(tablesOf(plan))
}

/** The same as an XLSX workbook of one sheet. All cells are text, so that nothing is run and nothing is rounded. */
export async function writeColumnsWorkbook(plan: Plan): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx')
  const records = columnRecords(tablesOf(plan))
  const sheet = utils.aoa_to_sheet(records.map((record) => record.map((cell) => ({ t: 's', v: cell }))))
  sheet['!cols'] = (records[0] ?? []).map((_, column) => ({
    wch: Math.min(40, records.reduce((most, record) => Math.max(most, record[column]?.length ?? 0), 0) + 2),
  }))
  sheet['!autofilter'] = { ref: sheet['!ref'] ?? 'A1' }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'columns')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}
