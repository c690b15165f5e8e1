/** A traced record → its cells with findings, rules and what was passed over. */
import { maskCell, type FindingSpan } from '../evidence/mask.js'
import type { TracedRecord } from '../evidence/trace.js'
import type { CellReading, ExplainedCell, ExplainedFinding, ExplainedPerson } from '../explanation.js'
import type { TracedFinding } from '../kernel/index.js'
import { outcomes } from '../kernel/outcomes.js'
import { roleFlags, type KernelColumn } from '../kernel/table.js'
import { kernelColumnOf, kernelTableOf } from '../plan/kernel-table.js'
import type { ColumnPlan, TablePlan } from '../plan/types.js'
import { passedOver } from './passed-over.js'
import { personsOf } from './persons.js'
import type { PlacedFinding } from './placed-finding.js'
import { explainRule, type RuleBook } from './rule.js'

const decoder = new TextDecoder('utf-8')

interface TracedCell {
  readonly column: number
  readonly start: number
  readonly end: number
}

export interface ExplainedRecord {
  readonly cells: readonly ExplainedCell[]
  readonly persons: readonly ExplainedPerson[]
}

/** Columns as `table` has them planned; cells beyond them are text. Cost O(bytes + findings × cells). */
export function explainRecord(traced: TracedRecord, table: TablePlan, book: RuleBook): ExplainedRecord {
  const { roles } = kernelTableOf(table, book.categories)
  const placed: PlacedFinding[] = []
  const filled = traced.cells.filter(({ start, end }) => decoder.decode(traced.text.subarray(start, end)).trim() !== '')
  const cells = filled.map((cell) => {
    const inside = traced.findings.filter(({ start, end }) => start >= cell.start && end <= cell.end)
    return explainCell(
      traced.text.subarray(cell.start, cell.end),
      cell,
      inside,
      table.columns[cell.column],
      isOfPeople(roles[cell.column]),
      book,
      placed,
    )
  })
  return { cells, persons: personsOf(placed) }
}

const isOfPeople = (role: KernelColumn | undefined): boolean => ((role?.flags ?? 0) & roleFlags.people) !== 0

function explainCell(
  bytes: Uint8Array,
  cell: TracedCell,
  traced: readonly TracedFinding[],
  column: ColumnPlan | undefined,
  isOfPeople: boolean,
  book: RuleBook,
  placed: PlacedFinding[],
): ExplainedCell {
  const text = decoder.decode(bytes)
  const spans = traced.map((finding) => ({ ...finding, start: finding.start - cell.start, end: finding.end - cell.start }))
  const told = spans.sort((a, b) => a.start - b.start || a.end - b.end).map((span) => explainFinding(bytes, span, column, book))
  const explained: ExplainedCell = {
    column: cell.column + 1,
    header: column?.header ?? null,
    role: column?.role ?? 'unknown',
    slot: column?.slot ?? 'self',
    category: column?.category ?? null,
    basis: column === undefined ? null : basisOf(column),
    reading: readingOf(column),
    shown: book.masked ? maskCell(bytes, spans) : text.trim(),
    findings: told.map(({ finding }) => finding),
    passedOver: passedOver(
      text,
      told.filter(({ finding }) => finding.evidence === 'content').map(({ finding }) => finding),
      book.latestBirth,
    ),
  }
  const source = { content: text, isOfPeople }
  placed.push(...told.map((one) => ({ ...one, cell: explained, source })))
  return explained
}

function basisOf({ evidence }: ColumnPlan): ExplainedCell['basis'] {
  const { decidedBy, headerMatch, cellsSeen, cellsPassing } = evidence
  return { decidedBy, headerMatch, cellsSeen, cellsPassing }
}

/** As the kernel is told (plan/kernel-table.ts). */
function readingOf(column: ColumnPlan | undefined): CellReading {
  if (column === undefined) return 'text'
  const { flags } = kernelColumnOf({ ...column, category: null })
  if (flags & roleFlags.names) return 'name'
  if (flags & roleFlags.text) return 'text'
  return flags & roleFlags.identifiers ? 'identifiers' : 'form'
}

function explainFinding(
  bytes: Uint8Array,
  span: FindingSpan & { readonly outcome: number; readonly polarity: ExplainedFinding['polarity'] },
  column: ColumnPlan | undefined,
  book: RuleBook,
): { readonly finding: ExplainedFinding; readonly text: string } {
  const value = bytes.subarray(span.start, span.end)
  const text = decoder.decode(value)
  const { status, reason } = outcomes[span.outcome] ?? { status: 'invalid', reason: 'none' }
  const category = book.categories[span.category] ?? 'device'
  const { polarity, evidence } = span
  const start = decoder.decode(bytes.subarray(0, span.start)).length
  const whole = { category: span.category, evidence, start: 0, end: value.length }
  return {
    text,
    finding: {
      category,
      status,
      reason,
      polarity,
      evidence,
      start,
      end: start + text.length,
      shown: book.masked ? maskCell(value, [whole]) : text,
      rule: explainRule({ category, status, reason, evidence, text, column }, book),
    },
  }
}
