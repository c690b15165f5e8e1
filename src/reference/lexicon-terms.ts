/** Which texts are words of the lexicons. */
import { lexicons } from './lexicon.js'

const split = (list: string): string[] => list.split(' ').filter(Boolean)

let terms: ReadonlySet<string> | undefined

/** Whether a text is a term of a lexicon, in capitals or not. O(1) after the first call. */
export function isTerm(text: string): boolean {
  terms ??= new Set(
    lexicons.flatMap((lexicon) => [...lexicon.terms, ...lexicon.weakTerms].flatMap(split)).map((word) => word.toLowerCase()),
  )
  return terms.has(text.toLowerCase())
}
