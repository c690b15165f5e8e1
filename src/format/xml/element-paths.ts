/** What a document repeats: how often each path of elements occurs in its beginning, and which of them is the record. */
import type { MarkupReceiver } from '../markup/markup.js'

interface PathCount {
  elements: number
  /** Elements with elements inside, or with attributes that make a row of their own. */
  withParts: number
}

/** Different paths that are counted: documents have dozens; generated names must not fill the memory. */
const mostPaths = 10_000
/** Attributes from which on an element without content is a row: one alone is a property of something else. */
const leastAttributes = 2
/** A path within the record may occur as often as this for each: two phones of a person do not make the phone the record. */
const mostWithin = 2

export class ElementPaths implements MarkupReceiver {
  readonly #counts = new Map<string, PathCount>()
  readonly #path: string[] = []
  /** Whether the innermost open element was not yet counted as one with parts. */
  #pending = false

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#counts.get(this.#path.join('/'))
    if (parent !== undefined && this.#pending) parent.withParts++
    this.#path.push(name)
    const path = this.#path.join('/')
    const count = this.#counts.get(path) ?? { elements: 0, withParts: 0 }
    const isRow = Object.keys(attributes).length >= leastAttributes
    this.#pending = !isRow
    if (count.elements === 0 && this.#counts.size >= mostPaths) return
    count.elements++
    if (isRow) count.withParts++
    this.#counts.set(path, count)
  }

  close(): void {
    this.#path.pop()
    this.#pending = false
  }

  text(): void {
    // Only elements are counted.
  }

  /** Path of the record: the most frequent with parts, or one around it that occurs nearly as often. Null when nothing repeats. */
  recordPath(): string | null {
    const [most] = [...this.#counts]
      .filter(([path, { withParts }]) => withParts >= 2 && path.includes('/'))
      .sort(([, a], [, b]) => b.withParts - a.withParts)
    if (most === undefined) return null
    let [best, { elements }] = most
    for (let end = best.lastIndexOf('/'); end > 0; end = best.lastIndexOf('/', end - 1)) {
      const around = this.#counts.get(best.slice(0, end))
      if (around === undefined || around.elements < 2 || around.elements * mostWithin < elements || !best.slice(0, end).includes('/')) break
      best = best.slice(0, end)
      elements = around.elements
      end = best.length
    }
    return best
  }
}
