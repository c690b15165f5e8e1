/**
 * The result as JSON text, and the bytes that its digest is taken over.
 *
 * Key order is the order of the object as built (src/result.ts); nothing is sorted here. Both texts depend on the result alone.
 */
import { LeaktallyError } from '../problem.js'
import type { ScanResult } from '../result.js'

/**
 * The text of `result.json`: two-space indent, LF, a final newline.
 *
 * Cost    O(size of the result); one string.
 * Errors  `internal` when a number cannot be written exactly.
 */
export function renderJson(result: ScanResult): string {
  return `${JSON.stringify(result, exactNumbersOnly, 2)}\n`
}

/**
 * Compact JSON of everything above `digest`; the SHA-256 of its UTF-8 bytes is the digest.
 *
 * A whole result may be given as well: its `digest` is left out, so that a published result can be checked.
 */
export function canonicalBytesForDigest(result: Omit<ScanResult, 'digest'>): string {
  return JSON.stringify({ ...result, digest: undefined }, exactNumbersOnly)
}

/** Ratios and probabilities: rounded to at most six decimals where they are computed (assess/), so that their bytes are the same everywhere. */
const fractions: ReadonlySet<string> = new Set(['rate', 'failedRate', 'chiSquare', 'p'])

/** JSON would turn NaN into null and round a count above 2^53 without a word: a defect that must not reach a court. */
export function exactNumbers(fractional: ReadonlySet<string>): (key: string, value: unknown) => unknown {
  return (key, value) => {
    if (typeof value === 'number' && !Number.isSafeInteger(value) && !(fractional.has(key) && Number(value.toFixed(6)) === value)) {
      throw new LeaktallyError('internal', `"${key}" of the result is not an exact whole number`, { reason: `result key ${key}` })
    }
    return value
  }
}

const exactNumbersOnly = exactNumbers(fractions)
