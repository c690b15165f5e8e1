/** The lexicons of the reference, and what speaks for or against them, as words of the kernel. */
import { categoryIds } from '../reference/categories.js'
import { lexicons, listWords, polarityLists, type CategoryLexicon, type PolarityList } from '../reference/lexicon.js'
import { beforeTopics, behindGroups, behindTopics, topicalCategories, topicSentences } from '../reference/topics.data.js'
import { negativeCells, placeholderCells } from '../reference/suppressed.js'
import type { FindingPolarity } from '../result.js'
import type { KernelWord, WordKind } from './lexicon-table.js'

/** Where clauses and sentences end, and what joins words to one list. */
const punctuation: readonly (readonly [WordKind, string])[] = [
  ['ends-clause', '， ,'],
  ['ends-sentence', '。 ； ; ！ ! ？ \n \r'],
  ['joins', '、 和 及 与 或 / 等 以及 或者'],
]

/** All words of the project. */
export function lexiconWords(): KernelWord[] {
  return [
    ...lexicons.flatMap(wordsOf),
    ...settingWords(),
    ...topicWords(),
    ...wholeCells('no', negativeCells),
    ...wholeCells('nothing', placeholderCells),
  ]
}

/** Words of one lexicon. */
export function wordsOf(lexicon: CategoryLexicon): KernelWord[] {
  const category = categoryIds.indexOf(lexicon.category)
  const others = new Map(lexicon.also.flatMap(([id, list]) => listWords([list]).map((text) => [text, categoryIds.indexOf(id)] as const)))
  const term = (text: string): KernelWord => ({
    text,
    kind: 'term',
    category,
    also: others.get(text),
    isOwn: lexicon.category === 'minor',
    isTopical: topicalCategories.includes(lexicon.category),
  })
  return [
    ...listWords(lexicon.terms).map(term),
    ...listWords(lexicon.weakTerms).map((text) => ({ ...term(text), isWeak: true })),
    ...listWords(lexicon.negatedTerms ?? []).map((text) => ({ ...term(text), isNegative: true })),
    ...listWords(lexicon.clauseTerms ?? []).map((text) => ({ ...term(text), fillsClause: true })),
    ...listWords(lexicon.cellValues).map((text) => ({ ...term(text), isWhole: true })),
    ...listWords(lexicon.negatedCells ?? []).map((text) => ({ ...term(text), isWhole: true, isNegative: true })),
    ...listWords(lexicon.falseFriends).map((text): KernelWord => ({ text, kind: 'friend' })),
  ]
}

const ahead: readonly (readonly [PolarityList, FindingPolarity])[] = [
  ['negationsBefore', 'negated'],
  ['uncertainBefore', 'uncertain'],
  ['familyBefore', 'family'],
]
const back: readonly (readonly [PolarityList, FindingPolarity])[] = [
  ['negationsAfter', 'negated'],
  ['uncertainAfter', 'uncertain'],
  ['familyAfter', 'family'],
  ['affirmationsAfter', 'affirmed'],
]

/** Words that change how terms are read. One that stands in a list before and in one after works in both ways. */
function settingWords(): KernelWord[] {
  const readings = new Map<string, KernelWord>()
  const add = (text: string, reading: Partial<KernelWord>): void => {
    readings.set(text, { text, kind: 'reads', ...readings.get(text), ...reading })
  }
  for (const [kind, words] of punctuation) for (const text of words.split(' ')) add(text, { kind })
  for (const [list, reading] of ahead) for (const text of listWords(polarityLists[list])) add(text, { ahead: reading })
  for (const [list, reading] of back) for (const text of listWords(polarityLists[list])) add(text, { back: reading })
  return [
    ...readings.values(),
    ...listWords(polarityLists.notNegations).map((text): KernelWord => ({ text, kind: 'friend' })),
    ...listWords(polarityLists.prose).map((text): KernelWord => ({ text, kind: 'prose' })),
    ...listWords(polarityLists.proseHints).map((text): KernelWord => ({ text, kind: 'hint' })),
    ...listWords(polarityLists.persons).map((text): KernelWord => ({ text, kind: 'person' })),
  ]
}

/** Those that are words of polarity as well keep to that. */
function topicWords(): KernelWord[] {
  const taken = new Set(listWords(Object.values(polarityLists).flat()))
  const words = (kind: WordKind, lists: readonly string[]): KernelWord[] =>
    listWords(lists)
      .filter((text) => !taken.has(text))
      .map((text) => ({ text, kind }))
  // 如何 is behind as well as before: what stands before decides, since what is behind it may be a term.
  const before = words('before-topic', beforeTopics)
  const known = new Set(before.map(({ text }) => text))
  return [
    ...before,
    ...words('behind-topic', [...behindTopics, ...behindGroups]).filter(({ text }) => !known.has(text)),
    ...words('prose', topicSentences),
  ]
}

function wholeCells(kind: WordKind, cells: Iterable<string>): KernelWord[] {
  return [...cells].filter((text) => text !== '').map((text) => ({ text, kind, isWhole: true }))
}
