/**
 * What undecided columns are by the columns beside them: names beside numbers, births, ages and sexes that agree with the ID of their
 * row, passwords beside an account. Alone, such cells might be anything.
 */
import type { ColumnRole } from '../reference/roles.js'
import type { ColumnCells } from './column-content.js'
import { looksLikeNames, shareOf } from './column-content.js'
import { isAgeOf, isBirthOf, sexAgreement } from './id-facts.js'

export interface Undecided {
  readonly role: ColumnRole
  readonly header: string | null
  readonly decidedBy: 'header' | 'content' | 'correction' | 'none'
  readonly cells: ColumnCells
  /** Cells of the sampled rows, blank ones included. */
  readonly rows: readonly string[]
}

/** Columns of people: names are believed beside one. */
const ofPeople: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'resident_id',
  'mobile',
  'phone',
  'landline',
  'email',
  'qq',
  'wechat',
  'passport',
  'bank_card',
])

/** The role that its neighbours give each column, or null where they add nothing. O(columns × rows). */
export function rolesFromNeighbours(columns: readonly Undecided[]): (ColumnRole | null)[] {
  const ids = columns.filter(({ role }) => role === 'resident_id')
  const hasPeople = columns.some(({ role }) => ofPeople.has(role))
  const logins = loginsAmong(columns)
  return columns.map((column, at) => {
    if (column.role === 'date_time' && column.decidedBy === 'content') return isBirth(column, ids) ? 'birth_date' : null
    if (column.decidedBy !== 'none') return null
    if (hasPeople && looksLikeNames(column.cells)) return 'person_name'
    if (ids.some((id) => isAgeOf(id.rows, column.rows))) return 'age'
    if (ids.some((id) => (sexAgreement(id.rows, column.rows) ?? 0) >= 0.9)) return 'sex'
    return logins.get(at) ?? null
  })
}

/** Days that are the births of the row's IDs, or lie as far apart as births do. */
function isBirth({ cells, rows, header }: Undecided, ids: readonly Undecided[]): boolean {
  return ids.some((id) => isBirthOf(id.rows, rows)) || (header === null && looksLikeBirths(cells))
}

/** Generations apart: the middle half of births in a list of adults spans ten years at least, half of them lie before 2000. */
const generationsApart = 10

function looksLikeBirths({ telling }: ColumnCells): boolean {
  if (telling.some((cell) => cell.includes(':'))) return false
  const years = telling.map((cell) => Number(/^(?:19|20)\d\d/.exec(cell)?.[0] ?? 0)).filter((year) => year > 0)
  if (years.length < 10 || years.length < telling.length * 0.8) return false
  const sorted = years.sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
  return at(0.75) - at(0.25) >= generationsApart && at(0.5) < 2000
}

/** Dumps of accounts have few columns. */
const mostDumped = 8

/**
 * Columns of logins and passwords without header: short tokens of letters and digits, nearly all different. Beside hashes of passwords
 * they are logins in a table of any width; else the last of them is the password, in dumps of few columns.
 */
function loginsAmong(columns: readonly Undecided[]): Map<number, ColumnRole> {
  if (columns.some(({ header }) => header !== null)) return new Map()
  const has = (...roles: ColumnRole[]): boolean => columns.some(({ role }) => roles.includes(role))
  const isHashed = has('credential')
  if (columns.length > mostDumped && !isHashed) return new Map()
  const tokens = columns.flatMap((column, at) => (column.decidedBy === 'none' && areTokens(column.cells) ? [at] : []))
  if (tokens.length < 2 && !isHashed && !has('email', 'mobile', 'qq', 'account')) return new Map()
  const password = isHashed ? undefined : tokens.at(-1)
  return new Map(tokens.map((at) => [at, at === password ? 'credential' : 'account']))
}

function areTokens(cells: ColumnCells): boolean {
  const { telling } = cells
  const mixed = shareOf(cells, (cell) => /[A-Za-z]/.test(cell) && /[\d\W_]/.test(cell))
  const lengths = new Set(telling.map((cell) => cell.length)).size
  const isVaried = new Set(telling).size >= telling.length * 0.8 && lengths >= 3
  return telling.length >= 5 && isVaried && mixed >= 0.3 && shareOf(cells, (cell) => /^[\x21-\x7e]{4,32}$/.test(cell)) >= 0.9
}
