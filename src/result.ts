/**
 * The shape of `result.json`, schema `leaktally.result/1`, and of the findings of `detect`.
 *
 * Keys are written in the order given here. Every count is exact. Nothing depends on clock, threads, memory or language.
 * `report/result.schema.json` publishes the same shape as a JSON Schema; a test keeps the two together. One file, though a long one, because it is one
 * document: who reads a result reads this from top to bottom.
 */
import type { AnyCategoryId, CategoryId, UserCategoryId } from './reference/categories.js'
import type { ColumnRole } from './reference/roles.js'
import type { SubjectSlot } from './reference/slots.js'
import type { ProblemCode } from './problem.js'

export type { AnyCategoryId, CategoryId, UserCategoryId } from './reference/categories.js'

/** Values by category, those of users' dictionaries among them. */
export type ByCategory<T> = Readonly<Partial<Record<CategoryId, T>>> & Readonly<Record<UserCategoryId, T>>

/** valid: format and checks passed (格式校验通过), never "true". Each candidate ends in exactly one. */
export const findingStatuses = ['valid', 'invalid', 'masked', 'damaged', 'suppressed'] as const
export type FindingStatus = (typeof findingStatuses)[number]

/** Why a candidate is not valid; for `invalid` the first failed check, for the others what was seen. */
export const findingReasons = [
  'none',
  'length',
  'charset',
  'region',
  'date',
  'checksum',
  'segment',
  'not-personal',
  'excel-exponent',
  'excel-zeros',
  'placeholder',
  'stop-list',
  'column-role',
] as const
export type FindingReason = (typeof findingReasons)[number]

/** How a text speaks of an attribute: said of the person, denied, doubted, or said of a relative (家族史). Identifiers are always affirmed. */
export const findingPolarities = ['affirmed', 'negated', 'uncertain', 'family'] as const
export type FindingPolarity = (typeof findingPolarities)[number]

/** What a finding rests on: a filled cell of a column about the category, words or numbers in a text, or another finding. */
export const findingEvidences = ['column', 'content', 'derived'] as const
export type FindingEvidence = (typeof findingEvidences)[number]

/** One finding of `detect`. Offsets are half-open UTF-16 positions in the given text. */
export interface Finding {
  readonly category: AnyCategoryId
  readonly status: FindingStatus
  readonly polarity: FindingPolarity
  readonly evidence: FindingEvidence
  readonly start: number
  readonly end: number
  readonly reason?: FindingReason
}

export interface ScanResult {
  readonly schema: 'leaktally.result/1'
  readonly tool: { readonly name: 'leaktally'; readonly version: string; readonly rules: string }
  readonly run: RunPart
  readonly inputs: readonly InputResult[]
  readonly records: RecordCounts
  readonly categories: ByCategory<CategoryCounts>
  readonly combinations: readonly Combination[]
  readonly subjects: Subjects
  readonly groups: Groups
  readonly regions: readonly RegionCount[]
  readonly evidence: Evidence
  readonly coverage: Coverage
  /** SHA-256 (hex) of the canonical bytes of everything above. */
  readonly digest: string
}

export interface RunPart {
  readonly case: string
  readonly seed: string
  readonly referenceDate: string | null
  /** SHA-256 of the column corrections that were fed back, or null. */
  readonly columns: string | null
  /** Rows of these corrections that name no column of any table and changed nothing, by header signature. */
  readonly columnsUnmatched: readonly { readonly signature: string; readonly rows: number }[]
  /** What was changed by them, with the name and the reason that the person gave. */
  readonly columnsCorrected: readonly AppliedCorrection[]
  /** Categories that the user's dictionaries add. */
  readonly userCategories: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[]
  /** Only options that can change a number. */
  readonly options: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

export interface AppliedCorrection {
  readonly signature: string
  /** 1-based. */
  readonly column: number
  readonly header: string | null
  readonly role: ColumnRole
  readonly slot: SubjectSlot
  readonly category: AnyCategoryId | null
  readonly editor: string
  readonly reason: string
}

/**
 * Why a text was read in its encoding: a byte order mark; the user said so; NULs at every second place (UTF-16); common characters (Big5); codes
 * of GB18030 that are no UTF-8; well-formed UTF-8; invalid in both, and fewest in UTF-8; each line decided by itself.
 */
export const encodingBases = ['mark', 'asked', 'nuls', 'common-characters', 'codes', 'well-formed', 'fewest-invalid', 'lines'] as const
export type EncodingBasis = (typeof encodingBases)[number]

export interface InputResult {
  /** A member's behind that of its container: `archive.zip!list.xlsx`. */
  readonly path: string
  /** Path of the container that it came out of; null for a given file. */
  readonly container: string | null
  readonly bytes: number
  readonly digests: { readonly sha256: string | null }
  readonly format: string | null
  readonly encoding: string | null
  /** Null where no text was read. */
  readonly encodingBasis: EncodingBasis | null
  readonly status: 'scanned' | 'partial' | 'skipped'
  readonly problems: readonly Problem[]
  readonly tables: readonly TableResult[]
}

interface Problem {
  readonly code: ProblemCode
  readonly count: number
  readonly byteStarts: readonly number[]
  readonly detail?: string
}

/** What one record of a table is: a row of cells, a line of text, a form or label–value block, a message of a chat, a cell. */
export const tableUnits = ['row', 'line', 'block', 'message', 'cell'] as const
export type TableUnit = (typeof tableUnits)[number]

/** How many records a table has when it is read by another unit. */
export interface OtherUnit {
  readonly unit: TableUnit
  readonly records: number
}

export interface TableResult {
  readonly name: string
  /** Data records; the header and lines above it are not counted. */
  readonly records: number
  readonly blankLines: number
  readonly unit: TableUnit
  /** The count by the other reading, where a table can be read in two. */
  readonly otherUnits: readonly OtherUnit[]
  readonly delimiter: string | null
  /** 1-based line of the header in the file, or null. */
  readonly headerLine: number | null
  readonly columns: readonly ColumnResult[]
  readonly corroboration: TableCorroboration
  readonly signs: TableSigns
}

export interface ColumnResult {
  /** 1-based. */
  readonly index: number
  readonly header: string | null
  readonly role: ColumnRole
  readonly slot: SubjectSlot
  /** What a filled cell is evidence for; null where its cells are judged one by one, or tell nothing. */
  readonly category: AnyCategoryId | null
  readonly filled: number
  /** Valid mentions by category found in this column. */
  readonly categories: ByCategory<number>
  /** Only of a column whose cells name an institution. */
  readonly institutions?: InstitutionValues
}

export interface InstitutionValues {
  /** Filled cells. */
  readonly cells: number
  /** Of these, cells of more than 4,096 bytes, which are no value. */
  readonly overlong: number
  /** Different values; null beyond 200,000, where they are not counted one by one. */
  readonly distinct: number | null
  /** The most frequent, at most 20; equal ones by their text. */
  readonly top: readonly InstitutionCount[]
}

export interface InstitutionCount {
  /** Trimmed and unquoted; numbers of seven digits and more by their shape; cut after 200 bytes. */
  readonly value: string
  /** SHA-256 (hex) of a value that is cut; null where it is whole. */
  readonly sha256: string | null
  readonly records: number
}

/** What is compared with a resident ID. */
export const agreementKinds = ['sex', 'birth', 'age', 'region'] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** Columns against the valid resident ID of the same slot, in records with one ID in it. */
export interface TableCorroboration {
  readonly sex: AgreementCount
  readonly birth: AgreementCount
  /** Full years on the record's own day, or else on the reference date, give or take one. */
  readonly age: AgreementCount
  /** The province in which an address begins against the first two digits. */
  readonly region: AgreementCount
}

export interface AgreementCount {
  readonly compared: number
  readonly agreed: number
  /** With four decimals; null where nothing was compared. */
  readonly rate: number | null
}

/** Counts that show how a table was made. They say nothing by themselves: docs/METHOD.md, Signs. */
export interface TableSigns {
  /** Records that equal the record before. */
  readonly repeatedRows: number
  /** ID and mobile columns with a number, the first 64 of them. */
  readonly columns: readonly NumberSigns[]
}

/** Numbers of one column, valid or with a failed check. */
export interface NumberSigns {
  /** 1-based. */
  readonly column: number
  readonly category: 'resident_id' | 'mobile'
  readonly numbers: number
  /** Of these, IDs of eighteen characters; all mobiles. */
  readonly checked: number
  /** IDs with a wrong check character; mobiles in no allocated segment. */
  readonly failed: number
  /** Of those checked, with four decimals. Of random IDs it is 0.9091. */
  readonly failedRate: number | null
  /** How many of those checked end with 0 to 9, and IDs with X. */
  readonly lastCharacters: readonly number[]
  /** Chi-square of that against equal shares; left out for fewer than 55. */
  readonly evenness?: Evenness
  /** Only of IDs: sequence numbers 0 to 99, 100 to 199 … 900 to 999. */
  readonly sequenceHundreds?: readonly number[]
  /** Numbers that equal the number before in the column. */
  readonly equalToBefore: number
  /** Numbers that are one more or one less than the number before. */
  readonly neighbours: number
  /** Most numbers in a row that are neighbours; 0 without any. */
  readonly longestRun: number
}

export interface Evenness {
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  /** Probability of as much by chance, with six decimals. */
  readonly p: number
}

/** 条. A ladder: each line is a subset of the one before, except that distinct rows are counted over all records. */
export interface RecordCounts {
  readonly total: number
  readonly withPersonalInformation: number
  readonly identifying: number
  readonly formatValid: number
  /** Records with a candidate that is not valid. */
  readonly rejected: number
  /** Distinct sequences of normalised cells, over all inputs. */
  readonly distinctRows: number
}

export interface CategoryCounts {
  /** Valid findings. */
  readonly mentions: number
  /** Records with at least one valid finding. */
  readonly records: number
  /** Distinct persons (at most) with at least one record in which their slot has the category. */
  readonly persons: number
  /** Distinct valid values; null for categories whose values are not compared. */
  readonly distinct: number | null
  /** Valid findings by how the text speaks of them: they add up to `mentions`. */
  readonly polarity: Readonly<Record<FindingPolarity, number>>
  /** Valid findings by what they rest on: they add up to `mentions`. */
  readonly evidence: Readonly<Record<FindingEvidence, number>>
  /** By failed check. */
  readonly invalid: Readonly<Partial<Record<FindingReason, number>>>
  readonly masked: number
  readonly damaged: number
  readonly suppressed: number
}

export interface Combination {
  readonly categories: readonly AnyCategoryId[]
  readonly records: number
  /** Different rows among them: with those of records without any category they add up to `records.distinctRows`. Null beyond 32,768 different sets. */
  readonly distinctRows: number | null
}

export interface PersonCombination {
  readonly categories: readonly AnyCategoryId[]
  readonly persons: number
}

export interface Subjects {
  /** Per slot: records in which the slot holds personal information, and subjects with a primary key (mentions, not distinct). */
  readonly slots: Readonly<Partial<Record<SubjectSlot, { readonly records: number; readonly subjects: number }>>>
  readonly persons: {
    /** Distinct primary keys. */
    readonly atMost: number
    /** Mobiles seen beside an ID in the same slot fall to that ID; mobiles that share a slot are one person; so do other keys beside a better one. */
    readonly byRule: number
    /** Only with linkage; null otherwise. */
    readonly atLeast: number | null
    /** By the kind of the primary key; they add up to `atMost`. */
    readonly byResidentId: number
    readonly byMobile: number
    /** Passports, travel permits, military documents. */
    readonly byDocument: number
    /** WeChat, QQ, mail addresses. */
    readonly byAccount: number
    readonly byNameAndAddress: number
  }
  /** Distinct persons (at most) by all categories that the slots of their records have. */
  readonly combinations: readonly PersonCombination[]
}

/** Distinct persons with a valid resident ID. Ages only with a reference date. */
export interface Groups {
  readonly withResidentId: number
  readonly women: number
  readonly men: number
  readonly under14: number | null
  readonly under18: number | null
  readonly from60: number | null
  /** Not born on the reference date, so in none of the age groups. */
  readonly bornAfterReferenceDate: number | null
  /** Births before 1900: kept as valid, shown because nobody that old lives. */
  readonly bornBefore1900: number
}

export interface RegionCount {
  /** Six digits of GB/T 2260. */
  readonly code: string
  readonly name: string
  readonly persons: number
}

export interface Evidence {
  readonly samplePerStratum: number
  readonly strata: readonly Stratum[]
}

/** A frame and the k records of it with the smallest priority. */
export interface Stratum {
  readonly name: string
  /** Records in the stratum: the frame. */
  readonly records: number
  readonly items: readonly EvidenceItem[]
}

/** One record, masked when it was taken. */
export interface EvidenceItem {
  readonly path: string
  readonly table: string
  readonly byteStart: number
  readonly byteEnd: number
  /** 1-based data row of its table. */
  readonly rowNumber: number
  /** 16 hex digits. */
  readonly priority: string
  /** Categories with a valid finding in the record, in the order of their ids; what a review asks about one by one. */
  readonly categories: readonly AnyCategoryId[]
  readonly cells: readonly EvidenceCell[]
  /** True when the record is longer than what evidence keeps (64 KiB). */
  readonly truncated: boolean
}

export interface EvidenceCell {
  /** 1-based column. */
  readonly column: number
  readonly shown: string
}

export interface Coverage {
  /** True when every byte of every input was scanned. */
  readonly complete: boolean
  /** Of the given files. */
  readonly bytes: { readonly total: number; readonly scanned: number; readonly unscanned: number }
  readonly files: StatusCounts
  /** What came out of containers, at every depth. */
  readonly members: StatusCounts
  readonly tables: number
  readonly unscanned: readonly { readonly path: string; readonly bytes: number; readonly code: ProblemCode; readonly detail?: string }[]
}

/** By status; they add up to `total`. */
export interface StatusCounts {
  readonly total: number
  readonly scanned: number
  readonly partial: number
  readonly skipped: number
}
