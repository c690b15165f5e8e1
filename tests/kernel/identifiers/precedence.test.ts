/** Overlaps: no byte belongs to two findings, and clauses read as they would alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { createPeople } from '../../../fixtures/people.mjs'
import { detect } from '../../../src/scan/detect.js'
import { fullWidth, identified, identifiersIn } from '../../support/identifiers.js'

const made = createIdentifiers('precedence')
const people = createPeople('precedence')

const makers: readonly (() => string)[] = [
  () => made.bankCard(),
  () => made.bankCard(16),
  () => `银行卡${made.bankCard(16, '4')}`,
  made.landline,
  () => `电话：${made.localNumber()}`,
  made.email,
  () => `${made.qq()}@qq.com`,
  () => `QQ：${made.qq()}`,
  made.plate,
  made.newEnergyPlate,
  made.vin,
  made.organisationCode,
  made.ip,
  made.ip6,
  () => `护照${made.passport()}`,
  () => `港澳通行证${made.permit()}`,
  made.hongKongId,
  made.militaryId,
  () => `IMEI ${made.imei()}`,
  made.iccid,
  made.mac,
  () => made.mac('-'),
  made.wechat,
  made.waybill,
  made.postal,
  () => `密码：${made.account()}`,
  () => `${made.email()}----abc123`,
  () => `8:30 ${made.position().join(',')}`,
  () => people.mobile(),
  () => people.person().residentId,
  () => made.md5(),
  () => fullWidth(made.bankCard()),
  () => made.random.digits(made.random.between(1, 25)),
  () => '他于2024年1月2日在杭州市西湖区文三路12号3幢101室登记，费用123.45元',
  () => 'the quick brown fox (v1.2.3) jumps over 13 lazy dogs at 12:30',
]

const part = fc.constantFrom(...makers).map((make) => make())
/** A hash is a credential beside an account, whatever stands between: it reads otherwise alone. */
const clause = fc.constantFrom(...makers.filter((make) => make !== made.md5 && !/md5/.test(String(make)))).map((make) => make())
const junk = fc.constantFrom(
  '',
  '，',
  '、',
  ' ',
  ',',
  ';',
  '-',
  ':',
  '.',
  '/',
  '*',
  '@',
  '=',
  '(',
  '电话',
  '微信',
  'QQ',
  'x',
  '7',
  '的',
  '----',
  '\t',
  '"',
)

/** A mail address and the number that is its name: the only findings inside one another. */
const isInside = (
  inner: { category: string; start: number; end: number },
  outer: { category: string; start: number; end: number },
): boolean =>
  outer.category === 'email' && ['qq', 'mobile'].includes(inner.category) && outer.start <= inner.start && inner.end <= outer.end

describe('findings', () => {
  it('never overlap, but for the number in a mail address that is its name', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(part, junk), { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const found = [
          ...identifiersIn(text),
          ...detect(text).filter(({ category }) => category === 'resident_id' || category === 'mobile'),
        ]
        for (const [index, one] of found.entries()) {
          for (const other of found.slice(index + 1)) {
            const isApart = one.end <= other.start || other.end <= one.start || isInside(one, other) || isInside(other, one)
            expect([text, isApart]).toEqual([text, true])
          }
        }
        expect(text).toBe(parts.join(''))
      }),
      { numRuns: 5000 },
    )
  })

  it('are the same in clauses of their own', () => {
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), (clauses) => {
        // The words of resident IDs reach across clauses, wherever they stand.
        fc.pre(!/sfz|idc|id [nc]/i.test(clauses.join('，')))
        expect(identified(clauses.join('，'))).toEqual(clauses.flatMap((text) => identified(text)))
      }),
      { numRuns: 3000 },
    )
  })

  it('are the same in a text that is read piece by piece and one that is read in full width', () => {
    const text = `卡号${made.bankCard()}、QQ：12345678、浙A12345`
    expect(identified(fullWidth(text))).toHaveLength(3)
    expect(identified('人'.repeat(5_000) + text)).toEqual(identified(text))
    expect(identified(`${'人'.repeat(2_000)}${fullWidth(text)}`)).toHaveLength(3)
  })
})

describe('the first of these wins', () => {
  it.each([
    ['a mobile before a QQ number', `QQ：${people.mobile()}`, []],
    ['a resident ID before a card', `卡号：${people.person().residentId}`, []],
    ['a mail address before what its local part looks like', 'e12345678@example.com', ['email:valid e12345678@example.com']],
    ['an ICCID before a card', `银行卡${'8986'}${made.iccid().slice(4)}`, undefined],
    ['an organisation before a VIN or a waybill', `快递${made.organisationCode()}`, []],
  ] as const)('%s', (_name, text, wanted) => {
    if (wanted === undefined) expect(identified(text)[0]).toMatch(/^device:/)
    else expect(identified(text)).toEqual(wanted)
  })
})
