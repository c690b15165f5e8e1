/**
 * The shape of `assessment.json`, schema `leaktally.assessment/1`: counts of a result laid beside the provisions of a law table.
 *
 * It states counts, provisions, citations, intervals and what was assumed, and draws no conclusion. It is a document of its own, so that another
 * law table never changes the digest of a scan. Keys are written in the order given here; money is decimal text, ratios are decimal text cut off
 * (never rounded up) behind four places. `assessment.schema.json` publishes the same shape; a test keeps the two together. One file, though a
 * long one, because it is one document: who reads an assessment reads this from top to bottom.
 */
import type {
  Certainty,
  Citation,
  ClassStatus,
  LawCase,
  LawRule,
  LawSource,
  MethodId,
  PlacementBasis,
  Thresholds,
  Words,
} from '../reference/law/law.js'
import type { AnyCategoryId, FindingPolarity } from '../result.js'

/** An interval of counts; both ends are equal where the count is exact. */
export interface Bounds {
  readonly lower: number
  readonly upper: number
}

/** Yuan as decimal text. */
export interface MoneyBounds {
  readonly lower: string
  readonly upper: string
}

/** What is assumed throughout; the report has a sentence for each. */
export const assumptionCodes = [
  'highest-category',
  'identifying-only',
  'negated-included',
  'other-categories',
  'union-of-persons',
  'equal-rows-alike',
  'seizure-is-reference-date',
  'no-reference-date',
  'no-distinct-rows',
  'no-persons',
  'coverage-incomplete',
  'some-categories',
  'title-counted',
  'rows-of-inputs',
  'one-recipient-unnamed',
] as const
export type AssumptionCode = (typeof assumptionCodes)[number]

export interface Assessment {
  readonly schema: 'leaktally.assessment/1'
  readonly tool: { readonly name: 'leaktally'; readonly version: string }
  readonly result: { readonly digest: string; readonly case: string; readonly referenceDate: string | null }
  /** `digest`: SHA-256 of the compact JSON of the whole table. */
  readonly law: { readonly version: string; readonly digest: string }
  readonly profile: { readonly id: string; readonly choices: readonly ProfileChoice[] }
  /** SHA-256 of what was understood of each, or null. */
  readonly given: { readonly transfers: string | null; readonly damages: string | null; readonly review: string | null }
  readonly assumptions: readonly AssumptionCode[]
  readonly waterfall: Waterfall
  readonly tiers: readonly TierCounts[]
  readonly proportional: ProportionalSums
  readonly persons: PersonTiers | null
  readonly questions: readonly QuestionCounts[]
  readonly axes: readonly AxisCounts[]
  readonly minors: MinorCounts
  readonly listings: readonly Listing[]
  readonly transfers: TransferTotals | null
  readonly damages: DamageFigures | null
  readonly cases: readonly LawCase[]
  readonly rules: readonly LawRule[]
  readonly sources: readonly LawSource[]
  /** SHA-256 (hex) of the compact JSON of everything above. */
  readonly digest: string
}

export interface ProfileChoice {
  readonly question: string
  readonly reading: string
}

/** Each record falls into one line: `records` is the sum of the four below it, and `inTiers` of duplicates and distinct rows. */
export interface Waterfall {
  readonly records: number
  /** No valid finding. */
  readonly withoutCategory: number
  /** No valid element that identifies. */
  readonly notIdentifying: number
  /** Left out by a reading of the profile. */
  readonly notCounted: number
  readonly inTiers: number
  readonly duplicates: number | null
  readonly distinctRows: number | null
}

/** Before duplicates are removed, rows that differ, persons. */
export const figureNames = ['records', 'distinctRows', 'persons'] as const
export type FigureName = (typeof figureNames)[number]

/** Duplicates removed first and then tiered, and the other way round. */
export interface TwoOrders {
  readonly beforeTiering: number
  readonly afterTiering: Bounds
}

export interface TierCounts extends Words {
  readonly tier: string
  readonly citation: Citation
  readonly thresholds: Thresholds<number>
  /** Before duplicates are removed. */
  readonly records: number
  readonly distinctRows: TwoOrders | null
  readonly persons: TwoOrders | null
  /** Each figure divided by each number. */
  readonly times: readonly { readonly figure: FigureName; readonly of: Thresholds<string> }[]
  readonly categories: readonly TierCategory[]
}

/** Records of the tier in which the category has this tier; findings of the whole result by how the text speaks of them. */
export interface TierCategory {
  readonly category: AnyCategoryId
  readonly basis: PlacementBasis | 'other' | 'reading'
  readonly citation: Citation | null
  readonly records: number
  readonly polarity: Readonly<Record<FindingPolarity, number>>
}

export interface ProportionalSums extends Words {
  readonly citation: Citation
  readonly sums: readonly ProportionalSum[]
}

/** Σ count / number over the tiers: an exact fraction, and its decimal cut off. */
export interface ProportionalSum {
  readonly figure: FigureName
  readonly plain: Ratio
  readonly duty: Ratio
}

export interface Ratio {
  readonly numerator: string
  readonly denominator: string
  readonly decimal: string
}

export interface PersonTiers {
  readonly atMost: number
  /** By all tiers that categories of the person have, highest first; they add up to `atMost`. An empty list: in none. */
  readonly byTiers: readonly { readonly tiers: readonly string[]; readonly persons: number }[]
  /** Persons with categories of more than one tier. */
  readonly inSeveral: number
}

export interface TierFigures {
  readonly tier: string
  readonly records: Bounds
  readonly distinctRows: Bounds | null
  readonly persons: Bounds | null
}

export interface QuestionCounts extends Words {
  readonly question: string
  readonly note: Words
  /** What the question is about. */
  readonly concerned: Omit<TierFigures, 'tier'>
  /** Everything under each reading, the other questions as the profile has them. */
  readonly readings: readonly ReadingCounts[]
}

export interface ReadingCounts extends Words {
  readonly reading: string
  readonly citation: Citation
  readonly chosen: boolean
  readonly tiers: readonly TierFigures[]
  readonly notCounted: Omit<TierFigures, 'tier'>
}

export interface AxisCounts extends Words {
  readonly axis: string
  readonly citation: Citation
  readonly classes: readonly ClassCounts[]
}

/** Identifying records with any of the categories. */
export interface ClassCounts extends Words {
  readonly class: string
  readonly status: ClassStatus
  readonly categories: readonly AnyCategoryId[]
  readonly records: number
  readonly distinctRows: number | null
  readonly persons: number | null
}

/** Persons with a valid resident ID by age on the reference date; all others are of unknown age. */
export interface MinorCounts {
  readonly referenceDate: string | null
  readonly withResidentId: number
  readonly under14: number | null
  readonly under18: number | null
  readonly ageUnknown: number
  /** Information about children and pupils, with or without an ID. */
  readonly category: { readonly records: number; readonly persons: number }
}

/** Where records are to be recognised one by one: the command that lists them. */
export interface Listing {
  readonly tier: string
  readonly category: AnyCategoryId
  readonly records: number
  readonly command: string
}

export const transferActs = ['获取', '出售', '提供', '持有'] as const
export type TransferAct = (typeof transferActs)[number]

/** Rows of inputs; `at-most` where inputs may hold the same rows. */
export interface RecordBounds extends Bounds {
  readonly kind: 'exact' | 'at-most'
}

export interface TransferTotals {
  readonly rows: number
  readonly contents: readonly TransferContent[]
  readonly actors: readonly ActorTransfers[]
  readonly overlaps: readonly ActorOverlap[]
  /** Everything that was transferred, once. */
  readonly all: RecordBounds
  readonly acts: readonly TransferAges[]
  readonly seizure: AgeBands | null
}

/** One content: inputs with the same bytes. */
export interface TransferContent {
  readonly digest: string | null
  readonly paths: readonly string[]
  readonly records: number
}

export interface ActorTransfers {
  readonly actor: string
  readonly acts: readonly ActTotal[]
  readonly recipients: readonly RecipientTotal[]
  /** Contents that were obtained or held and also sold or provided. */
  readonly obtainedAndGiven: number
  /** Every content once. */
  readonly once: RecordBounds
  /** By recipient, and what was given to nobody once. */
  readonly accumulated: RecordBounds
}

/** `amount` adds the rows that state one. */
export interface TransferTotal {
  readonly rows: number
  readonly contents: number
  readonly records: RecordBounds
  readonly amount: string
  readonly rowsWithoutAmount: number
}

export interface ActTotal extends TransferTotal {
  readonly act: TransferAct
}

export interface RecipientTotal extends TransferTotal {
  /** Null where none is named. */
  readonly recipient: string | null
}

export interface ActorOverlap {
  readonly actors: readonly [string, string]
  readonly contents: number
  readonly records: RecordBounds
}

export interface AgeBands {
  readonly date: string
  readonly under14: Bounds
  readonly under18: Bounds
  /** Persons whose side of 14, of 18, is not known; all without a resident ID are among them. */
  readonly undetermined14: number
  readonly undetermined18: number
}

export interface TransferAges {
  /** Line of the file, as a person counts them. */
  readonly row: number
  readonly evidence: string
  readonly actor: string
  readonly act: TransferAct
  /** Whether the act is about every input with a table. */
  readonly whole: boolean
  /** Null without a date of the act, or without a reference date. */
  readonly ages: AgeBands | null
}

export interface DamageFigures {
  readonly methods: readonly MethodFigures[]
  /** The same piece of evidence under several actors: counted once in what is computed for all. */
  readonly shared: readonly SharedAmount[]
  readonly files: readonly ActorOverlap[]
  readonly amounts: readonly AmountComparison[]
}

export interface MethodFigures extends Words {
  readonly method: MethodId
  readonly citation: Citation
  readonly formula: string
  readonly warning: Words
  readonly results: readonly MethodResult[]
}

export interface MethodResult {
  /** Null: all actors together. */
  readonly actor: string | null
  readonly inputs: readonly MethodInput[]
  readonly result: MoneyBounds
  /** Only of gains: what is left of them without what was confiscated or returned, never below 0; null elsewhere. */
  readonly remaining: MoneyBounds | null
}

/** An amount or a count, with where it is from. */
export interface MethodInput {
  readonly name: 'gains' | 'returned' | 'loss' | 'cost' | 'price' | 'count' | 'limit' | 'factor' | 'base'
  readonly lower: string
  readonly upper: string
  readonly from: string
}

export interface SharedAmount {
  readonly kind: 'gains' | 'returned' | 'loss' | 'cost'
  readonly evidence: string
  readonly actors: readonly string[]
  readonly amount: MoneyBounds
}

/** Gains as stated beside an amount of the law table. */
export interface AmountComparison extends Words {
  readonly amount: string
  readonly citation: Citation
  readonly thresholds: Readonly<Partial<Thresholds<string>>>
  readonly actors: readonly { readonly actor: string | null; readonly gains: MoneyBounds; readonly times: readonly AmountTimes[] }[]
}

export interface AmountTimes {
  readonly of: keyof Thresholds<string>
  readonly lower: string
  readonly upper: string
}

export type { Certainty, Citation, Words }
