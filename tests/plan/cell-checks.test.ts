import { describe, expect, it } from 'vitest'
import { checkDigit, residentId } from '../../fixtures/people.mjs'
import {
  cleanCell,
  isCivilDate,
  isLandline,
  mobileVerdict,
  nameVerdict,
  residentIdCheck,
  residentIdVerdict,
} from '../../src/plan/cell-checks.js'
import { passesRole } from '../../src/plan/role-checks.js'

const id = residentId({ area: '330106', birth: '19900307', sequence: 18 })
const idWithX =
  Array.from({ length: 100 }, (_, sequence) => residentId({ area: '330106', birth: '19850612', sequence })).find((one) =>
    one.endsWith('X'),
  ) ?? ''
const wrong = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1')

describe('a resident ID', () => {
  it('is valid also with x, blanks, quotes, full-width digits, or as a formula', () => {
    const fullWidth = id.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    const split = `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`
    const forms = [
      id,
      idWithX,
      idWithX.toLowerCase(),
      ` ${id}\t`,
      `'${id}`,
      `="${id}"`,
      `\u00a0${id}\u200b`,
      fullWidth,
      split,
      split.replaceAll(' ', '-'),
    ]
    expect(forms.map(residentIdVerdict)).toEqual(forms.map(() => 'valid'))
  })

  it('of 15 places is valid by region and date', () => {
    expect(residentIdVerdict(id.slice(0, 6) + id.slice(8, 17))).toBe('valid')
    expect(residentIdVerdict(`${id.slice(0, 6)}901332123`)).toBe('none')
  })

  it('keeps its shape when the checksum fails, when masked, and as a damaged number', () => {
    const shapes = [wrong, `${id.slice(0, 6)}********${id.slice(14)}`, `${id.slice(0, 4)}**********${id.slice(14)}`, '3.30106E+17']
    expect(shapes.map(residentIdVerdict)).toEqual(shapes.map(() => 'shape'))
  })

  it('is none with an impossible date or region, or another length', () => {
    const body = `${id.slice(0, 6)}19900231123`
    const others = [body + checkDigit(body), '', '13812345678', `${id}1`, id.slice(1), `编号${id}`]
    expect(others.map(residentIdVerdict)).toEqual(others.map(() => 'none'))
  })

  it('has the check character of the fixtures', () => {
    expect(residentIdCheck(id)).toBe(id.charAt(17))
    expect(residentIdCheck(idWithX)).toBe('X')
  })
})

describe('a mobile', () => {
  it('is valid with country code, separators, extension, label or a second number', () => {
    const forms = [
      '13812345678',
      '+86 13812345678',
      '0086-138-1234-5678',
      '013812345678',
      '138 1234 5678',
      "'13812345678",
      '13812345678/13912345678',
      '17012345678-1234',
      '电话13812345678',
      '8613812345678',
    ]
    expect(forms.map(mobileVerdict)).toEqual(forms.map(() => 'valid'))
    const grouped = ['138 12 34 56 78', '138-123-456-78', '13 8123 4567 8', '138－1234－5678', '138.1234.5678', '86 138 12 34 56 78']
    expect(grouped.map(mobileVerdict)).toEqual(grouped.map(() => 'valid'))
    expect(['138.12345678', '2024-01-13 81234', '138 1234', '1381-2345-6789'].map(mobileVerdict)).toEqual(['none', 'none', 'none', 'none'])
  })

  it('of an unassigned segment, masked or damaged is a shape', () => {
    const shapes = ['14212345678', '138****5678', '1381234****', '1.38E+10']
    expect(shapes.map(mobileVerdict)).toEqual(shapes.map(() => 'shape'))
  })

  it('of another country is a shape, whatever follows its code', () => {
    const shapes = ['+85251234567', '(+852) 5123 4567', '＋1 (580) 555-0123', '+49 15123456789']
    expect(shapes.map(mobileVerdict)).toEqual(shapes.map(() => 'shape'))
    expect(['+8613812345678', '+0800', '+12'].map(mobileVerdict)).toEqual(['valid', 'none', 'none'])
  })

  it('is not found inside a longer number', () => {
    const others = ['9138123456781', id, '12812345678', '1381234567', '']
    expect(others.map(mobileVerdict)).toEqual(others.map(() => 'none'))
  })

  it('is told apart from a fixed line', () => {
    expect(['0571-87654321', '(010)87654321', '87654321', '400-123-4567'].map(isLandline)).toEqual([true, true, true, true])
    expect(['13812345678', '0571-17654321'].map(isLandline)).toEqual([false, false])
  })
})

describe('a name', () => {
  it('is two to four Han characters with a common surname, or has a middle dot', () => {
    const names = ['王伟', '欧阳娜娜', '买买提·吐尔逊', '张　三']
    expect(names.map(nameVerdict)).toEqual(names.map(() => 'valid'))
  })

  it('may be shaped otherwise', () => {
    const shapes = ['扎西次仁', '张*', '李某某', 'Zhang San', '䶮䶮']
    expect(shapes.map(nameVerdict)).toEqual(shapes.map(() => 'shape'))
    expect(['杭州市西湖区', '13812345678', '', '王'].map(nameVerdict)).toEqual(['none', 'none', 'none', 'none'])
  })
})

describe('other cells', () => {
  it('are clean without blanks, text marks and formulas', () => {
    expect([' a ', "'a", '="a"', '\ufeffa\u3000', '１３'].map(cleanCell)).toEqual(['a', 'a', 'a', 'a', '13'])
  })

  it('are dates when the day exists', () => {
    expect(['19900228', '20000229'].map(isCivilDate)).toEqual([true, true])
    expect(['19900229', '19901301', '17990101'].map(isCivilDate)).toEqual([false, false, false])
    for (const date of [
      '1990-03-07',
      '1990/3/7',
      '1990.3.7',
      '1990年3月7日',
      '90/3/7',
      '19900307',
      '2026-03-01 10:00:00',
      '20260301100000',
    ]) {
      expect(passesRole('date_time', date), date).toBe(true)
    }
    for (const other of ['13812345678', '25.6', '3-2', '19901399']) expect(passesRole('date_time', other), other).toBe(false)
  })

  it('pass the check of their role', () => {
    const passing = {
      sex: ['男', '女', '女性', 'F'],
      age: ['7', '35岁', '101'],
      address: ['浙江省杭州市西湖区文三路1号', '锦绣花园3幢2单元'],
      email: ['a.b-c@example.com'],
      qq: ['10000', '123456789'],
      license_plate: ['浙A12345', '浙A·D12345'],
      vin: ['1M8GDM9AXKP042788'],
      imei: ['490154203237518'],
      bank_card: ['4111111111111111'],
      ip: ['192.168.0.1'],
      organisation: ['杭州某某科技有限公司', '第一人民医院'],
      amount: ['1,234.50', '¥99', '120000'],
    } as const
    for (const [role, cells] of Object.entries(passing)) {
      for (const cell of cells) expect(passesRole(role as keyof typeof passing, cell), `${role} ${cell}`).toBe(true)
    }
  })

  it('do not pass the check of another', () => {
    expect(passesRole('address', '朝阳区')).toBe(false)
    expect(passesRole('vin', '1M8GDM9A1KP042788')).toBe(false)
    expect(passesRole('bank_card', '4111111111111112')).toBe(false)
    expect(passesRole('age', '150')).toBe(false)
    expect(passesRole('credential', 'anything')).toBe(false)
    expect(passesRole('free_text', '')).toBe(false)
  })
})
