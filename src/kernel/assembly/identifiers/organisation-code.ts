/**
 * Organisation codes (统一社会信用代码): recognised so that none of their digits counts for a person or a card.
 *
 * Form    18 characters: two of registering body and kind, six digits of region, nine of the organisation, one check.
 * Check   31 - (sum of value × 3^place mod 31), over 0-9 A-Z without I O S V Z.
 * Note    Kind 92 are individual businesses (个体工商户), whose name is often their owner's: the code is still the business's.
 * Source  GB 32100-2015.
 */
import { REGION_BITS } from '../layout'
import { digitsAt } from '../scan/digits'
import { capital, classAt, DIGIT, isOfClass, OF_ORGANISATION } from './classes'
import { Word, wordLength } from './reading'

const WEIGHTS = memory.data<u8>([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28])

/** Value of a character: 0 to 9, then the letters without I, O, S, V, Z. */
function valueAt(at: usize): u32 {
  const letter = capital(<u32>load<u8>(at))
  if (letter < 0x3a) return letter - 0x30
  return letter - 0x37 - u32(letter > 0x49) - u32(letter > 0x4f) - u32(letter > 0x53) - u32(letter > 0x56)
}

function isRegion(region: u32): bool {
  return ((load<u8>(REGION_BITS + (region >> 3)) >> <u8>(region & 7)) & 1) != 0
}

/** Registering bodies: 1 to 9 but 8, A, N, Y; a region that GB/T 2260 knows, or a whole province or prefecture. */
function isRegistered(at: usize): bool {
  if (!isOfClass(at + 2, at + 8, DIGIT)) return false
  const region = digitsAt(at + 2, 6)
  return isRegion(region) || region % 100 == 0 || region < 110_000
}

/** Whether the word is one. */
export function isOrganisationCode(): bool {
  const at = Word.start
  if (wordLength() != 18 || !isRegistered(at)) return false
  let sum: u32 = 0
  for (let i = 0; i < 17; i++) {
    if ((classAt(at + i) & OF_ORGANISATION) == 0) return false
    sum += valueAt(at + i) * <u32>load<u8>(WEIGHTS + i)
  }
  return (classAt(at + 17) & OF_ORGANISATION) != 0 && (31 - (sum % 31)) % 31 == valueAt(at + 17)
}
