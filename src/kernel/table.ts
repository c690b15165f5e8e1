/** What the kernel must know of a table, and how it is written into the arena. */
import { prepareDecoder, type KernelEncoding, kernelEncodings } from './decoder.js'
import type { KernelInstance } from './module.js'

/** assembly/columns.ts, ROLE_*. */
export const roleFlags = {
  residentId: 1,
  mobile: 2,
  otherNumbers: 4,
  text: 8,
  names: 16,
  evidence: 32,
  family: 64,
  institution: 128,
  identifiers: 256,
  place: 512,
  people: 1024,
} as const

/** assembly/table/corroboration.ts: what a column says that an ID can confirm; `date`: the day as of which ages are written. */
export const comparedKinds = ['sex', 'birth', 'age', 'address', 'date'] as const
export type ComparedKind = (typeof comparedKinds)[number]

const numberFlags = roleFlags.residentId | roleFlags.mobile

/** Flags of columns whose cells are read when their record ends. */
const toldFlags = roleFlags.text | roleFlags.names | roleFlags.evidence | roleFlags.identifiers

export interface KernelColumn {
  /** Sum of `roleFlags`. */
  readonly flags: number
  /** Index in `subjectSlots`. */
  readonly slot: number
  /** What the column is about: index of a category, or null. */
  readonly category: number | null
  /** What is compared with the ID in its slot. Default: nothing. */
  readonly compared?: ComparedKind
}

export interface KernelTable {
  readonly kind: 'delimited' | 'text' | 'block'
  /** What the original is decoded from; delimiter and labels are UTF-8 whatever it is. */
  readonly encoding: KernelEncoding
  /** Bytes between cells; empty for text and block. */
  readonly delimiter: Uint8Array
  readonly dashRun: number
  readonly quotes: boolean
  readonly crEndsRecord: boolean
  /** Cells and records as readers of other formats write them: 1F and 1E, no quotes, line ends are content. */
  readonly separated: boolean
  /** Each cell is a record of its own. Default: each line is. */
  readonly cellsAreRecords?: boolean
  readonly columns: number
  /** Bytes of the label that begins every block; empty when blank lines do. */
  readonly blockLabel: Uint8Array
  /** Labels of a block table, in column order. */
  readonly labels: readonly Uint8Array[]
  /** ASCII sign between label and value of a block's line. Default: a colon, which stands for the full-width one too. */
  readonly labelMark?: string
  readonly roles: readonly KernelColumn[]
  /** Sum of `roleFlags` of columns that nobody planned. Default: text. */
  readonly unplanned?: number
}

const kinds = ['delimited', 'text', 'block'] as const

/** Space, star, plus, minus, full stop, X, x: what may stand inside one written number, or before it. */
const asciiGlue = [0x20, 0x2a, 0x2b, 0x2d, 0x2e, 0x58, 0x78]
/** First bytes of no-break space and multiplication sign, zero-width and ideographic space, full-width signs, Greek and Cyrillic X. */
const wideGlue = [0xc2, 0xc3, 0xe2, 0xe3, 0xef, 0xce, 0xcf, 0xd0, 0xd1]

/**
 * Two tables of 16 bytes: at the low half of every byte of the class stands that byte, in the first table that is free
 * there. Unused places hold a byte with another low half, which never matches.
 */
function classTables(bytes: readonly number[]): Uint8Array {
  const tables = Uint8Array.from({ length: 32 }, (_, place) => ((place & 15) + 1) & 15)
  for (const byte of bytes) {
    const low = byte & 15
    const taken = ((tables[low] ?? 0) & 15) === low && tables[low] !== byte
    tables[taken ? low + 16 : low] = byte
  }
  return tables
}

const glueTables = classTables([...asciiGlue, ...wideGlue])

/** Writes dialect and column roles. Columns beyond the kernel's capacity share one overflow entry. */
export function writeTable(kernel: KernelInstance, table: KernelTable): void {
  const { address, call } = kernel
  prepareDecoder(kernel, table.encoding)
  const bytes = new Uint8Array(kernel.memory.buffer)
  bytes.set(glueTables, address.GLUE_BYTES)
  bytes.set(table.delimiter.subarray(0, 16), address.DELIMITER)
  bytes.set(table.blockLabel.subarray(0, 64), address.BLOCK_LABEL)
  const roles = table.roles.slice(0, address.COLUMN_CAPACITY)
  new Uint32Array(kernel.memory.buffer, address.COLUMN_ROLES, address.COLUMN_CAPACITY + 1).fill(table.unplanned ?? roleFlags.text)
  roles.forEach(({ flags, slot, category }, index) => {
    bytes.set([flags & 0xff, flags >> 8, slot, (category ?? -1) + 1], address.COLUMN_ROLES + index * 4)
  })
  const roleColumns = writeColumns(kernel, address.COLUMNS_READ, roles, numberFlags)
  const notedColumns = writeNotedColumns(kernel, roles)
  const toldColumns = writeToldColumns(kernel, roles)
  call.setTable(
    kinds.indexOf(table.kind),
    table.delimiter.length,
    table.dashRun,
    Number(table.quotes),
    Number(table.crEndsRecord),
    Number(table.cellsAreRecords ?? false),
    table.separated ? 0x1e : 0x0a,
    table.columns,
    roleColumns,
    toldColumns,
    roles.length,
    notedColumns,
    kernelEncodings.indexOf(table.encoding),
    Math.min(table.blockLabel.length, 64),
    Math.min(table.labels.length, 255),
    (table.labelMark ?? ':').charCodeAt(0),
  )
  table.labels.slice(0, 255).forEach((label, index) => {
    bytes.set(label, address.WINDOW)
    call.setLabel(index, address.WINDOW, address.WINDOW + label.length)
  })
}

/** Writes the columns whose cells are read, each with its entry of COLUMN_ROLES; gives their number. */
function writeToldColumns({ address, memory }: KernelInstance, roles: readonly KernelColumn[]): number {
  const entries = new Uint32Array(memory.buffer, address.COLUMN_ROLES, roles.length)
  const told = roles.flatMap((role, index) => (role.flags & toldFlags ? [[index, entries[index] ?? 0]] : []))
  new Uint32Array(memory.buffer, address.COLUMNS_TOLD).set(told.flat())
  return told.length
}

/** Writes the places of columns with one of the flags; gives their number. */
function writeColumns(kernel: KernelInstance, at: number, roles: readonly KernelColumn[], flags: number): number {
  const places = Uint32Array.from(roles.flatMap((role, index) => (role.flags & flags ? [index] : [])))
  new Uint32Array(kernel.memory.buffer, at).set(places)
  return places.length
}

/** Which columns of numbers have a place for their series, and what is noted of cells; gives the number of the latter columns. */
function writeNotedColumns({ address, memory }: KernelInstance, roles: readonly KernelColumn[]): number {
  const bytes = new Uint8Array(memory.buffer)
  const places = new Uint8Array(address.COLUMN_CAPACITY + 1)
  const numbers = roles.flatMap(({ flags }, column) => (flags & numberFlags ? [column] : []))
  numbers.slice(0, address.SERIES_CAPACITY).forEach((column, place) => {
    const isMobile = ((roles[column]?.flags ?? 0) & roleFlags.mobile) !== 0
    places[column] = place + 1 + (isMobile ? 0x80 : 0)
  })
  bytes.set(places, address.SERIES_PLACES)
  const kinds = new Uint8Array(address.COLUMN_CAPACITY + 1)
  roles.forEach((role, column) => (kinds[column] = notedKind(role)))
  bytes.set(kinds, address.NOTED_KINDS)
  const noted = roles.flatMap(({ slot }, column) => (kinds[column] === 0 ? [] : [column + ((kinds[column] ?? 0) << 16) + (slot << 24)]))
  new Uint32Array(memory.buffer, address.COLUMNS_NOTED).set(noted)
  return noted.length
}

/** assembly/table/noted.ts: behind the kinds of comparison stands the institution. */
function notedKind({ flags, compared }: KernelColumn): number {
  if (flags & roleFlags.institution) return comparedKinds.length + 1
  return compared === undefined ? 0 : comparedKinds.indexOf(compared) + 1
}
