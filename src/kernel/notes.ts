/**
 * What a unit notes of its table beside the counters: agreement of columns with the ID, numbers in the order of rows, repeated rows.
 * First and last numbers leave the kernel under the cipher of the case, rows as their keys: both are only compared.
 */
import { agreementKinds, type AgreementKind } from '../result.js'
import type { KernelInstance } from './module.js'
import { numbersAt } from './numbers-at.js'

/** Comparisons with the resident ID of a slot, and how many of them agreed. */
export interface Agreement {
  readonly compared: number
  readonly agreed: number
}

export type Agreements = Readonly<Record<AgreementKind, Agreement>>

/** Records of a unit: keys of its first and last one, in hexadecimal digits. */
export interface RowSeries {
  readonly first: string
  readonly last: string
  /** Records that equal the record before. */
  readonly repeated: number
}

/** Numbers of one ID or mobile column, valid or with a failed check, in the order of rows. */
export interface NumberSeries {
  /** 0-based. */
  readonly column: number
  readonly numbers: number
  /** Wrong check character of an ID; segment of a mobile that is allocated to nobody. */
  readonly failed: number
  /** 0 to 9, then X, which no mobile has. Of IDs, those of eighteen characters. */
  readonly lastCharacters: readonly number[]
  /** Sequence numbers of IDs by their hundreds. */
  readonly hundreds: readonly number[]
  /** Numbers that equal the one before in the column, and numbers next to it: one more or one less. */
  readonly equal: number
  readonly neighbours: number
  /** Neighbours in a row: most of them, those behind the first number, those before the last. */
  readonly longest: number
  readonly firstRun: number
  readonly lastRun: number
  /** Under the cipher, in hexadecimal digits; of the last one its two neighbours too. */
  readonly first: string
  readonly last: string
  readonly below: string
  readonly above: string
}

export interface KernelNotes {
  readonly agreements: Agreements
  /** Null without records. */
  readonly rows: RowSeries | null
  /** Columns with at least one number. */
  readonly series: readonly NumberSeries[]
}

/** Reads the notes of the unit that ended. `columns`: places of the columns with a series, in order. */
export function readNotes(kernel: KernelInstance, encipher: (values: readonly bigint[]) => bigint[]): KernelNotes {
  const { address, memory } = kernel
  const places = new Uint8Array(memory.buffer, address.SERIES_PLACES, address.COLUMN_CAPACITY)
  const series = Array.from(places).flatMap((place, column) =>
    place === 0 ? [] : readSeries(kernel, column, address.SERIES + ((place & 0x7f) - 1) * address.SERIES_BYTES, encipher),
  )
  return { agreements: readAgreements(kernel), rows: readRows(kernel), series }
}

/** assembly/table/corroboration.ts: in the order of `agreementKinds`. */
function readAgreements(kernel: KernelInstance): Agreements {
  const counts = numbersAt(kernel, kernel.address.AGREEMENTS, agreementKinds.length * 2)
  const pairs = agreementKinds.map((kind, index) => [kind, { compared: counts[index * 2] ?? 0, agreed: counts[index * 2 + 1] ?? 0 }])
  return Object.fromEntries(pairs) as Agreements
}

const hexadecimal = (value: bigint): string => BigInt.asUintN(64, value).toString(16).padStart(16, '0')

function readRows({ address, memory }: KernelInstance): RowSeries | null {
  const [first1 = 0n, first2 = 0n, last1 = 0n, last2 = 0n, rows, repeated] = new BigUint64Array(memory.buffer, address.ROW_SERIES, 6)
  if (rows === 0n) return null
  return { first: hexadecimal(first1) + hexadecimal(first2), last: hexadecimal(last1) + hexadecimal(last2), repeated: Number(repeated) }
}

/** assembly/table/series.ts: the order of its counters. */
function readSeries(kernel: KernelInstance, column: number, at: number, encipher: (values: readonly bigint[]) => bigint[]): NumberSeries[] {
  const counts = numbersAt(kernel, at, 28)
  const [numbers = 0, failed = 0, equal = 0, neighbours = 0, longest = 0, lastRun = 0, brokenRun = 0] = counts.slice(21)
  if (numbers === 0) return []
  const firstRun = lastRun + 1 === numbers ? lastRun : brokenRun
  const [firstKey = 0n, lastKey = 0n] = new BigUint64Array(kernel.memory.buffer, at + 28 * 8, 2)
  const [first = '', last = '', below = '', above = ''] = encipher([firstKey, lastKey, lastKey - 1n, lastKey + 1n]).map(hexadecimal)
  const lists = { lastCharacters: counts.slice(0, 11), hundreds: counts.slice(11, 21) }
  return [{ column, numbers, failed, ...lists, equal, neighbours, longest, firstRun, lastRun, first, last, below, above }]
}
