/** What the reference knows, as the kernel reads it: written into one arena when the kernel is built (build-tables.mjs); every other takes a copy. */
import { areaCodeBits, keywordTable } from '../reference/identifiers.js'
import { mobileSegmentTable } from '../reference/mobile-segments.js'
import { makeNameTables, pairsAt, wordsAt } from '../reference/names.js'
import { addressCodes, provinceBeginnings } from '../reference/regions.js'
import { countryCodes } from '../reference/rules.js'
import type { KernelInstance } from './module.js'

/** Bits at COUNTRY_BITS: 1,000 country codes, then provinces from here on (assembly/numbers/resident-id.ts). */
const provinceBits = 1024

/** Writes address codes, provinces, countries, segments, area codes, keywords and names. Cost: some 30 ms. */
export function writeReference(kernel: KernelInstance): void {
  const { address, memory } = kernel
  const bytes = new Uint8Array(memory.buffer)
  writeCodes(kernel, bytes)
  bytes.set(mobileSegmentTable(), address.SEGMENTS)
  bytes.set(areaCodeBits(), address.AREA_CODES)
  new BigUint64Array(memory.buffer, address.IDENTIFIER_KEYWORDS).set(keywordTable(address.KEYWORD_SLOTS))
  for (const [beginning, code] of provinceBeginnings()) kernel.call.addProvince(textNumber(beginning), code)
  const names = makeNameTables()
  bytes.set(names.subarray(0, pairsAt), address.NAME_INDEX)
  bytes.set(names.subarray(pairsAt, wordsAt), address.NAME_PAIRS)
  bytes.set(names.subarray(wordsAt), address.NAME_WORDS)
}

function writeCodes({ address }: KernelInstance, bytes: Uint8Array): void {
  const setBit = (table: number, index: number): void => {
    const at = table + (index >> 3)
    bytes[at] = (bytes[at] ?? 0) | (1 << (index & 7))
  }
  for (const code of addressCodes()) {
    setBit(address.REGION_BITS, code)
    // A foreign resident's number has two digits of province.
    setBit(address.COUNTRY_BITS, provinceBits + Math.floor(code / 10_000))
  }
  for (const code of countryCodes()) setBit(address.COUNTRY_BITS, code)
}

/** Six bytes of UTF-8 as the kernel loads them. */
function textNumber(text: string): bigint {
  return new TextEncoder().encode(text).reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n)
}
