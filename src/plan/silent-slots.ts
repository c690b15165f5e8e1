/**
 * Whose a column is, from cells, where headers are missing or silent: two IDs in a row are two people, a birth fifteen years after the
 * ID's is the child's, 父子 between two names makes the second a parent.
 *
 * Only columns whose header says nothing are decided here; column-slots.ts then goes by neighbours and order.
 */
import type { CategoryId } from '../reference/categories.js'
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import { isBirthOf, isChildBirthOf, readBorn, relationOf, sexAgreement } from './id-facts.js'

export interface SilentColumn {
  readonly role: ColumnRole
  readonly slot: SubjectSlot | null
  /** Cells of the sampled rows, blank ones included: the same place is the same row in all columns. */
  readonly rows: readonly string[]
  /** What its values tell by themselves, or null. */
  readonly told: CategoryId | null
}

/** One slot a column; null where cells do not tell either. O(columns × rows). */
export function slotsFromCells(columns: readonly SilentColumn[]): (SubjectSlot | null)[] {
  const slots = columns.map(({ slot }) => slot)
  const silent = (role: ColumnRole): number[] => columns.flatMap((column, at) => (column.role === role && column.slot === null ? [at] : []))
  const ids = silent('resident_id')
  const names = silent('person_name')
  const main = columns[ids[0] ?? -1]
  if (ids.length > 1 && main !== undefined) placeSecondPeople(columns, slots, ids, main)
  else if (silent('express_number').length > 0 && ids.length === 0) placeParcel(columns, slots, names)
  else placeSecondNames(columns, slots, names)
  if (areEnterprises(columns)) return columns.map(({ slot }) => slot ?? 'organisation')
  placeCalls(columns, slots)
  return slots
}

/** The second and later IDs, with the name and the number in the same place among the silent ones. */
function placeSecondPeople(
  columns: readonly SilentColumn[],
  slots: (SubjectSlot | null)[],
  ids: readonly number[],
  main: SilentColumn,
): void {
  const alongside = (...roles: ColumnRole[]): number[] =>
    columns.flatMap(({ role, slot }, at) => (slot === null && roles.includes(role) ? [at] : []))
  const companions = [alongside('person_name'), alongside('mobile', 'phone'), alongside('sex'), alongside('birth_date')]
  for (const [place, at] of ids.entries()) {
    const relation = place === 0 ? null : relationOf(main.rows, columns[at]?.rows ?? [])
    if (relation === null) continue
    slots[at] = relation
    for (const list of companions) {
      const mate = list.length === ids.length ? list[place] : undefined
      if (mate !== undefined) slots[mate] = relation
    }
  }
}

const kinship: readonly (readonly [SubjectSlot, RegExp])[] = [
  ['guardian', /^(?:父亲?|母亲?|爸爸?|妈妈?|父子|父女|母子|母女|爷爷|奶奶|外公|外婆|祖父|祖母|监护人|家长|祖孙)$/],
  ['child', /^(?:子|女|儿子|女儿|之子|之女|[长次三独]?[子女]|独生[子女])$/],
  ['spouse', /^(?:配偶|夫妻|夫|妻|丈夫|妻子|老公|老婆|爱人)$/],
]

const filledIn = (rows: readonly string[]): number => rows.filter((cell) => cell.trim() !== '').length

/**
 * Names beside the main person's without IDs of their own are other people: who, say words of kinship anywhere in the row. The main
 * person's is the first, unless it stands in merged cells (a head of household above the members). Beside women with weeks of
 * pregnancy stands the husband.
 */
function placeSecondNames(columns: readonly SilentColumn[], slots: (SubjectSlot | null)[], names: readonly number[]): void {
  const filled = names.map((at) => filledIn(columns[at]?.rows ?? []))
  const most = Math.max(...filled)
  const main = names[filled.findIndex((count) => count * 1.5 >= most)]
  const kin = columns.flatMap(({ role, rows }) => (role === 'attribute' || role === 'other' || role === 'unknown' ? kinOf(rows) : []))
  const other = kin[0] ?? (columns.some(({ told }) => told === 'pregnancy') && areWomen(columns) ? 'spouse' : 'co_owner')
  for (const at of names) if (at !== main) slots[at] = other
}

function areWomen(columns: readonly SilentColumn[]): boolean {
  const born = columns.filter(({ role }) => role === 'resident_id').flatMap(({ rows }) => rows.map(readBorn).filter((one) => one !== null))
  return born.length >= fewestIds && born.filter(({ male }) => !male).length >= born.length * 0.95
}

/** Fewer IDs may all be of one sex by accident: ten of them once in a thousand. */
const fewestIds = 10

/** Beside a waybill number: the name before the address is the recipient's, any other the sender's. */
function placeParcel(columns: readonly SilentColumn[], slots: (SubjectSlot | null)[], names: readonly number[]): void {
  const address = columns.findIndex(({ role }) => role === 'address')
  const recipient = names.filter((at) => at < address).at(-1) ?? names[0]
  for (const at of names) slots[at] = at === recipient ? 'recipient' : 'sender'
}

/** A number and a time of day in each row, and no name or ID: a call. Who called stands first; a lone number is the other end's. */
function placeCalls(columns: readonly SilentColumn[], slots: (SubjectSlot | null)[]): void {
  const isPerson = ({ role }: SilentColumn): boolean => role === 'person_name' || role === 'resident_id' || role === 'email'
  const phones = columns.flatMap(({ role, slot }, at) => (slot === null && (role === 'mobile' || role === 'phone') ? [at] : []))
  const [caller, callee] = phones
  const isClock = ({ role, rows }: SilentColumn): boolean =>
    role === 'date_time' && rows.filter((cell) => /\d:\d\d/.test(cell)).length * 2 > rows.length
  if (caller === undefined || columns.some(isPerson) || !columns.some(isClock)) return
  if (callee === undefined) {
    if (columns.some(({ told }) => told === 'communication_record')) slots[caller] = 'callee'
  } else if (phones.length === 2) {
    slots[caller] = 'caller'
    slots[callee] = 'callee'
  }
}

/** Each row a company of its own with its code, and nobody's ID: all of it is the company's. */
function areEnterprises(columns: readonly SilentColumn[]): boolean {
  const isDistinct = ({ rows }: SilentColumn): boolean => new Set(rows).size >= rows.length * 0.8
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role && isDistinct(column))
  return has('organisation') && has('organisation_code') && !columns.some(({ role }) => role === 'resident_id')
}

function kinOf(rows: readonly string[]): SubjectSlot[] {
  const filled = rows.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const mostly = (pattern: RegExp): boolean =>
    filled.length >= 3 && filled.filter((cell) => pattern.test(cell)).length >= filled.length * 0.7
  return kinship.filter(([, pattern]) => mostly(pattern)).map(([slot]) => slot)
}

/** Share of rows from which a sex column is these people's, and up to which it is their spouses'. */
const sameSex = 0.8
const otherSex = 0.1

/**
 * Gives silent columns of births and sexes to the people whose IDs say the same in their rows; births a generation later, and sexes
 * without any likeness, to the child. `slots` is what neighbours say, one a column.
 */
export function followIds(columns: readonly SilentColumn[], slots: readonly SubjectSlot[]): SubjectSlot[] {
  const ids = columns.flatMap(({ role, rows }, at) => (role === 'resident_id' ? [{ rows, slot: slots[at] ?? 'self' }] : []))
  const placed = columns.map((column, at) => {
    const before = slots[at] ?? 'self'
    return column.slot === null && column.role === 'birth_date' ? birthSlot(column.rows, ids, before) : before
  })
  const hasChild = placed.includes('child')
  return columns.map((column, at) => {
    const before = placed[at] ?? 'self'
    return column.slot === null && column.role === 'sex' ? sexSlot(column.rows, ids, before, hasChild) : before
  })
}

interface OwnedIds {
  readonly rows: readonly string[]
  readonly slot: SubjectSlot
}

function birthSlot(rows: readonly string[], ids: readonly OwnedIds[], before: SubjectSlot): SubjectSlot {
  const owner = ids.find((one) => isBirthOf(one.rows, rows))
  if (owner !== undefined) return owner.slot
  return ids.some((one) => one.slot === 'self' && isChildBirthOf(one.rows, rows)) ? 'child' : before
}

function sexSlot(rows: readonly string[], ids: readonly OwnedIds[], before: SubjectSlot, hasChild: boolean): SubjectSlot {
  const shares = ids.flatMap((one) => {
    const share = sexAgreement(one.rows, rows)
    return share === null ? [] : [{ share, slot: one.slot }]
  })
  const best = shares.reduce<(typeof shares)[number] | null>((most, one) => (most === null || one.share > most.share ? one : most), null)
  if (best === null) return before
  if (best.share >= sameSex) return best.slot
  if (best.share <= otherSex && best.slot === 'self') return 'spouse'
  return hasChild ? 'child' : before
}
