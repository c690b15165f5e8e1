/** QQ numbers and WeChat accounts. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { createPeople } from '../../../fixtures/people.mjs'
import { fullWidth, identified } from '../../support/identifiers.js'

const made = createIdentifiers('accounts')

describe('a QQ number is found', () => {
  it('behind a keyword, however they are joined', () => {
    for (const word of ['QQ', 'qq', '扣扣', 'QQ号']) {
      for (const join of ['', '：', ':', '号', '号码：', ' ', '-', '是', '（常用）：', '/微信号同']) {
        const number = made.qq()
        if (join.includes('微信')) continue
        expect([word + join, identified(`加我${word}${join}${number}，谢谢`)]).toEqual([word + join, [`qq:valid ${number}`]])
      }
    }
  })

  it('in a column, and several in a cell', () => {
    const numbers = [made.qq(), made.qq(), made.qq()]
    expect(identified(numbers[0] ?? '', { header: 'QQ' })).toEqual([`qq:valid ${numbers[0] ?? ''}`])
    for (const sign of ['、', ',', '/', ' ', '和', '或'])
      expect(identified(`QQ：${numbers.join(sign)}`)).toEqual(numbers.map((number) => `qq:valid ${number}`))
  })

  it('in full width', () => {
    expect(identified(`ＱＱ：${fullWidth('12345678')}`)).toEqual([`qq:valid ${fullWidth('12345678')}`])
  })

  it('of a wrong form in a column', () => {
    expect(identified('012345678', { header: 'QQ' })).toEqual(['qq:invalid:length 012345678'])
    expect(identified('123456789012', { header: 'QQ' })).toEqual(['qq:invalid:length 123456789012'])
  })
})

describe('no QQ number is', () => {
  it.each([
    ['a number without a word', '12345678'],
    ['a group’s', 'QQ群：12345678'],
    ['a group’s number', '加QQ群号12345678'],
    ['downloads of QQ', 'QQ音乐下载量12345678'],
    ['another number behind QQ', 'QQ注册于2024年，编号12345678'],
    ['in another clause', 'QQ不用了，12345678'],
    ['too short', 'QQ：1234'],
    ['with a zero before it', 'QQ：012345'],
    ['part of a longer word', 'QQ：12345678a'],
    ['an order', 'QQ订单12345678'],
  ])('%s', (_name, text) => {
    expect(identified(text)).toEqual([])
  })

  it('a mobile', () => {
    const mobile = createPeople('accounts').mobile()
    expect(identified(`QQ：${mobile}`)).toEqual([])
  })
})

describe('a WeChat account is found', () => {
  it('by wxid_, whatever stands beside it', () => {
    for (const [before, behind] of [
      ['', ''],
      ['好友', '的'],
      ['(', ')'],
      ['，', '，'],
      ['id=', '&x'],
      [' ', ' '],
    ] as const) {
      const id = made.wechat()
      expect(identified(before + id + behind)).toEqual([`wechat:valid ${id}`])
    }
  })

  it.each([
    ['微信：zhangsan_88', 'zhangsan_88'],
    ['微信号：zhangsan', 'zhangsan'],
    ['微信zhangsan_88', 'zhangsan_88'],
    ['微信号是 lisi-8899', 'lisi-8899'],
    ['VX:lisi8899', 'lisi8899'],
    ['加vx lisi8899', 'lisi8899'],
    ['wechat: lisi8899', 'lisi8899'],
    ['微信ID：lisi8899', 'lisi8899'],
    ['微信（lisi8899）', 'lisi8899'],
    ['微信：12345678', '12345678'],
    ['QQ/微信：12345678', '12345678'],
  ])('%s', (text, account) => {
    expect(identified(text)).toEqual([`wechat:valid ${account}`])
  })

  it('in a column', () => {
    for (const account of ['zhangsan', 'zhangsan_88', 'a-1234', made.wechat()])
      expect(identified(account, { header: '微信号' })).toEqual([`wechat:valid ${account}`])
  })

  it('of an institution is not personal', () => {
    expect(identified('微信gh_3f2a9c1e7b4d')).toEqual(['wechat:invalid:not-personal gh_3f2a9c1e7b4d'])
  })
})

describe('no WeChat account is', () => {
  it.each([
    '微信支付成功',
    '微信小程序abc12345',
    '微信 WeChat Pay',
    '使用微信扫码login2024',
    '微信：ab12',
    '微信：a1234567890123456789012',
    'wxid_short',
    'xwxid_a1b2c3d4e5f6g7',
    '微信http://example.com',
  ])('%s', (text) => {
    expect(identified(text)).toEqual([])
  })
})

describe('a single letter calls an account', () => {
  it.each(['加Q 123456789', 'Q号123456789', 'Q：123456789', 'q:123456789'])('of QQ: %s', (text) => {
    expect(identified(text)).toEqual(['qq:valid 123456789'])
  })

  it.each(['V信lingdang_3069', '加V lingdang_3069', 'v信：lingdang_3069'])('of WeChat: %s', (text) => {
    expect(identified(text)).toEqual(['wechat:valid lingdang_3069'])
  })

  it.each(['Q：10086是什么', 'FAQ：123456789', '2022Q号123456789', 'TV信lingdang_3069', '加QR 123456789'])('never in %s', (text) => {
    expect(identified(text)).toEqual([])
  })
})
