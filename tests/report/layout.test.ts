import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alignLeft,
  alignRight,
  displayWidth,
  formatCount,
  formatDuration,
  formatShare,
  formatSize,
  layOutTable,
  printable,
  wrap,
} from '../../src/report/layout.js'

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['姓名', 4],
    ['（条）', 6],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['ｶ', 1],
    ['Ａ', 2],
    ['한국', 4],
    ['😀', 2],
  ])('of "%s" is %i', (text, columns) => {
    expect(displayWidth(text)).toBe(columns)
  })
})

test('cells are padded by columns, not by characters', () => {
  expect(alignLeft('姓名', 6)).toBe('姓名  ')
  expect(alignRight('姓名', 6)).toBe('  姓名')
  expect(alignLeft('too long', 3)).toBe('too long')
})

test('a table lines up where Han and Latin text are mixed', () => {
  const lines = layOutTable(
    [
      ['姓名', '1'],
      ['name', '1,000'],
    ],
    ['left', 'right'],
  )
  expect(lines).toEqual(['  姓名      1', '  name  1,000'])
})

describe('printable', () => {
  test('makes control, format and separator characters visible', () => {
    expect(printable('a\u001b[2Jb\nc\u202ed\u0085e')).toBe('a\\u{1b}[2Jb\\u{a}c\\u{202e}d\\u{85}e')
  })

  test('never lets a character through that could move the cursor', () => {
    const moving = fc.constantFrom('\u001b[2J', '\r', '\n', '\u0000', '\u009b', '\u200b', '\u202e', '\u2028', '\u2029', '\ufeff')
    fc.assert(
      fc.property(fc.array(fc.oneof(moving, fc.string({ unit: 'binary', maxLength: 3 }))), (parts) => {
        expect(printable(parts.join(''))).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      }),
    )
  })

  test('leaves ordinary text as it is', () => {
    expect(printable('电脑C盘/孕产妇 建档(1).csv')).toBe('电脑C盘/孕产妇 建档(1).csv')
  })
})

test('numbers are grouped by three digits', () => {
  expect([0, 12, 999, 1000, 1234567].map(formatCount)).toEqual(['0', '12', '999', '1,000', '1,234,567'])
})

test('a share never shows nothing for something, nor all for less than all', () => {
  expect(formatShare(0, 10)).toBe('0.0%')
  expect(formatShare(1, 100_000)).toBe('<0.1%')
  expect(formatShare(99_999, 100_000)).toBe('>99.9%')
  expect(formatShare(10, 10)).toBe('100.0%')
  expect(formatShare(1, 3)).toBe('33.3%')
  expect(formatShare(0, 0)).toBe('')
})

test('sizes and durations are short', () => {
  expect([0, 1023, 1024, 1536, 1_480_233_112].map(formatSize)).toEqual(['0 B', '1023 B', '1.0 KiB', '1.5 KiB', '1.4 GiB'])
  expect([0, 950, 59_900, 75_432, 600_000, 3_600_000, 40_205_000].map(formatDuration)).toEqual([
    '0.0 s',
    '0.9 s',
    '59.9 s',
    '1:15',
    '10:00',
    '1:00:00',
    '11:10:05',
  ])
})

describe('wrap', () => {
  test('keeps closing marks with the character before, opening marks with the one after, and numbers whole', () => {
    expect(wrap('一二三四，五六七八。', 8, 0)).toEqual(['一二三', '四，五六', '七八。'])
    expect(wrap('未扫描 120（0.2%）。', 12, 0)).toEqual(['未扫描 120', '（0.2%）。'])
  })

  test('indents the first line and hangs the others', () => {
    expect(wrap('one two three', 9, 2, 4)).toEqual(['  one two', '    three'])
  })

  test('loses nothing and stays within the width when words are short', () => {
    const word = fc.constantFrom('姓名', '校验', 'id', 'row', '12,345', '，', '。', ' ')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 30, max: 100 }), (words, columns) => {
        const text = `甲${words.join('')}`.replace(/ +/g, ' ').replace(/[，。]+/g, '，')
        const lines = wrap(text, columns, 2)
        const bare = (joined: string): string => joined.replace(/\s/g, '')
        expect(bare(lines.join(''))).toBe(bare(text))
        // 42 columns: a run of Latin words without blanks counts as one word.
        if (!/[\w,]{20}/.test(text)) for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })
})
