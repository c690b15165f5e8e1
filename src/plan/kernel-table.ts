/** A table plan in the kernel's terms. */
import type { KernelTable } from '../kernel/index.js'
import { roleFlags } from '../kernel/table.js'
import { rolesOfOtherNumbers } from '../reference/roles.js'
import { subjectSlots } from '../reference/slots.js'
import type { ColumnPlan, Dialect, TablePlan } from './types.js'

const unitSeparator = Uint8Array.of(0x1f)
const none = new Uint8Array(0)
const encoder = new TextEncoder()

function flagsOf(column: ColumnPlan): number {
  if (column.role === 'resident_id') return roleFlags.residentId
  if (column.role === 'mobile' || column.role === 'phone' || column.role === 'landline') return roleFlags.mobile
  return rolesOfOtherNumbers.has(column.role) ? roleFlags.otherNumbers : 0
}

export function kernelTableOf(table: TablePlan): KernelTable {
  const { dialect } = table
  const common = {
    columns: dialect.columns,
    roles: table.columns.map((column) => ({ flags: flagsOf(column), slot: Math.max(subjectSlots.indexOf(column.slot), 0) })),
  }
  return dialect.exotic === null ? { ...ownDialect(table, dialect), ...common } : { ...rewrittenDialect, ...common }
}

/** What rewriting an exotic dialect leaves: cells and records by separators, in UTF-8. */
const rewrittenDialect = {
  kind: 'delimited',
  encoding: 'utf-8',
  delimiter: unitSeparator,
  dashRun: 0,
  quotes: false,
  crEndsRecord: false,
  separated: true,
  blockLabel: none,
  labels: [],
} as const

function ownDialect(table: TablePlan, dialect: Dialect): Omit<KernelTable, 'columns' | 'roles'> {
  const isBlock = dialect.kind === 'block'
  return {
    kind: dialect.kind,
    encoding: table.encoding,
    delimiter: dialect.kind === 'delimited' ? encoder.encode(dialect.dashRun > 0 ? '-' : dialect.delimiter) : none,
    dashRun: dialect.dashRun,
    quotes: dialect.quotes,
    crEndsRecord: dialect.crEndsRecord,
    separated: false,
    blockLabel: isBlock ? encoder.encode(dialect.blockLabel) : none,
    labelMark: dialect.labelMark,
    labels: isBlock ? table.columns.map((column) => encoder.encode(column.header ?? '')) : [],
  }
}
