/** A table plan in the kernel's terms. */
import type { KernelTable } from '../kernel/index.js'
import { roleFlags } from '../kernel/table.js'
import { rolesOfOtherNumbers } from '../reference/roles.js'
import { subjectSlots } from '../reference/slots.js'
import { encodeGb18030 } from './gb18030-encode.js'
import type { ColumnPlan, Dialect, TablePlan, TextEncodingName } from './types.js'

const unitSeparator = Uint8Array.of(0x1f)
const none = new Uint8Array(0)

/** Labels and delimiters as bytes of the file's own encoding. */
function encoded(text: string, encoding: TextEncodingName): Uint8Array {
  return encoding === 'utf-8' ? new TextEncoder().encode(text) : encodeGb18030(text)
}

function flagsOf(column: ColumnPlan): number {
  if (column.role === 'resident_id') return roleFlags.residentId
  if (column.role === 'mobile' || column.role === 'phone') return roleFlags.mobile
  return rolesOfOtherNumbers.has(column.role) ? roleFlags.otherNumbers : 0
}

export function kernelTableOf(table: TablePlan): KernelTable {
  const { dialect, encoding } = table
  const common = {
    columns: dialect.columns,
    utf8: encoding === 'utf-8',
    roles: table.columns.map((column) => ({ flags: flagsOf(column), slot: Math.max(subjectSlots.indexOf(column.slot), 0) })),
  }
  return dialect.exotic === null ? { ...ownDialect(table, dialect), ...common } : { ...rewrittenDialect, ...common, utf8: true }
}

/** What rewriting an exotic dialect leaves: cells and records by separators, in UTF-8. */
const rewrittenDialect = {
  kind: 'delimited',
  delimiter: unitSeparator,
  dashRun: 0,
  quotes: false,
  crEndsRecord: false,
  separated: true,
  blockLabel: none,
  labels: [],
} as const

function ownDialect(table: TablePlan, dialect: Dialect): Omit<KernelTable, 'columns' | 'utf8' | 'roles'> {
  const isBlock = dialect.kind === 'block'
  return {
    kind: dialect.kind,
    delimiter: dialect.kind === 'delimited' ? encoded(dialect.dashRun > 0 ? '-' : dialect.delimiter, table.encoding) : none,
    dashRun: dialect.dashRun,
    quotes: dialect.quotes,
    crEndsRecord: dialect.crEndsRecord,
    separated: false,
    blockLabel: isBlock ? encoded(dialect.blockLabel, table.encoding) : none,
    labelMark: dialect.labelMark,
    labels: isBlock ? table.columns.map((column) => encoded(column.header ?? '', table.encoding)) : [],
  }
}
