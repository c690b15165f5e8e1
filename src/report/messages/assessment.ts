/** Labels of an assessment, in the order in which they are printed. Templates as in shape.ts. Texts of the law stand in the law table. */
import type { AssumptionCode, FigureName, MethodInput, TransferAct } from '../../assess/assessment.js'
import type { ClassStatus, MethodId, PlacementBasis } from '../../reference/law/law.js'

export interface AssessmentText {
  readonly title: string
  /** Says what the page is not. */
  readonly caution: string
  readonly notAvailable: string
  readonly atMost: string
  readonly article: string
  readonly certainty: string
  readonly interval: string
  readonly figures: Readonly<Record<FigureName, string>>
  readonly waterfall: {
    readonly heading: string
    readonly records: string
    readonly withoutCategory: string
    readonly notIdentifying: string
    readonly notCounted: string
    readonly inTiers: string
    readonly duplicates: string
    readonly distinctRows: string
  }
  readonly tiers: {
    readonly heading: string
    readonly columns: readonly [figure: string, count: string, plain: string, duty: string, tenfold: string, dutyTenfold: string]
    readonly legend: string
    readonly orders: string
    readonly categories: string
    readonly category: string
    readonly polarity: string
    readonly bases: Readonly<Record<PlacementBasis | 'other' | 'reading', string>>
  }
  readonly proportional: {
    readonly heading: string
    readonly columns: readonly [figure: string, plain: string, duty: string]
    readonly sum: string
  }
  readonly persons: { readonly heading: string; readonly none: string; readonly inSeveral: string }
  readonly questions: {
    readonly heading: string
    readonly legend: string
    readonly concerned: string
    readonly chosen: string
    readonly notChosen: string
    readonly reading: string
    readonly notCounted: string
    readonly untouched: string
  }
  readonly axes: {
    readonly heading: string
    readonly columns: readonly [records: string, distinct: string, persons: string, name: string]
    readonly named: string
    readonly statuses: Readonly<Record<ClassStatus, string>>
    readonly none: string
  }
  readonly minors: {
    readonly heading: string
    readonly under14: string
    readonly under18: string
    readonly withResidentId: string
    readonly ageUnknown: string
    readonly category: string
    readonly noReferenceDate: string
  }
  readonly listings: { readonly heading: string; readonly legend: string; readonly line: string }
  readonly transfers: {
    readonly heading: string
    readonly acts: Readonly<Record<TransferAct, string>>
    readonly legend: string
    readonly all: string
    readonly actor: string
    readonly act: string
    readonly recipient: string
    readonly unnamed: string
    readonly once: string
    readonly accumulated: string
    readonly obtainedAndGiven: string
    readonly overlap: string
    readonly agesHeading: string
    readonly ages: string
    readonly agesPart: string
    readonly noAges: string
    readonly seizure: string
    readonly more: string
  }
  readonly damages: {
    readonly heading: string
    readonly legend: string
    readonly together: string
    readonly range: string
    readonly result: string
    readonly remaining: string
    readonly formulas: Readonly<Record<MethodId, string>>
    readonly inputs: Readonly<Record<MethodInput['name'], string>>
    readonly input: string
    readonly from: Readonly<Record<string, string>>
    readonly warning: string
    readonly shared: string
    readonly amounts: string
    readonly amountLine: string
    readonly times: string
  }
  readonly cases: { readonly heading: string; readonly line: string }
  readonly rulesHeading: string
  readonly assumptionsHeading: string
  readonly assumptions: Readonly<Record<AssumptionCode, string>>
  readonly sourcesHeading: string
  readonly inForce: string
  readonly closing: {
    readonly heading: string
    readonly result: string
    readonly law: string
    readonly profile: string
    readonly transfers: string
    readonly damages: string
    readonly review: string
    readonly digest: string
    readonly output: string
    readonly noOutput: string
  }
}
