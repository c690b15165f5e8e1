/** Which pages were read: a bit a page. */
export class PageSet {
  readonly #bits: Uint8Array
  readonly #count: number

  /** For pages 1 to `count`. */
  constructor(count: number) {
    this.#count = count
    this.#bits = new Uint8Array((count >> 3) + 1)
  }

  /** False for a page that was taken before, and for one that is not there. */
  take(page: number): boolean {
    if (page < 1 || page > this.#count) return false
    const bit = 1 << (page & 7)
    const bits = this.#bits[page >> 3] ?? 0
    this.#bits[page >> 3] = bits | bit
    return (bits & bit) === 0
  }
}
