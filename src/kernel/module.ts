/** The compiled kernel: decoded and compiled once a thread, instantiated for every `Kernel`. */
import { memoryPages, wasmBase64 } from './wasm.generated.js'

/** Calls from the kernel; all rare. Shapes in assembly/host.ts. */
export interface KernelImports {
  emitRun(space: number, keys: number, sets: number): void
  offer(stratum: number, priority: bigint, position: bigint, length: bigint, row: bigint): void
  problem(code: number, position: bigint): void
  traceFinding(category: number, outcome: number, told: number, start: bigint, end: bigint, column: number): void
  traceCell(column: number, start: bigint, end: bigint): void
  listRecord(position: bigint, length: bigint, row: bigint): void
  emitValues(count: number): void
  emitCombinations(): void
  readForeignNumber(at: number, digits: number, codeDigits: number): bigint
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
  emitCombinations: nothing,
  readForeignNumber: () => 0n,
}

/** Functions of assembly/index.ts. Addresses are bytes in `memory`. */
export interface KernelExports {
  prepare(identifying: bigint, attributes: bigint): void
  clearCounters(): void
  endUnit(): void
  dropKeys(): void
  dropNotes(): void
  addProvince(beginning: bigint, code: number): void
  addStop(key: bigint): void
  decipher(block: bigint): bigint
  encipher(at: number, blocks: number): void
  setCipherKey(k0: number, l0: number, l1: number, l2: number): void
  proveCut(length: number, wanted: number, last: number): number
  advance(count: number, final: number): void
  decode(encoding: number, length: number): number
  heldCodes(): number
  beginCodes(encoding: number): void
  setCode(lead: number, trail: number, character: number, second: number): void
  setRanges(count: number): void
  beginUnit(position: bigint): void
  room(): number
  tail(): number
  hashBytes(at: number, length: number): void
  setHeaderRow(): void
  setLabel(column: number, start: number, end: number): void
  setMode(
    emitting: number,
    tracing: number,
    listing: number,
    listSet: bigint,
    listRejected: number,
    latestBirth: number,
    minorFrom: number,
    minorTo: number,
    wanted: bigint,
  ): void
  seek(row: bigint, position: bigint): void
  setTable(
    kind: number,
    delimiterLength: number,
    dashRun: number,
    quotes: number,
    crEndsRecord: number,
    cellsAreRecords: number,
    recordEnd: number,
    columns: number,
    roleColumns: number,
    toldColumns: number,
    plannedColumns: number,
    notedColumns: number,
    encoding: number,
    blockLabelLength: number,
    blockLabels: number,
    labelMark: number,
  ): void
  priorityOf(position: bigint): bigint
  beginDistinct(part: number, parts: number, compared: bigint): void
  clearDistinctCounts(): void
  foldCombinations(): void
  insertAccounts(count: number): void
  insertKeys(count: number, set: bigint): void
  insertKeysWithSets(count: number): void
  insertRows(count: number, isOnly: number): void
  isBesideId(key: bigint): number
  keysRoom(count: number, size: number): number
  listCombinations(): number
  listRegions(): number
  listRowCombinations(): number
  placeRowSets(count: number): void
  setAges(at: number, under14: number, under18: number, from60: number): void
  tallyAccounts(): void
  tallyPersons(): void
  tallyRows(): void
}

/** Addresses and capacities of assembly/layout.ts. */
export type KernelAddress =
  | 'AGREEMENTS'
  | 'AREA_CODES'
  | 'BLOCK_LABEL'
  | 'BUCKETED'
  | 'CATEGORY_CAPACITY'
  | 'CATEGORY_RECORDS'
  | 'COLUMN_CAPACITY'
  | 'COLUMN_CATEGORIES'
  | 'COLUMN_FILLED'
  | 'COLUMN_ROLES'
  | 'COLUMNS_NOTED'
  | 'COLUMNS_TOLD'
  | 'COMBINATION_SLOTS'
  | 'COMBINATIONS'
  | 'NOTED_KINDS'
  | 'COUNTERS'
  | 'COUNTRY_BITS'
  | 'DELIMITER'
  | 'DISTINCT_COUNTS'
  | 'DISTINCT_INPUT'
  | 'ENCODED'
  | 'ENTRIES'
  | 'ENTRY_CAPACITY'
  | 'GB18030_RANGES'
  | 'GLUE_BYTES'
  | 'NAME_INDEX'
  | 'NAME_PAIRS'
  | 'NAME_WORDS'
  | 'IDENTIFIER_KEYWORDS'
  | 'KEYWORD_SLOTS'
  | 'OUTCOME_CAPACITY'
  | 'OUTCOMES'
  | 'READINGS'
  | 'REGION_BITS'
  | 'REGION_PERSONS'
  | 'COLUMNS_READ'
  | 'ROW_KEYS'
  | 'ROW_SERIES'
  | 'ROW_COMBINATION_SLOTS'
  | 'RUN'
  | 'RUN_OFFSETS'
  | 'SAMPLE_KEYS'
  | 'SEGMENTS'
  | 'SERIES'
  | 'SERIES_BYTES'
  | 'SERIES_CAPACITY'
  | 'SERIES_PLACES'
  | 'PERSON_SETS'
  | 'ROW_SETS'
  | 'SLOT_CAPACITY'
  | 'SLOT_COUNTS'
  | 'STOP_LIST'
  | 'STOP_LIST_SLOTS'
  | 'STRATUM_CAPACITY'
  | 'STRATUM_RECORDS'
  | 'STRATUM_THRESHOLDS'
  | 'VALUE_ENTRIES'
  | 'WINDOW'
  | 'LONGEST_ANSWER'
  | 'WORD_CAPACITY'
  | 'WORD_GRAM_SLOTS'
  | 'WORD_GRAMS'
  | 'WORD_PAIRS'
  | 'WORD_REST_BYTES'
  | 'WORD_RESTS'
  | 'WORD_STARTS'
  | 'WORD_THIRDS'
  | 'WORD_TRIPLES'
  | 'WORDS'

export interface KernelInstance {
  readonly memory: WebAssembly.Memory
  readonly call: KernelExports
  readonly address: Readonly<Record<KernelAddress, number>>
}

let compiled: WebAssembly.Module | undefined

/** The compiled code of this thread: its own, or what another thread has compiled. */
export function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(wasmBase64), (letter) => letter.charCodeAt(0)))
  return compiled
}

/** Takes the code that another thread compiled: it is optimised once for all of them. */
export function adoptModule(module: WebAssembly.Module): void {
  compiled = module
}

/** Instantiates the kernel in an arena of its own. Cost: some milliseconds for the first one of a thread. */
export function instantiateKernel(imports: KernelImports): KernelInstance {
  const memory = new WebAssembly.Memory({ initial: memoryPages, maximum: memoryPages })
  const abort = (): never => {
    throw new Error('kernel aborted')
  }
  const instance = new WebAssembly.Instance(kernelModule(), { env: { memory, abort }, host: { ...imports } })
  const address: Record<string, number> = {}
  for (const [name, value] of Object.entries(instance.exports)) {
    if (value instanceof WebAssembly.Global) address[name] = Number(value.value)
  }
  return {
    memory,
    call: instance.exports as unknown as KernelExports,
    address: address as Record<KernelAddress, number>,
  }
}
