/** `explain`: one record again, with every rule that decided over it. */
import { statSync } from 'node:fs'
import { traceRecord } from '../evidence/trace.js'
import { explainRecord } from '../explain/record.js'
import { termsByText } from '../explain/rule.js'
import type { Explanation } from '../explanation.js'
import { Origins } from '../format/transcode/origins.js'
import { Kernel } from '../kernel/index.js'
import { checkOptions, wrongType, type ResolvedOptions, type ScanOptions } from '../options.js'
import { kernelTableOf } from '../plan/kernel-table.js'
import { rulesOf } from '../plan/plan.js'
import type { Plan, PlannedInput, TablePlan, Unit } from '../plan/types.js'
import { LeaktallyError } from '../problem.js'
import { categoriesWith, userCategories } from '../reference/dictionary.js'
import { caseKeysFrom } from '../source/case-keys.js'
import { errnoOf, walkInputs } from '../source/walk.js'
import { findRecord, type FoundRecord, type SoughtRecord } from '../unit/find-record.js'
import { readForeignNumber } from '../unit/foreign-number.js'
import { sharedBytes, type ScanSettings } from '../unit/task.js'
import { unitTask } from './execute.js'
import { checkPaths } from './inputs.js'
import { scanWords } from './lexicon.js'
import { lineStart } from './line-start.js'
import { planReadable } from './plan-paths.js'
import { inlineRunner } from './pool.js'
import { prepareFiles } from './prepare.js'
import { inScratch } from './scratch.js'
import { resolved, settingsFor } from './settings.js'

/** Options of `scan` that decide how a table is read and what is found in it. */
type ReadingOptions = Pick<
  ScanOptions,
  'encoding' | 'delimiter' | 'header' | 'record' | 'columnsFile' | 'dictionary' | 'stopList' | 'referenceDate'
>

export interface ExplainOptions extends ReadingOptions {
  /** 1-based data row of the table, as `rowNumber` in evidence. Either this or `line`. */
  readonly row?: number
  /** 1-based line of the file that the record stands on. */
  readonly line?: number
  /** Name of the table inside its input. Default: the input's main table. */
  readonly table?: string
  /** Show the values of the record. Default: `false`, as evidence shows them. */
  readonly unmask?: boolean
}

/**
 * Explains one record of a file.
 *
 * Errors  throws LeaktallyError for a wrong call, a file that cannot be read, a table or record that is not there.
 * Cost    a scan of the table up to the record; nothing of the others is kept.
 */
export async function explain(path: string, options: ExplainOptions): Promise<Explanation> {
  const { row, line, table, unmask, ...reading } = checkOptions(options)
  const settled = resolved(reading)
  checkWanted(path, { row, line, table, unmask })
  refuseFolder(path)
  return inScratch(async (scratch) => {
    const preparation = { options: settled, runner: () => Promise.resolve(inlineRunner), folder: () => scratch, rules: rulesOf(settled) }
    const plan = await planReadable(await prepareFiles(walkInputs([path], false), preparation), settled)
    const keys = caseKeysFrom(new Uint8Array(32))
    const settings = settingsFor(plan, settled, keys, scratch, new SharedArrayBuffer(sharedBytes))
    const kernel = new Kernel(keys, readForeignNumber)
    kernel.addStops(settings.stops)
    kernel.setLexicon(settings.lexicon.compiled)
    const wanted = row === undefined ? soughtLine(plan, line ?? 1, path) : soughtRow(plan, row, table, path)
    const places = wanted.units.map((unit) => unitTask(plan, unit, settings, false))
    const found = await findRecord(places, kernel, wanted.sought)
    if (typeof found === 'number') throw missingRecord(path, wanted, found)
    return explanationOf(found, kernel, settings, settled, unmask !== true)
  })
}

function checkWanted(path: unknown, { row, line, table, unmask }: { [Name in 'row' | 'line' | 'table' | 'unmask']: unknown }): void {
  checkPaths([path])
  if ((row === undefined) === (line === undefined)) throw wrongValue('row', 'give either row or line')
  for (const [name, value] of Object.entries({ row, line })) {
    if (value !== undefined && !(Number.isSafeInteger(value) && Number(value) >= 1)) throw wrongValue(name, 'must be a whole number from 1')
  }
  if (table !== undefined && typeof table !== 'string') throw wrongType('table', 'a string')
  if (unmask !== undefined && typeof unmask !== 'boolean') throw wrongType('unmask', 'true or false')
}

function wrongValue(option: string, expected: string): LeaktallyError {
  return new LeaktallyError('option-value', `option "${option}": ${expected}`, { option, expected })
}

/** What is not there is told by the plan. */
function refuseFolder(path: string): void {
  try {
    if (!statSync(path).isDirectory()) return
  } catch (error) {
    const errno = errnoOf(error)
    throw new LeaktallyError('input-unreadable', `cannot read ${path}: ${errno}`, { path, errno })
  }
  throw new LeaktallyError('input-unreadable', `${path} is a folder`, { path, errno: 'EISDIR' })
}

interface Wanted {
  readonly units: readonly Unit[]
  readonly sought: SoughtRecord
  /** How a complaint names it. */
  readonly named: Readonly<Record<string, string>>
}

function soughtRow(plan: Plan, row: number, name: string | undefined, path: string): Wanted {
  const tables = plan.inputs[0]?.tables ?? []
  const index = name === undefined ? mainTable(tables) : tables.findIndex((table) => table.name === name)
  if (name !== undefined && index < 0) {
    const names = tables.map((table) => JSON.stringify(table.name)).join(', ')
    throw new LeaktallyError('record-missing', `${path} has no such table`, {
      path,
      table: name,
      tables: names,
      situation: 'table-missing',
    })
  }
  return { units: plan.units.filter((unit) => unit.table === index), sought: { row: row - 1 }, named: { row: String(row) } }
}

/** Lines above a table are a table of their own, before it; of several tables the first one is meant. */
function mainTable(tables: readonly TablePlan[]): number {
  if (tables.every(({ cells }) => cells === null)) return tables.length - 1
  return tables.length > 1 && tables[0]?.name.endsWith('preamble') === true ? 1 : 0
}

function soughtLine(plan: Plan, line: number, path: string): Wanted {
  const [input] = plan.inputs
  const last = input?.tables.at(-1)
  const named = { line: String(line), situation: 'record-line' }
  if (input === undefined || last === undefined) throw new LeaktallyError('record-missing', `${path} holds no table`, { path, ...named })
  if (last.dialect.exotic !== null || last.cells !== null || input.text !== null)
    throw wrongValue('line', 'this table is rewritten before it is read; give the row')
  const position = lineStart(input.location, line, { encoding: last.encoding, crEnds: last.dialect.crEndsRecord })
  if (position === null) throw new LeaktallyError('record-missing', `${path} has no such line`, { path, ...named })
  return { units: plan.units.filter((unit) => unit.byteStart <= position && position < unit.byteEnd), sought: { position }, named }
}

function missingRecord(path: string, { named }: Wanted, records: number): LeaktallyError {
  const counted = 'row' in named ? { records: String(records) } : {}
  return new LeaktallyError('record-missing', `${path} has no such record`, { path, ...named, ...counted })
}

/** Of the file that was given, also where it was written anew. */
function originalRange(input: PlannedInput, { byteStart, byteEnd }: FoundRecord): { readonly byteStart: number; readonly byteEnd: number } {
  if (input.text === null) return { byteStart, byteEnd }
  const origins = new Origins(input.text, input.location)
  try {
    return { byteStart: origins.of(byteStart), byteEnd: origins.endOf(byteEnd) }
  } finally {
    origins.close()
  }
}

function explanationOf(found: FoundRecord, kernel: Kernel, settings: ScanSettings, options: ResolvedOptions, masked: boolean): Explanation {
  const { table, input } = found.place
  const traced = traceRecord(kernel, kernelTableOf(table, settings.categories), found.bytes, settings.births)
  const book = {
    words: termsByText(scanWords(options)),
    categories: categoriesWith(options.dictionary),
    dictionaries: options.dictionary,
    latestBirth: settings.births.latestBirth,
    referenceDate: options.referenceDate,
    masked,
  }
  return {
    schema: 'leaktally.explanation/1',
    path: input.path,
    table: table.name,
    rowNumber: found.row + 1,
    ...originalRange(input, found),
    encoding: input.text?.encoding ?? table.encoding,
    unit: table.unit,
    delimiter: table.dialect.kind === 'delimited' ? table.dialect.delimiter : null,
    headerLine: table.header?.line ?? null,
    masked,
    userCategories: userCategories(options.dictionary),
    truncated: found.isTruncated,
    ...explainRecord(traced, table, book),
  }
}
