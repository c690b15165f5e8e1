/** What the kernel must know of a table, and how it is written into the arena. */
import { prepareDecoder, type KernelEncoding, kernelEncodings } from './decoder.js'
import type { KernelInstance } from './module.js'

export const roleFlags = { residentId: 1, mobile: 2, otherNumbers: 4, name: 8 } as const

export interface KernelColumn {
  /** Sum of `roleFlags`. */
  readonly flags: number
  /** Index in `subjectSlots`. */
  readonly slot: number
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
  readonly columns: number
  /** Bytes of the label that begins every block; empty when blank lines do. */
  readonly blockLabel: Uint8Array
  /** Labels of a block table, in column order. */
  readonly labels: readonly Uint8Array[]
  /** ASCII sign between label and value of a block's line. Default: a colon, which stands for the full-width one too. */
  readonly labelMark?: string
  readonly roles: readonly KernelColumn[]
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
  bytes.fill(0, address.COLUMN_ROLES, address.COLUMN_ROLES + (address.COLUMN_CAPACITY + 1) * 4)
  table.roles.slice(0, address.COLUMN_CAPACITY).forEach((role, index) => {
    bytes.set([role.flags, 0, role.slot, 0], address.COLUMN_ROLES + index * 4)
  })
  const read = table.roles.flatMap(({ flags }, index) => ((flags & roleFlags.residentId) | (flags & roleFlags.mobile) ? [index] : []))
  const roleColumns = Uint32Array.from(read.filter((index) => index < address.COLUMN_CAPACITY))
  new Uint32Array(kernel.memory.buffer, address.COLUMNS_READ).set(roleColumns)
  call.setTable(
    kinds.indexOf(table.kind),
    table.delimiter.length,
    table.dashRun,
    Number(table.quotes),
    Number(table.crEndsRecord),
    table.separated ? 0x1e : 0x0a,
    table.columns,
    roleColumns.length,
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
