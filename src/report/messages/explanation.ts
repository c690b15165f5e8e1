/** What the explanation of a record says. */
import type { CellReading, ExplainedCheck, ExplainedRule, PassedOverReason, TermStrength } from '../../explanation.js'
import type { MobileSegmentKind } from '../../reference/mobile-segments.js'
import type { FindingEvidence, FindingReason } from '../../result.js'

export interface ExplanationText {
  readonly heading: string
  readonly table: string
  readonly masked: string
  readonly unmasked: string
  readonly truncated: string
  readonly column: string
  readonly labels: Readonly<Record<'taken' | 'read' | 'shown' | 'rule' | 'passedOver', string>>
  readonly taken: string
  readonly basis: Readonly<Record<'header' | 'content' | 'correction' | 'none', string>>
  /** A column that the plan does not have. */
  readonly unplanned: string
  readonly readings: Readonly<Record<CellReading, string>>
  /** What any filled cell of the column tells. */
  readonly tellsByFilling: string
  readonly nothing: string
  readonly counted: string
  readonly refused: string
  readonly finding: string
  readonly evidences: Readonly<Record<FindingEvidence, string>>
  /** Why a candidate is not counted, where its reason alone does not say. */
  readonly because: Readonly<Partial<Record<FindingReason, string>>>
  readonly rules: Readonly<Record<Exclude<ExplainedRule['kind'], 'name' | 'form' | 'term'>, string>>
  readonly segmentKinds: Readonly<Record<MobileSegmentKind, string>>
  readonly foreignMobile: string
  readonly terms: Readonly<Record<TermStrength, string>>
  readonly sources: Readonly<Record<'project' | 'dictionary', string>>
  readonly names: Readonly<Record<'column' | 'text', string>>
  /** Form and checks of other identifiers and patterns, by category; `other` for the rest. */
  readonly forms: Readonly<Record<FormCategory | 'other', string>>
  readonly checks: Readonly<Record<ExplainedCheck['check'], string>>
  readonly passed: string
  readonly failed: string
  readonly passedOver: string
  readonly passedOverReasons: Readonly<Record<PassedOverReason, string>>
  readonly persons: Readonly<
    Record<'heading' | 'byId' | 'byMobile' | 'byOther' | 'byNameAndAddress' | 'besideId' | 'noKey' | 'none', string>
  >
}

export const formCategories = [
  'landline',
  'email',
  'address',
  'passport',
  'travel_permit',
  'military_id',
  'bank_card',
  'license_plate',
  'vin',
  'imei',
  'mac',
  'ip',
  'qq',
  'wechat',
  'pregnancy',
  'health',
  'whereabouts',
  'credential',
  'delivery',
] as const
export type FormCategory = (typeof formCategories)[number]
