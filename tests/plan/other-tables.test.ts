/**
 * Tables beyond the known layouts, in words nobody fitted the lexicon to: what their columns are, whose, and what they tell.
 *
 * A line is a table; each header carries what is expected: `header:role/category@slot`, parts left out where they are `-` and self.
 */
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import type { People, Person } from '../../fixtures/people.mjs'
import { planColumns } from '../../src/plan/columns.js'

const tables: Readonly<Record<string, string>> = {
  'antenatal screening':
    '筛查编号:order_number/pregnancy 孕妇:person_name/pregnancy 出生年月:birth_date 孕妇电话:phone 采血日期:date_time/pregnancy 采血孕周:words/pregnancy 唐筛结果:words/pregnancy 送检单位:organisation/pregnancy 配偶:person_name@spouse 配偶电话:phone@spouse',
  'postnatal visits':
    '产妇姓名:person_name/pregnancy 身份证:resident_id 联系方式:phone 分娩日期:date_time/pregnancy 分娩方式:words/pregnancy 分娩孕周:words/pregnancy 新生儿性别:sex/minor@child 新生儿体重:words/pregnancy@child 产后访视日期:date_time/pregnancy 访视人:person_name@staff 社区:region',
  'births abroad':
    'mother_name:person_name@guardian baby_name:person_name/minor@child baby_birthday:birth_date/minor@child baby_gender:sex/minor@child birth_hospital:organisation/pregnancy@child mother_phone:phone@guardian gestational_weeks:words/pregnancy@guardian',
  'ward list':
    '病区:words/health 床号:words/health 住院号:order_number/health 患者:person_name/health 性别:sex 年龄:age 入院日期:date_time/health 入院诊断:words/health 过敏史:words/health 主管医生:person_name@staff 护理级别:words/health 医保类型:words/insurance_social 家属:person_name@contact 家属电话:phone@contact',
  'HIV follow-up':
    '卡片编号:order_number/infectious_disease 姓名:person_name 性别:sex 民族:words/ethnicity 身份证号码:resident_id 感染途径:words/infectious_disease 确诊日期:date_time/infectious_disease CD4检测结果:words/infectious_disease 抗病毒治疗:words/health 现住址:address/address 报告单位:organisation/infectious_disease',
  'psychiatric register':
    '患者姓名:person_name/health 监护人姓名:person_name@guardian 监护人电话:phone@guardian 精神疾病诊断:words/mental_health 危险性评估等级:words/mental_health 残疾等级:words/disability 服药情况:words/health 随访日期:date_time/health 所在社区:region/address 家庭住址:address/address',
  'check-ups':
    '体检编号:order_number/health 姓名:person_name 单位:organisation/education_employment 体检日期:date_time/health 身高:words/health 体重:words/health 血压:words/health 血型:words/health 总检结论:words/health 手机:phone',
  'clinic of a school':
    '姓名:person_name/minor 班级:words/minor 视力左:words/health 视力右:words/health 身高:words/health 体重:words/health 家长电话:phone@guardian',
  kindergarten:
    '幼儿园名称:organisation/minor@child 班级:words/minor@child 幼儿姓名:person_name/minor@child 性别:sex/minor@child 出生日期:birth_date/minor@child 身份证号:resident_id@child 父亲姓名:person_name@guardian 父亲电话:phone@guardian 母亲姓名:person_name@guardian 母亲电话:phone@guardian 家庭住址:address/address@child',
  exam: '考生姓名:person_name/education_employment 准考证号:order_number/education_employment 身份证号:resident_id 毕业学校:organisation/education_employment 报考专业:words/education_employment 总分:words/education_employment 录取院校:organisation/education_employment 联系电话:phone 收件地址:address/address',
  staff:
    '工号:order_number/education_employment 姓名:person_name 部门:words/education_employment 职务:words/education_employment 入职日期:date_time/education_employment 身份证:resident_id 手机:phone 工资卡号:bank_card 开户行:organisation/financial_account 基本工资:amount/education_employment 紧急联系人:person_name@contact 紧急联系人电话:phone@contact 婚姻状况:words/marital',
  'bank customers':
    '客户号:account/financial_account 客户姓名:person_name 证件类型:document_type 证件号码:resident_id 手机号码:phone 开户网点:organisation/financial_account 账户余额:amount/financial_account 理财产品:words/financial_account 客户等级:words 客户经理:person_name@staff',
  loans:
    '借款人姓名:person_name/credit 借款人身份证号:resident_id 借款人手机:phone 放款金额:amount/credit 放款时间:date_time/credit 逾期天数:words/credit 剩余本金:amount/credit 担保人姓名:person_name/credit@co_owner 担保人电话:phone@co_owner 单位名称:organisation/education_employment 家庭地址:address/address',
  collections:
    'borrower_name:person_name/credit id_number:resident_id mobile:phone loan_amount:amount/credit overdue_days:words/credit contact1_name:person_name contact1_phone:phone company_name:organisation/education_employment home_address:address/address',
  'social insurance':
    '社保编号:order_number/insurance_social 参保人姓名:person_name/insurance_social 身份证号:resident_id 参保单位:organisation/insurance_social 缴费基数:amount/insurance_social 险种类型:words/insurance_social 参保状态:words/insurance_social 银行账号:account/financial_account',
  policies:
    '保单号码:order_number/insurance_social 投保人姓名:person_name/insurance_social 投保人手机:phone 被保险人姓名:person_name/insurance_social@co_owner 被保险人证件号:resident_id@co_owner 受益人:person_name/insurance_social@co_owner 年缴保费:amount/insurance_social 保险期间:words/insurance_social 代理人:person_name@staff',
  developer:
    '项目名称:address/property 房源编号:order_number/property 客户姓名:person_name 联系电话:phone 认购日期:date_time/property 成交金额:amount/property 付款方式:words/property 共有人:person_name@co_owner 置业顾问:person_name@staff',
  'second-hand flats':
    '小区:address/property 楼号:address/address 房东姓名:person_name 房东电话:phone 挂牌价:amount/property 建筑面积:amount/property 是否满五:words/property',
  parking:
    '车牌号码:license_plate 车主姓名:person_name/property 联系电话:phone 入场时间:date_time/whereabouts 出场时间:date_time/whereabouts 停车场名称:words/whereabouts 收费金额:amount/whereabouts',
  checkpoint:
    '号牌号码:license_plate 过车时间:date_time/whereabouts 卡口名称:words/whereabouts 车速:words/whereabouts 抓拍地点:words/whereabouts',
  flights:
    '旅客姓名:person_name/whereabouts 证件号:resident_id 航班号:order_number/whereabouts 出发城市:region/whereabouts 到达城市:region/whereabouts 起飞时间:date_time/whereabouts 座位号:order_number/whereabouts 联系手机:phone',
  'hotel bookings':
    '预订人:person_name 入住人:person_name/lodging 手机号:phone 酒店:organisation/lodging 房型:words/lodging 入住日期:date_time/lodging 离店日期:date_time/lodging 房间数:words/lodging 订单金额:amount/lodging',
  taxi: '乘客手机:phone 上车时间:date_time/whereabouts 上车地点:words/whereabouts 下车地点:words/whereabouts 司机姓名:person_name@staff 司机电话:phone@staff 金额:amount/whereabouts',
  takeaway:
    '订单号:order_number/transaction 下单时间:date_time/transaction 顾客姓名:person_name 顾客电话:phone 送餐地址:address/address 菜品:words/transaction 实付:amount/transaction 骑手:person_name@staff',
  'shop members':
    '会员卡号:order_number/transaction 会员姓名:person_name 生日:birth_date 手机:phone 会员等级:words/transaction 累计消费:amount/transaction 剩余积分:amount/transaction 开卡门店:organisation/transaction 最近到店日期:date_time/transaction',
  parcels:
    '面单号:express_number/delivery@recipient 寄方姓名:person_name/delivery@sender 寄方手机:phone@sender 寄方地址:address/address@sender 收方姓名:person_name/delivery@recipient 收方手机:phone@recipient 收方地址:address/address@recipient 托寄物:words/delivery@recipient 派送员:person_name@staff',
  'base stations':
    '用户号码:phone 对端号码:phone/communication_record@callee 呼叫开始时间:date_time/communication_record 呼叫时长:words/communication_record 基站经度:coordinate/whereabouts 基站纬度:coordinate/whereabouts IMSI:order_number/device',
  'text messages':
    '发送号码:phone/communication_record@caller 接收号码:phone/communication_record@callee 发送时间:date_time/communication_record@caller 短信内容:words/communication_content@caller',
  'party members':
    '姓名:person_name 性别:sex 出生年月:birth_date 民族:words/ethnicity 学历:words/education_employment 入党时间:date_time/political 转正时间:date_time/political 所在党支部:organisation/political 党费:amount/political 手机号码:phone',
  church:
    '姓名:person_name 性别:sex 受洗日期:date_time/religion 所属教会:organisation/religion 信主年限:words/religion 电话:phone 住址:address/address',
  'low income':
    '户主姓名:person_name 身份证号:resident_id 低保证号:order_number/disability 致困原因:words/disability 家庭人口:words/marital 月保障金额:amount/disability 开户银行:organisation/financial_account 银行卡号:bank_card 村:region/address 详细地址:address/address',
  suspects:
    '案件编号:order_number/criminal_record 嫌疑人姓名:person_name/criminal_record 身份证号:resident_id 案由:words/criminal_record 强制措施:words/criminal_record 涉案金额:amount/criminal_record 办案民警:person_name@staff 户籍地址:address/address',
  faces:
    '姓名:person_name 身份证号:resident_id 人脸图片:words/biometric 特征值:words/biometric 比对分数:words/biometric 抓拍时间:date_time/whereabouts',
  forum:
    'uid:account/credential username:account/credential password:credential/credential salt:credential/credential email:email regip:ip lastlogin:date_time',
  matchmaking:
    '会员编号:order_number 姓名:person_name 性别:sex 出生年份:birth_date 婚史:words/marital 年收入:amount/property 有无住房:words/property 职业:words/education_employment 宗教信仰:words/religion 微信号:wechat',
  'guardians of minors':
    '未成年人姓名:person_name/minor 身份证号:resident_id 监护人:person_name@guardian 与未成年人关系:words/marital 监护人联系方式:phone@guardian 留守类型:words/disability',
  'prenatal export':
    'patient_name:person_name/health patient_phone:phone due_date:date_time/pregnancy last_menstrual_period:date_time/pregnancy weeks_pregnant:words/pregnancy is_high_risk:words/pregnancy husband_name:person_name@spouse hospital_name:organisation/pregnancy',
  'maternity initials':
    'yfxm:person_name/pregnancy sfzh:resident_id lxdh:phone mcyj:date_time/pregnancy ycq:date_time/pregnancy yz:words/pregnancy zfxm:person_name@spouse zfdh:phone@spouse jtzz:address/address cjyy:words/pregnancy',
  'women of the village':
    '育龄妇女姓名:person_name 身份证号码:resident_id 婚姻状况:words/marital 避孕措施:words/sexual_reproductive 现孕周:words/pregnancy 预产日期:date_time/pregnancy 现有子女数:words/marital 丈夫姓名:person_name@spouse 丈夫身份证号码:resident_id@spouse 户籍地址:address/address 村组:region/address',
  'birth certificates':
    '出生证编号:order_number/pregnancy@child 新生儿姓名:person_name/minor@child 性别:sex/minor@child 出生时间:birth_date/minor@child 出生体重:words/pregnancy@child 母亲姓名:person_name@guardian 母亲身份证号:resident_id@guardian 父亲姓名:person_name@guardian 父亲身份证号:resident_id@guardian 接生机构:organisation/pregnancy@child',
  'outpatient initials':
    'mzh:order_number/health hzxm:person_name/health xb:sex nl:age lxdh:phone ksmc:words/health zdmc:words/health jzrq:date_time/health ysxm:person_name@staff je:amount/health',
  pharmacy:
    '会员姓名:person_name 手机号:phone 药品名称:words/health 购买数量:amount/transaction 购药日期:date_time/health 慢病类型:words/health 门店名称:organisation/transaction',
  'vaccine bookings':
    '预约人:person_name 预约人手机号:phone 身份证号:resident_id 疫苗名称:words/health 接种门诊:words/health 接种时间:date_time/health 剂次:words/health',
  'insurance leads':
    '客户姓名:person_name 性别:sex 出生日期:birth_date 联系手机:phone 投保公司:organisation/insurance_social 险种名称:words/insurance_social 保额:amount/insurance_social 缴费年限:words/insurance_social 年收入:amount/property',
  'car dealer':
    '客户姓名:person_name 电话:phone 意向车型:words/property 预算:amount/property 购车时间:date_time/property 是否按揭:words/credit 上牌城市:region 销售顾问:person_name@staff 到店时间:date_time/property',
  'used cars':
    'owner_name:person_name/property owner_phone:phone plate_number:license_plate vin_code:vin brand_model:words/property mileage:words/property first_reg_date:date_time/property',
  renters:
    '租客姓名:person_name 租客电话:phone 身份证号:resident_id 房源地址:address/address 月租金:amount/property 起租日期:date_time/property 到期日期:date_time/property 房东:person_name 房东电话:phone',
  decoration:
    '小区名称:address/property 楼栋:address/address 房号:address/address 业主:person_name/property 手机:phone 交房时间:date_time/property 装修预算:amount/property 装修进度:words/property 设计师:person_name@staff',
  tickets:
    '乘车人姓名:person_name/whereabouts 证件号码:resident_id 车次:order_number/whereabouts 出发站:words/whereabouts 到达站:words/whereabouts 乘车日期:date_time/whereabouts 席位:words/whereabouts 票价:amount/whereabouts',
  'entries at a border':
    '姓名:person_name 护照号码:passport 出入境日期:date_time/whereabouts 出入境口岸:words/whereabouts 交通工具:words/whereabouts 目的国:words/whereabouts',
  'face gate':
    '住户姓名:person_name 手机号:phone 小区:address/property 门禁时间:date_time/whereabouts 通行方向:words/whereabouts 体温:words/health 人脸照片路径:words/biometric',
  'operator users':
    '机主姓名:person_name/communication_record 机主号码:phone 证件号码:resident_id 入网时间:date_time/communication_record 套餐名称:words/communication_record 月消费:amount/communication_record 终端型号:words/device IMEI:imei',
  mailboxes:
    '发件人邮箱:email 收件人邮箱:email 邮件主题:words/communication_content 邮件正文:words/communication_content 发送时间:date_time/communication_record',
  'parents of a class':
    '学生:person_name/minor 学号:order_number/minor 爸爸姓名:person_name@guardian 爸爸手机:phone@guardian 妈妈姓名:person_name@guardian 妈妈手机:phone@guardian 住址:address/address',
  'training centre':
    '学员姓名:person_name/education_employment 就读学校:organisation/minor 年级:words/minor 家长手机:phone@guardian 报名课程:words/education_employment 学费:amount/education_employment 课程顾问:person_name@staff',
  graduates:
    '姓名:person_name 学校:organisation/education_employment 学院:organisation/education_employment 专业:words/education_employment 学历层次:words/education_employment 毕业时间:date_time/education_employment 就业单位:organisation/education_employment 生源地:region QQ:qq',
  tax: '纳税人姓名:person_name/insurance_social 身份证件号码:resident_id 任职单位:organisation/education_employment 收入额:amount/property 应纳税额:amount/insurance_social 所属期:words',
  funds:
    '姓名:person_name 公积金账号:account/insurance_social 缴存单位:organisation/insurance_social 月缴存额:amount/insurance_social 账户余额:amount/financial_account 开户日期:date_time/financial_account',
  'credit cards':
    '持卡人:person_name/financial_account 卡号:bank_card 有效期:date_time/financial_account CVV:credential/credential 信用额度:amount/credit 账单地址:address/address 发卡行:organisation/financial_account',
  veterans:
    '姓名:person_name 军官证号:military_id 退役时间:date_time/disability 优抚类别:words/disability 残疾等级:words/disability 联系电话:phone 户籍地址:address/address',
  'released prisoners':
    '姓名:person_name 身份证号:resident_id 罪名:words/criminal_record 原判刑期:words/criminal_record 释放日期:date_time/criminal_record 帮教人:person_name@staff 现居住地:address/address',
  players:
    'account:account/credential password:credential/credential nickname:words/device register_time:date_time last_login_ip:ip bind_phone:phone',
  'newborn screening':
    '产妇姓名:person_name/pregnancy 新生儿性别:sex/minor@child 出生日期:birth_date/minor@child 采血时间:date_time/pregnancy 筛查结果:words/health 联系手机:phone 接产医院:organisation/pregnancy',
  'fertility clinic':
    '女方姓名:person_name@spouse 女方身份证号:resident_id@spouse 男方姓名:person_name 男方身份证号:resident_id 不孕年限:words/sexual_reproductive 既往流产史:words/sexual_reproductive 取卵日期:date_time/sexual_reproductive 联系电话:phone',
  'early pregnancy leads':
    '姓名:person_name 手机:phone 孕期:words/pregnancy 怀孕月份:words/pregnancy 意向医院:organisation/pregnancy 城市:region 来源渠道:words',
  operations:
    '病人姓名:person_name/health 手术日期:date_time/health 手术名称:words/health 麻醉方式:words/health 主刀医生:person_name@staff 术前诊断:words/health 输血量:words/health',
  lab: 'barcode:order_number/health patient_name:person_name/health sex:sex age:age test_item:words/health test_result:words/health sample_time:date_time/health department:words/health',
  tuberculosis:
    '患者姓名:person_name/health 传染病报告卡号:order_number/infectious_disease 病种:words/health 发病日期:date_time/infectious_disease 诊断日期:date_time/health 密切接触者:person_name/infectious_disease@contact 现住址国标:address/address 学校名称:organisation/education_employment',
  'hotel english':
    'guest_name:person_name/lodging id_type:document_type id_number:resident_id check_in_date:date_time/lodging check_out_date:date_time/lodging room_no:words/lodging room_rate:amount/lodging mobile:phone',
  'call initials':
    'zjhm:resident_id bjhm:phone/communication_record@callee thkssj:date_time/communication_record thsc:words/communication_record jzbh:words/communication_record',
  'wechat records':
    '发送人微信号:wechat@sender 接收人微信号:wechat@recipient 消息内容:words/communication_content 发送时间:date_time/communication_record',
  'shop in English':
    'order_sn:order_number/transaction@recipient consignee:person_name/delivery@recipient consignee_mobile:phone@recipient shipping_address:address/address@recipient goods_title:words/transaction@recipient pay_amount:amount/transaction@recipient paid_at:date_time/transaction@recipient tracking_number:express_number/delivery@recipient',
  'couriers initials':
    'ydh:express_number/delivery@recipient sjrxm:person_name/delivery@recipient sjrsj:phone@recipient sjrdz:address/address@recipient jjrxm:person_name/delivery@sender jjrsj:phone@sender dsje:amount/delivery@recipient',
  'school English':
    'school_name:organisation/minor class_name:words/minor student_name:person_name/minor student_id_card:resident_id guardian_name:person_name@guardian guardian_mobile:phone@guardian home_addr:address/address',
  boarders:
    '学生姓名:person_name/minor 宿舍号:words/minor 床位:words 家长1姓名:person_name@guardian 家长1电话:phone@guardian 家长2姓名:person_name@guardian 家长2电话:phone@guardian 是否留守儿童:words/disability',
  teachers:
    '教师姓名:person_name/education_employment 性别:sex 任教学科:words/education_employment 职称:words/education_employment 教师资格证号:order_number/education_employment 学历:words/education_employment 手机号码:phone',
  'stock leads':
    '客户姓名:person_name 手机号码:phone 持仓市值:amount/financial_account 开户营业部:organisation/financial_account 股票代码:words/financial_account 盈亏情况:words/financial_account 风险测评:words/financial_account',
  'net loans':
    'user_name:account/device real_name:person_name id_card_no:resident_id bank_card_no:bank_card phone_number:phone emergency_contact_name:person_name@contact emergency_contact_phone:phone@contact borrow_amount:amount/credit credit_score:amount/credit repay_date:date_time/credit',
  blacklist:
    '失信被执行人姓名:person_name/criminal_record 证件号码:resident_id 执行法院:organisation/criminal_record 执行案号:order_number/criminal_record 未履行金额:amount/criminal_record 立案时间:date_time/criminal_record',
  'drug users':
    '吸毒人员姓名:person_name/criminal_record 绰号:words 身份证号码:resident_id 户籍地派出所:words 毒品种类:words/criminal_record 查获日期:date_time/criminal_record 管控民警:person_name@staff',
  disabled:
    '残疾人姓名:person_name/disability 残疾证号:order_number/disability 残疾类型:words/disability 残疾程度:words/disability 监护人姓名:person_name@guardian 联系方式:phone@guardian 享受补贴:words/disability',
  believers: '信徒姓名:person_name/religion 教名:words/religion 所属教堂:organisation/religion 入教时间:date_time/religion 联系电话:phone',
  'employees English':
    'emp_no:order_number/education_employment emp_name:person_name/education_employment dept_name:words/education_employment job_title:words/education_employment base_salary:amount/education_employment id_card:resident_id bank_account:account/financial_account',
  'medical insurance':
    '医保编号:order_number/insurance_social 参保人:person_name/insurance_social 身份证号码:resident_id 就诊机构:organisation/health 结算时间:date_time/insurance_social 报销金额:amount/insurance_social 病种名称:words/health',
  'property management':
    '房号:address/address 业主姓名:person_name/property 业主电话:phone 租户姓名:person_name 租户电话:phone 物业费欠缴:words/property 车位号:order_number/property 入住时间:date_time/property',
  bikes:
    '用户手机号:phone 开锁时间:date_time/whereabouts 开锁经度:coordinate/whereabouts 开锁纬度:coordinate/whereabouts 还车地点:words/whereabouts 骑行时长:words/whereabouts',
  'inpatients in English':
    'MRN:order_number/health PatientName:person_name/health Gender:sex DOB:birth_date Phone:phone AdmitDate:date_time/health Ward:words/health PrimaryDiagnosis:words/health AttendingDoctor:person_name@staff',
  arrears:
    '客户名称:person_name 证件号码:resident_id 联系手机:phone 借款金额:amount/credit 借款期限:words/credit 应还日期:date_time/credit 逾期金额:amount/credit 催收员:person_name@staff 紧急联系人姓名:person_name@contact 紧急联系人手机:phone@contact 与借款人关系:words/marital',
  'insured cars':
    '车牌号:license_plate 车主:person_name/property 手机号:phone 车架号:vin 承保公司:organisation/insurance_social 保险到期日:date_time/insurance_social 商业险保费:amount/insurance_social',
  'guests and companions':
    '入住酒店:organisation/lodging 旅客姓名:person_name/whereabouts 证件号码:resident_id 入住房号:words/lodging 入住时间:date_time/lodging 退房时间:date_time/lodging 同住人姓名:person_name/lodging@co_owner 同住人证件号:resident_id@co_owner',
  villagers:
    '户主:person_name@co_owner 姓名:person_name 性别:sex 与户主关系:words/marital 身份证:resident_id 文化程度:words/education_employment 健康状况:words/health 残疾类别:words/disability 低保类别:words/disability 村民小组:region',
  microblogs: '账号昵称:words/device 微博ID:account/device 手机号:phone 注册邮箱:email 粉丝数:words',
}

const oneWord = new Set(['attribute', 'free_text', 'other', 'unknown'])
const oneNumber = new Set(['mobile', 'phone', 'landline'])

const kindOf = (role: string): string => (oneWord.has(role) ? 'words' : oneNumber.has(role) ? 'phone' : role)

interface Expected {
  readonly header: string
  readonly role: string
  readonly category: string
  readonly slot: string
}

const expected = (line: string): Expected[] =>
  line.split(' ').map((item) => {
    const [, header = '', role = '', category = '-', slot = 'self'] = /^([^:]+):(\w+)(?:\/(\w+))?(?:@(\w+))?$/.exec(item) ?? []
    return { header, role, category, slot }
  })

/** A cell as such a column may hold it; of words nothing but that they are words. */
function cellOf(role: string, people: People, { name, mobile, residentId, address, birth, sex, county }: Person): string {
  const { random } = people
  const cells: Readonly<Record<string, () => string>> = {
    person_name: () => name,
    phone: () => mobile,
    resident_id: () => residentId,
    address: () => address,
    region: () => county.name.slice(-3),
    sex: () => (sex === 'male' ? '男' : '女'),
    birth_date: () => `${birth.year}-${birth.month}-${birth.day}`,
    age: () => String(2026 - birth.year),
    date_time: () => `2025-0${random.between(1, 9)}-1${random.below(10)} 10:2${random.below(10)}:00`,
    amount: () => `${random.between(1, 9000)}.00`,
    email: () => people.email(),
    license_plate: () => people.plate(),
    coordinate: () => `120.${random.digits(6)}`,
    order_number: () => `A${random.digits(9)}`,
    bank_card: () => `62220${random.digits(14)}`,
    organisation: () => random.pick(['四海贸易有限公司', '万家超市', '新新服饰厂']),
    account: () => `u${random.digits(5)}`,
    ip: () => `36.${random.below(255)}.${random.below(255)}.7`,
  }
  return cells[role]?.() ?? ''
}

interface Verdict {
  readonly where: string
  readonly wanted: string
  readonly got: string
}

function judge(kind: string, line: string): Verdict[] {
  const columns = expected(line)
  const people = createPeople(kind)
  const rows = Array.from({ length: 30 }, () => columns.map(({ role }) => cellOf(role, people, people.person())))
  const plans = planColumns(
    columns.map(({ header }) => header),
    columns.map((_, at) => rows.map((row) => row[at] ?? '')),
  )
  return columns.map(({ header, role, category, slot }, at) => {
    const plan = plans[at]
    return {
      where: `${kind} ${header}`,
      wanted: `${kindOf(role)} ${category} ${slot}`,
      got: `${kindOf(plan?.role ?? '')} ${plan?.category ?? '-'} ${plan?.slot ?? ''}`,
    }
  })
}

describe('columns of other tables', () => {
  it('are read by words, neighbours and cells', () => {
    const verdicts = Object.entries(tables).flatMap(([kind, line]) => judge(kind, line))
    const wrong = verdicts.filter(({ wanted, got }) => wanted !== got)
    const share = 1 - wrong.length / verdicts.length
    const listing = wrong.map(({ where, wanted, got }) => `${where}: ${wanted} → ${got}`).join('\n')
    expect(share, `${(share * 100).toFixed(1)} % of ${verdicts.length}\n${listing}`).toBeGreaterThanOrEqual(0.97)
  })
})
