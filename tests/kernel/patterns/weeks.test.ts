/** Gestational age: the writings, their bounds, and what only looks like one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { told } from './told.js'

const pregnancy = (text: string): string[] => [`pregnancy: ${text}`]

describe('weeks with days tell a pregnancy by their form', () => {
  it.each(['30+2周', '30周+2', '38W+3', '38w3d', '38W3D', '38w+3d', '7+6周', '30+2 周', '28+4w', '30周+2天'])('%s', (text) => {
    expect(told(text)).toEqual(pregnancy(text))
    expect(told(`现${text}，胎动好`)).toEqual(pregnancy(text))
    expect(told(`(${text})`)).toEqual(pregnancy(text))
  })
})

describe('a word before the number makes weeks, days and months a pregnancy', () => {
  it.each([
    '孕12周',
    '孕39+1',
    '孕周：30+2',
    '孕周38周',
    '孕约7周',
    '孕12+周',
    '妊娠40周',
    '妊娠 28 周',
    '停经45天',
    '停经8周',
    '停经2月',
    '停经已3个月',
    '停经2+月',
    '孕5月',
    '孕6个月',
    'GA 32+4',
    'GA:32+4',
    'GA32+4',
    'ga 38w',
    '胎龄29周',
    '孕38周3天',
    '孕24w',
    '产后第5天',
    '产后42天',
    '产后3周',
  ])('%s', (text) => {
    expect(told(text)).toEqual(pregnancy(text))
    expect(told(`复诊：${text}。`)).toEqual(pregnancy(text))
  })

  it('and they go on with the word of the lexicon that they overlap', () => {
    expect(told('她怀孕12周了')).toEqual(['pregnancy: 怀孕12周'])
  })
})

describe('a column of pregnancy makes weeks without a word one', () => {
  it.each(['30+2', '38周', '38W', '12+周'])('%s', (text) => {
    expect(told(text)).toEqual([])
    expect(told(text, 'pregnancy')).toEqual(pregnancy(text))
  })
})

describe('weeks that stand alone tell one where the cell has spoken of it', () => {
  it.each(['24周', '12周+', '6周'])('%s', (text) => {
    expect(told(`怀孕，现${text}，胎动好`)).toEqual(['pregnancy: 怀孕', `pregnancy: ${text}`])
    expect(told(`服药${text}，胎动好`)).toEqual([])
  })

  it.each(['24周后复查', '2周', '24周岁', '46周'])('but not %s', (text) => {
    expect(told(`怀孕，${text}`)).toEqual(['pregnancy: 怀孕'])
  })
})

describe('nothing is told by', () => {
  it.each([
    ['a sum', '30+2'],
    ['a score', '比分30+2'],
    ['watts', '38W灯泡'],
    ['two lamps', '38W+3W'],
    ['watts and kelvin', '38W+3000K'],
    ['a sum of watts', '38W+3+5W'],
    ['weeks from now', '3周后复查'],
    ['an anniversary', '4周年庆'],
    ['an anniversary with a plus', '30+2周年'],
    ['a seventh day', '30+7周'],
    ['a long pregnancy', '孕46周'],
    ['no week at all', '孕0周'],
    ['too many days without a period', '停经316天'],
    ['eleven months', '孕11月'],
    ['a date behind the word', '孕5月8日'],
    ['a decimal', '1.30+2周'],
    ['part of a range', '12-30周'],
    ['part of a longer number', '130+2周'],
    ['part of a word', 'A30+2周'],
    ['a train', 'GA2次'],
    ['a word that ends in GA', 'MEGA 32+4'],
    ['the beginning of a production', '投产后30天'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })

  it('what the next cell holds', () => {
    expect(told('30+')).toEqual([])
    expect(told('38')).toEqual([])
  })
})

it('exactly 1 to 45 weeks and 0 to 6 days are read', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(9), (weeks, days) => {
      const text = `孕${weeks}+${days}`
      const isRead = weeks >= 1 && weeks <= 45 && days <= 6
      expect(told(text)).toEqual(isRead ? pregnancy(text) : [])
    }),
  )
})

describe('the sentence says how weeks are read', () => {
  it.each([
    ['否认停经45天', ['pregnancy negated: 停经45天']],
    ['疑似孕12周', ['pregnancy uncertain: 孕12周']],
    ['母亲孕12周', ['pregnancy family: 孕12周']],
    ['否认怀孕12周', ['pregnancy negated: 怀孕12周']],
    ['孕12周产检讲座', []],
  ])('%s', (text, findings) => {
    expect(told(text)).toEqual(findings)
  })
})
