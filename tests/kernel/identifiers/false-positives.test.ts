/** What is found in strings that are nobody's, and in prose that speaks of numbers. */
import { describe, expect, it } from 'vitest'
import type { Random } from '../../../fixtures/random.mjs'
import { findingsIn, signs } from '../../support/random-lines.js'
import { identified } from '../../support/identifiers.js'

const lines = 50_000
const hexadecimal = '0123456789abcdef'
const capitals = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const letters = `${capitals}abcdefghijklmnopqrstuvwxyz`
const digits =
  (length: number) =>
  (random: Random): string =>
    random.digits(length)
const parts =
  (alphabet: string, lengths: readonly number[], sign: string) =>
  (random: Random): string =>
    lengths.map((length) => signs(random, alphabet, length)).join(sign)

/** Findings a million strings, without resident IDs and mobiles, which have tests of their own. */
function rate(name: string, make: (random: Random) => string): number {
  const found = Object.entries(findingsIn(lines, name, make)).filter(([id]) => !/^(resident_id|mobile):/.test(id))
  return (found.reduce((sum, [, count]) => sum + count, 0) * 1_000_000) / lines
}

describe('of a million random strings', () => {
  it.each([3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 21, 22, 25])('of %d digits none is found', (length) => {
    expect(rate(`digits ${length}`, digits(length))).toBe(0)
  })

  // A hundredth begins with 62, of which a tenth has Luhn's sum.
  it.each([16, 17, 18, 19])('of %d digits about a thousand are found: cards', (length) => {
    const found = rate(`digits ${length}`, digits(length))
    expect(found).toBeGreaterThan(500)
    expect(found).toBeLessThan(1_400)
  })

  it('of twenty digits ten are found: ICCIDs', () => {
    expect(rate('twenty', digits(20))).toBeLessThan(60)
  })

  // One in ten begins with zero, of which a third goes on with an area code.
  it('of eleven and twelve digits less than four in a hundred are found: landlines', () => {
    for (const length of [11, 12]) expect(rate(`digits ${length}`, digits(length))).toBeLessThan(40_000)
  })

  it.each([8, 10, 13, 14, 16, 17, 20, 24, 32, 40, 64])('of %d hexadecimal digits none is found', (length) => {
    expect(rate(`hexadecimal ${length}`, parts(hexadecimal, [length], ''))).toBe(0)
  })

  it.each([8, 9, 10, 12, 14, 16, 18, 20, 32])('of %d capitals and digits none is found', (length) => {
    expect(rate(`capitals ${length}`, parts(capitals, [length], ''))).toBe(0)
  })

  it('of seventeen capitals and digits less than a hundred are found: VINs', () => {
    expect(rate('seventeen', parts(capitals, [17], ''))).toBeLessThan(100)
  })

  it.each([
    ['UUIDs', parts(hexadecimal, [8, 4, 4, 4, 12], '-')],
    ['versions', (random: Random) => `${random.below(30)}.${random.below(100)}.${random.below(2000)}`],
    ['times of day', parts('0123456789', [2, 2, 2], ':')],
    [
      'dates and times',
      (random: Random) =>
        `${random.between(1950, 2026)}-${random.between(1, 12)}-${random.between(1, 28)} ${random.between(0, 23)}:${random.digits(2)}`,
    ],
    ['amounts', (random: Random) => `${random.below(1_000_000)}.${random.digits(2)}`],
    ['milliseconds', (random: Random) => `1${random.between(5, 8)}${random.digits(11)}`],
    ['keys in base 64', (random: Random) => `${signs(random, `${letters}+/`, 43)}=`],
  ])('%s none is found', (name, make) => {
    expect(rate(name, make)).toBeLessThanOrEqual(20)
  })
})

describe('prose', () => {
  it.each([
    '会议于2024年3月15日14:30在3号楼12层1205室举行，参会人数约120人。',
    '本季度营收12,345.67万元，同比增长12.5%，净利润3,456.78万元。',
    '根据《民法典》第1165条及第3.2.1.5款的规定，驳回上诉。',
    '型号为XPS-13-9310的设备共12台，编号自A00001至A00012。',
    '软件版本v2.13.4.1已发布，修复了issue 12345和CVE-2024-12345。',
    '微信支付和支付宝均可付款，QQ音乐会员8折，下载量超过12345678次。',
    '忘记密码请点击找回，密码错误5次将锁定30分钟。',
    '北京A座1203室，上海B1层，贵A级信用，新A股12345手。',
    '案号为(2023)浙0106民初12345号，判决书共12页。',
    '快递一般3至5天送达，运费12元，满99元包邮。',
    '股票代码600519，现价1688.88，市盈率35.6倍。',
    '护照办理需要10个工作日，费用120元，咨询请到3号窗口。',
    'GB/T 2260-2007 and ISO/IEC 7812-1:2017 were used; see pages 12-34.',
    'The meeting is at 10:30 in room 4-201; bring 2 copies of form 1040-EZ.',
    'Flight CA1234 departs at 08:55 from gate C12, seat 23A.',
    'ISBN 978-7-111-54742-6, 3rd edition, 2024, ¥79.00',
  ])('%s', (text) => {
    expect(identified(text)).toEqual([])
  })
})
