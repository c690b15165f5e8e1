/** The public surface as TypeScript sees it. Checked by `npm run typecheck`; run like any test, where it also looks at the names. */
import type { Writable } from 'node:stream'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as surface from '../../src/index.js'
import type {
  AnyCategoryId,
  ErrorCode,
  Finding,
  NamedStream,
  Plan,
  Problem,
  ProblemCode,
  Progress,
  ScanInput,
  ScanOptions,
  Scanner,
  ScanResult,
  SelftestReport,
  UnitPartial,
} from '../../src/index.js'

describe('the public surface', () => {
  test('names these values and no others', () => {
    expect(Object.keys(surface).sort()).toEqual([
      'LeaktallyError',
      'assess',
      'createScanner',
      'detect',
      'explain',
      'explainError',
      'merge',
      'parseDictionary',
      'plan',
      'readLabels',
      'readPartial',
      'readSampled',
      'redraw',
      'renderAssessment',
      'renderAssessmentJson',
      'renderColumns',
      'renderExplanation',
      'renderFindings',
      'renderProgress',
      'renderRedraw',
      'renderResultJson',
      'renderReview',
      'renderReviewJson',
      'renderSummary',
      'renderUnmatched',
      'review',
      'scan',
      'sealRegisterList',
      'sealWorksheet',
      'selftest',
      'version',
      'work',
      'writeColumns',
      'writeColumnsWorkbook',
      'writePartial',
      'writeWorksheetPage',
      'writeWorksheetWorkbook',
    ])
  })

  test('takes paths and named streams, and gives a result', async () => {
    await expect(surface.scan([])).rejects.toBeInstanceOf(surface.LeaktallyError)
    expectTypeOf(surface.scan).toEqualTypeOf<(inputs: readonly ScanInput[], options?: ScanOptions) => Promise<ScanResult>>()
    expectTypeOf<ScanInput>().toEqualTypeOf<string | NamedStream>()
    expectTypeOf(surface.plan).toEqualTypeOf<(inputs: readonly string[], options?: ScanOptions) => Promise<Plan>>()
    expectTypeOf(surface.work).toEqualTypeOf<(from: Plan, unitIndex: number, options?: ScanOptions) => Promise<UnitPartial>>()
    expectTypeOf(surface.merge).toEqualTypeOf<
      (from: Plan, partials: readonly UnitPartial[], options?: ScanOptions) => Promise<ScanResult>
    >()
    expectTypeOf(surface.readPartial).toEqualTypeOf<(file: string) => UnitPartial>()
    expectTypeOf(surface.detect).returns.toEqualTypeOf<Finding[]>()
    expectTypeOf(surface.selftest).toEqualTypeOf<() => SelftestReport>()
    expectTypeOf<ReturnType<Scanner['stream']>>().toEqualTypeOf<Writable>()
    expectTypeOf<ReturnType<Scanner['end']>>().toEqualTypeOf<Promise<ScanResult>>()
    // @ts-expect-error one path is a list of one
    void (() => surface.scan('file.csv'))
    // @ts-expect-error steps do not take streams
    void (() => surface.plan([{ name: 'x', stream: process.stdin }]))
    expectTypeOf(surface.createScanner).parameter(0).toEqualTypeOf<(ScanOptions & { readonly name?: string }) | undefined>()
  })

  test('has options that are all optional, read-only and closed', () => {
    expectTypeOf<Record<never, never>>().toExtend<ScanOptions>()
    expectTypeOf<ScanOptions['onProgress']>().toEqualTypeOf<((progress: Progress) => void) | undefined>()
    expectTypeOf<ScanOptions['record']>().toEqualTypeOf<'line' | 'block' | 'message' | 'cell' | undefined>()
    const options: ScanOptions = { threads: 2 }
    // @ts-expect-error options are read-only
    void (() => (options.threads = 3))
    // @ts-expect-error unknown names are refused
    const unknown: ScanOptions = { threds: 2 }
    // @ts-expect-error undefined is not a value: leave the option out
    const undefinedValue: ScanOptions = { seed: undefined }
    expect([unknown, undefinedValue]).toHaveLength(2)
  })

  test('has results, findings and problems that are read-only plain data with closed codes', () => {
    expect(surface.detect('13812345678')).toEqual([
      { category: 'mobile', status: 'valid', polarity: 'affirmed', evidence: 'content', start: 0, end: 11 } satisfies Finding,
    ])
    expectTypeOf<Finding['category']>().toEqualTypeOf<AnyCategoryId>()
    expectTypeOf<Finding['status']>().toEqualTypeOf<'valid' | 'invalid' | 'masked' | 'damaged' | 'suppressed'>()
    expectTypeOf<Problem['code']>().toEqualTypeOf<ProblemCode>()
    expectTypeOf<surface.LeaktallyError['code']>().toEqualTypeOf<ErrorCode>()
    expectTypeOf<surface.LeaktallyError>().toExtend<Error>()
    expectTypeOf<ScanResult['digest']>().toBeString()
    expectTypeOf<ScanResult['groups']['under14']>().toEqualTypeOf<number | null>()
    expectTypeOf<ScanResult['subjects']['persons']['atLeast']>().toEqualTypeOf<number | null>()
    // @ts-expect-error results are read-only
    void ((result: ScanResult) => (result.records.total = 0))
    expectTypeOf<ScanResult['inputs']>().not.toExtend<unknown[]>()
  })
})
