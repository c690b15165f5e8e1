/**
 * Everything the kernel needs of a case key: a cipher key for numbers and long keys for the hashes of text.
 *
 * The derivation (SHA-256) is done by the caller, who may use the platform; this file only says what is needed.
 */

export interface CaseKeys {
  /** Public name of the key: 16 hex digits that tell two keys apart and nothing else. Partials carry it. */
  readonly id: string
  /** 16 bytes, the four words of Speck64/128, little-endian: k0 l0 l1 l2. */
  readonly cipher: Uint8Array
  /** 1,088 bytes: two blocks of 512 for the row hash and 64 for its end. */
  readonly row: Uint8Array
}

export const cipherKeyBytes = 16
export const rowKeyBytes = 1088
