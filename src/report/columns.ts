/** The columns of planned tables for reading: what each column is taken for, whose it is, and on what evidence. No cell is shown. */
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import { formatCount, layOutTable, printable } from './layout.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language, Messages } from './messages/shape.js'

/** A planned table as the plan has it; the plan's own type fits. */
export interface ColumnListing {
  readonly path: string
  readonly name: string
  readonly encoding: string
  readonly unit: 'row' | 'line' | 'block'
  readonly dialect: { readonly delimiter: string }
  readonly header: { readonly line: number } | null
  readonly columns: readonly ListedColumn[]
}

interface ListedColumn {
  /** 0-based; shown from 1. */
  readonly index: number
  readonly header: string | null
  readonly role: ColumnRole
  readonly slot: SubjectSlot
  readonly evidence: {
    readonly headerMatch: string | null
    readonly cellsSeen: number
    readonly cellsPassing: number
    readonly decidedBy: 'header' | 'content' | 'correction' | 'none'
  }
}

/** Renders tables one below the other, in the order given. Headers and paths are made safe to print. */
export function renderColumns(tables: readonly ColumnListing[], lang: Language): string {
  const messages = messagesFor(lang)
  return tables.map((table) => `${renderTable(table, messages).join('\n')}\n`).join('\n')
}

function renderTable(table: ColumnListing, messages: Messages): string[] {
  const { stages } = messages
  const name = table.name === '' ? undefined : printable(table.name)
  const delimiter = table.dialect.delimiter === '' ? undefined : printable(JSON.stringify(table.dialect.delimiter))
  const heading = fill(stages.tableHeading, {
    encoding: table.encoding,
    unit: messages.terms.units[table.unit],
    delimiter,
    line: table.header === null ? undefined : formatCount(table.header.line),
    count: formatCount(table.columns.length),
  })
  const rows = table.columns.map((column) => renderColumn(column, messages))
  const listing = layOutTable([stages.columnHeadings, ...rows], ['right', 'left', 'left', 'left', 'left'])
  return [fill(stages.table, { path: printable(table.path), name }), `  ${heading}`, ...(rows.length === 0 ? [] : listing)]
}

/** A first record mistaken for a header would show its numbers: runs longer than a year appear as their shape. */
function maskNumbers(header: string, messages: Messages): string {
  return header.replace(/\d{5,}/g, (run) => `${messages.terms.shapes.digit}×${run.length}`)
}

function renderColumn(column: ListedColumn, messages: Messages): string[] {
  const { stages, terms } = messages
  const { headerMatch, cellsSeen, cellsPassing, decidedBy } = column.evidence
  const evidence = [
    terms.deciders[decidedBy],
    headerMatch === null ? '' : fill(stages.headerMatch, { term: printable(headerMatch) }),
    cellsSeen === 0 ? '' : fill(stages.cellsPassing, { passing: formatCount(cellsPassing), seen: formatCount(cellsSeen) }),
  ]
  return [
    formatCount(column.index + 1),
    column.header === null ? stages.noHeader : maskNumbers(printable(column.header), messages),
    terms.roles[column.role],
    terms.slots[column.slot],
    evidence.filter((part) => part !== '').join(messages.listSeparator),
  ]
}
