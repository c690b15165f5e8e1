/** Words of users' dictionaries and of stop lists, joined with those of the project. */
import type { AnyCategoryId } from '../reference/categories.js'
import { dictionaryFault } from '../reference/check-dictionary.js'
import { categoriesWith, mostWords, type Dictionary } from '../reference/dictionary.js'
import type { KernelWord } from './lexicon-table.js'

/**
 * All words of a scan. Where a text stands twice, a stop-listed one holds, then the user's, then the project's; a term of two categories
 * tells both.
 *
 * `stops`  texts to suppress: each is a term, or holds one and is suppressed as that.
 * Throws   `dictionary-invalid` for too many words, a term of three categories, or a stop text that stops nothing. Cost O(words).
 */
export function wordsWith(
  project: readonly KernelWord[],
  dictionaries: readonly Dictionary[],
  stops: readonly string[],
): readonly KernelWord[] {
  if (dictionaries.length === 0 && stops.length === 0) return project
  const ids = categoriesWith(dictionaries)
  const users = dictionaries.flatMap((dictionary) => [...termsOf(dictionary, ids), ...negationsOf(dictionary)])
  const words = joined(users, project)
  const stopped = stops.map((text) => stopWord(text, words))
  const count = words.length + stopped.length
  if (count > mostWords) throw dictionaryFault('words-many', '', { count: String(count), most: String(mostWords) })
  return [...stopped, ...words]
}

function termsOf({ categories }: Dictionary, ids: readonly AnyCategoryId[]): KernelWord[] {
  return categories.flatMap(({ id, terms, weakTerms, cellValues, falseFriends }) => {
    const term = (text: string): KernelWord => ({ text, kind: 'term', category: ids.indexOf(id) })
    return [
      ...terms.map(term),
      ...weakTerms.map((text) => ({ ...term(text), isWeak: true })),
      ...cellValues.map((text) => ({ ...term(text), isWhole: true })),
      ...falseFriends.map((text): KernelWord => ({ text, kind: 'friend' })),
    ]
  })
}

function negationsOf({ negations }: Dictionary): KernelWord[] {
  return [
    ...negations.before.map((text): KernelWord => ({ text, kind: 'reads', ahead: 'negated' })),
    ...negations.after.map((text): KernelWord => ({ text, kind: 'reads', back: 'negated' })),
    ...negations.never.map((text): KernelWord => ({ text, kind: 'friend' })),
  ]
}

/** What tells two words with the same text apart: a whole cell is looked for beside the text. */
function placeOf({ text, isWhole }: KernelWord): string {
  return `${folded(text)}\0${String(isWhole ?? false)}`
}

const folded = (text: string): string => text.toLowerCase()

/** The users' words, then those of the project that no user has; among the project's own the compiler chooses, as without dictionaries. */
function joined(users: readonly KernelWord[], project: readonly KernelWord[]): KernelWord[] {
  const words = new Map<string, KernelWord>()
  for (const word of users) words.set(placeOf(word), withSecond(words.get(placeOf(word)) ?? word, word))
  const others = project.filter((word) => {
    const known = words.get(placeOf(word))
    if (known !== undefined) words.set(placeOf(word), withSecond(known, word))
    return known === undefined
  })
  return [...words.values(), ...others]
}

/** The first word, which tells the category of the second as well where that stands on its own feet. */
function withSecond(first: KernelWord, second: KernelWord): KernelWord {
  // One that works ahead and one that works back are one that does both.
  if (first.kind === 'reads' && second.kind === 'reads') return { ...second, ...first }
  const categories = new Set([first.category, first.also])
  const isNew = first.kind === 'term' && second.kind === 'term' && (first.isWeak === true || second.isWeak !== true)
  const added = [second.category, second.also].filter((category) => category !== undefined && !categories.has(category))
  if (!isNew || added.length === 0) return first
  if (first.also !== undefined || added.length > 1) throw dictionaryFault('word-crowded', 'categories', { word: first.text })
  return { ...first, also: added[0] }
}

/** A stop text as the word that it stops: the term of that text, or the longest term in it. */
function stopWord(text: string, words: readonly KernelWord[]): KernelWord {
  const whole = folded(text)
  const terms = words.filter((word) => word.kind === 'term' && whole.includes(folded(word.text)))
  const held = terms.filter((word) => word.isWhole !== true || folded(word.text) === whole)
  const longest = held.reduce<KernelWord | undefined>(
    (best, word) => (best !== undefined && best.text.length >= word.text.length ? best : word),
    undefined,
  )
  if (longest === undefined) throw dictionaryFault('stop-idle', 'stop', { word: text })
  return { ...longest, text, isStopped: true }
}
