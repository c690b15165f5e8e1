/** One record of a table again, by its row or by a byte of it. */
import type { Kernel } from '../kernel/index.js'
import { listRecords, type Listed } from './listed.js'
import { openUnit, type UnitPlace } from './reader.js'

/** A record is read this far, as evidence is. */
const recordBytes = 64 * 1024

/** `row`: 0-based within the table. `position`: a byte of the original. */
export type SoughtRecord = { readonly row: number } | { readonly position: number }

export interface FoundRecord {
  readonly place: UnitPlace
  /** 0-based within the table. */
  readonly row: number
  readonly byteStart: number
  readonly byteEnd: number
  /** As they lie in the file, or as a dialect was rewritten; the first 64 KiB. */
  readonly bytes: Uint8Array
  readonly isTruncated: boolean
}

/**
 * Seeks a record in the units of one table, in their order. Nothing of the records before it is kept.
 *
 * Gives  the record, or how many records the table has.
 * Cost   a scan of the table up to the record.
 */
export async function findRecord(units: readonly UnitPlace[], kernel: Kernel, sought: SoughtRecord): Promise<FoundRecord | number> {
  let before = 0
  for (const place of units) {
    const found = await findInUnit(place, kernel, 'row' in sought ? { row: sought.row - before } : sought, before)
    if (typeof found !== 'number') return found
    before += found
  }
  return before
}

async function findInUnit(place: UnitPlace, kernel: Kernel, sought: SoughtRecord, before: number): Promise<FoundRecord | number> {
  const reader = await openUnit(place)
  try {
    const listed: Listed[] = []
    listRecords(place, kernel, reader, { sought }, (record) => listed.push(record) > 0)
    const [record] = listed
    if (record === undefined) return kernel.finishUnit(0).ladder.records
    const { position, length, row } = record
    const bytes = reader.slice(position, Math.min(length, recordBytes))
    return { place, row: before + row, byteStart: position, byteEnd: position + length, bytes, isTruncated: length > recordBytes }
  } finally {
    reader.close()
  }
}
