/** The columns of planned tables for reading: what each column is taken for, whose it is, and on what evidence. No cell is shown. */
import type { ProblemCode } from '../problem.js'
import type { AnyCategoryId } from '../reference/categories.js'
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import type { EncodingBasis, TableUnit } from '../result.js'
import { cut, formatCount, layOutTable, printable, wrap } from './layout.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language, Messages } from './messages/shape.js'
import { nameCategory } from './summary-view.js'

/** An input as the plan has it; the plan's own type fits. */
export interface InputListing {
  readonly path: string
  readonly encodingBasis: EncodingBasis | null
  readonly skipped: ProblemCode | null
  readonly tables: readonly ListedTable[]
}

interface ListedTable {
  readonly name: string
  readonly encoding: string
  readonly unit: TableUnit
  readonly dialect: { readonly delimiter: string }
  readonly header: { readonly line: number | null } | null
  readonly columns: readonly ListedColumn[]
}

interface ListedColumn {
  /** 0-based; shown from 1. */
  readonly index: number
  readonly header: string | null
  readonly role: ColumnRole
  readonly slot: SubjectSlot
  readonly category: AnyCategoryId | null
  readonly institution: boolean
  readonly evidence: {
    readonly cellsSeen: number
    readonly cellsPassing: number
    readonly shapes: readonly string[]
    readonly decidedBy: 'header' | 'content' | 'correction' | 'none'
  }
}

/** Renders the tables of inputs one below the other, in the order given. Headers and paths are made safe to print. */
export function renderColumns(inputs: readonly InputListing[], lang: Language): string {
  const messages = messagesFor(lang)
  const blocks = inputs.flatMap((input) => {
    const tables = input.tables.map((table) => renderTable(input, table, messages))
    return input.skipped === null ? tables : [renderSkipped(input.path, input.skipped, messages), ...tables]
  })
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function renderSkipped(path: string, code: ProblemCode, messages: Messages): string[] {
  const { title, sentence } = messages.problems[code]
  return [printable(path), ...wrap(`${messages.terms.inputStatuses.skipped}: ${title} [${code}]`, 80, 2), ...wrap(sentence, 80, 2)]
}

function renderTable({ path, encodingBasis }: InputListing, table: ListedTable, messages: Messages): string[] {
  const { stages, terms } = messages
  const heading = fill(stages.tableHeading, {
    encoding: table.encoding,
    basis: encodingBasis === null ? undefined : terms.encodingBases[encodingBasis],
    unit: terms.units[table.unit],
    delimiter: table.dialect.delimiter === '' ? undefined : printable(JSON.stringify(table.dialect.delimiter)),
    line: table.header?.line == null ? undefined : formatCount(table.header.line),
    count: formatCount(table.columns.length),
  })
  const rows = table.columns.map((column) => renderColumn(column, messages))
  const listing = layOutTable([stages.columnHeadings, ...rows], ['right', 'left', 'left', 'left', 'left', 'right', 'left', 'left'])
  const name = table.name === '' ? undefined : printable(table.name)
  return [fill(stages.table, { path: printable(path), name }), `  ${heading}`, ...(rows.length === 0 ? [] : listing)]
}

/** A first record mistaken for a header would show its numbers: runs longer than a year appear as their shape. */
export function maskNumbers(header: string, messages: Messages): string {
  return header.replace(/\d{5,}/g, (run) => `${messages.terms.shapes.digit}×${run.length}`)
}

/** Roles without a form of their own: no cell can speak for or against them. */
export const rolesWithoutForm: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'unknown',
  'account',
  'credential',
  'order_number',
  'free_text',
  'other',
  'attribute',
])

/** What the column tells; `*` marks those whose values name an institution. */
function categoryCell({ category, institution }: ListedColumn, messages: Messages): string {
  const text = category === null ? '-' : nameCategory(category, messages)
  return institution ? `${text} *` : text
}

/** Widths that keep a usual line within 80 columns. */
const headerColumns = 24
const shapeColumns = 24

function renderColumn(column: ListedColumn, messages: Messages): string[] {
  const { terms, stages } = messages
  const { cellsSeen, cellsPassing, shapes } = column.evidence
  const hasNoCheck = rolesWithoutForm.has(column.role) || cellsSeen === 0
  return [
    formatCount(column.index + 1),
    column.header === null ? stages.noHeader : cut(maskNumbers(printable(column.header), messages), headerColumns),
    terms.roles[column.role],
    terms.slots[column.slot],
    categoryCell(column, messages),
    hasNoCheck ? '-' : `${formatCount(cellsPassing)}/${formatCount(cellsSeen)}`,
    terms.deciders[column.evidence.decidedBy],
    cut(printable(shapes[0] ?? '-'), shapeColumns),
  ]
}
