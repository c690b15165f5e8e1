/** Numbers of devices: IMEI, IMSI, ICCID, MEID, UUID, openid. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { continuations, fullWidth, identified, misspelt, surroundings } from '../../support/identifiers.js'

const made = createIdentifiers('devices')

describe('an IMEI is found', () => {
  it('behind a keyword or in a column, and a wrong digit is told', () => {
    for (let index = 0; index < 30; index++) {
      const imei = made.imei()
      expect(identified(`手机IMEI：${imei}，`)).toEqual([`imei:valid ${imei}`])
      expect(identified(`串号${imei}`)).toEqual([`imei:valid ${imei}`])
      expect(identified(`imei${imei}`)).toEqual([`imei:valid ${imei}`])
      expect(identified(imei, { header: 'IMEI' })).toEqual([`imei:valid ${imei}`])
      const wrong = misspelt(imei, made.random.between(2, 14))
      expect(identified(`IMEI：${wrong}`)).toEqual([`imei:invalid:checksum ${wrong}`])
    }
  })

  it('of 14 digits, and of 16 with its software version', () => {
    const imei = made.imei()
    expect(identified(imei.slice(0, 14), { header: 'IMEI' })).toEqual([`imei:valid ${imei.slice(0, 14)}`])
    expect(identified(`${imei.slice(0, 14)}01`, { header: 'IMEI' })).toEqual([`imei:valid ${imei.slice(0, 14)}01`])
  })

  it('two of them in a cell, and in full width', () => {
    const [first, second] = [made.imei(), made.imei()]
    expect(identified(`IMEI：${first}/${second}`)).toEqual([`imei:valid ${first}`, `imei:valid ${second}`])
    expect(identified(`IMEI：${fullWidth(first)}`)).toEqual([`imei:valid ${fullWidth(first)}`])
  })

  it('not without a word: 15 digits may be anything', () => {
    expect(identified(made.imei())).toEqual([])
    for (const [before, behind] of continuations)
      expect(identified(`IMEI ${before}${made.imei()}${behind}`).filter((found) => found.includes('valid imei'))).toEqual([])
  })

  it('samples are suppressed, lengths told in a column', () => {
    expect(identified('860000000000000', { header: 'IMEI' })).toEqual(['imei:suppressed:placeholder 860000000000000'])
    expect(identified('8601234567891', { header: 'IMEI' })).toEqual(['imei:invalid:length 8601234567891'])
  })
})

describe('the category device holds', () => {
  it('an ICCID of twenty digits by its sum, whatever stands beside it', () => {
    for (let index = 0; index < 20; index++) {
      const iccid = made.iccid()
      expect(iccid).toHaveLength(20)
      for (const [before, behind] of surroundings) expect(identified(before + iccid + behind)).toEqual([`device:valid ${iccid}`])
      expect(identified(misspelt(iccid, 12))).toEqual([])
      expect(identified(`ICCID ${misspelt(iccid, 12)}`)).toEqual([`device:invalid:checksum ${misspelt(iccid, 12)}`])
    }
  })

  it('IMSI, MEID, openid and UUID behind their words', () => {
    const [imsi, meid] = [made.imsi(), made.meid()]
    const openid = `o${'aB3_-xY9z'.repeat(3)}`
    const uuid = '3f2a9c1e-7b4d-4e8a-9c1b-0123456789ab'
    for (const [word, value] of [
      ['IMSI', imsi],
      ['MEID', meid],
      ['openid', openid],
      ['OAID', uuid],
    ] as const) {
      for (const join of [':', '：', '=', ' ']) expect(identified(`${word}${join}${value}`)).toEqual([`device:valid ${value}`])
      expect(identified(value)).toEqual([])
    }
  })
})
