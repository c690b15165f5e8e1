/** A made-up explanation for tests of what renders one. */
import type { Explanation } from '../../src/explanation.js'

export const sampleExplanation: Explanation = {
  schema: 'leaktally.explanation/1',
  path: '名单.csv',
  table: '',
  rowNumber: 3,
  byteStart: 120,
  byteEnd: 180,
  encoding: 'utf-8',
  unit: 'row',
  delimiter: ',',
  headerLine: 1,
  masked: true,
  userCategories: [],
  truncated: false,
  cells: [
    {
      column: 1,
      header: '手机号',
      role: 'mobile',
      slot: 'self',
      category: null,
      basis: { decidedBy: 'header', headerMatch: '手机号', cellsSeen: 10, cellsPassing: 9 },
      reading: 'form',
      shown: '138********',
      findings: [
        {
          category: 'mobile',
          status: 'suppressed',
          reason: 'placeholder',
          polarity: 'affirmed',
          evidence: 'content',
          start: 0,
          end: 11,
          shown: '138********',
          rule: { kind: 'mobile', checks: [{ check: 'length', passed: true }], segment: null, isForeign: false },
        },
      ],
      passedOver: [{ digits: 15, start: 12, end: 27, reason: 'needs-context', failed: [] }],
    },
  ],
  persons: [],
}
