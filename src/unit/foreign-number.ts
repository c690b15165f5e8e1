/** Reads numbers with a foreign country code, by libphonenumber-js. */
import { createRequire } from 'node:module'
import type * as Library from 'libphonenumber-js/max'
import { foreignAnswers, type ForeignNumberReader } from '../kernel/index.js'

/** In North America and a few other places a number does not tell which of both it is. */
const mobileTypes: ReadonlySet<string> = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE'])

let library: typeof Library | undefined

/** Loaded with the first foreign number, at once: the kernel waits for the answer. Most scans never need it. */
function loadLibrary(): typeof Library {
  return createRequire(import.meta.url)('libphonenumber-js/max') as typeof Library
}

/** Cost: some 10 µs a number; the first one of a thread 50 ms. */
export const readForeignNumber: ForeignNumberReader = (digits, codeDigits) => {
  library ??= loadLibrary()
  const number = library.parsePhoneNumberFromString(`+${digits}`)
  if (number === undefined || number.countryCallingCode.length > codeDigits) return foreignAnswers.unassigned
  // A valid number is one that has a type.
  const type = number.getType()
  if (type === undefined) return number.isPossible() ? foreignAnswers.unassigned : foreignAnswers.wrongLength
  return mobileTypes.has(type) ? BigInt(number.number.slice(1)) : foreignAnswers.otherKind
}
