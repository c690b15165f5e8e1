/**
 * Mobiles that share a slot are one person: connected components of the links, exactly.
 *
 * Cost  O(links log links) time, 12 bytes a linked mobile. Links exist only where a slot without an ID holds two mobiles.
 */
import type { KeyRun } from '../tally/partial.js'
import { runBytes } from '../tally/partial-file.js'
import { RunFiles } from '../unit/run-files.js'

export interface Links {
  /** Distinct linked mobiles under the cipher, ascending. */
  readonly mobiles: BigUint64Array
  /** Pairs of indexes into `mobiles`. */
  readonly pairs: Uint32Array
}

export function collectLinks(runs: readonly KeyRun[]): Links {
  const ends = endsOf(runs.filter((run) => run.space === 'link'))
  const mobiles = distinctSorted(ends)
  const pairs = new Uint32Array(ends.length)
  for (let i = 0; i < ends.length; i++) pairs[i] = indexOf(mobiles, ends[i] ?? 0n)
  return { mobiles, pairs }
}

/** Both mobiles of every link, one after the other. */
function endsOf(links: readonly KeyRun[]): BigUint64Array {
  const ends = new BigUint64Array(links.reduce((sum, run) => sum + runBytes(run), 0) / BigUint64Array.BYTES_PER_ELEMENT)
  const bytes = new Uint8Array(ends.buffer)
  const files = new RunFiles()
  try {
    let at = 0
    for (const run of links) {
      bytes.set(files.read(run), at)
      at += runBytes(run)
    }
    return ends
  } finally {
    files.close()
  }
}

function distinctSorted(values: BigUint64Array): BigUint64Array {
  const sorted = values.slice().sort()
  let kept = 0
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] ?? 0n
  }
  return sorted.slice(0, kept)
}

/** Index of a value in an ascending list; the place where it would stand when it is not there. */
export function indexOf(sorted: BigUint64Array, value: bigint): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0n) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Components of linked mobiles of which none was seen beside an ID. `besideId`: one byte a mobile. */
export function freeComponents(links: Links, besideId: Uint8Array): number {
  const parent = Uint32Array.from(links.mobiles, (_, index) => index)
  const find = (start: number): number => {
    let index = start
    while (parent[index] !== index) {
      parent[index] = parent[parent[index] ?? 0] ?? 0
      index = parent[index] ?? 0
    }
    return index
  }
  for (let i = 0; i < links.pairs.length; i += 2) parent[find(links.pairs[i] ?? 0)] = find(links.pairs[i + 1] ?? 0)
  const taken = new Uint8Array(parent.length)
  besideId.forEach((beside, index) => {
    if (beside === 1) taken[find(index)] = 1
  })
  return parent.reduce((count, root, index) => count + Number(root === index && taken[index] === 0), 0)
}
