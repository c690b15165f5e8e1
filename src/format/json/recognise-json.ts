/** Whether a text is JSON with records in it. */
import { sketch } from './sketch.js'
import { withoutCall } from './wrapped.js'

/** Characters that are looked at: a document that is not JSON says so in its first line. */
const judgedCharacters = 16 * 1024

/**
 * Tells by the beginning of a text; a line of a log that begins with `[2024-…]` is none, and a list of numbers alone is left to the plan.
 *
 * Cost  O(judged characters).
 */
export function isJson(text: string): boolean {
  const head = withoutCall(text)
  if (!/^\s*(?:[[{]|\/[/*])/.test(head)) return false
  const judged = head.slice(0, judgedCharacters)
  const { root, plainLists, whole, begun, wrongAt } = sketch(judged)
  // Damage in the second object or further down is the reader's; before it, this is another kind of text.
  if (wrongAt >= 0 && (whole === 0 || begun < 2)) return false
  const holdsTexts = plainLists === 1 && root.scalars >= 2 && /^\s*\[\s*"/.test(judged)
  return root.inner.size + root.lists.size + root.names.size + root.rows > 0 || plainLists >= 2 || holdsTexts
}
