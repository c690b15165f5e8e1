/**
 * The rules of METHOD for numbers in free text, written as plainly as possible: at every place every writing is tried, and
 * what stands before and behind it is held against a list of refusals.
 *
 * Speaks of valid Chinese mobiles and 18-character IDs only. Shares no code with src/.
 */
import { hasRightCheckDigit } from '../../fixtures/people.mjs'

const blank = '[ \u00a0\u3000\u200b]'
const gap = `(?:${blank}{1,2}|[-－‐-―−·])`
/** Of a number without a separator between its groups. */
const none = '(?:)'

const shapes = [[11], [3, 4, 4], [4, 4, 3], [3, 3, 5], [3, 8], [7, 4], [5, 6]]
const grouped = (shape: readonly number[], separator: string): string => shape.map((length) => `\\d{${length}}`).join(separator)
const writings = [...shapes.map((shape) => grouped(shape, gap)), grouped([3, 4, 4], '\\.')]
const prefixes = [`(?:0086|086|86)${gap}`, '0086|086|86|0', none]
const mobileWritings = writings.flatMap((writing) => prefixes.map((prefix) => new RegExp(`(?<prefix>${prefix})(?<number>${writing})`, 'y')))

/** No number of a mobile's digits is one behind these. */
const mobileNotBehind = [
  /\d$/,
  /\d\.$/,
  /(?<!(?<![a-z0-9])(?:tel|phone|mobile|mob|cell))(?<=[a-z])$/i,
  new RegExp(`(?:[$¥￥€£]|人民币|(?<![a-z0-9])(?:CNY|RMB|USD))${blank}{0,2}$`, 'i'),
  new RegExp(`(?<!\\d)[+＋](?!86)[1-9]\\d{0,2}[)）]?${gap}?[(（]?$`),
]
/** Nor before these. */
const mobileNotBefore = [
  /^\d/,
  /^(?!ext(?![a-z]))[a-z]/i,
  /^\.(?!0(?![a-z0-9]))\d/i,
  /^@(?!139\.|189\.|wo\.)/,
  new RegExp(`^${blank}{0,2}(?:元|[万美港欧日]元|美金|亿|块|％|%(?![a-z0-9]))`, 'i'),
  /^万/,
  /^[*＊]{4}|^[*＊]{1,3}\d/,
]
const idNotBehind = [/\d$/, /\d\.$/, /(?<!(?<![a-z0-9])(?:sfz[a-z]{0,5}|idc[a-z]{0,5}|id|idno|idnum))(?<!(?<![a-z0-9])[gjl])(?<=[a-z])$/i]
const idNotBefore = [/^[a-z0-9]/i, /^\.(?!0(?![a-z0-9]))\d/i]
const idWriting = new RegExp(`\\d(?:${gap}?\\d){16}[\\dXx]`, 'y')

/** Address and birth of made-up people, roughly: with the check character, a coincidence is rarer than one in a million. */
const plainId = /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

const segments = /^1(?:3\d|4[579]|5[0-35-9]|6[2567]|7[0-35-8]|8\d|9[0-35-9])/
const narrow = (text: string): string => text.replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

/** Values of one kind in a text, in order: `read` gives what begins at a place. */
function* valuesIn(text: string, read: (at: number) => { readonly value: string; readonly end: number } | null): Generator<string> {
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const found = at < end ? null : read(at)
    if (found === null) continue
    yield found.value
    end = found.end
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Digits of the mobiles in a text. */
export function plainMobiles(text: string): string[] {
  const folded = narrow(text)
  const read = (at: number): { value: string; end: number } | null => {
    for (const writing of mobileWritings) {
      const match = matchAt(writing, folded, at)
      const { prefix = '', number = '' } = match?.groups ?? {}
      const value = number.replace(/\D/g, '')
      const end = at + prefix.length + number.length
      if (segments.test(value) && mayStand(folded, at, end, prefix) && !goesOnBefore(folded, at, end)) return { value, end }
    }
    return null
  }
  return [...valuesIn(folded, read)]
}

function mayStand(text: string, start: number, end: number, prefix: string): boolean {
  const before = text.slice(0, start)
  if (/[+＋]$/.test(before) && prefix.length < 2) return false
  if (prefix === '0' && isPartOfToken(before, text.slice(start, end), text.slice(end))) return false
  return !mobileNotBehind.some((refusal) => refusal.test(before)) && !mobileNotBefore.some((refusal) => refusal.test(text.slice(end)))
}

const dash = '[-－‐-―−·]'

/** Letters or digits joined by a dash to a zero and digits with dashes: a UUID. */
function isPartOfToken(before: string, number: string, behind: string): boolean {
  if (new RegExp(`[a-z0-9]${dash}$`, 'i').test(before)) return true
  return new RegExp(`^\\d+${dash}`).test(number) && new RegExp(`^${dash}[a-z0-9]`, 'i').test(behind)
}

/** Three to ten digits, and the separator that stands behind the first group. */
function goesOnBefore(text: string, start: number, end: number): boolean {
  const separator = new RegExp(`^\\d+(${gap})`).exec(text.slice(start, end))?.[1]
  if (separator === undefined || !text.slice(0, start).endsWith(separator)) return false
  return /(?<!\d)\d{3,10}$/.test(text.slice(0, start - separator.length))
}

/** Body digits of the IDs in a text. */
export function plainIds(text: string): string[] {
  const folded = narrow(text)
  const read = (at: number): { value: string; end: number } | null => {
    const id = matchAt(idWriting, folded, at)?.[0] ?? ''
    const plain = id.replace(/[^\dX]/gi, '').toUpperCase()
    if (!plainId.test(plain) || !hasRightCheckDigit(plain)) return null
    if (idNotBehind.some((refusal) => refusal.test(folded.slice(0, at)))) return null
    if (idNotBefore.some((refusal) => refusal.test(folded.slice(at + id.length)))) return null
    // Two differences: groups with minus signs that begin like a date are none, and in groups a star and digits are masks.
    if (/^\d{4}-/.test(id)) return null
    if (id.length > 18 && /\d$/.test(id) && /^\*\d/.test(folded.slice(at + id.length))) return null
    return { value: plain.slice(0, 17), end: at + id.length }
  }
  return [...valuesIn(folded, read)]
}
