/**
 * The shape of a law table (`law.json`, schema `leaktally.law/1`): what is counted under which provision, as data.
 *
 * The table in this folder is the one that comes with the program; `--law` gives another one whole. Nothing in the program knows a number of it.
 * Each entry names its source and how certain it is: A official text read in full, B quoted by a public page or repository, C general knowledge,
 * to be checked before it is used as law.
 */
import type { FindingReason } from '../../result.js'
import type { AnyCategoryId } from '../categories.js'
import table from './law.json' with { type: 'json' }

export type Certainty = 'A' | 'B' | 'C'

/** The same text in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** Where something stands: the id of a source, its article or item, how certain it is. */
export interface Citation {
  readonly source: string
  readonly item: string
  readonly certainty: Certainty
}

export interface LawSource extends Words {
  readonly id: string
  readonly number: string | null
  /** Civil date, where it is known. */
  readonly inForce: string | null
  readonly certainty: Certainty
}

export interface LawRule extends Words, Citation {
  readonly id: string
}

/** Numbers of an item: plain, for what was obtained in duty or service, ten times, and both. */
export interface Thresholds<T> {
  readonly plain: T
  readonly duty: T
  readonly tenfold: T
  readonly dutyTenfold: T
}

/** Highest first, in the order of the table. */
export interface LawTier extends Words, Citation {
  readonly id: string
  readonly thresholds: Thresholds<number>
  /** Whether records of it are to be recognised one by one. */
  readonly oneByOne: boolean
}

/** An amount in yuan, as decimal text. */
export interface LawAmount extends Words, Citation {
  readonly id: string
  readonly thresholds: Readonly<Partial<Thresholds<string>>>
}

/** named: by the item itself; decided: by a case; proposed: by this table. */
export type PlacementBasis = 'named' | 'decided' | 'proposed'

export interface LawCategory extends Citation {
  readonly category: AnyCategoryId
  readonly tier: string
  readonly basis: PlacementBasis
}

/** Which sets of categories are meant; all that is given must hold. */
export interface SetCondition {
  readonly all?: readonly AnyCategoryId[]
  readonly any?: readonly AnyCategoryId[]
  readonly none?: readonly AnyCategoryId[]
  /** The set is exactly this. */
  readonly only?: readonly AnyCategoryId[]
}

/** One way to place the categories of a contested question. */
export interface LawReading extends Words, Citation {
  readonly id: string
  /** Tier of `categories`; null: such a record is not counted. */
  readonly tier: string | null
  readonly categories: readonly AnyCategoryId[]
  /** Beside the condition of the question. */
  readonly where?: SetCondition
}

export interface LawQuestion extends Words {
  readonly id: string
  readonly note: Words
  readonly where: SetCondition
  /** The records meant are only a part of these sets, at most as many as this category has candidates with this reason. */
  readonly boundedBy?: { readonly category: AnyCategoryId; readonly reason: FindingReason }
  /** The first one holds where a profile chooses none. */
  readonly readings: readonly LawReading[]
}

export interface LawProfile extends Words {
  readonly id: string
  readonly note: Words
  /** Reading by question. */
  readonly choices: Readonly<Record<string, string>>
}

/** named: by the list itself; disputed: by one list and not by another; review: to be judged. */
export type ClassStatus = 'named' | 'disputed' | 'review'

export interface LawClass extends Words {
  readonly id: string
  readonly status: ClassStatus
  readonly categories: readonly AnyCategoryId[]
}

export interface LawAxis extends Words, Citation {
  readonly id: string
  readonly classes: readonly LawClass[]
}

/** Methods that the program can compute; a table may leave some out. */
export const methodIds = ['gains', 'loss', 'price-reference', 'discretion', 'evidence-costs', 'punitive'] as const
export type MethodId = (typeof methodIds)[number]

export interface LawMethod extends Words, Citation {
  readonly id: MethodId
  readonly warning: Words
  /** Only of `discretion`: yuan as decimal text. */
  readonly limit?: string
}

/** Figures of a decided or reported case, as its source has them. */
export interface LawCase extends Words {
  readonly id: string
  readonly source: string
  readonly certainty: Certainty
  readonly number: string | null
  readonly records: string | null
  readonly money: Words | null
  readonly perRecord: string | null
  readonly outcome: Words
}

export interface LawTable {
  readonly schema: 'leaktally.law/1'
  readonly version: string
  readonly note: Words
  readonly sources: readonly LawSource[]
  readonly rules: readonly LawRule[]
  readonly tiers: readonly LawTier[]
  readonly proportional: Words & Citation
  readonly amounts: readonly LawAmount[]
  readonly categories: readonly LawCategory[]
  /** Tier of every category that `categories` does not name. */
  readonly otherCategories: string
  readonly questions: readonly LawQuestion[]
  readonly profiles: readonly LawProfile[]
  readonly axes: readonly LawAxis[]
  readonly methods: readonly LawMethod[]
  readonly cases: readonly LawCase[]
}

/** The table that comes with the program. A test holds it to the schema and to its own references. */
export const builtInLaw: LawTable = frozen(table as LawTable)

/** Assessments share its entries, so nobody may change them. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
