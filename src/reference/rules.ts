/**
 * The edition of everything in this folder that can change a number, and the fixed dates that numbers are checked against.
 *
 * There is no implicit date: births are compared with the day the rules were released, not with today, so that a scan gives the
 * same counts in ten years.
 */
import { big5Digest } from './big5.js'
import { categoryIds } from './categories.js'
import { countryLines } from './countries.data.js'
import { gb18030Digest } from './gb18030.js'
import { categoryLines } from './column-categories.js'
import { headerLines } from './headers.js'
import { lexiconLines } from './lexicon.js'
import { mobileSegments } from './mobile-segments.js'
import { addressCodes } from './regions.js'
import { columnRoles, rolesOfOtherNumbers } from './roles.js'
import { subjectSlots } from './slots.js'
import * as tellingWords from './telling-words.data.js'
import { placeholderCells, suppressedMobiles, suppressedResidentIds } from './suppressed.js'

/** Year and month of the facts. A change to any list here is a new edition. */
export const rulesVersion = '2026.11'

/** YYYYMMDD. A birth after this day is impossible (check `date`). */
export const rulesReleaseDate = 20261101

/** First year of birth that is accepted: residents were first registered for identity cards in 1984, some of them over 100 years old. */
export const earliestBirthYear = 1880

/** Births before this year are valid and reported apart: hardly anyone of them is alive. */
export const implausibleBefore = 1900

/** The library and the edition of its facts that decide about foreign mobiles; a test holds it to what is installed. */
export const foreignNumberRules = 'libphonenumber-js 1.13.16 max'

/**
 * Numeric country codes of ISO 3166-1 in ascending order: 249. For the permanent residence card of foreigners; the values go
 * from 4 to 894. A new array at each call.
 */
export function countryCodes(): Uint16Array {
  return Uint16Array.from(countryLines.flatMap((line) => line.split(' ')).map((word) => Number(word.slice(2)))).sort()
}

/**
 * Every fact of this folder that can change a number, and the edition of the library that knows others, as one text; equal rules
 * give equal text on every machine. About 250 KB, made anew at each call. The caller hashes it.
 */
export function rulesDigestInput(): string {
  const sections: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['rules', [rulesVersion, String(rulesReleaseDate), String(earliestBirthYear), String(implausibleBefore)]],
    ['categories', categoryIds],
    ['slots', subjectSlots],
    ['roles', columnRoles],
    ['roles of other numbers', [...rolesOfOtherNumbers]],
    ['address codes', Array.from(addressCodes(), String)],
    ['mobile segments', mobileSegments.map(({ prefix, kind, length, personal }) => `${prefix} ${kind} ${length} ${personal}`)],
    ['foreign mobiles', [foreignNumberRules]],
    ['countries', Array.from(countryCodes(), String)],
    ['suppressed', [...suppressedMobiles, 'mobiles: last eight digits alike', ...suppressedResidentIds]],
    ['placeholder cells', placeholderCells],
    ['headers', headerLines()],
    ['column categories', categoryLines()],
    ['lexicons', lexiconLines()],
    ['telling words', Object.entries(tellingWords).map(([name, words]) => `${name} ${words}`)],
    ['encodings', [`gb18030 ${gb18030Digest}`, `big5 ${big5Digest}`]],
  ]
  return sections.map(([name, lines]) => `[${name}]\n${lines.join('\n')}\n`).join('')
}
