/**
 * What the kernel knows of names, as bytes of its arena (kernel/assembly/names/tables.ts reads them).
 *
 * | part       | entry                                                                                       |
 * |------------|---------------------------------------------------------------------------------------------|
 * | index      | u16 per character U+4E00 to U+9FFF: its place among the characters; 0 for a rare one          |
 * | characters | 8 bytes: cost as surname, first of two, second of two, only one, word of its own, flags, unknown, flags beside names |
 * | contexts   | u32: 24 bits of the hash of a word, 8 flags (`contextFlags`)                                  |
 * | pairs      | a bit by hash: words of two characters                                                     |
 * | beginnings | a bit by hash: first two characters of words of three                                      |
 * | knownBeginnings | a bit by hash: first two characters of names that everybody knows                     |
 * | known      | u32: the hash of such a name                                                               |
 * | words      | u32: 27 bits of the hash of an ordinary word, 1 that it is a name too, 4 of its cost; by four   |
 *
 * A cost is -ln p in twelfths of a nat, at most 254; 255 is never. Twenty-seven bits of hash: one in thirty thousand
 * words that are not there is taken for one.
 */
import { firstOfTwo, onlyOne, secondOfTwo } from './given-names.data.js'
import {
  addresses,
  charactersAfterNames,
  charactersBeforeNames,
  endsOfForeignWords,
  endsOfOrganisations,
  foreignWordsGoOn,
  functionSurnames,
  labelsOfNames,
  minorityCharacters,
  noNames,
  transliterationCharacters,
  wordsAfterNames,
  wordsBeforeNames,
  wordsOfOrganisations,
} from './name-context.data.js'
import { knownNames } from './known-names.data.js'
import { firstHan, hashWord, NameWords, setBit } from './name-words.js'
import { singleWords, wordsOfFour, wordsOfThree, wordsOfTwo, wordsThatAreNames } from './ordinary-words.data.js'
import { compoundSurnames, singleSurnames, surnameShares, traditionalCharacters, traditionalSurnames } from './surnames.data.js'

/** Bytes of the parts, in this order. */
export const namePart = {
  index: 41_984,
  characters: 36_864,
  contexts: 8_192,
  pairs: 65_536,
  beginnings: 16_384,
  knownBeginnings: 16_384,
  known: 16_384,
  words: 327_680,
} as const

/** Offsets at which the pairs and the words begin: they lie elsewhere in the arena. */
export const pairsAt: number = namePart.index + namePart.characters + namePart.contexts
export const wordsAt: number = pairsAt + namePart.pairs + namePart.beginnings + namePart.knownBeginnings + namePart.known

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
  beginsAddress: 64,
} as const

/** Of a character beside a name, inside one run. */
export const besideFlags = { before: 1, after: 2, endsForeign: 4, goesOnForeign: 8 } as const

const characterBytes = 8
const unit = 12
const never = 255

/** Costs of a character that is in no list: it is rare, so it is more likely part of a name than a word. */
const rare = { given: 138, word: 180, surname: 110 } as const

/** U+9FFF, which stands for the characters of the extensions (assembly/names/cells.ts). */
const rareCharacter = 0x9fff

const costOf = (nats: number): number => Math.min(Math.round(nats * unit), never - 1)

/** Place of each field in a character's entry. */
const field = { surname: 0, first: 1, second: 2, only: 3, word: 4, flags: 5, unknown: 6, beside: 7 } as const

/** Calls `take` with the costs of the single surnames: from their rank and from what the first ranks cover together. */
function eachSurname(take: (code: number, cost: number) => void): void {
  let rank = 0
  for (let step = 1; step < surnameShares.length; step++) {
    const [from, below] = surnameShares[step - 1] ?? [0, 0]
    const [to, above] = surnameShares[step] ?? [0, 0]
    const cost = costOf(-Math.log((above - below) / (to - from) / 100))
    for (; rank < to && rank < singleSurnames.length; rank++) take(singleSurnames.charCodeAt(rank), cost)
  }
}

/** Entries of the characters that anything is known of; place 0 is the rare character. By code, without a text for any: they are many. */
class Characters {
  readonly #places: Uint16Array
  readonly #bytes: Uint8Array
  readonly #capacity: number
  #count = 0

  constructor(places: Uint16Array, bytes: Uint8Array) {
    this.#places = places
    this.#bytes = bytes
    this.#capacity = bytes.length / characterBytes
    this.#take()
  }

  #take(): number {
    if (this.#count === this.#capacity) throw new RangeError('names: too many characters for their table')
    const at = this.#count * characterBytes
    this.#bytes.fill(rare.given, at, at + characterBytes)
    this.#bytes[at + field.surname] = never
    this.#bytes[at + field.word] = rare.word
    this.#bytes[at + field.flags] = 0
    this.#bytes[at + field.beside] = 0
    return this.#count++
  }

  #at(code: number): number {
    const known = this.#places[code - firstHan] ?? 0
    if (known !== 0) return known * characterBytes
    const place = this.#take()
    this.#places[code - firstHan] = place
    return place * characterBytes
  }

  set(code: number, part: number, cost: number): void {
    this.#bytes[this.#at(code) + part] = cost
  }

  setAll(characters: string, part: number, cost: number): void {
    for (let index = 0; index < characters.length; index++) this.set(characters.charCodeAt(index), part, cost)
  }

  mark(characters: string, flag: number, part: number = field.flags): void {
    for (let index = 0; index < characters.length; index++) {
      const at = this.#at(characters.charCodeAt(index)) + part
      this.#bytes[at] = (this.#bytes[at] ?? 0) | flag
    }
  }

  /** Cost of a character inside an unknown word: like one in a given name, but no character is as unlikely. */
  priceUnknown(): void {
    const shares = Float64Array.from({ length: never + 1 }, (_, cost) => Math.exp(-cost / unit))
    const share = (at: number): number => shares[this.#bytes[at] ?? never] ?? 0
    for (let at = 0; at < this.#count * characterBytes; at += characterBytes) {
      this.#bytes[at + field.unknown] = costOf(-Math.log((share(at + field.first) + share(at + field.second)) / 4 + 1 / 8000))
    }
  }

  /** From now on both characters have one entry. */
  share(other: number, known: number): void {
    this.#places[other - firstHan] = this.#at(known) / characterBytes
  }
}

/** Words in their own right that are frequent enough to be worth an entry: up to this many half nats. */
const leastFrequentWord = 25

function writeCharacters(places: Uint16Array, bytes: Uint8Array): Characters {
  const characters = new Characters(places, bytes)
  const byLevel = (levels: readonly string[], part: number): void => {
    levels.forEach((list, level) => {
      characters.setAll(list, part, costOf(level / 2))
    })
  }
  byLevel(singleWords.slice(0, leastFrequentWord), field.word)
  byLevel(firstOfTwo, field.first)
  byLevel(secondOfTwo, field.second)
  byLevel(onlyOne, field.only)
  eachSurname((code, cost) => {
    characters.set(code, field.surname, cost)
  })
  characters.set(rareCharacter, field.surname, rare.surname)
  characters.mark(functionSurnames, characterFlags.functionSurname)
  characters.mark(transliterationCharacters, characterFlags.transliteration)
  characters.mark(minorityCharacters, characterFlags.minority)
  characters.mark(compoundSurnames.map((surname) => surname.charAt(0)).join(''), characterFlags.compoundHead)
  characters.mark(addresses.map((address) => address.charAt(0)).join(''), characterFlags.beginsAddress)
  characters.mark(charactersBeforeNames, besideFlags.before, field.beside)
  characters.mark(charactersAfterNames, besideFlags.after, field.beside)
  characters.mark(endsOfForeignWords, besideFlags.endsForeign, field.beside)
  characters.mark(foreignWordsGoOn, besideFlags.goesOnForeign, field.beside)
  characters.priceUnknown()
  return characters
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

function writeWords(words: NameWords, characters: Characters): void {
  words.addAll(wordsOfTwo, 1)
  characters.mark(words.addAll(wordsOfThree, 2), characterFlags.beginsThree)
  characters.mark(words.addAll(wordsOfFour, 3), characterFlags.beginsFour)
  for (const word of wordsThatAreNames.split(' ')) words.markName(hashWord(word))
}

function writeKnown(beginnings: Uint8Array, known: Uint32Array): void {
  const mask = known.length - 1
  for (const name of knownNames) {
    const hash = hashWord(name)
    setBit(beginnings, hashWord(name.slice(0, 2)) >>> 15)
    let place = hash >>> 20
    while (known[place & mask] !== 0) place++
    known[place & mask] = hash
  }
}

/** All parts, one after another. Cost: about 15 ms of one core, once a process. */
export function makeNameTables(): Uint8Array {
  const bytes = new Uint8Array(wordsAt + namePart.words)
  let at = 0
  const part = (length: number): Uint8Array => bytes.subarray(at, (at += length))
  const characters = writeCharacters(words16(part(namePart.index)), part(namePart.characters))
  writeContexts(words32(part(namePart.contexts)))
  const [pairs, beginnings] = [part(namePart.pairs), part(namePart.beginnings)]
  writeKnown(part(namePart.knownBeginnings), words32(part(namePart.known)))
  writeWords(new NameWords(words32(part(namePart.words)), pairs, beginnings), characters)
  // Traditional forms are known by all that is known of the simplified one.
  const traditional = traditionalSurnames + traditionalCharacters
  for (let place = 0; place + 1 < traditional.length; place += 2) {
    characters.share(traditional.charCodeAt(place), traditional.charCodeAt(place + 1))
  }
  return bytes
}

const words16 = (bytes: Uint8Array): Uint16Array => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
const words32 = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
