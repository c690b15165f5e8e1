/**
 * The naive matcher of the lexicons: tries every word at every position, longest first. No polarity, no columns.
 *
 * The oracle of the kernel's matching, and the ground of the lexicons' own tests. O(text × longest word).
 */
import type { CategoryId } from '../../src/reference/categories.js'
import { lexicons, listWords } from '../../src/reference/lexicon.js'

export type WordKind = 'term' | 'weak' | 'none'

export interface LexiconWord {
  readonly kind: WordKind
  readonly category: CategoryId
  /** The category of its lexicon first, then those of `also`. */
  readonly categories: readonly CategoryId[]
}

export interface LexiconMatch extends LexiconWord {
  readonly word: string
  /** UTF-16 offsets, half-open. */
  readonly start: number
  readonly end: number
}

export type WordTable = ReadonlyMap<string, LexiconWord>

/** Every word of the lexicons that consumes text, in lower case. */
export const wordTable: WordTable = new Map(
  lexicons.flatMap(({ category, terms, weakTerms, negatedTerms = [], falseFriends, also }) => {
    const second = (word: string): CategoryId[] => also.filter(([, words]) => words.split(' ').includes(word)).map(([id]) => id)
    const enter = (kind: WordKind, lists: readonly string[]): [string, LexiconWord][] =>
      listWords(lists).map((word) => [lower(word), { kind, category, categories: [category, ...second(word)] }])
    return [...enter('term', [...terms, ...negatedTerms]), ...enter('weak', weakTerms), ...enter('none', falseFriends)]
  }),
)

const longestWord = Math.max(...[...wordTable.keys()].map((word) => word.length))

/** Leftmost-longest matches of `text`, false friends included, in their order. `words`: another table, for experiments. */
export function matchLexicon(text: string, words: WordTable = wordTable): readonly LexiconMatch[] {
  const folded = lower(text)
  const matches: LexiconMatch[] = []
  let at = 0
  while (at < folded.length) {
    const match = longestAt(folded, at, words)
    if (match !== null) matches.push(match)
    at = match?.end ?? at + 1
  }
  return matches
}

/**
 * Categories that the cell `text` speaks of by its own words: those of its terms, in the order of their first term. Weak terms add
 * no category to a cell, only mentions, since they count only where a term of their category stands as well.
 */
export function categoriesOf(text: string, words: WordTable = wordTable): readonly CategoryId[] {
  return [...new Set(matchLexicon(text, words).flatMap((match) => (match.kind === 'term' ? match.categories : [])))]
}

function longestAt(text: string, start: number, words: WordTable): LexiconMatch | null {
  for (let end = Math.min(text.length, start + longestWord); end > start; end--) {
    const word = text.slice(start, end)
    const known = words.get(word)
    if (known !== undefined && isWhole(text, start, end)) return { ...known, word, start, end }
  }
  return null
}

/** Whether no ASCII letter or digit adjoins an ASCII letter or digit at either end. */
function isWhole(text: string, start: number, end: number): boolean {
  return !(isAscii(text, start) && isAscii(text, start - 1)) && !(isAscii(text, end - 1) && isAscii(text, end))
}

function isAscii(text: string, at: number): boolean {
  return /^[0-9a-z]$/.test(text.charAt(at))
}

/** ASCII only, so that offsets stay. */
function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
