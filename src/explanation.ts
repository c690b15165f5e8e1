/**
 * What `explain` gives for one record: every filled cell, what was found in it by which rule, and what was refused and why.
 *
 * Plain data. Unless unmasked, no value of the record is in it: what was found is shown as evidence shows it.
 */
import type { AnyCategoryId } from './reference/categories.js'
import type { MobileSegmentKind } from './reference/mobile-segments.js'
import type { ColumnRole } from './reference/roles.js'
import type { SubjectSlot } from './reference/slots.js'
import type { FindingEvidence, FindingPolarity, FindingReason, FindingStatus, RunPart, TableUnit } from './result.js'

export interface Explanation {
  readonly schema: 'leaktally.explanation/1'
  readonly path: string
  readonly table: string
  /** 1-based data row of its table, as in evidence. */
  readonly rowNumber: number
  /** Half-open bytes of the original; of the rewritten text where the dialect is rewritten. */
  readonly byteStart: number
  readonly byteEnd: number
  readonly encoding: string
  readonly unit: TableUnit
  readonly delimiter: string | null
  readonly headerLine: number | null
  readonly masked: boolean
  /** Categories that the user's dictionaries add. */
  readonly userCategories: RunPart['userCategories']
  /** The record is longer than what is kept of it (64 KiB): the rest is not explained. */
  readonly truncated: boolean
  /** Filled cells in their order; blank ones tell nothing. */
  readonly cells: readonly ExplainedCell[]
  /** One for every slot that something was found for. */
  readonly persons: readonly ExplainedPerson[]
}

/**
 * How a cell is read beside its IDs and mobiles, which are looked for in every cell: as text (names, terms, other identifiers), as a name,
 * for other identifiers alone, or not at all, because the column's role promises values of one form.
 */
export type CellReading = 'text' | 'name' | 'identifiers' | 'form'

export interface ExplainedCell {
  /** 1-based. */
  readonly column: number
  readonly header: string | null
  readonly role: ColumnRole
  readonly slot: SubjectSlot
  /** What a filled cell of the column tells of its person, or null. */
  readonly category: AnyCategoryId | null
  /** What role, slot and category rest on; null for a column beyond the planned ones. */
  readonly basis: ColumnBasis | null
  readonly reading: CellReading
  readonly shown: string
  /** In order of their place. */
  readonly findings: readonly ExplainedFinding[]
  readonly passedOver: readonly PassedOverNumber[]
}

export interface ColumnBasis {
  readonly decidedBy: 'header' | 'content' | 'correction' | 'none'
  readonly headerMatch: string | null
  readonly cellsSeen: number
  readonly cellsPassing: number
}

export interface ExplainedFinding {
  readonly category: AnyCategoryId
  readonly status: FindingStatus
  readonly reason: FindingReason
  readonly polarity: FindingPolarity
  readonly evidence: FindingEvidence
  /** Half-open UTF-16 positions in the cell as it lies in the file, quotes included. */
  readonly start: number
  readonly end: number
  readonly shown: string
  readonly rule: ExplainedRule
}

/** What decided. Details that are parts of a value are null while it is masked. */
export type ExplainedRule =
  | {
      readonly kind: 'resident-id'
      /** Places of the number: 18, 15, or another count, which is wrong. */
      readonly places: number
      readonly checks: readonly ExplainedCheck[]
      readonly region: { readonly code: string; readonly name: string | null } | null
      /** YYYY-MM-DD. */
      readonly birth: string | null
      /** Check character that belongs to the other seventeen. */
      readonly expectedCheck: string | null
    }
  | {
      readonly kind: 'mobile'
      readonly checks: readonly ExplainedCheck[]
      /** Null when it is not assigned, or the number is of another country. */
      readonly segment: { readonly prefix: string; readonly kind: MobileSegmentKind; readonly operator: string } | null
      readonly isForeign: boolean
    }
  | { readonly kind: 'term'; readonly lexicon: AnyCategoryId; readonly source: 'project' | 'dictionary'; readonly strength: TermStrength }
  | { readonly kind: 'column'; readonly header: string | null; readonly headerMatch: string | null }
  | { readonly kind: 'derived'; readonly birth: string | null; readonly referenceDate: string | null }
  | { readonly kind: 'name'; readonly place: 'column' | 'text' }
  /** Another identifier or a pattern: the category's own form and checks. */
  | { readonly kind: 'form' }

/** How much of its surroundings a term needs. */
export type TermStrength = 'term' | 'weak' | 'cell'

export interface ExplainedCheck {
  readonly check: 'length' | 'charset' | 'region' | 'date' | 'checksum' | 'segment' | 'personal'
  readonly passed: boolean
}

/** Why a run of digits was no candidate at all. */
export const passedOverReasons = [
  /** More digits than any number that is looked for. */
  'too-long',
  /** Letters, digits or signs join it to a longer token. */
  'inside-token',
  /** An amount of money stands there. */
  'amount',
  /** Eleven digits that begin with neither 13 to 19; others count in columns of telephones only. */
  'mobile-start',
  /** Fifteen digits: only in a column of IDs or beside a word for them. */
  'needs-context',
  /** Eighteen places that fail more than one check, outside columns of IDs and without a word for them. */
  'several-checks',
  /** Nothing simple tells why; what stands around it decides. */
  'other',
] as const
export type PassedOverReason = (typeof passedOverReasons)[number]

export interface PassedOverNumber {
  readonly digits: number
  readonly start: number
  readonly end: number
  readonly reason: PassedOverReason
  /** Checks that fail, for `several-checks`. */
  readonly failed: readonly ExplainedCheck['check'][]
}

/** What the record says of the person in a slot. */
export interface ExplainedPerson {
  readonly slot: SubjectSlot
  readonly categories: readonly AnyCategoryId[]
  /** IDs, or else mobiles, or else the best other key, or name and address together: each counts as one person at most. Empty: the record tells of somebody whom it does not name. */
  readonly keys: readonly { readonly category: AnyCategoryId; readonly column: number; readonly shown: string }[]
  /** Worse keys beside them: they fall to these by rule. */
  readonly besideId: readonly { readonly column: number; readonly shown: string }[]
}
