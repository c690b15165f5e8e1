/** Mobile numbers: writings, neighbours that only look like them, columns, and agreement with libphonenumber-js. */
import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { createRandom } from '../../fixtures/random.mjs'
import { isPlaceholderMobile } from '../../src/reference/suppressed.js'
import { foundIn, nameOf, openKernel, said, saidOf, scanAll, tableWith, textTable, utf8 } from '../support/kernel.js'

const inColumn = { header: '手机号' } as const
const mobile = '13812345678'

const fullWidth = (text: string): string => text.replace(/\d/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

describe('a mobile is found', () => {
  it.each([
    ['plain', mobile],
    ['+86', `+86${mobile}`],
    ['+86 and a blank', `+86 ${mobile}`],
    ['+86 and a minus sign', `+86-${mobile}`],
    ['0086', `0086${mobile}`],
    ['0086 and a blank', `0086 ${mobile}`],
    ['86', `86${mobile}`],
    ['86 and a minus sign', `86-${mobile}`],
    ['a zero in front', `0${mobile}`],
    ['+86 and blanks', '+86 138 1234 5678'],
    ['86 and minus signs', '86-138-1234-5678'],
    ['3-4-4 with minus signs', '138-1234-5678'],
    ['3-4-4 with blanks', '138 1234 5678'],
    ['3-4-4 with no-break blanks', '138\u00a01234\u00a05678'],
    ['3-4-4 with ideographic blanks', '138　1234　5678'],
    ['4-4-3', '1381 2345 678'],
    ['3-3-5', '138 123 45678'],
    ['3-8', '138 12345678'],
    ['7-4', '1381234 5678'],
    ['5-6', '13812 345678'],
    ['full-width digits', fullWidth(mobile)],
    ['full-width digits in groups', fullWidth('138 1234 5678')],
    ['3-4-4 with full stops', '138.1234.5678'],
    ['86 and full stops', '86.138.1234.5678'],
    ['3-4-4 with double blanks', '138  1234  5678'],
    ['3-4-4 with full-width minus signs', '138－1234－5678'],
    ['3-4-4 with em dashes', '138—1234—5678'],
    ['3-4-4 with en dashes', '138–1234–5678'],
    ['3-4-4 with middle dots', '138·1234·5678'],
    ['full-width digits and minus signs', fullWidth('138-1234-5678').replaceAll('-', '－')],
    ['086', `086${mobile}`],
    ['086 and blanks', '086 138 1234 5678'],
    ['(+86)', `(+86)${mobile}`],
    ['(86)', `(86)${mobile}`],
    ['（+86）', `（+86）138 1234 5678`],
    ['a footnote mark', `${mobile}*`],
    ['three footnote marks', `${mobile}***`],
    ['groups and a footnote mark', '138-1234-5678*'],
    ['a full-width footnote mark', `${mobile}＊`],
    ['apostrophe', `'${mobile}`],
    ['formula', `="${mobile}"`],
    ['data frame', `${mobile}.0`],
    ['brackets', `(${mobile})`],
    ['Tel:', `Tel:${mobile}`],
    ['tel without colon', `tel${mobile}`],
    ['Phone', `Phone${mobile}`],
    ['mobile', `mobile${mobile}`],
    ['mob.', `mob.${mobile}`],
    ['CELL', `CELL${mobile}`],
    ['an extension', `${mobile}-1234`],
    ['a virtual number with an extension', '17012345678-123'],
    ['an extension with 转', `${mobile}转123`],
    ['an extension with ext', `${mobile}ext1234`],
    ['an extension with ext.', `${mobile}ext. 12`],
    ['Chinese on both sides', `电话${mobile}张三`],
    ['a full stop behind', `call ${mobile}.`],
    ['139.com', `${mobile}@139.com`],
    ['189.cn', `${mobile}@189.cn`],
    ['wo.cn', `${mobile}@wo.cn`],
    ['JSON', `{"phone":${mobile}}`],
  ])('in this writing: %s', (_name, text) => {
    expect(saidOf(text)).toBe('mobile:valid')
  })

  it.each([',', '/', '、', ';', ' ', '，', '|', '\n', '；', ' / ', '----', '和', '\t', '\\'])(
    'several times in a cell, between: %s',
    (between) => {
      expect(foundIn(`13812345678${between}13912345678${between}15812345678`)).toEqual(['13812345678', '13912345678', '15812345678'])
    },
  )

  it('several times with minus signs inside and blanks between', () => {
    expect(said('138-1234-5678 139-1234-5678')).toBe('mobile:valid mobile:valid')
  })

  it('as one person in every writing', () => {
    const people = createPeople('writings')
    for (let index = 0; index < 50; index++) {
      const number = people.mobile()
      const groups = [number.slice(0, 3), number.slice(3, 7), number.slice(7)]
      const writings = [
        number,
        `+86${number}`,
        `86${number}`,
        `0086 ${number}`,
        `0${number}`,
        groups.join('-'),
        groups.join(' '),
        fullWidth(number),
        `${number}.0`,
      ]
      const { keys, counts } = scanAll(openKernel(), tableWith(1), utf8(writings.join('\n')))
      expect(counts.outcomes[1]?.[0]).toBe(writings.length)
      expect(new Set(keys.person).size).toBe(1)
    }
  })
})

describe('no mobile is', () => {
  it.each([
    ['an amount', `${mobile}.00`],
    ['an amount with three places', `${mobile}.125`],
    ['a fraction', `0.${mobile}`],
    ['¥', `¥${mobile}`],
    ['￥', `￥${mobile}`],
    ['$', `$${mobile}`],
    ['元', `${mobile}元`],
    ['万', `${mobile}万`],
    ['twelve digits', `${mobile}9`],
    ['thirteen digits: milliseconds', '1381234567890'],
    ['another digit in front', `9${mobile}`],
    ['part of a waybill', `77${mobile}${mobile}`],
    ['part of a hash', `a${mobile}b`],
    ['a letter in front', `x${mobile}`],
    ['a letter behind', `${mobile}a`],
    ['a word that is no phone word', `total${mobile}`],
    ['a phone word inside a longer word', `hotel${mobile}`],
    ['the local part of an e-mail address', `${mobile}@qq.com`],
    ['an e-mail address behind letters', `a${mobile}@139.com`],
    ['a foreign number', '+1 3812345678'],
    ['a foreign number of eleven digits', '+13812345678'],
    ['a foreign number with its code', '+4413812345678'],
    ['the sequence of an ID', '330106138123456789'],
    ['a landline', '0571-88881234'],
    ['a service number', '4008123456'],
    ['a version', '1.38.12345678'],
    ['10x to 12x', '12345678901'],
    ['a full-width digit behind', `${mobile}９`],
    ['a full-width digit in front', `９${mobile}`],
    ['the first parts of a UUID', '01381234-5678-1000-8659-000000000000'],
    ['middle parts of a UUID', 'abcdef12-0138-1234-5678-000000000000'],
    ['the last part of a UUID', '00000000-0000-1000-8659-013812345678'],
    ['other groups', '138 12 345678'],
    ['decimals beside each other', '138.1234 5678'],
    ['a decimal behind a number', '138 1234.5678'],
    ['full stops in other groups', '1381.2345.678'],
    ['full stops before it', '1.138.1234.5678'],
    ['full stops behind it', '138.1234.5678.9'],
    ['a word that begins with ext', `${mobile}extra`],
  ])('%s', (_name, text) => {
    expect(saidOf(text)).toBe('nothing')
  })

  it('a thing’s number of 13 digits, but in a mobile column', () => {
    expect(said('1440123456789')).toBe('nothing')
    for (const number of ['1440123456789', '1480123456789', '1064812345678', '1410012345678', '1460123456789']) {
      expect([number, said(number, inColumn)]).toEqual([number, 'mobile:invalid:not-personal'])
    }
  })

  it('10x to 12x, but in a mobile column', () => {
    for (const number of ['10012345678', '11012345678', '12012345678']) {
      expect([number, said(number)]).toEqual([number, 'nothing'])
      expect([number, said(number, inColumn)]).toEqual([number, 'mobile:invalid:segment'])
    }
  })
})

describe('a number that is not valid says why', () => {
  it.each([
    ['14212345678', 'mobile:invalid:segment'],
    ['15412345678', 'mobile:invalid:segment'],
    ['16012345678', 'mobile:invalid:segment'],
    ['19412345678', 'mobile:invalid:segment'],
    ['14412345678', 'mobile:invalid:not-personal'],
    ['17491234567', 'mobile:invalid:not-personal'],
    ['17406123456', 'mobile:invalid:not-personal'],
    ['17405123456', 'mobile:valid'],
    ['13491234567', 'mobile:valid'],
    ['13800138000', 'mobile:suppressed:placeholder'],
    ['13888888888', 'mobile:suppressed:placeholder'],
    ['13000000000', 'mobile:suppressed:placeholder'],
    ['13888888887', 'mobile:valid'],
    ['138****5678', 'mobile:masked'],
    ['138＊＊＊＊5678', 'mobile:masked'],
    ['138xxxx5678', 'mobile:masked'],
    ['138XXXX5678', 'mobile:masked'],
    ['138********', 'mobile:masked'],
    ['1*********8', 'mobile:masked'],
    ['138××××5678', 'mobile:masked'],
    ['138●●●●5678', 'mobile:masked'],
    ['138••••5678', 'mobile:masked'],
    ['138-****-5678', 'mobile:masked'],
    ['+86 138****5678', 'mobile:masked'],
    ['13010219900*******', 'resident_id:masked'],
    ['13010219900＊＊＊＊＊＊＊', 'resident_id:masked'],
    ['138***5678', 'nothing'],
    ['1.38E+10', 'mobile:damaged:excel-exponent'],
    ['1.381234E+10', 'mobile:damaged:excel-exponent'],
    ['1.28E+10', 'nothing'],
    ['1.38E+11', 'nothing'],
  ])('%s: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it('one digit short or long in a mobile column', () => {
    for (const text of ['138123456', '1381234567', '138123456789', '1381234567890'])
      expect([text, said(text, inColumn)]).toEqual([text, 'mobile:invalid:length'])
    for (const text of ['88881234', '无', '', '0571-88881234', '2381234567'])
      expect([text, said(text, inColumn)]).toEqual([text, 'nothing'])
  })
})

describe('a column of other numbers', () => {
  it.each(['单号', 'QQ', '银行卡号', '序号', '金额', 'IMEI'])('suppresses a mobile: %s', (header) => {
    expect(said(mobile, { header })).toBe('mobile:suppressed:column-role')
  })

  it('suppresses it only there, and only what else would be valid', () => {
    const table = tableWith(3, { roles: ['otherNumbers', 'none', 'mobile'] })
    const { findings } = scanAll(openKernel(), table, utf8(`${mobile},${mobile},${mobile}\n13800138000,15412345678,138\n`))
    expect(findings.map((finding) => [finding.column, nameOf(finding)])).toEqual([
      [0, 'mobile:suppressed:column-role'],
      [1, 'mobile:valid'],
      [2, 'mobile:valid'],
      [0, 'mobile:suppressed:placeholder'],
      [1, 'mobile:invalid:segment'],
    ])
  })

  it.each([
    ['', '', 'suppressed:column-role'],
    ["'", '', 'suppressed:column-role'],
    ['="', '"', 'suppressed:column-role'],
    ['', '.0', 'suppressed:column-role'],
    ['10000001/', ' / 10000002', 'suppressed:column-role'],
    ['制表：王某 ', '', 'valid'],
    ['', '（王某）', 'valid'],
    ['tel ', '', 'valid'],
    [`${'1 '.repeat(40)}`, '', 'valid'],
  ])('asks that a cell holds numbers and signs only: %s…%s', (before, after, status) => {
    const text = before + mobile + after
    expect(said(text, { header: '序号' })).toBe(`mobile:${status}`)
    const { findings } = scanAll(
      openKernel(),
      tableWith(3, { roles: ['otherNumbers'] }),
      utf8(`${text},x,王某\r\n"${text.replaceAll('"', '')}",y,z\n`),
    )
    expect(findings.map(nameOf)).toEqual([`mobile:${status}`, `mobile:${status}`])
  })

  it('looks behind the label of a block', () => {
    const table = tableWith(1, { kind: 'block', delimiter: '', quotes: false, labels: [utf8('订单号')], roles: ['otherNumbers'] })
    const { findings } = scanAll(openKernel(), table, utf8(`订单号：${mobile}\n\n订单号: ${mobile}（王某）\n`))
    expect(findings.map(nameOf)).toEqual(['mobile:suppressed:column-role', 'mobile:valid'])
  })
})

describe('made-up mobiles', () => {
  it('are found in any text around them that does not touch them', () => {
    const text = fc
      .array(fc.constantFrom('张', '三', '，', ' ', '"', "'", '(', '\n', '😀', ':', '。', 'é'), { maxLength: 40 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, fc.integer(), (before, after, seed) => {
        const number = createPeople(seed).mobile()
        expect(foundIn(before + number + after)).toEqual([number])
      }),
      { numRuns: 100 },
    )
  })

  it('are found at every place of the 64-byte blocks', () => {
    const people = createPeople('places')
    for (let pad = 0; pad < 140; pad++) {
      const number = people.mobile()
      for (const text of [number, `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`, `+86${number}`]) {
        expect([pad, said(`${'.'.repeat(pad)} ${text},`)]).toEqual([pad, 'mobile:valid'])
      }
    }
  })
})

describe('agreement with libphonenumber-js', () => {
  /** tests/reference/mobile-segments.test.ts lists them, and shows that there are no others. */
  const listed = (digits: string): boolean => digits.startsWith('149') || digits.startsWith('1610')

  it('on random numbers, but for the listed prefixes', () => {
    const random = createRandom('libphonenumber')
    const numbers = Array.from({ length: 20_000 }, () => `1${random.between(3, 9)}${random.digits(9)}`).filter(
      (digits) => !isPlaceholderMobile(digits),
    )
    const { findings } = scanAll(openKernel(), textTable, utf8(numbers.join('\n')))
    expect(findings).toHaveLength(numbers.length)
    numbers.forEach((digits, index) => {
      const finding = findings[index]
      const parsed = parsePhoneNumberFromString(digits, 'CN')
      // The parser may take a leading 1xxxx for a carrier code; then it speaks of another number.
      if (finding === undefined || listed(digits) || (parsed !== undefined && parsed.nationalNumber !== digits)) return
      expect([digits.slice(0, 5), nameOf(finding) === 'mobile:valid']).toEqual([digits.slice(0, 5), parsed?.isValid() ?? false])
    })
  })

  it('on the amount 13812345678.00 we differ: the library takes it for a number', () => {
    expect(parsePhoneNumberFromString('13812345678.00', 'CN')?.number).toBeDefined()
    expect(said('13812345678.00')).toBe('nothing')
  })
})
