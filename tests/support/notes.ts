/** Tables whose rows are noted, and what a scan of them tells: values of institutions, agreement, series. */
import type { Kernel, KernelMode, KernelNotes, KernelTable } from '../../src/kernel/index.js'
import { roleFlags, type ComparedKind } from '../../src/kernel/table.js'
import { openKernel, tableWith, utf8, type TableWishes } from './kernel.js'

export type NotedColumn = 'text' | 'institution' | 'residentId' | 'mobile' | ComparedKind

/** Columns by what is noted of them, with the slot behind a slash: `sex/1`. */
export function notedTable(columns: readonly string[], wishes: TableWishes = {}): KernelTable {
  const roles = columns.map((column) => {
    const [what = 'text', slot = '0'] = column.split('/')
    const common = { slot: Number(slot), category: null }
    if (what === 'text' || what === 'institution' || what === 'residentId' || what === 'mobile') {
      return { ...common, flags: roleFlags[what] }
    }
    return { ...common, flags: 0, compared: what as ComparedKind }
  })
  return { ...tableWith(columns.length, wishes), roles }
}

export interface Noted {
  readonly notes: KernelNotes
  /** `column text` with its records, in order of the key. */
  readonly values: Readonly<Record<string, number>>
  /** How often the kernel handed values over. */
  readonly handedOver: number
}

export interface NoteWishes {
  readonly kernel?: Kernel
  readonly mode?: KernelMode
  readonly header?: string
  /** Bytes fed at a time. Default: all that fit. */
  readonly piece?: number
}

/** Scans a text, or bytes of the table's encoding. */
export function noteAll(table: KernelTable, text: string | Uint8Array, wishes: NoteWishes = {}): Noted {
  const kernel = wishes.kernel ?? openKernel()
  const values: Record<string, number> = {}
  let handedOver = 0
  kernel.setTable(table)
  kernel.rememberHeader(utf8(wishes.header ?? ''))
  kernel.setMode({ emitting: true, ...wishes.mode })
  kernel.beginUnit(0, {
    values: (list) => {
      handedOver++
      for (const { column, records, text: value } of list) {
        const key = `${column} ${new TextDecoder().decode(value)}`
        if (records > 0) values[key] = (values[key] ?? 0) + records
      }
    },
  })
  feed(kernel, typeof text === 'string' ? utf8(text) : text, wishes.piece ?? Number.POSITIVE_INFINITY)
  kernel.finishUnit(table.columns)
  const sorted = Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { notes: kernel.notes(), values: sorted, handedOver }
}

function feed(kernel: Kernel, bytes: Uint8Array, size: number): void {
  let taken = 0
  do {
    const room = kernel.input()
    const piece = bytes.subarray(taken, taken + Math.min(room.length, size))
    room.set(piece)
    taken += piece.length
    kernel.advance(piece.length, taken === bytes.length)
  } while (taken < bytes.length)
}
