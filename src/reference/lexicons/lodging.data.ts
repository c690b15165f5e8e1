/** 住宿信息: stays in hotels and other lodgings. */
import type { CategoryLexicon } from './category-lexicon.js'

export const lodgingLexicon: CategoryLexicon = {
  category: 'lodging',
  terms: [
    // Stays
    '开房记录 开房信息 开房时间 入住记录 入住信息 入住登记 入住时间 入住日期 入住人 入住天数 入住酒店 入住宾馆 入住旅馆',
    '住宿记录 住宿登记 住宿时间 住宿信息 住店时间 住店客人 离店时间 离店日期 预离时间 预离日期 退房时间 退房日期 同住人',
    '同住人员 同住客 住客姓名 旅客登记 旅客姓名 国内旅客 境外旅客 旅馆名称 旅馆代码 旅馆编码 酒店入住 酒店预订人 酒店房间号',
    '房间号码 房卡号 续住天数 房型名称 客房登记 民宿入住 已入住 未入住 已退房 未到店 no-show check-in 境外人员住宿登记',
    '网约房登记 暂住登记 隔离酒店入住 酒店退房 客人离店 客人退房',
  ],
  weakTerms: [
    '住宿 入住 开房 酒店 宾馆 旅馆 民宿 客栈 旅店 招待所 房型 标间 房费 同住 客史 宿舍 散客 团队客 住店 住客 续住 离店 退房',
    '网约房 日租房 标准间 钟点房 大床房 双床房 预订人 同房人 checkout',
  ],
  cellValues: ['在住 离店中 预订中 国内 境外 港澳台 在店 已离店 协议客 钟点 全日房 过夜'],
  falseFriends: [
    // Goods, decoration, offers
    '客房登记本 住宿登记本 入住人群 入住人数 酒店入住率 同住客厅 旅客登记处 房间号码牌 房卡号码',
  ],
  also: [
    ['whereabouts', '开房记录 入住记录 住宿记录 入住酒店 入住宾馆 入住旅馆'],
    ['marital', '同住人 同住人员'],
  ],
}
