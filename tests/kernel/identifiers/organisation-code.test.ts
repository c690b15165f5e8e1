/** Organisation codes: nobody's, and no digits of theirs are anybody's. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers, luhnDigit, organisationCheck } from '../../../fixtures/identifiers.mjs'
import { said } from '../../support/kernel.js'
import { identified, surroundings } from '../../support/identifiers.js'

const made = createIdentifiers('organisations')

describe('an organisation code', () => {
  it('is no finding, whatever stands beside it', () => {
    for (let index = 0; index < 100; index++) {
      const code = made.organisationCode()
      for (const [before, behind] of surroundings) expect([code, identified(before + code + behind)]).toEqual([code, []])
    }
  })

  it('of digits only is no card, though it begins with 62 and Luhn’s sum fits', () => {
    let cards = 0
    for (let index = 0; index < 4000; index++) {
      const body = `62330106${made.random.digits(9)}`
      const code = body + organisationCheck(body)
      if (!/^\d{18}$/.test(code) || luhnDigit(code.slice(0, 17)) !== code[17]) continue
      cards++
      expect([code, said(code).includes('bank_card')]).toEqual([code, false])
    }
    expect(cards).toBeGreaterThan(5)
  })
})
