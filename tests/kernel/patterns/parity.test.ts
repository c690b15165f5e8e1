/** Gravidity and parity: G2P1 and 孕2产1. */
import { describe, expect, it } from 'vitest'
import { told } from './told.js'

describe('pregnancies and deliveries are read in', () => {
  it.each(['G2P1', 'g2p1', 'G2P1A0', 'G3P2A1', 'G2P1A0L1', 'G2 P1', 'G10P3', 'G1P0', '孕2产1', '孕1产0'])('%s', (text) => {
    expect(told(text)).toEqual([`pregnancy: ${text}`])
    expect(told(`经产妇，${text}，体健`)).toContain(`pregnancy: ${text}`)
  })
})

it.each(['G0P0', '孕0产0'])('%s says that there was no pregnancy', (text) => {
  expect(told(text)).toEqual([`pregnancy negated: ${text}`])
})

describe('nothing is read in', () => {
  it.each([
    ['a motorway', 'G2高速'],
    ['a car park', 'G2P停车'],
    ['more deliveries than pregnancies', 'G1P2'],
    ['more pregnancies than anyone has', 'G16P2'],
    ['part of a product code', 'XG2P1'],
    ['a product code that goes on', 'G2P1X9'],
    ['three digits', 'G2P100'],
    ['more births than pregnancies', '孕1产2'],
    ['products', '孕育2产品'],
    ['the whole and a part', '2产1'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
