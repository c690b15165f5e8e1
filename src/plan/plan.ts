/**
 * Inputs → plan: what every file is, and the units of work. Reads only heads and the places around cuts.
 */
import pLimit from 'p-limit'
import { Kernel } from '../kernel/index.js'
import type { ResolvedOptions } from '../options.js'
import { rulesVersion } from '../reference/rules.js'
import { caseKeysFrom } from '../source/case-keys.js'
import { contentIdOf, headBytes, seedOf } from '../source/content-id.js'
import { FileSource, readHead } from '../source/file.js'
import { errnoOf, type FoundFile } from '../source/walk.js'
import { applyCorrections, unmatchedCorrections, type ColumnCorrection } from './corrections.js'
import { cutTable } from './cuts.js'
import { planTable } from './describe.js'
import type { Plan, PlannedInput, TablePlan, Unit } from './types.js'
import { withUserHeaders } from './user-headers.js'

/** Files open at once while planning: enough to hide a disk's latency, far below any limit on descriptors. */
const openFiles = 16

export interface PlanRequest {
  readonly files: readonly FoundFile[]
  readonly options: ResolvedOptions
  /** Corrections that a person made, and the SHA-256 of their file. */
  readonly corrections: readonly ColumnCorrection[]
  readonly correctionsDigest: string | null
  /** Size of a unit; only tests ask for another one. */
  readonly unitBytes?: number
}

/** Plans every file; a file that cannot be planned is in the plan with the reason. Never throws for one. */
export async function planInputs(request: PlanRequest): Promise<Plan> {
  const limit = pLimit(openFiles)
  // Cuts need the kernel's rules, not its keys.
  const kernel = new Kernel(caseKeysFrom(new Uint8Array(32)))
  const planned = await Promise.all(request.files.map((file) => limit(() => planFile(file, request, kernel))))
  const inputs = planned.map(({ input }) => input)
  const units: Unit[] = []
  planned.forEach(({ ranges }, input) => {
    ranges.forEach((range, table) => {
      for (const { byteStart, byteEnd } of range) units.push({ index: units.length, input, table, byteStart, byteEnd })
    })
  })
  return {
    schema: 'leaktally.plan/1',
    rules: rulesVersion,
    seed: request.options.seed ?? seedOf(inputs.filter((input) => input.skipped === null).map((input) => input.contentId)),
    columns: request.correctionsDigest,
    columnsUnmatched: unmatchedCorrections(
      inputs.flatMap(({ path, tables }) => tables.map((table) => ({ path, table }))),
      request.corrections,
    ),
    inputs,
    units,
  }
}

interface PlannedFile {
  readonly input: PlannedInput
  /** [table] = its units. */
  readonly ranges: readonly (readonly { readonly byteStart: number; readonly byteEnd: number }[])[]
}

function planFile(file: FoundFile, request: PlanRequest, kernel: Kernel): PlannedFile {
  request.options.signal?.throwIfAborted()
  if (file.skipped !== null) return skippedFile(file, file.skipped.code, file.skipped.detail)
  let source: FileSource
  try {
    source = new FileSource(file.location)
  } catch (error) {
    return skippedFile(file, 'source-unreadable', errnoOf(error))
  }
  try {
    return planSource(file, source, request, kernel)
  } catch (error) {
    return skippedFile(file, 'source-unreadable', errnoOf(error))
  } finally {
    source.close()
  }
}

function planSource(file: FoundFile, source: FileSource, request: PlanRequest, kernel: Kernel): PlannedFile {
  const head = readHead(source, headBytes)
  const description = planTable(head, source.bytes, file.path, request.options)
  const tables = description.tables.map((table): TablePlan => ({
    ...table,
    columns: applyCorrections(
      file.path,
      { ...table, columns: withUserHeaders(table.columns, request.options.dictionary) },
      request.corrections,
    ),
  }))
  const input: PlannedInput = {
    path: file.path,
    location: file.location,
    bytes: source.bytes,
    modifiedMs: source.modifiedMs,
    contentId: contentIdOf(head, source.bytes),
    format: description.format,
    tables,
    problems: description.problems,
    skipped: description.skipped,
  }
  return { input, ranges: tables.map((table) => cutTable(source, table, kernel, request.unitBytes)) }
}

function skippedFile(file: FoundFile, code: NonNullable<PlannedInput['skipped']>, detail: string): PlannedFile {
  const input: PlannedInput = {
    path: file.path,
    location: file.location,
    bytes: file.bytes,
    modifiedMs: file.modifiedMs,
    contentId: '',
    format: null,
    tables: [],
    problems: [{ code, count: 1, byteStarts: [], ...(detail === '' ? {} : { detail }) }],
    skipped: code,
  }
  return { input, ranges: [] }
}
