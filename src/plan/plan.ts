/**
 * Inputs → plan: what every file is, and the units of work. Reads only heads and the places around cuts.
 */
import pLimit from 'p-limit'
import { Kernel } from '../kernel/index.js'
import type { CellTable } from '../format/reader.js'
import type { PreparedFile } from '../format/prepared-file.js'
import type { ResolvedOptions } from '../options.js'
import type { Problem } from '../problem.js'
import { rulesVersion } from '../reference/rules.js'
import { caseKeysFrom } from '../source/case-keys.js'
import { contentIdOf, headBytes, seedOf } from '../source/content-id.js'
import { FileSource, readHead } from '../source/file.js'
import { errnoOf } from '../source/walk.js'
import { planCellTable } from './cell-table.js'
import { applyCorrections, effectiveCorrections, unmatchedCorrections, type ColumnCorrection, type NamedTable } from './corrections.js'
import { cutTable, type ByteRange } from './cuts.js'
import { planTable, type InputDescription } from './describe.js'
import type { Plan, PlannedInput, TablePlan, Unit } from './types.js'
import { withUserHeaders } from './user-headers.js'

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
    columnsCorrected: effectiveCorrections(
      planned.flatMap(({ found }) => found),
      request.corrections,
    ),
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
  /** Its tables before a person's corrections. */
  readonly found: readonly NamedTable[]
}

function planFile(file: PreparedFile, request: PlanRequest, kernel: Kernel): PlannedFile {
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

function planSource(file: PreparedFile, source: FileSource, request: PlanRequest, kernel: Kernel): PlannedFile {
  if (file.text === null) return planTables(file, source, source, request, kernel)
  const text = new FileSource(file.text.location)
  try {
    return planTables(file, source, text, request, kernel)
  } finally {
    text.close()
  }
}

/** `text`: the file itself, or its copy in UTF-8. */
function planTables(file: PreparedFile, source: FileSource, text: FileSource, request: PlanRequest, kernel: Kernel): PlannedFile {
  const head = readHead(source, headBytes)
  const textHead = text === source ? head : readHead(text, headBytes)
  const description =
    file.format === null ? describeText(file, textHead, text.bytes, request.options) : describePrepared(file, request.options)
  const found = description.tables.map((table): NamedTable => ({
    path: file.path,
    table: { ...table, columns: withUserHeaders(table.columns, request.options.dictionary) },
  }))
  const tables = found.map(({ table }): TablePlan => ({ ...table, columns: applyCorrections(file.path, table, request.corrections) }))
  const input: PlannedInput = {
    path: file.path,
    location: file.location,
    bytes: source.bytes,
    modifiedMs: source.modifiedMs,
    contentId: contentIdOf(head, source.bytes),
    format: description.format,
    container: file.container,
    tables,
    text: file.text,
    problems: [...file.problems, ...description.problems],
    skipped: description.skipped,
  }
  return { input, ranges: tables.map((table) => cutAnyTable(text, table, kernel, request.unitBytes)), found }
}

/** A copy is in UTF-8, whatever the user says of the file. */
function describeText({ path, text }: PreparedFile, head: Uint8Array, bytes: number, options: ResolvedOptions): InputDescription {
  const { encoding } = options
  const ofText = text !== null ? 'utf-8' : encoding === 'gb18030' || encoding === 'utf-8' ? encoding : null
  return planTable(head, bytes, path, { ...options, encoding: ofText })
}

/** Tables as cells, from the beginnings of their files; a container has none of its own. */
function describePrepared({ format, tables }: PreparedFile, options: ResolvedOptions): InputDescription {
  const planned = (tables ?? []).flatMap((table) => planCellTable(table, cellHead(table), options))
  return { format, tables: planned, problems: (tables ?? []).flatMap(problemsOfTable), skipped: null }
}

function cellHead({ location }: CellTable): Uint8Array {
  const cells = new FileSource(location)
  try {
    return readHead(cells, headBytes)
  } finally {
    cells.close()
  }
}

/** With the table's name, where the file has several. */
function problemsOfTable({ name, problems }: CellTable): Problem[] {
  return problems.map((problem) => ({ ...problem, ...(name === '' || problem.detail !== undefined ? {} : { detail: name }) }))
}

function cutAnyTable(source: FileSource, table: TablePlan, kernel: Kernel, unitBytes: number | undefined): ByteRange[] {
  if (table.cells === null) return cutTable(source, table, kernel, unitBytes)
  const cells = new FileSource(table.cells.location)
  try {
    return cutTable(cells, table, kernel, unitBytes)
  } finally {
    cells.close()
  }
}

function skippedFile(file: PreparedFile, code: NonNullable<PlannedInput['skipped']>, detail: string): PlannedFile {
  const input: PlannedInput = {
    path: file.path,
    location: file.location,
    bytes: file.bytes,
    modifiedMs: file.modifiedMs,
    contentId: '',
    format: file.format,
    container: file.container,
    tables: [],
    text: null,
    problems: [...file.problems, { code, count: 1, byteStarts: [], ...(detail === '' ? {} : { detail }) }],
    skipped: code,
  }
  return { input, ranges: [], found: [] }
}
