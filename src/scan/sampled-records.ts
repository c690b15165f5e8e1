/** The sampled records of a result again, in clear: exactly these are read, each is held against the evidence, nothing is written. */
import { isDeepStrictEqual } from 'node:util'
import { maskRecord } from '../evidence/mask.js'
import { traceRecord, type TracedRecord } from '../evidence/trace.js'
import { Kernel } from '../kernel/index.js'
import { outcomes } from '../kernel/outcomes.js'
import type { ScanOptions } from '../options.js'
import { kernelTableOf } from '../plan/kernel-table.js'
import { rulesOf } from '../plan/plan.js'
import type { Plan, TablePlan } from '../plan/types.js'
import { LeaktallyError } from '../problem.js'
import type { AnyCategoryId } from '../reference/categories.js'
import type { SubjectSlot } from '../reference/slots.js'
import type { EvidenceCell, EvidenceItem, InputResult, ScanResult } from '../result.js'
import { sampledItems } from '../review/labels.js'
import { caseKeysFrom } from '../source/case-keys.js'
import { walkInputs } from '../source/walk.js'
import { findRecord } from '../unit/find-record.js'
import { readForeignNumber } from '../unit/foreign-number.js'
import { hashInput } from '../unit/hash.js'
import { openUnit, type UnitPlace } from '../unit/reader.js'
import { sharedBytes, type ScanSettings } from '../unit/task.js'
import { unitTask } from './execute.js'
import { checkPaths } from './inputs.js'
import { planReadable } from './plan-paths.js'
import { inlineRunner } from './pool.js'
import { prepareFiles } from './prepare.js'
import { checkResult } from './review.js'
import { inScratch } from './scratch.js'
import { resolved, settingsFor } from './settings.js'
import { checkOutside } from './workspace.js'

/** What of a scan is not in its result: files whose digests it holds, passwords, and the place that must not lie among the inputs. */
export type ScanAgain = Pick<
  ScanOptions,
  'columnsFile' | 'dictionary' | 'stopList' | 'passwords' | 'followLinks' | 'threads' | 'memoryBytes' | 'outputDirectory'
>

/** A sampled record with its values. */
export interface SampledRecord {
  /** As in a worksheet. */
  readonly id: string
  readonly cells: readonly EvidenceCell[]
  readonly persons: readonly SampledPerson[]
}

/** A valid resident ID, and the name that stands with it, or an empty text. */
export interface SampledPerson {
  readonly name: string
  readonly number: string
}

/** A record is read this far, as evidence is. */
const recordBytes = 64 * 1024

/** The options that a result was made with. */
export function optionsOf({ run, evidence }: ScanResult, again: ScanAgain): ScanOptions {
  const { encoding, delimiter, header, record, followLinks } = run.options
  const told = { encoding, delimiter, header, record, followLinks, referenceDate: run.referenceDate }
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value != null)) as ScanOptions
  const others = Object.fromEntries(Object.entries(again).filter(([name]) => name !== 'outputDirectory')) as ScanOptions
  return { ...given, ...others, seed: run.seed, sample: evidence.samplePerStratum, caseId: run.case }
}

/**
 * Reads the sampled records again. Files are found by their digest, wherever they lie and whatever they are called now.
 *
 * Errors  `inputs-mismatch` for a file of the sample that is not there, or a record that is not as the evidence has it; those of a scan.
 * Cost    hashes files of the lengths in question; records are read by their place, in rewritten texts by a pass over the table for each.
 */
export async function readSampled(result: ScanResult, inputs: readonly string[], again: ScanAgain = {}): Promise<SampledRecord[]> {
  checkResult(result)
  checkPaths(inputs)
  if (again.outputDirectory !== undefined) checkOutside(again.outputDirectory, inputs, 'outputDirectory')
  const options = resolved(optionsOf(result, again))
  return inScratch(async (scratch) => {
    const preparation = { options, runner: () => Promise.resolve(inlineRunner), folder: () => scratch, rules: rulesOf(options) }
    const plan = await planReadable(await prepareFiles(walkInputs(inputs, options.followLinks), preparation), options)
    if (plan.columns !== result.run.columns) throw mismatch({ option: '--columns' })
    const keys = caseKeysFrom(new Uint8Array(32))
    const settings = settingsFor(plan, options, keys, scratch, new SharedArrayBuffer(sharedBytes))
    const kernel = new Kernel(keys, readForeignNumber)
    kernel.addStops(settings.stops)
    kernel.setLexicon(settings.lexicon.compiled)
    const reading = new Reading(result, plan, settings, kernel)
    const records: SampledRecord[] = []
    for (const { id, item } of sampledItems(result)) records.push({ id, ...(await reading.read(item)) })
    return records
  })
}

export function mismatch(detail: Readonly<Record<string, string>>): LeaktallyError {
  return new LeaktallyError('inputs-mismatch', 'the inputs are not those of the result', detail)
}

class Reading {
  readonly #inputs: ReadonlyMap<string, InputResult>
  /** Of inputs that were asked for: their place in the plan. */
  readonly #found = new Map<string, number>()

  readonly #plan: Plan
  readonly #settings: ScanSettings
  readonly #kernel: Kernel

  constructor(result: ScanResult, plan: Plan, settings: ScanSettings, kernel: Kernel) {
    this.#plan = plan
    this.#settings = settings
    this.#kernel = kernel
    this.#inputs = new Map(result.inputs.map((input) => [input.path, input]))
  }

  async read(item: EvidenceItem): Promise<Omit<SampledRecord, 'id'>> {
    const places = this.#placesOf(item)
    const [place] = places
    const bytes = place === undefined ? null : await this.#bytesOf(item, places)
    if (place === undefined || bytes === null) throw mismatch({ path: item.path, row: String(item.rowNumber) })
    const { table, settings } = place
    const traced = traceRecord(this.#kernel, kernelTableOf(table, settings.categories), bytes, settings.births)
    if (!isDeepStrictEqual(maskRecord(traced.text, traced.cells, traced.findings), item.cells))
      throw mismatch({ path: item.path, row: String(item.rowNumber) })
    return { cells: clearCells(traced), persons: personsOf(traced, table, settings.categories) }
  }

  /** The units of the item's table. */
  #placesOf({ path, table }: EvidenceItem): UnitPlace[] {
    const index = this.#inputOf(path)
    const tableIndex = this.#plan.inputs[index]?.tables.findIndex(({ name }) => name === table) ?? -1
    const units = this.#plan.units.filter((unit) => unit.input === index && unit.table === tableIndex)
    return units.map((unit) => unitTask(this.#plan, unit, this.#settings, false))
  }

  #inputOf(path: string): number {
    const known = this.#found.get(path)
    if (known !== undefined) return known
    const wanted = this.#inputs.get(path)
    const shared = new SharedArrayBuffer(sharedBytes)
    const index = this.#plan.inputs.findIndex(
      (input) =>
        wanted?.bytes === input.bytes &&
        input.skipped === null &&
        hashInput({ kind: 'hash', input, paced: false, shared }).sha256 === wanted.digests.sha256,
    )
    if (index === -1) throw mismatch({ path })
    this.#found.set(path, index)
    return index
  }

  /** By its place where places are those of the file or its cells; else by its row, since places of texts written anew are not the original's. */
  async #bytesOf({ byteStart, byteEnd, rowNumber }: EvidenceItem, places: readonly UnitPlace[]): Promise<Uint8Array | null> {
    const [first] = places
    if (first?.input.text !== null || first.table.dialect.exotic !== null) {
      const found = await findRecord(places, this.#kernel, { row: rowNumber - 1 })
      return typeof found === 'number' ? null : found.bytes
    }
    const place = places.find(({ unit }) => unit.byteStart <= byteStart && byteStart < unit.byteEnd)
    if (place === undefined) return null
    const reader = await openUnit(place)
    try {
      return reader.slice(byteStart, Math.min(byteEnd - byteStart, recordBytes))
    } finally {
      reader.close()
    }
  }
}

const decoder = new TextDecoder('utf-8')

function clearCells({ text, cells }: TracedRecord): EvidenceCell[] {
  return cells
    .filter(({ start, end }) => end > start)
    .map(({ column, start, end }) => ({ column: column + 1, shown: decoder.decode(text.subarray(start, end)).trim() }))
}

interface PlacedValue {
  readonly value: string
  readonly slot: SubjectSlot
}

/** Valid resident IDs with the name in the same slot, or the only name of the record. */
function personsOf(traced: TracedRecord, table: TablePlan, categories: readonly AnyCategoryId[]): SampledPerson[] {
  const names = valuesOf('person_name', traced, table, categories)
  const numbers = valuesOf('resident_id', traced, table, categories)
  const persons = numbers.map(({ value, slot }) => {
    const beside = names.find((name) => name.slot === slot) ?? (names.length === 1 && numbers.length === 1 ? names[0] : undefined)
    return { name: beside?.value ?? '', number: value }
  })
  return persons.filter((person, index) => persons.findIndex(({ number }) => number === person.number) === index)
}

function valuesOf(
  wanted: AnyCategoryId,
  { text, cells, findings }: TracedRecord,
  table: TablePlan,
  categories: readonly AnyCategoryId[],
): PlacedValue[] {
  const valid = findings.filter(({ category, outcome }) => categories[category] === wanted && outcomes[outcome]?.status === 'valid')
  return valid.map(({ start, end }) => {
    const cell = cells.find((one) => one.start <= start && end <= one.end)
    const slot = cell === undefined ? 'self' : (table.columns[cell.column]?.slot ?? 'self')
    return { value: decoder.decode(text.subarray(start, end)).trim(), slot }
  })
}
