/** Notes of a table → its agreement, signs and institution values in the result. Pure; what is unusual is said in unusual.ts. */
import type { KernelNotes, NumberSeries } from '../kernel/index.js'
import { agreementKinds, type InstitutionValues, type NumberSigns, type TableCorroboration, type TableSigns } from '../result.js'
import type { ColumnValues } from '../tally/values.js'
import { round, testEvenness } from './chi-square.js'

/** Values that are listed of a column. */
export const topValues = 20

const rateDecimals = 4

/** Share of a whole with four decimals, or null. */
function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : round(part / whole, rateDecimals)
}

export function tableCorroboration({ agreements }: KernelNotes): TableCorroboration {
  const rates = agreementKinds.map((kind) => {
    const { compared, agreed } = agreements[kind]
    return [kind, { compared, agreed, rate: rateOf(agreed, compared) }]
  })
  return Object.fromEntries(rates) as TableCorroboration
}

/** `categoryOf`: what the numbers of a column are. */
export function tableSigns({ rows, series }: KernelNotes, categoryOf: (column: number) => NumberSigns['category']): TableSigns {
  return { repeatedRows: rows?.repeated ?? 0, columns: series.map((one) => numberSigns(one, categoryOf(one.column))) }
}

function numberSigns(series: NumberSeries, category: NumberSigns['category']): NumberSigns {
  const isId = category === 'resident_id'
  const { numbers, failed, equal, neighbours, longest } = series
  // A mobile has no X.
  const lastCharacters = isId ? series.lastCharacters : series.lastCharacters.slice(0, 10)
  const evenness = testEvenness(lastCharacters)
  const checked = lastCharacters.reduce((sum, count) => sum + count, 0)
  return {
    column: series.column + 1,
    category,
    numbers,
    checked,
    failed,
    failedRate: rateOf(failed, checked),
    lastCharacters,
    ...(evenness === null ? {} : { evenness }),
    ...(isId ? { sequenceHundreds: series.hundreds } : {}),
    equalToBefore: equal,
    neighbours,
    longestRun: longest === 0 ? 0 : longest + 1,
  }
}

/** Most frequent first; equal ones by their text. */
export function institutionValues({ counts, overlong }: ColumnValues, cells: number): InstitutionValues {
  if (counts === null) return { cells, overlong, distinct: null, top: [] }
  const top = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, topValues)
  return { cells, overlong, distinct: counts.length, top: top.map(([text, records]) => ({ ...shownValue(text), records })) }
}

/** evidence/institution.ts: behind U+0000 stands `s` and the SHA-256 of a cut value, or `m` and a keyed digest that only tells masked ones apart. */
function shownValue(text: string): { readonly value: string; readonly sha256: string | null } {
  const [value = '', digest = ''] = text.split('\u0000')
  return { value, sha256: digest.startsWith('s') ? digest.slice(1) : null }
}
