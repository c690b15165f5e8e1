/**
 * Words looked for inside headers: Han words anywhere, Latin ones as parts (`loan_amount`, `loanAmount`, `LOANAMOUNT`).
 *
 * A header is taken apart once into everything that could be a word of it, so that looking for a thousand words costs a thousand
 * look-ups in a set.
 */
import { isStoreField, normaliseHeader } from './headers.js'

/** A header, ready to be looked through. */
export interface HeaderText {
  /** As `normaliseHeader` gives it. */
  readonly whole: string
  /** Every word that stands in it: runs with a Han character, Latin parts and their beginnings, `=` and the whole. */
  readonly words: ReadonlySet<string>
}

/** Headers are cut here; what is longer is prose. */
const longestHeader = 60

/** From this length on the beginning of a part counts: diagnos in diagnosis, loan does not need it. */
const leastPrefix = 5

/** No word of the lists is longer. */
const longestWord = 20

const han = /\p{Script=Han}/u

/** Takes a header apart. O(length × longest word). */
export function readHeader(header: string): HeaderText {
  if (isStoreField(header)) return { whole: '', words: new Set() }
  const text = header.normalize('NFKC').slice(0, longestHeader)
  const whole = normaliseHeader(text)
  return { whole, words: new Set([`=${whole}`, ...hanRuns(whole), ...latinParts(text, whole).flatMap(beginnings)]) }
}

function hanRuns(whole: string): string[] {
  const runs: string[] = []
  if (!han.test(whole)) return runs
  for (let start = 0; start < whole.length; start++) {
    for (let end = start + 1; end <= Math.min(whole.length, start + longestWord); end++) {
      const run = whole.slice(start, end)
      if (han.test(run)) runs.push(run)
    }
  }
  return runs
}

/** Parts in lower case, two neighbours joined as well, and the whole. */
function latinParts(text: string, whole: string): string[] {
  const parts = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
  return [...parts, ...parts.slice(1).map((part, index) => (parts[index] ?? '') + part), whole]
}

function beginnings(part: string): string[] {
  const longer = Math.max(0, Math.min(part.length, longestWord) - leastPrefix)
  return [part, ...Array.from({ length: longer }, (_, more) => part.slice(0, leastPrefix + more))]
}

/** Whether `word` stands in the header; `=word`: is all of it. O(1). */
export function holdsWord({ words }: HeaderText, word: string): boolean {
  return words.has(word)
}

/** A Han character says more than a letter, but CD4 more than 检测. */
export function weightOf(word: string): number {
  return han.test(word) ? word.length * 2 : word.length * 1.5
}
