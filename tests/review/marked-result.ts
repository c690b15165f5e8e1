/** Results with small samples, and labels for them, from one letter a record: T right, F wrong, D duplicate, U unclear, - open. */
import { createHash } from 'node:crypto'
import type { EvidenceItem, ScanResult } from '../../src/index.js'
import { canonicalBytesForDigest } from '../../src/report/json.js'
import { sampledItems, type Reading, type ReviewLabel, type ReviewLabels, type Verification } from '../../src/review/labels.js'
import { plainResult } from '../report/sample-result.js'

export interface MarkedStratum {
  readonly name: string
  readonly records: number
  readonly marks: string
  /** Default: one for each mark. */
  readonly draws?: number
  /** Categories beside the leading one, of every record. */
  readonly also?: readonly string[]
}

/** With a digest of its own, as a scan writes it. */
export function digested(result: ScanResult): ScanResult {
  return { ...result, digest: createHash('sha256').update(canonicalBytesForDigest(result)).digest('hex') }
}

export function resultWith(strata: readonly MarkedStratum[]): ScanResult {
  const found = strata.filter(({ name }) => name !== 'none' && name !== 'rejected')
  const counts = Object.values(plainResult.categories)[0]
  const categoriesOf = ({ name, also = [] }: MarkedStratum): string[] => (found.some((one) => one.name === name) ? [name, ...also] : [])
  const records = new Map<string, number>()
  for (const stratum of found) for (const id of categoriesOf(stratum)) records.set(id, (records.get(id) ?? 0) + stratum.records)
  return digested({
    ...plainResult,
    categories: Object.fromEntries([...records].map(([id, own]) => [id, { ...counts, records: own }])) as ScanResult['categories'],
    combinations: found.map((stratum) => ({
      categories: categoriesOf(stratum) as ScanResult['combinations'][number]['categories'],
      records: stratum.records,
      distinctRows: stratum.records,
    })),
    evidence: {
      samplePerStratum: 20,
      strata: strata.map((stratum) => ({ name: stratum.name, records: stratum.records, items: itemsOf(stratum, categoriesOf(stratum)) })),
    },
  })
}

function itemsOf({ name, marks, draws = marks.length }: MarkedStratum, categories: readonly string[]): EvidenceItem[] {
  return Array.from(marks, (_, index) => ({
    path: index < draws ? 'list.csv' : 'copy.csv',
    table: '',
    byteStart: (index % draws) * 100,
    byteEnd: (index % draws) * 100 + 99,
    rowNumber: (index % draws) + 1,
    priority: createHash('sha256')
      .update(`${name}/${index % draws}`)
      .digest('hex')
      .slice(0, 16),
    categories: categories as EvidenceItem['categories'],
    cells: [{ column: 1, shown: '汉字×3' }],
    truncated: false,
  }))
}

const readingOf: Readonly<Record<string, Reading>> = { T: 'true', F: 'false', D: 'duplicate', U: 'unclear' }

export const verified: Verification = {
  outcome: 'match',
  method: 'register',
  date: '2026-11-03',
  verifiers: ['甲', '乙'],
  document: '核字〔2026〕1号',
}

export function labelsFor(
  result: ScanResult,
  strata: readonly MarkedStratum[],
  change: (label: ReviewLabel) => ReviewLabel = (label) => label,
): ReviewLabels {
  const marks = new Map(
    strata.flatMap(({ name, marks }) => Array.from(marks, (mark, index): [string, string] => [`${name}/${index + 1}`, mark])),
  )
  return {
    schema: 'leaktally.labels/1',
    result: result.digest.slice(0, 16),
    items: sampledItems(result).map(({ id }) =>
      change({ item: id, reading: readingOf[marks.get(id) ?? '-'] ?? null, wrongCategories: [], verification: null, remark: '' }),
    ),
  }
}
