/** Cells of a column whose header says that it holds names. */
import { describe, expect, it } from 'vitest'
import { writeNameColumn, type ColumnKind } from '../../fixtures/name-columns.mjs'
import { detect } from '../../src/scan/detect.js'

/** Names found in a cell as `text:status`. */
function readCell(text: string): string[] {
  return detect(text, { header: '姓名' })
    .filter(({ category }) => category === 'person_name')
    .map(({ start, end, status }) => `${text.slice(start, end)}:${status}`)
}

const valid = (...names: string[]): string[] => names.map((name) => `${name}:valid`)

/** Precision of what is found, recall of what is there, over a column; and how many masked names were told as such. */
function judgeColumn(kind: ColumnKind, seed: number): { precision: number; recall: number; masked: number } {
  const counts = { right: 0, found: 0, wanted: 0, masked: 0, hidden: 0 }
  for (const { text, names, masked } of writeNameColumn(kind, { seed, cells: 3000 })) {
    const told = readCell(text)
    const found = told.filter((one) => one.endsWith(':valid'))
    const left = [...found]
    counts.found += found.length
    counts.wanted += names.length
    counts.hidden += masked
    counts.masked += told.filter((one) => one.endsWith(':masked')).length
    for (const name of valid(...names)) {
      if (!left.includes(name)) continue
      left.splice(left.indexOf(name), 1)
      counts.right++
    }
  }
  return {
    precision: counts.right / counts.found,
    recall: counts.right / counts.wanted,
    masked: counts.hidden === 0 ? 1 : counts.masked / counts.hidden,
  }
}

describe('a column of names', () => {
  it.each(['plain', 'register'] as const)('that is %s is read right in 99 of 100 cells', (kind) => {
    for (const seed of [1, 2, 3]) {
      const { precision, recall, masked } = judgeColumn(kind, seed)
      expect(Math.min(precision, recall, masked)).toBeGreaterThanOrEqual(0.99)
    }
  })

  it('that is mixed with companies, places, words and blanks in 98 of 100', () => {
    for (const seed of [1, 2, 3]) {
      const { precision, recall, masked } = judgeColumn('mixed', seed)
      expect(Math.min(precision, recall, masked)).toBeGreaterThanOrEqual(0.98)
    }
  })
})

describe('a cell holds a name', () => {
  it.each(['张三', '王小明', '欧阳娜娜', '司马光', '张杨子涵', '黃小琥', '陳大文', '㛃明', '高峰', '张和平', '白雪'])(
    'of Han characters: %s',
    (name) => {
      expect(readCell(name)).toEqual(valid(name))
    },
  )

  it.each(['·', '•', '・', '‧', '.', '．', '∙', '⋅'])('in parts joined by %s', (dot) => {
    for (const name of [`买买提${dot}吐尔逊`, `尼古拉${dot}特斯拉`, `阿依古丽${dot}阿不都拉${dot}艾力`])
      expect(readCell(name)).toEqual(valid(name))
  })

  it.each(['扎西次仁', '卓玛', '巴特尔', '其其格', '阿依古丽', '吉克沙马'])('without a surname, since the column says so: %s', (name) => {
    expect(readCell(name)).toEqual(valid(name))
  })

  it.each(['John Smith', 'ZHANG SAN', "Mary-Jane O'Brien", 'J. K. Rowling', 'Tom'])('in Latin letters: %s', (name) => {
    expect(readCell(name)).toEqual(valid(name))
  })

  it.each(['张 三', '张　三', '王 小明'])('spread by blanks: %s', (name) => {
    expect(readCell(name)).toEqual(valid(name))
  })

  it.each([
    '张三(业主)',
    '张三（户主）',
    '张三1',
    '张三13800138000',
    '1.张三',
    '2、张三',
    '姓名：张三',
    '张三-代',
    '张三先生',
    '张三之子',
    ' 张三 ',
  ])('with something beside it: %s', (text) => {
    expect(readCell(text)).toEqual(valid('张三'))
  })
})

describe('a cell holds several names', () => {
  it.each(['、', ',', '，', '/', ';', '；', ' ', '　', '|', ' / ', '和', '与', '&'])('with %j between them', (between) => {
    expect(readCell(`张三${between}李四`)).toEqual(valid('张三', '李四'))
  })

  it('three of them, and a company among them', () => {
    expect(readCell('张三、李四、王五')).toEqual(valid('张三', '李四', '王五'))
    expect(readCell('张三、温州宏达有限公司')).toEqual(['张三:valid', '温州宏达有限公司:invalid'])
  })
})

describe('a cell holds less than a name', () => {
  it.each(['张*', '张**', '张＊', '张某', '张某某', '张X', '张XX', '王*明', '欧阳*', '*建国'])('masked: %s', (text) => {
    expect(readCell(text)).toEqual([`${text}:masked`])
  })

  it.each(['张先生', '王女士', '李总', '欧阳先生', '赵老师', '小王', '老李'])('a form of address, which identifies nobody: %s', (text) => {
    expect(readCell(text)).toEqual([`${text}:invalid`])
  })

  it.each(['温州宏达有限公司', '浙江省人民医院', '西湖区', '张记大药房', '王府井商场', 'Apple Inc'])(
    'an organisation or a place: %s',
    (text) => {
      expect(readCell(text)).toEqual([`${text}:invalid`])
    },
  )

  it.each([
    '权利',
    '冷静',
    '卫生',
    '高兴',
    '安全',
    '白天',
    '常用',
    '项目',
    '黄金',
    '周末',
    '时间',
    '马达',
    '沙拉',
    '张家口',
    '王府井',
    '严重',
    '许可',
    '石家庄',
  ])('an ordinary word: %s', (text) => {
    expect(readCell(text)).toEqual([])
  })

  it.each([
    '无',
    '未知',
    '不详',
    '同上',
    '本人',
    '测试',
    '-',
    '/',
    '**',
    'null',
    'NULL',
    'N/A',
    'none',
    '0',
    '13800138000',
    '。',
    '张',
    '',
  ])('nothing: %j', (text) => {
    expect(readCell(text)).toEqual([])
  })
})
