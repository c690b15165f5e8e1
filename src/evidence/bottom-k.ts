/**
 * Bottom-k: of every stratum the k records with the smallest priority. The k smallest of a union are among the k smallest
 * of its parts, so samples merge like tallies: one thread or sixteen, the same records.
 */

export interface Prioritised {
  readonly stratum: number
  /** 16 hex digits: order of numbers is order of text. */
  readonly priority: string
}

/** Keeps the k smallest per stratum while they come; tells when a stratum's bar falls. */
export class BottomK<T extends Prioritised> {
  readonly #k: number
  readonly #kept = new Map<number, T[]>()

  constructor(k: number) {
    this.#k = k
  }

  /** Takes an item; gives the priority from which on the stratum wants no more, or null while it takes anything. */
  offer(item: T): string | null {
    const kept = this.#kept.get(item.stratum) ?? []
    this.#kept.set(item.stratum, kept)
    const at = placeFor(kept, item.priority)
    if (at < this.#k) kept.splice(at, 0, item)
    if (kept.length > this.#k) kept.pop()
    return kept.length < this.#k ? null : (kept.at(-1)?.priority ?? null)
  }

  /** Per full stratum the priority from which on nothing more is wanted. */
  bars(): (readonly [stratum: number, priority: string])[] {
    const full = [...this.#kept].filter(([, kept]) => kept.length === this.#k)
    return full.map(([stratum, kept]) => [stratum, kept.at(-1)?.priority ?? ''] as const)
  }

  /** By stratum, then priority. */
  items(): T[] {
    return [...this.#kept.entries()].sort(([a], [b]) => a - b).flatMap(([, kept]) => kept)
  }
}

function placeFor<T extends Prioritised>(kept: readonly T[], priority: string): number {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.priority ?? '') <= priority) low = middle + 1
    else high = middle
  }
  return low
}
