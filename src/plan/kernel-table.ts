/** A table plan in the kernel's terms. */
import { unitSeparator } from '../format/records/separators.js'
import type { KernelColumn, KernelTable } from '../kernel/index.js'
import { roleFlags, type ComparedKind } from '../kernel/table.js'
import { categoryIds, isAttributeCategory, type AnyCategoryId } from '../reference/categories.js'
import { expectedCategory } from '../reference/identifiers.js'
import { rolesOfOtherNumbers, type ColumnRole } from '../reference/roles.js'
import { subjectSlots } from '../reference/slots.js'
import { isMessage } from './columns.js'
import type { ColumnPlan, Dialect, TablePlan } from './types.js'

const betweenCells = Uint8Array.of(unitSeparator)
const none = new Uint8Array(0)
const encoder = new TextEncoder()

/** Roles whose cells hold values of one form; all others are read as text. */
const formedRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'resident_id',
  'mobile',
  'phone',
  'person_name',
  'sex',
  'birth_date',
  'age',
  'address',
  'serial',
  'order_number',
  'amount',
  'organisation',
  'date_time',
  'coordinate',
  'express_number',
  'organisation_code',
  'region',
])

function numberFlags(role: ColumnRole): number {
  if (role === 'resident_id') return roleFlags.residentId
  if (role === 'mobile' || role === 'phone' || role === 'landline') return roleFlags.mobile
  return rolesOfOtherNumbers.has(role) ? roleFlags.otherNumbers : 0
}

function flagsOf(column: ColumnPlan): number {
  const { role, category, institution, header } = column
  const isFamily = header?.includes('家族') === true
  return (
    numberFlags(role) |
    (formedRoles.has(role) ? 0 : roleFlags.text) |
    (role === 'person_name' ? roleFlags.names : 0) |
    (isToldByFilling(category) ? roleFlags.evidence : 0) |
    (isFamily ? roleFlags.family : 0) |
    (institution ? roleFlags.institution : 0) |
    (isReadForIdentifiers(column) ? roleFlags.identifiers : 0) |
    (role === 'address' || role === 'region' ? roleFlags.place : 0)
  )
}

/** Columns of one form that hold other identifiers too: landlines among telephones, waybills among orders. */
function isReadForIdentifiers({ role, header }: ColumnPlan): boolean {
  return role === 'phone' || ((role === 'order_number' || role === 'serial') && expectedCategory(role, header) !== null)
}

export interface WantedCategories {
  /** Those of the scan, in bit order. */
  readonly categories: readonly AnyCategoryId[]
  /** Those of them that are looked for; null: all. */
  readonly wanted: readonly AnyCategoryId[] | null
}

/** Attributes and addresses are told by any filled cell; identifiers and names must pass their own checks. */
function isToldByFilling(category: AnyCategoryId | null): boolean {
  return category === 'address' || (category !== null && isAttributeCategory(category))
}

/** A column in the kernel's terms; `detect` uses it for one cell. `categories`: those of the scan, in bit order. */
export function kernelColumnOf(column: ColumnPlan, categories: readonly AnyCategoryId[] = categoryIds): KernelColumn {
  // Of a dictionary that this scan does not have.
  if (column.category !== null && !categories.includes(column.category)) return kernelColumnOf({ ...column, category: null }, categories)
  const category = column.category ?? expectedCategory(column.role, column.header)
  return {
    flags: flagsOf(column),
    slot: Math.max(subjectSlots.indexOf(column.slot), 0),
    category: category === null ? null : categories.indexOf(category),
  }
}

const comparedRoles: Readonly<Partial<Record<ColumnRole, ComparedKind>>> = {
  sex: 'sex',
  birth_date: 'birth',
  age: 'age',
  address: 'address',
}
/** Days that lie years before or behind the record's own: 有效期, 到期, 截止, 出生. */
const otherDays = /有效|到期|截止|失效|出生|生日|expir|valid|birth/i

/**
 * Columns of a slot that has an ID are compared with it. The first column of days that is about the record itself tells as of when ages
 * are written.
 */
function withComparisons(columns: readonly ColumnPlan[], categories: readonly AnyCategoryId[]): KernelColumn[] {
  const slotsWithId = new Set(columns.filter(({ role }) => role === 'resident_id').map(({ slot }) => slot))
  const compares = ({ role, slot }: ColumnPlan): boolean => comparedRoles[role] !== undefined && slotsWithId.has(slot)
  const hasAges = columns.some((column) => column.role === 'age' && compares(column))
  const day = hasAges ? columns.find(({ role, header }) => role === 'date_time' && !otherDays.test(header ?? '')) : undefined
  return columns.map((column) => {
    const own = kernelColumnOf(column, categories)
    const compared = column === day ? 'date' : compares(column) ? comparedRoles[column.role] : undefined
    return compared === undefined ? own : { ...own, compared }
  })
}

/** `categories`: those of the scan, in bit order; `wanted`: those of them that are looked for, null for all. */
export function kernelTableOf(
  table: TablePlan,
  categories: readonly AnyCategoryId[] = categoryIds,
  wanted: readonly AnyCategoryId[] | null = null,
): KernelTable {
  const { dialect } = table
  const read = withPeople(table, withComparisons(table.columns, categories))
  const common = {
    cellsAreRecords: table.unit === 'cell',
    columns: dialect.columns,
    roles: wanted === null ? read : read.map((column) => onlyWanted(column, categories, wanted)),
    unplanned: wanted === null ? roleFlags.text : roleFlags.text & flagsFor(wanted),
  }
  const isRewritten = dialect.exotic !== null || table.cells !== null
  return isRewritten ? { ...rewrittenDialect, ...common } : { ...ownDialect(table, dialect), ...common }
}

/** Bits of the categories that are looked for; undefined for all. */
export function wantedSet({ categories, wanted }: WantedCategories): bigint | undefined {
  return wanted?.reduce((set, id) => set | (1n << BigInt(categories.indexOf(id))), 0n)
}

/** A column is read for nothing that is not looked for: the kernel would only let it go. */
function onlyWanted(column: KernelColumn, categories: readonly AnyCategoryId[], wanted: readonly AnyCategoryId[]): KernelColumn {
  const about = column.category === null ? undefined : categories[column.category]
  const told = about !== undefined && !wanted.includes(about) ? ~roleFlags.evidence : ~0
  const { compared, ...others } = column
  const isCompared = compared !== undefined && wanted.includes('resident_id')
  return { ...others, ...(isCompared ? { compared } : {}), flags: column.flags & flagsFor(wanted) & told }
}

/** What may be read at all: IDs and mobiles are found while the bytes go by, names in columns of names, everything else in texts. */
function flagsFor(wanted: readonly AnyCategoryId[]): number {
  const others = wanted.filter((id) => id !== 'resident_id' && id !== 'mobile')
  const unread = [
    wanted.includes('resident_id') ? 0 : roleFlags.residentId,
    wanted.includes('mobile') ? 0 : roleFlags.mobile,
    wanted.includes('person_name') ? 0 : roleFlags.names,
    others.length > 0 ? 0 : roleFlags.text,
    others.some((id) => !isAttributeCategory(id) && id !== 'person_name') ? 0 : roleFlags.identifiers,
    others.some((id) => isAttributeCategory(id)) ? 0 : roleFlags.institution,
  ]
  return unread.reduce((kept, flag) => kept & ~flag, 0xffff)
}

/**
 * Several people may stand in a text that is a record of its own, and in a message. A line without cells is text, even where each holds a
 * number.
 */
function withPeople({ dialect, unit, columns }: TablePlan, roles: readonly KernelColumn[]): KernelColumn[] {
  const isText = unit === 'line' || unit === 'message' || unit === 'cell'
  return roles.map((role, index) => {
    const flags = role.flags | (dialect.kind === 'text' ? roleFlags.text : 0)
    return {
      ...role,
      flags: flags & roleFlags.text && (isText || columns.slice(index, index + 1).some(isMessage)) ? flags | roleFlags.people : flags,
    }
  })
}

/** What rewriting an exotic dialect or another format leaves: cells and records by separators, in UTF-8. */
const rewrittenDialect = {
  kind: 'delimited',
  encoding: 'utf-8',
  delimiter: betweenCells,
  dashRun: 0,
  quotes: false,
  crEndsRecord: false,
  separated: true,
  blockLabel: none,
  labels: [],
} as const

function ownDialect(table: TablePlan, dialect: Dialect): Omit<KernelTable, 'columns' | 'roles' | 'cellsAreRecords'> {
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
