/** A mobile by the table of segments, for people. */
import type { ExplainedRule } from '../explanation.js'
import { segmentOf } from '../reference/mobile-segments.js'
import type { FindingReason } from '../result.js'

/** Digits of a segment that are shown of a masked number, as evidence shows them. */
const shownDigits = 3

/** Eleven digits, without the country code or the zero that may stand before them; undefined for another number. */
export function plainMobile(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[^0-9]/g, '')
  return /^(?:0086|086|86|0)?(1\d{10})/.exec(digits)?.[1]
}

export function explainMobile(text: string, reason: FindingReason, masked: boolean): ExplainedRule {
  const number = plainMobile(text)
  const isForeign = /^\s*[(（]?(?:\+|＋|00)(?!\D*(?:00)?86)/.test(text.normalize('NFKC'))
  const segment = number === undefined || isForeign ? undefined : segmentOf(number)
  const length = { check: 'length', passed: reason !== 'length' } as const
  const charset = { check: 'charset', passed: reason !== 'charset' } as const
  const assigned = { check: 'segment', passed: reason !== 'segment' } as const
  const personal = { check: 'personal', passed: reason !== 'not-personal' } as const
  const isPlain = !['length', 'charset'].includes(reason) && number !== undefined
  return {
    kind: 'mobile',
    checks: isPlain
      ? [length, charset, assigned, ...(assigned.passed ? [personal] : [])]
      : [length, charset].filter(({ passed }) => !passed),
    segment: segment === undefined ? null : { prefix: prefixShown(segment.prefix, masked), kind: segment.kind, operator: segment.operator },
    isForeign,
  }
}

function prefixShown(prefix: string, masked: boolean): string {
  return masked ? prefix.slice(0, shownDigits).padEnd(prefix.length, '*') : prefix
}
