/** Keywords and area codes: their tables, and what a header promises. */
import { describe, expect, it } from 'vitest'
import { areaCodeRanges } from '../../src/reference/area-codes.data.js'
import { areaCodeBits, expectedCategory, keywordTable } from '../../src/reference/identifiers.js'
import { identifierKeywords } from '../../src/reference/identifier-keywords.data.js'
import type { ColumnRole } from '../../src/reference/roles.js'

const words = Object.values(identifierKeywords).flatMap((list) => list.split(' '))

describe('the keywords', () => {
  it('are two Chinese characters or an ASCII word of two to eight letters in lower case, each once', () => {
    for (const word of words) expect(word).toMatch(/^(?:[\u4e00-\u9fff]{2}|[a-z]{2,8})$/)
    expect(new Set(words).size).toBe(words.length)
  })

  it('all stand in a table that is at most half full', () => {
    const table = keywordTable(1024)
    expect(table.filter((value, index) => index % 2 === 0 && value !== 0n)).toHaveLength(words.length)
    expect(words.length).toBeLessThan(512)
  })
})

describe('the area codes', () => {
  it('are ranges in order that do not meet', () => {
    let last = 300
    for (const [first, end] of areaCodeRanges) {
      expect(first).toBeGreaterThan(last)
      expect(end).toBeGreaterThanOrEqual(first)
      last = end
    }
    expect(last).toBeLessThan(1000)
  })

  it('are bits, one a code', () => {
    const bits = areaCodeBits()
    const has = (code: number): boolean => (((bits[code >> 3] ?? 0) >> (code & 7)) & 1) === 1
    for (const code of [571, 755, 512, 898, 991, 310]) expect(has(code)).toBe(true)
    for (const code of [100, 300, 999 + 1, 600, 800, 945]) expect(has(code)).toBe(false)
  })
})

describe('a column promises', () => {
  it.each([
    ['qq', 'QQ', 'qq'],
    ['bank_card', '卡号', 'bank_card'],
    ['phone', '电话', 'landline'],
    ['other', 'MAC地址', 'mac'],
    ['unknown', '快递单号', 'delivery'],
    ['order_number', '运单编号', 'delivery'],
    ['order_number', '订单编号', null],
    ['other', '往来港澳通行证号', 'travel_permit'],
    ['other', '军官证号', 'military_id'],
    ['other', 'openid', 'device'],
    ['other', '登录ip', 'ip'],
    ['other', 'zip', null],
    ['other', '备注', null],
    ['free_text', '快递备注', null],
    ['unknown', null, null],
  ] as const)('by role %s and header %s: %s', (role: ColumnRole, header, category) => {
    expect(expectedCategory(role, header)).toBe(category)
  })
})
