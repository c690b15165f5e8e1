/**
 * What a language has to say: one interface, so that a missing sentence is a compile error.
 *
 * Wording: counts rest on format checks (格式校验通过). No text says that a number is genuine, in use, or what follows in law.
 * Templates: `{name}` is filled in; `{name|one|other}` is the first word for 1, else the second; a group in `[…]` is left out when one of its names has no value.
 */
import type { ErrorCode, ProblemCode } from '../../problem.js'
import type { EncodingBasis, FindingPolarity, FindingReason, FindingStatus, TableUnit } from '../../result.js'
import type { ColumnRole } from '../../reference/roles.js'
import type { SubjectSlot } from '../../reference/slots.js'
import type { LabelFault } from '../../review/check-labels.js'
import type { DictionaryFault } from '../../reference/check-dictionary.js'
import type { StatementFault } from '../../reference/statement.js'
import type { Situation } from '../situations.js'
import type { AssessmentText } from './assessment.js'
import type { ExplanationText } from './explanation.js'
import type { ReviewText } from './review-text.js'
import type { SummaryText } from './summary-text.js'

export type Language = 'zh-CN' | 'en'

/** A short title, then what it means for the count and what to do. */
export interface ProblemText {
  readonly title: string
  readonly sentence: string
}

export interface Terms {
  readonly statuses: Readonly<Record<FindingStatus, string>>
  /** In the place of a status: a text that tells something, of which no form can be checked. */
  readonly written: string
  readonly reasons: Readonly<Record<FindingReason, string>>
  readonly polarities: Readonly<Record<FindingPolarity, string>>
  readonly slots: Readonly<Record<SubjectSlot, string>>
  readonly roles: Readonly<Record<ColumnRole, string>>
  readonly inputStatuses: Readonly<Record<'scanned' | 'partial' | 'skipped', string>>
  readonly deciders: Readonly<Record<'header' | 'content' | 'correction' | 'none', string>>
  readonly stages: Readonly<Record<'prepare' | 'plan' | 'work' | 'merge' | 'list', string>>
  readonly encodingBases: Readonly<Record<EncodingBasis, string>>
  readonly units: Readonly<Record<TableUnit, string>>
  /** Kinds of characters in the shape of a masked value: Han, digits, letters, blanks, other. */
  readonly shapes: Readonly<Record<'han' | 'digit' | 'letter' | 'blank' | 'other', string>>
}

/** Lines about one running scan, and about columns and findings. */
export interface StageText {
  readonly records: string
  readonly remaining: string
  readonly table: string
  readonly tableHeading: string
  readonly columnHeadings: readonly [
    number: string,
    header: string,
    role: string,
    slot: string,
    category: string,
    passing: string,
    decider: string,
    shape: string,
  ]
  readonly noHeader: string
  readonly findingHeadings: readonly [category: string, status: string, polarity: string, offsets: string, shape: string]
  readonly noFinding: string
}

export interface Messages extends Faults {
  readonly language: Language
  /** Between the items of a list in one line. */
  readonly listSeparator: string
  readonly terms: Terms
  readonly summary: SummaryText
  readonly stages: StageText
  readonly explanation: ExplanationText
  readonly assessment: AssessmentText
  readonly problems: Readonly<Record<ProblemCode, ProblemText>>
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly situations: Readonly<Record<Situation, string>>
  readonly review: ReviewText
}

/** What is wrong with files that people write, and what is asked for; each inside the sentence of its error. */
export interface Faults {
  /** Of `dictionary-invalid`. */
  readonly dictionaryFaults: Readonly<Record<DictionaryFault, string>>
  /** Of `labels-invalid`. */
  readonly labelFaults: Readonly<Record<LabelFault, string>>
  /** Of `statement-invalid`: files for an assessment. */
  readonly statementFaults: Readonly<Record<StatementFault, string>>
}
