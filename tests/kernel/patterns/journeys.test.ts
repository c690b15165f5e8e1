/** Trains and flights in text. */
import { describe, expect, it } from 'vitest'
import { told } from './told.js'

describe('a journey is told by', () => {
  it.each([
    ['乘坐G7345次，二等座', 'G7345次'],
    ['K8次晚点', 'K8次'],
    ['旅客乘CA1716次抵达', 'CA1716次'],
    ['航班MU5137，靠窗', 'MU5137'],
    ['航班号：CZ3804', 'CZ3804'],
  ])('%s', (text, number) => {
    expect(told(text)).toEqual([`whereabouts: ${number}`])
  })
})

describe('nothing is told by', () => {
  it.each([
    ['a motorway', 'G2高速'],
    ['a letter of no train', 'B12次'],
    ['too many digits', 'G12345次'],
    ['letters and digits without a word', 'MU5137'],
    ['part of a code', 'XYG7345次'],
    ['a number of times', '去了12次'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
