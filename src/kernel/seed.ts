/**
 * Reference tables in the arena, and what a new thread takes over from the first: compiled code, and those tables.
 */
import { areaCodeBits, keywordTable } from '../reference/identifiers.js'
import { makeNameTables, pairsAt, wordsAt } from '../reference/names.js'
import { mobileSegmentTable } from '../reference/mobile-segments.js'
import { addressCodes } from '../reference/regions.js'
import { countryCodes } from '../reference/rules.js'
import { adoptModule, instantiateKernel, kernelModule, type KernelImports, type KernelInstance } from './module.js'

/** Bits at COUNTRY_BITS: 1,000 country codes, then provinces from here on (assembly/resident-id.ts). */
const provinceBits = 1024
/** Bytes of both, rounded up. */
const countryBytes = 144

export interface KernelSeed {
  readonly module: WebAssembly.Module
  /** The arena from REGION_BITS to the end of COUNTRY_BITS, in shared memory. */
  readonly reference: Uint8Array
  /** What is known of names, in shared memory. */
  readonly names: Uint8Array
}

let reference: Uint8Array | undefined
let names: Uint8Array | undefined
let keywords: BigUint64Array | undefined

/** Writes address codes, provinces, countries and segments; from the seed when there is one. */
export function writeReference(kernel: KernelInstance): void {
  const { address } = kernel
  const bytes = new Uint8Array(kernel.memory.buffer)
  if (reference === undefined) {
    makeReference(kernel, bytes)
    reference = new Uint8Array(new SharedArrayBuffer(address.COUNTRY_BITS + countryBytes - address.REGION_BITS))
    reference.set(bytes.subarray(address.REGION_BITS, address.COUNTRY_BITS + countryBytes))
  } else {
    bytes.set(reference, address.REGION_BITS)
  }
  bytes.set(areaCodeBits(), address.AREA_CODES)
  new BigUint64Array(kernel.memory.buffer, address.IDENTIFIER_KEYWORDS).set((keywords ??= keywordTable(address.KEYWORD_SLOTS)))
  names ??= shared(makeNameTables())
  bytes.set(names.subarray(0, pairsAt), address.NAME_INDEX)
  bytes.set(names.subarray(pairsAt, wordsAt), address.NAME_PAIRS)
  bytes.set(names.subarray(wordsAt), address.NAME_WORDS)
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}

function makeReference({ address }: KernelInstance, bytes: Uint8Array): void {
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
  bytes.set(mobileSegmentTable(), address.SEGMENTS)
}

/** The seed for new threads; made here when this thread has no kernel yet. */
export function kernelSeed(): KernelSeed {
  if (reference === undefined) writeReference(instantiateKernel(silentImports))
  return { module: kernelModule(), reference: reference ?? new Uint8Array(0), names: names ?? new Uint8Array(0) }
}

const nothing = (): void => undefined

/** For a kernel whose host wants to hear nothing. */
export const silentImports: KernelImports = {
  emitRun: nothing,
  offer: nothing,
  problem: nothing,
  traceFinding: nothing,
  traceCell: nothing,
  listRecord: nothing,
  emitValues: nothing,
  readForeignNumber: () => 0n,
}

export function adoptSeed(seed: KernelSeed): void {
  adoptModule(seed.module)
  if (seed.reference.length > 0) reference = seed.reference
  if (seed.names.length > 0) names = seed.names
}
