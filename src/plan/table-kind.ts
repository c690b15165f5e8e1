/**
 * What kind of table it is, by what its cells tell, where no header does: VINs make a list of vehicles, weeks of pregnancy one of mothers.
 *
 * A kind says what dates, amounts and numbers tell (column-category.ts), so only what stands in no other tables makes one.
 */
import type { CategoryId } from '../reference/categories.js'
import type { ProfileName } from '../reference/column-categories.js'
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import { rulesReleaseDate } from '../reference/rules.js'
import { shareOf, type ColumnCells } from './column-content.js'
import { areTermDates, readBorn } from './id-facts.js'

export interface KindClue {
  readonly role: ColumnRole
  /** What its values tell by themselves, or null. */
  readonly told: CategoryId | null
  /** Kind of table in which alone such values stand, or null. */
  readonly kind: ProfileName | null
  readonly cells: ColumnCells
  /** The same place is the same row in every column. */
  readonly rows: readonly string[]
}

const has =
  (...roles: readonly ColumnRole[]) =>
  (columns: readonly KindClue[]): boolean =>
    roles.every((role) => columns.some((column) => column.role === role))

const names =
  (pattern: RegExp) =>
  (columns: readonly KindClue[]): boolean =>
    columns.some(({ role, cells }) => role === 'organisation' && shareOf(cells, (cell) => pattern.test(cell)) >= leastNamed)

/** Share of organisations of one sort that makes a column theirs. */
const leastNamed = 0.5

const tells =
  (category: CategoryId) =>
  (columns: readonly KindClue[]): boolean =>
    columns.some(({ told }) => told === category)

/** Faculties, not the schools that applicants come from: 法学院, but not 职业技术学院. */
const faculty = /^(?!.*(?:职业|师范|大学|技术学院|工学院|[省市]))\p{Script=Han}{2,10}学院$/u

/** A student's studies, at a faculty. */
const isUniversity = (columns: readonly KindClue[]): boolean =>
  names(faculty)(columns) && columns.filter(({ role, told }) => role === 'attribute' && told === 'education_employment').length > 0

/** A last period and a date of delivery. */
const isPregnancy = (columns: readonly KindClue[]): boolean => {
  const dates = columns.filter(({ role }) => role === 'date_time')
  return dates.some((period) => dates.some((due) => period !== due && areTermDates(period.rows, due.rows)))
}

/** Accounts of a messenger, sentences and times of day, and nobody's name: messages. */
const isChat = (columns: readonly KindClue[]): boolean =>
  has('wechat', 'free_text', 'date_time')(columns) && !has('person_name')(columns) && !has('resident_id')(columns)

/** The main person's name stands beside an ID of somebody under age, and other people after it: parents, or a teacher. */
const isOfMinors = (columns: readonly KindClue[]): boolean => {
  const names = columns.flatMap(({ role }, at) => (role === 'person_name' ? [at] : []))
  const [first = -1] = names
  const id = [columns[first + 1], columns[first - 1]].find((column) => column?.role === 'resident_id')
  if (names.length < 2 || id === undefined) return false
  const born = id.cells.telling.flatMap((cell) => readBorn(cell) ?? [])
  return born.length >= fewestIds && born.filter(({ day }) => Number(day) > lastAdultBirth).length >= born.length * leastMinors
}

/** Fewer may be a family's. */
const fewestIds = 10
const leastMinors = 0.95

/** Eighteen years before the day that births are compared with; years are the upper digits. */
const lastAdultBirth = rulesReleaseDate - 18_0000

/** More exact kinds first; `holds` beside the kind that a column's values name. */
const kinds: readonly (readonly [ProfileName, ((columns: readonly KindClue[]) => boolean) | null])[] = [
  ['maternity', isPregnancy],
  ['hospital', has('icd_code')],
  ['hotel', names(/酒店|宾馆|旅馆|客栈|民宿/)],
  ['calls', null],
  ['chats', isChat],
  ['positions', has('coordinate')],
  ['orders', null],
  ['parcels', has('express_number')],
  ['vehicles', has('vin')],
  ['owners', null],
  ['insurance', null],
  ['investors', names(/证券|期货|基金/)],
  ['offences', null],
  ['school', isOfMinors],
  ['university', isUniversity],
  ['recruiting', (columns) => tells('education_employment')(columns) && names(/大学|学院/)(columns)],
]

/** The kind of a table without header; null when its values do not tell. O(columns + cells of organisations). */
export function kindFromCells(columns: readonly KindClue[]): ProfileName | null {
  const isKind = ([kind, holds]: (typeof kinds)[number]): boolean =>
    columns.some((column) => column.kind === kind) || (holds !== null && holds(columns))
  return kinds.find(isKind)?.[0] ?? null
}

/** Caller and callee, whom their cells told apart, make a log of calls. */
export function kindFromSlots(slots: readonly SubjectSlot[]): ProfileName | null {
  return slots.includes('caller') && slots.includes('callee') ? 'calls' : null
}

/** Columns that tell of a person rather than of a thing or a deal: a company beside them is where he works. */
const ofPerson: ReadonlySet<CategoryId> = new Set<CategoryId>(['education_employment', 'ethnicity', 'political', 'marital'])

export function describesPeople(columns: readonly KindClue[]): boolean {
  return columns.some(({ told }) => told !== null && ofPerson.has(told))
}
