/** How terms are read: affirmed, denied, doubted, of a relative, or of nobody. */
import { describe, expect, it } from 'vitest'
import { compileLexicon, type KernelWord, type WordKind } from '../../src/kernel/lexicon-table.js'
import { openKernel, scanAll, tableWith, textTable, utf8 } from '../support/kernel.js'
import { roleFlags } from '../../src/kernel/table.js'

const kernel = openKernel()
const health = 18
const pregnancy = 17
const transaction = 28
const setting = (kind: WordKind, list: string, reading: Partial<KernelWord> = {}): KernelWord[] =>
  list.split(' ').map((text) => ({ text, kind, ...reading }))

kernel.setLexicon(
  compileLexicon([
    ...['高血压', '糖尿病', '心脏病', '无痛分娩', '非小细胞肺癌', 'HIV', '肺癌'].map((text): KernelWord => ({
      text,
      kind: 'term',
      category: health,
      also: text === '无痛分娩' ? pregnancy : undefined,
    })),
    { text: '孕妇', kind: 'term', category: pregnancy },
    { text: 'B超', kind: 'term', category: pregnancy, isWeak: true },
    { text: '红包', kind: 'term', category: transaction, isWeak: true },
    { text: '阳', kind: 'term', category: pregnancy, isWhole: true },
    ...setting('friend', '无锡 孕妇装'),
    ...setting('reads', '否认 无 非', { ahead: 'negated' }),
    ...setting('reads', '阴性 (-)', { back: 'negated' }),
    ...setting('reads', '疑似', { ahead: 'uncertain' }),
    ...setting('reads', '不除外', { ahead: 'uncertain', back: 'uncertain' }),
    ...setting('reads', '已排除', { ahead: 'negated', back: 'negated' }),
    ...setting('reads', '待查 ?', { back: 'uncertain' }),
    ...setting('ends-sentence', '？', { back: 'uncertain' }),
    ...setting('reads', '母亲', { ahead: 'family' }),
    ...setting('reads', '家族史', { ahead: 'family', back: 'family' }),
    ...setting('prose', '包邮 讲座'),
    ...setting('ends-clause', '， ,'),
    ...setting('ends-sentence', '。 ；'),
    ...setting('joins', '、 和'),
    { text: '无', kind: 'no', isWhole: true },
    { text: '不详', kind: 'nothing', isWhole: true },
  ]),
)

/** `term:polarity` of a text in a column without a meaning. */
function read(text: string, column: { category?: number; flags?: number } = {}): string[] {
  const table = tableWith(1, { kind: 'text', delimiter: '', quotes: false })
  const roles = [{ flags: column.flags ?? roleFlags.text, slot: 0, category: column.category ?? null }]
  const bytes = utf8(text)
  return scanAll(kernel, { ...table, roles }, bytes).findings.map(
    ({ start, end, polarity, evidence }) =>
      `${new TextDecoder().decode(bytes.subarray(start, end))}:${evidence === 'content' ? '' : `${evidence}:`}${polarity}`,
  )
}

describe('a term', () => {
  it.each([
    ['患者有高血压', ['高血压:affirmed']],
    ['否认高血压', ['高血压:negated']],
    ['否认高血压、糖尿病、心脏病', ['高血压:negated', '糖尿病:negated', '心脏病:negated']],
    ['否认高血压病史、糖尿病史', ['高血压:negated', '糖尿病:negated']],
    ['否认高血压，糖尿病3年', ['高血压:negated', '糖尿病:affirmed']],
    ['无高血压。有糖尿病', ['高血压:negated', '糖尿病:affirmed']],
    ['HIV阴性', ['HIV:negated']],
    ['HIV(-)', ['HIV:negated']],
    ['HIV抗体检测阴性', ['HIV:negated']],
    ['高血压、糖尿病和心脏病均阴性', ['高血压:negated', '糖尿病:negated', '心脏病:negated']],
    ['高血压，HIV阴性', ['高血压:affirmed', 'HIV:negated']],
    ['疑似糖尿病', ['糖尿病:uncertain']],
    ['糖尿病待查', ['糖尿病:uncertain']],
    ['糖尿病?高血压', ['糖尿病:uncertain', '高血压:affirmed']],
    ['母亲患糖尿病，本人高血压', ['糖尿病:family', '高血压:affirmed']],
    ['母亲、高血压', ['高血压:affirmed']],
    ['家族史：高血压、糖尿病', ['高血压:family', '糖尿病:family']],
    ['母亲无糖尿病', ['糖尿病:negated']],
    ['糖尿病不除外', ['糖尿病:uncertain']],
    ['不除外糖尿病', ['糖尿病:uncertain']],
    ['高血压 不除外糖尿病', ['高血压:affirmed', '糖尿病:uncertain']],
    ['高血压，糖尿病、心脏病已排除', ['高血压:affirmed', '糖尿病:negated', '心脏病:negated']],
    ['高血压家族史', ['高血压:family']],
    ['糖尿病？高血压', ['糖尿病:uncertain', '高血压:affirmed']],
  ])('in %s is read as it is meant', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('that only looks denied is affirmed', () => {
    expect(read('非小细胞肺癌')).toEqual(['非小细胞肺癌:affirmed'])
    expect(read('要求无痛分娩')).toEqual(['无痛分娩:affirmed', '无痛分娩:affirmed'])
    expect(read('无锡 高血压')).toEqual(['高血压:affirmed'])
  })

  it('is not denied from afar', () => {
    expect(read('无需办理任何手续的高血压')).toEqual(['高血压:affirmed'])
    expect(read('否认一二三四五六高血压')).toEqual(['高血压:negated'])
  })

  it('in a sentence about nobody is no finding, and its neighbours are', () => {
    expect(read('孕妇保健讲座。患者高血压')).toEqual(['高血压:affirmed'])
    expect(read('孕妇装')).toEqual([])
  })

  it('in a sentence about nobody is one where the column asks for it', () => {
    expect(read('孕妇讲座已参加', { category: pregnancy })).toEqual(['孕妇:affirmed'])
  })

  it('that is weak needs company: of its column, or of a sure finding in its cell', () => {
    expect(read('做过B超')).toEqual([])
    expect(read('做过B超，孕妇')).toEqual(['孕妇:affirmed', 'B超:affirmed'])
    expect(read('做过B超', { category: pregnancy })).toEqual(['B超:affirmed'])
    expect(read('做过B超', { category: health })).toEqual([])
  })

  it('that is weak is sure of a transaction with its amount', () => {
    expect(read('红包588已收')).toEqual(['红包:affirmed'])
    expect(read('红包已收')).toEqual([])
    expect(read('B超2次')).toEqual([])
  })

  it('that is a value counts as a whole cell of its column only', () => {
    expect(read('阳', { category: pregnancy })).toEqual(['阳:affirmed'])
    expect(read('阳')).toEqual([])
    expect(read('阳光', { category: pregnancy })).toEqual([])
  })
})

describe('a filled cell of a column about a category', () => {
  const diagnosis = { category: health, flags: roleFlags.text | roleFlags.evidence }

  it('is evidence, and its terms are evidence of their own', () => {
    expect(read('头痛三天', diagnosis)).toEqual(['头痛三天:column:affirmed'])
    expect(read('高血压', diagnosis)).toEqual(['高血压:column:affirmed', '高血压:affirmed'])
  })

  it('that says no is denied, and one that says nothing is no evidence', () => {
    expect(read('无', diagnosis)).toEqual(['无:column:negated'])
    expect(read('否认高血压', diagnosis)).toEqual(['否认高血压:column:negated', '高血压:negated'])
    expect(read('否认，高血压', diagnosis)).toEqual(['否认，高血压:column:affirmed', '高血压:affirmed'])
    expect(read('不详', diagnosis)).toEqual([])
  })

  it('of an address that says no is no address', () => {
    expect(read('无', { category: 5, flags: roleFlags.evidence })).toEqual([])
    expect(read('某市某路1号', { category: 5, flags: roleFlags.evidence })).toEqual(['某市某路1号:column:affirmed'])
  })

  it('under 家族史 speaks of relatives', () => {
    expect(read('高血压', { category: health, flags: roleFlags.text | roleFlags.family })).toEqual(['高血压:family'])
  })
})

it('counts by evidence and reading what it traces', () => {
  const { counts, findings } = scanAll(kernel, textTable, utf8('否认高血压、糖尿病\n母亲心脏病\n高血压\n'))
  expect(findings).toHaveLength(4)
  expect(counts.readings[health]?.slice(4, 8)).toEqual([1, 2, 0, 1])
  expect(counts.categoryRecords[health]).toBe(3)
})
