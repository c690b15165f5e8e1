/** Landlines: area codes, writings, extensions, local numbers, and numbers of organisations. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { createPeople } from '../../../fixtures/people.mjs'
import { fullWidth, identified, surroundings } from '../../support/identifiers.js'

const made = createIdentifiers('landlines')
const inColumn = { header: '联系电话' } as const

describe('a landline is found', () => {
  it.each([
    '0571-88886665',
    '010-62345679',
    '(0571)88886665',
    '（010）62345679',
    '0571 88886665',
    '057188886665',
    '01062345679',
    '0571-8888 6665',
    '0898-6234567',
    '+86-571-88886665',
    '+86 10 62345679',
    '86-571-88886665',
    '+8657188886665',
    '0571-88886665-8001',
    '0571-88886665转8001',
    '0571-88886665ext801',
  ])('written %s, whatever stands beside it', (number) => {
    for (const [before, behind] of surroundings) expect(identified(before + number + behind)).toEqual([`landline:valid ${number}`])
  })

  it('without area code behind a keyword, several ones too, or in a column', () => {
    const [first, second] = [made.localNumber(), made.localNumber(7)]
    expect(identified(`电话：${first}、${second}`)).toEqual([`landline:valid ${first}`, `landline:valid ${second}`])
    expect(identified(`电话（办公室）：${first}`)).toEqual([`landline:valid ${first}`])
    expect(identified(`tel${first}`)).toEqual([`landline:valid ${first}`])
    expect(identified(first, inColumn)).toEqual([`landline:valid ${first}`])
    expect(identified(first)).toEqual([])
  })

  it('beside mobiles in a column of telephones', () => {
    const mobile = createPeople('landlines').mobile()
    const number = made.landline()
    expect(identified(`${mobile}/${number}`, inColumn)).toEqual([`landline:valid ${number}`])
  })

  it('in full-width digits', () => {
    const number = fullWidth('0571-88886665')
    expect(identified(`座机${number}`)).toEqual([`landline:valid ${number}`])
  })
})

describe('a number of an organisation is told as not personal', () => {
  it.each([
    ['400-820-8821', '400-820-8821'],
    ['800-820-8821', '800-820-8821'],
    ['400-8208-821', '400-8208-821'],
    ['客服95588', '95588'],
    ['热线12345', '12345'],
    ['电话：4008208821', '4008208821'],
  ])('%s', (text, number) => {
    expect(identified(text)).toEqual([`landline:invalid:not-personal ${number}`])
  })
})

describe('no landline is', () => {
  it.each([
    ['an area code that is none', '0999-12345678'],
    ['an area code that nobody has', '0300-88886665'],
    ['a local number that begins with 1', '0571-18886665'],
    ['seven digits in an eight-digit city', '010-6234567'],
    ['nine digits', '0571-888866651'],
    ['the rest of a longer number', '12-0571-88886665'],
    ['a letter before it', 'A0571-88886665'],
    ['a card in groups', '0571 8888 6665 1234'],
    ['a date', '2024-01-02'],
    ['a date behind a keyword', '电话：20240102'],
    ['an amount', '0571.88'],
    ['part of a UUID', '12345678-0571-8888-0571-057188886665'],
    ['a service number without a word', '95588'],
  ])('%s', (_name, text) => {
    expect(identified(text)).toEqual([])
  })
})
