/**
 * Inputs → plan: what every file is, and the units of work. Reads only heads and the places around cuts.
 */
import pLimit from 'p-limit'
import type { PreparedFile } from '../format/prepared-file.js'
import type { ResolvedOptions } from '../options.js'
import { rulesVersion } from '../reference/rules.js'
import { seedOf } from '../source/content-id.js'
import {
  applyCorrections,
  effectiveCorrections,
  indexCorrections,
  unmatchedCorrections,
  type ColumnCorrection,
  type NamedTable,
} from './corrections.js'
import { planFile, type PlannedFile, type PlanRules } from './plan-file.js'
import type { Plan, PlannedInput, Unit } from './types.js'

/** Files open at once while planning: enough to hide a disk's latency, far below any limit on descriptors. */
const openFiles = 16

export interface PlanRequest {
  readonly files: readonly PreparedFile[]
  readonly options: ResolvedOptions
  /** Corrections that a person made, and the SHA-256 of their file. */
  readonly corrections: readonly ColumnCorrection[]
  readonly correctionsDigest: string | null
  /** Size of a unit; only tests ask for another one. */
  readonly unitBytes?: number
  /** What was planned while it was read. */
  readonly planned?: ReadonlyMap<PreparedFile, PlannedFile>
  /** Where any other file is planned. Default: here. */
  readonly plan?: (file: PreparedFile, rules: PlanRules) => Promise<PlannedFile>
}

export function rulesOf({ encoding, delimiter, header, record, dictionary }: ResolvedOptions, unitBytes?: number): PlanRules {
  const rules = { options: { encoding, delimiter, header, record, dictionary } }
  return unitBytes === undefined ? rules : { ...rules, unitBytes }
}

/** Plans every file; a file that cannot be planned is in the plan with the reason. Never throws for one. */
export async function planInputs(request: PlanRequest): Promise<Plan> {
  const limit = pLimit(openFiles)
  const { signal } = request.options
  const { corrections, unitBytes, plan = (file, rules) => Promise.resolve(planFile(file, rules)) } = request
  const rules = rulesOf(request.options, unitBytes)
  const planned = await Promise.all(
    request.files.map((file) =>
      limit(() => {
        signal?.throwIfAborted()
        // A member may have got another name when all were known.
        const early = request.planned?.get(file)
        return early?.input.path === file.path ? early : plan(file, rules)
      }),
    ),
  )
  const found = planned.flatMap(({ input: { path, tables } }) => tables.map((table): NamedTable => ({ path, table })))
  const index = indexCorrections(corrections)
  const inputs = planned.map(({ input }): PlannedInput => ({
    ...input,
    tables: input.tables.map((table) => ({ ...table, columns: applyCorrections(input.path, table, index) })),
  }))
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
    columnsCorrected: effectiveCorrections(found, corrections),
    columnsUnmatched: unmatchedCorrections(found, corrections),
    inputs,
    units,
  }
}
