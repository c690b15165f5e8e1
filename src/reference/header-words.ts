/** Words looked for inside headers: Han words anywhere, Latin ones as parts (`loan_amount`, `loanAmount`, `LOANAMOUNT`). */
import { normaliseHeader } from './headers.js'

/** A header, ready to be looked through. */
export interface HeaderText {
  /** As `normaliseHeader` gives it. */
  readonly whole: string
  /** Latin parts, two neighbours joined as well, in lower case. */
  readonly parts: ReadonlySet<string>
}

/** Headers that are longer are prose. */
const longestHeader = 60

/** From this length on the beginning of a part counts: diagnos in diagnosis, loan does not need it. */
const leastPrefix = 5

/** Takes a header apart. O(length). */
export function readHeader(header: string): HeaderText {
  const text = header.normalize('NFKC').slice(0, longestHeader)
  const parts = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
  const pairs = parts.slice(1).map((part, index) => (parts[index] ?? '') + part)
  const whole = normaliseHeader(text)
  return { whole, parts: new Set([...parts, ...pairs, whole]) }
}

const han = /\p{Script=Han}/u

/** Whether `word` stands in the header. O(parts). */
export function holdsWord({ whole, parts }: HeaderText, word: string): boolean {
  if (word.startsWith('=')) return whole === word.slice(1)
  if (han.test(word)) return whole.includes(word)
  if (parts.has(word)) return true
  return word.length >= leastPrefix && [...parts].some((part) => part.startsWith(word))
}

/** A Han character says more than a letter, but CD4 more than 检测. */
export function weightOf(word: string): number {
  return han.test(word) ? word.length * 2 : word.length * 1.5
}
