/** The header lexicon: every header of the known layouts, composed headers, and text that is no header. */
import { describe, expect, it } from 'vitest'
import { countHeaderCells, headerLines, matchHeader, normaliseHeader } from '../../src/reference/headers.js'
import { attributeWords, otherWords, personWords } from '../../src/reference/headers.data.js'

/** `role` or `role/slot` of a header, with `?` when only the cells can confirm it. */
function readAs(header: string): string {
  const match = matchHeader(header)
  if (match === null) return 'null'
  return match.role + (match.slot === null ? '' : `/${match.slot}`) + (match.ambiguous ? '?' : '')
}

/** Header rows of the layouts in which seized tables come, one realistic variant each, and the columns that matter. */
const layouts: readonly (readonly [kind: string, headers: string, important: Readonly<Record<string, string>>])[] = [
  [
    'maternity list',
    '孕产妇姓名 出生日期(婴儿) 户口性质 家庭住址 联系电话 就诊医院 预产期',
    { 孕产妇姓名: 'person_name/self', '出生日期(婴儿)': 'birth_date/child', 户口性质: 'other', 联系电话: 'phone', 预产期: 'date_time' },
  ],
  [
    'newborn list',
    '母亲姓名 居住地 详细住址 子女姓名 出生日期 子女性别 出生医院 联系电话',
    { 母亲姓名: 'person_name/guardian', 居住地: 'address', 子女姓名: 'person_name/child', 子女性别: 'sex/child', 出生医院: 'organisation' },
  ],
  ['ultrasound queue', '姓名 年龄 电话 检查项目', { 姓名: 'person_name', 检查项目: 'free_text' }],
  [
    'obstetric register',
    '序号 建册日期 姓名 年龄 身份证号 手机号 末次月经 预产期 孕周 孕次 产次 高危因素 丈夫姓名 丈夫电话 现住址 建档医院',
    {
      序号: 'serial',
      身份证号: 'resident_id',
      手机号: 'mobile',
      末次月经: 'date_time',
      孕周: 'other',
      丈夫姓名: 'person_name/spouse',
      丈夫电话: 'phone/spouse',
    },
  ],
  [
    'patients',
    '门诊号 姓名 性别 年龄 身份证号 联系电话 科室 诊断 就诊日期 医生 费用',
    { 门诊号: 'order_number', 诊断: 'free_text', 医生: 'person_name/staff?', 费用: 'amount', 科室: 'other' },
  ],
  [
    'home owners',
    '楼盘 楼栋 单元 房号 业主姓名 电话1 电话2 面积 户型 购房时间 总价 是否装修',
    { 业主姓名: 'person_name/self', 电话1: 'phone', 电话2: 'phone', 房号: 'address', 购房时间: 'date_time', 总价: 'amount' },
  ],
  [
    'waybills',
    '运单号 收件人 收件人电话 省 市 区 详细地址 寄件人 寄件电话 品名 重量 代收货款 签收时间',
    {
      运单号: 'express_number',
      收件人: 'person_name/recipient',
      收件人电话: 'phone/recipient',
      寄件人: 'person_name/sender',
      寄件电话: 'phone/sender',
      详细地址: 'address',
    },
  ],
  [
    'shop orders',
    '订单编号 买家会员名 收货人姓名 收货地址 联系电话 联系手机 宝贝标题 买家实际支付金额 订单付款时间 物流单号',
    {
      买家会员名: 'account/self',
      收货人姓名: 'person_name/recipient',
      收货地址: 'address/recipient',
      联系手机: 'mobile',
      宝贝标题: 'free_text',
      物流单号: 'express_number',
      买家实际支付金额: 'amount',
    },
  ],
  [
    'hotel stays',
    'Name CardNo Descriot CtfTp CtfId Gender Birthday Address Zip Dirty District1 District2 Mobile Tel Fax EMail Nation Taste Education Company CTel CAddress CZip Family Version id',
    {
      CtfTp: 'document_type',
      CtfId: 'resident_id',
      Mobile: 'mobile',
      EMail: 'email',
      Company: 'organisation',
      CTel: 'phone/organisation',
      CAddress: 'address/organisation',
      id: 'serial?',
      CardNo: 'bank_card?',
    },
  ],
  [
    'students',
    '学校 年级 班级 学生姓名 性别 出生日期 身份证号 家长姓名 与学生关系 联系电话 家庭住址',
    { 学生姓名: 'person_name/self', 家长姓名: 'person_name/guardian', 与学生关系: 'other', 身份证号: 'resident_id' },
  ],
  ['minors', '姓名 身份证号', {}],
  [
    'loan leads',
    '姓名 手机 城市 年龄 申请金额 职业 月收入 有无房 有无车 社保 公积金 微粒贷 芝麻分 申请时间',
    { 手机: 'mobile', 申请金额: 'amount', 有无房: 'other' },
  ],
  ['investors', '姓名 电话 邮箱 开户券商 资金量 备注', { 邮箱: 'email', 备注: 'free_text' }],
  [
    'car owners',
    '车主 身份证 手机号 车牌 品牌型号 车架号 发动机号 登记日期 地址 保险到期',
    { 车主: 'person_name/self', 车牌: 'license_plate', 车架号: 'vin', 发动机号: 'order_number' },
  ],
  ['call detail', '对方号码 通话类型 起始时间 通话时长 通话地 费用', { 对方号码: 'phone/callee', 通话时长: 'other' }],
  ['call detail of an operator', '主叫 被叫 开始时间 时长 LAC CI IMEI', { 主叫: 'phone/caller', 被叫: 'phone/callee', IMEI: 'imei' }],
  ['phone list', '手机号码', {}],
  [
    'account dumps',
    '账号 密码 邮箱 手机 姓名 身份证 QQ 地址 uid phone qq',
    { 账号: 'account', 密码: 'credential', QQ: 'qq', uid: 'account', phone: 'phone' },
  ],
  [
    'résumés',
    '姓名 性别 年龄 手机 邮箱 学历 毕业院校 工作年限 期望职位 期望薪资 现公司',
    { 毕业院校: 'organisation', 期望薪资: 'amount', 学历: 'other' },
  ],
  [
    'insurance',
    '投保人 被保险人 身份证号 手机 险种 保单号 保费 生效日 到期日 车牌',
    { 投保人: 'person_name/self', 被保险人: 'person_name/co_owner', 保单号: 'order_number', 生效日: 'date_time' },
  ],
  [
    'enterprises',
    '企业名称 法人 注册资本 成立日期 电话 更多电话 邮箱 地址 统一社会信用代码',
    { 企业名称: 'organisation', 法人: 'person_name/organisation', 更多电话: 'phone', 统一社会信用代码: 'organisation_code' },
  ],
  [
    'households',
    '网格 户主 与户主关系 姓名 性别 民族 身份证号 政治面貌 婚姻状况 工作单位 电话 户籍地 现住址 人员类别',
    { 户主: 'person_name/self', 与户主关系: 'other', 民族: 'other', 工作单位: 'organisation', 户籍地: 'address' },
  ],
  ['chats', 'talker content createTime type wxid 昵称 备注 手机', { content: 'free_text', createTime: 'date_time', wxid: 'wechat' }],
  ['members', '昵称 微信 手机 身高 年龄 婚姻 学历 收入 城市', { 微信: 'wechat', 身高: 'other', 收入: 'amount' }],
  ['database', 'user_id user_name real_name id_card mobile_phone password create_time', { user_name: 'account', id_card: 'resident_id' }],
]

describe('headers of the known layouts', () => {
  it.each(layouts)('are all known: %s', (_kind, headers, important) => {
    const cells = headers.split(' ')
    expect(cells.filter((cell) => matchHeader(cell) === null)).toEqual([])
    expect(countHeaderCells(cells)).toBe(cells.length)
    expect(Object.fromEntries(Object.keys(important).map((header) => [header, readAs(header)]))).toEqual(important)
  })
})

describe('composed headers', () => {
  it.each([
    ['母亲身份证号', 'resident_id/guardian', '母亲+身份证号'],
    ['收件人手机', 'mobile/recipient', '收件人+手机'],
    ['监护人联系电话', 'phone/guardian', '监护人+联系电话'],
    ['丈夫电话2', 'phone/spouse', '丈夫+电话'],
    ['学生家长姓名', 'person_name/guardian', '学生家长+姓名'],
    ['监护人(家长)电话', 'phone/guardian', '监护人+家长+电话'],
    ['父亲/母亲姓名', 'person_name/guardian', '父亲+母亲+姓名'],
    ['本人身份证号', 'resident_id/self', '本人+身份证号'],
    ['联系人电话', 'phone/self', '联系人+电话'],
    ['紧急联系人电话', 'phone/contact', '紧急联系人+电话'],
    ['班主任电话', 'phone/staff', '班主任+电话'],
    ['公司电话', 'phone/organisation', '公司+电话'],
    ['法人电话', 'phone/organisation', '法人+电话'],
    ['担保人身份证号', 'resident_id/co_owner', '担保人+身份证号'],
    ['guardian_phone', 'phone/guardian', 'guardian+phone'],
    ['receiverMobile', 'mobile/recipient', 'receiver+mobile'],
    ['mqxm', 'person_name/guardian?', 'mq+xm'],
  ])('%s is %s', (header, expected, entry) => {
    expect(readAs(header)).toBe(expected)
    expect(matchHeader(header)?.entry).toBe(entry)
  })

  it('read both halves of a pair of languages and the part in brackets', () => {
    expect(readAs('姓名(Name)')).toBe('person_name')
    expect(readAs('姓名Name')).toBe('person_name')
    expect(readAs('联系电话（手机）')).toBe('mobile')
    expect(readAs('性别(男/女)')).toBe('sex')
    expect(readAs('微信号/手机号')).toBe('mobile?')
  })

  it('do not branch on hostile text', () => {
    const started = performance.now()
    for (let time = 0; time < 100; time++) expect(matchHeader('的'.repeat(19) + '联系'.repeat(2) + '一'.repeat(15))).toBeNull()
    for (let time = 0; time < 100; time++) expect(matchHeader('家长'.repeat(19))).toBeNull()
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('normalised headers', () => {
  it('have no marks, no spaces, no trailing digits and one case and width', () => {
    expect(normaliseHeader(' 身份证_号 -.／:：（） *#1')).toBe('身份证号')
    expect(normaliseHeader('“手机”')).toBe('手机')
    expect(normaliseHeader('ＱＱ　Ｎｏ．')).toBe('qqno')
    expect(normaliseHeader('\uFEFF姓\u200B名')).toBe('姓名')
    expect(normaliseHeader('13812345678')).toBe('')
  })

  it('match whatever the marks around them', () => {
    for (const header of ['姓名：', ' 姓 名 ', '*姓名', '"姓名"', '姓名*必填', '1.姓名'.slice(2)])
      expect(readAs(header)).toBe('person_name')
  })
})

describe('pinyin initials with several meanings', () => {
  it.each(['xm', 'sj', 'zz', 'xzz', 'gx', 'jg', 'hy', 'zh', 'mm', 'bz', 'id', '号码', '卡号'])('%s waits for the cells', (header) => {
    expect(matchHeader(header)?.ambiguous).toBe(true)
  })

  it.each(['sfzh', 'csrq', 'lxdh', 'jtzz', 'sjh'])('%s is plain', (header) => {
    expect(matchHeader(header)?.ambiguous).toBe(false)
  })
})

describe('text that is no header', () => {
  it.each([
    ...['张三', '欧阳娜娜', '买买提·吐尔逊', '王女士', '李子', '张时间', '李内容'],
    ...['浙江省杭州市西湖区文三路1号', '杭州市第一人民医院', '高新区', '上海', '汉族', '已婚', '本科', '男', '是', '有', '阴性', '顺产'],
    ...['13812345678', '11010519491231002X', '2020-01-01', '', '   ', '×××', '无', '怀孕30周', '否认高血压', '个体户', '已完成'],
    ...[
      '某小区业主名单(2023版)',
      '这是一段很长的文字，里面提到了姓名和电话，但它不是表头，只是一段说明而已，请不要误认。',
      '电话'.repeat(60),
    ],
  ])('%j', (text) => {
    expect(matchHeader(text)).toBeNull()
  })
})

describe('the lexicon', () => {
  it('lists no word twice in one role, and every word in its normal form', () => {
    const lists = [...attributeWords.map(([, list]) => list), ...otherWords, ...personWords.map(([, , list]) => list)]
    for (const list of lists) {
      const words = list.split(' ').map((word) => word.replace(/^\?/, ''))
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
      expect(words.filter((word) => normaliseHeader(word) !== word)).toEqual([])
    }
  })

  it('gives no word two roles', () => {
    const roles = new Map<string, string>()
    const doubles: string[] = []
    for (const [role, list] of [...attributeWords, ...otherWords.map((list) => ['other', list] as const)]) {
      for (const marked of list.split(' ')) {
        const word = marked.replace(/^\?/, '')
        if (roles.has(word)) doubles.push(`${word} ${roles.get(word) ?? ''} ${role}`)
        roles.set(word, role)
      }
    }
    expect(doubles).toEqual([])
  })

  it('gives stable lines for the digest', () => {
    expect(headerLines()).toEqual(headerLines())
    expect(headerLines().some((line) => line.includes('身份证号'))).toBe(true)
  })
})
