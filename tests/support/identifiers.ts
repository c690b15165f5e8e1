/** What `detect` says of identifiers other than resident IDs and mobiles, and places at which they must be found all the same. */
import { lexiconWords } from '../../src/kernel/lexicon-words.js'
import { detect, type DetectOptions } from '../../src/scan/detect.js'

const identifiers: ReadonlySet<string> = new Set([
  ...['landline', 'email', 'passport', 'travel_permit', 'military_id', 'bank_card', 'license_plate', 'vin', 'imei', 'mac', 'ip', 'qq'],
  ...['wechat', 'whereabouts', 'communication_record', 'credential', 'delivery', 'device'],
])

/** Words of the lexicons are told by themselves, whatever stands beside them: iccid, wxid. */
const words: ReadonlySet<string> = new Set(lexiconWords().map(({ text }) => text.toLowerCase()))

export interface Identified {
  readonly category: string
  /** `status` or `status:reason`. */
  readonly outcome: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Identifiers in a text, in order; no words of a lexicon. */
export function identifiersIn(text: string, options: DetectOptions = {}): Identified[] {
  return detect(text, options)
    .map(({ category, status, reason, start, end }) => ({
      category,
      outcome: reason === undefined ? status : `${status}:${reason}`,
      text: text.slice(start, end),
      start,
      end,
    }))
    .filter(
      ({ category, text: found }) =>
        identifiers.has(category) && !words.has(found.toLowerCase()) && /[0-9A-Za-z*０-９Ａ-Ｚａ-ｚ]/.test(found),
    )
}

/** `category:outcome text`, one after another. */
export function identified(text: string, options: DetectOptions = {}): string[] {
  return identifiersIn(text, options).map(({ category, outcome, text: found }) => `${category}:${outcome} ${found}`)
}

/** Texts around a value that say nothing about it. */
export const surroundings: readonly (readonly [before: string, behind: string])[] = [
  ['', ''],
  ['他住在杭州', '的家里'],
  ['（', '）'],
  ['(', ')'],
  ['a, ', ', b'],
  ['，', '。'],
  ['"', '"'],
  ['【', '】'],
  ['/', '/'],
  ['\t', '\t'],
  ['联系：', '；'],
]

/** Texts around a value that make it a part of something longer. */
export const continuations: readonly (readonly [before: string, behind: string])[] = [
  ['7', ''],
  ['', '7'],
  ['x', ''],
  ['', 'x'],
  ['_', ''],
  ['', '_'],
  ['7.', ''],
  ['', '.75'],
  ['b7-', ''],
  ['', '-b7'],
]

export const fullWidth = (text: string): string => text.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** Changes one digit at `index` by one. */
export function misspelt(text: string, index: number): string {
  const digit = (Number(text[index]) + 1) % 10
  return text.slice(0, index) + String(digit) + text.slice(index + 1)
}
