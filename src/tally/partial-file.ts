/**
 * A partial as bytes, for the journal and for `work` and `merge` on different machines: magic, length of the JSON head,
 * the head, then the keys of all runs in order. Pure: who writes and reads files is not known here.
 */
import { LeaktallyError } from '../problem.js'
import type { KeySpace } from '../kernel/outcomes.js'
import { keySpaces } from '../kernel/outcomes.js'
import type { KeyRun, UnitPartial } from './partial.js'

const magic = 'leakpart'
/** Magic and a 32-bit length. */
export const prefixBytes = 12

interface RunHead {
  readonly space: KeySpace
  /** Keys per partition. */
  readonly sizes: readonly number[]
  /** As decimal text. */
  readonly sets: readonly string[]
}

type PartialHead = Omit<UnitPartial, 'runs'> & { readonly runs: readonly RunHead[] }

export function keyBytesOf(space: KeySpace): number {
  return keySpaces.find((one) => one.name === space)?.bytes ?? 16
}

export function keysOf(run: KeyRun): number {
  return run.offsets.at(-1) ?? 0
}

/** Bytes of a run's keys, with those that tell the sets of persons. */
export function runBytes(run: KeyRun): number {
  return keysOf(run) * (keyBytesOf(run.space) + Number(run.sets.length > 1))
}

/** Everything of the partial but its keys; the keys follow, run by run. */
export function encodeHead(partial: UnitPartial): Uint8Array {
  const runs = partial.runs.map(({ space, offsets, sets }): RunHead => ({
    space,
    sizes: Array.from(offsets.subarray(1), (end, index) => end - (offsets[index] ?? 0)),
    sets: Array.from(sets, String),
  }))
  const json = new TextEncoder().encode(JSON.stringify({ ...partial, runs }))
  const head = new Uint8Array(prefixBytes + json.length)
  head.set(new TextEncoder().encode(magic))
  new DataView(head.buffer).setUint32(8, json.length, true)
  head.set(json, prefixBytes)
  return head
}

/** Length of the JSON head after the prefix. Throws `partial-mismatch` when these are no such bytes. */
export function headLength(prefix: Uint8Array): number {
  if (prefix.length < prefixBytes || new TextDecoder().decode(prefix.subarray(0, 8)) !== magic) {
    throw new LeaktallyError('partial-mismatch', 'not a partial written by leaktally')
  }
  return new DataView(prefix.buffer, prefix.byteOffset).getUint32(8, true)
}

/** The partial of a head, its keys in `file` behind it. */
export function decodeHead(json: Uint8Array, file: string): UnitPartial {
  const head = JSON.parse(new TextDecoder().decode(json)) as PartialHead
  let position = prefixBytes + json.length
  const runs = head.runs.map((run): KeyRun => {
    const offsets = new Uint32Array(run.sizes.length + 1)
    run.sizes.forEach((size, index) => {
      offsets[index + 1] = (offsets[index] ?? 0) + size
    })
    const sets = BigUint64Array.from(run.sets, BigInt)
    const placed: KeyRun = { space: run.space, offsets, sets, bytes: null, file, position }
    position += runBytes(placed)
    return placed
  })
  return { ...head, runs }
}
