/** Mobiles of other countries: writings, neighbours that only look like them, one person a number, agreement with libphonenumber-js. */
import fc from 'fast-check'
import { getExampleNumber, parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { createRandom } from '../../fixtures/random.mjs'
import { foundIn, nameOf, openKernel, said, scanAll, tableWith, textTable, utf8 } from '../support/kernel.js'

const inColumn = { header: '手机号' } as const
const countries = [
  ...(['HK', 'MO', 'TW', 'SG', 'US', 'CA', 'GB', 'RU', 'JP', 'KR', 'VN', 'TH', 'MY', 'ID', 'PH', 'MM', 'KH', 'AU', 'DE', 'FR'] as const),
  ...(['IT', 'ES', 'KZ', 'MN', 'IN', 'PK', 'AE', 'NG', 'ZA', 'BR', 'NU'] as const),
] satisfies readonly CountryCode[]

/** The number that the library prints as an example of a country's mobiles. */
function exampleOf(country: CountryCode): PhoneNumber {
  const number = getExampleNumber(country, examples)
  if (number === undefined) throw new Error(`no example for ${country}`)
  return number
}

const fullWidth = (text: string): string => text.replace(/[\d+()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** How people write a number, and programs. */
function writingsOf(number: PhoneNumber): string[] {
  const [code, national] = [number.countryCallingCode, number.nationalNumber]
  const groups = number.formatInternational()
  return [
    number.number,
    groups,
    groups.replaceAll(' ', '-'),
    groups.replaceAll(' ', '.'),
    groups.replaceAll(' ', '\u00a0'),
    `+${code} ${national}`,
    `+${code}-${national}`,
    `(+${code})${national}`,
    `(+${code}) ${national}`,
    `+${code}(${national.slice(0, 3)})${national.slice(3)}`,
    `+${code} (${national.slice(0, 3)}) ${national.slice(3)}`,
    fullWidth(number.number),
    fullWidth(`(+${code})`) + national,
    `+${fullWidth(code + national)}`,
  ]
}

describe('a foreign mobile is found', () => {
  it.each(countries)('in every writing, as one person: %s', (country) => {
    const writings = writingsOf(exampleOf(country))
    for (const text of writings) expect([text, said(text), said(`电话：${text}。`)]).toEqual([text, 'mobile:valid', 'mobile:valid'])
    const { counts, keys } = scanAll(openKernel(), tableWith(1), utf8(writings.join('\n')))
    expect(counts.outcomes[1]?.[0]).toBe(writings.length)
    expect(new Set(keys.person.map((key) => key.slice(0, 16))).size).toBe(1)
  })

  it.each(['tel+85251234567', '="+85251234567"', '=+85251234567', "'+85251234567", '+852 51234567.0', '+85251234567-12', '[+85251234567]'])(
    'beside what people and spreadsheets put there: %s',
    (text) => {
      expect(said(text)).toBe('mobile:valid')
    },
  )

  it('with the zero of national calls', () => {
    expect(foundIn('+44 (0)7400 123456')).toEqual(['44 (0)7400 123456'])
  })

  it('though eleven digits after the code look like a mobile of China', () => {
    expect(foundIn('+49 15123456789')).toEqual(['49 15123456789'])
  })

  it('apart from what follows it', () => {
    expect(foundIn('+852 5123 4567 5234 5678')).toEqual(['852 5123 4567'])
    expect(foundIn('+852 5123 4567 12')).toEqual(['852 5123 4567'])
    expect(foundIn('+852 5123 4567 +65 8123 4567/+6581234567')).toEqual(['852 5123 4567', '65 8123 4567', '6581234567'])
    expect(foundIn('+65 8123 4567 13812345678')).toEqual(['65 8123 4567', '13812345678'])
  })

  it('at every place of the 64-byte blocks', () => {
    for (let pad = 0; pad < 140; pad++) {
      for (const text of ['+6581234567', '+65 8123 4567', '＋6581234567', '+６５８１２３４５６７']) {
        expect([pad, text, said(`${'.'.repeat(pad)} ${text},`)]).toEqual([pad, text, 'mobile:valid'])
      }
    }
  })

  it('in pieces of one byte as in one piece', () => {
    const bytes = utf8('甲,+6581234567\n乙,"+852 5123 4567"\n丙,+1 (580) 555-0123\n')
    const whole = scanAll(openKernel(), tableWith(2), bytes)
    expect(whole.findings).toHaveLength(3)
    expect(scanAll(openKernel(), tableWith(2), bytes, { chunks: [1] })).toEqual(whole)
  })
})

describe('no foreign mobile is', () => {
  it.each([
    ['a sum', '1+85251234567'],
    ['a sum in full width', '１+85251234567'],
    ['behind a letter: base64', 'a+85251234567'],
    ['behind a second plus', '++85251234567'],
    ['a time zone', '2026-11-01T08:00:00+0800'],
    ['a time zone of a name', 'UTC+85251234567'],
    ['an exponent', '1.38E+6581234567'],
    ['an amount', '$+6581234567'],
    ['an amount in yuan', '¥+6581234567'],
    ['an amount with its unit', '+6581234567元'],
    ['an amount with decimals', '+6581234567.50'],
    ['too long', '+852512345678901'],
    ['sixteen digits', '+8525123456789012'],
    ['six digits', '+683401'],
    ['a letter behind', '+85251234567x'],
    ['a code that begins with zero', '+085251234567'],
    ['a code that nobody has', '+99951234567'],
    ['a code written in two pieces', '+8 5251234567'],
    ['China written in two pieces', '+8 613812345678'],
    ['two separators', '+852  51234567'],
    ['a landline', '+44 20 7946 0018'],
    ['a service number', '+1 800 234 5678'],
    ['a mobile of China without its code', '+13812345678'],
    ['the same in full width', '＋13812345678'],
  ])('%s', (_name, text) => {
    expect(said(text)).toBe('nothing')
  })

  it.each([
    '+81 138-1234-5678',
    '+852 138 1234 5678',
    '+44 13812345678',
    '(+81)13812345678',
    '（＋８１）13812345678',
    '+9 138.1234.5678',
    '+3 13812345678',
  ])('and no mobile of China behind another country’s code: %s', (text) => {
    expect(said(text)).toBe('nothing')
  })

  it.each([
    ['+8525123456', 'mobile:invalid:segment'],
    ['+999 1234567', 'mobile:invalid:segment'],
    ['+13812345678', 'mobile:invalid:segment'],
    ['+15801234', 'mobile:invalid:length'],
    ['＋15801234', 'mobile:invalid:length'],
    ['+8521381234567', 'mobile:invalid:length'],
    ['+44 20 7946 0018', 'nothing'],
    ['+81 138-1234-5678', 'mobile:invalid:segment'],
    ['(+81)138-1234-5678', 'mobile:invalid:segment'],
    ['+1 800 234 5678', 'nothing'],
    ['+852', 'nothing'],
    ['+8525123456 or so', 'nothing'],
  ])('but in a mobile column it says why: %s, %s', (text, expected) => {
    expect([said(text), said(text, inColumn)]).toEqual(['nothing', expected])
  })
})

describe('00 and the code of another country', () => {
  it.each([
    ['0049 15123456789', ['49 15123456789']],
    ['0049-151-2345-6789', ['49-151-2345-6789']],
    ['(0049)15123456789', ['0049)15123456789']],
    ['00852 51234567', ['852 51234567']],
    ['007 912 3456789', ['7 912 3456789']],
    ['0044 7400 123456', ['44 7400 123456']],
  ])('make a number when it is somebody’s: %s', (text, expected) => {
    expect([said(text), foundIn(text)]).toEqual(['mobile:valid', expected])
  })

  it('are one person with what stands behind a plus', () => {
    const { keys } = scanAll(openKernel(), tableWith(1), utf8('0049 15123456789\n(0049)15123456789\n+4915123456789\n(+49) 151 2345 6789\n'))
    expect([keys.person.length, new Set(keys.person).size]).toEqual([4, 1])
  })

  it('are a number of the list when it is not', () => {
    for (const text of ['0012 13812345678', '0999 138-1234-5678', '0001 13812345678', '(0012)13812345678'])
      expect([text, said(text), foundIn(text).map((found) => found.slice(0, 3))]).toEqual([text, 'mobile:valid', ['138']])
  })

  it('are part of a longer token behind another group', () => {
    for (const text of ['00000000-0065-8087-8000-000000000000', 'abcd-0065-8087-8000-abcd', '6222 0065 8087 8000'])
      expect([text, said(text)]).toEqual([text, 'nothing'])
  })

  it('in one piece are read in a mobile column only', () => {
    for (const text of ['0085251234567', '004915123456789'])
      expect([text, said(text), said(text, inColumn)]).toEqual([text, 'nothing', 'mobile:valid'])
  })
})

describe('a time zone, an hour, a sum before a mobile of China', () => {
  it.each(['2026-11-01 08:00:00+08 13812345678', '3+5 13812345678', '2026-11-01 08:00 13812345678'])('leaves it one: %s', (text) => {
    expect(foundIn(text)).toEqual(['13812345678'])
  })
})

describe('a foreign mobile is nobody else’s', () => {
  it('though a mobile of China has the same digits', () => {
    // 580 is Oklahoma, 555-0123 is for fiction; 158 is China Mobile's.
    const { counts, keys } = scanAll(openKernel(), tableWith(1), utf8('+15805550123\n15805550123\n+1 580 555 0123\n+86 158 0555 0123\n'))
    expect(counts.outcomes[1]?.[0]).toBe(4)
    expect(new Set(keys.person).size).toBe(2)
  })

  it('and falls to the ID beside it', () => {
    const { keys } = scanAll(openKernel(), tableWith(2), utf8(`${createPeople('beside').person().residentId},+85251234567\n`), {
      mode: { emitting: true },
    })
    expect([keys.person.length, keys.mobile.length]).toEqual([1, 1])
  })

  it('is suppressed in a column of other numbers', () => {
    expect(said('+85251234567', { header: '金额' })).toBe('mobile:suppressed:column-role')
  })
})

describe('agreement with libphonenumber-js', () => {
  const mobileTypes: readonly unknown[] = ['MOBILE', 'FIXED_LINE_OR_MOBILE']

  it.each(countries)('on random numbers of the length of a mobile: %s', (country) => {
    const random = createRandom(`foreign ${country}`)
    const { countryCallingCode: code, nationalNumber } = exampleOf(country)
    const leads = [nationalNumber.slice(0, 1), nationalNumber.slice(0, 2), '']
    const numbers = Array.from({ length: 300 }, () => {
      const lead = random.pick(leads)
      return `+${code}${lead}${random.digits(nationalNumber.length - lead.length)}`
    })
    const { findings } = scanAll(openKernel(), textTable, utf8(numbers.join('\n')))
    const expected = numbers.filter((text) => mobileTypes.includes(parsePhoneNumberFromString(text)?.getType()))
    expect(findings.map(nameOf)).toEqual(expected.map(() => 'mobile:valid'))
    expect(expected.length).toBeGreaterThan(10)
  })

  it('on any digits behind a plus', () => {
    const digits = fc.tuple(fc.constantFrom('1', '7', '9', '3', '85', '60'), fc.stringMatching(/^\d{5,13}$/)).map((parts) => parts.join(''))
    fc.assert(
      fc.property(digits, (text) => {
        const isMobile = mobileTypes.includes(parsePhoneNumberFromString(`+${text}`)?.getType())
        expect(said(`+${text}`)).toBe(isMobile ? 'mobile:valid' : 'nothing')
      }),
      { numRuns: 1000 },
    )
  })
})
