/** 宗教信仰: belief, membership and practice. */
import type { CategoryLexicon } from './category-lexicon.js'

export const religionLexicon: CategoryLexicon = {
  category: 'religion',
  terms: [
    // Belief and believers
    '宗教信仰 无宗教信仰 宗教信徒 信教 不信教 信佛 信道教 信基督 信天主 信伊斯兰教 信回教 信奉佛教 信奉道教 信奉基督教',
    '信奉天主教 信奉伊斯兰教 信仰佛教 信仰道教 信仰基督教 信仰天主教 信仰伊斯兰教 信仰东正教 佛教徒 基督徒 基督教徒',
    '天主教徒 道教徒 伊斯兰教徒 穆斯林 回教徒 东正教徒 摩门教 耶和华见证人 藏传佛教徒 居士证 慕道友 主内弟兄 主内姊妹',
    '教会会友 统战宗教',
    // Rites
    '受洗 洗礼日期 皈依 受戒 受五戒 受菩萨戒 戒牒 剃度出家 做礼拜 守主日 主日崇拜 主日学 领圣餐 圣餐礼 聚会点 家庭教会',
    '地下教会 朝觐 赴麦加 古尔邦节 开斋节 封斋 斋月 念珠经 诵经 水陆法会 供养三宝 十一奉献 传福音 宣教士',
    // Clergy and names in religion
    '教职人员 宗教活动场所 所属寺院 所属教堂 比丘 阿訇 伊玛目 转世灵童 僧人 僧尼 道姑 乩童 寺院住持 女尼 神职人员',
    // Banned groups
    '邪教人员 涉邪 涉邪人员 法轮功 全能神 东方闪电 呼喊派 门徒会 观音法门 血水圣灵 灵灵教 华南教会 被立王 主神教 转化学员',
  ],
  weakTerms: [
    // Named religions: alone they may be a temple's address, a subject or a tour
    '佛教 道教 基督教 天主教 伊斯兰教 东正教 藏传佛教 汉传佛教 南传佛教 回教 印度教 犹太教 萨满教 新教 宗教 信仰 信徒 教徒',
    '居士 法师 和尚 道士 主教 教会 教堂 寺庙 寺院 道观 清真 清真寺 佛堂 礼拜 洗礼 念经 念佛 吃斋 祷告 拜佛 教派 法会 教职',
    '出家 法名 法号 道号 经名 圣名 教名 传教 住持 方丈 牧师 神父 修女 喇嘛 活佛 尼姑 毛拉 统一教 坚振 剃度 邪教 教友',
  ],
  cellValues: ['佛 道 基督 天主 伊斯兰 东正 回 民间信仰 无信仰 无神论 无宗教 妈祖'],
  falseFriends: [
    // Prose, institutions, places, games, brands
    '宗教信仰自由 阿訇庄 全能神教练 全能神器 全能神装 信教育 信教师 信教学 相信教 诚信教 通信教 微信教 自信教 信教练 信教授',
    '信佛山 涉邪恶 受洗衣 耐受洗 承受洗 接受洗 享受洗 受洗澡 穆斯林美食街 穆斯林餐厅 穆斯林饭店 穆斯林拉面 比丘特 丘比丘',
    '诵经典 朗诵经 背诵经 传福音像 信教材 信教程 经受洗',
  ],
  also: [
    ['political', '法轮功'],
    ['criminal_record', '邪教人员 涉邪人员'],
  ],
}
