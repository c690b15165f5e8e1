/** Numbers of parcels. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { continuations, identified, misspelt, surroundings } from '../../support/identifiers.js'

const made = createIdentifiers('parcels')

describe('a waybill is found', () => {
  it('of SF and thirteen digits, and of the post by its check digit, whatever stands beside it', () => {
    for (let index = 0; index < 20; index++) {
      for (const number of [made.waybill(), made.postal()]) {
        for (const [before, behind] of surroundings) expect(identified(before + number + behind)).toEqual([`delivery:valid ${number}`])
      }
    }
  })

  it.each([
    '773123456789012',
    '4312345678901',
    'YT1234567890123',
    'JD0012345678901',
    'JDVA01234567890',
    'JT1234567890123',
    'SF123456789012',
    '9876543210',
  ])('%s behind a keyword or in a column', (number) => {
    for (const word of ['快递单号：', '运单号', '中通', '物流编号:'])
      expect(identified(word + number)).toEqual([`delivery:valid ${number}`])
    expect(identified(number, { header: '快递单号' })).toEqual([`delivery:valid ${number}`])
    expect(identified(number)).toEqual([])
  })

  it('with a wrong check digit is told behind a keyword', () => {
    const number = made.postal()
    expect(identified(misspelt(number, 9))).toEqual([])
    expect(identified(`邮政快递${misspelt(number, 9)}`)).toEqual([`delivery:invalid:checksum ${misspelt(number, 9)}`])
  })
})

describe('no waybill is', () => {
  it('an order, 25 digits, or cut out of a longer word', () => {
    for (const text of ['订单号：773123456789012', '快递单号：7731234567890121234567890']) expect(identified(text)).toEqual([])
    for (const [before, behind] of continuations) {
      const text = before + made.waybill() + behind
      expect([text, identified(text)]).toEqual([text, []])
    }
  })
})
