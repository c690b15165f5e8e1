/**
 * The kernel as the rest of the project sees it: one object a thread, used for one unit after another.
 *
 * Leaves this folder: `Kernel` and the plain shapes it takes and gives. Never here: files, clocks, options, words for
 * people. Pure: no `node:*`.
 */
import { attributeSet, categorySet, identifyingCategories } from '../reference/categories.js'
import { rulesReleaseDate } from '../reference/rules.js'
import type { CaseKeys } from './case-key.js'
import { readCounts, SpilledCombinations, type KernelCounts } from './counts.js'
import { kernelEncodings, prepareDecoder, type KernelEncoding } from './decoder.js'
import { DistinctPhase } from './distinct-phase.js'
import { noForeignNumber, type ForeignNumberReader } from './foreign-number.js'
import { instantiateKernel, type KernelImports, type KernelInstance } from './module.js'
import { readNotes, type KernelNotes } from './notes.js'
import type { CountedValue, KernelListener, KernelMode } from './listener.js'
import { writeLexicon, type CompiledLexicon } from './lexicon-table.js'
import { writeTables } from './tables.js'
import { keySpaces, partitions, readingOf } from './outcomes.js'
import { writeTable, type KernelTable } from './table.js'

/** Later than any birth. */
const noDay = 0xffff_ffff

const allCategories = 0xffff_ffff_ffff_ffffn

/** Number of no record, and no byte. */
const nowhere = 0xffff_ffff_ffff_ffffn

/** Wanted priority below which a record is offered when nothing has been kept yet. */
const anyPriority = 0xffff_ffff_ffff_ffffn

export class Kernel {
  /** For when the units are done. */
  readonly distinct: DistinctPhase
  readonly #instance: KernelInstance
  readonly #bytes: Uint8Array
  readonly #readForeignNumber: ForeignNumberReader
  readonly #spilled = new SpilledCombinations()
  #listener: KernelListener = {}

  /** Without a reader no foreign number is found: for cutting, ciphers, counting keys. */
  constructor(keys: CaseKeys, readForeignNumber: ForeignNumberReader = noForeignNumber) {
    this.#readForeignNumber = readForeignNumber
    this.#instance = instantiateKernel(this.#imports())
    this.distinct = new DistinctPhase(this.#instance, this.#spilled)
    this.#bytes = new Uint8Array(this.#instance.memory.buffer)
    this.#instance.call.prepare(categorySet(identifyingCategories), attributeSet())
    writeTables(this.#instance)
    this.#writeKeys(keys)
  }

  /** Scanning state for a table. Call before `beginUnit`. */
  setTable(table: KernelTable): void {
    writeTable(this.#instance, table)
  }

  setMode(mode: KernelMode): void {
    const listing = mode.listSet !== undefined || mode.listRejected === true
    this.#instance.call.setMode(
      Number(mode.emitting ?? false),
      Number(mode.tracing ?? false),
      Number(listing),
      mode.listSet ?? 0n,
      Number(mode.listRejected ?? false),
      mode.latestBirth ?? rulesReleaseDate,
      mode.minors?.from ?? noDay,
      mode.minors?.to ?? 0,
      mode.wanted ?? allCategories,
    )
    if (mode.sought === undefined) return
    const { row, position } = { row: null, position: null, ...mode.sought }
    this.#instance.call.seek(row === null ? nowhere : BigInt(row), position === null ? nowhere : BigInt(position))
  }

  /** Tagged values (kind << 57 | canonical value, `foreignMark` among mobiles) that are suppressed. At most 60,000. */
  addStops(tagged: readonly bigint[]): void {
    for (const value of tagged) this.#instance.call.addStop(value)
  }

  /** The words that are looked for in text. Default: none. */
  setLexicon(lexicon: CompiledLexicon): void {
    writeLexicon(this.#instance, lexicon)
  }

  /** Begins a unit whose first byte is at `position` of the original. */
  beginUnit(position: number, listener: KernelListener): void {
    this.#listener = listener
    this.#instance.call.clearCounters()
    this.#spilled.clear()
    this.#instance.call.dropKeys()
    this.#instance.call.dropNotes()
    this.#instance.call.beginUnit(BigInt(position))
  }

  /** Free part of the input window: write the next bytes here, then call `advance`. Never empty: that would be a fault of the kernel. */
  input(): Uint8Array {
    const at = this.#instance.call.tail()
    const room = this.#instance.call.room()
    if (room === 0) throw new Error('kernel: the input window is full')
    return this.#bytes.subarray(at, at + room)
  }

  /** Takes `count` bytes that were written to `input()`; `final` when the unit ends with them. */
  advance(count: number, final: boolean): void {
    this.#instance.call.advance(count, Number(final))
  }

  /** Hands over the remaining keys and reads the unit's counters. */
  finishUnit(columns: number): KernelCounts {
    this.#instance.call.endUnit()
    return readCounts(this.#instance, columns, this.#spilled)
  }

  /** What the unit that was finished noted of its table. */
  notes(): KernelNotes {
    return readNotes(this.#instance, (values) => this.encipher(values))
  }

  /** Scans whole bytes at once. */
  scan(bytes: Uint8Array, position: number, listener: KernelListener, columns: number): KernelCounts {
    this.beginUnit(position, listener)
    this.feed(bytes)
    return this.finishUnit(columns)
  }

  /** Takes all bytes of the unit that was begun. */
  feed(bytes: Uint8Array): void {
    let taken = 0
    do {
      const room = this.input()
      const piece = bytes.subarray(taken, taken + room.length)
      room.set(piece)
      taken += piece.length
      this.advance(piece.length, taken === bytes.length)
    } while (taken < bytes.length)
  }

  /** Remembers the row key of a header record so that its repetitions are not counted as records. */
  rememberHeader(record: Uint8Array): void {
    if (record.length === 0) return
    this.setMode({})
    this.scan(record, 0, {}, 0)
    this.#instance.call.setHeaderRow()
  }

  /** Key of the sample priority of one table: two u64. */
  setSampleKey(first: bigint, second: bigint): void {
    new BigUint64Array(this.#instance.memory.buffer, this.#instance.address.SAMPLE_KEYS, 2).set([first, second])
  }

  /** Offers of a stratum from now on only below `priority`. */
  setThreshold(stratum: number, priority: bigint): void {
    new BigUint64Array(this.#instance.memory.buffer, this.#instance.address.STRATUM_THRESHOLDS, stratum + 1)[stratum] = priority
  }

  /** Every stratum accepts anything, or nothing when no sample is wanted. */
  resetThresholds(wanted: boolean): void {
    const { memory, address } = this.#instance
    new BigUint64Array(memory.buffer, address.STRATUM_THRESHOLDS, address.STRATUM_CAPACITY).fill(wanted ? anyPriority : 0n)
  }

  priorityOf(position: number): bigint {
    return BigInt.asUintN(64, this.#instance.call.priorityOf(BigInt(position)))
  }

  /** Most bytes `proveCut` takes. */
  get cutBytes(): number {
    return 0x20_0000
  }

  /** Offset of a proven record border in `bytes` at or after `wanted`; 0 when there is none. */
  proveCut(bytes: Uint8Array, wanted: number, last: boolean): number {
    this.beginUnit(0, {})
    this.#bytes.set(bytes, this.#instance.call.tail())
    return this.#instance.call.proveCut(bytes.length, wanted, Number(last))
  }

  /** Text of `bytes` in UTF-8, at most 512 KiB of them, as a scan reads them. Not while a unit is scanned. */
  decode(encoding: KernelEncoding, bytes: Uint8Array): Uint8Array {
    if (encoding === 'utf-8') return bytes
    const { address, call } = this.#instance
    prepareDecoder(this.#instance, encoding)
    this.#listener = {}
    this.#bytes.set(bytes, address.ENCODED)
    const length = call.decode(kernelEncodings.indexOf(encoding), bytes.length)
    return this.#bytes.slice(address.WINDOW, address.WINDOW + length)
  }

  encipher(values: readonly bigint[]): bigint[] {
    const at = this.#instance.address.RUN
    const view = new BigUint64Array(this.#instance.memory.buffer, at, values.length + 16)
    view.set(values)
    this.#instance.call.encipher(at, values.length)
    return Array.from(view.subarray(0, values.length))
  }

  decipher(block: bigint): bigint {
    return BigInt.asUintN(64, this.#instance.call.decipher(block))
  }

  // ---- set-up -------------------------------------------------------------------------------------------------------

  #imports(): KernelImports {
    return {
      emitRun: (space, keys, sets) => {
        this.#emitRun(space, keys, sets)
      },
      offer: (stratum, priority, position, length, row) => {
        const offer = {
          stratum,
          priority: BigInt.asUintN(64, priority),
          position: Number(position),
          length: Number(length),
          row: Number(row),
        }
        this.#listener.offer?.(offer)
      },
      problem: (code, position) => this.#listener.problem?.(code, Number(position)),
      traceFinding: (category, outcome, told, start, end, column) =>
        this.#listener.finding?.({ category, outcome, ...readingOf(told), start: Number(start), end: Number(end), column }),
      traceCell: (column, start, end) => this.#listener.cell?.(column, Number(start), Number(end)),
      listRecord: (position, length, row) => this.#listener.listed?.(Number(position), Number(length), Number(row)),
      emitCombinations: () => {
        this.#spilled.take(this.#instance)
      },
      emitValues: (count) => this.#listener.values?.(this.#values(count)),
      readForeignNumber: (at, digits, codeDigits) =>
        this.#readForeignNumber(String.fromCharCode(...this.#bytes.subarray(at, at + digits)), codeDigits),
    }
  }

  #emitRun(index: number, keys: number, sets: number): void {
    const space = keySpaces[index]
    if (space === undefined) return
    const { address, memory } = this.#instance
    this.#listener.run?.({
      space: space.name,
      bytes: this.#bytes.subarray(address.RUN, address.RUN + keys * (space.bytes + Number(sets > 1))),
      offsets: new Uint32Array(memory.buffer, address.RUN_OFFSETS, partitions + 1),
      sets: new BigUint64Array(memory.buffer, space.name === 'row' ? address.ROW_SETS : address.PERSON_SETS, sets),
    })
  }

  /** assembly/table/values.ts: entries of 32 bytes. */
  #values(count: number): CountedValue[] {
    const { address, memory } = this.#instance
    const entries = new DataView(memory.buffer, address.VALUE_ENTRIES, count * 32)
    return Array.from({ length: count }, (_, index) => {
      const at = index * 32
      const text = entries.getUint32(at + 24, true)
      return {
        column: entries.getUint16(at + 20, true),
        records: entries.getUint32(at + 16, true),
        text: this.#bytes.subarray(text, text + entries.getUint16(at + 22, true)),
      }
    })
  }

  #writeKeys(keys: CaseKeys): void {
    const words = new DataView(keys.cipher.buffer, keys.cipher.byteOffset, 16)
    const word = (index: number): number => words.getUint32(index * 4, true)
    this.#instance.call.setCipherKey(word(0), word(1), word(2), word(3))
    this.#bytes.set(keys.row, this.#instance.address.ROW_KEYS)
  }
}

export type { CaseKeys } from './case-key.js'
export type { BirthLimits, CountedValue, EmittedRun, KernelListener, KernelMode, KernelOffer, TracedFinding } from './listener.js'
export type { AgeLimits, PassKind } from './distinct-phase.js'
export type { ColumnCounts, DistinctCounts, KernelCounts } from './counts.js'
export type { Agreement, Agreements, KernelNotes, NumberSeries, RowSeries } from './notes.js'
export { foreignAnswers, foreignMark, type ForeignNumberReader } from './foreign-number.js'
export type { KernelEncoding } from './decoder.js'
export { compileLexicon, type CompiledLexicon, type KernelWord } from './lexicon-table.js'
export type { KernelColumn, KernelTable } from './table.js'
export { adoptSeed, kernelSeed, type KernelSeed } from './seed.js'
export { kernelTables } from './tables.js'
