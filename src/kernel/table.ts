/** What the kernel must know of a table, and how it is written into the arena. */
import type { KernelInstance } from './module.js'

export const roleFlags = { residentId: 1, mobile: 2, otherNumbers: 4 } as const

export interface KernelColumn {
  /** Sum of `roleFlags`. */
  readonly flags: number
  /** Index in `subjectSlots`. */
  readonly slot: number
}

export interface KernelTable {
  readonly kind: 'delimited' | 'text' | 'block'
  /** Bytes between cells; empty for text and block. */
  readonly delimiter: Uint8Array
  readonly dashRun: number
  readonly quotes: boolean
  readonly crEndsRecord: boolean
  /** Cells and records as readers of other formats write them: 1F and 1E, no quotes, line ends are content. */
  readonly separated: boolean
  readonly columns: number
  readonly utf8: boolean
  /** Bytes of the label that begins every block; empty when blank lines do. */
  readonly blockLabel: Uint8Array
  /** Labels of a block table, in column order. */
  readonly labels: readonly Uint8Array[]
  readonly roles: readonly KernelColumn[]
}

const kinds = ['delimited', 'text', 'block'] as const

/** assembly/classify.ts: class bits. */
const classes = { delimiter: 1, newline: 2, quote: 4, digit: 8, glue: 16, cross: 32, fullWidth: 64, wideGlue: 128 } as const

/** One class holds the bytes whose low half is in one set and whose high half is in another. */
interface ByteClass {
  readonly bit: number
  readonly low: readonly number[]
  readonly high: readonly number[]
}

const fixedClasses: readonly ByteClass[] = [
  { bit: classes.quote, low: [2], high: [2] },
  { bit: classes.digit, low: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], high: [3] },
  // space, star, minus, full stop
  { bit: classes.glue, low: [0, 0xa, 0xd, 0xe], high: [2] },
  { bit: classes.cross, low: [8], high: [5, 7] },
]

/** LF and CR, or the record separator 1E. */
const lineEnds: ByteClass = { bit: classes.newline, low: [0xa, 0xd], high: [0] }
const recordSeparator: ByteClass = { bit: classes.newline, low: [0xe], high: [1] }

/** Lead bytes of UTF-8 sequences: EF; C2 C3 E2 E3. In GB18030 the same bytes are halves of characters. */
const utf8Classes: readonly ByteClass[] = [
  { bit: classes.fullWidth, low: [0xf], high: [0xe] },
  { bit: classes.wideGlue, low: [2, 3], high: [0xc, 0xe] },
]

function classTables(table: KernelTable): { low: Uint8Array; high: Uint8Array } {
  const low = new Uint8Array(16)
  const high = new Uint8Array(16)
  const all = [...fixedClasses, table.separated ? recordSeparator : lineEnds, ...(table.utf8 ? utf8Classes : [])]
  const first = table.delimiter[0]
  if (first !== undefined) all.push({ bit: classes.delimiter, low: [first & 15], high: [first >> 4] })
  for (const one of all) {
    for (const half of one.low) low[half] = (low[half] ?? 0) | one.bit
    for (const half of one.high) high[half] = (high[half] ?? 0) | one.bit
  }
  return { low, high }
}

/** Writes dialect and column roles. Columns beyond the kernel's capacity share one overflow entry. */
export function writeTable(kernel: KernelInstance, table: KernelTable): void {
  const { address, call } = kernel
  const bytes = new Uint8Array(kernel.memory.buffer)
  const { low, high } = classTables(table)
  bytes.set(low, address.CLASS_LOW)
  bytes.set(high, address.CLASS_HIGH)
  bytes.set(table.delimiter.subarray(0, 16), address.DELIMITER)
  bytes.set(table.blockLabel.subarray(0, 64), address.BLOCK_LABEL)
  bytes.fill(0, address.COLUMN_ROLES, address.COLUMN_ROLES + (address.COLUMN_CAPACITY + 1) * 4)
  table.roles.slice(0, address.COLUMN_CAPACITY).forEach((role, index) => {
    bytes.set([role.flags, 0, role.slot, 0], address.COLUMN_ROLES + index * 4)
  })
  call.setTable(
    kinds.indexOf(table.kind),
    table.delimiter.length,
    table.dashRun,
    Number(table.quotes),
    Number(table.crEndsRecord),
    table.separated ? 0x1e : 0x0a,
    table.columns,
    Number(table.utf8),
    Math.min(table.blockLabel.length, 64),
    Math.min(table.labels.length, 255),
  )
  table.labels.slice(0, 255).forEach((label, index) => {
    bytes.set(label, address.WINDOW)
    call.setLabel(index, address.WINDOW, address.WINDOW + label.length)
  })
}
