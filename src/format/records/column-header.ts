/** What a column is called whose values are known by their place in a nested record. */
import { matchHeader } from '../../reference/headers.js'
import { lateHeader } from './record-table.js'

/**
 * Its path, the steps joined by dots. Where the header lexicon knows only the last step, that stands behind in brackets, where the lexicon
 * looks too: `profile.idcard(idcard)`, but `mother.phone`, which it takes apart itself. So no two columns of a table are called alike, and
 * whose a value is, is not lost.
 */
export function columnHeader(path: string): string {
  const last = path.slice(path.lastIndexOf('.') + 1)
  if (last === path || matchHeader(path) !== null || matchHeader(last) === null) return path === '' ? lateHeader : path
  return `${path}(${last})`
}
