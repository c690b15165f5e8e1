/** A table each of whose cells is a record, as the user says: lists of many people side by side in one row. */
import { planColumns } from './columns.js'
import type { TablePlan } from './types.js'

/** The same bytes; all cells are one column of text. A header stays one. A table without cells stays as it is. */
export function cellsAsRecords(table: TablePlan): TablePlan {
  if (table.dialect.kind !== 'delimited') return table
  return { ...table, unit: 'cell', dialect: { ...table.dialect, columns: 0 }, columns: planColumns([null], [[]]) }
}
