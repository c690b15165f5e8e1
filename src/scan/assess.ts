/** `assess`: the figures of an assessment with the digests that tie it to what it was made from. */
import { createHash } from 'node:crypto'
import type { Assessment } from '../assess/assessment.js'
import type { AssessOptions } from '../assess/assess.js'
import { parseStatement, statementFault } from '../reference/statement.js'
import { canonicalBytesForDigest } from '../report/json.js'
import type { ScanResult } from '../result.js'
import { version } from '../version.js'

/**
 * Lays the counts of a result beside the provisions of a law table: tiers, further classes, transfers, methods for damages.
 *
 * Gives   a document of its own; the result is not changed. Reads and writes no file; the same arguments give the same bytes.
 * Errors  `statement-invalid` for a profile, a law table, transfers, damages or review that cannot be used, naming the place.
 * Cost    O(sets of categories × readings); the law table and the libraries for decimals and schemas are loaded with the first call.
 */
export async function assess(result: ScanResult, options: AssessOptions = {}): Promise<Assessment> {
  const { assessResult } = await import('../assess/assess.js')
  const { figures, understood } = assessResult(result, options)
  const { result: about, profile, ...counts } = figures
  const undigested: Omit<Assessment, 'digest'> = {
    schema: 'leaktally.assessment/1',
    tool: { name: 'leaktally', version },
    result: about,
    law: { version: understood.law.version, digest: digestOf(understood.law) },
    profile,
    given: {
      transfers: understood.transfers === null ? null : digestOf(understood.transfers),
      damages: understood.damages === null ? null : digestOf(understood.damages),
      review: understood.review === null ? null : digestOf(understood.review),
    },
    ...counts,
  }
  return { ...undigested, digest: digestOf(undigested) }
}

/** The result in the text of a result.json. Throws `statement-invalid` for anything else, and for one that was changed after the scan. */
export function parseResult(text: string): ScanResult {
  const file = 'result'
  const value = parseStatement(text, file) as Partial<ScanResult> | null
  if (typeof value !== 'object' || value?.schema !== 'leaktally.result/1') throw statementFault('no-result', { file })
  const result = value as ScanResult
  if (sha256(canonicalBytesForDigest(result)) !== result.digest) throw statementFault('result-changed', { file })
  return result
}

/** SHA-256 (hex) of compact JSON. */
function digestOf(value: unknown): string {
  return sha256(JSON.stringify(value))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
