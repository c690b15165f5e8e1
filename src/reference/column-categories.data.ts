/**
 * Words of headers that say what a filled cell tells about a person, by category.
 *
 * Written for this project from general knowledge of Chinese tables, exports and programs; no single source. A Han word counts wherever
 * it stands in a header (产检 in 首次产检日期), a Latin one as the whole header, as one of its parts (`patient_id`), or, from five
 * letters on, as the beginning of a part; `=` marks words that count only alone (单位 is an employer, 报告单位 is not). The longest word of a header decides, of equal ones the first listed: 不孕 is no 孕.
 * Words under null tell nothing. Pinyin initials with several meanings are in table-profiles.data.ts, where the table says which one is meant.
 */
import type { CategoryId } from './categories.js'

export const categoryWords: readonly (readonly [CategoryId | null, string])[] = [
  [
    'infectious_disease',
    '传染病 感染 hiv 艾滋 梅毒 乙肝 丙肝 肝炎 结核 抗体 抗原 核酸 密接 隔离 流调 疫情 确诊 cd4 病毒载量 确证结果 性病 crb aids syphilis hbv hcv hbsag covid quarantine infect viralload',
  ],
  [
    'mental_health',
    '精神 心理 抑郁 焦虑 自杀 自伤 危险性评估 危险等级 睡眠障碍 sds得分 sas得分 scl90 sds sas psych psychiatric mental depression anxiety suicide',
  ],
  [
    'sexual_reproductive',
    '性取向 性伴 性行为 性史 月经史 初潮 经期 婚育史 生育史 孕育史 避孕 节育 结扎 不孕 不育 精液 人流 流产史 流产次数 试管 取卵 促排 amh contraception infertility menstrual semen abortion sexhistory sexualorientation',
  ],
  [
    'pregnancy',
    '孕 妊娠 产检 产前 产后 产科 产次 产数 产妇 胎儿 胎次 胎数 胎心 胎位 胎盘 胎龄 单胎 双胎 多胎 几胎 第几胎 分娩 娩出 预产 末次月经 剖宫产 顺产 早产 接生 助产 哺乳 母婴 母子 新生儿 出生体重 出生身长 出生医院 出生孕周 出生缺陷 阿氏评分 宫高 腹围 唐筛 建册 建档医院 建卡医院 高危因素 高危评分 高危等级 待产 maternity maternal pregnan obstetric gestation gest prenatal antenatal gravida gravidity parity lmp edc edd duedate expecteddate deliverydate deliverymode deliveryhospital birthweight apgar ycq mcyj yunzhou yunci chanci fmrq fmfs fmyy gwys yunfu chanfu 妊娠风险 riskfactor lastmenstrual',
  ],
  [
    'minor',
    '未成年 被监护人 婴儿 宝宝 幼儿 儿童 少儿 小孩 孩子 患儿 月龄 年级 班级 所在班 学籍 幼儿园 入园 入托 托管班 小升初 kindergarten grade classname classno schoolclass infant kid baby',
  ],
  [
    'health',
    '身体状况 身体情况 诊断 疾病 病史 病情 病名 病种 病区 病案 病历 病床 病房 病因 病程 床号 病人 患者 症状 主诉 就诊 就医 门诊 住院 入院 出院 急诊 科室 科别 检查 检验 检测 化验 体检 手术 麻醉 用药 药品 药物 药名 剂量 处方 医嘱 治疗 过敏 血压 血型 血糖 血脂 心率 体温 体重指数 bmi 医院 医疗 医师 主治 护理 随访 疫苗 接种 伤情 受伤 既往 家族史 慢病 慢性病 癌 肿瘤 视力 听力 健康 康复 挂号 诊疗 诊室 诊所 影像 超声 核磁 病理 基因检测 送检 标本 报告结论 icd icd10 diagnos disease illness symptom chiefcomplaint allergy medical medication medicine drug prescription surgery clinic clinical hospital patient inpatient outpatient admission discharge mrn bedno bloodtype vaccine labresult zdmc jbmc jbbm jzrq jzkh mzh zyh hzxm brxm ymmc ssmc ksmc jcxm jcjg jyjg 药 服药 总检 血常规 尿常规 心电图 胸片 抽血 采血 采样 病毒治疗 剂次 剂型 筛查 输血',
  ],
  [
    'disability',
    '残疾 残联 残障 伤残 低保 特困 五保 困难 贫困 脱贫 致贫 优抚 军属 烈属 退役 矫正 重点人员 特殊人群 重点人群 帮扶 救助 失独 孤儿 留守 cjlb cjdj cjzh tsrq knlx disability handicap lowincome poverty veteran 致困 留守儿童 补贴',
  ],
  [
    'religion',
    '宗教 信仰 教派 皈依 法名 法号 受洗 洗礼 寺院 清真寺 教堂 教会 清真 朝觐 信教 教职 教务 信徒 zjxy religion religious faith church mosque temple baptism believer denomination 信主 信教',
  ],
  ['ethnicity', '民族 族别 族裔 mzdm mzmc 族称 族属 =nation ethnic ethnicity minzu nationalityethnic'],
  [
    'political',
    '政治 党派 入党 党转正 转正日期党 党员转正 党员 党支部 党组织 党龄 党费 党内 所在支部 所属支部 团支部 团员 入团 工会 zzmm rdsj rdrq dzb partymember partyjoin political politics communist unionmember',
  ],
  [
    'financial_account',
    '资产等级 收款账号 工资卡 工资卡号 代发工资卡号 代发工资账号 还款卡 还款卡号 还款账号 收款卡 放款卡 放款账号 开户 银行 账户 帐户 户名 卡种 卡类型 信用卡 储蓄卡 证券 券商 基金 资金 股东 股票 股龄 期货 理财 余额 流水 支付宝 投资 持仓 仓位 佣金 净值 入金 出金 操盘 bankname bankaccount bank wallet alipay securities broker accountname khh khyh khyyb gddm zjzh zqzh yhzh balance fund invest',
  ],
  [
    'credit',
    '五级分类 贷款 借款 放款 房贷 车贷 网贷 逾期 征信 信用分 信用评分 信用等级 信用记录 信用情况 信用额度 芝麻 微粒贷 借呗 花呗 白条 授信 额度 还款 月供 负债 债务 欠款 欠费 催收 申请金额 需求金额 期数 利率 借据 担保 抵押 分期 进件 失信 老赖 黑名单 credit loan overdue repay debt lender borrow installment mortgage blacklist dkje jkje yqje yqts sxed zmf wld fkrq hkzt dklx dkcp zxqk weilidai jiebei huabei zhima 按揭',
  ],
  [
    'transaction',
    '对方账户 对方账户名 对方户名 对手户名 对手账号 对方账号 订单 流水号 宝贝 商品 付款 支付 交易 购买 买家 卖家 下单 成交 消费 实付 应付 货款 退款 积分 会员等级 会员卡 充值 发票 优惠券 店铺 购物 购货 采购 规格 单品 order transaction payment paytime paytype pay trade goods product sku shop buyer seller purchase invoice refund ddh ddbh xdsj spmc sfje jyje zfsj zffs jyzt dpmc xfje jylsh memberlevel points itemtitle itemname 菜品 餐品 外卖 菜名 paid',
  ],
  [
    'property',
    '总价 面积 楼盘 房产 房屋 房源 户型 购房 买房 交房 产权 房产证 物业 装修 车辆 车型 车系 车位 品牌型号 发动机 排量 座位数 购车 上牌 初登 初次登记 有房 有车 有无房 有无车 商铺 店面 门面 有无存款 名下 资产 收入 年薪 月薪 存款 身价 动产 土地 宅基地 houseprice housetype housearea buildingarea estate asset income deposit carmodel carbrand carowner engine vehicle ckje zcze ysr nsr gfsj jfsj jzmj cqzh fdjh house car hashouse hascar 有无住房 自有住房 住房情况 住房性质 住房面积 无房 无车 里程 mileage',
  ],
  [
    'whereabouts',
    '出行 打车 叫车 网约车 活动地 常去 旅居 旅行史 抵达 返回时间 离开时间 进入时间 通过时间 拍摄地 车厢 检票 停留 逗留 去向 经度 纬度 经纬度 坐标 位置 定位 轨迹 基站 lac cgi cellid 小区号 卡口 过车 抓拍 上车 下车 出发 目的地 到达 航班 车次 座位号 乘车 乘机 登机 起飞 出入境 出境 入境 口岸 门禁 打卡 签到 入场 出场 进站 出站 行程 途经 通话地 停车 驶入 活动范围 longitude latitude lng lon lat gps location locate track trajectory checkpoint passtime snap pickup dropoff origin destination depart arrive flight train seat entryexit kkmc gcsj zpsj dwsj dwdz hbh 席位 席别 舱位 交通工具 目的国 通行',
  ],
  [
    'lodging',
    '入住 离店 退房 抵店 酒店 旅馆 宾馆 民宿 旅店 房型 房间类型 住宿 住客 房晚 预抵 预离 checkin checkout hotel lodging guest roomno roomtype reservation rzsj tfsj ldsj jdmc lgmc 房间数 间夜',
  ],
  [
    'communication_content',
    '聊天内容 聊天记录 聊内容 群聊内容 群聊记录 通话转写 通话摘要 通话文本 通话纪要 语音转写 语音内容 语音转文字 转写文本 短信正文 短信原文 留言 发言内容 消息内容 短信内容 邮件正文 邮件主题 邮件内容 通信内容 通话内容 发送内容 接收内容 会话内容 对话 录音 通话录音 私信 留言内容 chat msg msgcontent message smscontent mailbody transcript recordurl ltnr dxnr xxnr fsnr 聊天 微信消息 消息正文 消息文本 群消息 短信文本 彩信内容 =短信 =彩信 =消息 信件内容 smsbody smstext msgbody msgtext chatcontent chattext',
  ],
  [
    'communication_record',
    '通话 来电 去电 通联 通信记录 联系次数 联系频次 最近联系 联系时间 短信时间 短信方向 短信收发 上网时长 上网流量 群昵称 群成员 微信群 主叫 被叫 呼叫 呼入 呼出 对方号码 对端 话单 通讯录 联系人备注 联系人分组 好友 群名称 群号 套餐 入网 话费 漫游 短信条数 发送时间 接收时间 caller callee calltype callduration calltime callstart callend thsc thlx thkssj hjlx thcs cdr phonebook friend groupname chatroom 聊天对象 聊天时间 聊天次数',
  ],
  [
    'biometric',
    '人脸 面部 指纹 虹膜 声纹 掌纹 dna 基因型 特征值 特征码 活体 比对分数 str位点 证件照 眼纹 人像 指静脉 掌静脉 指模 生物特征 面容 人证比对 步态 face fingerprint finger iris voiceprint palm genotype embedding',
  ],
  [
    'marital',
    '婚姻 婚否 婚史 婚况 结婚 离婚 配偶 关系 称谓 子女数 子女个数 子女情况 家庭成员 家庭人口 择偶 生育状况 marital marriage married wedding spouse relation relationship household children family hyzk yhzgx 人关系 主关系 者关系 生关系',
  ],
  [
    'criminal_record',
    '抓获 罪名 罪 刑期 刑罚 案号 案由 案件 案情 处罚 违法 犯罪 前科 涉毒 涉案 涉赌 嫌疑 判决 判处 服刑 拘留 逮捕 被执行 在逃 吸毒 立案 强制措施 羁押 crime criminal offence conviction sentence caseno penalty arrest warrant 毒品 查获',
  ],
  [
    'credential',
    '密码 用户名 口令 明文 密文 密保 盐值 验证码 私钥 助记词 password passwd pwd pass salt token session securityquestion privatekey',
  ],
  [
    'delivery',
    '运单 快递 物流 收件 寄件 收货 发货 签收 派送 派件 揽收 揽件 代收 品名 包裹 寄递 配送 邮寄 自提 取件 驿站 托寄 waybill express tracking logistics parcel consignee receiver courier cod signedat kddh ydh qssj kdgs dsje 代收货款 代收款 面单 托寄 承运商 承运人 承运公司 送货 骑手',
  ],
  [
    'insurance_social',
    '缴费档次 社保 公积金 医保 参保 缴费基数 缴费月数 缴存 投保 被保 保单 险种 保险 商业险 保费 保额 理赔 赔付 出险 养老 续保 受益人 社会保障 纳税 个税 insur policyno policynumber premium claim beneficiary socialsecurity housingfund bdh sbkh ybkh yblx gjjzh jcjs 交强险 车险 寿险 意外险 重疾险 医疗险 缴费年限 缴费期间 保险期间 报销 承保',
  ],
  [
    'education_employment',
    '学历 学位 文化程度 毕业 专业班级 专业 院系 院校 学校 学号 成绩 总分 分数 录取 准考 考生 考号 考试 入学 就读 培训 职业 职务 职位 职称 职级 岗位 =单位 =公司 工作单位 所在单位 就业单位 任职单位 用人单位 现单位 原单位 就职公司 所在公司 现公司 原公司 目前公司 当前公司 父亲单位 母亲单位 配偶单位 家长单位 部门 工号 入职 离职 工作 工龄 行业 工种 就业 期望 求职 应聘 简历 薪资 薪酬 工资 技能 资格证 证书 任职 从业 员工 教育 education degree major graduat school university college company employer employ dept department position jobtitle occupation profession industry staffno hiredate leavedate resume experience salary studentid studentno examno score byyx bysj gzdw gsmc gznx qwxz 期望薪资 期望月薪 期望年薪 期望待遇 work job workyears 课程 学费 任教 学科 emp 学段 应届 届别 院校类型 毕业生',
  ],
  [
    'device',
    '设备指纹 设备 cookie 广告标识 安卓 网站浏览 最近登录 上网时间 上网记录 关注领域 安装 vaid meid 手机品牌 系统版本 手机系统 应用列表 已安装 访问记录 访问页面 访问时间 点击记录 关注列表 偏好 画像 ssid wifi 蓝牙 url referer 登录记录 登录日志 登录地点 登录时间 最后登录 注册渠道 微博 抖音 快手 小红书 贴吧 uuid guid 唯一标识 分辨率 安装列表 历史搜索 搜索历史 登录方式 公众号 浏览器 操作系统 搜索词 搜索关键词 搜索内容 搜索记录 浏览记录 浏览历史 访问网址 兴趣 标签 昵称 网名 终端 手机型号 机型 imsi iccid oaid idfa idfv androidid useragent ua device browser nick nickname openid unionid interest keyword tag root 越狱 模拟器 jailbreak 登录名',
  ],
  /** What they tell is of the row or of the tool that made it. */
  [null, 'imei mac 串号 派出所 来源 渠道 绰号 外号 备注 版本 标识 是否有效 排序 经办 source channel version remark'],
]

/**
 * Words for people in headers of names: being in the list is what is told. The newborn is a minor, the mother pregnant or in childbed.
 * Of headers of birth, age and sex only the words for minors count.
 */
export const personCategoryWords: readonly (readonly [CategoryId, string])[] = [
  ['pregnancy', '孕妇 产妇 孕产妇 孕母 准妈妈 pregnant maternal cfxm yfxm ycfxm'],
  ['minor', '未成年 被监护人 婴 宝宝 新生儿 幼儿 儿童 孩 小朋友 患儿 月龄 baby newborn infant kid bbxm xsexm yexm'],
  ['health', '患者 病人 病患 就诊人 受检者 体检人 献血者 patient hzxm brxm'],
  ['infectious_disease', '感染者 密接 确诊 密切接触'],
  ['disability', '残疾人 低保户 低保对象 救助对象 受助人 帮扶对象'],
  ['religion', '信徒 教徒 信众 教友'],
  ['political', '党员'],
  ['financial_account', '开户人 股民 投资人 投资者 持卡人 储户 cardholder'],
  ['credit', '借款人 贷款人 主借 主贷 共借 共贷 担保人 保证人 borrower guarantor jkrxm'],
  ['transaction', '买家 购买人 下单人 订购人 买方 buyer'],
  ['property', '业主 房主 产权人 权利人 购房人 买受人 车主 机动车所有人 carowner yzxm czxm owner'],
  ['marital', '配偶 丈夫 妻子 老公 老婆 爱人 前夫 前妻 未婚夫 未婚妻 spouse husband wife'],
  ['lodging', '住客 入住 同住人 宾客 guest zkxm'],
  ['whereabouts', '旅客 乘客 乘机人 乘车人 同行人 passenger'],
  ['communication_record', '主叫 被叫 机主 caller callee'],
  ['criminal_record', '嫌疑人 被执行人 被告人 罪犯 服刑人 同案 违法人 涉案人 吸毒 涉毒 犯罪'],
  ['education_employment', '员工 职工 教师 考生 求职者 应聘者 候选人 学员 employee candidate emp'],
  [
    'delivery',
    '收件 收货 寄件 发件 寄货 发货 签收 取件 receiver recipient consignee consignor sjrxm jjrxm shrxm fjrxm sender shipper 寄方 收方',
  ],
  ['insurance_social', '投保人 被保险人 被保人 受益人 参保人 insured beneficiary policyholder tbrxm bbxrxm policyholder 纳税人'],
]

/** Words of moments that say when a row was kept, not what happened to a person. They tell nothing unless the table is a log. */
export const bookkeepingWords: string =
  '创建 更新 修改 导入 导出 录入 填报 填表 采集 同步 打印 制表 上报 入库 create created update updated modify modified import insert sync'

/** Short headers of which only the kind of table says what they tell. */
export const genericWords: string =
  '类型 类别 状态 数量 次数 方式 结果 级别 等级 名称 来源 渠道 type status state kind count quantity qty amount duration'
