/**
 * Words that say what the value behind them is, by category. `other` words name numbers of other kinds: behind 订单号 stands
 * no card, whatever its checks say of it.
 *
 * A Chinese entry is two characters as they occur anywhere in the text: the nearest entry before the value decides, so 行卡
 * stands for 银行卡 and 卡号 for every card number; 订单 makes 订单编号 another number, while 编号 and 号码 say nothing. An ASCII entry is a word of at most eight
 * letters, in any case. Entries are found nowhere inside ASCII words (`ip` is not in `zip`).
 */
import type { CategoryId } from './categories.js'

export const identifierKeywords: Readonly<Partial<Record<CategoryId | 'other', string>>> = {
  resident_id: '身份 证件 sfz idcard sfzh',
  mobile: '手机 mobile cell',
  landline: '电话 座机 固话 传真 总机 分机 热线 客服 系方 家电 宅电 tel phone fax telno landline hotline',
  email: '邮箱 邮件 电邮 信箱 email mail mailbox',
  passport: '护照 passport',
  travel_permit: '通行 回乡 台胞 港澳 hkid',
  military_id: '军官 士兵 军人 士官 警官 文职 军证 兵证',
  bank_card: '行卡 卡号 资卡 蓄卡 记卡 用卡 款卡 联卡 开户 收款 打款 付款 转账 汇款 账户 帐户 bank card cardno bankcard',
  license_plate: '车牌 号牌 牌照 车号 牌号 plate plateno carno',
  vin: '车架 辆识 底盘 vin vincode frameno',
  imei: '串号 串码 imei',
  mac: '物理 mac macaddr macid wifimac bssid',
  ip: 'ip ipv ipaddr clientip loginip',
  qq: '扣扣 扣号 企鹅 qq qqno qqh qqnum tencent',
  wechat: '微信 薇信 威信 维信 微号 加微 wechat weixin wx wxid vx wxh wxhao',
  credential: '密码 口令 证码 令牌 私钥 password passwd pwd pass psw mima secret token apikey session',
  whereabouts: '经度 纬度 坐标 定位 经纬 轨迹 lng lat lon latlng lnglat gps',
  delivery: '快递 运单 快件 物流 面单 包裹 顺丰 圆通 中通 申通 韵达 极兔 德邦 京东 waybill tracking express awb mailno',
  device: '备号 备标 openid unionid imsi iccid meid idfa idfv oaid aaid udid uuid gaid deviceid',
  other:
    '订单 流水 金额 余额 价格 工号 学号 序号 税号 信用 机构 群号 发票 合同 批号 票号 邮编 面积 数量 交易 型号 版本 固件 驱动 内核 补丁 章节 条款 务器 域名 解析 网关 机房 标准 文号 案号 ' +
    '房号 门牌 期号 条码 商品 积分 资本 时间 日期 年份 order orderno orderid serial sn version ver amount price total zip postcode invoice trade ' +
    'sku isbn time date dns firmware kernel miui emui ios android chrome firefox safari edge windows office build',
}
