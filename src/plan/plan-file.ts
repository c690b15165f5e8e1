/** One prepared file → what it is, and its units. A pure function of its bytes and the rules, so that any thread may plan it. */
import type { CellTable } from '../format/reader.js'
import type { PreparedFile } from '../format/prepared-file.js'
import { Kernel } from '../kernel/index.js'
import type { ResolvedOptions } from '../options.js'
import { elsewhereCodes, type Problem } from '../problem.js'
import { caseKeysFrom } from '../source/case-keys.js'
import { contentIdOf, contentIdOfFile, headBytes } from '../source/content-id.js'
import { FileSource, readHead } from '../source/file.js'
import { openPieces } from '../source/pieces.js'
import { errnoOf } from '../source/walk.js'
import { planCellTable } from './cell-table.js'
import { applyCorrections, type ColumnCorrection, type NamedTable } from './corrections.js'
import { cutTable, type ByteRange } from './cuts.js'
import { planTable, type InputDescription } from './describe.js'
import type { PlannedInput, TablePlan } from './types.js'
import { withUserHeaders } from './user-headers.js'

/** What every file of a plan is planned by. Plain data: it crosses to threads. */
export interface PlanRules {
  readonly options: Pick<ResolvedOptions, 'encoding' | 'delimiter' | 'header' | 'record' | 'dictionary'>
  /** Corrections that a person made. */
  readonly corrections: readonly ColumnCorrection[]
  /** Size of a unit; only tests ask for another one. */
  readonly unitBytes?: number
}

let cutting: Kernel | undefined

/** Cuts need the kernel's rules, not its keys; most files are not cut. */
function cuttingKernel(): Kernel {
  return (cutting ??= new Kernel(caseKeysFrom(new Uint8Array(32))))
}

export interface PlannedFile {
  readonly input: PlannedInput
  /** [table] = its units. */
  readonly ranges: readonly (readonly { readonly byteStart: number; readonly byteEnd: number }[])[]
  /** Its tables before a person's corrections. */
  readonly found: readonly NamedTable[]
}

/** Never throws for what the file is like: that is in the plan with the reason. */
export function planFile(file: PreparedFile, rules: PlanRules): PlannedFile {
  if (file.skipped !== null) return skippedFile(file, file.skipped.code, file.skipped.detail)
  let source: FileSource
  try {
    source = new FileSource(file.location)
  } catch (error) {
    return skippedFile(file, 'source-unreadable', errnoOf(error))
  }
  try {
    return planSource(file, source, rules)
  } catch (error) {
    return skippedFile(file, 'source-unreadable', errnoOf(error))
  } finally {
    source.close()
  }
}

function planSource(file: PreparedFile, source: FileSource, rules: PlanRules): PlannedFile {
  if (file.text === null) return planTables(file, source, source, rules)
  const text = new FileSource(file.text.location)
  try {
    return planTables(file, source, text, rules)
  } finally {
    text.close()
  }
}

/** `text`: the file itself, or its copy in UTF-8. */
function planTables(file: PreparedFile, source: FileSource, text: FileSource, rules: PlanRules): PlannedFile {
  const head = readHead(source, headBytes)
  const textHead = text === source ? head : readHead(text, headBytes)
  const description = file.format === null ? describeText(file, textHead, text.bytes, rules.options) : describePrepared(file, rules.options)
  const found = description.tables.map((table): NamedTable => ({
    path: file.path,
    table: { ...table, columns: withUserHeaders(table.columns, rules.options.dictionary) },
  }))
  const tables = found.map(({ table }): TablePlan => ({ ...table, columns: applyCorrections(file.path, table, rules.corrections) }))
  // What was read before is held against the file as it was found: that it changed since is seen when it is hashed.
  const { bytes, modifiedMs } = file.format === null && file.text === null ? source : file
  const input: PlannedInput = {
    path: file.path,
    location: file.location,
    bytes,
    modifiedMs,
    contentId: contentIdOf(head, bytes),
    format: description.format,
    container: file.container,
    tables,
    text: file.text,
    problems: [...file.problems, ...description.problems],
    skipped: description.skipped,
  }
  return { input, ranges: tables.map((table) => cutAnyTable(text, table, rules.unitBytes)), found }
}

/** A copy is in UTF-8, whatever the user says of the file. */
function describeText(
  { path, encoding, text }: PreparedFile,
  head: Uint8Array,
  bytes: number,
  options: PlanRules['options'],
): InputDescription {
  const ofText = text !== null ? 'utf-8' : (encoding ?? options.encoding)
  return planTable(head, bytes, path, { ...options, encoding: ofText })
}

/** Tables as cells, from the beginnings of their files; a container has none of its own. */
function describePrepared({ format, tables }: PreparedFile, options: PlanRules['options']): InputDescription {
  const planned = (tables ?? []).flatMap((table) => planCellTable(table, cellHead(table), options))
  return { format, tables: planned, problems: (tables ?? []).flatMap(problemsOfTable), skipped: null }
}

function cellHead({ pieces }: CellTable): Uint8Array {
  const cells = openPieces(pieces.map(({ location }) => location))
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

function cutAnyTable(source: FileSource, table: TablePlan, unitBytes: number | undefined): ByteRange[] {
  if (table.cells === null) return cutTable(source, table, cuttingKernel, unitBytes)
  const cells = openPieces(table.cells.locations)
  try {
    return cutTable(cells, table, cuttingKernel, unitBytes)
  } finally {
    cells.close()
  }
}

/** Empty when it cannot be read. */
function contentIdOrNone(location: string): string {
  try {
    return contentIdOfFile(location)
  } catch {
    return ''
  }
}

function skippedFile(file: PreparedFile, code: NonNullable<PlannedInput['skipped']>, detail: string): PlannedFile {
  const problem: Problem = { code, count: 1, byteStarts: [], ...(detail === '' ? {} : { detail }) }
  const input: PlannedInput = {
    path: file.path,
    location: file.location,
    bytes: file.bytes,
    modifiedMs: file.modifiedMs,
    // What a reader could not take, and what was read with another file, is hashed all the same: it is evidence.
    contentId: file.format === null && !elsewhereCodes.has(code) ? '' : contentIdOrNone(file.location),
    format: file.format,
    container: file.container,
    tables: [],
    text: null,
    problems: file.problems.some((problem) => problem.code === code) ? file.problems : [...file.problems, problem],
    skipped: code,
  }
  return { input, ranges: [], found: [] }
}
