/** Placeholders: what is suppressed, and what must not be. */
import { describe, expect, it } from 'vitest'
import { isPlaceholderCell, isPlaceholderMobile, isPlaceholderResidentId } from '../../src/reference/suppressed.js'

describe('placeholders', () => {
  it('suppress the recharge line and numbers whose last eight digits are alike', () => {
    for (const digits of ['13800138000', '13888888888', '13000000000', '19999999999']) expect(isPlaceholderMobile(digits)).toBe(true)
  })

  it('leave numbers that merely look made up', () => {
    for (const digits of ['13812345678', '13800138001', '13888888889', '13898888888', '1388888888', '']) {
      expect(isPlaceholderMobile(digits)).toBe(false)
    }
  })

  it('suppress resident IDs of one repeated digit in both lengths', () => {
    expect(isPlaceholderResidentId('1'.repeat(15))).toBe(true)
    expect(isPlaceholderResidentId('0'.repeat(18))).toBe(true)
    expect(isPlaceholderResidentId('1'.repeat(17))).toBe(false)
    expect(isPlaceholderResidentId('11010519491231002X')).toBe(false)
  })

  it('know cells that are not filled in, whatever their case and the space around them', () => {
    for (const cell of [' 无 ', 'NULL', 'None', '\\N', '\\n', 'N/A', '-', '--', '/', 'NaN', '不详'])
      expect(isPlaceholderCell(cell)).toBe(true)
    for (const cell of ['', '吴', '无锡市', '0']) expect(isPlaceholderCell(cell)).toBe(false)
  })
})
