/** Amounts and longer numbers that have the digits of a mobile. */
import { describe, expect, it } from 'vitest'
import { foundIn, said } from '../support/kernel.js'

const mobile = '13812345678'

describe('an amount is no mobile', () => {
  it.each([
    '元',
    ' 元',
    '　元',
    '美元',
    ' 美元',
    '港元',
    '欧元',
    '日元',
    '美金',
    '亿',
    '亿元',
    ' 亿',
    '块',
    '万',
    '万元',
    ' 万元',
    '%',
    ' %',
    '％',
  ])('with a unit: %j', (unit) => {
    for (const number of [mobile, '138 1234 5678', `+86${mobile}`]) expect([number, said(number + unit)]).toEqual([number, 'nothing'])
  })

  it.each(['$', '¥', '￥', '€', '£', '￡', 'US$', '人民币', 'CNY', 'RMB', 'usd', 'EUR', 'GBP', 'HKD', 'JPY'])(
    'with a currency: %s',
    (currency) => {
      for (const blank of ['', ' ', '  ', '　'])
        for (const number of [mobile, '138-1234-5678'])
          expect([blank, number, said(currency + blank + number)]).toEqual([blank, number, 'nothing'])
    },
  )

  it.each([` 万伟`, '%20', '%2C', ' 人民路', '人', ' 美女'])('but what only looks so leaves it a mobile: %j', (behind) => {
    expect(foundIn(mobile + behind)).toEqual([mobile])
  })

  it('in a mobile column is a candidate with other signs', () => {
    for (const text of [`${mobile}元`, `¥${mobile}`, `${mobile}%`, `人民币${mobile}`])
      expect([text, said(text, { header: '手机号' })]).toEqual([text, 'mobile:invalid:charset'])
  })
})

describe('groups of a longer number are no mobile', () => {
  it.each([
    '6222 138 1234 5678',
    '6222 1381 2345 678',
    '6222-138-1234-5678',
    '622  138  1234  5678',
    '6222 0202 138 1234 5678',
    '10000 138 1234 5678',
  ])('%s', (text) => {
    expect(said(text)).toBe('nothing')
  })

  it.each([
    ['an age', '25 138 1234 5678'],
    ['a day', '2024-01-02 138 1234 5678'],
    ['another separator', '6222-138 1234 5678'],
    ['a whole number', '440308199901101512 138 1234 5678'],
    ['one piece', `6222 ${mobile}`],
  ])('but beside %s', (_name, text) => {
    expect(foundIn(text).at(-1)?.replace(/\D/g, '')).toBe(mobile)
  })

  it('but beside another mobile', () => {
    expect(foundIn('138 1234 5678 139 1234 5678 158 1234 5678')).toEqual(['138 1234 5678', '139 1234 5678', '158 1234 5678'])
  })
})
