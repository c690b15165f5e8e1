/**
 * Notes of units joined into those of their table. Joining is associative, with `noNotes` as identity; it goes by the order of the
 * rows, so the tally keeps notes by unit and they are joined in the order of the plan.
 */
import type { Agreement, Agreements, KernelNotes, NumberSeries, RowSeries } from '../kernel/index.js'
import { agreementKinds } from '../result.js'

const noAgreement: Agreement = { compared: 0, agreed: 0 }

export const noNotes: KernelNotes = {
  agreements: Object.fromEntries(agreementKinds.map((kind) => [kind, noAgreement])) as unknown as Agreements,
  rows: null,
  series: [],
}

/** `b` is what follows `a` in the table. */
export function joinNotes(a: KernelNotes, b: KernelNotes): KernelNotes {
  return {
    agreements: addAgreements(a.agreements, b.agreements),
    rows: joinRows(a.rows, b.rows),
    series: joinAllSeries(a.series, b.series),
  }
}

function addAgreements(a: Agreements, b: Agreements): Agreements {
  const sums = agreementKinds.map((kind) => [
    kind,
    { compared: a[kind].compared + b[kind].compared, agreed: a[kind].agreed + b[kind].agreed },
  ])
  return Object.fromEntries(sums) as Agreements
}

function joinRows(a: RowSeries | null, b: RowSeries | null): RowSeries | null {
  if (a === null || b === null) return a ?? b
  return { first: a.first, last: b.last, repeated: a.repeated + b.repeated + Number(a.last === b.first) }
}

/** By column, ascending. */
function joinAllSeries(a: readonly NumberSeries[], b: readonly NumberSeries[]): NumberSeries[] {
  const joined = new Map(a.map((series) => [series.column, series]))
  for (const series of b) {
    const before = joined.get(series.column)
    joined.set(series.column, before === undefined ? series : joinSeries(before, series))
  }
  return [...joined.values()].sort((x, y) => x.column - y.column)
}

function joinSeries(a: NumberSeries, b: NumberSeries): NumberSeries {
  const isNext = b.first === a.above || b.first === a.below
  const across = isNext ? a.lastRun + 1 + b.firstRun : 0
  return {
    ...b,
    numbers: a.numbers + b.numbers,
    failed: a.failed + b.failed,
    lastCharacters: addEach(a.lastCharacters, b.lastCharacters),
    hundreds: addEach(a.hundreds, b.hundreds),
    equal: a.equal + b.equal + Number(b.first === a.last),
    neighbours: a.neighbours + b.neighbours + Number(isNext),
    longest: Math.max(a.longest, b.longest, across),
    firstRun: isNext && a.firstRun + 1 === a.numbers ? across : a.firstRun,
    lastRun: isNext && b.lastRun + 1 === b.numbers ? across : b.lastRun,
    first: a.first,
  }
}

function addEach(a: readonly number[], b: readonly number[]): number[] {
  return a.map((count, index) => count + (b[index] ?? 0))
}
