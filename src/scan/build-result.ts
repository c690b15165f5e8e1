/** Plan, tally and distinct counts → the result, in the fixed order of its keys, with its digest. */
import { createHash } from 'node:crypto'
import { categoryCounts, combinations, groups, recordCounts, regions, subjects, type PersonCounts } from '../assess/figures.js'
import { institutionValues, tableCorroboration, tableSigns } from '../assess/tables.js'
import type { KernelCounts } from '../kernel/index.js'
import type { ResolvedOptions } from '../options.js'
import type { Plan, PlannedInput, TablePlan, Unit } from '../plan/types.js'
import { unscannedCodes, type Problem } from '../problem.js'
import type { AnyCategoryId } from '../reference/categories.js'
import { categoriesWith, userCategories } from '../reference/dictionary.js'
import { rulesDigestInput, rulesVersion } from '../reference/rules.js'
import { canonicalBytesForDigest } from '../report/json.js'
import type { ColumnResult, InputResult, OtherUnit, RunPart, ScanResult, TableResult } from '../result.js'
import { mergeProblems } from '../tally/problems.js'
import { joinUnits, sumUnits, type Tally } from '../tally/tally.js'
import type { ColumnValues } from '../tally/values.js'
import type { HashResult } from '../unit/task.js'
import { version } from '../version.js'
import { coverage, withUnscannedMembers } from './coverage.js'
import { dictionaryDigest } from './lexicon.js'
import { OriginalPlaces } from './original-places.js'
import { selectEvidence } from './select-evidence.js'

export interface ResultParts {
  readonly plan: Plan
  readonly options: ResolvedOptions
  readonly tally: Tally
  readonly hashes: ReadonlyMap<number, HashResult>
  readonly persons: PersonCounts
}

export function buildResult(parts: ResultParts): ScanResult {
  const places = new OriginalPlaces(parts.plan)
  try {
    return resultWith(parts, places)
  } finally {
    places.close()
  }
}

function resultWith(parts: ResultParts, places: OriginalPlaces): ScanResult {
  const { plan, options, tally, persons } = parts
  const { counts } = sumUnits(tally, tally.units.keys())
  const categories = categoriesWith(options.dictionary)
  const byInput = unitsByInput(plan)
  const values = valuesByInput(plan, tally)
  const inputs = withUnscannedMembers(
    plan.inputs.map((input, index) => inputResult(parts, places, input, index, byInput[index] ?? [], values[index] ?? [])),
  )
  const undigested: Omit<ScanResult, 'digest'> = {
    schema: 'leaktally.result/1',
    tool: { name: 'leaktally', version, rules: rulesDigest() },
    run: runPart(plan, options),
    inputs,
    records: recordCounts(counts, persons),
    categories: categoryCounts(counts, persons, categories),
    combinations: combinations(counts, persons, categories),
    subjects: subjects(counts, persons, categories),
    groups: groups(persons, options.referenceDate),
    regions: regions(persons),
    evidence: {
      samplePerStratum: options.sample,
      strata: places.ofStrata(selectEvidence(plan, tally, counts, options.sample, categories)),
    },
    coverage: coverage(plan, tally, inputs, byInput),
  }
  const digest = createHash('sha256').update(canonicalBytesForDigest(undigested)).digest('hex')
  return { ...undigested, digest }
}

/** Version and digest of everything that decides what is counted. */
export function rulesDigest(): string {
  return `${rulesVersion}+${createHash('sha256').update(rulesDigestInput()).digest('hex').slice(0, 16)}`
}

/** Only options that can change a number. The stop list holds people's numbers: its digest stands for it. */
function runPart(plan: Plan, options: ResolvedOptions): RunPart {
  const { encoding, delimiter, header, record, sample, followLinks, categories, stopList, dictionary } = options
  const stops =
    stopList.length === 0
      ? null
      : createHash('sha256')
          .update([...stopList].sort().join('\n'))
          .digest('hex')
  return {
    case: options.caseId,
    seed: plan.seed,
    referenceDate: options.referenceDate,
    columns: plan.columns,
    columnsUnmatched: plan.columnsUnmatched,
    columnsCorrected: plan.columnsCorrected,
    userCategories: userCategories(dictionary),
    options: {
      encoding,
      delimiter,
      header,
      record,
      sample,
      followLinks,
      categories,
      stopList: stops,
      dictionary: dictionaryDigest(dictionary),
    },
  }
}

/** [input] = its units, in plan order. */
function unitsByInput(plan: Plan): Unit[][] {
  const byInput: Unit[][] = plan.inputs.map(() => [])
  for (const unit of plan.units) byInput[unit.input]?.push(unit)
  return byInput
}

function inputResult(
  parts: ResultParts,
  places: OriginalPlaces,
  input: PlannedInput,
  index: number,
  mine: readonly Unit[],
  values: readonly ColumnValues[],
): InputResult {
  const { tally, hashes, options } = parts
  const categories = categoriesWith(options.dictionary)
  const { problems } = sumUnits(tally, indexesOf(mine))
  const hash = hashes.get(index)
  const single = mine.map((unit) => tally.units.get(unit.index)?.sha256 ?? null).find((sha256) => sha256 !== null)
  const all = mergeProblems(input.problems, places.ofProblems(problems, input), hashProblems(hash), valueProblems(values))
  return {
    path: input.path,
    container: input.container,
    bytes: input.bytes,
    digests: { sha256: hash?.sha256 ?? single ?? null },
    format: input.format,
    encoding: encodingOf(input),
    encodingBasis: input.encodingBasis,
    status: statusOf(input, all),
    problems: all,
    tables: input.tables.map((table, tableIndex) => {
      const ofTable = mine.filter((unit) => unit.table === tableIndex)
      const valuesOfTable = values.filter((one) => one.table === tableIndex)
      return tableResult(tally, table, ofTable, valuesOfTable, categories)
    }),
  }
}

/** Of text; a reader's cells have none of the input's own. */
function encodingOf({ tables, text }: PlannedInput): string | null {
  if (text !== null) return text.encoding
  const last = tables.at(-1)
  return last === undefined || last.cells !== null ? null : last.encoding
}

function hashProblems(hash: HashResult | undefined): Problem[] {
  if (hash?.failed != null) return [{ code: 'source-unreadable', count: 1, byteStarts: [], detail: hash.failed }]
  return hash?.unchanged === false ? [{ code: 'source-changed', count: 1, byteStarts: [] }] : []
}

function statusOf(input: PlannedInput, problems: readonly Problem[]): InputResult['status'] {
  if (input.skipped !== null) return 'skipped'
  return problems.some((problem) => unscannedCodes.has(problem.code)) ? 'partial' : 'scanned'
}

const indexesOf = (units: readonly Unit[]): number[] => units.map((unit) => unit.index)

/** [input] = values of its columns. */
function valuesByInput({ inputs }: Plan, { values }: Tally): ColumnValues[][] {
  const byInput: ColumnValues[][] = inputs.map(() => [])
  for (const one of values) byInput[one.input]?.push(one)
  return byInput
}

/** Columns with more values than are counted. */
function valueProblems(values: readonly ColumnValues[]): Problem[] {
  return values
    .filter((one) => one.counts === null)
    .map(({ column }) => ({ code: 'values-overflow', count: 1, byteStarts: [], detail: String(column + 1) }))
}

function tableResult(
  tally: Tally,
  table: TablePlan,
  mine: readonly Unit[],
  values: readonly ColumnValues[],
  categories: readonly AnyCategoryId[],
): TableResult {
  const notes = joinUnits(tally, indexesOf(mine))
  const { counts } = sumUnits(tally, indexesOf(mine))
  return {
    name: table.name,
    records: counts.ladder.records,
    blankLines: counts.ladder.blankLines,
    unit: table.unit,
    otherUnits: otherUnits(table, counts),
    delimiter: table.dialect.kind === 'delimited' && table.cells === null ? table.dialect.delimiter : null,
    headerLine: table.header?.line ?? null,
    columns: columnResults(table, counts, values, categories),
    corroboration: tableCorroboration(notes),
    signs: tableSigns(notes, (column) => (table.columns[column]?.role === 'resident_id' ? 'resident_id' : 'mobile')),
  }
}

/** What a reader has counted, or else the kernel: lines of blocks, rows of cells that are records. */
function otherUnits({ unit, otherUnit }: TablePlan, { ladder }: KernelCounts): OtherUnit[] {
  if (otherUnit !== null) return [otherUnit]
  if (unit !== 'block' && unit !== 'cell') return []
  return [{ unit: unit === 'block' ? 'line' : 'row', records: ladder.otherUnits }]
}

/** Planned columns, and those that only ragged records have. */
function columnResults(
  table: TablePlan,
  counts: KernelCounts,
  values: readonly ColumnValues[],
  ids: readonly AnyCategoryId[],
): ColumnResult[] {
  const last = counts.columns.reduce((most, column, index) => (column.filled > 0 ? index + 1 : most), table.columns.length)
  return Array.from({ length: last }, (_, index): ColumnResult => {
    const planned = table.columns[index]
    const counted = counts.columns[index]
    const categories = Object.entries(counted?.categories ?? {}).map(([category, count]) => [ids[Number(category)] ?? '', count])
    // A header that comes again is no record: its cells are not filled ones.
    const headers = planned?.header == null ? 0 : counts.ladder.headersRepeated
    const filled = Math.max((counted?.filled ?? 0) - headers, 0)
    return {
      index: index + 1,
      header: planned?.header ?? null,
      role: planned?.role ?? 'unknown',
      slot: planned?.slot ?? 'self',
      category: planned?.category ?? null,
      filled,
      categories: Object.fromEntries(categories) as ColumnResult['categories'],
      ...(planned?.institution === true ? { institutions: institutionValues(valuesIn(values, index), filled) } : {}),
    }
  })
}

const noValues: ColumnValues = { input: 0, table: 0, column: 0, overlong: 0, counts: [] }

function valuesIn(values: readonly ColumnValues[], column: number): ColumnValues {
  return values.find((one) => one.column === column) ?? noValues
}
