/** Values that the user wants suppressed: numbers as the kernel's tagged keys, and texts. */
import { foreignMark } from '../kernel/index.js'
import { LeaktallyError } from '../problem.js'
import type { Dictionary } from '../reference/dictionary.js'
import { readForeignNumber } from '../unit/foreign-number.js'

/** The kernel's table is half full with these. */
const mostStops = 60_000

/** Layouts of assembly/numbers/mobile.ts and assembly/numbers/resident-id.ts. */
const mobileKey = (digits: string): bigint => (2n << 57n) | BigInt(digits)
const residentIdKey = (body: string): bigint =>
  (1n << 57n) | (BigInt(body.slice(0, 6)) << 37n) | (BigInt(body.slice(6, 14)) << 10n) | BigInt(body.slice(14))

/** Four digits are no word, whatever stands between them: a number that is written wrong must not pass for a text. */
const isText = (value: string): boolean => !/\d(?:.{0,3}\d){3}/.test(value) && value.trim() !== ''

const allStops = (values: readonly string[], dictionaries: readonly Dictionary[]): string[] => [
  ...values,
  ...dictionaries.flatMap(({ stop }) => stop),
]

/** Texts among the values of a stop list and of dictionaries. */
export function stoppedTexts(values: readonly string[], dictionaries: readonly Dictionary[]): string[] {
  return allStops(values, dictionaries).filter(isText)
}

/** Mobiles (with or without +86, foreign ones with + and their code) and resident IDs (15 or 18 characters). Throws `option-value` for other numbers. */
export function taggedStops(values: readonly string[], dictionaries: readonly Dictionary[]): bigint[] {
  const stops = allStops(values, dictionaries)
  if (stops.length > mostStops) throw wrong(`holds more than ${mostStops} values`)
  return stops.flatMap((value, index) => (isText(value) ? [] : [tagOf(plainNumber(value), index)]))
}

function plainNumber(value: string): string {
  return value.replaceAll(/[\s().-]/g, '').replace(/^(\+?86|0086)(?=1\d{10}$)/, '')
}

function tagOf(value: string, index: number): bigint {
  if (/^1\d{10}$/.test(value)) return mobileKey(value)
  if (/^\d{17}[\dXx]$/.test(value)) return residentIdKey(value.slice(0, 17))
  if (/^\d{15}$/.test(value)) return residentIdKey(`${value.slice(0, 6)}19${value.slice(6)}`)
  const foreign = /^\+(\d{7,15})$/.exec(value)?.[1] ?? ''
  const number = foreign === '' ? 0n : readForeignNumber(foreign, foreign.length)
  if (number > 0n) return mobileKey(String(foreignMark | number))
  throw wrong(`value ${index + 1} is neither a mobile nor a resident ID nor a text`)
}

function wrong(what: string): LeaktallyError {
  return new LeaktallyError('option-value', `option "stopList" ${what}`, { option: 'stopList', expected: what })
}
