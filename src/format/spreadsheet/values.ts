/**
 * Cells of spreadsheets that are stored as numbers, as text: plain numbers without an exponent, dates as dates, and what fifteen digits
 * could not hold as the spreadsheet shows it, so that it is counted as damaged and never as an identifier.
 */

/** Digits that a number of IEEE 754 surely keeps; Excel keeps no more. */
const keptDigits = 15

/** Built-in number formats that show dates and times (ECMA-376 part 1, 18.8.30: 14–22, 45–47; 27–36 and 50–58 in Chinese). */
export function isDateFormatId(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** Whether a number format shows a date or time: y, m, d, h, s outside quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  const [first = ''] = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';')
  return /[ymdhs年月日时分秒]/i.test(first) && !/^(?:general|g\/通用格式)$/i.test(first.trim())
}

/**
 * A stored number as text. `token` is the number as the file writes it, or as a double prints.
 *
 * Whole numbers of up to fifteen digits keep all of them; longer ones get the form in which a spreadsheet shows them, 3.30106199001011E+17.
 */
export function numberText(token: string): string {
  if (/^-?\d{1,15}$/.test(token)) return token
  const value = Number(token)
  if (!Number.isFinite(value) || token.trim() === '') return token
  const size = Math.abs(value)
  if (size >= 10 ** keptDigits) return exponentForm(value)
  if (Number.isInteger(value)) return String(value)
  return token.length > keptDigits + 2 || /e/i.test(token) ? plainFraction(value) : token
}

function exponentForm(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(keptDigits - 1).split('e')
  return `${mantissa.replace(/\.?0+$/, '')}E${exponent}`
}

/** Without the digits that only the binary form has: 45.300000000000004 is 45.3. */
function plainFraction(value: number): string {
  const rounded = Number(value.toPrecision(keptDigits))
  const text = String(rounded)
  return text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : text
}

const dayMs = 86_400_000
/** Day 0 of the two systems; 29 February 1900, which never was, is day 60 of the first. */
const zero1900 = Date.UTC(1899, 11, 30)
const zero1904 = Date.UTC(1904, 0, 1)
/** 9999-12-31. */
const lastDay = 2_958_465

/** A day number as `2024-05-01`, with the time where there is one; a time of day alone as `08:30:00`. Null for no date. */
export function dateText(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > lastDay + 1) return null
  const seconds = Math.round(serial * 86_400)
  const day = Math.floor(seconds / 86_400)
  const time = clock(seconds - day * 86_400)
  if (day === 0 && !from1904) return time
  const shift = !from1904 && day < 60 ? 1 : 0
  const date = new Date((from1904 ? zero1904 : zero1900) + (day + shift) * dayMs).toISOString().slice(0, 10)
  return time === '00:00:00' ? date : `${date} ${time}`
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
