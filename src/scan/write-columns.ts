/** The column plan of all inputs as CSV for people to correct. */
import { writeColumns as writeTables } from '../plan/corrections.js'
import type { Plan } from '../plan/types.js'

/** One line per header signature and column; see plan/corrections.ts for its columns. */
export function writeColumns(plan: Plan): string {
  return writeTables(plan.inputs.flatMap(({ path, tables }) => tables.map((table) => ({ path, table }))))
}
