/** Values of dBASE and FoxPro fields as cells: what is text in the file stays as it is written, binary numbers get all their digits. */
import { numberText } from '../spreadsheet/values.js'
import type { DbfField } from './header.js'

/** Types whose content lies in a file beside the table: memo, general, picture, and binary in dBASE 5. */
export function isMemo(type: string): boolean {
  return 'MGPW'.includes(type)
}

/** Text of a field that is not a memo; null where it is empty. `decode` reads text. */
export function fieldText(bytes: Uint8Array, { type }: DbfField, isFoxPro: boolean, decode: (bytes: Uint8Array) => string): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if ((type === 'I' || type === '+') && bytes.length === 4) return String(view.getInt32(0, true))
  if (type === 'Y' && bytes.length === 8) return currency(view.getBigInt64(0, true))
  if (type === 'B' && bytes.length === 8 && isFoxPro) return numberText(String(view.getFloat64(0, true)))
  if (type === 'T' && bytes.length === 8) return moment(view.getUint32(0, true), view.getUint32(4, true))
  if (type === '0') return null
  const text = decode(withoutPadding(bytes))
  return text === '' || (type === 'L' && text === '?') ? null : text
}

/** Without blanks and NULs on both sides; they are never part of a character of GBK or UTF-8. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let start = 0
  let end = bytes.length
  while (end > start && ((bytes[end - 1] ?? 0) === 0x20 || (bytes[end - 1] ?? 0) === 0)) end--
  while (start < end && bytes[start] === 0x20) start++
  return bytes.subarray(start, end)
}

/** Ten-thousandths. */
function currency(units: bigint): string {
  const size = units < 0n ? -units : units
  const fraction = String(size % 10_000n).padStart(4, '0')
  return `${units < 0n ? '-' : ''}${size / 10_000n}.${fraction}`
}

const unixEpochDay = 2_440_588
/** Days that have a date with four digits of year. */
const lastDay = 5_373_484

/** Julian day and milliseconds of the day. */
function moment(day: number, milliseconds: number): string | null {
  if (day === 0 || day > lastDay || milliseconds >= 86_400_000) return null
  const text = new Date((day - unixEpochDay) * 86_400_000 + milliseconds).toISOString()
  return text.slice(0, 19).replace('T', ' ').replace(' 00:00:00', '')
}
