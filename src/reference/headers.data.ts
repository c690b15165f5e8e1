/**
 * Words of column headers and of labels in forms: attributes (what a column is) and people (whose it is).
 *
 * Written for this project from general knowledge of Chinese tables, exports and programs; no single source. All words are in the
 * form that `normaliseHeader` gives: lower case, without marks, spaces and trailing digits. A leading `?` marks an ambiguous word,
 * mostly pinyin initials (sj: 手机, 时间, 数据), that counts only when the cells confirm it.
 *
 * A header is looked up whole, then as person + attribute (母亲 + 身份证号), so combinations are not listed unless they mean
 * something else than their parts (被叫 + 号码).
 */
import type { ColumnRole } from './roles.js'
import type { SubjectSlot } from './slots.js'

/** Attributes: what a column is. */
export const attributeWords: readonly (readonly [ColumnRole, string])[] = [
  ['person_name', '姓名 名字 真实姓名 真名 全名 中文姓名 中文名 客户名 ?名称 ?户名 ?客户名称 ?用户名称 ?称呼'],
  ['person_name', '?xm xingming zsxm name realname truename fullname cname chinesename namecn cnname ?mz'],
  [
    'resident_id',
    '身份证 身份证号 身份证号码 身份证件 身份证件号 身份证件号码 身份号码 身份证编号 身份证明号码 公民身份号码 公民身份证号 公民身份证号码 居民身份证 居民身份证号 居民身份证号码 二代身份证 二代证号 证件号 证件号码 证件编号 有效证件号码 社会保障号 社会保障号码 驾驶证号 驾照号',
  ],
  [
    'resident_id',
    'sfz sfzh sfzhm sfzjh sfzjhm gmsfhm gmsfzhm jmsfzh zjhm ?zjh idcard idcardno idcardnum idcardnumber idcardid idno idnum idnumber idcode identity identitycard identityno identityid identitynum identitynumber identitycardno cardid citizenid residentid personid ctfid certno certid certnum certnumber certificateno certificatenumber credentialno ?certcode ?pid',
  ],
  [
    'mobile',
    '手机 手机号 手机号码 手机电话 手机电话号码 手机联系方式 联系手机 联系手机号 联系手机号码 移动电话 移动电话号码 移动号码 预留手机 预留手机号 绑定手机 绑定手机号 注册手机 注册手机号 本机号码 短信号码 手机一 手机二',
  ],
  [
    'mobile',
    '?sj sjh sjhm sjhao shouji shoujihao yddh lxsj yfsj mobile mobileno mobilenum mobilenumber mobilephone mobilephoneno mobiletel mobilecode cell cellphone cellno cellphoneno phonemobile msisdn',
  ],
  [
    'phone',
    '电话 电话号 电话号码 联系电话 联系电话号码 联系号码 联系方式 联络方式 联络电话 通讯方式 常用电话 联系 住宅电话 家庭电话 家庭联系电话 家里电话 办公电话 办公室电话 办公号码 工作电话 紧急电话 预留电话 备用电话 其他电话 更多电话 有效电话 回访电话 通话号码 电话一 电话二 ?号码',
  ],
  [
    'phone',
    '?dh dhhm lxdh ?lxfs dianhua tel telno telnum telnumber telephone telephoneno telephonenumber phone phoneno phonenum phonenumber homephone hometel officephone officetel workphone contactphone contacttel contactno contactnumber contactway phones tels ?number',
  ],
  ['sex', '性别 男女 ?xb xingbie sex gender'],
  [
    'birth_date',
    '出生日期 出生年月 出生年月日 出生时间 出生日 生日 出生 公历生日 出生年份 csrq csny csnyr shengri ?sr birthday birth birthdate birthtime birthyear dateofbirth dob borndate',
  ],
  ['age', '年龄 岁数 周岁 实足年龄 年纪 月龄 ?nl ?yl nianling age'],
  [
    'address',
    '地址 住址 住所 家庭住址 家庭地址 家庭详细地址 家庭详细住址 现住址 现住地 现住地址 现居住地 现居住地址 现居地 现居地址 居住地 居住地址 居住地详址 居住详址 居住住址 户籍地 户籍地址 户籍住址 户籍详址 户籍所在地 户口所在地 户口地址 户口所在地址 常住地址 常住地 暂住地 暂住地址 通讯地址 通信地址 联系地址 邮寄地址 详细地址 详细住址 具体地址 房屋地址 房产地址 身份证地址 身份证住址 证件地址 送货地址 配送地址 房屋坐落 坐落 门牌号 门牌号码 门牌 房号 房间 房间号 单元 单元号 室 室号 幢 幢号 小区 小区名称 楼盘 楼盘名称 楼栋 楼栋号 楼号 栋号 栋',
  ],
  [
    'address',
    'lpmc xqmc ?fh ?fjh ?zz ?dz jtzz jtdz ?xzz xzdz xjzd jzdz ?jzd xxdz ?hjd hjdz hksd hkszd czdz lxdz txdz dizhi zhuzhi addr address homeaddr homeaddress addressdetail addrdetail detailaddr detailaddress fulladdress liveaddress residence residentaddress domicile houseno',
  ],
  [
    'email',
    '邮箱 邮箱地址 电子邮箱 电子邮箱地址 电子邮件 邮件 邮件地址 ?yx dzyx dzyj youxiang email emails mail emailaddr emailaddress mailbox mailaddress',
  ],
  ['qq', 'qq qq号 qq号码 qq账号 qq帐号 腾讯qq qqh qqno qqnum qqnumber qqid uin'],
  [
    'wechat',
    '微信 微信号 微信号码 微信账号 微信帐号 微信id 个人微信 微信手机 wechat wechatid wechatno weixin weixinhao ?wx wxh wxid ?vx 微信openid talker alias',
  ],
  [
    'document_type',
    '证件类型 证件种类 证件类别 证件名称 身份证件类型 zjlx zjzl ctftp ctftype certtype certificatetype idtype idcardtype ?cardtype identitytype',
  ],
  ['passport', '护照 护照号 护照号码 护照编号 hzhm ?hzh huzhao passport passportno passportnum passportnumber passportid'],
  [
    'bank_card',
    '银行卡 银行卡号 银行卡号码 储蓄卡 储蓄卡号 信用卡 信用卡号 借记卡号 收款卡号 还款卡号 工资卡号 ?卡号 yhk yhkh ?kh bankcard bankcardno bankcardnum bankcardnumber bankcardid creditcard creditcardno ?card ?cardno ?cardnum ?cardnumber',
  ],
  [
    'account',
    '账号 帐号 账户 帐户 银行账号 银行帐号 银行账户 用户名 用户账号 用户id 登录名 登录账号 登陆名 登陆账号 会员名 会员账号 会员id 资金账号 证券账号 股东账号 股东代码 公积金账号 支付宝 支付宝账号 京东账号 淘宝账号 淘宝id 微博 微博uid 微博id 微博账号 抖音id 快手号 快手id 抖音号 游戏账号 邮箱账号 客户号',
  ],
  [
    'account',
    '?zh yhm dlm dlzh yhzh zjzh zqzh gjjzh zfb account bankaccount bankaccountno accountno accountid accountname acct acctno username user uname userid login loginname loginid alipay uid openid unionid weibo ?member memberid',
  ],
  [
    'credential',
    '密码 口令 明文 明文密码 密文 登录密码 登陆密码 支付密码 交易密码 取款密码 邮箱密码 qq密码 查询密码 盐值 密保问题 密保答案 验证码 cvv password passwd passwords pwd pass userpwd userpass loginpwd ?mm ?mw yxmm zfmm mima salt hash passhash pwdhash token session securityquestion answer ?pin privatekey',
  ],
  [
    'license_plate',
    '车牌 车牌号 车牌号码 号牌 号牌号码 机动车号牌 牌照 牌照号 牌照号码 ?车号 cph cphm hphm chepai plate plateno platenum platenumber licenseplate licenseno ?carno carnumber',
  ],
  ['vin', '车架号 车架号码 车辆识别代号 车辆识别码 车辆识别代码 车辆识别号 底盘号 ?cjh clsbdh vin vinno vincode frameno'],
  ['imei', 'imei imei号 imei码 手机串号 串号 imeino imeicode'],
  [
    'ip',
    'ip ip地址 登录ip 登陆ip 注册ip 最后登录ip dlip zcip ipaddr ipaddress loginip regip registerip lastip clientip userip lastloginip',
  ],
  [
    'organisation',
    '发卡行 开卡行 门店 分店 学院 券商 银行 网点 营业部 支行 卫生院 单位 单位名称 工作单位 所在单位 就业单位 公司 公司名称 所在公司 现公司 当前公司 就职公司 企业 企业名称 商户名称 店铺 店铺名称 学校 学校名称 所在学校 就读学校 毕业院校 毕业学校 幼儿园 机构 机构名称 医院 医院名称 就诊医院 出生医院 分娩医院 建档医院 建卡医院 产检医院 待产医院 接种单位 参保单位 缴费单位 开户行 开户银行 开户券商 开户网点 快递公司 物流公司 保险公司 酒店 酒店名称 旅馆名称 发证机关 签发机关 放款机构 经销商 所属机构 组织机构名称',
  ],
  [
    'organisation',
    'gzdw ?dw gsmc ?xx byyx csyy jzyy khyh ?khh kdgs yymc company companyname employer corp corporation enterprise org orgname organization organisation school schoolname college university hospital hospitalname bank bankname hotel hotelname courier lender shop shopname',
  ],
  [
    'serial',
    '序号 序 行号 编号 序列 排序 顺序号 记录编号 记录号 数据编号 ?xuhao ?xh ?bh ?id ?no ?num ?sn index idx seq seqno serial serialno 媒体文件 系统消息 rownum rowid rowno autoid recordid guid uuid',
  ],
  [
    'order_number',
    '订单号 订单编号 订单号码 单号 交易号 交易单号 交易流水号 流水号 业务流水号 凭证号 保单号 保单号码 合同号 合同编号 借据号 门诊号 住院号 病案号 病历号 就诊卡号 就诊号 登记号 检查号 病人id 患者id 母子健康手册编号 保健号 保健手册号 手册编号 建册编号 样本编号 条码 条形码 学号 学籍号 学生编号 准考证号 考号 考生号 报名号 工号 员工编号 档案号 档案编号 案号 执行案号 产权证号 房产证号 车位号 发动机号 发动机号码 会员号 会员卡号 社保卡号 社保号 医保卡号 医保号 航班号 车次 座位号 设备号 设备编号',
  ],
  [
    'order_number',
    'ddh ddbh jylsh ?lsh bdh mzh zyh ?bah jzkh ?bjh xjh zkzh ?gh ?ah fdjh sbkh ybkh order orderid orderno ordernum ordernumber ordersn orderidstr tradeno tradeid transactionid policyno contractno patientid mrn medicalrecordno inpatientno outpatientno bedno studentid studentno studentnum examno employeeid employeeno staffno staffid engineno deviceid caseno deedno flightno trainno imsi iccid androidid idfa oaid barcode sku skuid',
  ],
  [
    'amount',
    '金额 费用 资金 注册资金 资金规模 面积 建筑面积 房屋面积 使用面积 重量 总价 单价 价格 房价 总额 合计 余额 月收入 年收入 收入 家庭收入 工资 薪资 期望薪资 月薪 年薪 保费 保额 月供 负债 额度 授信额度 贷款额度 贷款金额 借款金额 申请金额 逾期金额 需求额度 微粒贷 微粒贷额度 资金量 资产 资产总额 注册资本 代收货款 代收金额 实付金额 实付款 支付金额 消费金额 交易金额 订单金额 买家实际支付金额 买家应付货款 费用总额 缴费基数 缴存基数 月缴存额 存款金额 物业费 话费 数量 积分 芝麻分 信用分',
  ],
  [
    'amount',
    '?mj ?zl jzmj area weight dkje jkje yqje sfje jyje xfje dsje fyze zcze ckje ysr nsr ?je ?ye ?bf ?be sxed amount price fee cost total totalprice money balance payment income salary premium suminsured loanamount creditlimit quantity qty creditscore deposit cod points',
  ],
  [
    'date_time',
    '日期 时间 预产期 末次月经 末次月经日期 入网时间 起始时间 结束时间 有效期 有效期限 保险到期 保险到期日 到期 到期日 生效日 登记日期 建册日期 上牌日期 年月 年份 ?版本',
  ],
  [
    'date_time',
    'ycq mcyj jdrq jcrq cjrq fmrq jzrq ryrq cyrq tjrq bgrq rzrq lzrq rdsj rzsj tfsj djsj zcsj xdsj zfsj qssj gfsj jfsj dwsj sqrq fkrq tbrq ?yxq edc edd lmp date time datetime timestamp createtime updatetime createdat updatedat ?version expiry expire checkin checkout signedat regtime lastlogin ?rq ?sjian',
  ],
  [
    'free_text',
    '备注 备注名 备注名称 备注信息 说明 描述 内容 正文 主题 标题 留言 客户留言 跟进记录 沟通记录 情况说明 诊断 诊断名称 诊断结果 临床诊断 初步诊断 出院诊断 疾病 疾病名称 病名 症状 主诉 现病史 既往史 过敏史 家族史 手术名称 检查项目 检查所见 检查结果 检验项目 检验结果 检测结果 用药 用药情况 处方 高危因素 妊娠风险 随访记录 消息 消息内容 短信内容 聊天内容 邮件主题 邮件正文 发送内容 宝贝标题 商品 商品名称 商品标题 产品 产品名称 品名 货物 物品名称 买家留言 违法事实 处罚结果 案由 罪名 需求 意向 标签 兴趣',
  ],
  [
    'free_text',
    '?bz ?nr ?zd zdmc jbmc jcxm jcjg jyjg ?cf gwys xxnr dxnr ltnr spmc remark remarks memo note notes comment comments desc description content text message msg msgcontent smscontent body subject title diagnosis diag dx disease symptom chiefcomplaint history labresult exam medication prescription surgery goods goodsname product productname item itemname tags',
  ],
  [
    'landline',
    '固话 固话号 固话号码 固定电话 固定电话号码 座机 座机号 座机号码 宅电 家庭固话 单位座机 传真 传真号 传真号码 gddh zuoji landline landlineno fixedphone fixedline fax faxno faxnumber',
  ],
  [
    'travel_permit',
    '通行证 通行证号 通行证号码 港澳通行证 港澳通行证号 港澳通行证号码 往来港澳通行证 往来港澳通行证号 往来港澳通行证号码 台湾通行证 往来台湾通行证 往来台湾通行证号 大陆通行证 台胞证 台胞证号 台胞证号码 回乡证 回乡证号 回乡证号码 港澳居民来往内地通行证 台湾居民来往大陆通行证 txzh gatxz travelpermit permitno hkpermit',
  ],
  [
    'military_id',
    '军官证 军官证号 军官证号码 士兵证 士兵证号 军人证 军人证号 军人证件号 军人证件号码 文职干部证 武警证号 军人身份证号 jgzh jgz officerid militaryid militaryno soldierid',
  ],
  ['mac', 'mac mac地址 物理地址 网卡地址 无线mac 设备mac macaddr macaddress wifimac'],
  [
    'coordinate',
    '经度 纬度 坐标 经纬度 经度坐标 纬度坐标 gps坐标 定位坐标 坐标经度 坐标纬度 lng lon longitude lat latitude gps latlng lnglat coordinate coordinates gpslng gpslat gpslon',
  ],
  [
    'express_number',
    '运单号 运单号码 运单编号 运单 快递单号 快递号 快递单 快递编号 物流单号 物流编号 包裹号 包裹单号 面单号 邮件号 kddh ydh wldh waybill waybillno waybillnumber trackingno trackingnumber trackingid expressno expressid expressnumber logisticsno parcelno parcelid',
  ],
  [
    'icd_code',
    'icd icd编码 icd码 icd代码 icd10编码 疾病编码 疾病代码 诊断编码 诊断代码 主要诊断编码 icdcode diagnosiscode diagcode diseasecode zdbm jbbm',
  ],
  [
    'organisation_code',
    '统一社会信用代码 社会信用代码 信用代码 组织机构代码 组织机构代码证 税号 纳税人识别号 注册号 营业执照号 营业执照注册号 tyshxydm shxydm xydm zzjgdm creditcode uscc taxno taxid orgcode registrationno',
  ],
  [
    'region',
    '通话地 通话地点 归属地 号码归属地 手机归属地 漫游地 出发地 目的地 district 省 市 区 县 省份 城市 地市 市县 区县 区域 地区 街道 镇 乡 乡镇 街镇 镇街 村 行政村 自然村 村社 社区 居委会 村委会 网格 所属网格 籍贯 出生地 所在地 所在城市 所在省 所在省份 所在区 常住城市 居住城市 户籍城市 户籍省份 省市 省市区 ?sheng ?shi ?qu ?cs shengfen chengshi province city county region town street community prov cityname provincename areaname usercity',
  ],
]

/**
 * Columns the tool knows and has no role for. They are evidence that a row is a header, and keep a content guess from
 * calling 民族 or 孕周 a name.
 */
export const otherWords: readonly string[] = [
  '民族 民族名称 国籍 政治面貌 党派 党支部 宗教信仰 信仰 婚姻 婚姻状况 婚否 学历 文化程度 学位 专业 职业 职务 职位 职称 岗位 部门 行业 工种 血型',
  '户口性质 户籍性质 户口类型 户籍类型 户类型 人员类别 人员类型 重点人员类别 特殊人群 困难类型 残疾类别 残疾等级 致贫原因 优抚类型 状态 类型 类别 级别 等级 来源 渠道',
  '网格编号 派出所 楼层 户型 房型 朝向 邮编 邮政编码 国家',
  '基站编号 cellid 孕周 孕次 产次 胎次 孕产次 分娩方式 妊娠风险分级 是否怀孕 科室 就诊科室 病区 床号 医保类型 费别 检查部位 疫苗名称',
  '年级 班级 班 届别 入学年份 入学年度 与学生关系 与户主关系 与本人关系 与患者关系 与业主关系 与投保人关系 与监护人关系 与家长关系 家庭关系 关系 称谓 家庭成员 子女数 培训课程',
  '品牌 品牌型号 车型 车辆型号 车辆类型 颜色 车身颜色 排量 使用性质 燃料种类 是否装修 装修 装修进度 有无房 有无车 是否有房 是否有车 房产 车产 社保 公积金 是否有社保 是否有公积金 是否有保单 贷款类型 贷款产品 逾期天数 还款状态 征信情况 催收状态 期数',
  '险种 保险类型 缴费方式 缴费月数 参保状态 昵称 微信昵称 好友昵称 群名称 网名 曾用名 别名 头像 签名 会员等级 用户等级 性取向 期望职位 求职意向 工作年限 工作经验 爱好 择偶要求',
  '通话类型 呼叫类型 通话时长 时长 通话次数 套餐 品牌套餐 运营商 设备型号 系统 浏览器 位置 定位地址 轨迹 卡口名称 抓拍地点 上车地点 下车地点 口岸 lac ci',
  '卡类型 支付方式 交易状态 订单状态 物流状态 快递状态 经营范围 经营状态 法定代表人类型 人数 次数 是否有效 核查结果 结果 操作 身高 体重 成绩 总分 分数',
  'issender issend descriot dirty districtid zip zipcode postcode postalcode nation nationality ethnic ethnicity minzu taste education degree major family czip country state status type kind category level source channel dept department position jobtitle occupation profession industry marital marriage maritalstatus relation relationship grade class classname classno nickname nick avatar photo blood bloodtype location device model brand color os carrier operator isp calltype cellname remarkname sign useragent ua isdeleted deleted flag height score duration',
  '?sg ?tz ?mzdm ?zzmm ?hyzk ?hy ?xl ?xw ?zy ?zw ?zc ?nj ?bj ?gx ?jg ?gj ?ks ?ch ?bq ?sf ?yb ?hx ?cx ?pp ?dy ?ld ?lx ?zt ?yc ?cc hkxz rylb yhzgx yxsgx ksmc hydj thsc thlx',
]

/** Words that say whose the column is and cannot be taken apart: hotel registers call the employer's columns CTel and CAddress. */
export const fixedWords: readonly (readonly [ColumnRole, SubjectSlot, string])[] = [
  ['phone', 'organisation', 'ctel cphone'],
  ['account', 'self', '买家昵称 买家旺旺 旺旺 旺旺名 旺旺号 买家id buyernick'],
  ['address', 'organisation', 'caddress caddr'],
]

/** How a word for a person is used when it stands alone: 母亲, 收件人 head a column of names; 主叫 one of numbers. */
export type BareUse = 'name' | 'phone' | 'organisation' | 'none'

/**
 * People: whose a column is, and what the word means alone. `self` here says it expressly; a header without any of these words
 * leaves it open. 母亲 is a guardian also in newborn lists, where 孕妇 and 产妇 are the person of the record.
 */
export const personWords: readonly (readonly [SubjectSlot, BareUse, string])[] = [
  [
    'self',
    'name',
    '孕妇 产妇 孕产妇 病人 患者 病患 住客 旅客 乘客 入住人 客人 业主 户主 房主 产权人 权利人 购房人 买受人 承租人 租客 车主 机主 机动车所有人 投保人 参保人 投资人 投资者 股民 借款人 主借人 主贷人 贷款人 申请人 求职者 应聘者 候选人 会员 用户 客户 顾客 买家 购买人 下单人 订购人 付款账户名 持卡人 开户人 投诉人 报案人 受访者 联系人 当事人 嫌疑人 被执行人 被告人 受助人 被调查人 登记人 员工 职工 教师 党员 居民 村民 选民 学生 学员 考生 同学 幼儿姓名全称 男方 未成年人 纳税人 宝妈 准妈妈 患儿 献血者 受检者 体检人 就诊人 受试者 乘机人 乘车人 预订人 委托人 来访人 来访者 被访人 吸毒人员 涉毒人员 残疾人 低保户 帮扶对象 救助对象 志愿者 信徒 教徒 信众 储户 开卡人 参与人 报名人 参加人员 获奖人 罪犯 服刑人员 违法人员 涉案人员 受害人 原告 被告 死者 新生 校友 家庭成员 成员 缴费人 参训人 孕妈 孕母',
  ],
  ['self', 'none', '本人 自己 个人 买方'],
  [
    'self',
    'name',
    'patient owner carowner customer client member emp guest passenger policyholder student employee applicant insuredperson borrower buyer consumer holder cardholder resident tenant candidate contact linkman lxr khxm ?hz',
  ],
  ['self', 'none', 'user person people self my cust'],
  ['spouse', 'name', '配偶 丈夫 妻子 爱人 老公 老婆 先生姓名 女方 夫妻另一方 爱人配偶 spouse husband wife mate'],
  [
    'child',
    'name',
    '子女 孩子 小孩 宝宝 宝贝 婴儿 新生儿 幼儿 儿童 儿子 女儿 胎儿 孩童 小朋友 长子 长女 次子 次女 第一胎 第二胎 一孩 二孩 三孩 child children kid baby newborn infant son daughter',
  ],
  [
    'guardian',
    'name',
    '母亲 父亲 妈妈 爸爸 父母 父母亲 家长 学生家长 监护人 法定监护人 监护人或家长 抚养人 祖父 祖母 爷爷 奶奶 外公 外婆 养父 养母 继父 继母 家长一 家长二 监护人一 监护人二 第一监护人 第二监护人 主要监护人 学生父亲 学生母亲 宝宝妈妈 宝宝爸爸 婴儿母亲 婴儿父亲 新生儿母亲 新生儿父亲 患儿家长 幼儿家长 儿童家长 mother father mom dad parent parents guardian',
  ],
  [
    'recipient',
    'name',
    '收件人 收货人 收件方 收货方 收方 签收人 取件人 提货人 收款人 收款方 收信人 接收人 接收方 receiver recipient consignee addressee payee receiv ship shipto shipping deliver delivery',
  ],
  ['recipient', 'none', '收件 收货 收货联系 收件联系'],
  [
    'sender',
    'name',
    '寄件人 发件人 寄货人 发货人 寄件方 发货方 寄方 付款人 付款方 发送人 发送方 寄递人 sender shipper consignor from payer',
  ],
  ['sender', 'none', '寄件 发件 发货 寄货'],
  ['caller', 'phone', '主叫 主叫号 主叫号码 主叫方 主叫人 呼叫方 caller calling callingnumber callingno callernumber'],
  [
    'callee',
    'phone',
    '被叫 被叫号 被叫号码 被叫方 被叫人 对方 对方号码 对方电话 对端号码 对端 callee called callednumber calledno calleenumber othernumber oppositenumber',
  ],
  ['caller', 'phone', '?zjhmzj zjdh'],
  ['callee', 'phone', 'bjhm dfhm'],
  [
    'co_owner',
    'name',
    '共有人 共同所有人 产权共有人 同住人 同行人 同住人员 共借人 共同借款人 共贷人 担保人 保证人 被保险人 被保人 受益人 共同购房人 共有产权人 配偶共有人 次贷人 同行人员 同住宾客 同户成员 随行人 随行人员 合租人 第二被保险人 第二车主 同伴 同案人 coowner coborrower guarantor companion insured beneficiary cotenant',
  ],
  [
    'contact',
    'name',
    '紧急联系人 紧急联络人 应急联系人 其他联系人 密接者 密切接触者 第一联系人 第二联系人 亲属 家属 亲友 推荐人 介绍人 陪护人 陪同人 陪诊人 同事 朋友 好友 邻居 紧急联络 亲属一 家属一 联系人家属 代办人 代收人 直系亲属 其他亲属 联系亲属 患者家属 病人家属 emergencycontact emergency relative kin nextofkin friend referrer referee jjlxr',
  ],
  [
    'staff',
    'name',
    '医生 医师 主治医生 主治医师 责任医生 接诊医生 检查医生 接生人员 护士 班主任 老师 任课教师 辅导员 经办人 经手人 业务员 业务经理 销售 销售员 销售顾问 置业顾问 客户经理 顾问 跟进人 代理人 经纪人 房东经纪 快递员 收派员 派件员 配送员 设计师 项目经理 律师 教练 导游 骑手 司机 客服 接待人 登记员 操作员 操作人 录入人 审核人 填报人 网格员 社工 民警 负责人 联络员 催收员 信贷员 保险员 doctor physician nurse teacher headteacher salesman sales agent broker operator manager consultant driver clerk handler ?bzr ?ywy ?jbr zzys',
  ],
  [
    'organisation',
    'organisation',
    '法人 法定代表人 法人代表 企业法人 股东 企业 公司 单位 商户 商家 店铺 店家 卖家 工商 机构 学校 医院 酒店 company corp corporation enterprise merchant seller legalperson legalrepresentative employer',
  ],
]

/** Organisation words that are a natural person when they stand alone. */
export const organisationPeople: readonly string[] = [
  '法人',
  '法定代表人',
  '法人代表',
  '企业法人',
  '股东',
  'legalperson',
  'legalrepresentative',
]

/** Pinyin initials of people; they only count in front of an attribute's initials (mqxm: 母亲姓名), and stay ambiguous. */
export const personInitials: readonly (readonly [SubjectSlot, string])[] = [
  ['self', 'br hz yz cz xs kh yh yf cf tbr rzr zkr cbr jkr sqr lxr'],
  ['spouse', 'po zf'],
  ['child', 'zn bb xse ye et'],
  ['guardian', 'mq fq jz jhr'],
  ['recipient', 'sjr shr qsr sj sh'],
  ['sender', 'jjr fjr fhr jj'],
  ['callee', 'df bj'],
  ['co_owner', 'gyr tzr bbxr dbr syr'],
  ['contact', 'jjlxr'],
  ['staff', 'ys bzr jbr ywy'],
  ['organisation', 'fr gs dw qy'],
]

/** Attributes' initials that may follow them. */
export const attributeInitials: readonly (readonly [ColumnRole, string])[] = [
  ['person_name', 'xm'],
  ['phone', 'dh lxdh dhhm'],
  ['mobile', 'sj sjh sjhm'],
  ['resident_id', 'sfz sfzh sfzhm zjhm'],
  ['address', 'dz zz xxdz'],
  ['sex', 'xb'],
  ['birth_date', 'csrq sr'],
  ['age', 'nl'],
]

/** Words before an attribute that do not change it: 备用手机, 户籍登记地址. */
export const qualifiers: readonly string[] = [
  '的', '之', '与', '现', '原', '新', '旧', '常用', '备用', '预留', '注册', '绑定', '登记', '登录', '联系', '主要', '其他', '第一', '第二', '更多', '有效', '真实',
  '个人', '家庭', '工作', '办公', '填写', '请输入', '请填写', '您的', '你的', '是否', '所在', '住宅', '房屋', 'my', 'your', 'the', 'primary', 'main', 'other', 'alt', 'backup', 'home', 'work', 'reg', 'register', 'is', 'fld', 'str', 'col', 'f',
] // prettier-ignore

/** Endings that do not change an attribute: 手机号一栏, 身份证号必填. */
export const endings: readonly string[] = [
  '详细',
  '必填',
  '选填',
  '非必填',
  '一栏',
  '栏',
  '列',
  '信息',
  '一',
  '二',
  '三',
  '名称',
  '全称',
  '明文',
  '原文',
  '文本',
  'no',
  'str',
  'txt',
  'text',
  'value',
  'cn',
  'cm',
  'kg',
  '元',
  '万元',
  '平方米',
  '平米',
  '公斤',
  '岁',
]

/** Endings that decide what an otherwise unknown column is. At most twelve characters stand before them. */
export const tellingEndings: readonly (readonly [ColumnRole, string])[] = [
  ['credential', '密码 password passwd pwd'],
  ['person_name', '姓名'],
  ['resident_id', '身份证号 身份证号码'],
  ['mobile', '手机号 手机号码'],
  ['phone', '联系电话 电话号码'],
  ['birth_date', '出生日期'],
  ['express_number', '运单号 快递单号 物流单号 trackingno'],
  ['order_number', '单号 流水号 订单编号 证号 编号 卡号 orderno orderid'],
  [
    'amount',
    '金额 费用 价格 总价 单价 额度 收入 工资 薪资 月薪 年薪 薪酬 保费 余额 货款 资金 总额 面积 重量 信用分 评分 得分 amount price salary income fee score',
  ],
  ['date_time', '日期 时间 时刻 年月 date time datetime'],
  ['organisation', '公司名称 单位名称 企业名称 机构名称 医院名称 学校名称 酒店名称 hospital companyname schoolname bankname hotelname'],
  ['address', '地址 住址'],
  ['icd_code', 'icd编码'],
  ['free_text', '备注 说明 描述 内容 情况 记录 诊断 remark remarks'],
  ['other', '类型 类别 状态 等级 方式 关系 地点 次数 天数'],
]

/** What organisations are called by in headers, behind a word that says what they did: 就诊医院, 放款银行, 就读学校. */
export const organisationNouns: string =
  '支部 党支部 教会 教堂 寺院 医院 机构 卫生院 保健院 学校 院校 大学 中学 小学 幼儿园 园所 单位 公司 企业 银行 支行 网点 营业部 券商 酒店 宾馆 旅馆 门店 店铺 物业 社区卫生服务中心'

export const organisationDeeds: string =
  '缴存 录取 报考 开卡 办卡 就诊 就医 产检 初检 首检 建档 建册 建卡 分娩 接生 待产 助产 出生 转入 转出 转诊 签约 定点 首诊 接种 送检 检测 体检 住院 诊断 报告 就读 毕业 入读 在读 学籍 所在 所属 归属 隶属 工作 任职 就职 就业 原 现 前 目前 当前 上家 配偶工作 父亲工作 母亲工作 开户 发卡 开卡 存款 受理 经办 承保 投保 保险 放款 贷款 借款 合作 派送 快递 物流 配送 揽收 签收 寄件 入住 预订 住宿 下单 购买 成交 登记 发证 签发 参保 缴费 用工 管理 服务 担保 主管 户口 用人'

/** What the people who keep a table did, and what they are then called by: 访视人, 派送员, 审核人员. */
export const staffDeeds: string =
  '访视 随访 接诊 检查 检验 报告 审核 审批 复核 采集 采样 录入 填报 填表 调查 受理 处理 记录 送检 核实 走访 制单 派送 配送 揽收 操作 更新 创建 上报 办案 主管 主办 经办 收银 理赔 查勘 催收 帮教 监管 包保 外呼 接线 推广 跟单 跟进 维护 管理 收费 售票 值班 带班 包联 帮扶责任 联系领导 签约'

export const staffNouns: string = '人 员 人员 医生 医师 护士 民警 老师 经理 专员'

/** Endings of headers of people who keep a table. Cells must be names, for 王医生 is a cell as well. */
export const staffEndings: string = '医生 医师 护士 民警 老师 经理 专员 顾问 辅导员 网格员 业务员 doctor physician nurse teacher'
