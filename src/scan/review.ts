/** `review`: arguments checked, digests taken; the figures are made in src/review. */
import { createHash } from 'node:crypto'
import { LeaktallyError } from '../problem.js'
import { canonicalBytesForDigest } from '../report/json.js'
import { reviewBytesForDigest } from '../report/review-json.js'
import { builtInLaw } from '../reference/law/law.js'
import type { ScanResult } from '../result.js'
import type { Review, Threshold } from '../review/document.js'
import { mergeLabels } from '../review/check-labels.js'
import { sampledItems, type ReviewLabels } from '../review/labels.js'
import { canonicalLabels } from '../review/read-worksheet.js'
import { reviewOf, type SettledReview } from '../review/review.js'

export interface ReviewOptions {
  /** Of all intervals and bounds. Default: 0.95. */
  readonly confidence?: number
  /** Wished half width of a share's interval, for the sample that it needs. Default: 0.05. */
  readonly precision?: number
  /** Numbers that lower bounds are compared with. Default: those of 法释〔2017〕10号 第五条, without saying which applies. */
  readonly thresholds?: readonly Threshold[]
}

/** Those of the tiers of law and their tenfold, each once, as plain numbers. */
const defaultThresholds: readonly Threshold[] = [
  ...new Set(builtInLaw.tiers.flatMap(({ thresholds: { plain, tenfold } }) => [plain, tenfold])),
]
  .sort((a, b) => a - b)
  .map((value) => ({ id: String(value), name: String(value), value }))

/**
 * What a marked sample says about the counts of a result.
 *
 * `labels`: of several worksheets, such as one of readings and one of a register's answers, as one.
 *
 * Errors  `result-invalid` for a result that is none or was changed; `labels-invalid` for labels that are incomplete, contradict themselves or belong
 *         to another result; `option-*` for a wrong call.
 * Gives   the same document for the same arguments, on every machine.
 */
export function review(result: ScanResult, labels: ReviewLabels | readonly ReviewLabels[], options: ReviewOptions = {}): Review {
  checkResult(result)
  const merged = mergeLabels('items' in labels ? [labels] : labels)
  const settled = settle(options)
  const ids = sampledItems(result).map(({ id }) => id)
  const undigested = reviewOf(result, merged, settled, { frame: frameDigest(result), labels: sha256(canonicalLabels(merged, ids)) })
  return { ...undigested, digest: sha256(reviewBytesForDigest(undigested)) }
}

/** Throws `result-invalid` for what is no result of this version, or whose digest is not its own. */
export function checkResult(result: ScanResult): void {
  const { schema, digest, evidence } = result as Partial<ScanResult>
  if (schema === 'leaktally.result/1' && evidence !== undefined && isOwnDigest(result, digest ?? '')) return
  throw new LeaktallyError('result-invalid', 'this is no result of this version, or it was changed')
}

function isOwnDigest(result: ScanResult, digest: string): boolean {
  try {
    return sha256(canonicalBytesForDigest(result)) === digest
  } catch {
    // A number that no result holds.
    return false
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Names the population by content: other paths or mounts give the same. */
export function frameDigest({ inputs }: Pick<ScanResult, 'inputs'>): string {
  const lines = inputs.flatMap(({ digests, tables }) => tables.map(({ name, records }) => `${digests.sha256 ?? ''}\0${name}\0${records}\0`))
  const hash = createHash('sha256').update('leaktally.frame/1\0')
  for (const line of lines.sort((a, b) => (a < b ? -1 : 1))) hash.update(line)
  return hash.digest('hex')
}

const known = ['confidence', 'precision', 'thresholds']

function settle(options: ReviewOptions): SettledReview {
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new LeaktallyError('option-unknown', `there is no option "${unknown}"`, { option: unknown })
  const { confidence = 0.95, precision = 0.05, thresholds = defaultThresholds } = options
  checkShare('confidence', confidence, 0.5, 0.9999)
  checkShare('precision', precision, 0.001, 0.5)
  const isWhole = ({ value }: Threshold): boolean => Number.isSafeInteger(value) && value >= 0
  if (!isList(thresholds) || !thresholds.every(isWhole)) throw wrong('thresholds', 'a list of { id, name, value } with whole numbers')
  return { confidence, precision, thresholds: thresholds.map(({ id, name, value }) => ({ id, name, value })) }
}

const isList = (value: unknown): boolean => Array.isArray(value)

/** At most six decimals, so that it stands in the document as it was given. */
function checkShare(option: string, value: unknown, least: number, most: number): void {
  if (typeof value === 'number' && value >= least && value <= most && Number(value.toFixed(6)) === value) return
  throw wrong(option, `a number from ${least} to ${most}`)
}

function wrong(option: string, expected: string): LeaktallyError {
  return new LeaktallyError('option-value', `option "${option}": ${expected}`, { option, expected })
}
