/**
 * What the kernel knows of names, as bytes of its arena (kernel/assembly/name-tables.ts reads them).
 *
 * | part       | entry                                                                                       |
 * |------------|---------------------------------------------------------------------------------------------|
 * | index      | u16 per character U+4E00 to U+9FFF: its place among the characters; 0 for a rare one          |
 * | characters | 8 bytes: cost as surname, first of two, second of two, only one, word of its own, flags, unknown |
 * | contexts   | u32: 24 bits of the hash of a word, 8 flags (`contextFlags`)                                  |
 * | words      | u32: 27 bits of the hash of an ordinary word, 1 that it is a name too, 4 of its cost; by four   |
 *
 * A cost is -ln p in twelfths of a nat, at most 254; 255 is never. Twenty-seven bits of hash: one in a million words
 * that is not there is taken for one.
 */
import { firstOfTwo, onlyOne, secondOfTwo } from './given-names.data.js'
import {
  addresses,
  endsOfOrganisations,
  functionSurnames,
  labelsOfNames,
  minorityCharacters,
  noNames,
  transliterationCharacters,
  wordsAfterNames,
  wordsBeforeNames,
  wordsOfOrganisations,
} from './name-context.data.js'
import { singleWords, wordsOfFour, wordsOfThree, wordsOfTwo, wordsThatAreNames } from './ordinary-words.data.js'
import { compoundSurnames, singleSurnames, surnameShares, traditionalSurnames } from './surnames.data.js'

/** Bytes of the parts, in this order. */
export const namePart = { index: 41_984, characters: 36_864, contexts: 8_192, words: 327_680 } as const

/** Bytes of all but the words, which lie elsewhere in the arena. */
export const nameTableBytes: number = namePart.index + namePart.characters + namePart.contexts

export const contextFlags = {
  after: 1,
  before: 2,
  label: 4,
  address: 8,
  organisation: 16,
  organisationEnd: 32,
  noName: 64,
  compoundSurname: 128,
} as const

export const characterFlags = {
  functionSurname: 1,
  transliteration: 2,
  minority: 4,
  compoundHead: 8,
  beginsThree: 16,
  beginsFour: 32,
} as const

const firstHan = 0x4e00
const characterBytes = 8
const unit = 12
const never = 255

/** Costs of a character that is in no list: it is rare, so it is more likely part of a name than a word. */
const rare = { given: 138, word: 180 } as const

const costOf = (nats: number): number => Math.min(Math.round(nats * unit), never - 1)

/** Place of each field in a character's entry. */
const field = { surname: 0, first: 1, second: 2, only: 3, word: 4, flags: 5, unknown: 6 } as const

/** Costs of the single surnames, from their rank and what the first ranks cover together. */
function surnameCosts(): ReadonlyMap<string, number> {
  const covered = (rank: number): number => {
    const at = Math.max(
      surnameShares.findIndex(([end]) => end >= rank),
      1,
    )
    const [from, below] = surnameShares[at - 1] ?? [0, 0]
    const [to, above] = surnameShares[at] ?? [500, 100]
    return below + ((above - below) * (rank - from)) / (to - from)
  }
  return new Map([...singleSurnames].map((surname, rank) => [surname, -Math.log((covered(rank + 1) - covered(rank)) / 100)]))
}

/** One `u8[8]` per character that anything is known of, rarest words left out; place 0 is the rare character. */
class Characters {
  readonly #places = new Map<string, number>()
  readonly #bytes: Uint8Array
  readonly #capacity: number
  #count = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#capacity = bytes.length / characterBytes
    this.#take()
  }

  #take(): number {
    if (this.#count === this.#capacity) throw new RangeError('names: too many characters for their table')
    this.#bytes.set([never, rare.given, rare.given, rare.given, rare.word, 0, rare.given, 0], this.#count * characterBytes)
    return this.#count++
  }

  at(character: string): number {
    const known = this.#places.get(character)
    if (known !== undefined) return known * characterBytes
    const place = this.#take()
    this.#places.set(character, place)
    return place * characterBytes
  }

  set(character: string, part: number, cost: number): void {
    this.#bytes[this.at(character) + part] = cost
  }

  mark(characters: Iterable<string>, flag: number): void {
    for (const character of characters) {
      const at = this.at(character) + field.flags
      this.#bytes[at] = (this.#bytes[at] ?? 0) | flag
    }
  }

  /** Cost of a character inside an unknown word: like one in a given name, but no character is as unlikely. */
  priceUnknown(): void {
    for (let at = 0; at < this.#count * characterBytes; at += characterBytes) {
      const share = (part: number): number => Math.exp(-(this.#bytes[at + part] ?? 0) / unit)
      this.#bytes[at + field.unknown] = costOf(-Math.log((share(field.first) + share(field.second)) / 4 + 1 / 8000))
    }
  }

  copy(to: string, from: string): void {
    const source = this.at(from)
    this.#bytes.copyWithin(this.at(to), source, source + characterBytes)
  }

  index(): Uint16Array {
    const places = new Uint16Array(namePart.index / 2)
    for (const [character, place] of this.#places) places[character.charCodeAt(0) - firstHan] = place
    return places
  }
}

/** Words in their own right that are frequent enough to be worth an entry: up to this many half nats. */
const leastFrequentWord = 25

function writeCharacters(bytes: Uint8Array): Characters {
  const characters = new Characters(bytes)
  const byLevel = (levels: readonly string[], part: number): void => {
    levels.forEach((list, level) => {
      for (const character of list) characters.set(character, part, costOf(level / 2))
    })
  }
  byLevel(singleWords.slice(0, leastFrequentWord), field.word)
  byLevel(firstOfTwo, field.first)
  byLevel(secondOfTwo, field.second)
  byLevel(onlyOne, field.only)
  for (const [surname, nats] of surnameCosts()) characters.set(surname, field.surname, costOf(nats))
  characters.mark(functionSurnames, characterFlags.functionSurname)
  characters.mark(transliterationCharacters, characterFlags.transliteration)
  characters.mark(minorityCharacters, characterFlags.minority)
  characters.mark(
    compoundSurnames.map((surname) => surname.charAt(0)),
    characterFlags.compoundHead,
  )
  characters.priceUnknown()
  return characters
}

/** Hash of a word: a chain over its characters, then mixed. Mirrors assembly/name-tables.ts. */
export function hashWord(word: string): number {
  let chain = 0
  for (let place = 0; place < word.length; place++) chain = (Math.imul(chain, 0x9e37_79b1) + word.charCodeAt(place) - firstHan) | 0
  const spread = Math.imul(chain ^ (chain >>> 15), 0x2c1b_3c6d)
  return (spread ^ (spread >>> 12)) >>> 0
}

function writeContexts(contexts: Uint32Array): void {
  const mask = contexts.length - 1
  const add = (words: readonly string[], flag: number): void => {
    for (const word of words) {
      const hash = hashWord(word)
      let place = hash >>> 20
      while (contexts[place & mask] !== 0 && (contexts[place & mask] ?? 0) >>> 8 !== hash >>> 8) place++
      contexts[place & mask] = (((hash >>> 8) << 8) | ((contexts[place & mask] ?? 0) & 0xff) | flag) >>> 0
    }
  }
  add(wordsAfterNames, contextFlags.after)
  add(wordsBeforeNames, contextFlags.before)
  add(labelsOfNames, contextFlags.label)
  add(addresses, contextFlags.address)
  add(wordsOfOrganisations, contextFlags.organisation)
  add(endsOfOrganisations, contextFlags.organisationEnd)
  add(noNames, contextFlags.noName)
  add(compoundSurnames, contextFlags.compoundSurname)
}

/** Calls `take` with every word of a list such as `首a尾尾c尾`, and the level of its cost. */
function eachWord(list: string, tailLength: number, take: (word: string, level: number) => void): void {
  let head = ''
  let level = -1
  for (let place = 0; place < list.length; ) {
    const code = list.charCodeAt(place)
    if (code <= 0x20) {
      level = -1
      place++
    } else if (code < 0x80) {
      level = code - 0x61
      place++
    } else if (level < 0) {
      head = list.charAt(place++)
    } else {
      take(head + list.slice(place, place + tailLength), level)
      place += tailLength
    }
  }
}

const bucketEntries = 4
/** Bit of a word that is a usual name too. */
const alsoName = 16
const hashPart = 0xffff_ffe0

function writeWords(entries: Uint32Array, characters: Characters): void {
  const buckets = entries.length / bucketEntries
  const add = (word: string, level: number): void => {
    const hash = hashWord(word)
    let place = (((hash >>> 16) * buckets) >>> 16) * bucketEntries
    while (entries[place] !== 0) place = (place + 1) % entries.length
    entries[place] = ((hash & hashPart) | level) >>> 0
  }
  const alsoNames = new Set(wordsThatAreNames.split(' '))
  eachWord(wordsOfTwo, 1, (word, level) => {
    add(word, alsoNames.has(word) ? level | alsoName : level)
  })
  eachWord(wordsOfThree, 2, (word, level) => {
    characters.mark(word.charAt(0), characterFlags.beginsThree)
    add(word, level)
  })
  eachWord(wordsOfFour, 3, (word, level) => {
    characters.mark(word.charAt(0), characterFlags.beginsFour)
    add(word, level)
  })
}

/** All parts, one after another. Cost: about ten milliseconds, once a process. */
export function makeNameTables(): Uint8Array {
  const bytes = new Uint8Array(nameTableBytes + namePart.words)
  let at: number = namePart.index
  const part = (length: number): Uint8Array => bytes.subarray(at, (at += length))
  const characters = writeCharacters(part(namePart.characters))
  writeContexts(words32(part(namePart.contexts)))
  writeWords(words32(part(namePart.words)), characters)
  // Traditional forms last: they take over everything that is known of the simplified one.
  for (let place = 0; place + 1 < traditionalSurnames.length; place += 2) {
    characters.copy(traditionalSurnames.charAt(place), traditionalSurnames.charAt(place + 1))
  }
  words16(bytes.subarray(0, namePart.index)).set(characters.index())
  return bytes
}

const words16 = (bytes: Uint8Array): Uint16Array => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
const words32 = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
