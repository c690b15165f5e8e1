/** Passwords behind labels and accounts, and hashes. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { createPeople } from '../../../fixtures/people.mjs'
import { identified } from '../../support/identifiers.js'

const made = createIdentifiers('credentials')
const mobile = createPeople('credentials').mobile()

describe('a password is found behind its label', () => {
  it.each([
    ['密码：abcdef', 'abcdef'],
    ['密码:Abc@123456', 'Abc@123456'],
    ['登录密码为123456', '123456'],
    ['密码123456', '123456'],
    ['密码Kx83720#', 'Kx83720#'],
    ['验证码384756', '384756'],
    ['token=9f8a7b6c5d', '9f8a7b6c5d'],
    ['密码 abc123', 'abc123'],
    ['口令：x9!kQ', 'x9!kQ'],
    ['password=Secret99&x=1', 'Secret99'],
    ['pwd: abc123', 'abc123'],
    ['{"password":"Abc123!"}', 'Abc123!'],
    ["{'pwd': 'Abc123!'}", 'Abc123!'],
    ['账号admin，密码：admin123。', 'admin123'],
  ])('%s', (text, password) => {
    expect(identified(text)).toEqual([`credential:valid ${password}`])
  })

  it('masked behind its account', () => {
    const address = made.email()
    expect(identified(`${address}----******`)).toEqual([`email:valid ${address}`, 'credential:masked ******'])
  })
})

describe('a password is found behind its account', () => {
  it('an address, a mobile or a name, with four minus signs', () => {
    const address = made.email()
    expect(identified(`${address}----abc123`)).toEqual([`email:valid ${address}`, 'credential:valid abc123'])
    expect(identified(`${mobile}----abc123`)).toEqual(['credential:valid abc123'])
    expect(identified('zhangsan----abc123')).toEqual(['credential:valid abc123'])
    expect(identified(`zhangsan----abc123----${mobile}`)).toEqual(['credential:valid abc123'])
  })

  it('an address and a colon at the end of the cell, or a bar', () => {
    const address = made.email()
    expect(identified(`${address}:abc123`)).toEqual([`email:valid ${address}`, 'credential:valid abc123'])
    expect(identified(`${address}|abc123|${mobile}`)).toEqual([`email:valid ${address}`, 'credential:valid abc123'])
  })

  it('but not another account in its place', () => {
    const [first, second] = [made.email(), made.email()]
    for (const sign of ['----', ':', '|'])
      expect(identified(first + sign + second)).toEqual([`email:valid ${first}`, `email:valid ${second}`])
    expect(identified(`${first}----${mobile}`)).toEqual([`email:valid ${first}`])
  })
})

describe('a hash is a credential', () => {
  it('beside an account, before it or behind it', () => {
    const [address, hash] = [made.email(), made.md5()]
    const sha1 = `${hash}01234567`
    for (const value of [hash, hash.toUpperCase(), sha1, hash + hash]) {
      expect(identified(`${address} ${value}`)).toEqual([`email:valid ${address}`, `credential:valid ${value}`])
      expect(identified(`('${value}','${address}')`)).toEqual([`credential:valid ${value}`, `email:valid ${address}`])
      expect(identified(`${mobile},${value}`)).toEqual([`credential:valid ${value}`])
    }
  })

  it('behind a keyword or in a column, but not alone', () => {
    const hash = made.md5()
    expect(identified(`密码：${hash}`)).toEqual([`credential:valid ${hash}`])
    expect(identified(hash, { header: '密码' })).toEqual([`credential:valid ${hash}`])
    expect(identified(hash)).toEqual([])
    expect(identified(`md5sum ${hash} file.zip`)).toEqual([])
  })

  it('by its own form: bcrypt and crypt', () => {
    const bcrypt = `$2b$10$${'abcdefghijkLMNOPQRSTU0'}${'123456789./abcdefghijkLMNOPQRST'}`
    expect(bcrypt).toHaveLength(60)
    expect(identified(`值${bcrypt}，`)).toEqual([`credential:valid ${bcrypt}`])
    expect(identified(`$6$saltsalt$${'aB3./'.repeat(10)}`)).toHaveLength(1)
  })
})

describe('no password is', () => {
  it.each([
    '忘记密码？请拨打热线',
    '密码错误3次',
    '密码6位以上',
    '密码由8至16位字母组成',
    'password reset instructions',
    '密码 abcdef',
    'passwordless login2024',
    '重置密码需要2024年的证明',
    'a----b',
    '|----|----|',
    '----------',
    '2024----2025',
  ])('%s', (text) => {
    expect(identified(text)).toEqual([])
  })
})

it('a cell of a column of passwords is one', () => {
  for (const password of ['abc123', 'p@ss,word', '666666'])
    expect(identified(password, { header: '密码' })).toEqual([`credential:valid ${password}`])
})
