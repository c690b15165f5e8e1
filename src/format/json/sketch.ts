/**
 * What the beginning of a JSON text is made of: which lists hold records, and which objects only hold lists.
 *
 * Works on the text of a head, with strings of JavaScript; the scan itself is in tokens.ts. It reads what that reads.
 */
import { matchHeader } from '../../reference/headers.js'
import type { ColumnRole } from '../../reference/roles.js'

/** All objects at one path, or all elements of the lists at one path. */
export class Place {
  /** Objects, lists and other values seen there. */
  objects = 0
  rows = 0
  scalars = 0
  /** The head ends within it. */
  isCut = false
  /** Names whose values are neither objects nor lists, or short lists. */
  readonly names: Set<string> = new Set<string>()
  readonly inner: Map<string, Place> = new Map<string, Place>()
  readonly lists: Map<string, Place> = new Map<string, Place>()
}

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

function placeOf(places: Map<string, Place>, name: string): Place {
  const known = places.get(name)
  if (known !== undefined) return known
  const made = new Place()
  places.set(name, made)
  return made
}

/** Plain values of a list that are records, not the cell of one: nobody has so many phones. */
const longList = 100
/** So many objects hang below an object that is about a person at most; more are pages of a list whose name is a person's word. */
const mostOfPerson = 100
/** Objects that are named by a number or a key, not by a word. */
const leastOfMap = 10

const isLongList = (place: Place): boolean => place.scalars >= longList

/** Whether plain values of this list are records of their own. A list that the head does not reach may be of any length. */
export function holdsPlainRecords(place: Place | undefined): boolean {
  return place === undefined || isLongList(place) || (place.isCut && place.scalars > 0)
}

/** Objects below the objects of `place` that are records, through objects but not through lists. */
function recordsBelow(place: Place): number {
  const lists = [...place.lists.values()].map((list) => list.objects + list.rows + (holdsPlainRecords(list) ? list.scalars : 0))
  const inner = [...place.inner.values()].map((object) => (isMap(object) ? object.inner.size : recordsBelow(object)))
  return [...lists, ...inner].reduce((sum, count) => sum + count, 0)
}

const identifying: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['person_name', 'resident_id', 'mobile', 'phone'])

function isAboutPerson(place: Place): boolean {
  const isNamed = [...place.names].some((name) => identifying.has(matchHeader(name)?.role ?? 'other'))
  return isNamed || [...place.inner.values()].some((object) => !isMap(object) && isAboutPerson(object))
}

/**
 * Whether the objects of `place` only hold lists of records, such as {"code":0,"data":{"list":[…]}}: two in each or more, and no name,
 * ID or phone beside them, or a list of messages. A person with contacts is a record.
 */
function isEnvelope(place: Place): boolean {
  const records = recordsBelow(place)
  if (records < 2 * place.objects) return false
  return (place.isCut && place.objects === 1) || records >= mostOfPerson * place.objects || holdsMessages(place) || !isAboutPerson(place)
}

/** An exported chat: the name beside its messages is that of a group, a friend or the program. */
function holdsMessages({ lists }: Place): boolean {
  return [...lists].some(([name, { objects, names }]) => objects > 1 && /^(?:messages?|msgs?|message_?list)$/i.test(name) && hasTime(names))
}

const hasTime = (names: ReadonlySet<string>): boolean => [...names].some((name) => matchHeader(name)?.role === 'date_time')

/** Whether the members of an object are records, named by their keys: objects with the same names. */
function isMap(place: Place): boolean {
  const { inner, names, lists } = place
  if (inner.size < leastOfMap || names.size + lists.size > inner.size / 10) return false
  const members = [...inner.values()]
  const all = new Set(members.flatMap((member) => [...member.names]))
  const usual = members.reduce((sum, member) => sum + member.names.size, 0) / members.length
  return usual >= 1 && all.size <= usual * 2 + 2
}

const judged = new WeakMap<Place, { readonly isMap: boolean; readonly isEnvelope: boolean }>()

/** The judgement on a place costs as much as the place has names, and is asked for with every object. */
export function judgementOf(place: Place): { readonly isMap: boolean; readonly isEnvelope: boolean } {
  const known = judged.get(place)
  if (known !== undefined) return known
  const made = { isMap: isMap(place), isEnvelope: isEnvelope(place) }
  judged.set(place, made)
  return made
}
