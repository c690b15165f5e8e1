/** Where the next delimiter of a line is: a string, or a run of dashes that may stand for several. */

export interface DelimiterRules {
  readonly delimiter: string
  /** Usual length of a run of dashes, or 0 when the delimiter is a plain string. */
  readonly dashRun: number
}

/** `length` UTF-16 units from `at` stand for `count` delimiters, which enclose `count` − 1 blank cells. */
export interface Delimiter {
  readonly at: number
  readonly length: number
  readonly count: number
}

/** Longest run taken as delimiters, as in the kernel; evidence there (assembly/scan/delimiters.ts). */
const longestDashRun = 512

/** The first delimiter at or after `from`, or null. O(distance). */
export function nextDelimiter(text: string, from: number, rules: DelimiterRules): Delimiter | null {
  if (rules.delimiter === '') return null
  if (rules.dashRun > 0) return nextDashes(text, from, rules.dashRun)
  const at = text.indexOf(rules.delimiter, from)
  return at < 0 ? null : { at, length: rules.delimiter.length, count: 1 }
}

/** The delimiter that begins exactly at `at`, or null. */
export function delimiterAt(text: string, at: number, rules: DelimiterRules): Delimiter | null {
  if (rules.dashRun === 0) return rules.delimiter !== '' && text.startsWith(rules.delimiter, at) ? nextDelimiter(text, at, rules) : null
  return text[at] === '-' && text[at - 1] !== '-' ? runAt(text, at, rules.dashRun) : null
}

/** Delimiters in `text`; a run of dashes counts as often as it stands for one. */
export function countDelimiters(text: string, rules: DelimiterRules): number {
  let count = 0
  let found = nextDelimiter(text, 0, rules)
  while (found !== null) {
    count += found.count
    found = nextDelimiter(text, found.at + found.length, rules)
  }
  return count
}

function nextDashes(text: string, from: number, usual: number): Delimiter | null {
  for (let at = text.indexOf('-', from); at >= 0; at = text.indexOf('-', at + 1)) {
    const run = text[at - 1] === '-' ? null : runAt(text, at, usual)
    if (run !== null) return run
  }
  return null
}

/** A run shorter than the usual length or longer than any is content; k times the usual is k delimiters; any other is one. */
function runAt(text: string, at: number, usual: number): Delimiter | null {
  let length = 0
  while (length <= longestDashRun && text[at + length] === '-') length++
  if (length < usual || length > longestDashRun) return null
  return { at, length, count: length % usual === 0 ? length / usual : 1 }
}
