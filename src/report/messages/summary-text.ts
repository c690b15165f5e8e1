/** Labels of the terminal summary, in the order in which they are printed. Templates as in shape.ts. */
import type { UnusualSign } from '../../assess/unusual.js'
import type { AgreementKind, RecordCounts } from '../../result.js'

export interface SummaryText {
  readonly title: string
  readonly persons: {
    readonly heading: string
    readonly unit: string
    readonly atMost: string
    readonly byRule: string
    readonly atLeast: string
    readonly byKey: string
    readonly caution: string
  }
  readonly incompleteNotice: string
  readonly inputs: {
    readonly heading: string
    readonly columns: readonly [records: string, bytes: string, status: string, encoding: string, path: string]
    readonly total: string
    readonly more: string
    readonly noTable: string
    /** Status of an input whose content is counted by another path. */
    readonly elsewhere: string
  }
  readonly records: { readonly heading: string; readonly ladder: Readonly<Record<keyof RecordCounts, string>> }
  readonly categories: {
    readonly heading: string
    readonly columns: readonly [category: string, mentions: string, records: string, persons: string, distinct: string]
    readonly none: string
    readonly legend: string
  }
  readonly setApart: {
    readonly heading: string
    readonly invalid: string
    readonly masked: string
    readonly damaged: string
    readonly suppressed: string
    readonly negated: string
    readonly uncertain: string
    readonly family: string
  }
  readonly slots: { readonly heading: string; readonly columns: readonly [slot: string, records: string, subjects: string] }
  readonly groups: {
    readonly heading: string
    readonly withResidentId: string
    readonly women: string
    readonly men: string
    readonly under14: string
    readonly under18: string
    readonly from60: string
    readonly bornAfterReferenceDate: string
    readonly bornBefore1900: string
    readonly noReferenceDate: string
  }
  readonly regions: { readonly heading: string; readonly more: string }
  readonly combinations: { readonly heading: string; readonly more: string }
  readonly institutions: {
    readonly heading: string
    readonly column: string
    readonly tooMany: string
    readonly more: string
    readonly moreColumns: string
  }
  readonly otherUnits: {
    readonly heading: string
    readonly counts: string
  }
  readonly tables: {
    readonly heading: string
    readonly agreement: string
    readonly rate: string
    readonly kinds: Readonly<Record<AgreementKind, string>>
    readonly signs: Readonly<Record<UnusualSign['sign'], string>>
    readonly more: string
    readonly caution: string
  }
  readonly coverage: {
    readonly heading: string
    readonly complete: string
    readonly incomplete: string
    readonly wholeInput: string
    readonly bytes: string
    readonly more: string
  }
  readonly unmatched: {
    readonly heading: string
    readonly notice: string
    readonly sentence: string
    readonly rows: string
    readonly more: string
  }
  readonly problems: { readonly heading: string; readonly count: string; readonly place: string; readonly more: string }
  readonly closing: {
    readonly heading: string
    readonly digest: string
    readonly rules: string
    readonly seed: string
    readonly referenceDate: string
    readonly corrections: string
    readonly sample: string
    readonly sampleCount: string
    readonly output: string
    readonly noOutput: string
    readonly time: string
    readonly speed: string
  }
}
