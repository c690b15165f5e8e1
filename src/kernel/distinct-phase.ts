/**
 * Counting distinct keys, partition by partition, in the arena of a kernel whose units are done; afterwards a new unit may
 * begin. Call order: `begin`, then for every pass `beginPass`, keys, the tally of its kind; at the end `read`.
 */
import { readDistinct, type DistinctCounts, type SpilledCombinations } from './counts.js'
import type { KernelInstance } from './module.js'

/** Set of a mobile seen beside an ID: FLAG_BESIDE_ID and FLAG_MOBILE of assembly/keys/keys.ts. */
const besideId = (1n << 62n) | (1n << 61n)

/** What a pass counts: persons and the mobiles beside IDs together, other keys of persons, or rows. */
export type PassKind = 'person' | 'account' | 'row'

/** Bits of a key's second word that tell it from others; the rest of the word is united (assembly/keys/buckets.ts). */
const comparedBits: Readonly<Record<PassKind, bigint>> = { person: 0n, account: 0x1fffn << 48n, row: 0xffff_ffffn }

/** Births (yyyymmdd): on or after the first two limits are under 14 and 18, before the third are 60 and over. */
export interface AgeLimits {
  /** The day at which ages are meant: births after it are of nobody yet. */
  readonly at: number
  readonly under14: number
  readonly under18: number
  readonly from60: number
}

export class DistinctPhase {
  readonly #instance: KernelInstance
  readonly #bytes: Uint8Array
  readonly #spilled: SpilledCombinations

  constructor(instance: KernelInstance, spilled: SpilledCombinations) {
    this.#instance = instance
    this.#spilled = spilled
    this.#bytes = new Uint8Array(instance.memory.buffer)
  }

  /** Clears the distinct counts. Age limits are births as yyyymmdd; all 0 without a reference date. */
  begin(limits: AgeLimits): void {
    this.#instance.call.setAges(limits.at, limits.under14, limits.under18, limits.from60)
    this.#instance.call.clearDistinctCounts()
    this.#spilled.clear()
  }

  /** How many distinct keys one pass may hold. Half of the room: keys that come again take some until they are counted. */
  get capacity(): number {
    return Math.floor(this.#instance.address.ENTRY_CAPACITY / 2)
  }

  /** Begins pass `part` of `parts` (a power of two) over keys of a kind. End it with the tally of its kind. */
  beginPass(kind: PassKind, part: number, parts: number): void {
    this.#instance.call.beginDistinct(part, parts, comparedBits[kind])
  }

  /** Adds accounts of one partition. */
  insertAccounts(keys: Uint8Array): void {
    this.#bytes.set(keys, this.#instance.call.keysRoom(keys.length / 16, 16))
    this.#instance.call.insertAccounts(keys.length / 16)
  }

  /** Sets of the rows that are inserted next; where there are several, a byte a row tells its place among them. */
  noteRowSets(sets: BigUint64Array, places: Uint8Array): void {
    const { address, call, memory } = this.#instance
    new BigUint64Array(memory.buffer, address.ROW_SETS, sets.length).set(sets)
    call.placeRowSets(sets.length)
    this.#bytes.set(places, address.DISTINCT_INPUT)
  }

  /** Adds row keys of one partition, at most a run's. */
  insertRows(keys: Uint8Array, haveOneSet: boolean): void {
    this.#bytes.set(keys, this.#instance.call.keysRoom(keys.length / 12, 12))
    this.#instance.call.insertRows(keys.length / 12, Number(haveOneSet))
  }

  /** Adds mobiles of one partition that were seen beside an ID. */
  insertMobiles(keys: Uint8Array): void {
    this.insertPersons(keys, besideId)
  }

  /** Adds persons of one partition who all have the same set of categories. */
  insertPersons(keys: Uint8Array, set: bigint): void {
    this.#bytes.set(keys, this.#instance.call.keysRoom(keys.length / 8, 8))
    this.#instance.call.insertKeys(keys.length / 8, set)
  }

  /** Sets of the persons that are inserted next, and a byte a person that tells its place among them. */
  noteSets(sets: BigUint64Array, places: Uint8Array): void {
    const { address, memory } = this.#instance
    new BigUint64Array(memory.buffer, address.PERSON_SETS, sets.length).set(sets)
    this.#bytes.set(places, address.DISTINCT_INPUT)
  }

  insertPersonsWithSets(keys: Uint8Array): void {
    this.#bytes.set(keys, this.#instance.call.keysRoom(keys.length / 8, 8))
    this.#instance.call.insertKeysWithSets(keys.length / 8)
  }

  /** Of the pass that was tallied last. */
  isBesideId(key: bigint): boolean {
    return this.#instance.call.isBesideId(key) !== 0
  }

  tallyPersons(): void {
    this.#instance.call.tallyPersons()
  }

  tallyAccounts(): void {
    this.#instance.call.tallyAccounts()
  }

  tallyRows(): void {
    this.#instance.call.tallyRows()
  }

  read(): DistinctCounts {
    return readDistinct(this.#instance, this.#spilled)
  }
}
