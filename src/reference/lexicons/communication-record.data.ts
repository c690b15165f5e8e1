/** 通信记录: who communicated with whom and when; contact lists. */
import type { CategoryLexicon } from './category-lexicon.js'

export const communicationRecordLexicon: CategoryLexicon = {
  category: 'communication_record',
  terms: [
    // Calls
    '通话记录 通话详单 通话清单 通话时长 通话时间 通话次数 通话类型 通话地 通话地点 通话对象 通话费用 话单分析 主叫号码',
    '被叫号码 对方号码 对方电话 对端号码 呼叫类型 呼叫时间 呼叫记录 呼叫转移 来电记录 去电记录 来电号码 拨打记录 未接来电',
    '已接来电 已拨电话 漫游类型 国内漫游 长途类型 前十联系人 频繁联系 通联关系 通联记录 亲情号 亲情号码 短信详单 短信记录',
    '短信清单 短信收发 上网记录 上网日志 上网流量详单 上网时长 通信记录 通讯记录 邮件收发记录',
    // Contacts and groups
    '通讯录 手机通讯录 联系人列表 紧急联系人 紧急联系电话 好友列表 好友备注 好友数 微信好友 QQ好友 群成员 群列表 群名片',
    '微信群成员 加入群聊 退出群聊',
    // Subscription
    '机主姓名 机主信息 机主身份 实名登记人 入网时间 入网日期 在网时长 在网状态 套餐名称 话费余额 停机状态 携号转网 号码归属',
    '宽带账号 宽带装机 机主电话 机主身份证',
  ],
  weakTerms: [
    '详单 通话 呼叫 漫游 流量 归属地 联系人 好友 频次 话费 套餐 实名 主号 副号 起始时间 停机 主叫 主叫方 被叫 被叫方 话单',
    '呼入 呼出 机主 群主 群号',
  ],
  cellValues: ['已接 未接 未接通 拒接 呼入中 被叫接通 本地 国内长途 国际长途 省内漫游 省际漫游 市话 长途 点对点 彩铃 销号 在网 已停机'],
  falseFriends: [
    // Trades, devices, other words
    '通话时长包 通话记录仪 通话记录恢复 通讯录制 紧急联系电话亭 套餐名称牌 通话地道 通话地铁',
  ],
  also: [
    ['device', '宽带账号 上网记录 上网日志'],
    ['transaction', '话费余额'],
  ],
}
