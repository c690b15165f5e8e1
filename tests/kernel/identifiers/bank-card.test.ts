/** Bank cards: Luhn's sum, first digits, groups, masks, and numbers that only look like them. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers, luhnDigit } from '../../../fixtures/identifiers.mjs'
import { createPeople } from '../../../fixtures/people.mjs'
import { continuations, fullWidth, identified, misspelt, surroundings } from '../../support/identifiers.js'

const made = createIdentifiers('cards')
const inColumn = { header: '银行卡号' } as const
const grouped = (card: string, sign: string): string => card.replace(/(.{4})(?=.)/g, `$1${sign}`)

describe('a card is found', () => {
  it.each([16, 17, 19])('that begins with 62 and has %d digits, whatever stands beside it', (length) => {
    for (let index = 0; index < 20; index++) {
      const card = made.bankCard(length)
      for (const [before, behind] of surroundings) expect(identified(before + card + behind)).toEqual([`bank_card:valid ${card}`])
    }
  })

  it('that begins with other digits behind a keyword or in a column', () => {
    for (const head of ['4', '51', '35', '9558', '622']) {
      const card = made.bankCard(16, head)
      expect(identified(`银行卡：${card}`)).toEqual([`bank_card:valid ${card}`])
      expect(identified(card, inColumn)).toEqual([`bank_card:valid ${card}`])
    }
    expect(identified(made.bankCard(16, '4'))).toEqual([])
  })

  it('in groups of four, with blanks or minus signs', () => {
    for (const [length, head] of [
      [16, '62'],
      [19, '62'],
      [16, '4'],
      [16, '52'],
    ] as const) {
      const card = made.bankCard(length, head)
      for (const sign of [' ', '-']) expect(identified(`卡${grouped(card, sign)}。`)).toEqual([`bank_card:valid ${grouped(card, sign)}`])
    }
  })

  it('in full-width digits', () => {
    const card = fullWidth(made.bankCard())
    expect(identified(`卡号${card}的`)).toEqual([`bank_card:valid ${card}`])
  })

  it('several times in a cell', () => {
    const cards = [made.bankCard(), made.bankCard(16), made.bankCard(17)]
    for (const sign of ['、', ',', '，', '/', ' ', ';', '和', '|']) {
      expect(identified(cards.join(sign))).toEqual(cards.map((card) => `bank_card:valid ${card}`))
    }
  })

  it('as what it is beside a resident ID and a mobile', () => {
    const { residentId, mobile } = createPeople('cards').person()
    const card = made.bankCard()
    expect(identified(`${residentId},${mobile},${card}`)).toEqual([`bank_card:valid ${card}`])
  })
})

describe('a masked card is told', () => {
  it.each(['6222****1234', '6222 **** **** 1234', '622202******1234', '6222********1234', '6222●●●●●●●●1234'])('%s', (card) => {
    expect(identified(`尾号见${card}。`)).toEqual([`bank_card:masked ${card}`])
  })
})

describe('one defect', () => {
  it('of the check digit is told behind a keyword and in a column, and makes it no card elsewhere', () => {
    for (let index = 0; index < 50; index++) {
      const card = misspelt(made.bankCard(), made.random.between(6, 18))
      expect(identified(`卡号：${card}`)).toEqual([`bank_card:invalid:checksum ${card}`])
      expect(identified(card, inColumn)).toEqual([`bank_card:invalid:checksum ${card}`])
      expect(identified(card)).toEqual([])
      expect(identified(grouped(card, ' '))).toEqual([])
    }
  })

  it('of the length is told in a column', () => {
    for (const digits of ['6217001234', '62170012345678901234'])
      expect(identified(digits, inColumn)).toEqual([`bank_card:invalid:length ${digits}`])
  })

  it('samples are suppressed', () => {
    for (const card of ['6222021234567890128', '6222888888888888'])
      expect(identified(card)).toEqual([`bank_card:suppressed:placeholder ${card}`])
  })
})

describe('no card is', () => {
  it('cut out of a longer number or word', () => {
    const card = made.bankCard()
    for (const [before, behind] of continuations)
      expect([before + card + behind, identified(before + card + behind)]).toEqual([before + card + behind, []])
  })

  it('a number of another kind, though Luhn’s sum fits', () => {
    const card = made.bankCard()
    for (const word of ['订单号', '流水号', '发票', '运单']) expect(identified(`${word}：${card}`)).not.toContain(`bank_card:valid ${card}`)
  })

  it('milliseconds since 1970, though Luhn’s sum fits', () => {
    const body = '170000012345'
    expect(identified(body + luhnDigit(body))).toEqual([])
  })

  it('a waybill of 25 digits, a number behind its first digits, or an ID of Gansu with two defects', () => {
    expect(identified('6217001234567890123456789')).toEqual([])
    expect(identified(`1234 ${grouped(made.bankCard(16), ' ')}`)).toEqual([])
    const body = `620101${'19800230'}123`
    expect(identified(body.slice(0, 17) + luhnDigit(body))).toEqual([])
  })
})
