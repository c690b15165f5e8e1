/** 民族: membership of an ethnic group. */
import type { CategoryLexicon } from './category-lexicon.js'
import { combinations } from './combinations.js'
import { labelled } from './labelled.js'

/** The groups of GB/T 3304-1991 whose names are no other word; 水族 is weak: it is also the aquarium trade. */
const groups =
  '汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 拉祜族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族'

/** The groups without 族, as registers write them. */
const shortNames =
  '汉 蒙古 蒙 回 藏 维吾尔 维 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 哈 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'

/** What follows the name of a group in addresses (苗族自治县, 回族乡) and trades (彝族服饰): nobody's ethnicity. */
const placesAndTrades =
  '自治 乡 镇 村 区 街 路 中学 小学 文化 风情 服饰 服装 舞 群 人民 同胞 民歌 山歌 音乐 特色 餐厅 饭店 美食 寨 旅游 节 民居 传统 刺绣 语 医药 医院 大学 聚居 民俗 工艺 历史 园 馆 博物馆 银饰 建筑 年画 茶艺'.split(
    ' ',
  )

/** Names of areas that several groups share: 恩施土家族苗族自治州. The first group would be found in them. */
const jointGroups =
  '土家族苗族 苗族土家族 藏族羌族 布依族苗族 苗族布依族 苗族侗族 哈尼族彝族 彝族哈尼族拉祜族 哈尼族彝族傣族 壮族苗族 傣族景颇族 蒙古族藏族 满族蒙古族 仡佬族苗族 彝族回族苗族 彝族苗族 苗族彝族 回族彝族 彝族回族 彝族傣族 傣族彝族 傣族拉祜族佤族 拉祜族佤族布朗族傣族 傣族佤族 苗族瑶族傣族 独龙族怒族 白族普米族 黎族苗族 壮族瑶族 瑶族壮族 回族土族 保安族东乡族撒拉族 回族满族 满族回族 白族彝族 彝族白族 布依族彝族 白族苗族 苗族白族 侗族苗族 满族朝鲜族 朝鲜族满族'.split(
    ' ',
  )

export const ethnicityLexicon: CategoryLexicon = {
  category: 'ethnicity',
  terms: [
    ...labelled('民族', shortNames),
    ...combinations(shortNames, '民族写~ 民族写的~ 民族写着~ 民族填~ 民族填的~ 民族登记~ 民族登记为~ 民族改为~ 民族改成~ 族别：~ 族别:~'),
    groups,
    // Other names in registers
    '穿青人 革家人 夏尔巴人 未识别民族 少数民族 维族 维族人 哈族 蒙族 鲜族 藏民 回民 维吾尔人 外国血统 民族成份 民族成分',
    '汉民 满人 蒙古人 藏胞 彝胞 回族人 汉族人 维吾尔族人 蒙古族人 少数民族户 少数民族考生 少数民族学生',
    '少数民族加分 少数民族身份 少数民族家庭',
    // As it stands in books
    '户口上是汉 户口上写汉 户口本上是汉 族别登记 族别为 族别是 族别汉 族别回 民族变更 民族更改 更改民族 变更民族 改民族成份 改了民族 改成少数民族 族别错 应为土家 应为汉族',
    '身份证上是汉 身份证上写汉 随母族 随父族 随了母亲的民族 随了父亲的民族 说藏语 讲藏语 说维语 讲维语 只会维语 只会藏语 说蒙语 说彝语 讲彝话 说壮话 讲苗话 说苗话 不会汉语 不懂汉语',
    '不会说汉语 听不懂汉话 不会汉话 汉话说不好 汉话说得不好 维族小伙 维族姑娘 藏族小伙 藏族姑娘 彝族姑娘 苗族姑娘 傣族姑娘 回族小伙',
  ],
  weakTerms: ['水族 族别 畲民 苗人 彝人 藏人'],
  negatedTerms: [
    '非少数民族 不是少数民族 非汉族 不是汉族 不是回族 非回族',
    '不是维吾尔族 非维吾尔族 不是藏族 非藏族 不是少数民族身份 无少数民族 没有少数民族 不是满族 非满族 不是蒙古族 不是壮族 不是苗族',
  ],
  cellValues: [shortNames, '其他族'],
  falseFriends: [
    // Words that overlap
    '各民族 不满族 美满族 圆满族 路怒族 发怒族 愤怒族 收藏族 宝藏族 隐藏族 北京族 东京族 南京族 燕京族 本土族 国土族 领土族',
    '乡土族 黄土族 表白族 空白族 告白族 小白族 蛋白族 清白族 流浪汉族 单身汉族 好汉族 收回族 找回族 寻回族 返回族 召回族',
    '强壮族 健壮族 白族谱 回族谱 黎族谱 少数民族文化 少数民族风情 少数民族地区 少数民族服饰 少数民族服装',
    '少数民族自治 少数民族语言 少数民族特色 少数民族骨干计划 回民街 回民区 回民中学 回民小学 回民医院 回民饭店 回民营',
    '回民村 回民乡 收回民 返回民 返藏民 收藏民 西藏民族 满蒙族 京族三岛 侗族大歌 傣族泼水节 哈尼族梯田 土家族腊肉',
    '壮族三月三 布依族蜡染 彝族火把节 朝鲜族冷面 满族剪纸 瑶族药浴 瑶族长鼓 畲族茶 白族三道茶 白族扎染 纳西族东巴',
    '苗族蜡染 蒙古族长调 蒙古族马头琴 藏族唐卡 藏族饰品',
    // Autonomous areas, townships, villages, and what is sold under the name of a group
    ...groups.split(' ').flatMap((group) => placesAndTrades.map((after) => group + after)),
    ...jointGroups.flatMap((joint) => [`${joint}自治`, `${joint}乡`]),
    '少数民族聚居 少数民族传统 少数民族运动会 少数民族乡 少数民族村寨 少数民族文学 少数民族音乐 少数民族舞蹈',
    '少数民族节日 少数民族干部 少数民族博物馆 少数民族史 少数民族经济 少数民族事务',
    '少数民族权益 少数民族发展 回民饮食 回民食品 民族：____ 民族:____',
    '少数民族考生加分 少数民族加分政策 少数民族学生资助 少数民族预科招生 少数民族预科政策 少数民族预科教育 少数民族预科班招生',
    '教说藏语',
  ],
  clauseTerms: [
    '布依 维吾尔 哈尼 傈僳 拉祜 纳西 景颇 达斡尔 仫佬 仡佬 毛南 撒拉 锡伯 普米 鄂温克 德昂 裕固 塔塔尔 鄂伦春 赫哲 门巴 珞巴 基诺 柯尔克孜 水族 维族 藏人 苗人 彝人',
  ],
  also: [],
}
