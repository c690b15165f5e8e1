/** Ages of children in text. */
import { describe, expect, it } from 'vitest'
import { told } from './told.js'

describe('a minor is told by', () => {
  it.each(['6岁', '0岁', '17岁', '11周岁', '8个月大', '36个月大'])('%s', (age) => {
    expect(told(`女，${age}，走失`)).toEqual([`minor: ${age}`])
    expect(told(`今年${age}`)).toEqual([`minor: ${age}`])
  })
})

describe('nobody under age is told by', () => {
  it.each([
    ['eighteen years', '18岁'],
    ['an age of an adult', '46岁'],
    ['years of something in the past', '13岁初潮'],
    ['a limit', '14岁以下'],
    ['a range', '3-6岁'],
    ['a range in words', '3至6岁'],
    ['months that are no age', '8个月后'],
    ['too many months', '37个月大'],
    ['a long number', '106岁'],
    ['years', '6年'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
