/**
 * What the beginning of a JSON text is made of: which lists hold records, and which objects only hold lists.
 *
 * Works on the text of a head, with strings of JavaScript; the scan itself is in tokens.ts. It reads what that reads.
 */
import { Place, placeOf } from './places.js'

export interface Sketch {
  /** The documents; of a document that is a list, its elements. */
  readonly root: Place
  /** Documents that are lists of plain values: each is a row, when there are several. */
  readonly plainLists: number
  /** Objects and rows that are whole. */
  readonly whole: number
  /** Objects and rows that begin. */
  readonly begun: number
  /** Where the text is no JSON; −1 when all of it is. */
  readonly wrongAt: number
}

/** Deeper than any export; the recursion ends there. */
const deepest = 64

const wrong = new Error('json')
const cut = new Error('cut')

export function sketch(text: string): Sketch {
  return new Sketching(text).all()
}

class Sketching {
  readonly #text: string
  readonly #root = new Place()
  #at = 0
  #plainLists = 0
  #whole = 0
  #begun = 0

  constructor(text: string) {
    this.#text = text
  }

  all(): Sketch {
    let wrongAt = -1
    try {
      while (this.#peek() !== '') this.#document()
    } catch (error) {
      if (error === wrong) wrongAt = this.#at
      else if (error !== cut) throw error
    }
    return { root: this.#root, plainLists: this.#plainLists, whole: this.#whole, begun: this.#begun, wrongAt }
  }

  #document(): void {
    const sign = this.#peek()
    if (sign === ',') this.#at++
    else if (sign === '{') this.#object(this.#root, 0)
    else if (sign === '[') {
      const before = this.#root.scalars
      this.#list(this.#root, 0)
      if (this.#root.scalars > before) this.#plainLists++
    } else throw wrong
  }

  #object(place: Place, depth: number): void {
    if (depth > deepest) throw cut
    place.objects++
    this.#begun++
    this.#at++
    place.isCut = true
    for (let sign = this.#peek(); sign !== '}'; sign = this.#peek()) {
      const name = sign === '"' || sign === "'" ? this.#string(sign) : this.#match(/[\w$\u0080-\uffff-]+/y)
      if (this.#needed() !== ':') throw wrong
      this.#at++
      this.#member(name, place, depth)
      this.#separator('}')
    }
    this.#needed()
    this.#at++
    this.#whole++
    place.isCut = false
  }

  #member(name: string, place: Place, depth: number): void {
    const sign = this.#needed()
    if (sign === '{') this.#object(placeOf(place.inner, name), depth + 1)
    else if (sign === '[') this.#list(placeOf(place.lists, name), depth + 1)
    else {
      this.#scalar(sign)
      place.names.add(name)
    }
  }

  #list(place: Place, depth: number): void {
    if (depth > deepest) throw cut
    this.#at++
    place.isCut = true
    for (let sign = this.#peek(); sign !== ']'; sign = this.#peek()) {
      if (sign === '{') this.#object(place, depth + 1)
      else if (sign === '[') {
        place.rows++
        this.#begun++
        this.#list(new Place(), depth + 1)
      } else {
        this.#scalar(sign)
        place.scalars++
      }
      this.#separator(']')
    }
    this.#needed()
    this.#at++
    this.#whole++
    place.isCut = false
  }

  /** A comma, which may also stand before the end, or the end, which is not taken. */
  #separator(end: string): void {
    const sign = this.#needed()
    if (sign === ',') this.#at++
    else if (sign !== end) throw wrong
  }

  #scalar(sign: string): void {
    if (sign === '"' || sign === "'") this.#string(sign)
    else {
      const word = this.#match(/[^\s,:()[\]{}"']+/y)
      if (this.#text[this.#at] === '(') this.#match(/\(\s*(?:"[^"\n]*"|'[^'\n]*'|[^\s()"']*)\s*\)/y)
      else if (!/^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|True|False|None|undefined|-?Infinity|NaN)$/.test(word)) throw wrong
    }
  }

  #string(quote: string): string {
    const found = this.#match(quote === '"' ? /"(?:[^"\\\r\n]|\\[^\r\n])*"/y : /'(?:[^'\\\r\n]|\\[^\r\n])*'/y)
    return found.slice(1, -1)
  }

  /** Takes what matches here. The head may end within it: only then its end is no error. */
  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found === undefined || this.#at + found.length === this.#text.length) {
      const rest = this.#text.slice(this.#at)
      throw found !== undefined || !/[\r\n]/.test(rest) ? cut : wrong
    }
    this.#at += found.length
    return found
  }

  /** The next character after blanks and comments; '' at the end. */
  #peek(): string {
    const blank = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)*/y
    blank.lastIndex = this.#at
    this.#at += blank.exec(this.#text)?.[0].length ?? 0
    return this.#text[this.#at] ?? ''
  }

  /** As `#peek`, inside a document. */
  #needed(): string {
    const sign = this.#peek()
    if (sign === '') throw cut
    return sign
  }
}
