/** What the whole table says of each of its columns. */
import { profileOf, type ProfileName } from '../reference/column-categories.js'
import type { HeaderText } from '../reference/header-words.js'
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import { haveRadioCells } from './bare-columns.js'
import type { ColumnCells } from './column-content.js'
import { readDay } from './id-facts.js'
import { describesPeople, kindFromCells, kindFromSlots, type KindClue } from './table-kind.js'

export interface TableFacts {
  readonly profile: ProfileName | null
  /** An address column, or three columns of places: together they are an address. */
  readonly hasAddress: boolean
  readonly hasCredential: boolean
  /** A company beside its columns is where the people work. */
  readonly describesPeople: boolean
  /** A number that is nobody's name or ID stands at a place and time: an address is where it was. */
  readonly isNameless: boolean
  /** Two columns of numbers that are a radio cell. */
  readonly hasRadioCells: boolean
  /** The column whose days lie before those of all others, in the middle; null where there is none. */
  readonly firstDays: ColumnCells | null
}

interface FactColumn extends KindClue {
  readonly text: HeaderText | null
}

/** Columns of places that make an address together: 省, 市, 区. */
const placesOfAddress = 3

/** Gathers them. O(columns + cells of those that no header speaks for). */
export function factsOf(columns: readonly FactColumn[]): TableFacts {
  const regions = columns.filter(({ role }) => role === 'region').length
  const texts = columns.flatMap(({ text }) => (text === null ? [] : [text]))
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role)
  return {
    profile: texts.length > 0 ? profileOf(texts) : kindFromCells(columns),
    hasAddress: has('address') || regions >= placesOfAddress,
    hasCredential: has('credential'),
    describesPeople: describesPeople(columns),
    isNameless: !has('person_name') && !has('resident_id'),
    hasRadioCells: texts.length === 0 && haveRadioCells(columns),
    firstDays: texts.length === 0 ? firstDaysOf(columns) : null,
  }
}

function firstDaysOf(columns: readonly FactColumn[]): ColumnCells | null {
  const middle = (cells: ColumnCells): string => cells.telling.map((cell) => readDay(cell) ?? '').sort()[cells.telling.length >> 1] ?? ''
  const dated = columns.filter(({ role }) => role === 'date_time').map(({ cells }) => ({ cells, day: middle(cells) }))
  return dated.sort((one, other) => (one.day < other.day ? -1 : 1))[0]?.cells ?? null
}

/** Caller and callee are known only when it is known whose the columns are. */
export function withCalls(facts: TableFacts, columns: readonly FactColumn[], slots: readonly SubjectSlot[]): TableFacts {
  const isSilent = facts.profile === null && columns.every(({ text }) => text === null)
  return isSilent ? { ...facts, profile: kindFromSlots(slots) } : facts
}
