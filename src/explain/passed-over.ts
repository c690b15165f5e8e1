/** Numbers in a cell that were no candidates: why, as far as what stands around them tells it simply. */
import type { PassedOverNumber } from '../explanation.js'
import { failedChecks, plainId } from './resident-id.js'

interface Span {
  readonly start: number
  readonly end: number
}

/** Digits of the numbers that are looked for; more are a longer number. */
const mobileDigits = 11
const oldIdDigits = 15
const idDigits = 18

const digitRuns = /[0-9０-９]{11,}[XxＸｘ]?/g

/** Runs of 11, 15, 18 and more than 18 digits in `text` that no finding touches. */
export function passedOver(text: string, findings: readonly Span[], latestBirth: number): PassedOverNumber[] {
  return [...text.matchAll(digitRuns)].flatMap((match): PassedOverNumber[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    if (findings.some((finding) => finding.start < end && start < finding.end)) return []
    const digits = plainId(match[0])
    const length = digits.length
    if (length !== mobileDigits && length !== oldIdDigits && length < idDigits) return []
    return [{ digits: length, start, end, ...whyPassedOver(digits, text.slice(0, start), text.slice(end), latestBirth) }]
  })
}

function whyPassedOver(digits: string, before: string, after: string, latestBirth: number): Pick<PassedOverNumber, 'reason' | 'failed'> {
  const failed: PassedOverNumber['failed'] = []
  if (digits.length > idDigits) return { reason: 'too-long', failed }
  if (isInside(before.normalize('NFKC'), after.normalize('NFKC'))) return { reason: 'inside-token', failed }
  if (digits.length === oldIdDigits) return { reason: 'needs-context', failed }
  if (digits.length === idDigits) {
    const checks = failedChecks(digits, latestBirth)
    return checks.length > 1 ? { reason: 'several-checks', failed: checks } : { reason: 'other', failed }
  }
  if (!/^1[3-9]/.test(digits)) return { reason: 'mobile-start', failed }
  return { reason: isAmount(before, after) ? 'amount' : 'other', failed }
}

/** A letter, a digit behind a point or a dash, an at sign. */
function isInside(before: string, after: string): boolean {
  return /(?:[A-Za-z0-9_@]|\d[.\-/])$/.test(before) || /^(?:[A-Za-z0-9_]|[.\-/]\d|@)/.test(after)
}

function isAmount(before: string, after: string): boolean {
  return /[¥￥$]\s*$/.test(before) || /^\s*(?:元|万|亿|圆|块|美元|人民币)/.test(after)
}
