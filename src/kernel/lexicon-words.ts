/** The lexicons of the reference, and what speaks for or against them, as words of the kernel. */
import { categoryIds } from '../reference/categories.js'
import { lexicons, type CategoryLexicon } from '../reference/lexicon.js'
import {
  familyBefore,
  negationsAfter,
  negationsBefore,
  notNegations,
  prose,
  uncertainAfter,
  uncertainBefore,
} from '../reference/polarity.data.js'
import { negativeCells, placeholderCells } from '../reference/suppressed.js'
import type { KernelWord, WordKind } from './lexicon-table.js'

/** Where clauses and sentences end, and what joins words to one list. */
const punctuation: readonly (readonly [WordKind, string])[] = [
  ['ends-clause', '， ,'],
  ['ends-sentence', '。 ； ; ！ ! ？ \n \r'],
  ['joins', '、 和 及 与 或 /'],
]

/** All words of the project. */
export function lexiconWords(): KernelWord[] {
  return [...lexicons.flatMap(wordsOf), ...settingWords(), ...wholeCells('no', negativeCells), ...wholeCells('nothing', placeholderCells)]
}

/** Words of one lexicon. */
export function wordsOf(lexicon: CategoryLexicon): KernelWord[] {
  const category = categoryIds.indexOf(lexicon.category)
  const others = new Map(lexicon.also.flatMap(([id, list]) => split(list).map((text) => [text, categoryIds.indexOf(id)] as const)))
  const term = (text: string): KernelWord => ({ text, kind: 'term', category, also: others.get(text) })
  return [
    ...lexicon.terms.flatMap(split).map(term),
    ...lexicon.weakTerms.flatMap(split).map((text) => ({ ...term(text), isWeak: true })),
    ...lexicon.cellValues.flatMap(split).map((text) => ({ ...term(text), isWhole: true })),
    ...lexicon.falseFriends.flatMap(split).map((text): KernelWord => ({ text, kind: 'friend' })),
  ]
}

/** Words that change how terms are read. */
function settingWords(): KernelWord[] {
  const lists: readonly (readonly [WordKind, readonly string[]])[] = [
    ['negates-next', negationsBefore],
    ['negates-last', negationsAfter],
    ['doubts-next', uncertainBefore],
    ['doubts-last', uncertainAfter],
    ['family', familyBefore],
    ['friend', notNegations],
    ['prose', prose],
    ...punctuation.map(([kind, list]) => [kind, [list]] as const),
  ]
  return lists.flatMap(([kind, words]) => words.flatMap((list) => list.split(' ').filter(Boolean)).map((text) => ({ text, kind })))
}

function wholeCells(kind: WordKind, cells: Iterable<string>): KernelWord[] {
  return [...cells].filter((text) => text !== '').map((text) => ({ text, kind, isWhole: true }))
}

function split(list: string): string[] {
  return list.split(' ').filter(Boolean)
}
