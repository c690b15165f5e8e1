import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { takeInstitution } from '../../src/evidence/institution.js'

const secret = new Uint8Array(32)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const taken = (text: string): string => takeInstitution(bytes(text), secret)

describe('the text of an institution', () => {
  test.each(['市第一人民医院', '第101中学', '2024级3班', '8号楼1201', '院区(北)'])('is kept as it is: %s', (text) => {
    expect(taken(text)).toBe(text)
  })

  test.each([
    ['张某13512340001', '张某数字×11'],
    ['电话021-12345678', '电话'],
    ['１３５１２３４０００１', ''],
    ['135 1234 0001', ''],
  ])('shows long numbers by their shape: %s', (text, beginning) => {
    const [shown = '', digest = ''] = taken(text).split('\u0000')
    expect(shown.startsWith(beginning)).toBe(true)
    expect(shown.normalize('NFKC')).not.toMatch(/\d{7}|1234/)
    expect(digest).toMatch(/^m[0-9a-f]{32}$/)
  })

  test('stays different where only masked numbers differ, and under another secret', () => {
    expect(taken('张某13512340001')).toBe(taken('张某13512340001'))
    expect(taken('张某13512340001')).not.toBe(taken('张某13512340002'))
    expect(takeInstitution(bytes('张某13512340001'), Uint8Array.of(1))).not.toBe(taken('张某13512340001'))
  })

  test('is cut after 200 bytes, with the digest of all of it', () => {
    const text = '院'.repeat(67)
    expect(taken('院'.repeat(66))).toBe('院'.repeat(66))
    expect(taken(text)).toBe(`${'院'.repeat(66)}\u0000s${createHash('sha256').update(text).digest('hex')}`)
  })

  test('holds no U+0000 of its own', () => {
    expect(taken('a\u0000sb')).toBe('a sb')
  })
})
