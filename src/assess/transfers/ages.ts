/**
 * Ages at the time of an act, from ages on the reference date.
 *
 * The result knows how many persons with a resident ID are under 14, under 18 and from 60 on the reference date, and no single birth. Who is under 14
 * then was so on every earlier day; who was under 14 on a day at most four years earlier is under 18 then; who is 60 then was 18 on any day up to 42
 * years earlier; who is under 14 then is under 18 on any day up to four years later. Between these bounds the age is not determined.
 */
import type { ScanResult } from '../../result.js'
import type { AgeBands, Bounds } from '../assessment.js'

/** The figures of the reference date. */
interface Reference {
  readonly date: string
  readonly persons: number
  readonly under14: number
  readonly under18: number
  readonly from60: number
  readonly notBorn: number
}

/**
 * Of the persons of the whole result on a day; with `isWhole` false, of a part of them, in which nobody is sure to be.
 * Null without a reference date.
 */
export function ageBands({ groups, run, subjects }: ScanResult, date: string, isWhole: boolean): AgeBands | null {
  const { withResidentId: persons, under14, under18, from60, bornAfterReferenceDate: notBorn } = groups
  if (run.referenceDate === null || under14 === null || under18 === null || from60 === null) return null
  const reference = { date: run.referenceDate, persons, under14, under18, from60, notBorn: notBorn ?? 0 }
  const withoutId = subjects.persons.atMost - persons
  const on14 = partOf(bounds14(reference, date), isWhole)
  const on18 = partOf(bounds18(reference, date), isWhole)
  return {
    date,
    under14: on14,
    under18: on18,
    undetermined14: on14.upper - on14.lower + withoutId,
    undetermined18: on18.upper - on18.lower + withoutId,
  }
}

function partOf(bounds: Bounds, isWhole: boolean): Bounds {
  return isWhole ? bounds : { lower: 0, upper: bounds.upper }
}

function bounds14({ date: then, persons, under14, under18, from60, notBorn }: Reference, date: string): Bounds {
  if (date === then) return { lower: under14, upper: under14 }
  if (date > then) return { lower: 0, upper: under14 + notBorn }
  if (isWithin(date, then, 4)) return { lower: under14, upper: under18 + notBorn }
  return { lower: under14, upper: isWithin(date, then, 46) ? persons - from60 : persons }
}

function bounds18({ date: then, persons, under14, under18, from60, notBorn }: Reference, date: string): Bounds {
  if (date === then) return { lower: under18, upper: under18 }
  if (date > then) return { lower: isWithin(then, date, 4) ? under14 : 0, upper: under18 + notBorn }
  return { lower: under18, upper: isWithin(date, then, 42) ? persons - from60 : persons }
}

/** Whether `later` is at most so many years after `earlier`. Civil dates compare as text. */
function isWithin(earlier: string, later: string, years: number): boolean {
  return later <= `${String(Number(earlier.slice(0, 4)) + years).padStart(4, '0')}${earlier.slice(4)}`
}
