/**
 * Values from short lists or of a form of their own that tell what a column is about, where no header does: 30+2周, 三年级2班, 大众牌SVW7180.
 *
 * For deciding columns only, by the share of cells; a single cell says nothing. The words stand in reference/telling-words.data.ts.
 */
import { personValues } from './person-values.js'
import { anyOf, listed, matching, type TellingValues } from './telling-rule.js'
import { callWords, clinicWords, makesOfCars, vaccinatedIllnesses, vaccineWords } from '../reference/telling-words.data.js'

/** What 科 of a hospital have in their names: 财务科 and 人事科 are offices. */
const clinic = new RegExp(
  `^(?!生产|财产|资产|外事|外勤|涉外)(?=.*(?:[内外妇产儿骨眼病胸心肝肾]|${anyOf(clinicWords)}))\\p{Script=Han}{1,8}(?:科|病区|病房|门诊)(?:门诊|[一二三四五六]?病区|[一二三]区)?$`,
  'u',
)

/** Vaccines, of which one at least is no illness. */
const vaccine = new RegExp(`疫苗|^(?:${anyOf(vaccineWords)})`)
const vaccineOrIllness = new RegExp(`${vaccine.source}|^(?:${anyOf(vaccinatedIllnesses)})`)

/** Exact ones first. */
export const tellingValues: readonly TellingValues[] = [
  ...personValues,
  {
    role: 'attribute',
    category: 'pregnancy',
    kind: 'maternity',
    share: 0.7,
    holds: matching(/^(?:孕|宫内孕)?\d{1,2}(?:\+\d)?\s?[周wW](?:[+ ]?\d天?)?$|^(?:孕|停经)?\d{1,2}周\d?天?$|^\d{1,2}\+\d$/),
  },
  { role: 'attribute', category: 'pregnancy', kind: 'maternity', share: 0.7, holds: matching(/^G\d{1,2}P\d{1,2}(?:A\d)?$|^孕\d产\d$/i) },
  {
    role: 'attribute',
    category: 'health',
    share: 0.9,
    holds: matching(/^(?:A|B|O|AB)型?(?:[(（]?R[Hh]D?[+-]?[阴阳]?性?[)）]?|(?<=型)血?)$/),
    // A and B alone may be grades.
    some: (cell) => /[O型]|AB|R[Hh]/.test(cell),
  },
  {
    role: 'attribute',
    category: 'health',
    share: 0.8,
    kind: 'hospital',
    holds: matching(clinic),
  },
  {
    role: 'attribute',
    category: 'minor',
    kind: 'school',
    share: 0.8,
    holds: matching(
      /^(?=.*[班级])(?:[小初高]?[一二三四五六七八九1-9]年级|[初高][一二三]|[大中小]班|(?:19|20)\d\d级)?[(（]?[\d一二三四五六七八九十]{0,3}[)）]?班?$/,
    ),
  },
  {
    role: 'attribute',
    category: 'communication_record',
    kind: 'calls',
    share: 0.9,
    holds: listed(callWords),
  },
  {
    role: 'attribute',
    category: 'insurance_social',
    kind: 'insurance',
    share: 0.8,
    // 高风险 is no insurance.
    holds: matching(/^(?!.*[风危冒脱抢探]险)\p{Script=Han}{0,12}险(?:[A-Z]款)?$/u),
  },
  {
    role: 'attribute',
    category: 'property',
    kind: 'owners',
    share: 0.9,
    holds: matching(/^\d{1,2}[室房]\d{1,2}厅(?:\d{1,2}厨)?(?:\d{1,2}卫)?(?:\d{1,2}阳台?)?$/),
  },
  {
    role: 'address',
    category: 'property',
    kind: 'owners',
    share: 0.8,
    holds: matching(/^\p{Script=Han}{2,10}(?:花园|小区|家园|名苑|新村|公寓|门第|山庄|[苑府湾城庭居邸园墅])(?:[一二三四五\d]期)?$/u),
  },
  { role: 'address', category: 'address', share: 0.8, holds: matching(/^[A-Za-z]?\d{1,4}(?:幢|栋|单元|室|号楼|座)$/) },
  {
    role: 'attribute',
    category: 'health',
    share: 0.8,
    holds: matching(vaccineOrIllness),
    some: matching(vaccine),
  },
  {
    role: 'attribute',
    category: 'property',
    share: 0.8,
    // As in a registration certificate: the make, 牌, the model.
    holds: matching(new RegExp(`^(?:${anyOf(makesOfCars)})|^[\\p{Script=Han}A-Z()]{2,12}牌[A-Z]{2,3}\\d{4}`, 'u')),
  },
  {
    role: 'free_text',
    category: 'transaction',
    kind: 'orders',
    share: 0.6,
    holds: (cell) =>
      cell.length >= 6 && cell.length <= 200 && /包邮|正品|秒杀|特价|现货|旗舰店?|新款|官方|同款|专柜|清仓|满减|促销/.test(cell),
  },
  {
    role: 'attribute',
    category: 'communication_record',
    share: 0.7,
    holds: matching(/(?:[2345]G|流量|飞享|畅享|冰激凌|大王卡|全球通|神州行|动感地带).*(?:套餐|卡|元|版|包)/),
  },
  /** Numbers of a SIM card and its subscriber, names of browsers and systems. */
  {
    role: 'attribute',
    category: 'device',
    share: 0.9,
    holds: (cell) => /^460[01]\d{11}$|^8986\d{15,16}$|^Mozilla\/\d|^(?:Android|iOS)[ /]?\d/.test(cell),
  },
  /** Radio cells by country, operator, area, cell. */
  { role: 'attribute', category: 'whereabouts', share: 0.8, holds: matching(/^460[-:]0?\d{1,2}[-:][\dA-F]{3,6}[-:][\dA-F]{3,9}$/i) },
  {
    role: 'attribute',
    category: 'health',
    kind: 'hospital',
    share: 0.7,
    holds: matching(/(?:胶囊|颗粒|注射液|口服液|滴眼液|软膏|滴丸|缓释片|[素平星林酸钠钾钙胺唑汀酯定溶释散]片)(?:[(（].{1,20})?$/),
  },
  {
    role: 'free_text',
    category: 'pregnancy',
    kind: 'maternity',
    share: 0.5,
    holds: matching(/孕|妊娠|产前|产后|分娩|剖宫|胎|羊水|子痫|待产|顺产|瘢痕子宫|初产|经产|早产|流产史|臀位|巨大儿|宫缩/),
  },
  {
    role: 'free_text',
    category: 'health',
    kind: 'hospital',
    share: 0.5,
    holds: matching(
      /病|炎|癌|瘤|症|骨折|损伤|出血|梗[死塞]|感染|高血压|结石|息肉|囊肿|妊娠|怀孕|早孕|术后|溃疡|硬化|贫血|疼痛?|中风|衰竭|综合征|检查$|体检|超声|B超|CT|MRI|[切缝吻取置修固成][\p{Script=Han}]{0,6}术/u,
    ),
  },
]
