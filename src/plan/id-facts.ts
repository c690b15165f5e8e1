/**
 * What cells of a row say of each other: whose birth date, sex and age an ID tells, how two people are related, which dates make a pregnancy.
 *
 * Rows are compared in pairs over the sample, and only shares of rows leave this file. Cost: O(rows).
 */
import type { SubjectSlot } from '../reference/slots.js'
import { cleanCell, residentIdVerdict } from './cell-checks.js'

export interface Born {
  readonly year: number
  /** yyyymmdd. */
  readonly day: string
  readonly male: boolean
}

/** Fewest rows in which both cells speak; four may agree by accident. */
const fewestRows = 5

/** Share of rows that settles what a column is: others are typing errors, and people who wrote a relative's number. */
const settledShare = 0.8

/** Birth and sex from a valid resident ID, else null. */
export function readBorn(cell: string): Born | null {
  if (residentIdVerdict(cell) !== 'valid') return null
  const digits = cleanCell(cell).replace(/[^\dXx]/g, '')
  const [day, sequence] =
    digits.length === 15 ? [`19${digits.slice(6, 12)}`, digits.slice(12)] : [digits.slice(6, 14), digits.slice(14, 17)]
  return { year: Number(day.slice(0, 4)), day, male: Number(sequence) % 2 === 1 }
}

/** Share of the rows for which `holds`, among those where both sides can be read; null where these are too few. */
function shareOfRows<A, B>(
  first: readonly (A | null)[],
  second: readonly (B | null)[],
  holds: (one: A, other: B) => boolean,
): number | null {
  let seen = 0
  let held = 0
  for (let row = 0; row < Math.min(first.length, second.length); row++) {
    const [one, other] = [first[row] ?? null, second[row] ?? null]
    if (one === null || other === null) continue
    seen++
    if (holds(one, other)) held++
  }
  return seen < fewestRows ? null : held / seen
}

const settles = (share: number | null): boolean => share !== null && share >= settledShare

/** A day as yyyymmdd: 2026-03-01, 2026/3/1, 20260301; null for other cells. */
export function readDay(cell: string): string | null {
  const text = cleanCell(cell)
  const found = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})(?!\d)/.exec(text)
  return found === null ? null : `${found[1] ?? ''}${(found[2] ?? '').padStart(2, '0')}${(found[3] ?? '').padStart(2, '0')}`
}

/** Whether a column of dates is the birth of the people with these IDs. */
export function isBirthOf(ids: readonly string[], dates: readonly string[]): boolean {
  return settles(shareOfRows(ids.map(readBorn), dates.map(readDay), (born, day) => born.day === day))
}

/** Years by which a child is younger than its parents, at least; real mothers are younger in less than one row of a hundred. */
const generation = 14

/** Whether a column of dates is the birth of these people's children. */
export function isChildBirthOf(ids: readonly string[], dates: readonly string[]): boolean {
  return settles(shareOfRows(ids.map(readBorn), dates.map(readDay), (born, day) => Number(day.slice(0, 4)) - born.year >= generation))
}

function readAge(cell: string): number | null {
  const found = /^(\d{1,3})(?:周?岁|\.0)?$/.exec(cleanCell(cell))
  return found === null ? null : Number(found[1])
}

/** Whether whole numbers are these people's ages: birth year and age have one sum, or two when birthdays were still to come. */
export function isAgeOf(ids: readonly string[], ages: readonly string[]): boolean {
  const born = ids.map(readBorn)
  const read = ages.map(readAge)
  const sums = born.flatMap((one, row) => (one === null || read[row] == null ? [] : [one.year + read[row]])).sort((a, b) => a - b)
  const middle = sums[sums.length >> 1] ?? 0
  return middle > 1980 && middle < 2100 && settles(shareOfRows(born, read, (one, age) => Math.abs(one.year + age - middle) <= 1))
}

const isMale: Readonly<Record<string, boolean>> = { 男: true, 男性: true, m: true, male: true, '1': true, 女: false, 女性: false, f: false, female: false, '2': false, '0': false } // prettier-ignore

const readSex = (cell: string): boolean | null => isMale[cleanCell(cell).toLowerCase()] ?? null

/** Share of rows whose sex is the one of the ID; null where they cannot be compared. */
export function sexAgreement(ids: readonly string[], sexes: readonly string[]): number | null {
  return shareOfRows(ids.map(readBorn), sexes.map(readSex), (born, male) => born.male === male)
}

/** Years between spouses at most. */
const spouseYears = 20

/**
 * Who the people of a second column of IDs are to those of the first: opposite sex in nearly every row makes spouses, a generation
 * between them parent and child. Null when the rows tell nothing, or hold the same people twice.
 */
export function relationOf(first: readonly string[], second: readonly string[]): SubjectSlot | null {
  const [one, other] = [first.map(readBorn), second.map(readBorn)]
  const share = (holds: (a: Born, b: Born) => boolean): number | null => shareOfRows(one, other, holds)
  if (share(() => true) === null || settles(share((a, b) => a.day === b.day && a.male === b.male))) return null
  if (settles(share((a, b) => b.year - a.year >= generation))) return 'child'
  if (settles(share((a, b) => a.year - b.year >= generation))) return 'guardian'
  const married = (a: Born, b: Born): boolean => a.male !== b.male && Math.abs(a.year - b.year) <= spouseYears
  return settles(share(married)) ? 'spouse' : 'co_owner'
}

/** Days from the last period to the date of delivery: 280, or nine months and seven days. Nine months alone, a usual term of loans, are 273 to 276. */
const shortestTerm = 277
const longestTerm = 284
const dayMs = 86_400_000

const dayNumber = (cell: string): number | null => {
  const day = readDay(cell)
  return day === null ? null : Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6))) / dayMs
}

/** Whether one column of dates is the last period, and the other when the child is due. */
export function areTermDates(periods: readonly string[], dues: readonly string[]): boolean {
  const fits = (from: number, to: number): boolean => to - from >= shortestTerm && to - from <= longestTerm
  return settles(shareOfRows(periods.map(dayNumber), dues.map(dayNumber), fits))
}
