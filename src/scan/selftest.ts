/** `selftest`: replays the method's vectors on this machine and says what came out. */
import { selftestVectors, type Vector } from '../reference/vectors.data.js'
import { detect } from './detect.js'

export interface SelftestReport {
  readonly passed: number
  readonly failed: number
  readonly vectors: readonly {
    readonly name: string
    readonly nameZh: string
    readonly expected: string
    readonly found: string
    readonly passed: boolean
  }[]
}

export function selftest(): SelftestReport {
  const vectors = selftestVectors.map((vector) => {
    const found = outcomeOf(vector)
    return { name: vector.name, nameZh: vector.nameZh, expected: vector.expected, found, passed: found === vector.expected }
  })
  const passed = vectors.filter((vector) => vector.passed).length
  return { passed, failed: vectors.length - passed, vectors }
}

/** `category:status[:reason]` of every finding, in order; `nothing` for none. */
function outcomeOf(vector: Vector): string {
  const findings = detect(vector.text, vector.header === undefined ? {} : { header: vector.header })
  if (findings.length === 0) return 'nothing'
  return findings.map(({ category, status, reason }) => [category, status, ...(reason === undefined ? [] : [reason])].join(':')).join(' ')
}
