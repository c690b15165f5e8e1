/** What a filled cell tells: the same header in different tables, columns that tell nothing, and values that tell it by themselves. */
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { planColumns } from '../../src/plan/columns.js'
import type { ColumnPlan } from '../../src/plan/types.js'
import { categoryIds } from '../../src/reference/categories.js'
import { categoryWords } from '../../src/reference/column-categories.data.js'
import { categoryOfHeader, profileOf } from '../../src/reference/column-categories.js'
import { readHeader } from '../../src/reference/header-words.js'

/** The column under `header` in a table of these headers, without cells. */
const columnIn = (line: string, header: string): ColumnPlan | undefined => {
  const headers = line.split(' ')
  return planColumns(headers, [])[headers.indexOf(header)]
}
const told = (line: string, header: string): string | null => columnIn(line, header)?.category ?? null

describe('the same header', () => {
  it.each([
    ['房号', '业主姓名 楼栋 房号', 'address'],
    ['房号', '姓名 入住时间 房号', 'lodging'],
    ['开始时间', '主叫 被叫 开始时间', 'communication_record'],
    ['开始时间', '借款人 逾期天数 开始时间', 'credit'],
    ['就诊医院', '孕妇姓名 预产期 就诊医院', 'pregnancy'],
    ['就诊医院', '患者姓名 诊断 就诊医院', 'health'],
    ['费用', '门诊号 诊断 费用', 'health'],
    ['费用', '对方号码 通话时长 费用', 'communication_record'],
    ['身高', '姓名 身高', null],
    ['身高', '病人 诊断 身高', 'health'],
    ['班级', '学生姓名 家长电话 班级', 'minor'],
    ['班级', '学号 院系 辅导员 班级', 'education_employment'],
    ['状态', '订单号 买家 状态', 'transaction'],
    ['状态', '姓名 状态', null],
    ['金额', '投保人 保单号 金额', 'insurance_social'],
    ['城市', '姓名 手机 城市', null],
    ['城市', '姓名 城市 详细地址', 'address'],
    ['账号', '账号 密码', 'credential'],
    ['账号', '账号 昵称', 'device'],
    ['content', 'talker content createTime', 'communication_content'],
    ['content', 'title content', null],
  ])('%s in %s tells %s', (header, line, category) => {
    expect(told(line, header)).toBe(category)
  })
})

describe('columns that tell nothing', () => {
  it.each(['姓名', '身份证号', '手机号', '性别', '年龄', '序号', '备注', '邮箱', '创建时间', '导入日期', '统一社会信用代码'])(
    '%s',
    (header) => {
      expect(told(`${header} 手机`, header)).toBeNull()
    },
  )

  it('are those of staff and of the employer', () => {
    expect(told('患者姓名 诊断 主治医生', '主治医生')).toBeNull()
    expect(told('姓名 公司地址', '公司地址')).toBeNull()
  })

  it('is when a row was kept, also in a table of patients', () => {
    expect(told('患者姓名 诊断 录入时间', '录入时间')).toBeNull()
    expect(told('患者姓名 诊断 日期', '日期')).toBe('health')
  })
})

describe('institutions', () => {
  it.each([
    '就诊医院',
    '建档医院',
    '出生医院',
    '学校',
    '楼盘',
    '快递公司',
    '开户行',
    '酒店',
    '工作单位',
    '接种单位',
    '开户券商',
    '所属教会',
  ])('%s', (header) => {
    expect(columnIn(`姓名 ${header}`, header)?.institution).toBe(true)
  })

  it('are no companies whose table it is, and no addresses', () => {
    expect(columnIn('企业名称 法人 注册资本', '企业名称')?.institution).toBe(false)
    expect(columnIn('姓名 家庭住址', '家庭住址')?.institution).toBe(false)
  })
})

describe('values without a header', () => {
  const people = createPeople('values')
  const tell = (...words: readonly string[]): string => {
    const cells = Array.from({ length: 40 }, (_, index) => words[index % words.length] ?? '')
    const [, column] = planColumns([null, null], [cells.map(() => people.mobile()), cells])
    return `${column?.role ?? ''} ${column?.category ?? '-'}`
  }

  it.each([
    [['汉族', '回族', '畲族'], 'attribute ethnicity'],
    [['群众', '中共党员'], 'attribute political'],
    [['已婚', '未婚', '离异'], 'attribute marital'],
    [['本科', '大专', '高中'], 'attribute education_employment'],
    [['30+2周', '12周', '38W+3'], 'attribute pregnancy'],
    [['G1P0', 'G2P1'], 'attribute pregnancy'],
    [['O80.9', 'O24.4'], 'icd_code pregnancy'],
    [['高血压', '2型糖尿病', '慢性胃炎'], 'free_text health'],
    [['妇产科', '内科', '急诊科'], 'attribute health'],
    [['三年级2班', '四年级1班'], 'attribute minor'],
    [['市妇幼保健院', '第一人民医院'], 'organisation health'],
    [['实验小学', '育才中学'], 'organisation minor'],
    [['工商银行鹿城支行', '招商银行'], 'organisation financial_account'],
    [['120.123456', '119.987654'], 'coordinate whereabouts'],
    [['SF1234567890123', 'YT9876543210987'], 'express_number delivery'],
    [['AA:BB:CC:00:11:22', '00:1A:2B:3C:4D:5E'], 'mac -'],
    [['0577-88123456', '010-65432100'], 'landline -'],
    [['C12345678', 'C87654321'], 'travel_permit -'],
    [['佛教', '基督教'], 'attribute religion'],
    [['盗窃罪', '诈骗', '寻衅滋事案'], 'attribute criminal_record'],
    [['低保户', '残疾人', '普通户'], 'attribute disability'],
    [['常住', '流动'], 'unknown -'],
    [['会计', '产品经理', '务农'], 'attribute education_employment'],
    [['张经理', '李经理', '王主管'], 'unknown -'],
    [['会计学', '护理学', '土木工程'], 'attribute education_employment'],
    [['乙肝疫苗', '百白破', '水痘'], 'attribute health'],
    [['阿司匹林肠溶片', '板蓝根颗粒', '头孢克肟胶囊'], 'attribute health'],
    [['A型', 'B型', 'AB型'], 'attribute health'],
    [['A', 'B'], 'unknown -'],
    [['高风险', '低风险'], 'unknown -'],
    [['相片', '图片', '名片'], 'unknown -'],
    [['财务科', '人事科', '生产科'], 'unknown -'],
    [['本田牌HG7154', '丰田凯美瑞'], 'attribute property'],
    [['460011234567890', '460029876543210'], 'attribute device'],
    [['Mozilla/5.0 (Linux; Android 12)', 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X)'], 'attribute device'],
    [['460-00-4129-31415', '460-01-812A-0F3C1'], 'attribute whereabouts'],
    [['MZ07846041', 'MZ61661625', 'MZ13376194'], 'unknown -'],
    [['E12345678', 'EJ1234567', 'G87654321'], 'passport -'],
    [['五万', '是', '否'], 'unknown -'],
  ])('%j are %s', (words, expected) => {
    expect(tell(...words)).toBe(expected)
  })

  it('are passwords beside an account', () => {
    const tokens = Array.from(
      { length: 40 },
      () => `${people.random.pick(['qwe', 'loveyou', 'a.b', 'sunny'])}${people.random.digits(people.random.between(2, 6))}`,
    )
    const mails = tokens.map(() => people.email())
    expect(planColumns([null, null], [mails, tokens]).map(({ role, category }) => [role, category])).toEqual([
      ['email', null],
      ['credential', 'credential'],
    ])
  })
})

describe('the words', () => {
  it('reach every category that a header can speak of', () => {
    // Their cells are judged one by one, or are read by role.
    const byCell = [
      'resident_id',
      'mobile',
      'person_name',
      'landline',
      'email',
      'address',
      'passport',
      'travel_permit',
      'military_id',
      'bank_card',
    ]
    const identifiers = [...byCell, 'license_plate', 'vin', 'imei', 'mac', 'ip', 'qq', 'wechat']
    const spoken = new Set(categoryWords.map(([category]) => category))
    expect(categoryIds.filter((category) => !spoken.has(category))).toEqual(identifiers)
  })

  it('are read inside headers in Han, and as parts in Latin', () => {
    const tells = (header: string): string | null | undefined => categoryOfHeader(readHeader(header), null)
    expect(['首次产检日期', 'pregnancy_status', 'patientId', 'LOAN_AMOUNT', '不孕年限', '配偶工作单位'].map(tells)).toEqual([
      'pregnancy',
      'pregnancy',
      'health',
      'credit',
      'sexual_reproductive',
      'education_employment',
    ])
    expect(['sort', 'carrier', 'passport', '报告单位'].map(tells)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('need one sign or two hints for a kind of table', () => {
    const kind = (line: string): string | null => profileOf(line.split(' ').map(readHeader))
    expect(kind('姓名 医院')).toBeNull()
    expect(kind('姓名 预产期')).toBe('maternity')
    expect(kind('房号 房价')).toBe('hotel')
    // Parents and children are in many tables.
    expect(kind('姓名 父亲 母亲 子女 丈夫')).toBeNull()
  })
})
