/**
 * What makes the term beside it the topic of an offer, an instruction or a report, and no fact about somebody: 贷款利率, 如何离婚.
 *
 * Works on categories where everyday affairs have the words of offers (`topicalCategories`); diseases are left out, since
 * 糖尿病管理 and 产检须知 stand in patients' files as well. Only what adjoins a term directly counts.
 */
import type { CategoryId } from './categories.js'

export const behindTopics: readonly string[] = [
  // Forms that are to be filled in: what is offered there, and what is asked
  '：□ :□ ：☐ ：____ ：___ ：__ ：＿ :____ :___ ____ （） （请',
  '利率 政策 指南 办理流程 办理条件 办理须知 办理指南 流程 条件 材料 须知 如何 怎么 怎样 咨询 热线 计算器 知识 解读 规定 条例 办法 平台 服务 宣传 广告',
  '讲座 新规 改革 系统 管理办法 业务 市场 大会 法律 律师 案例 新闻 话题 手续 标准 区别 研究 趋势 人数 常识 攻略 技巧 需要 要求 比例 风险 论文 小说 电影 协会 概念 骗局',
  '冷静期 预约 公司 中介 机构 网站 软件 纪念 典礼 仪式 礼物 用品 蛋糕 彩礼 请柬 习俗 交友 联谊 法 率 者 报名 报价 招生 招聘 提案 建议 选举 视察 竞赛 故事 题材',
]

/** Of groups and occasions: what is sold, shown or told about them. */
export const behindGroups: readonly string[] = [
  '青年 男女 人士 案件 双方 当事人 妇女 群体 人群 公民 证明 档案 范本 模板 格式 表格 样本 申请表 登记表 一览表 口子 计算 年限 优先 以上 及以上 不限 均可 皆可 军训 公寓 创业 就业 合唱团 艺术团',
  '团费 活动 活动室 活动日 之家 先锋 教育 学习 会议 联络站 工作站 议案 履职 名额 调研 审议 热议 培训 培训班 示范 风采 志愿服务 培养 管理 发展 令 期刊 杂志',
  '风味 美食 歌舞 舞蹈 银饰 长桌宴 村寨 古镇 刺绣 蜡染 泼水节 火把节 音乐 服饰 博物馆 展览 展 图案 聚居 旅游 传说 神话 特产 腊肉 酸汤鱼 山歌 歌曲 风光 菜',
]

/** Sentences with one of these ask, teach or report, whatever stands between. */
export const topicSentences: readonly string[] = [
  '归谁 由谁 怎么算 怎么判 有哪些 是什么 什么意思 需携带 所需证件 所需资料 需要的证件 须携带 请携带 需提供 须提供 需带两寸 需带照片 需带身份证 需带户口 须带身份证 寸照片 需准备 所需材料 民法典 婚姻法 劳动法 刑法 司法解释 最高法 专项行动 免责声明 名额有限 欢迎参加 火热报名 脱单 一站式 电视剧 连续剧 综艺 大结局 读后感 影评 书评 新书 剧情',
]

export const beforeTopics: readonly string[] = [
  '□ ☐ ：____ 如何 怎么 怎样 什么是 关于 防范 预防 打击 严打 严惩 严禁 禁止 远离 谨防 整治 拒绝 杜绝 加强 开展 规范 免费 低息 代办 专业办理 快速办理',
]

export const topicalCategories: readonly CategoryId[] = [
  'religion',
  'ethnicity',
  'political',
  'financial_account',
  'credit',
  'transaction',
  'property',
  'lodging',
  'minor',
  'education_employment',
  'marital',
  'criminal_record',
  'insurance_social',
]
