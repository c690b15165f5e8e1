/**
 * Small checks on one cell: is it a resident ID, a mobile, a name? For deciding columns only; counting is the kernel's.
 *
 * `valid` passed every check; `shape` is one that is masked, damaged or fails a check; `none` is something else. So a
 * column of poor IDs is still a column of IDs, while the evidence counts only valid cells. All are pure and O(length).
 */
import { mobileSegmentTable, segmentClass } from '../reference/mobile-segments.js'
import { isAddressCode } from '../reference/regions.js'
import { surnameLength } from './surnames.js'

export type CellVerdict = 'valid' | 'shape' | 'none'

/** Longest cell looked at: identifiers with prefix, label and a second value stay far below. */
const longestCell = 200

const blankEdges = /^[\s\u00a0\u3000\u200b-\u200d\ufeff\u00ad]+|[\s\u00a0\u3000\u200b-\u200d\ufeff\u00ad]+$/g

/** Cells without any of what `cleanCell` takes away or changes: nearly all, so they must cost one test. */
const clean = /^[^\s='\u00a0\u3000\u200b-\u200d\ufeff\u00ad０-９Ｘｘ＋]{0,200}$/

/** The cell without what spreadsheets put around text: blanks, `="…"`, a leading `'`; full-width digits become ASCII. */
export function cleanCell(cell: string): string {
  if (clean.test(cell)) return cell
  const bare = cell.slice(0, longestCell).replace(blankEdges, '')
  const formula = /^="([^"]{0,100})"$/.exec(bare)
  const text = (formula?.[1] ?? bare).replace(/^'/, '').replace(blankEdges, '')
  return /[０-９Ｘｘ＋]/.test(text) ? text.normalize('NFKC') : text
}

/**
 * A cell that is one number in groups, whatever their sizes: the kernel reads it so in ID and mobile columns. Full stops only as
 * in 138.1234.5678: one of them is a decimal point, and coordinates have as many digits.
 */
const grouped = /^\+?\d{1,17}(?:[-－–—· ]{1,2}[\dXx]{1,16}){1,17}$|^\d{3}\.\d{4}\.\d{4}$/
const separators = /[-－–—·. ]/g

/** Checks a resident ID (公民身份号码, GB 11643-1999) of 18 or 15 places, masked or damaged ones included. */
export function residentIdVerdict(cell: string): CellVerdict {
  const text = cleanCell(cell)
  // Before what is rarer: a column of IDs is looked at cell by cell.
  if (/^[1-9]\d{16}[\dXx]$/.test(text)) return longIdVerdict(text)
  if (grouped.test(text)) return residentIdVerdict(text.replace(separators, ''))
  if (/^[1-8]\d{14}$/.test(text)) return isAddressCode(text.slice(0, 6)) && isCivilDate(`19${text.slice(6, 12)}`) ? 'valid' : 'none'
  const masked = /^[1-9]\d{0,13}[*＊]{2,17}[\d*＊]{0,15}[\dXx*＊]$/.test(text) && (text.length === 18 || text.length === 15)
  return masked || /^[1-9]\.\d{1,14}[Ee]\+1[47]$/.test(text) ? 'shape' : 'none'
}

function longIdVerdict(text: string): CellVerdict {
  if (!isCivilDate(text.slice(6, 14))) return 'none'
  // Since 2023-12 the permanent-resident card of foreigners: a 9, a region, a country, then alike.
  const known = text.startsWith('9') || isAddressCode(text.slice(0, 6))
  if (known && residentIdCheck(text) === text.charAt(17).toUpperCase()) return 'valid'
  return known ? 'shape' : 'none'
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Check character over the first 17 digits, ISO/IEC 7064 MOD 11-2. */
export function residentIdCheck(digits: string): string {
  let sum = 0
  for (let place = 0; place < 17; place++) sum += (weights[place] ?? 0) * (digits.charCodeAt(place) - 48)
  return '10X98765432'.charAt(sum % 11)
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether `yyyymmdd` is a day between 1800 and 2099. */
export function isCivilDate(yyyymmdd: string): boolean {
  if (!/^(?:18|19|20)\d{6}$/.test(yyyymmdd)) return false
  const [year, month, day] = [Number(yyyymmdd.slice(0, 4)), Number(yyyymmdd.slice(4, 6)), Number(yyyymmdd.slice(6, 8))]
  if (month < 1 || month > 12 || day < 1) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0))
}

const mobile = /(?<![\d*])(?:\+?\(?(?:00)?86\)?[- ]?|0)?1([3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?![\d*])/

/** All of a cell without its separators. */
const wholeMobile = /^(?:\+?(?:00|0)?86|0)?1([3-9]\d)(\d{4})(\d{4})$/

/** A plus, a country code that is not 86, and six digits or more: what the kernel may read as a foreign number. */
const foreign = /^\(?\+(?!86)[1-9](?:[-. ()]{0,3}\d){6,14}$/

/**
 * Checks a mobile (手机号码), also with +86, separators, an extension, a second number or a short remark beside it.
 * Only segments given to persons are valid; others are a shape, because fabricated lists are full of them. So is a foreign number.
 */
export function mobileVerdict(cell: string): CellVerdict {
  const text = cleanCell(cell)
  // A remark longer than a line of address or chat makes it free text with a number in it.
  if (text.length > 60) return 'none'
  if (foreign.test(text)) return 'shape'
  const found = mobile.exec(text) ?? (grouped.test(text) ? wholeMobile.exec(text.replace(separators, '')) : null)
  if (found !== null) return isPersonalSegment(`${found[1] ?? ''}${(found[2] ?? '').slice(0, 2)}`) ? 'valid' : 'shape'
  const masked = /^1[3-9]\d[*＊]{4,8}\d{0,4}$|^1[3-9][\d*＊]{9}$/.test(text) && /[*＊]/.test(text)
  return masked || /^1\.\d{1,10}[Ee]\+10$/.test(text) ? 'shape' : 'none'
}

let segments: Uint8Array | null = null

/** `digits`: the four after the leading 1. */
function isPersonalSegment(digits: string): boolean {
  segments ??= mobileSegmentTable()
  return segments[Number(digits)] === segmentClass.personal
}

/** Fixed line: area code 0xx or 0xxx, 7 or 8 digits that do not begin with 0 or 1, perhaps an extension. */
export function isLandline(cell: string): boolean {
  return /^\(?0(?:10|2\d|[3-9]\d{2})\)?[- ]?[2-9]\d{6,7}(?:[-转]\d{1,6})?$|^[2-9]\d{6,7}$|^[48]00[- ]?\d{3,4}[- ]?\d{3,4}$/.test(
    cleanCell(cell),
  )
}

/** A name's shape: 2 to 4 Han characters with a common surname; or only like a name (other Han, dotted, masked, Latin). */
export function nameVerdict(cell: string): CellVerdict {
  const text = cleanCell(cell)
  if (/^\p{Script=Han}{1,2}[*＊xX某]{1,3}\p{Script=Han}?$/u.test(text)) return 'shape'
  const surname = surnameLength(text)
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return surname > 0 && [...text].length > surname ? 'valid' : 'shape'
  if (/^\p{Script=Han}{1,10}(?:[·•・‧.．]\p{Script=Han}{1,10}){1,3}$/u.test(text)) return 'valid'
  // Two characters are at times spread: 张　三.
  if (/^\p{Script=Han}[ \u3000]{1,4}\p{Script=Han}$/u.test(text)) return surname > 0 ? 'valid' : 'shape'
  return /^[A-Za-z]{2,20}(?:[ ,.'-]{1,2}[A-Za-z]{1,20}){1,4}$/.test(text) ? 'shape' : 'none'
}
