/** Mail addresses, and the QQ numbers in them. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { fullWidth, identified, surroundings } from '../../support/identifiers.js'

const made = createIdentifiers('mail')

describe('a mail address is found', () => {
  it('whatever stands beside it', () => {
    for (let index = 0; index < 20; index++) {
      const address = made.email()
      for (const [before, behind] of surroundings) expect(identified(before + address + behind)).toEqual([`email:valid ${address}`])
    }
  })

  it.each([
    'zhang.wei@example.com',
    'zhang_wei@example.com',
    'zhang-wei+list@example.com',
    'z@example.cn',
    'ZHANG.WEI@EXAMPLE.COM',
    '19900101zw@a.b.example.com.cn',
    'zhang@xn--fiqs8s.example.com',
    'zhang@my-mail.example.com',
    '13812345678@163.com',
    'e12345678@example.com',
  ])('%s', (address) => {
    expect(identified(`邮箱${address}。`)).toEqual([`email:valid ${address}`])
  })

  it('several times in a cell', () => {
    const addresses = [made.email(), made.email(), made.email()]
    for (const sign of [',', ';', '、', ' ', '/', '|', '；', '<>']) {
      expect(identified(addresses.join(sign))).toEqual(addresses.map((address) => `email:valid ${address}`))
    }
  })

  it('without the full stop of its sentence, in emphasis, behind mailto', () => {
    expect(identified('Write to zhang@example.com.')).toEqual(['email:valid zhang@example.com'])
    expect(identified('**zhang@example.com**')).toEqual(['email:valid zhang@example.com'])
    expect(identified('mailto:zhang@example.com?subject=x')).toEqual(['email:valid zhang@example.com'])
    expect(identified('..zhang@example.com')).toEqual(['email:valid zhang@example.com'])
  })

  it('in full-width signs', () => {
    const address = `${fullWidth('zhangwei')}＠${fullWidth('example')}．${fullWidth('com')}`
    expect(identified(`邮箱：${address}，`)).toEqual([`email:valid ${address}`])
  })
})

describe('digits at qq.com are a QQ number besides', () => {
  it('from five to eleven of them', () => {
    for (const number of ['10001', '12345678', '3123456789', '31234567891']) {
      expect(identified(`${number}@qq.com`)).toEqual([`email:valid ${number}@qq.com`, `qq:valid ${number}`])
    }
    expect(identified('12345678@QQ.COM')).toEqual(['email:valid 12345678@QQ.COM', 'qq:valid 12345678'])
  })

  it('but not with a zero before them, letters among them, too few or too many, or at another host', () => {
    for (const local of ['0123456', 'a123456', '1234', '123456789012'])
      expect(identified(`${local}@qq.com`)).toEqual([`email:valid ${local}@qq.com`])
    expect(identified('12345678@vip.qq.com')).toEqual(['email:valid 12345678@vip.qq.com'])
  })
})

describe('a mail address that is not valid says why', () => {
  it('masked', () => {
    for (const address of ['z***g@example.com', '12****78@qq.com', '***wei@example.com'])
      expect(identified(address)).toEqual([`email:masked ${address}`])
  })

  it('mailboxes of a function are not personal', () => {
    for (const local of ['info', 'hr', 'HR', 'admin', 'service', 'support', 'no-reply', 'kefu']) {
      expect(identified(`${local}@example.com`)).toEqual([`email:invalid:not-personal ${local}@example.com`])
    }
    expect(identified('hrzhang@example.com')).toEqual(['email:valid hrzhang@example.com'])
  })

  it('misspelt in a column of addresses', () => {
    for (const text of ['zhang@', '@example.com', 'zhang@example', 'zhang wei@']) {
      expect(identified(text, { header: '邮箱' })).toEqual([`email:invalid:charset ${text}`])
    }
  })
})

describe('no mail address is', () => {
  it.each([
    '@zhang',
    'a@b',
    'zhang@192.168.1.2',
    'zhang@example.c',
    'zhang.@example.com',
    'a@b.com@c.com',
    'zhang@example.com7',
    '你好@example.com',
    'zhang@.com',
  ])('%s', (text) => {
    expect(identified(text).filter((found) => found.startsWith('email:valid zhang') || found.startsWith('email:valid a@b'))).toEqual([])
  })
})
