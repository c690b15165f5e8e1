/** One prepared file → what it is, and its units. A pure function of its bytes and the rules, so that any thread may plan it. */
import { encodingBasis } from '../format/encoding/basis.js'
import type { CellTable } from '../format/reader.js'
import type { PreparedFile } from '../format/prepared-file.js'
import { Kernel } from '../kernel/index.js'
import type { ResolvedOptions } from '../options.js'
import type { Problem, ProblemCode } from '../problem.js'
import { caseKeysFrom } from '../source/case-keys.js'
import type { EncodingBasis } from '../result.js'
import { contentIdOf, contentIdOfFile, headBytes } from '../source/content-id.js'
import { FileSource, readHead, type FilePlace, type HeldFile, type OpenFile } from '../source/file.js'
import { openPieces } from '../source/pieces.js'
import { errnoOf } from '../source/walk.js'
import { planCellTable } from './cell-table.js'
import { cutTable, isCut, type ByteRange } from './cuts.js'
import { planTable, type InputDescription } from './describe.js'
import type { PlannedInput, TablePlan } from './types.js'
import { withUserHeaders } from './user-headers.js'

/** What every file of a plan is planned by. Plain data: it crosses to threads. */
export interface PlanRules {
  readonly options: Pick<ResolvedOptions, 'encoding' | 'delimiter' | 'header' | 'record' | 'dictionary'>
  /** Size of a unit; only tests ask for another one. */
  readonly unitBytes?: number
}

let cutting: Kernel | undefined

/** Cuts need the kernel's rules, not its keys; most files are not cut. */
function cuttingKernel(): Kernel {
  return (cutting ??= new Kernel(caseKeysFrom(new Uint8Array(32))))
}

/** A file as the plan takes it, before a person's corrections. */
export interface PlannedFile {
  readonly input: PlannedInput
  /** [table] = its units. */
  readonly ranges: readonly (readonly { readonly byteStart: number; readonly byteEnd: number }[])[]
}

/** What is in memory of a file: its bytes, and the beginnings of its cells, null for one that is not. */
export interface HeldContent {
  readonly file: HeldFile
  readonly cellHead: (place: FilePlace, most: number) => Uint8Array | null
}

/** Never throws for what the file is like: that is in the plan with the reason. */
export function planFile(file: PreparedFile, rules: PlanRules, held: HeldContent | null = null): PlannedFile {
  if (file.skipped !== null) return skippedFile(file, file.skipped.code, file.skipped.detail, held)
  let source: FileSource | HeldFile
  try {
    source = held?.file ?? new FileSource(file.location)
  } catch (error) {
    return skippedFile(file, 'source-unreadable', errnoOf(error), held)
  }
  try {
    return planSource(file, source, rules, held)
  } catch (error) {
    return skippedFile(file, 'source-unreadable', errnoOf(error), held)
  } finally {
    source.close()
  }
}

function planSource(file: PreparedFile, source: FileSource | HeldFile, rules: PlanRules, held: HeldContent | null): PlannedFile {
  if (file.text === null) return planTables(file, source, source, rules, held)
  const text = new FileSource(file.text.location)
  try {
    return planTables(file, source, text, rules, held)
  } finally {
    text.close()
  }
}

/** `text`: the file itself, or its copy in UTF-8. */
function planTables(
  file: PreparedFile,
  source: FileSource | HeldFile,
  text: FileSource | HeldFile,
  rules: PlanRules,
  held: HeldContent | null,
): PlannedFile {
  const head = readHead(source, headBytes)
  const textHead = text === source ? head : readHead(text, headBytes)
  const { options } = rules
  const description = file.format === null ? describeText(file, textHead, text.bytes, options) : describePrepared(file, options, held)
  const tables = description.tables.map((table): TablePlan => ({ ...table, columns: withUserHeaders(table.columns, options.dictionary) }))
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
    encodingBasis: basisOf(file, tables, head, head.length >= bytes, options.encoding),
    text: file.text,
    problems: [...file.problems, ...description.problems],
    skipped: description.skipped,
  }
  return { input, ranges: tables.map((table) => cutAnyTable(text, table, rules.unitBytes)) }
}

/** Of text that is read. */
function basisOf(
  { format, text }: PreparedFile,
  tables: readonly TablePlan[],
  head: Uint8Array,
  headIsWhole: boolean,
  asked: string | null,
): EncodingBasis | null {
  const encoding = tables.at(-1)?.encoding
  if (format !== null || encoding === undefined) return null
  return encodingBasis(head, headIsWhole, { encoding, asked, isMixed: text !== null })
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
function describePrepared({ format, tables }: PreparedFile, options: PlanRules['options'], held: HeldContent | null): InputDescription {
  const headOf = (table: CellTable): Uint8Array => heldHead(table, held) ?? cellHead(table)
  const planned = (tables ?? []).flatMap((table) => planCellTable(table, headOf(table), options))
  return { format, tables: planned, problems: (tables ?? []).flatMap(problemsOfTable), skipped: null }
}

function heldHead({ pieces }: CellTable, held: HeldContent | null): Uint8Array | null {
  const [only] = pieces
  return held === null || pieces.length !== 1 || only === undefined ? null : held.cellHead(only, headBytes)
}

function cellHead({ pieces }: CellTable): Uint8Array {
  const cells = openPieces(pieces)
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

function cutAnyTable(source: OpenFile, table: TablePlan, unitBytes: number | undefined): ByteRange[] {
  if (table.cells === null || !isCut(table, unitBytes)) return cutTable(source, table, cuttingKernel, unitBytes)
  const cells = openPieces(table.cells.pieces)
  try {
    return cutTable(cells, table, cuttingKernel, unitBytes)
  } finally {
    cells.close()
  }
}

/** Empty when it cannot be read. */
function contentIdOrNone(location: string, held: HeldContent | null): string {
  if (held !== null) return contentIdOf(readHead(held.file, headBytes), held.file.bytes)
  try {
    return contentIdOfFile(location)
  } catch {
    return ''
  }
}

/** Files that are read with another one; like what a reader could not take, they are hashed all the same: they are evidence. */
const readWithAnother: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['source-volume', 'source-log'])

function skippedFile(
  file: PreparedFile,
  code: NonNullable<PlannedInput['skipped']>,
  detail: string,
  held: HeldContent | null,
): PlannedFile {
  const problem: Problem = { code, count: 1, byteStarts: [], ...(detail === '' ? {} : { detail }) }
  const input: PlannedInput = {
    path: file.path,
    location: file.location,
    bytes: file.bytes,
    modifiedMs: file.modifiedMs,
    contentId: file.format === null && !readWithAnother.has(code) ? '' : contentIdOrNone(file.location, held),
    format: file.format,
    container: file.container,
    tables: [],
    encodingBasis: null,
    text: null,
    problems: file.problems.some((problem) => problem.code === code) ? file.problems : [...file.problems, problem],
    skipped: code,
  }
  return { input, ranges: [] }
}
