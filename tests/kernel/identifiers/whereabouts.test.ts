/** Positions with a time. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { identified } from '../../support/identifiers.js'

const made = createIdentifiers('positions')

describe('a position is found', () => {
  it('in either order, however both are joined, where a time stands near', () => {
    const [longitude = '', latitude = ''] = made.position()
    for (const join of [',', ', ', ' ', ';', '/', '，', '|', '°E, ', '，纬度：', '&lat=', '","lat":"']) {
      for (const pair of [`${longitude}${join}${latitude}`, `${latitude}${join}${longitude}`]) {
        for (const time of ['2024-01-02 08:30:15', '8:30', '2024/1/2', '2024年1月2日', '2024-01-02T08:30:15Z']) {
          expect(identified(`${time} ${pair}`)).toEqual([`whereabouts:valid ${pair}`])
          expect(identified(`${pair} ${time}`)).toEqual([`whereabouts:valid ${pair}`])
        }
      }
    }
  })

  it('without a time behind a keyword or in a column', () => {
    const pair = made.position().join(',')
    expect(identified(`定位：${pair}`)).toEqual([`whereabouts:valid ${pair}`])
    expect(identified(pair, { header: '经纬度' })).toEqual([`whereabouts:valid ${pair}`])
    expect(identified(made.position()[0] ?? '', { header: '经度' })).toHaveLength(1)
  })
})

describe('no position is', () => {
  it.each([
    ['a pair without a time', '116.397428,39.909231'],
    ['a pair beside a MAC address', 'MAC 12:34:56:1b:44:11, 116.397428,39.909231'],
    ['a pair with three decimals', '2024-01-02 116.397,39.909'],
    ['two longitudes', '2024-01-02 116.397428,117.909231'],
    ['outside of China', '2024-01-02 2.352222,48.856613'],
    ['an amount beside a number', '2024-01-02 116.3974元，共39.9092元，再加上其他费用和杂费'],
    ['a number with three parts', '2024-01-02 116.397428.1,39.909231'],
    ['negative', '2024-01-02 116.397428,-39.909231'],
  ])('%s', (_name, text) => {
    expect(identified(text).filter((found) => !found.includes('元') && !found.startsWith('mac'))).toEqual([])
  })
})
