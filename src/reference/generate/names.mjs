/**
 * Writes `src/reference/given-names.data.ts` and `src/reference/ordinary-words.data.ts`: how often characters stand in given
 * names, and the words that a name in running text has to be told from.
 *
 *   node src/reference/generate/names.mjs <folder of an unpacked @node-rs/jieba>
 *
 * Source: the dictionary of npm `@node-rs/jieba` 2.0.3 (MIT), `dict.txt`: word, frequency in a corpus of 60 million words, part of
 * speech. Its tag `nr` (names of persons) is given to many ordinary words too, so the lists below correct it; they, the characters
 * of younger names and the added words are general knowledge. Names that everybody knows (known-names.data.ts) are no ordinary words. The terms of the lexicons (src/reference/lexicons) are ordinary words as well:
 * run it again when they change.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Characters that end words of places, things and institutions more often than names. */
const endsOfThings = new Set(
  '性化型式证县市区镇村路寺庙站庄岭湾墩岗塘墙拐嘴家厂斯尔特拉卡尼姆逊娃人者说笑听见叹忙井港里派牌器机院室馆员站线墓馆团队朝王后帝宫殿观岛沟坡洼坝堤郡府堡街巷草花鱼茶酒虫药素酸炎病图剂时间段前刀子哥妹弟爷娘姐婆妈叔伯',
)

/** Characters that stand in no given name: particles, pronouns, verbs of saying, exclamations, administrative units. */
const neverGiven = new Set(
  '的了是在我他你她它们这那哪说道笑听叫把被给让就也还很么吗呢吧啊呀哦嗯不没要会但且因与或跟对从吃喝看打买卖请您咱谁啥做跑走坐站贴儿个些着过得地丶汗呆哈嘻晕泪赞顶转亲喔噢耶哇啦嘛咯呵嘿嗨市县区乡镇',
)

/** Surnames whose two-character words with a usual given character are names, not words, except these words. */
const clearSurnames = new Set(
  '王李张刘陈杨赵吴周徐孙朱胡郭林罗郑梁谢宋唐许邓韩冯曹彭曾肖董潘袁蔡蒋余吕丁卢姚沈姜崔谭陆汪廖贾夏邹熊孟秦邱尹薛闫段侯戴魏',
)
const wordsAllTheSame = new Set(
  '王朝 宋江 徐徐 孙子 林立 陆军 陈年 陈列 陈述 陈设 陈旧 张开 张口 张望 张贴 张嘴 张扬 张罗 许可 许诺 孟子 林子 李子 孙女 孙儿 周密 周全 周转 周旋 周详 谢谢 谢恩 曾孙 曾祖 王子 王公 王爷 王府 王宫 王妃 王侯 王道 王后 王权 王族 王法 王位 胡同 胡子 胡椒 胡闹 胡涂 胡来 沈思 段子 吴越 秦王 秦汉 秦岭 唐诗 唐僧 宋词 陈腐 陈词 夏粮 林木 林海 林荫 梁山 梁柱 罗盘 罗汉 罗列 朱红 朱砂 杨柳 杨树 杨梅 李树 姜汤 蔡伦 罗田 魏晋 张大 熊掌 卢布 秦安 吴楚 许昌 宋元 李氏 罗氏 卢氏 段氏 丁香 侯爵 秦军 宋史 魏玛 胡琴 陆丰 吴兴 吴江 赵国 丁基 陆基 刘海 吕梁 夏侯 宋明'.split(
    ' ',
  ),
)

/** Characters of given names of the last decades, and of villages before them, which the dictionary has too rarely. */
const younger = [
  ...new Set(
    '花弟妹娣朝姑囡妞柱锁栓狗宝贵发财旺娥芹芝莲凤菊巧秀淑惠嘉诗雅若彤琪雪莹佳怡欣妍萱涵梓轩宇浩博思睿泽辰晨曦瑶婷娜静敏丽娟艳芳燕玲霞萍红梅兰英华芬洁倩颖慧蕾琳璐莎薇菲媛婕嫣茜岚馨凝悦晴雯雨露冰芸荷莲菊蓉桂秋冬春夏月星辉阳明亮光晓旭东升海江波涛洋源清泉润淼林森木松柏枫桐楠梁栋材军兵武勇刚强毅坚磊石岩峰岭山川伟大宏广建国民家邦安定康健平和顺祥福禄寿喜庆吉利富贵荣昌盛兴旺隆龙虎豹鹏飞鸿雁凤鹤麟骏驰超越跃腾杰俊才智贤德仁义礼信忠诚孝廉正直方圆文章书翰墨词琴艺凡非然之子一二三元天地日成功业志远达道理想学习勤奋进取新意韵音乐歌舞彩云霄虹霓锦绣绮罗丝绢素白玄青蓝紫丹朱彬斌炜煜烨焕灿炎炳烽燃熙照昊昕昱晖晟景晶卓群冠帅将相侯伯仲叔季维纲纪经纶绍继承启培育树立根生发展翔宁逸宣瑞珍珠玉瑾瑜琦琛璇璟珊玥玫瑰钰铭锋钢铁鑫金银铃钟镇钧锐锴辛良善美好妙可爱心惠恩慈怀念忆恬恒悟性情愿望希梦幻奇卉芝芷苑茵茹莉菁萌蓓蔓蕊藜苗禾秀稳程穆竹筠箫管笛简策符笑盈迎近迪逊通遥邈遵邑郁卿阁阔陶隐雄雷霆霖霏靖韬颂顿颐飒馥骁魁鲁黎默齐龄佑俐依侠修倬偲儒允先克兆全公冉凯凌初前力加劲励劭勋北千午卫厚原友双叶吟君含呈呦咏哲唯喆囡园坤垚城堂塬增士壮壹夕多奕奥妃妤妮妹姗姝姣姿娅娇娉娴婉婧媚嫒孟宜宛宝实宸宽宾寅寒尚尤尧岗岳峻崇巍工巧巨帆年幼庄庚应廷弘弛彦彭影徽忻恺悠惟慕戈扬拓捷提援政敬斐斯旋时昂易昭曼有朋朔未本杉杏来极枝柔柳柯栩桃桦棋楚榕槿横欢步毓水永汀汉汐池沁沅沐沛沫沙河治泓泰泳洛津洪流浦涌涓淇淑深渊温游湘溪滢漪潇潍澄澜灏炫烁焱煊爽牧珂珏珺琨琬琰琼瑛璞瓒甜用田申畅皎皓盼真睦硕碧祎祖祺禹秉穗笙米粤纯纳纹纤绅绎缘羽翊翎翠耀耘聪肖胜胤舒航艾芊芃芮苏苒苓茗荃莘莞莱菡萧葆蒙蒲蔚蝶行衍衡裕西言誉语谊谦谨豪贝贞赫起路轶迅逍逢遇郎采里重野量铎长闯闻陆陈隽集韦韶顾风骥高鸣麒',
  ),
]

/** Ordinary words and places that begin with a surname and are rare in the dictionary, or tagged as names. */
const addedWords = `
权利 权利人 冷静 卫生 海鲜 包子 海带 黄豆 高兴 高度 高级 安全 安装 安徽 方便 方法 方式 常用 常见 项目 黄金 黄色 周末 周期 周年 时间 时代 明天 明细 明显 白天 白色 白带 张数 沙拉 马上 马路 马达 金额 金融 宝贝 万元 全部 全国 全球化 向上 平安 平方 平台 和平 文化 文明 文件 石油 雷达 路由 成功 成本 成绩 成文法 单价 单位 单元 何时 应收 应用 包装 包括 强制 毛发 牛黄 黄连 白术 柴胡 麻黄 杜仲 桂枝 曾经 阴道炎 初潮 羊水 衣原体 支原体 房产 房号 门牌 车牌 车型 路口 华东 华南 江苏 江西 江北 温州 温度 广州 广场 宁波 宁夏 陕西 乐园 任务 任何 于是 段落 严重 严格 左右 关系 关注 管理 管道 解决 解放 计划 计算 连接 经理 经营 习惯 司机 司法 师傅 康复 康体 元旦 元素 贝壳 程序 程度 郑重 郑州 石家庄 金华 余额 余姚 余杭 龙岩 龙华 海口 海淀 丰台 丰富 成都 古代 边缘 梅州 梅毒 洪水 白酒 红酒 沙发 米粉 花园 花费 向阳 阳性 阳光 阳台 曾任 现任 历任 兼任 继任 就任 夏威夷 张家口 张家港 连云港 王府井 许可证 冷冰冰 白花花 阴森森 黄澄澄 白森森 冷清清 金闪闪 黄灿灿 高尔夫 胡萝卜 金字塔 黄金周 季后赛 全家福 农家乐 花木兰 白玉兰 高新区 公开赛 莫斯科 马克思 马德里 安全性 安全感 银行卡 张家界 祖父母 师兄弟 马尾松 阿拉伯 艾特 博主 石景山 童子军 郁金香 红十字 任天堂 唐三彩 祖母绿 白令海 安乐死 钟鼓楼 满天星 金银花 白开水 华尔街 向心力 幸福感 曾祖父 云南白药 田园风 高清图 白富美 高富帅 金像奖 金鸡奖 金马奖 金牌 高考 高中 高铁 高管 高手 高端 高温 高效 高薪 高跟鞋 马拉松 黄昏 白领 白马 牛仔裤 牛奶 牛肉 那张 这张 年费 高新 许可 李子 桃子 张记 高岭土 时候 时长 包邮 常住 高危 高压 高龄 白班 单身 单双 全职 全款 全额 文盲 文员 高工 安监 安保 平层 平房 石膏 石灰 水费 水电 电费 车位 车库 车费 车险 房款 房租 房贷 房费 房型 金卡 银卡 白卡 黑卡 党员 团员 群众 汉族 满族 回族 苗族 白族 黎族 高山族 农户 农民 农村 农业 方言 方案 计生 应届 应聘 常委 成员 成人 成年 成交 成份 全勤 全年 全天 全科 尚未 别墅 商铺 商业 商住 商贷 单亲 单证 强直 安置 安检 白内障 白血病 白蛋白 高血压 高血脂 高血糖 高尿酸 胡同 花粉 路费 路线 游客 游泳 游戏 解除 解约 管线 管控 计件 计时 计费 云南 云端 云盘 任教 任课 任期 华为 华侨 江边 江湖 江河 江南 池塘 沙石 温水 温泉 查询 查看 查无 查无此人 滑倒 童装 简介 简历 章程 经济 经手 柜台 梅雨 米色 红色 紫色 黄页 黑名单 易碎 易燃 易损 终止 终身 冷藏 冷冻 冷链 燕窝 燕麦 阿胶 金银 金属 银行 花卉 花茶 应急 应付 应答 时装 时尚 时效 贾汪 符合 符号 欧美 欧元 欧洲 连云 连锁 连续 连体 边防 边境 边界 边检 巴士 单车 单间 车间 车厢 车次 车主 石材 石料 水果 水产 水泥 金饰 毛毯 毛衣 皮肤 皮鞋 皮带 席位 席梦思 温控 向导 别克 强化 强迫 房东 房主 房源 房间 房屋 户口 时段 经办 经销 幸运 幸福 卫浴 卫衣 卫视 华北 华中 西安 西湖 西城 东城 东莞 东阳 东方 南京 南昌 南通 南宁 北京 江门 江阴 江宁 江津 温岭 温江 金东 金牛 金湾 金山 黄山 黄石 黄冈 黄浦 黄岩 黄埔 石狮 石嘴山 马鞍山 马尾 海宁 海门 海安 海盐 海曙 海陵 海珠 连江 连州 连城 安阳 安庆 安顺 安康 安溪 安丘 安吉 宁德 宁海 宁国 宁乡 鲁山 鲁甸 曲阜 曲靖 梅县 梅列 阳江 阳泉 阳春 阳朔 成华 徐州 徐汇 许昌 许魏 苏州 杨浦 杨凌 郴州 柳州 柳江 汤阴 汤原 宿州 宿迁 谷城 谷饶 甘肃 甘孜 吉林 吉安 吉首 贺州 万州 万宁 万年 万载 通州 桂林 桂平 桂阳 岳阳 岳麓 雷州 雷山 龙岗 龙海 龙泉 龙游 罗湖 罗山 罗平 罗源 武汉 武昌 武侯 武进 武义 武夷山 房山 商丘 商洛 单县 曹县 沈阳 沈丘 滕州 邹城 邹平 莱芜 冠县 莘县 陈仓 高密 高邮 高淳 高州 高要 高青 唐山 唐县 唐河 胡杨 宋城 宋庄 秦皇岛 秦淮 秦州 潘集 田家庵 田东 田阳 谢家集 董家渡 韩城 韩山 夏津 夏邑 姜堰 贾家 程家 庞各庄 常州 常熟 常德 常山 莫高窟 莫干山 常平 石碣 东坑 方圆 方便面 向日葵 白菜 白糖 白醋 黄瓜 黄油 黄鱼 胡椒 胡辣汤 鱼丸 牛排 牛腩 羊肉 羊毛 马桶 马甲 马蹄 鲍鱼 龙虾 龙井 花生 花椒 花菜 桑葚 桃花 梅干 杨桃 柳橙 米饭 米线 汤圆 汤料 燕尾服 温度计 路由器 雷管 钟表 钱包 钱币 金条 金币 金饰品 银饰 银器 石英 包裹 包包 童鞋 童车 毛巾 毛线 毛笔 沙包 沙袋 池子 连衣裙 管材 管件 管子 车票 车灯 车模 时钟 时针 安踏 安利 安全套 安全帽 安全带 海报 海苔 海参 海产 平板 平底锅 单反 高达 高粱 高钙 章丘 章鱼 文具 文胸 文件夹 文玩 卡车 盛夏 喜糖 强力胶 童话 白板 白纸 黄酒 米酒 红茶 绿茶 白茶 生日 周岁 周日 周一 周二 周三 周四 周五 周六 周边 周转 成活 成对 成套 成品 终端
周大福 周生生 周六福 周大生 谢瑞麟 李锦记 王老吉 加多宝 张小泉 王守义 十三香 陈李济 马应龙 王致和 胡庆余堂 吴裕泰 谢馥春 张一元 金利来 金龙鱼 金帝 康师傅 高露洁 高通 高德 安卓 安居客 雷克萨斯 雷诺 雷士 马自达 欧莱雅 欧舒丹 欧珀莱 欧普 欧派 温碧泉 路虎 路易威登 韩束 韩后 金士顿 金立 古井贡 古驰 习酒 董酒 汾酒 洋河 罗莱 罗蒙 余额宝 应用宝 米其林 席梦思 鲁花 鲁能 燕京 林肯 林德 福特 万达 万科 万宝路 万事达 万象城 华联 华润 华硕 华泰 华晨 华夏 申通 圆通 中通 韵达 顺丰 安能 全峰 全聚德 全家便利 东来顺 老凤祥 童年时光 康泰 康佳 康宝莱 海尔 海信 海飞丝 海底捞 海澜之家 江中 江铃 江淮 江诗丹顿 白象 白加黑 金嗓子 金戈 金施尔康 马克华菲 马克西姆 安利纽崔莱 安儿乐 贝因美 贝亲 贝贝网 文思 苏泊尔 苏宁 国美 艾莱依 艾瑞 韦博 单反相机 卡西欧 卡地亚 卡夫 卡宾 郎酒 毛豆 米兰 柏林 温哥华 华沙 马来西亚 马尔代夫 马达加斯加 马尼拉 马拉维 马里 马赛 马其顿 马耳他 黎巴嫩 安哥拉 安曼 安第斯 罗马 罗马尼亚 罗布泊 罗德岛 古巴 巴林 文莱 阿富汗 于田 和田 和林格尔 库尔勒 伊犁 喀什 索马里 苏丹 苏里南 苏格兰 苏黎世 苏门答腊 莫桑比克 莫尔斯比港 毛里求斯 毛里塔尼亚 牙买加 明斯克 明尼苏达 尼泊尔 尼日利亚 尼加拉瓜 伯尔尼 伯利兹 利比亚 利比里亚 利马 都柏林 路透社 路易斯安那 达累斯萨拉姆 金边 金斯敦 金沙萨 贝宁 贝尔格莱德 贝鲁特 贝加尔湖 鲁尔 鲁汶 丁克 时代周刊 东帝汶 安特卫普 格鲁吉亚 格陵兰 乌鲁木齐 呼伦贝尔 锡林郭勒 鄂尔多斯 土库曼斯坦 吉尔吉斯斯坦 莱索托 莱茵河 施普雷河 汉堡 汉诺威 汉城 汤加 关岛 关塔那摩 夏洛特 曼谷 曼彻斯特 曼哈顿 哈瓦那 白俄罗斯 白沙瓦 韩国队 韩剧 韩版 韩流 韩式 韩语 韩币 韩元 胡图族 高尔夫球 高山流水 龙腾虎跃 慷慨陈辞 雷阵雨 雷暴雨 华夫饼 白云山 熊孩子 熊猫眼 汤圆馅 陈皮 陈醋 刘海 顾影自怜 欧巴 鱼小丸 鱼子酱 金像 金曲奖 金球奖 金鹰节 金鹰奖 金钟奖 金棕榈 金狮奖 金话筒 张合 周知 查收 查处 查找 查封 盛出 盛产 封面 封神榜 应季 应景 常见病 常温 万人迷 万能表 万象 钱多多 安心 安居 安静 安排 项链 项圈 单曲 单品 单身狗 黄牛党 黄梅戏 白日梦 花美男 花痴 花心 麻辣烫 时装周 时尚芭莎 易拉罐 祝贺 祝福 祝愿 童星 童鞋们 柳絮 柳叶 梅花 甘草 甘露 海蓝 海贼王 海绵宝宝 全智 全明星 干货 干杯 和谐 和尚 和服 温柔 温馨 温情 温泉 成都站 方才 方言 方阵 尤其 尤物 万恶 万幸 万岁 于今 于此 于心 公益 公园 公寓 公交 冷门 冷笑话 冷战 冷宫 边走边 边吃边 边看边 司仪 司康饼 成龙配套 望子成龙 五颜六色 星罗棋布 大马士革 马克思主义 列宁主义 兴高采烈 家喻户晓 好高骛远 慷慨陈词
`
  .trim()
  .split(/\s+/)

/** Frequency that words of the lexicons are given where the dictionary does not know them: once in 200,000 words. */
const lexiconFrequency = 300

/** Terms of the lexicons, without what is not written in Han characters: medicines, diseases, institutions. */
function lexiconTerms() {
  const lists = new URL('../lexicons/', import.meta.url)
  const texts = readdirSync(lists).map((file) => readFileSync(new URL(file, lists), 'utf8'))
  const words = texts.flatMap((text) =>
    [...text.matchAll(/(?:terms|weakTerms): \[([^]*?)\],\n/g)].flatMap(([, list]) => list.match(/'[^']*'/g) ?? []),
  )
  return words.flatMap((list) => list.slice(1, -1).split(' ')).filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
}

/** Parts of at most four characters, as long as may be and none of one: 艾司西酞 普兰. */
function partsOf(word) {
  if (word.length <= 4) return [word]
  const length = word.length === 5 ? 3 : 4
  return [word.slice(0, length), ...partsOf(word.slice(length))]
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: node src/reference/generate/names.mjs <folder of @node-rs/jieba>')

const surnameText = readFileSync(new URL('../surnames.data.ts', import.meta.url), 'utf8')
const listed = (name, stop) =>
  surnameText
    .split(`${name}: `)[1]
    .split(stop)[0]
    .match(/\p{Script=Han}+/gu)
const singles = [...listed('singleSurnames', '\n\n').join('')]
const compounds = new Set(listed('compoundSurnames', '\n)').flatMap((text) => text.split(' ')))
const common = new Set(singles.slice(0, 300))
const surnames = new Set(singles)
const contextText = readFileSync(new URL('../name-context.data.ts', import.meta.url), 'utf8')
const minority = new Set(
  contextText
    .split('minorityCharacters: string =')[1]
    .split('\n\n')[0]
    .match(/\p{Script=Han}/gu),
)

/** What stands between backquotes there. */
const known = new Set(
  [...readFileSync(new URL('../known-names.data.ts', import.meta.url), 'utf8').matchAll(/`([^`]*)`/g)].flatMap(([, list]) =>
    list.trim().split(/\s+/),
  ),
)

const dictionary = readFileSync(join(folder, 'dict.txt'), 'utf8')
  .split('\n')
  .map((line) => line.trim().split(' '))
  .filter(([word, , tag]) => tag !== undefined && /^[\u4e00-\u9fff]{1,4}$/.test(word))
  .map(([word, frequency, tag]) => ({ word, frequency: Number(frequency), tag }))
const total = dictionary.reduce((sum, { frequency }) => sum + frequency, 0)

// ---- given names --------------------------------------------------------------------------------------------------

const add = (counts, key, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by)
const namesOfThree = dictionary.filter(
  ({ word, tag }) => tag === 'nr' && word.length === 3 && common.has(word[0]) && !endsOfThings.has(word[2]),
)
const lastCounts = new Map()
for (const { word } of namesOfThree) add(lastCounts, word[2])

/** A word that stands for a person: it is no ordinary word. */
function isPerson({ word, tag }) {
  if (known.has(word)) return true
  if (tag !== 'nr') return tag === 'nrfg'
  if (word.length === 3) return surnames.has(word[0]) && !endsOfThings.has(word[2])
  return word.length === 2 && clearSurnames.has(word[0]) && (lastCounts.get(word[1]) ?? 0) >= 15 && !wordsAllTheSame.has(word)
}

/** Rare counts are mostly words taken for names: they count for less. */
const trusted = (character, count) => (neverGiven.has(character) ? 0 : count <= 2 ? count * 0.3 : count)

/** Share of each character, a tenth of it by the characters of younger names; smoothed so that none is impossible. */
function shares(counts) {
  const sum = [...counts.values()].reduce((a, b) => a + b, 0)
  const characters = new Set([...counts.keys(), ...younger])
  const youngerShare = (character) => (younger.includes(character) ? 0.1 / younger.length : 0)
  return new Map([...characters].map((c) => [c, youngerShare(c) + (0.9 * (trusted(c, counts.get(c) ?? 0) + 0.1)) / (sum + 1000)]))
}

const firstCounts = new Map()
const singleCounts = new Map()
for (const { word } of namesOfThree) add(firstCounts, word[1])
for (const entry of dictionary)
  if (entry.tag === 'nr' && entry.word.length === 2 && clearSurnames.has(entry.word[0])) add(singleCounts, entry.word[1])
const first = shares(firstCounts)
const last = shares(lastCounts)
const alone = shares(singleCounts)
const only = new Map(
  [...new Set([...first.keys(), ...last.keys()])].map((c) => [
    c,
    0.3 * (alone.get(c) ?? 0) + 0.45 * (last.get(c) ?? 0) + 0.25 * (first.get(c) ?? 0),
  ]),
)

/** Characters by their cost -ln p in steps of half a nat; what is rarer than `most` steps is left out. */
function byCost(costs, step, most) {
  const levels = []
  for (const [character, cost] of costs) {
    const level = Math.round(cost / step)
    if (level <= most) (levels[level] ??= []).push(character)
  }
  return Array.from(levels, (characters) => (characters ?? []).sort().join(''))
}
const costsOf = (map) => [...map].map(([c, p]) => [c, -Math.log(p)])

// ---- ordinary words -----------------------------------------------------------------------------------------------

const ordinary = new Map(dictionary.filter((entry) => !isPerson(entry)).map(({ word, frequency }) => [word, Math.max(frequency, 1)]))
for (const word of addedWords) ordinary.set(word, Math.max(ordinary.get(word) ?? 0, 2000))
const fromLexicons = lexiconTerms()
  .flatMap(partsOf)
  .filter((part) => surnames.has(part[0]) || [...part.slice(1, -1)].some((c) => surnames.has(c)))
for (const part of fromLexicons) ordinary.set(part, Math.max(ordinary.get(part) ?? 0, lexiconFrequency))
// 扎西, 卓玛, 买买提: syllables of names without surname are no words here.
const tags = new Map(dictionary.map(({ word, tag }) => [word, tag]))
for (const word of ordinary.keys())
  if (word.length > 1 && !addedWords.includes(word) && /^nr/.test(tags.get(word) ?? '') && [...word].every((c) => minority.has(c)))
    ordinary.delete(word)

const costOf = (word) => -Math.log((ordinary.get(word) ?? 1) / total)

/** Cost of the cheapest way to write a word as two parts. */
function costOfParts(word) {
  let best = Infinity
  for (let cut = 1; cut < word.length; cut++) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)]
    const cost = (part) =>
      part.length === 1 || ordinary.has(part) ? costOf(part) : part.length === 2 ? costOf(part[0]) + costOf(part[1]) : costOfParts(part)
    best = Math.min(best, cost(head) + cost(tail))
  }
  return best
}

/** Words worth their room: those that a name could be mistaken for or cut through, and that their parts do not explain. */
function isWorth(word, frequency) {
  const gain = costOfParts(word) - costOf(word)
  const begins = surnames.has(word[0]) || compounds.has(word.slice(0, 2))
  const holds = [...word.slice(1)].some((c) => common.has(c))
  if (word.length === 2) return begins ? gain >= 1 : holds ? gain >= 2 && frequency >= 5 : gain >= 3 && frequency >= 20
  if (word.length === 3) return begins ? frequency >= 5 && gain >= 3 : holds ? frequency >= 20 && gain >= 4 : frequency >= 100 && gain >= 6
  return begins && frequency >= 30
}

const added = new Set([...addedWords, ...fromLexicons])
const kept = [...ordinary].filter(([word, frequency]) => word.length > 1 && (added.has(word) || isWorth(word, frequency)))

/** Levels of a word's cost: 5.5 nats and three quarters for each. */
const levelOf = (word) => Math.min(Math.max(Math.round((costOf(word) - 5.5) / 0.75), 0), 15)

/** Words of one length by first character: `首a尾尾c尾`, letters for levels. */
function grouped(length) {
  const groups = new Map()
  for (const [word] of kept) {
    if (word.length !== length) continue
    const levels = groups.get(word[0]) ?? groups.set(word[0], []).get(word[0])
    ;(levels[levelOf(word)] ??= []).push(word.slice(1))
  }
  const line = ([head, levels]) => head + levels.map((tails, level) => String.fromCharCode(97 + level) + tails.sort().join('')).join('')
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(line)
}

/**
 * Words of two characters that are given to people too (高峰, 黎明): tagged as names, a usual surname before a usual given
 * character, and not among those that are always words. In a column of names they are names.
 */
const alsoNames = kept
  .map(([word]) => word)
  .filter((word) => word.length === 2 && tags.get(word) === 'nr' && common.has(word[0]) && !added.has(word) && !wordsAllTheSame.has(word))
  .filter((word) => -Math.log(only.get(word[1]) ?? 1e-6) < 7.5)

// ---- files --------------------------------------------------------------------------------------------------------

const quoted = (lines) => `[\n${lines.map((line) => `  '${line}',`).join('\n')}\n]`
/** Groups joined into lines of about 130 characters. */
function wrapped(groups) {
  const lines = ['']
  for (const group of groups) {
    if (lines.at(-1).length + group.length > 130) lines.push('')
    lines[lines.length - 1] += (lines.at(-1) === '' ? '' : ' ') + group
  }
  return `\`\n${lines.join('\n')}\n\``
}

const write = (name, text) => writeFileSync(fileURLToPath(new URL(`../${name}.data.ts`, import.meta.url)), text)
const source = `Generated by \`generate/names.mjs\` from the dictionary of npm \`@node-rs/jieba\` 2.0.3 (MIT), which says how; do not edit.`
write(
  'given-names',
  `/**
 * Characters of given names by how rarely they stand there. ${source}
 * Place in a list: cost -ln p in half nats. Facts by count over ${namesOfThree.length} names, none of which is kept.
 */

/** First of two characters. */
export const firstOfTwo: readonly string[] = ${quoted(byCost(costsOf(first), 0.5, 23))}

/** Second of two. */
export const secondOfTwo: readonly string[] = ${quoted(byCost(costsOf(last), 0.5, 23))}

/** The only one. */
export const onlyOne: readonly string[] = ${quoted(byCost(costsOf(only), 0.5, 23))}
`,
)
const singleCosts = [...ordinary.keys()].filter((word) => word.length === 1).map((word) => [word, costOf(word)])
write(
  'ordinary-words',
  `/**
 * Ordinary words that names are told from, with how rare they are. ${source}
 *
 * Words are grouped by their first character, then by a letter for the level of their cost: -ln p = 5.5 + 0.75 x level (a = 0).
 */

/** Characters as words of their own; place in the list: cost -ln p in half nats. */
export const singleWords: readonly string[] = ${quoted(byCost(singleCosts, 0.5, 25))}

export const wordsOfTwo: string = ${wrapped(grouped(2))}

export const wordsOfThree: string = ${wrapped(grouped(3))}

export const wordsOfFour: string = ${wrapped(grouped(4))}

/** Words of two characters that are usual names too. */
export const wordsThatAreNames: string =
  '${alsoNames.sort().join(' ')}'
`,
)
console.log(`${kept.length} words, ${namesOfThree.length} names counted`)
