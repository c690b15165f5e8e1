/** Passports, permits, and identity cards of Hong Kong and Taiwan. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { fullWidth, identified, misspelt, surroundings } from '../../support/identifiers.js'

const made = createIdentifiers('documents')
const joins = ['', '：', ':', '号', '号码：', ' ', '号码为', '（号码）：']

describe('a passport is found', () => {
  it('behind a keyword, however they are joined', () => {
    for (const join of joins) {
      const number = made.passport()
      expect(identified(`持护照${join}${number}入境`)).toEqual([`passport:valid ${number}`])
    }
  })

  it.each([
    'E12345678',
    'EA1234567',
    'G12345678',
    'D1234567',
    'SE1234567',
    'PE1234567',
    '141234567',
    '151234567',
    'K12345678',
    'MA1234567',
    'AB1234567',
    '123456789',
  ])('%s in a column', (number) => {
    expect(identified(number, { header: '护照号码' })).toEqual([`passport:valid ${number}`])
    expect(identified(number)).toEqual([])
  })

  it('in lower case and in full width', () => {
    expect(identified('passport: e12345678')).toEqual(['passport:valid e12345678'])
    expect(identified(`护照${fullWidth('E12345678')}`)).toEqual([`passport:valid ${fullWidth('E12345678')}`])
  })

  it('and one of another length is told in a column', () => {
    for (const number of ['E1234', 'E123456789'])
      expect(identified(number, { header: '护照号码' })).toEqual([`passport:invalid:length ${number}`])
  })

  it('but no amount, no bare number of another clause, no part of a longer one', () => {
    for (const text of ['护照办理需要12345678元', '护照丢了，E1234567', '护照E12345678A', '护照XE12345678', '护照E12345678-1'])
      expect(identified(text)).toEqual([])
  })
})

describe('a permit is found', () => {
  it('behind a keyword, however they are joined', () => {
    for (const word of ['港澳通行证', '往来港澳通行证', '回乡证', '台湾通行证']) {
      for (const join of joins) {
        const number = made.permit()
        expect(identified(`其${word}${join}${number}。`)).toEqual([`travel_permit:valid ${number}`])
      }
    }
  })

  it('of Taiwan residents by eight digits', () => {
    expect(identified('台胞证12345678')).toEqual(['travel_permit:valid 12345678'])
    expect(identified('1234567801A', { header: '台胞证号' })).toEqual(['travel_permit:valid 1234567801A'])
  })

  it('not without a keyword', () => {
    for (let index = 0; index < 10; index++) expect(identified(made.permit())).toEqual([])
  })
})

describe('an identity card of Hong Kong is found', () => {
  it('by its check character in brackets, whatever stands beside it', () => {
    for (let index = 0; index < 20; index++) {
      const number = made.hongKongId()
      for (const [before, behind] of surroundings) expect(identified(before + number + behind)).toEqual([`travel_permit:valid ${number}`])
    }
  })

  it('without brackets behind a keyword', () => {
    const number = made.hongKongId().replace(/[()]/g, '')
    expect(identified(`港澳居民证件号${number}`)).toEqual([`travel_permit:valid ${number}`])
    expect(identified(number)).toEqual([])
  })

  it('and a wrong check character makes it none, or is told behind a keyword', () => {
    const number = made.hongKongId()
    const at = number.indexOf('(') - 1
    expect(identified(misspelt(number, at))).toEqual([])
    expect(identified(`HKID: ${misspelt(number, at)}`)).toEqual([`travel_permit:invalid:checksum ${misspelt(number, at)}`])
  })
})

describe('an identity card of Taiwan is found', () => {
  it('behind a keyword, and a wrong digit is told', () => {
    for (let index = 0; index < 30; index++) {
      const number = made.taiwanId()
      expect(identified(`台胞证件号：${number}`)).toEqual([`travel_permit:valid ${number}`])
      const wrong = misspelt(number, made.random.between(2, 9))
      expect(identified(`台胞证件号：${wrong}`)).toEqual([`travel_permit:invalid:checksum ${wrong}`])
    }
  })
})

describe('a passport as it is printed is found', () => {
  it.each([
    '证件类型护照，证件号E12345678',
    '护照遗失，号码E12345678作废',
    '持E12345678号护照',
    'E12345678护照',
    '护照本号 E12345678',
    '护照已过期（E12345678）',
  ])('without a keyword beside it: %s', (text) => {
    expect(identified(text)).toEqual(['passport:valid E12345678'])
  })

  it.each(['证件号E12345678', '批号E12345678', '护照办理须知，页码E1234567'])('but not in %s', (text) => {
    expect(identified(text)).toEqual([])
  })
})
