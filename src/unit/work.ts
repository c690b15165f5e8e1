/**
 * One unit → one partial. Runs in a worker thread, or in the caller's for small inputs; reads the input itself and has no
 * other outcome than the partial (and a spill file that the partial names).
 */
import { createHash, type Hash } from 'node:crypto'
import { BottomK } from '../evidence/bottom-k.js'
import { EvidenceGathering } from '../evidence/gather.js'
import { takeInstitution } from '../evidence/institution.js'
import { maskRecord } from '../evidence/mask.js'
import { traceRecord, validCategories } from '../evidence/trace.js'
import type { ColumnCounts, CountedValue, Kernel, KernelListener, KernelOffer, KernelTable } from '../kernel/index.js'
import { kernelProblems } from '../kernel/outcomes.js'
import { kernelTableOf, wantedSet } from '../plan/kernel-table.js'
import { firstPlaces, LeaktallyError, type Problem, type ProblemCode } from '../problem.js'
import { sampleKeyOf } from '../source/content-id.js'
import { errnoOf } from '../source/walk.js'
import type { EvidenceCandidate, UnitPartial } from '../tally/partial.js'
import { ValueTally } from '../tally/values.js'
import { openUnit, type UnitReader } from './reader.js'
import { RunKeeper } from './run-keeper.js'
import { sharedFields, type UnitsTask, type UnitTask } from './task.js'

/** Bytes read at a time: they stay in the second-level cache while they are scanned. */
const readBytes = 512 * 1024
/** Columns that the kernel counts, the last for all beyond. */
const mostColumns = 1025
/** Evidence keeps this much of a record. */
const evidenceBytes = 64 * 1024

type KeptOffer = Omit<KernelOffer, 'priority'> & { readonly priority: string }

/** Scans a unit. Never throws for what the input is like: that is a problem of the partial. Throws when it cannot spill. */
export async function workUnit(task: UnitTask, kernel: Kernel): Promise<UnitPartial> {
  const scan = new UnitScan(task, kernel)
  // An input that cannot be opened counts nothing: not what the kernel counted before.
  kernel.beginUnit(task.unit.byteStart, {})
  try {
    const reader = await openUnit(task)
    try {
      return scan.run(reader)
    } finally {
      reader.close()
    }
  } catch (error) {
    if (error instanceof LeaktallyError || errnoOf(error) === 'unknown') throw error
    scan.note('source-unreadable', task.unit.byteStart, errnoOf(error))
    return scan.partial(null)
  }
}

/** Scans small units; gives their partials in their order. */
export async function workUnits({ units, settings, bars }: UnitsTask, kernel: Kernel): Promise<UnitPartial[]> {
  const partials: UnitPartial[] = []
  const evidence = new EvidenceGathering<EvidenceCandidate>(settings.sample)
  for (const one of units) {
    // What cannot enter beside those before it is not masked: most of the time of a small unit.
    const all = lowerBars(bars, evidence.bars())
    const partial = await workUnit({ kind: 'unit', ...one, settings, bars: all }, kernel)
    evidence.add(partial.unit, partial.evidence)
    partials.push(partial)
  }
  return partials
}

/** By stratum the lower of two. */
function lowerBars(some: UnitTask['bars'], others: UnitTask['bars']): UnitTask['bars'] {
  const bars = new Map(some)
  for (const [stratum, bar] of others) {
    const known = bars.get(stratum)
    if (known === undefined || bar < known) bars.set(stratum, bar)
  }
  return [...bars]
}

class UnitScan {
  readonly #task: UnitTask
  readonly #table: KernelTable
  readonly #kernel: Kernel
  readonly #runs: RunKeeper
  readonly #sample: BottomK<KeptOffer>
  readonly #values = new ValueTally()
  readonly #problems = new Map<ProblemCode, { count: number; byteStarts: number[]; detail?: string }>()
  readonly #shared: BigInt64Array
  /** Bytes that the kernel took, and bytes of the input that they stand for. */
  #scanned = 0
  #covered = 0

  constructor(task: UnitTask, kernel: Kernel) {
    this.#task = task
    this.#table = kernelTableOf(task.table, task.settings.categories, task.settings.wanted)
    this.#kernel = kernel
    this.#runs = new RunKeeper(task.settings)
    this.#sample = new BottomK(task.settings.sample)
    this.#shared = new BigInt64Array(task.settings.shared)
  }

  run(reader: UnitReader): UnitPartial {
    const { settings, whole } = this.#task
    this.#prepare(reader)
    const hash = whole ? createHash('sha256') : null
    hash?.update(reader.before)
    const { byteStart, byteEnd } = this.#task.unit
    const readAll = this.#read(reader, hash)
    this.#covered = reader.rewrittenBytes ?? this.#scanned
    const complete = readAll && this.#covered === byteEnd - byteStart
    if (!complete) this.note('source-truncated', byteStart + this.#covered)
    if (!reader.isUnchanged()) this.note('source-changed', byteStart)
    const partial = this.partial(complete && hash !== null ? hash.digest('hex') : null, reader.problems())
    const evidence = this.#sample.items().map((offer) => this.#capture(offer, reader))
    return { ...partial, evidence: settings.sample === 0 ? [] : evidence }
  }

  #prepare(reader: UnitReader): void {
    const { input, table, settings, unit } = this.#task
    const kernel = this.#kernel
    kernel.setTable(this.#table)
    kernel.rememberHeader(reader.header)
    kernel.setMode({ emitting: true, wanted: wantedSet(settings), ...settings.births })
    kernel.setSampleKey(...sampleKeyOf(settings.seed, input.contentId, table.name))
    kernel.resetThresholds(settings.sample > 0)
    // At the bar itself a copy that stands earlier may still enter.
    for (const [stratum, bar] of this.#task.bars) kernel.setThreshold(stratum, BigInt(`0x${bar}`) + 1n)
    kernel.beginUnit(unit.byteStart, this.#listener())
  }

  #listener(): KernelListener {
    return {
      run: (run) => {
        this.#runs.add(run)
      },
      offer: (offer) => {
        this.#keep(offer)
      },
      values: (values) => {
        this.#addValues(values)
      },
      problem: (code, position) => {
        const name = kernelProblems[code]
        if (name !== undefined) this.note(name, position)
      },
    }
  }

  #keep(offer: KernelOffer): void {
    const kept = { ...offer, priority: offer.priority.toString(16).padStart(16, '0') }
    const bar = this.#sample.offer(kept)
    if (bar !== null) this.#kernel.setThreshold(offer.stratum, BigInt(`0x${bar}`))
  }

  #addValues(values: readonly CountedValue[]): void {
    const { unit, settings } = this.#task
    for (const { column, records, text } of values) {
      const place = { input: unit.input, table: unit.table, column }
      if (text.length === 0) this.#values.countOverlong(place, records)
      else if (records > 0) this.#values.count(place, takeInstitution(text, settings.keys.row), records)
    }
  }

  /** Feeds the kernel; false when the input ended before the unit did. */
  #read(reader: UnitReader, hash: Hash | null): boolean {
    let ended = false
    do {
      const room = this.#kernel.input()
      const wanted = room.subarray(0, Math.min(room.length, readBytes, reader.bytes - this.#scanned))
      const count = wanted.length === 0 ? 0 : this.#readSome(reader, wanted)
      hash?.update(wanted.subarray(0, count))
      this.#scanned += count
      ended = count < wanted.length || this.#scanned >= reader.bytes
      this.#kernel.advance(count, ended)
      Atomics.add(this.#shared, sharedFields.scanned, BigInt(count))
    } while (!ended && Atomics.load(this.#shared, sharedFields.aborted) === 0n)
    return this.#scanned >= reader.bytes
  }

  /** What was read before an error of the disk is scanned to its end. */
  #readSome(reader: UnitReader, target: Uint8Array): number {
    try {
      return reader.read(target)
    } catch (error) {
      if (errnoOf(error) === 'unknown') throw error
      this.note('source-unreadable', this.#task.unit.byteStart + this.#scanned, errnoOf(error))
      return 0
    }
  }

  note(code: ProblemCode, position: number, detail?: string): void {
    const known = this.#problems.get(code) ?? { count: 0, byteStarts: [] }
    known.count++
    if (known.byteStarts.length < firstPlaces) known.byteStarts.push(position)
    if (detail !== undefined) known.detail = detail
    this.#problems.set(code, known)
  }

  partial(sha256: string | null, before: readonly Problem[] = []): UnitPartial {
    const { unit, settings, table } = this.#task
    const planned = Math.max(table.columns.length, table.dialect.columns)
    // Ragged records may fill any column.
    const counts = this.#kernel.finishUnit(this.#problems.has('record-ragged') ? mostColumns : planned + 1)
    Atomics.add(this.#shared, sharedFields.records, BigInt(counts.ladder.records))
    const problems = [...this.#problems].map(([code, { count, byteStarts, detail }]): Problem => ({
      code,
      count,
      byteStarts,
      ...(detail === undefined ? {} : { detail }),
    }))
    return {
      schema: 'leaktally.partial/1',
      plan: settings.plan,
      key: settings.keys.id,
      unit: unit.index,
      scannedBytes: this.#covered,
      counts: { ...counts, columns: upToLastFilled(counts.columns, planned) },
      notes: this.#kernel.notes(),
      values: this.#values.list(),
      problems: [...before, ...problems],
      evidence: [],
      runs: this.#runs.runs,
      sha256,
    }
  }

  /** Masks a kept record while it is taken: no unmasked byte of it leaves this function. */
  #capture(offer: KeptOffer, reader: UnitReader): EvidenceCandidate {
    const record = reader.slice(offer.position, Math.min(offer.length, evidenceBytes))
    const { births, categories } = this.#task.settings
    const { text, cells, findings } = traceRecord(this.#kernel, this.#table, record, births)
    return {
      stratum: offer.stratum,
      priority: offer.priority,
      byteStart: offer.position,
      byteEnd: offer.position + offer.length,
      row: offer.row,
      categories: validCategories(findings, categories),
      cells: maskRecord(text, cells, findings),
      truncated: offer.length > evidenceBytes,
    }
  }
}

function upToLastFilled(columns: readonly ColumnCounts[], least: number): readonly ColumnCounts[] {
  return columns.slice(0, Math.max(columns.findLastIndex((column) => column.filled > 0) + 1, least))
}
