/**
 * Files that people write for an assessment (law tables, damages, transfers): what is wrong, where, and what is asked for instead.
 *
 * Complaints are `statement-invalid` with
 *
 *   place  where it is, as a path: `actors[0].gains[2].amount`
 *   row    line of a table, as a person counts them
 *   fault  one of `statementFaults`; the report has its words
 *   word   the name in question; it is the user's own, never the data's
 */
import { LeaktallyError } from '../problem.js'

/** Closed list; the two languages have a sentence for each. Those in the first lines are also the `title` of a schema. */
export const statementFaults = [
  'text',
  'id',
  'date',
  'time',
  'money',
  'factor',
  'count',
  'digest',
  'choice',
  'category',
  'boolean',
  'law-schema',
  'damages-schema',
  'no-json',
  'shape',
  'missing',
  'unknown-key',
  'too-large',
  'no-table',
  'column-missing',
  'column-unknown',
  'no-calendar-date',
  'duplicate',
  'reference',
  'bounds',
  'profile',
  'input-unnamed',
  'input-unknown',
  'input-differs',
  'actor-unknown',
  'evidence-differs',
] as const
export type StatementFault = (typeof statementFaults)[number]

export interface StatementPlace {
  readonly file?: string
  readonly place?: string
  readonly row?: string
  readonly word?: string
  readonly allowed?: string
}

export function statementFault(fault: StatementFault, at: StatementPlace = {}): LeaktallyError {
  return new LeaktallyError('statement-invalid', `${at.file ?? 'statement'}: ${fault}`, { ...at, fault })
}

/** Throws for the second of two equal names. */
export function checkDistinct(names: readonly string[], file: string, placeOf: (index: number) => string): void {
  const seen = new Set<string>()
  names.forEach((name, index) => {
    if (seen.has(name)) throw statementFault('duplicate', { file, place: placeOf(index), word: name })
    seen.add(name)
  })
}

/** A day of the Gregorian calendar written YYYY-MM-DD. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}
