/** The public surface: named re-exports, no logic. */
export { scan } from './scan/scan.js'
export { createScanner, type Scanner } from './scan/scanner.js'
export { detect, type DetectOptions } from './scan/detect.js'
export { merge, plan, readPartial, work, writePartial } from './scan/steps.js'
export { explain, type ExplainOptions } from './scan/explain.js'
export { review, type ReviewOptions } from './scan/review.js'
export { readLabels } from './scan/read-labels.js'
export { redraw } from './scan/redraw.js'
export type { Redraw, RedrawnStratum } from './review/redraw.js'
export { readSampled, type SampledPerson, type SampledRecord, type ScanAgain } from './scan/sampled-records.js'
export { sealRegisterList, sealWorksheet } from './scan/sealed-worksheets.js'
export { writeWorksheetPage, writeWorksheetWorkbook } from './scan/worksheets.js'
export { selftest, type SelftestReport } from './scan/selftest.js'
export { assess } from './scan/assess.js'
export type {
  CellReading,
  ColumnBasis,
  ExplainedCell,
  ExplainedCheck,
  ExplainedFinding,
  ExplainedPerson,
  ExplainedRule,
  Explanation,
  PassedOverNumber,
  PassedOverReason,
  TermStrength,
} from './explanation.js'
export type { AssessOptions } from './assess/assess.js'
export type { Assessment } from './assess/assessment.js'
export type { DamagesStatement } from './assess/damages/read-damages.js'
export type { ReviewInterval } from './assess/review-interval.js'
export type { LawTable } from './reference/law/law.js'
export type { NamedStream, ScanInput } from './scan/inputs.js'
export type { Progress, RecordUnit, ScanOptions } from './options.js'
export { parseDictionary } from './reference/check-dictionary.js'
export type { DictionaryCategory, DictionaryNegations, UserDictionary } from './reference/dictionary.js'
export type { Plan } from './plan/types.js'
export type { UnitPartial } from './tally/partial.js'
export { LeaktallyError, type ErrorCode, type Problem, type ProblemCode } from './problem.js'
export type {
  AgreementCount,
  AnyCategoryId,
  ByCategory,
  CategoryCounts,
  CategoryId,
  ColumnResult,
  Combination,
  Coverage,
  Evenness,
  Evidence,
  EvidenceCell,
  EvidenceItem,
  Finding,
  FindingReason,
  FindingStatus,
  Groups,
  InputResult,
  InstitutionCount,
  InstitutionValues,
  NumberSigns,
  OtherUnit,
  RecordCounts,
  RegionCount,
  RunPart,
  ScanResult,
  Stratum,
  Subjects,
  TableCorroboration,
  TableResult,
  TableSigns,
  TableUnit,
  UserCategoryId,
} from './result.js'
export { writeColumns, writeColumnsWorkbook } from './scan/write-columns.js'
export { renderRedraw } from './report/redraw.js'
export { renderReview } from './report/review-statement.js'
export { renderReviewJson } from './report/review-json.js'
export type {
  CountBounds,
  CountReview,
  DomainReview,
  Frame,
  MissedReview,
  Review,
  Share,
  StratumReview,
  Threshold,
  VerificationReview,
  VerifiedStratum,
} from './review/document.js'
export type { Interval } from './review/bounds.js'
export type { Reading, ReviewLabel, ReviewLabels, Verification, VerificationMethod, VerificationOutcome } from './review/labels.js'
export { renderJson as renderResultJson } from './report/json.js'
export { renderSummary, type SummaryOptions } from './report/summary.js'
export { renderColumns, type InputListing } from './report/columns.js'
export { renderUnmatched } from './report/unmatched.js'
export { renderExplanation } from './report/explanation.js'
export { renderFindings } from './report/findings.js'
export { renderAssessment, renderAssessmentJson, type AssessmentSummaryOptions } from './report/assessment.js'
export { renderProgress } from './report/progress-line.js'
export { explainError } from './report/errors.js'
export type { Language } from './report/messages/shape.js'
export { version } from './version.js'
