/**
 * Kinds of tables, known by their headers: what an order list, a call log, a maternity register have and others do not.
 *
 * The same word tells different things in different tables: 房号 where somebody lives or where he stayed, 开始时间 of a call or of a
 * loan. `signs` are words that hardly stand elsewhere, `hints` such that other tables have too; words are read as in
 * column-categories.data.ts. `home` is what dates, amounts and numbers of such a table tell that no word explains; `senses` are
 * headers, as a whole, that mean something of their own here: pinyin initials first of all. More exact kinds stand first.
 */
import type { CategoryId } from './categories.js'

export const profileNames = [
  'maternity',
  'infections',
  'hospital',
  'hotel',
  'calls',
  'chats',
  'positions',
  'parcels',
  'orders',
  'insurance',
  'vehicles',
  'owners',
  'university',
  'school',
  'loans',
  'investors',
  'enterprises',
  'households',
  'recruiting',
  'members',
  'accounts',
  'party',
  'congregation',
  'assistance',
  'offences',
] as const

export type ProfileName = (typeof profileNames)[number]

export interface ProfileWords {
  readonly signs: string
  readonly hints: string
  readonly home: CategoryId | null
  readonly senses: readonly (readonly [CategoryId | null, string])[]
}

export const profileWords: Readonly<Record<ProfileName, ProfileWords>> = {
  maternity: {
    signs:
      '孕 妊娠 产检 产妇 预产 末次月经 分娩 产次 胎次 新生儿 出生医院 出生体重 母子 保健手册 建册 pregnan gestation obstetric maternal edc edd lmp duedate gravida parity ycq mcyj yunzhou fmrq',
    hints: '宝宝 婴儿 医院 建卡 高危 baby hospital',
    home: 'pregnancy',
    senses: [
      [
        'pregnancy',
        '就诊医院 医院 医院名称 就诊日期 检查日期 建档日期 建档时间 建卡日期 建卡机构 登记日期 高危 风险等级 risk risklevel 保健号 体重 宫高 yz yc cc tc jdrq jcrq cjyy cjrq csyy bjh rsfxfj ga para week weeks hospital',
      ],
    ],
  },
  infections: {
    signs: '感染途径 传染病 确诊 密接 密切接触 核酸 隔离 流调 hiv 艾滋 梅毒 抗体结果 covid quarantine',
    hints: '报告 检测结果 症状 发病',
    home: 'infectious_disease',
    senses: [['infectious_disease', '检测结果 结果 报告日期 发病日期 采样时间 采样日期 检测时间 状态 转归']],
  },
  hospital: {
    signs:
      '体检 血压 诊断 门诊 住院 病案 病历 病人 患者 就诊 科室 入院 出院 主诉 既往史 医嘱 处方 挂号 diagnos patient inpatient outpatient admission mrn icd icd10 mzh zyh zdmc jzrq hzxm brxm jzkh ksmc',
    hints: '医生 医师 医院 疾病 检查 手术 床号 doctor hospital dept',
    home: 'health',
    senses: [
      [
        'health',
        '部门 身高 体重 结果 结论 项目 单位名称 卡号 登记号 department dept height weight exam visitdate history dx zd ks ch bq zs xbs jws gms yy cf ys sg tz tjrq ryrq cyrq bah xx',
      ],
      ['insurance_social', '费别 医疗类别'],
    ],
  },
  hotel: {
    signs: '入住 离店 退房 酒店 旅馆 宾馆 住客 抵店 ctftp ctfid hotel checkin checkout guest rzsj tfsj ldsj',
    hints: '房号 房间号 房型 房价 同住人 room roomno',
    home: 'lodging',
    senses: [
      [
        'lodging',
        '房号 房间号 房间 房价 房费 天数 房间数 间数 人数 押金 间夜 登记时间 预订渠道 会员号 version room roomnumber fjh fh fx fj days nights arrival departure',
      ],
      ['address', 'zip'],
      ['ethnicity', 'nation'],
      [null, 'descriot dirty'],
    ],
  },
  calls: {
    signs:
      '机主 入网 主叫 被叫 通话 呼叫 对方号码 对端号码 话单 呼入 caller callee calltype callingnumber callednumber thsc thlx bjhm dfhm cdr',
    hints: '套餐 时长 起始时间 漫游 基站 lac imei imsi duration',
    home: 'communication_record',
    senses: [
      [
        'communication_record',
        '时长 开始时间 起始时间 结束时间 费用 类型 计费 日期 时间 次数 开始日期 duration starttime endtime begintime type fee time qssj jssj sc cs',
      ],
      ['whereabouts', 'ci lac 小区 区号 位置区 基站 基站名称 地点 归属地 所在地 通话地 漫游地 location area cell'],
    ],
  },
  chats: {
    signs:
      '聊天 消息内容 短信内容 发送内容 会话 群聊 群名称 talker strtalker strcontent fromid textentities recalled senderuin msgcontent chatroom smscontent wxid ltnr dxnr',
    hints: '消息 短信 内容 发送人 接收人 发送时间 微信 content message createtime',
    home: 'communication_record',
    senses: [
      [null, 'msgid msgsvrid msgserverseq msgsequence localid meslocalid messvrid sequence'],
      [
        'communication_content',
        '内容 消息 正文 文本 content message text body msg nr contenttext contentelementsdatatexttext textentitiestexttext',
      ],
      [
        'communication_record',
        '时间 发送时间 接收时间 日期 createtime sendtime msgtime time datetime type msgtype 类型 消息类型 issend 发送人 接收人 sender receiver talker',
      ],
    ],
  },
  positions: {
    signs: '经度 纬度 定位 轨迹 卡口 过车 抓拍 门禁 乘机 停车 入场 驶入 上车 航班 车次 出入境 longitude latitude lng gps trajectory flight',
    hints: '位置 地点 location lat lon',
    home: 'whereabouts',
    senses: [['whereabouts', '时间 日期 地点 速度 车速 车道 方向 speed direction time datetime address 地址 座位 舱位 口岸 事由']],
  },
  parcels: {
    signs: '运单 快递 收件 寄件 签收 揽收 派件 代收货款 物流公司 waybill express tracking consignee shipper parcel courier kddh ydh qssj',
    hints: '品名 重量 收货 receiver sender goods weight',
    home: 'delivery',
    senses: [
      [
        'delivery',
        '重量 体积 件数 数量 品名 商品 货物 物品 运费 内件 状态 网点 备注品名 时间 下单时间 寄件时间 pm zl weight goods freight item status',
      ],
    ],
  },
  orders: {
    signs: '积分 消费 会员卡 订单 宝贝 买家 下单 商品 付款 支付时间 实付 order buyer goods product sku ddh ddbh xdsj spmc',
    hints: '收货 店铺 物流 金额 数量 优惠 shop payment consignee',
    home: 'transaction',
    senses: [
      [
        'transaction',
        '数量 单价 总价 金额 颜色 尺码 型号 品牌 状态 标题 会员 等级 price total amount status quantity item title size color',
      ],
    ],
  },
  insurance: {
    signs: '医保 参保 社保 缴存 报销 投保 被保险 被保人 保单 险种 保费 保额 续保 理赔 承保 insur policyno premium beneficiary bdh',
    hints: '生效 到期 车牌 受益人',
    home: 'insurance_social',
    senses: [
      [
        'insurance_social',
        '生效日 生效日期 到期日 到期日期 到期 起期 止期 缴费方式 缴费年期 保障 产品 产品名称 状态 bf be xz tbrq sxrq dqrq',
      ],
    ],
  },
  vehicles: {
    signs: '车主 车牌 车架 发动机 车型 机动车 品牌型号 vin carowner plateno carmodel cph cjh fdjh clsbdh',
    hints: '登记日期 上牌 保险到期 排量 品牌 颜色 brand engine',
    home: 'property',
    senses: [
      [
        'property',
        '品牌 颜色 车身颜色 型号 排量 brandmodel 登记日期 初登日期 注册日期 使用性质 燃料种类 座位数 价格 里程 cx pp cdrq model color brand',
      ],
      ['insurance_social', '到期 到期日 bxdqr'],
    ],
  },
  owners: {
    signs: '房源 房东 认购 置业 挂牌 业主 楼盘 楼栋 户型 购房 交房 产权 买受人 物业 yzxm gfsj jfsj lpmc',
    hints: '房号 单元 栋 面积 总价 装修 车位 estate building houseno',
    home: 'property',
    senses: [
      [
        'property',
        '单价 房款 总房款 房款总额 房型 户型结构 zx 装修情况 装修状态 入住时间 入住日期 面积 户型 朝向 付款方式 装修 房屋类型 用途 认购日期 签约日期 价格 mj hx zj lp price area',
      ],
      ['address', '房号 房间号 单元 楼栋 栋 室 幢 楼层 ld dy fh fjh sh dh mph'],
    ],
  },
  university: {
    signs: '辅导员 院系 学院 宿舍 本科 研究生 导师 学位 gpa',
    hints: '专业 学号 学生 班级 学历 major college university student',
    home: 'education_employment',
    senses: [['education_employment', '班级 年级 届 届别 学院 宿舍 专业 学生 学生姓名 学籍 class grade classname classno nj bj zy']],
  },
  school: {
    signs: '学生 年级 班级 家长 班主任 学籍 幼儿园 入园 student homeroom xsxm bzr',
    hints: '学校 学号 成绩 监护人 guardian parent school grade class teacher',
    home: null,
    senses: [
      [
        'minor',
        '学校 学校名称 所在学校 就读学校 园所 班 届 届别 班级名称 学号 学籍号 学生编号 成绩 总分 语文 数学 英语 考号 准考证号 入学年份 入学年度 入学日期 school schoolname class grade nj bj xx xh xjh score',
      ],
      ['health', '体重 身高 视力'],
    ],
  },
  loans: {
    signs: '贷款 借款 逾期 征信 芝麻 微粒贷 授信 放款 还款 申请金额 催收 loan overdue borrower zhima creditscore dkje yqts sqje wld zmf',
    hints: '有无房 有无车 月收入 职业 额度 income',
    home: 'credit',
    senses: [
      ['credit', '金额 期数 申请时间 申请日期 期限 用途 额度 状态 合同号 合同编号 amount term applytime applydate limit sqrq sqsj hkzt'],
      ['insurance_social', 'sb gjj bd sfsb'],
    ],
  },
  investors: {
    signs: '券商 资金量 股民 证券 股票 期货 基金 持仓 理财 持卡人 发卡 信用卡 账单 cvv securities broker fund khh zjzh',
    hints: '开户 银行卡 账户 余额 投资 客户经理 营业部 bank balance',
    home: 'financial_account',
    senses: [
      [
        'financial_account',
        '账号 帐号 账户 客户号 资产 总资产 资产规模 账户资产 资产状况 账户类型 风险等级 风险偏好 有效期 盈亏 account balance bank ye zh hm klx yxq kh',
      ],
    ],
  },
  enterprises: {
    signs:
      '企业名称 公司名称 法人 法定代表人 注册资本 统一社会信用代码 经营范围 营业执照 成立日期 legalperson creditcode registeredcapital',
    hints: '更多电话 行业 经营状态 企业',
    home: null,
    senses: [
      [
        null,
        '注册资本 成立日期 行业 所属行业 企业类型 经营范围 经营状态 注册号 纳税人识别号 企业名称 公司名称 企业 公司 参保人数 实缴资本 规模 companyname company industry',
      ],
    ],
  },
  households: {
    signs: '户主 网格 与户主关系 户籍类型 人户 户号 家庭户 yhzgx',
    hints: '民族 政治面貌 婚姻状况 户口性质 人员类别 社区 常住',
    home: null,
    senses: [['disability', '人员类别 人员类型 人群类别 人员标签 户类型 特殊类别 rylb']],
  },
  recruiting: {
    signs: '期望 求职 应聘 简历 现公司 工作年限 毕业院校 resume candidate',
    hints: '学历 专业 职位 薪资 education company',
    home: 'education_employment',
    senses: [['education_employment', '城市意向 到岗时间 当前薪资 月薪 年薪 薪资 xl zw zy salary']],
  },
  members: {
    signs: '择偶 相亲 征婚 会员编号 昵称 微信',
    hints: '身高 体重 婚姻 学历 收入 年龄 nickname',
    home: null,
    senses: [
      ['property', '收入 年收入 月收入 房车情况 住房 购车 income'],
      ['marital', '婚 hy 择偶标准 子女'],
    ],
  },
  accounts: {
    signs: '密码 口令 盐值 password passwd pwd salt userpwd mima md5',
    hints: '账号 帐号 用户名 登录 注册 username account login regip',
    home: null,
    senses: [
      ['credential', '账号 帐号 账户 用户名 登录名 用户账号 uid username user account login loginname uname yhm zh dlm mm mw pass hash'],
    ],
  },
  party: {
    signs: '入党 党支部 党费 党员 党组织 党龄 积极分子',
    hints: '支部 转正 组织关系',
    home: 'political',
    senses: [['political', '支部 转正时间 转正日期 组织关系所在地 状态']],
  },
  congregation: {
    signs: '受洗 教会 信徒 教徒 皈依 寺院 法名 信主 baptism church congregation',
    hints: '信仰 团契 奉献',
    home: 'religion',
    senses: [['religion', '小组 团契 奉献 服事 职分']],
  },
  assistance: {
    signs: '低保 五保 特困 残疾 帮扶 救助 致贫 致困 困难类型 脱贫 优抚 保障金',
    hints: '困难 保障 等级 人口',
    home: 'disability',
    senses: [['disability', '等级 类别 类型 类型级别 保障人口 享受人数 cjlb cjdj cjzh']],
  },
  offences: {
    signs: '嫌疑 案由 案号 案件 刑期 罪名 强制措施 违法 吸毒 前科 被执行',
    hints: '判决 法院 处罚 拘留',
    home: 'criminal_record',
    senses: [['criminal_record', '类型 状态 结果 抓获方式 处理结果 执行法院']],
  },
}
