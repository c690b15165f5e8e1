/** What ends the plain part of a literal, by its quote and by what a backslash means. */
import { sign } from '../input/signs.js'
import { byteSet } from '../records/copy-plain.js'
import { recordSeparator, unitSeparator } from '../records/separators.js'

export const isSeparator = (byte: number): boolean => byte === recordSeparator || byte === unitSeparator
export const strictEnds: Uint8Array = byteSet((byte) => byte === sign.apostrophe || isSeparator(byte))
export const escapedEnds: Uint8Array = byteSet((byte) => byte === sign.apostrophe || byte === sign.backslash || isSeparator(byte))
export const doubleEnds: Uint8Array = byteSet((byte) => byte === sign.quote || byte === sign.backslash || isSeparator(byte))
