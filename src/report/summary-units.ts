/** The section of the summary about tables that can be read in two ways: both counts, over all of one kind. */
import type { TableUnit } from '../result.js'
import { formatCount } from './layout.js'
import { fill } from './messages/pick.js'
import { paragraph, section, sum, type View } from './summary-view.js'

interface ReadTwice {
  readonly unit: TableUnit
  readonly records: number
  readonly otherUnit: TableUnit
  readonly otherRecords: number
}

/** Nothing where every table has one reading. */
export function renderOtherUnits(view: View): string[] {
  const tables = view.result.inputs.flatMap((input) => input.tables)
  const read = tables.flatMap(({ unit, records, otherUnits }) =>
    otherUnits.map((other): ReadTwice => ({ unit, records, otherUnit: other.unit, otherRecords: other.records })),
  )
  const kinds = [...new Set(read.map(kindOf))]
  const lines = kinds.flatMap((kind) =>
    renderKind(
      view,
      read.filter((one) => kindOf(one) === kind),
    ),
  )
  return lines.length === 0 ? [] : section(view, view.messages.summary.otherUnits.heading, lines)
}

const kindOf = ({ unit, otherUnit }: ReadTwice): string => `${unit} ${otherUnit}`

function renderKind(view: View, tables: readonly ReadTwice[]): string[] {
  const { summary, terms } = view.messages
  const [first] = tables
  if (first === undefined) return []
  const counts = {
    count: formatCount(sum(tables.map(({ records }) => records))),
    unit: terms.units[first.unit],
    otherCount: formatCount(sum(tables.map(({ otherRecords }) => otherRecords))),
    otherUnit: terms.units[first.otherUnit],
    tables: formatCount(tables.length),
  }
  return paragraph(view, fill(summary.otherUnits.counts, counts))
}
