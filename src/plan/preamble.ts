/**
 * Lines above a table: titles are passed over, everything else is scanned as a text table of its own, `preamble`.
 *
 * The owner of a call record and the contact of a list stand there. A wrong guess would drop their bytes, so nothing is
 * guessed: whatever the kernel can read (assembly/numbers/numbers.ts, written-number.ts) has four digits that are no date, or a
 * mask. A scanned line counts as a record; so dates and `2023版` alone keep a title a title. A header in whose cells a
 * number stands is scanned as well.
 */
import type { HeadLine } from '../format/delimited/lines.js'
import { matchHeader } from '../reference/headers.js'
import type { ColumnRole } from '../reference/roles.js'
import { planColumns } from './columns.js'
import { readLabelled } from './label-block.js'
import type { Dialect, TablePlan } from './types.js'

/** The shortest number that is read, 1.3E+10, has four digits. */
const fewestDigits = 4

/** Years, days and times of day that touch no other digits: 138 1990 2001 and 330106 19900101 1234 are numbers. */
const dates =
  /(?<!\d[-. +:\u200b-\u200d\ufeff]?)(?:(?:19|20)\d{6}|(?:19|20)\d{2}(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?)?|\d{1,2}:\d{2})(?:[ T]?\d{1,2}:\d{2})?(?::\d{2})?(?![-. +:\u200b-\u200d\ufeff]?\d)/g

/** Labels whose values are a person's; 制表日期 and 共计 are not. */
const personalLabels: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'person_name',
  'resident_id',
  'mobile',
  'phone',
  'address',
  'email',
  'qq',
  'wechat',
  'passport',
  'bank_card',
  'account',
])

/** Whether a line may hold what must not be lost: a number, or a labelled name or address. O(length). */
export function mayHoldValues(line: string): boolean {
  return mayHoldNumber(line) || isPersonalLabel(readLabelled(line.normalize('NFKC'))?.label ?? '')
}

/** Whether a text has digits enough beside dates, or a mask. O(length). */
export function mayHoldNumber(text: string): boolean {
  const plain = text.normalize('NFKC')
  return /\*{2}/.test(plain) || (plain.replace(dates, ' ').match(/\d/g)?.length ?? 0) >= fewestDigits
}

function isPersonalLabel(label: string): boolean {
  const role = matchHeader(label)?.role
  return role !== undefined && personalLabels.has(role)
}

/** The lines before `tableStart` as a table of text, when one of them may hold values; else null. */
export function preambleOf(table: TablePlan, lines: readonly HeadLine[], textStart: number, tableStart: number): TablePlan | null {
  const above = lines.filter(({ byteStart }) => byteStart < tableStart)
  if (!above.some(({ text }) => mayHoldValues(text))) return null
  const dialect: Dialect = { ...table.dialect, ...textLines }
  return { ...table, name: 'preamble', dialect, dataStart: textStart, dataEnd: tableStart, ...textTable }
}

const textLines = { kind: 'text', delimiter: '', dashRun: 0, quotes: false, blockLabel: '', columns: 1, exotic: null } as const
const textTable = { header: null, unit: 'line', columns: planColumns([null], [[]]) } as const
