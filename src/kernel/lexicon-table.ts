/**
 * Words as the kernel looks them up (assembly/terms/lexicon.ts): by their first two characters, longest first. Compiled once a run, for all
 * threads.
 */
import { findingPolarities, type FindingPolarity } from '../result.js'
import type { KernelInstance } from './module.js'

/** assembly/terms/lexicon.ts, WORD_*: what a word is. */
export const wordKinds = [
  'term',
  'friend',
  'reads',
  'prose',
  'ends-clause',
  'ends-sentence',
  'joins',
  'nothing',
  'no',
  'hint',
  'person',
  'before-topic',
  'behind-topic',
] as const
export type WordKind = (typeof wordKinds)[number]

export interface KernelWord {
  readonly text: string
  readonly kind: WordKind
  /** Indexes of categories; only for terms. */
  readonly category?: number
  readonly also?: number | undefined
  /** How terms that follow, and those just before, are read; of a word with both, the first that there is. */
  readonly ahead?: FindingPolarity | undefined
  readonly back?: FindingPolarity | undefined
  /** Counts only in the company of something else of its category. */
  readonly isWeak?: boolean
  /** Only as a whole cell. */
  readonly isWhole?: boolean
  /** On the stop list: counted as suppressed. */
  readonly isStopped?: boolean
  /** Never of a relative: a child in a sentence about a parent is the minor. */
  readonly isOwn?: boolean
  /** Dropped where a word beside it makes it a topic. */
  readonly isTopical?: boolean
  /** Only where signs of punctuation or the ends of the cell stand on both sides. */
  readonly fillsClause?: boolean
  /** A term that denies as a whole. */
  readonly isNegative?: boolean
}

/** What the arena holds from WORD_STARTS on, and then from WORDS on; in shared memory, so that no thread copies it to another. */
export type CompiledLexicon = Uint8Array

/** Places in a compiled lexicon and capacities, as assembly/layout.ts has them; a test compares both. */
export const lexiconLayout = {
  pairs: 0x4000,
  triples: 0xc000,
  grams: 0x1_c000,
  gramSlots: 32_768,
  words: 0x5_c000,
  wordCapacity: 65_535,
  thirds: 0xd_c000,
  rests: 0x11_c000,
  restBytes: 0x3_fffc,
  longestAnswer: 0x15_bffc,
} as const

/** Bytes of a compiled lexicon. */
export const lexiconBytes: number = lexiconLayout.longestAnswer + 4

/** Three quarters of the slots: a look-up that finds nothing then takes nine steps at most on the average, one where the project's words are alone. */
const mostBeginnings = (lexiconLayout.gramSlots / 4) * 3

const flagBits = { weak: 2, whole: 4, stopped: 8, negative: 16, clause: 32, own: 64, topical: 128 } as const
const encoder = new TextEncoder()
/** A string per bytes, whatever they are. */
const latin1 = new TextDecoder('latin1')

/** A word in the bytes of all texts: ASCII letters are small ones, as the kernel compares. */
interface Entry {
  readonly word: KernelWord
  readonly start: number
  /** Behind the first two characters. */
  readonly rest: number
  readonly end: number
}

/**
 * Compiles words. Where a text stands twice, whole cells go first, then the first one.
 *
 * Throws  RangeError when there are more than the arena holds: some 65,000 words, or 24,576 different beginnings. Cost O(words).
 */
export function compileLexicon(words: readonly KernelWord[]): CompiledLexicon {
  const bytes = new Uint8Array(new SharedArrayBuffer(lexiconBytes))
  const texts = new Uint8Array(words.reduce((length, { text }) => length + text.length * longestUnit, 0))
  const entries = encodeWords(words, texts)
  const groups = groupByBeginning(entries, texts)
  if (words.length > lexiconLayout.wordCapacity || groups.size > mostBeginnings) throw new RangeError('too many words')
  const view = new DataView(bytes.buffer)
  view.setUint32(lexiconLayout.longestAnswer, longestAnswer(entries), true)
  let index = 0
  let rests = 0
  // Many words end alike (切了甲状腺, 摘了甲状腺), and what is equal is stored once.
  const places = new Map<string, number>()
  for (const [gram, group] of groups) {
    insertGram(view, gram, index)
    group.sort(longestFirst).forEach((entry, place) => {
      markBeginning(bytes, entry.word)
      const rest = texts.subarray(entry.rest, entry.end)
      const key = latin1.decode(rest)
      let restAt = places.get(key)
      if (restAt === undefined) {
        if (rests + rest.length > lexiconLayout.restBytes) throw new RangeError('too many words')
        restAt = rests
        places.set(key, restAt)
        bytes.set(rest, lexiconLayout.rests + restAt)
        rests += rest.length
      }
      writeWord(view, lexiconLayout.words + index * 8, entry, restAt)
      view.setUint32(lexiconLayout.thirds + index * 4, thirdOf(rest) + (place === group.length - 1 ? lastOfGroup : 0), true)
      index++
    })
  }
  return bytes
}

/** A longer cell is neither an answer nor denied or stopped as a whole. */
function longestAnswer(entries: readonly Entry[]): number {
  const isAnswer = ({ kind, isStopped, isNegative }: KernelWord): boolean =>
    kind === 'no' || kind === 'nothing' || isStopped === true || isNegative === true
  return entries.reduce((longest, { word, start, end }) => (isAnswer(word) ? Math.max(longest, end - start) : longest), 0)
}

export function writeLexicon(kernel: KernelInstance, lexicon: CompiledLexicon): void {
  const arena = new Uint8Array(kernel.memory.buffer)
  arena.set(lexicon.subarray(0, lexiconLayout.words), kernel.address.WORD_STARTS)
  arena.set(lexicon.subarray(lexiconLayout.words), kernel.address.WORDS)
}

/** Bytes of UTF-8 that a unit of UTF-16 takes at most. */
const longestUnit = 3

function encodeWords(words: readonly KernelWord[], texts: Uint8Array): Entry[] {
  let end = 0
  const entries = words.map((word): Entry => {
    const start = end
    end += encoder.encodeInto(word.text, texts.subarray(start)).written
    const second = Math.min(start + lengthAt(texts, start), end)
    return { word, start, rest: Math.min(second + lengthAt(texts, second), end), end }
  })
  for (let at = 0; at < end; at++) texts[at] = smallLetter(texts[at] ?? 0)
  return entries
}

/** As the kernel compares: ASCII letters alone. */
const smallLetter = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code)

/** Bytes of the character at `at`. */
function lengthAt(texts: Uint8Array, at: number): number {
  const lead = texts[at] ?? 0
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

/** Words by the bytes of their first two characters as a number, first byte lowest; of the longest, six of eight bytes, which no text has. */
function groupByBeginning(entries: readonly Entry[], texts: Uint8Array): Map<number, Entry[]> {
  const groups = new Map<number, Entry[]>()
  for (const entry of entries) {
    let gram = 0
    for (let at = Math.min(entry.rest, entry.start + 6) - 1; at >= entry.start; at--) gram = gram * 256 + (texts[at] ?? 0)
    const group = groups.get(gram)
    if (group === undefined) groups.set(gram, [entry])
    else group.push(entry)
  }
  return groups
}

/** Marks the characters that a word begins with; of one that is only a whole cell no more than the first. */
function markBeginning(bytes: Uint8Array, { text, isWhole }: KernelWord): void {
  const [first = 0, second, third] = beginningOf(text)
  setBit(bytes, 0, first * 2)
  if (isWhole === true) return
  if (second === undefined) return setBit(bytes, 0, first * 2 + 1)
  const pair = mixedPair(first, second)
  const isPair = third === undefined || third > 0xffff
  setBit(bytes, lexiconLayout.pairs, (pair >>> 15) * 2 + (isPair ? 0 : 1))
  if (!isPair) setBit(bytes, lexiconLayout.triples, tripleOf(pair, third))
}

/** Codes of a text's first three characters; letters as small ones. */
function beginningOf(text: string): number[] {
  const codes: number[] = []
  for (let at = 0; at < text.length && codes.length < 3;) {
    const code = text.codePointAt(at) ?? 0
    codes.push(smallLetter(code))
    at += code > 0xffff ? 2 : 1
  }
  return codes
}

function readingNumber(reading: FindingPolarity | undefined): number {
  return reading === undefined ? -1 : findingPolarities.indexOf(reading)
}

/** The order in which words with the same beginning are tried. Sorting keeps equals in place. */
function longestFirst(a: Entry, b: Entry): number {
  return b.end - b.rest - (a.end - a.rest) || narrowness(b.word) - narrowness(a.word)
}

/** Of equal words the one that may stand in fewer places is tried first. */
function narrowness({ isWhole, fillsClause }: KernelWord): number {
  return isWhole === true ? 2 : fillsClause === true ? 1 : 0
}

function setBit(bytes: Uint8Array, table: number, index: number): void {
  const at = table + (index >> 3)
  bytes[at] = (bytes[at] ?? 0) | (1 << (index & 7))
}

/** The same as in assembly/terms/lexicon.ts, like `tripleOf`. */
function mixedPair(first: number, second: number): number {
  return Math.imul(first, 0x9e37_79b1) + Math.imul(second, 0x85eb_ca6b)
}

function tripleOf(pair: number, third: number): number {
  return Math.imul(pair ^ Math.imul(third, 0xc2b2_ae35), 0x9e37_79b1) >>> 13
}

/** The bytes of a beginning, mixed as in assembly/terms/lexicon.ts. */
function slotOf(gram: number): number {
  const high = Math.floor(gram / 0x1_0000_0000)
  return Math.imul(gram ^ Math.imul(high, 0x85eb_ca6b), 0x9e37_79b1) >>> 17
}

function insertGram(view: DataView, gram: number, index: number): void {
  const { grams, gramSlots } = lexiconLayout
  let slot = slotOf(gram)
  while (view.getUint32(grams + slot * 8, true) !== 0) slot = (slot + 1) & (gramSlots - 1)
  view.setUint32(grams + slot * 8, gram, true)
  view.setUint32(grams + slot * 8 + 4, Math.floor(gram / 0x1_0000_0000) + index * 0x1_0000, true)
}

/** Marks the last word with its beginning, in the byte above its third character. */
const lastOfGroup = 0x100_0000

/** Three bytes of a word's third character when it is one of three bytes, as nearly all are; else 0, and the whole rest must be compared. */
function thirdOf(rest: Uint8Array): number {
  const [first = 0, second = 0, third = 0] = rest
  return first >= 0xe0 && first < 0xf0 ? first | (second << 8) | (third << 16) : 0
}

function writeWord(view: DataView, at: number, { word, rest, end }: Entry, restAt: number): void {
  view.setUint32(at, restAt | ((end - rest) << 24), true)
  view.setUint8(at + 4, wordKinds.indexOf(word.kind))
  view.setUint8(at + 5, (word.category ?? readingNumber(word.ahead)) + 1)
  view.setUint8(at + 6, (word.also ?? readingNumber(word.back)) + 1)
  view.setUint8(at + 7, flagsOf(word))
}

function flagsOf({ isWeak, isWhole, isStopped, isNegative, fillsClause, isOwn, isTopical }: KernelWord): number {
  const set = (bit: number, isSet: boolean | undefined): number => (isSet === true ? bit : 0)
  const standing = set(flagBits.weak, isWeak) | set(flagBits.whole, isWhole)
  return (
    standing |
    set(flagBits.clause, fillsClause) |
    set(flagBits.own, isOwn) |
    set(flagBits.topical, isTopical) |
    set(flagBits.stopped, isStopped) |
    set(flagBits.negative, isNegative)
  )
}
