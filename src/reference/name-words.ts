/** Words that names are told from, by hash: how a word is hashed, and the table of ordinary ones (names.ts says what else the kernel knows). */

/** First character of the index of characters. */
export const firstHan = 0x4e00

/** Hash of a word: a chain over its characters, then mixed. Mirrors assembly/names/tables.ts. */
export function hashWord(word: string): number {
  let chain = 0
  for (let place = 0; place < word.length; place++) chain = chained(chain, word.charCodeAt(place))
  return mixed(chain)
}

const chained = (chain: number, code: number): number => (Math.imul(chain, 0x9e37_79b1) + code - firstHan) | 0

function mixed(chain: number): number {
  const spread = Math.imul(chain ^ (chain >>> 15), 0x2c1b_3c6d)
  return (spread ^ (spread >>> 12)) >>> 0
}

const bucketEntries = 4
/** Bit of a word that is a usual name too. */
const alsoName = 16
const hashPart = ~31

/** Ordinary words by the hash of their characters, in buckets that overflow into the next. */
export class NameWords {
  readonly #entries: Uint32Array
  readonly #pairs: Uint8Array
  readonly #beginnings: Uint8Array
  readonly #buckets: number

  constructor(entries: Uint32Array, pairs: Uint8Array, beginnings: Uint8Array) {
    this.#entries = entries
    this.#pairs = pairs
    this.#beginnings = beginnings
    this.#buckets = entries.length / bucketEntries
  }

  #bucketOf(hash: number): number {
    return (((hash >>> 16) * this.#buckets) >>> 16) * bucketEntries
  }

  add(hash: number, level: number): void {
    let place = this.#bucketOf(hash)
    while (this.#entries[place] !== 0) place = place + 1 === this.#entries.length ? 0 : place + 1
    this.#entries[place] = ((hash << 5) | level) >>> 0
  }

  markName(hash: number): void {
    let place = this.#bucketOf(hash)
    while (((this.#entries[place] ?? 0) & hashPart) !== hash << 5) place = place + 1 === this.#entries.length ? 0 : place + 1
    this.#entries[place] = ((this.#entries[place] ?? 0) | alsoName) >>> 0
  }

  /** Adds the words of a list such as `首a尾尾c尾`; gives the characters they begin with. No text is made for a word: there are 60,000. */
  addAll(list: string, tailLength: number): string {
    let heads = ''
    let head = 0
    let level = -1
    for (let place = 0; place < list.length;) {
      const code = list.charCodeAt(place)
      if (code < 0x80) {
        level = code - 0x61
        place++
      } else if (level < 0) {
        heads += list.charAt(place++)
        head = code - firstHan
      } else {
        let chain = chained(head, list.charCodeAt(place++))
        if (tailLength === 1) setBit(this.#pairs, mixed(chain) >>> 13)
        else setBit(this.#beginnings, mixed(chain) >>> 15)
        for (const end = place + tailLength - 1; place < end; place++) chain = chained(chain, list.charCodeAt(place))
        this.add(mixed(chain), level)
      }
    }
    return heads
  }
}

export function setBit(bytes: Uint8Array, bit: number): void {
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7))
}
