/** Certificates of officers and soldiers, and title deeds that are numbered alike. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { identified } from '../../support/identifiers.js'

const made = createIdentifiers('military')

describe('a military certificate is found', () => {
  it('by its form, whatever signs stand beside it', () => {
    for (let index = 0; index < 50; index++) {
      const number = made.militaryId()
      for (const [before, behind] of [
        ['', ''],
        ['证件：', '，'],
        ['军官证', '的'],
        ['（', '）'],
        ['证号', ''],
      ]) {
        expect(identified(before + number + behind)).toEqual([`military_id:valid ${number}`])
      }
    }
  })

  it.each(['军字第1234567号', '军字1234567', '士字第20231234', '南字第12345号'])('%s', (number) => {
    expect(identified(number)).toEqual([`military_id:valid ${number}`])
  })

  it('by its digits in a column', () => {
    expect(identified('20231234', { header: '军官证号' })).toEqual(['military_id:valid 20231234'])
  })
})

describe('no military certificate is', () => {
  it.each([
    '京房权证海字第123456号',
    '粤房地权证南字第12345678号',
    '浙国用字第123456号',
    '军字第123号',
    '军字第123456789号',
    '汉字第123456号',
    '字第123456号',
  ])('%s', (text) => {
    expect(identified(text)).toEqual([])
  })
})
