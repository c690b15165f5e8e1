/** Why a text is taken for what it is: the first of these that holds is what decided (encoding.ts, recognise/text-encoding.ts). */
import type { EncodingBasis } from '../../result.js'
import { markBytes, type TextEncodingName } from './encoding.js'
import { isCleanUtf8 } from './utf8.js'

/** What was decided, and what the user asked for. */
export interface DecidedEncoding {
  readonly encoding: TextEncodingName
  readonly asked: string | null
  /** Its lines are in several encodings. */
  readonly isMixed: boolean
}

/** `head`: the first bytes of the file as it was found. Cost: O(head). */
export function encodingBasis(head: Uint8Array, headIsWhole: boolean, { encoding, asked, isMixed }: DecidedEncoding): EncodingBasis {
  if (isMixed) return 'lines'
  if (markBytes(head) > 0) return 'mark'
  if (asked === encoding) return 'asked'
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 'nuls'
  if (encoding === 'big5') return 'common-characters'
  if (encoding === 'gb18030') return 'codes'
  return isCleanUtf8(head, !headIsWhole) ? 'well-formed' : 'fewest-invalid'
}
