/** Paths → plan, with the corrections that a person made; and the digest that ties partials to a plan. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ResolvedOptions } from '../options.js'
import type { PreparedFile } from '../format/prepared-file.js'
import type { ColumnCorrection } from '../plan/corrections.js'
import { planInputs } from '../plan/plan.js'
import type { Plan, PlannedInput } from '../plan/types.js'
import { LeaktallyError } from '../problem.js'
import { errnoOf } from '../source/walk.js'
import type { PlanRules } from '../plan/plan-file.js'
import { manyFiles, type Prepared } from './prepare.js'
import { inlineRunner, type TaskRunner } from './pool.js'
import { rulesDigest } from './build-result.js'
import { dictionaryDigest } from './lexicon.js'

export async function planFiles(
  { files, planned }: Pick<Prepared, 'files' | 'planned'>,
  options: ResolvedOptions,
  runner: TaskRunner = inlineRunner,
): Promise<Plan> {
  const shared = runner.threads > 1 && files.length >= manyFiles
  const how = shared ? { plan: (file: PreparedFile, rules: PlanRules) => runner.run({ kind: 'plan', file, rules }), planned } : { planned }
  if (options.columnsFile === null) return planInputs({ files, options, corrections: [], correctionsDigest: null, ...how })
  const bytes = readBytes(options.columnsFile)
  const corrections = await readCorrections(bytes, options.columnsFile)
  const correctionsDigest = createHash('sha256').update(bytes).digest('hex')
  return planInputs({ files, options, corrections, correctionsDigest, ...how })
}

/** A workbook by its first bytes, else CSV. */
async function readCorrections(bytes: Buffer, file: string): Promise<ColumnCorrection[]> {
  const { readColumnRecords, readColumns } = await import('../plan/read-columns.js')
  try {
    return bytes.toString('latin1', 0, 2) === 'PK' ? readColumnRecords(await sheetRecords(bytes)) : readColumns(bytes.toString('utf8'))
  } catch (error) {
    throw error instanceof LeaktallyError ? new LeaktallyError(error.code, error.message, { file, ...error.detail }) : error
  }
}

/** The same; throws `input-none` without any file and `input-unreadable` when none of them can be scanned. */
export async function planReadable(
  prepared: Pick<Prepared, 'files' | 'planned'>,
  options: ResolvedOptions,
  runner: TaskRunner = inlineRunner,
): Promise<Plan> {
  const plan = await planFiles(prepared, options, runner)
  const [first] = plan.inputs
  if (first === undefined) throw new LeaktallyError('input-none', 'the inputs hold no file')
  if (plan.inputs.every((input) => input.skipped !== null)) {
    throw nothingReadable(first, plan.inputs.length - 1)
  }
  return plan
}

function nothingReadable({ path, skipped }: PlannedInput, others: number): LeaktallyError {
  const detail = { path, problem: skipped ?? '', ...(others === 0 ? {} : { others: String(others) }) }
  return new LeaktallyError('input-unreadable', 'nothing could be read', detail)
}

/** Cells of the first sheet, as they are shown. Throws `columns-invalid` for what is no workbook. */
async function sheetRecords(bytes: Buffer): Promise<string[][]> {
  const { read, utils } = await import('@e965/xlsx')
  try {
    const book = read(bytes, { type: 'buffer' })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    return sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })
  } catch {
    throw new LeaktallyError('columns-invalid', 'the workbook cannot be read', { line: '1' })
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const errno = errnoOf(error)
    throw new LeaktallyError('columns-invalid', `cannot read ${file}: ${errno}`, { file, errno })
  }
}

/** Digest of what a partial depends on: the plan without places on this machine, rules, and what the units are told. */
export function planDigest(plan: Plan, options: ResolvedOptions): string {
  const inputs = plan.inputs.map(({ location: _, modifiedMs: __, tables, text, ...input }) => ({
    ...input,
    text: text?.bytes ?? null,
    tables: tables.map(({ cells, ...table }) => ({ ...table, cells: cells?.bytes ?? null })),
  }))
  const told = {
    rules: rulesDigest(),
    sample: options.sample,
    stops: options.stopList,
    categories: options.categories,
    referenceDate: options.referenceDate,
    dictionary: dictionaryDigest(options.dictionary),
  }
  return createHash('sha256')
    .update(JSON.stringify({ ...plan, inputs, ...told }))
    .digest('hex')
}
