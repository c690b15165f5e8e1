/** Vehicle identification numbers. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { continuations, fullWidth, identified, surroundings } from '../../support/identifiers.js'

const made = createIdentifiers('vehicles')
const inColumn = { header: '车架号' } as const
/** The check digit changed. */
const wrong = (vin: string): string => vin.slice(0, 8) + (vin[8] === '1' ? '2' : '1') + vin.slice(9)

describe('a VIN is found', () => {
  it('by its check digit, whatever stands beside it', () => {
    for (let index = 0; index < 50; index++) {
      const vin = made.vin()
      for (const [before, behind] of surroundings) expect(identified(before + vin + behind)).toEqual([`vin:valid ${vin}`])
    }
  })

  it('of the standard’s own sample', () => {
    expect(identified('1M8GDM9AXKP042788')).toEqual(['vin:valid 1M8GDM9AXKP042788'])
  })

  it('in lower case and in full width', () => {
    const vin = made.vin()
    expect(identified(vin.toLowerCase())).toEqual([`vin:valid ${vin.toLowerCase()}`])
    expect(identified(`车架${fullWidth(vin)}`)).toEqual([`vin:valid ${fullWidth(vin)}`])
  })

  it('without a fitting check digit where its country does not demand one, behind a keyword or in a column', () => {
    const vin = wrong(made.vin('W'))
    expect(identified(`车架号${vin}`)).toEqual([`vin:valid ${vin}`])
    expect(identified(vin)).toEqual([])
  })
})

describe('one defect is told behind a keyword and in a column', () => {
  it('of the check digit', () => {
    for (const first of ['L', '1']) {
      const vin = wrong(made.vin(first))
      expect(identified(`车辆识别代号：${vin}`)).toEqual([`vin:invalid:checksum ${vin}`])
      expect(identified(vin, inColumn)).toEqual([`vin:invalid:checksum ${vin}`])
      expect(identified(vin)).toEqual([])
    }
  })

  it('of the characters and of the length', () => {
    const vin = made.vin()
    const withO = `LO${vin.slice(2)}`
    expect(identified(withO, inColumn)).toEqual([`vin:invalid:charset ${withO}`])
    expect(identified(vin.slice(0, 16), inColumn)).toEqual([`vin:invalid:length ${vin.slice(0, 16)}`])
  })
})

describe('no VIN is', () => {
  it('cut out of a longer word', () => {
    const vin = made.vin()
    for (const [before, behind] of continuations)
      expect([before + vin + behind, identified(before + vin + behind)]).toEqual([before + vin + behind, []])
  })

  it('a number of seventeen digits', () => {
    expect(identified('11111111111111111')).toEqual([])
  })
})
