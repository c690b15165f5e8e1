/**
 * What makes the term beside it the topic of an offer, an instruction or a report, and no fact about somebody: 贷款利率, 如何离婚.
 *
 * Works on categories where everyday affairs have the words of offers (`topicalCategories`); diseases are left out, since
 * 糖尿病管理 and 产检须知 stand in patients' files as well. Only what adjoins a term directly counts.
 */
import type { CategoryId } from './categories.js'

export const behindTopics: readonly string[] = [
  '利率 政策 指南 办理流程 办理条件 办理须知 办理指南 流程 条件 材料 须知 如何 怎么 怎样 咨询 热线 计算器 知识 解读 规定 条例 办法 平台 服务 宣传 广告',
  '讲座 新规 改革 系统 管理办法 业务 市场 大会 法律 律师 案例 新闻 话题 手续 标准 区别 研究 趋势 人数 常识 攻略 技巧 需要 要求 比例 风险 论文 小说 电影 协会 概念 骗局',
  '冷静期 预约 公司 中介 机构 网站 软件 纪念 典礼 仪式 礼物 用品 蛋糕 彩礼 请柬 习俗 交友 联谊 法 率 者 报名 报价 招生 招聘 提案 建议 选举 视察 竞赛 故事 题材',
]

export const beforeTopics: readonly string[] = [
  '如何 怎么 怎样 什么是 关于 防范 预防 打击 严打 严惩 严禁 禁止 远离 谨防 整治 拒绝 杜绝 加强 开展 规范 免费 低息 代办 专业办理 快速办理',
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
