/** A pass over a unit that keeps nothing but the places of wanted records. */
import type { Kernel, KernelMode } from '../kernel/index.js'
import { kernelTableOf, wantedSet } from '../plan/kernel-table.js'
import { LeaktallyError } from '../problem.js'
import type { UnitPlace, UnitReader } from './reader.js'
import { sharedFields, type SharedProgress } from './task.js'

const readBytes = 512 * 1024

/** Of one record: bytes of the original, and its 0-based number within the unit. */
export interface Listed {
  readonly position: number
  readonly length: number
  readonly row: number
}

/**
 * Gives every record that the mode lists to `take`, until that gives true.
 *
 * Cost  one scan of the unit up to there. Throws `aborted` when the scan was stopped.
 */
export function listRecords(
  place: UnitPlace,
  kernel: Kernel,
  reader: UnitReader,
  mode: KernelMode,
  take: (listed: Listed) => boolean,
): void {
  let isEnough = false
  kernel.setTable(kernelTableOf(place.table, place.settings.categories, place.settings.wanted))
  kernel.rememberHeader(reader.header)
  kernel.setMode({ ...mode, wanted: wantedSet(place.settings), ...place.settings.births })
  kernel.beginUnit(place.unit.byteStart, {
    listed: (position, length, row) => {
      isEnough ||= take({ position, length, row })
    },
  })
  let taken = 0
  while (taken < reader.bytes && !isEnough) {
    const room = kernel.input()
    const count = reader.read(room.subarray(0, Math.min(room.length, readBytes, reader.bytes - taken)))
    taken += count
    kernel.advance(count, count === 0 || taken >= reader.bytes)
    if (count === 0) break
    stopWhenAborted(place.settings.shared)
  }
}

export function stopWhenAborted(shared: SharedProgress): void {
  if (Atomics.load(new BigInt64Array(shared), sharedFields.aborted) !== 0n) throw new LeaktallyError('aborted', 'the scan was stopped')
}
