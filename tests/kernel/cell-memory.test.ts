/** Cells that are recognised tell what they told when they were read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { compileLexicon } from '../../src/kernel/lexicon-table.js'
import { lexiconWords } from '../../src/kernel/lexicon-words.js'
import { roleFlags } from '../../src/kernel/table.js'
import { openKernel, scanAll, tableWith, utf8 } from '../support/kernel.js'

const kernel = openKernel()
kernel.setLexicon(compileLexicon(lexiconWords()))
const people = createPeople('remembered cells')

const cells = [
  ...[
    '高血压',
    '否认高血压',
    '疑似糖尿病',
    '母亲糖尿病',
    '妊娠期糖尿病',
    '无',
    '不详',
    '-',
    '',
    '孕12周',
    '30+2周',
    'G2P1',
    '孕妇装',
    '包邮',
  ],
  ...[
    'B超',
    '做了B超，怀孕',
    'HIV(-)',
    'hiv',
    'O80',
    '高血压、糖尿病、冠心病',
    '一般',
    '，，，，',
    'ｑｑ１２３４５６',
    '30.2876,120.1551',
    '2026-01-01 10:00',
  ],
  ...[
    people.name(),
    people.mobile(),
    people.person().residentId,
    `${people.name()}，高血压`,
    'ab@qq.com',
    '浙A12345',
    '138 1234 5678',
    '回族',
    '汉',
  ],
  '患者自述既往有高血压病史十余年，否认糖尿病、冠心病',
]
const row = fc.tuple(fc.constantFrom(...cells), fc.constantFrom(...cells), fc.constantFrom(...cells))
const table = {
  ...tableWith(3),
  roles: [
    { flags: roleFlags.text, slot: 0, category: null },
    { flags: roleFlags.text | roleFlags.evidence, slot: 1, category: 18 },
    { flags: roleFlags.text | roleFlags.evidence | roleFlags.family, slot: 0, category: 17 },
  ],
}

describe('remembered cells', () => {
  it('count as if every cell were read', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), fc.boolean(), (rows, isQuoted) => {
        const quote = isQuoted ? '"' : ''
        const text = rows
          .map((list) => list.map((cell) => (cell.includes(',') ? `"${cell}"` : `${quote}${cell}${quote}`)).join(','))
          .join('\n')
        // While it traces, the kernel reads every cell.
        const reading = scanAll(kernel, table, utf8(text), { mode: { emitting: true, tracing: true } })
        const remembering = scanAll(kernel, table, utf8(text), { mode: { emitting: true } })
        expect(remembering.counts).toEqual(reading.counts)
        expect(remembering.keys).toEqual(reading.keys)
      }),
      { numRuns: 300 },
    )
  })

  it('are those of their own column alone', () => {
    const { counts } = scanAll(kernel, table, utf8('高血压,高血压,高血压\n高血压,高血压,高血压\n'), { mode: { emitting: true } })
    expect(counts.readings[18]).toEqual([2, 0, 0, 0, 4, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(counts.readings[17]?.slice(0, 4)).toEqual([0, 0, 0, 2])
  })

  it('are forgotten with the words that they held', () => {
    kernel.setLexicon(compileLexicon([]))
    expect(scanAll(kernel, table, utf8('高血压,,\n'), { mode: { emitting: true } }).counts.categoryRecords[18]).toBe(0)
    kernel.setLexicon(compileLexicon(lexiconWords()))
    expect(scanAll(kernel, table, utf8('高血压,,\n'), { mode: { emitting: true } }).counts.categoryRecords[18]).toBe(1)
  })
})
