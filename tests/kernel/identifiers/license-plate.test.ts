/** Plates: forms, joins, masks, and places that only look like them. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { fullWidth, identified } from '../../support/identifiers.js'

const made = createIdentifiers('plates')

describe('a plate is found', () => {
  it('with Chinese and signs on both sides', () => {
    for (let index = 0; index < 100; index++) {
      for (const plate of [made.plate(), made.newEnergyPlate()]) {
        for (const [before, behind] of [
          ['', ''],
          ['驾驶', '的车'],
          ['车牌号：', '，'],
          ['(', ')'],
          ['a,', ',b'],
        ]) {
          expect(identified(before + plate + behind)).toEqual([`license_plate:valid ${plate}`])
        }
      }
    }
  })

  it.each([
    '浙A·12345',
    '浙A•D12345',
    '浙A 12345',
    '浙A-12345',
    '浙a12345',
    '浙A1234挂',
    '京A8888警',
    '粤Z1234港',
    '粤Z1234澳',
    '浙A12345D',
    '浙A1234学',
    '京A99B99',
  ])('written %s', (plate) => {
    expect(identified(`驾驶${plate}，`)).toEqual([`license_plate:valid ${plate}`])
  })

  it('in full width', () => {
    expect(identified(`驾驶浙${fullWidth('A12345')}`)).toEqual([`license_plate:valid 浙${fullWidth('A12345')}`])
  })

  it('several times in a cell', () => {
    const plates = [made.plate(), made.newEnergyPlate(), made.plate()]
    for (const sign of ['、', ',', '，', '/', ' ', '和'])
      expect(identified(plates.join(sign))).toEqual(plates.map((plate) => `license_plate:valid ${plate}`))
  })

  it('masked', () => {
    for (const plate of ['浙A***12', '浙A1***5', '浙A12***']) expect(identified(plate)).toEqual([`license_plate:masked ${plate}`])
  })

  it('of a wrong length in a column', () => {
    for (const plate of ['浙A1234', '浙A1234567'])
      expect(identified(plate, { header: '车牌号' })).toEqual([`license_plate:invalid:length ${plate}`])
  })
})

describe('no plate is', () => {
  it.each([
    '北京A12345',
    '贵A级景区',
    '浙A1234',
    '浙AI2345',
    '浙AO2345',
    '浙I12345',
    '浙A1234567',
    '浙A123456',
    '中A12345',
    'A12345',
    '浙A12345_',
    '辽宁A12345',
    '浙ABCDEF',
    '浙A座12345',
  ])('%s', (text) => {
    expect(identified(text)).toEqual([])
  })

  it('but behind a keyword the end of a place’s name is a province', () => {
    expect(identified('车牌号是北京A12345')).toEqual(['license_plate:valid 京A12345'])
  })
})

describe('no plate is', () => {
  it.each(['新A12345型号', '津B12345款', '苏A12345货架', '津A10203室'])('%s', (text) => {
    expect(identified(text)).toEqual([])
  })

  it('unless a keyword calls it one', () => {
    expect(identified('车牌新A12345货车')).toEqual(['license_plate:valid 新A12345'])
  })
})
