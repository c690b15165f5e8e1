/** A full made-up result for tests of everything that renders one. No number in it belongs to a person. */
import type { CategoryCounts, EvidenceItem, InputResult, ScanResult, TableCorroboration, TableSigns } from '../../src/result.js'

const digest = (digit: string): string => digit.repeat(64)

function counts(
  mentions: number,
  records: number,
  persons: number,
  distinct: number | null,
  rest: Partial<CategoryCounts> = {},
): CategoryCounts {
  const polarity = { affirmed: mentions, negated: 0, uncertain: 0, family: 0 }
  const evidence = { column: 0, content: mentions, derived: 0 }
  return { mentions, records, persons, distinct, polarity, evidence, invalid: {}, masked: 0, damaged: 0, suppressed: 0, ...rest }
}

const nothingCompared = { compared: 0, agreed: 0, rate: null }
const noAgreement: TableCorroboration = { sex: nothingCompared, birth: nothingCompared, age: nothingCompared, region: nothingCompared }
const noSigns: TableSigns = { repeatedRows: 0, columns: [] }

const maternity: InputResult = {
  path: '电脑C盘/孕产妇建档.csv',
  container: null,
  bytes: 1_480_233_112,
  digests: { sha256: digest('1') },
  format: 'delimited',
  encoding: 'utf-8',
  encodingBasis: 'well-formed',
  status: 'scanned',
  problems: [
    { code: 'quote-literal', count: 1203, byteStarts: [120, 4096] },
    { code: 'record-ragged', count: 7, byteStarts: [900] },
  ],
  tables: [
    {
      name: '',
      records: 10_000_000,
      blankLines: 3,
      unit: 'row',
      otherUnits: [],
      delimiter: ',',
      headerLine: 1,
      columns: [
        {
          index: 1,
          header: '身份证号',
          role: 'resident_id',
          slot: 'self',
          category: null,
          filled: 9_998_000,
          categories: { resident_id: 9_950_000 },
        },
        {
          index: 2,
          header: null,
          role: 'free_text',
          slot: 'self',
          category: 'pregnancy',
          filled: 120_000,
          categories: { pregnancy: 110_000 },
        },
        {
          index: 3,
          header: '就诊医院',
          role: 'organisation',
          slot: 'organisation',
          category: null,
          filled: 9_000_001,
          categories: {},
          institutions: {
            cells: 9_000_001,
            overlong: 1,
            distinct: 14,
            top: Array.from({ length: 14 }, (_, index) => ({
              value: `第${index + 1}人民医院`,
              sha256: index === 13 ? digest('e') : null,
              records: 700_000 - index * 10_000,
            })),
          },
        },
      ],
      corroboration: {
        ...noAgreement,
        sex: { compared: 9_800_000, agreed: 9_790_200, rate: 0.999 },
        age: { compared: 200, agreed: 90, rate: 0.45 },
      },
      signs: {
        repeatedRows: 1_200_000,
        columns: [
          {
            column: 1,
            category: 'resident_id',
            numbers: 9_990_000,
            checked: 9_980_000,
            failed: 30_120,
            failedRate: 0.003,
            lastCharacters: Array.from({ length: 11 }, (_, index) => 907_273 - index),
            evenness: { chiSquare: 8.4, degreesOfFreedom: 10, p: 0.589_912 },
            sequenceHundreds: Array.from({ length: 10 }, () => 998_000),
            equalToBefore: 6_000_000,
            neighbours: 20,
            longestRun: 2,
          },
          {
            column: 2,
            category: 'mobile',
            numbers: 120,
            checked: 120,
            failed: 30,
            failedRate: 0.25,
            lastCharacters: [120, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            equalToBefore: 0,
            neighbours: 60,
            longestRun: 31,
          },
        ],
      },
    },
  ],
}

const waybills: InputResult = {
  path: 'U盘/运单2026.csv',
  container: null,
  bytes: 88_120,
  digests: { sha256: digest('2') },
  format: 'delimited',
  encoding: 'gb18030',
  encodingBasis: 'codes',
  status: 'partial',
  problems: [
    { code: 'source-truncated', count: 1, byteStarts: [88_000], detail: 'EIO' },
    { code: 'record-ragged', count: 2, byteStarts: [] },
  ],
  tables: [
    {
      name: '',
      records: 500,
      blankLines: 0,
      unit: 'row',
      otherUnits: [],
      delimiter: '\t',
      headerLine: null,
      columns: [],
      corroboration: noAgreement,
      signs: noSigns,
    },
  ],
}

const picture: InputResult = {
  path: 'U盘/照片/IMG_0001.jpg',
  container: null,
  bytes: 3_000_000,
  digests: { sha256: null },
  format: null,
  encoding: null,
  encodingBasis: null,
  status: 'skipped',
  problems: [{ code: 'format-binary', count: 1, byteStarts: [] }],
  tables: [],
}

const item: EvidenceItem = {
  path: maternity.path,
  table: '',
  byteStart: 4096,
  byteEnd: 4200,
  rowNumber: 17,
  priority: '00000000000000a1',
  categories: ['resident_id'],
  cells: [{ column: 1, shown: '数字×18' }],
  truncated: false,
}

export const sampleResult: ScanResult = {
  schema: 'leaktally.result/1',
  tool: { name: 'leaktally', version: '0.1.0', rules: '2026-11-20' },
  run: {
    case: '沪检技（2026）17号',
    seed: digest('5'),
    referenceDate: '2026-11-01',
    columns: digest('c'),
    columnsCorrected: [],
    columnsUnmatched: [
      { signature: '姓名 | 证件', rows: 2 },
      { signature: '[旧表.csv]', rows: 1 },
    ],
    userCategories: [],
    options: { sample: 20, stopList: [] },
  },
  inputs: [maternity, waybills, picture],
  records: {
    total: 10_000_500,
    withPersonalInformation: 9_990_020,
    identifying: 9_980_000,
    formatValid: 9_950_400,
    rejected: 48_000,
    distinctRows: 9_500_301,
  },
  categories: {
    resident_id: counts(9_950_000, 9_940_000, 9_300_200, 9_300_200, {
      invalid: { checksum: 30_120, date: 204, region: 11, length: 3 },
      masked: 1200,
      damaged: 812,
    }),
    mobile: counts(9_700_000, 9_500_000, 9_200_000, 9_100_000, { invalid: { segment: 17 }, suppressed: 25 }),
    person_name: counts(10_100_000, 9_990_000, 9_300_300, null),
    pregnancy: counts(110_000, 110_000, 98_000, null, { evidence: { column: 60_000, content: 50_000, derived: 0 } }),
    infectious_disease: counts(1200, 1100, 1000, null, { polarity: { affirmed: 40, negated: 1150, uncertain: 10, family: 0 } }),
    education_employment: counts(0, 0, 0, null, { masked: 4 }),
  },
  combinations: Array.from({ length: 12 }, (_, index) => ({
    categories:
      index % 2 === 0 ? ['resident_id', 'mobile', 'person_name', 'address', 'pregnancy', 'health', 'infectious_disease'] : ['mobile'],
    records: 5_000_000 >> index,
    distinctRows: 4_000_000 >> index,
  })),
  subjects: {
    slots: { self: { records: 9_900_000, subjects: 9_890_000 }, recipient: { records: 500, subjects: 480 } },
    persons: {
      atMost: 9_312_004,
      byRule: 9_300_112,
      atLeast: 9_288_000,
      byResidentId: 9_300_000,
      byMobile: 12_000,
      byDocument: 3,
      byAccount: 1,
      byNameAndAddress: 0,
    },
    combinations: [{ categories: ['mobile'], persons: 9_312_004 }],
  },
  groups: {
    withResidentId: 9_300_200,
    women: 9_300_000,
    men: 200,
    under14: 3,
    under18: 4021,
    from60: 2,
    bornAfterReferenceDate: 5,
    bornBefore1900: 1,
  },
  regions: Array.from({ length: 12 }, (_, index) => ({
    code: String(310_101 + index),
    name: `上海市第${index + 1}区`,
    persons: 100_000 - index,
  })),
  evidence: { samplePerStratum: 20, strata: [{ name: 'resident_id', records: 9_940_000, items: [item] }] },
  coverage: {
    complete: false,
    bytes: { total: 1_483_321_232, scanned: 1_480_321_112, unscanned: 3_000_120 },
    files: { total: 3, scanned: 1, partial: 1, skipped: 1 },
    members: { total: 0, scanned: 0, partial: 0, skipped: 0 },
    tables: 2,
    unscanned: [
      { path: waybills.path, bytes: 120, code: 'source-truncated', detail: 'EIO' },
      { path: picture.path, bytes: 3_000_000, code: 'format-binary' },
    ],
  },
  digest: digest('d'),
}

/** The same with everything scanned and nothing optional given. */
export const plainResult: ScanResult = {
  ...sampleResult,
  run: { ...sampleResult.run, case: '', referenceDate: null, columns: null, columnsUnmatched: [] },
  inputs: [{ ...maternity, problems: [] }],
  groups: { ...sampleResult.groups, under14: null, under18: null, from60: null, bornAfterReferenceDate: null, bornBefore1900: 0 },
  subjects: { ...sampleResult.subjects, persons: { ...sampleResult.subjects.persons, atLeast: null } },
  coverage: {
    complete: true,
    bytes: { total: 1_480_233_112, scanned: 1_480_233_112, unscanned: 0 },
    files: { total: 1, scanned: 1, partial: 0, skipped: 0 },
    members: { total: 0, scanned: 0, partial: 0, skipped: 0 },
    tables: 1,
    unscanned: [],
  },
}
