/** Random writings of numbers against a reader that is as plain as can be; and texts that hold nobody. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { plainIds, plainMobiles } from '../support/plain-reader.js'
import { detect } from '../../src/scan/detect.js'
import { saidOf } from '../support/kernel.js'

const fullWidth = (text: string): string => text.replace(/\d/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

function grouped(text: string, shape: readonly number[], separator: string): string {
  let at = 0
  return shape.map((length) => text.slice(at, (at += length))).join(separator)
}

const separators = [' ', '-', '  ', '　', '\u00a0', '－', '—', '–', '·', '.', '/', '']
const idSeparators = separators.filter((sign) => sign !== '.' && sign !== '/')
const before = [
  ...['', '', '', '电话', '(', '"', 'x', '订单', '9', '0.', '1.', 'hotel', '25 ', '2024-01-02 ', '*', '**', '·'],
  ...['$', '¥ ', '￥', '€', '人民币', 'CNY ', 'RMB', 'rmb  '],
]
const beforeMobile = [
  ...[
    'tel',
    'Tel: ',
    '6222 ',
    '6222-',
    '+86',
    '+86 ',
    '0086',
    '0086-',
    '086',
    '86 ',
    '(+86)',
    '（86）',
    '0',
    '+81 ',
    '+852-',
    '（+81）',
    '08:00:00+08 ',
  ],
]
const beforeId = ['sfz', 'SFZH', 'idcard', 'IDNO', 'id', 'paid', 'G', 'AG', 'L', '身份证号：']
const behind = [
  ...['', '', '', '元', ' 元', '美元', '万', ' 万伟', '万元', ' 亿', '块', '%', '%20', ' ％', '人', '张三'],
  ...[
    '*',
    '**',
    '****',
    '*1',
    'ext12',
    'ext. 3',
    'extra',
    '转12',
    '-123',
    '.',
    '.0',
    '.00',
    '.5',
    '.0a',
    'a',
    'X',
    '5',
    ' 5',
    '@example.com',
    '@139.com',
  ],
]
const shapes = [[11], [3, 4, 4], [4, 4, 3], [3, 3, 5], [3, 8], [7, 4], [5, 6], [3, 2, 2, 4], [2, 9]]
const idShapes = [[18], [6, 8, 4], [6, 4, 4, 4], [4, 4, 4, 4, 2], [6, 4, 2, 2, 4]]

const seed = fc.integer()
const mobile = fc
  .tuple(seed, fc.constantFrom(...shapes), fc.constantFrom(...separators), fc.boolean())
  .map(([at, shape, separator, wide]) => {
    const text = grouped(createPeople(at).mobile(), shape, separator)
    return wide ? fullWidth(text) : text
  })
const id = fc
  .tuple(seed, fc.constantFrom(...idShapes), fc.constantFrom(...idSeparators), fc.boolean())
  .map(([at, shape, separator, isLower]) => {
    const text = grouped(createPeople(at).person().residentId, shape, separator)
    return isLower ? text.toLowerCase() : text
  })
const pieceOf = (heads: readonly string[], number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...before, ...heads), number, fc.constantFrom(...behind)).map((parts) => parts.join(''))
const text = fc
  .array(fc.oneof(pieceOf(beforeMobile, mobile), pieceOf(beforeId, id)), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join('，'))

/** Values of the valid findings. */
function valuesOf(found: string, category: 'mobile' | 'resident_id'): string[] {
  return detect(found)
    .filter((finding) => finding.category === category && finding.status === 'valid')
    .map(({ start, end }) => found.slice(start, end).normalize('NFKC').replace(/\D/g, ''))
    .map((digits) => (category === 'mobile' ? digits.slice(-11) : digits.slice(0, 17)))
}

describe('random writings', () => {
  it('are read as the plain reader reads them', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect([written, valuesOf(written, 'mobile')]).toEqual([written, plainMobiles(written)])
        expect([written, valuesOf(written, 'resident_id')]).toEqual([written, plainIds(written)])
      }),
      { numRuns: 3000 },
    )
  })

  it('are numbers often enough to mean something', () => {
    const samples = fc.sample(text, { numRuns: 500, seed: 1 })
    expect(samples.filter((written) => plainMobiles(written).length > 0).length).toBeGreaterThan(75)
    expect(samples.filter((written) => plainIds(written).length > 0).length).toBeGreaterThan(75)
  })
})

const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const joined = (...parts: fc.Arbitrary<string | number>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((list) => list.join(''))
const word = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words)
const twoDigits = (most: number): fc.Arbitrary<string> => fc.integer({ min: 1, max: most }).map((value) => String(value).padStart(2, '0'))
const nobody = fc.oneof(
  joined(word('¥', '$', '￥', '€', 'US$ ', 'CNY ', '人民币'), fc.integer({ min: 1, max: 2e10 }), word('', '.00', '.5')),
  joined(fc.integer({ min: 1, max: 2e10 }), word('元', ' 元', '万元', '美元', '%', '亿', '.25')),
  joined(word('20', '19'), twoDigits(99), word('-', '/', '.', '年'), twoDigits(12), word('-', '/', '.', '月'), twoDigits(28)),
  joined(twoDigits(23), word(':'), twoDigits(59), word(':'), twoDigits(59), word('', '.123', '.123456', '+08:00', '+0800')),
  fc.tuple(word(' ', '-'), word('62', '45', '95'), digits(14)).map(([sign, head, tail]) => grouped(head + tail, [4, 4, 4, 4], sign)),
  joined(word('6222 ', '6217 '), word('138 ', '1391 ', '150 '), digits(4), word(' '), digits(4)),
  joined(word('SF', 'YT', 'JD', '订单20240101', 'NO.'), word('7'), digits(12)),
  fc.uuid(),
  fc.stringMatching(/^[0-9a-f]{40}$/).filter((hash) => !/(?<![0-9a-f])\d{11}(?![0-9a-f])/.test(hash) && /[a-f]/.test(hash)),
  joined(word('v', 'V', ''), fc.nat(20), word('.'), fc.nat(2000), word('.'), fc.nat(99_999), word('', '.1', '-rc.1')),
  joined(fc.nat(179), word('.'), digits(6), word(',', ', ', ' '), fc.nat(89), word('.'), digits(6)),
  joined(word('10', '192', '172'), word('.'), fc.nat(255), word('.'), fc.nat(255), word('.'), fc.nat(255)),
  joined(word('0571-', '010-', '(021)', '400-'), digits(8)),
)

describe('texts without numbers of people', () => {
  it('yield nothing: amounts, dates, times, cards, waybills, hashes, versions, coordinates, addresses of machines, landlines', () => {
    const texts = fc.array(nobody, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('，'))
    fc.assert(
      fc.property(texts, (written) => {
        expect([written, saidOf(written)]).toEqual([written, 'nothing'])
      }),
      { numRuns: 5000 },
    )
  })
})
