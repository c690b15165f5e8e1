/** `assess`: the figures of an assessment with the digests that tie it to what it was made from. */
import { createHash } from 'node:crypto'
import type { Assessment } from '../assess/assessment.js'
import type { AssessOptions } from '../assess/assess.js'
import type { ScanResult } from '../result.js'
import { version } from '../version.js'
import { checkResult } from './review.js'

/**
 * Lays the counts of a result beside the provisions of a law table: tiers, further classes, transfers, methods for damages.
 *
 * Gives   a document of its own; the result is not changed. Reads and writes no file; the same arguments give the same bytes.
 * Errors  `result-invalid` for a result that is none or was changed; `statement-invalid` for a profile, a law table, transfers, damages or review that cannot be used, naming the place.
 * Cost    O(sets of categories × readings); the law table and the libraries for decimals and schemas are loaded with the first call.
 */
export async function assess(result: ScanResult, options: AssessOptions = {}): Promise<Assessment> {
  checkResult(result)
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

/** SHA-256 (hex) of compact JSON. */
function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
