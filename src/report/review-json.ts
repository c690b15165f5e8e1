/** The review as JSON text, and the bytes that its digest is taken over. */
import type { Review } from '../review/document.js'
import { exactNumbers } from './json.js'

/** Shares, with at most six decimals, and what the user asked for. */
const fractions: ReadonlySet<string> = new Set(['estimate', 'low', 'high', 'confidence', 'precision'])

/** The text of `review.json`: two-space indent, LF, a final newline. */
export function renderReviewJson(review: Review): string {
  return `${JSON.stringify(review, exactNumbers(fractions), 2)}\n`
}

/** Compact JSON of everything above `digest`. */
export function reviewBytesForDigest(review: Omit<Review, 'digest'>): string {
  return JSON.stringify({ ...review, digest: undefined }, exactNumbers(fractions))
}
