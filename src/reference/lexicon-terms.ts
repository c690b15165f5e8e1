/** Which texts are words of the lexicons. */
import { lexicons, listWords } from './lexicon.js'

let terms: ReadonlySet<string> | undefined

/** Whether a text is a term of a lexicon, in capitals or not. O(1) after the first call. */
export function isTerm(text: string): boolean {
  terms ??= new Set(
    lexicons
      .flatMap((lexicon) => listWords([...lexicon.terms, ...lexicon.weakTerms, ...(lexicon.negatedTerms ?? [])]))
      .map((word) => word.toLowerCase()),
  )
  return terms.has(text.toLowerCase())
}
