/**
 * Words as the kernel looks them up (assembly/lexicon.ts): by their first two characters, longest first. Compiled once a run, for all
 * threads.
 */
import { findingPolarities, type FindingPolarity } from '../result.js'
import type { KernelInstance } from './module.js'

/** assembly/lexicon.ts, WORD_*: what a word is. */
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

/** What the arena holds from WORD_STARTS on, and then from WORD_RESTS on; in shared memory, so that no thread copies it to another. */
export type CompiledLexicon = Uint8Array

/** Places in a compiled lexicon (those of the arena, but for the rests) and capacities, as assembly/layout.ts has them; a test compares both. */
export const lexiconLayout = {
  pairs: 0x4000,
  grams: 0x8000,
  gramSlots: 16_384,
  words: 0x2_8000,
  wordCapacity: 32_768,
  rests: 0x6_8000,
  restBytes: 0x2_fffc,
  longestAnswer: 0x9_7ffc,
} as const

/** Three quarters of the slots: a look-up that finds nothing then takes nine steps at most on the average, one where the project's words are alone. */
const mostBeginnings = (lexiconLayout.gramSlots / 4) * 3

const flagBits = { last: 1, weak: 2, whole: 4, stopped: 8, negative: 16, clause: 32, own: 64, topical: 128 } as const
const encoder = new TextEncoder()

interface Entry {
  readonly word: KernelWord
  /** Bytes behind the first two characters. */
  readonly rest: Uint8Array
}

/**
 * Compiles words. Where a text stands twice, whole cells go first, then the first one.
 *
 * Throws  RangeError when there are more than the arena holds: some 32,000 words, or 12,288 different beginnings. Cost O(words).
 */
export function compileLexicon(words: readonly KernelWord[]): CompiledLexicon {
  const bytes = new Uint8Array(new SharedArrayBuffer(lexiconLayout.longestAnswer + 4))
  const groups = groupByBeginning(words)
  if (words.length > lexiconLayout.wordCapacity || groups.size > mostBeginnings) throw new RangeError('too many words')
  const view = new DataView(bytes.buffer)
  view.setUint32(lexiconLayout.longestAnswer, longestAnswer(words), true)
  let index = 0
  let rests = 0
  for (const [gram, { codes, entries }] of groups) {
    setBit(bytes, 0, codes[0] * 2)
    if (codes[1] === 0) setBit(bytes, 0, codes[0] * 2 + 1)
    else setBit(bytes, lexiconLayout.pairs, pairOf(codes[0], codes[1]))
    insertGram(view, gram, index)
    entries.sort(longestFirst)
    entries.forEach((entry, place) => {
      if (rests + entry.rest.length > lexiconLayout.restBytes) throw new RangeError('too many words')
      bytes.set(entry.rest, lexiconLayout.rests + rests)
      writeWord(view, lexiconLayout.words + index * 8, entry, rests, place === entries.length - 1)
      rests += entry.rest.length
      index++
    })
  }
  return bytes
}

/** A longer cell is neither an answer nor denied or stopped as a whole. */
function longestAnswer(words: readonly KernelWord[]): number {
  const answers = words.filter(
    ({ kind, isStopped, isNegative }) => kind === 'no' || kind === 'nothing' || isStopped === true || isNegative === true,
  )
  return Math.max(0, ...answers.map(({ text }) => encoder.encode(text).length))
}

export function writeLexicon(kernel: KernelInstance, lexicon: CompiledLexicon): void {
  const arena = new Uint8Array(kernel.memory.buffer)
  arena.set(lexicon.subarray(0, lexiconLayout.rests), kernel.address.WORD_STARTS)
  arena.set(lexicon.subarray(lexiconLayout.rests), kernel.address.WORD_RESTS)
}

interface Group {
  /** Codes of the first two characters; 0 where there is none. */
  readonly codes: readonly [number, number]
  readonly entries: Entry[]
}

function groupByBeginning(words: readonly KernelWord[]): Map<bigint, Group> {
  const groups = new Map<bigint, Group>()
  for (const word of words) {
    const characters = Array.from(withSmallLetters(word.text))
    const [first = '', second = '\0'] = characters
    const gram = gramOf(encoder.encode(characters.slice(0, 2).join('')))
    const group = groups.get(gram) ?? { codes: [first.codePointAt(0) ?? 0, second.codePointAt(0) ?? 0], entries: [] }
    group.entries.push({ word, rest: encoder.encode(characters.slice(2).join('')) })
    groups.set(gram, group)
  }
  return groups
}

/** As the kernel compares: ASCII letters alone. */
function withSmallLetters(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

function readingNumber(reading: FindingPolarity | undefined): number {
  return reading === undefined ? -1 : findingPolarities.indexOf(reading)
}

/** The bytes as a number, first one lowest. */
function gramOf(bytes: Uint8Array): bigint {
  return bytes.reduceRight((gram, byte) => (gram << 8n) | BigInt(byte), 0n)
}

/** The order in which words with the same beginning are tried. Sorting keeps equals in place. */
function longestFirst(a: Entry, b: Entry): number {
  return b.rest.length - a.rest.length || narrowness(b.word) - narrowness(a.word)
}

/** Of equal words the one that may stand in fewer places is tried first. */
function narrowness({ isWhole, fillsClause }: KernelWord): number {
  return isWhole === true ? 2 : fillsClause === true ? 1 : 0
}

function setBit(bytes: Uint8Array, table: number, index: number): void {
  const at = table + (index >> 3)
  bytes[at] = (bytes[at] ?? 0) | (1 << (index & 7))
}

/** The same as in assembly/lexicon.ts. */
function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37_79b1) + Math.imul(second, 0x85eb_ca6b)) >>> 15
}

const mixer = 0x9e37_79b9_7f4a_7c15n

function insertGram(view: DataView, gram: bigint, index: number): void {
  const { grams, gramSlots } = lexiconLayout
  let slot = Number(BigInt.asUintN(64, gram * mixer) >> 50n)
  while (view.getBigUint64(grams + slot * 8, true) !== 0n) slot = (slot + 1) & (gramSlots - 1)
  view.setBigUint64(grams + slot * 8, gram | (BigInt(index) << 48n), true)
}

function writeWord(view: DataView, at: number, { word, rest }: Entry, restAt: number, isLast: boolean): void {
  view.setUint32(at, restAt | (rest.length << 24), true)
  view.setUint8(at + 4, wordKinds.indexOf(word.kind))
  view.setUint8(at + 5, (word.category ?? readingNumber(word.ahead)) + 1)
  view.setUint8(at + 6, (word.also ?? readingNumber(word.back)) + 1)
  view.setUint8(at + 7, (isLast ? flagBits.last : 0) | flagsOf(word))
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
