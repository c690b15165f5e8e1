/** What crosses to a worker thread: a unit with everything it needs, or a hash of a whole input, or partitions to count. */
import type { AgeLimits, BirthLimits, CaseKeys, CompiledLexicon, DistinctCounts } from '../kernel/index.js'
import type { KeyRun } from '../tally/partial.js'
import type { PlannedInput, TablePlan, Unit } from '../plan/types.js'
import type { ErrorCode } from '../problem.js'
import type { AnyCategoryId } from '../reference/categories.js'

/** Settings of a scan that every unit shares. */
export interface ScanSettings {
  readonly plan: string
  readonly keys: CaseKeys
  readonly seed: string
  readonly sample: number
  readonly births: BirthLimits
  /** The words that are looked for, and the name of all of them: a buffer that crosses to a thread is another object each time. */
  readonly lexicon: { readonly id: string; readonly compiled: CompiledLexicon }
  /** Categories in bit order, those of dictionaries at the end. */
  readonly categories: readonly AnyCategoryId[]
  /** Those that are looked for; null: all. */
  readonly wanted: readonly AnyCategoryId[] | null
  /** Tagged values to suppress. */
  readonly stops: readonly bigint[]
  /** Directory for runs that are not kept in memory, and how many bytes of keys all units together may keep there. */
  readonly spillDirectory: string
  readonly keptBytes: number
  readonly shared: SharedProgress
}

/**
 * Numbers that all threads see, as a BigInt64Array over shared memory: see `sharedFields`. The buffer is the only thing
 * threads share besides key runs.
 */
export type SharedProgress = SharedArrayBuffer

/** `unitsDone`: 1 when no unit will scan any more, so that the hasher has nobody to wait for. `kept`: bytes of keys in memory. */
export const sharedFields = { aborted: 0, scanned: 1, records: 2, hashed: 3, unitsDone: 4, kept: 5 } as const
export const sharedBytes: number = Object.keys(sharedFields).length * 8

export interface UnitTask {
  readonly kind: 'unit'
  readonly unit: Unit
  readonly input: PlannedInput
  readonly table: TablePlan
  readonly settings: ScanSettings
  /** The unit is the whole input: it is hashed while it is read. */
  readonly whole: boolean
  /** Strata whose sample is full: candidates above these priorities cannot enter it. */
  readonly bars: readonly (readonly [stratum: number, priority: string])[]
}

/** Small units, one after another: what they share crosses once. */
export interface UnitsTask extends Pick<UnitTask, 'settings' | 'bars'> {
  readonly kind: 'units'
  readonly units: readonly Pick<UnitTask, 'unit' | 'input' | 'table' | 'whole'>[]
}

/** The second pass over a unit: records of some categories, or with a rejected candidate, to a file. */
export interface ListTask extends Omit<UnitTask, 'kind'> {
  readonly kind: 'list'
  readonly set: bigint
  readonly rejected: boolean
  readonly file: string
  /** Records of the table before the unit. */
  readonly firstRow: number
}

export type HashedInput = Pick<PlannedInput, 'location' | 'bytes' | 'modifiedMs'>

/** What the hasher gets when it starts: inputs with their indexes, in the order of the plan. */
export interface HasherWork {
  readonly inputs: readonly (readonly [index: number, input: HashedInput])[]
  readonly shared: SharedProgress
}

export type HasherResult = readonly [index: number, result: HashResult]

export interface HashTask {
  readonly kind: 'hash'
  readonly input: HashedInput
  /** Units scan the same bytes, so the hasher stays near them; an input without units is hashed at its own pace. */
  readonly paced: boolean
  readonly shared: SharedProgress
}

export interface HashResult {
  /** Null when not every planned byte came. */
  readonly sha256: string | null
  /** errno when the input could not be read to its end. */
  readonly failed: string | null
  readonly unchanged: boolean
}

export interface DistinctTask {
  readonly kind: 'distinct'
  readonly keys: CaseKeys
  readonly ages: AgeLimits
  readonly runs: readonly KeyRun[]
  readonly fromPartition: number
  readonly toPartition: number
  /** Whether distinct rows are counted by their sets of categories too. */
  readonly countsRowSets: boolean
  /** Linked mobiles of these partitions, grouped by partition. */
  readonly linked: BigUint64Array
}

export interface DistinctResult {
  readonly counts: DistinctCounts
  /** One byte a linked mobile: 1 when it was seen beside an ID. */
  readonly linkedBesideId: Uint8Array
}

/** A failed task, as data: on its way between threads an Error keeps its message and loses its code. */
export interface TaskFailure {
  readonly failure: { readonly code: ErrorCode; readonly message: string; readonly detail: Readonly<Record<string, string>> }
}
