/**
 * Mobiles that share a slot are one person: connected components of the links, exactly. Union–find over an open-addressing
 * table, one link at a time; keys are ciphertexts, so their own bits are the hash.
 *
 * Cost  about 25 bytes a distinct linked mobile, half as much again while the tables grow; nothing a link.
 */
import { partitions } from '../kernel/outcomes.js'

export interface Links {
  /** Distinct linked mobiles under the cipher, grouped by partition; in shared memory. */
  readonly mobiles: BigUint64Array
  /** [place in `mobiles`] = the place that stands for its component. */
  readonly roots: Uint32Array
}

/** Tables begin this small: most scans have no links. A power of two. */
const firstCapacity = 1024

export class LinkJoiner {
  #size = 0
  /** Low and high word of each mobile, in the order in which they came. */
  #words = new Uint32Array(2 * firstCapacity)
  #parents = new Uint32Array(firstCapacity)
  /** 1 + index of a mobile, 0 where there is none. At most half full. */
  #slots = new Uint32Array(2 * firstCapacity)

  /** Joins the mobiles of every link: two little-endian u64 a link. */
  join(links: Uint8Array): void {
    const words = new Uint32Array(links.buffer, links.byteOffset, links.length / 4)
    for (let at = 0; at < words.length; at += 4) {
      const first = this.#indexOf(words[at] ?? 0, words[at + 1] ?? 0)
      const second = this.#indexOf(words[at + 2] ?? 0, words[at + 3] ?? 0)
      this.#parents[this.#root(first)] = this.#root(second)
    }
  }

  #indexOf(low: number, high: number): number {
    if (this.#size === this.#parents.length) this.#grow()
    const mask = this.#slots.length - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const index = (this.#slots[slot] ?? 0) - 1
      if (index < 0) return this.#add(slot, low, high)
      if (this.#words[2 * index] === low && this.#words[2 * index + 1] === high) return index
    }
  }

  #add(slot: number, low: number, high: number): number {
    const index = this.#size++
    this.#words[2 * index] = low
    this.#words[2 * index + 1] = high
    this.#parents[index] = index
    this.#slots[slot] = index + 1
    return index
  }

  #grow(): void {
    this.#words = grown(this.#words)
    this.#parents = grown(this.#parents)
    this.#slots = new Uint32Array(2 * this.#slots.length)
    const mask = this.#slots.length - 1
    for (let index = 0; index < this.#size; index++) {
      let slot = (this.#words[2 * index] ?? 0) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = index + 1
    }
  }

  #root(start: number): number {
    let index = start
    for (;;) {
      const parent = this.#parents[index] ?? 0
      if (parent === index) return index
      // Halves the path for who comes next.
      index = this.#parents[index] = this.#parents[parent] ?? 0
    }
  }

  /** What was joined. Counting sort by partition, so that each thread gets its mobiles in one piece. */
  links(): Links {
    const places = this.#places()
    const mobiles = new BigUint64Array(new SharedArrayBuffer(8 * this.#size))
    const words = new Uint32Array(mobiles.buffer)
    const roots = new Uint32Array(this.#size)
    for (let index = 0; index < this.#size; index++) {
      const place = places[index] ?? 0
      words[2 * place] = this.#words[2 * index] ?? 0
      words[2 * place + 1] = this.#words[2 * index + 1] ?? 0
      roots[place] = places[this.#root(index)] ?? 0
    }
    return { mobiles, roots }
  }

  /** [index] = place among all mobiles when they are grouped by partition. */
  #places(): Uint32Array {
    const next = new Uint32Array(partitions + 1)
    for (let index = 0; index < this.#size; index++) increment(next, this.#partitionOf(index) + 1)
    for (let partition = 0; partition < partitions; partition++) next[partition + 1] = (next[partition + 1] ?? 0) + (next[partition] ?? 0)
    return new Uint32Array(this.#size).map((_, index) => increment(next, this.#partitionOf(index)))
  }

  #partitionOf(index: number): number {
    return (this.#words[2 * index + 1] ?? 0) >>> 24
  }
}

function grown(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * table.length)
  larger.set(table)
  return larger
}

/** Adds one; gives the value before. */
function increment(counters: Uint32Array, at: number): number {
  const before = counters[at] ?? 0
  counters[at] = before + 1
  return before
}

/** The mobiles of [fromPartition, toPartition): a view of them and the place of the first. */
export function linkedIn(mobiles: BigUint64Array, fromPartition: number, toPartition: number): { first: number; linked: BigUint64Array } {
  const first = firstOf(mobiles, fromPartition)
  return { first, linked: mobiles.subarray(first, firstOf(mobiles, toPartition)) }
}

/** Place of the first mobile whose partition is at least `partition`. */
function firstOf(mobiles: BigUint64Array, partition: number): number {
  let low = 0
  let high = mobiles.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (Number((mobiles[middle] ?? 0n) >> 56n) < partition) low = middle + 1
    else high = middle
  }
  return low
}

/** Components of which no mobile was seen beside an ID. `besideId`: one byte a mobile. */
export function freeComponents({ roots }: Links, besideId: Uint8Array): number {
  const taken = new Uint8Array(roots.length)
  besideId.forEach((beside, place) => {
    if (beside === 1) taken[roots[place] ?? 0] = 1
  })
  return roots.reduce((count, root, place) => count + Number(root === place && taken[place] === 0), 0)
}
