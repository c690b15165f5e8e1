/** Problems by code and detail: counts add, and the first places stay the first. */
import { firstPlaces, type Problem } from '../problem.js'

const keyOf = (problem: Problem): string => `${problem.code}\0${problem.detail ?? ''}`

function mergedPair(a: Problem, b: Problem): Problem {
  const places = [...a.byteStarts, ...b.byteStarts].sort((x, y) => x - y).slice(0, firstPlaces)
  return { ...a, count: a.count + b.count, byteStarts: places }
}

/** Merges any number of lists; the order of the outcome depends on codes only. */
export function mergeProblems(...lists: readonly (readonly Problem[])[]): Problem[] {
  const merged = new Map<string, Problem>()
  for (const problem of lists.flat()) {
    const known = merged.get(keyOf(problem))
    merged.set(keyOf(problem), known === undefined ? problem : mergedPair(known, problem))
  }
  return [...merged.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem)
}
