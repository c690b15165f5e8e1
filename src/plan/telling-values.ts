/**
 * Values from short lists or of a form of their own that tell what a column is about, where no header does: 汉族, 已婚, 30+2周.
 *
 * For deciding columns only, by the share of cells; a single cell says nothing. Source: general knowledge; the 56 ethnic groups are
 * those of GB/T 3304-1991, the political statuses of GB/T 4762-1984, kinship after GB/T 4761-2008.
 */
import type { CategoryId } from '../reference/categories.js'
import type { ColumnRole } from '../reference/roles.js'

interface TellingValues {
  readonly role: ColumnRole
  readonly category: CategoryId
  /** Share of telling cells that must hold. */
  readonly share: number
  readonly holds: (cell: string) => boolean
}

const listed = (words: string): ((cell: string) => boolean) => {
  const set: ReadonlySet<string> = new Set(words.split(' '))
  return (cell) => set.has(cell)
}

const matching = (pattern: RegExp): ((cell: string) => boolean) => {
  return (cell) => cell.length <= longestTelling && pattern.test(cell)
}

/** Diagnoses with their additions stay below; longer cells are prose, whose terms the kernel reads. */
const longestTelling = 60

const ethnicGroup =
  /^(?:汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族?$/

/** Exact ones first. */
export const tellingValues: readonly TellingValues[] = [
  { role: 'attribute', category: 'ethnicity', share: 0.9, holds: matching(ethnicGroup) },
  {
    role: 'attribute',
    category: 'political',
    share: 0.9,
    holds: listed(
      '中共党员 党员 预备党员 中共预备党员 共青团员 团员 群众 民革党员 民盟盟员 民建会员 民进会员 农工党党员 致公党党员 九三学社社员 台盟盟员 无党派人士 无党派民主人士 积极分子 入党积极分子',
    ),
  },
  {
    role: 'attribute',
    category: 'marital',
    share: 0.9,
    holds: listed('已婚 未婚 离异 离婚 丧偶 初婚 再婚 复婚 已婚已育 已婚未育 未婚未育 离异无孩 离异有孩 离异带孩 单身 未说明的婚姻状况'),
  },
  {
    role: 'attribute',
    category: 'marital',
    share: 0.9,
    holds: listed(
      '户主 配偶 本人 夫 妻 夫妻 丈夫 妻子 子 女 儿子 女儿 之子 之女 长子 次子 三子 长女 次女 三女 独生子 独生女 父 母 父亲 母亲 公公 婆婆 岳父 岳母 儿媳 女婿 孙子 孙女 外孙 外孙女 祖父 祖母 爷爷 奶奶 外公 外婆 外祖父 外祖母 兄 弟 姐 妹 哥哥 弟弟 姐姐 妹妹 兄弟 姐妹 父子 父女 母子 母女 祖孙 其他亲属 非亲属 爸爸 妈妈 监护人 家长 亲属 其他',
    ),
  },
  {
    role: 'attribute',
    category: 'education_employment',
    share: 0.9,
    holds: matching(
      /^(?:博士|硕士|研究生|硕士研究生|博士研究生|本科|大学本科|大学|学士|大专|大学专科|专科|高职|中专|中技|技校|职高|高中|初中|小学|文盲|文盲或半文盲|学龄前)(?:毕业|学历|及以下|及以上|以下|以上)?$/,
    ),
  },
  {
    role: 'attribute',
    category: 'pregnancy',
    share: 0.7,
    holds: matching(/^(?:孕|宫内孕)?\d{1,2}(?:\+\d)?\s?[周wW](?:[+ ]?\d天?)?$|^(?:孕|停经)?\d{1,2}周\d?天?$|^\d{1,2}\+\d$/),
  },
  { role: 'attribute', category: 'pregnancy', share: 0.7, holds: matching(/^G\d{1,2}P\d{1,2}(?:A\d)?$|^孕\d产\d$/i) },
  {
    role: 'attribute',
    category: 'health',
    share: 0.9,
    holds: matching(/^(?:A|B|O|AB)型?(?:[(（]?R[Hh]D?[+-]?[阴阳]?性?[)）]?|(?<=型)血?)$/),
  },
  {
    role: 'attribute',
    category: 'health',
    share: 0.8,
    holds: matching(/^\p{Script=Han}{1,8}(?:科|病区|病房|门诊)(?:门诊|[一二三四五六]?病区|[一二三]区)?$/u),
  },
  {
    role: 'attribute',
    category: 'minor',
    share: 0.8,
    holds: matching(
      /^(?=.*[班级])(?:[小初高]?[一二三四五六七八九1-9]年级|[初高][一二三]|[大中小]班|(?:19|20)\d\d级)?[(（]?[\d一二三四五六七八九十]{0,3}[)）]?班?$/,
    ),
  },
  {
    role: 'attribute',
    category: 'communication_record',
    share: 0.9,
    holds: listed('主叫 被叫 呼出 呼入 呼叫转移 前转 短信 主叫通话 被叫通话 本地主叫 本地被叫 语音主叫 语音被叫 MO MT'),
  },
  { role: 'attribute', category: 'insurance_social', share: 0.8, holds: matching(/^\p{Script=Han}{0,12}险(?:[A-Z]款)?$/u) },
  {
    role: 'attribute',
    category: 'property',
    share: 0.9,
    holds: matching(/^\d{1,2}[室房]\d{1,2}厅(?:\d{1,2}厨)?(?:\d{1,2}卫)?(?:\d{1,2}阳台?)?$/),
  },
  {
    role: 'address',
    category: 'property',
    share: 0.8,
    holds: matching(/^\p{Script=Han}{2,10}(?:花园|小区|家园|名苑|新村|公寓|门第|山庄|[苑府湾城庭居邸园墅])(?:[一二三四五\d]期)?$/u),
  },
  { role: 'address', category: 'address', share: 0.8, holds: matching(/^[A-Za-z]?\d{1,4}(?:幢|栋|单元|室|号楼|座)$/) },
  {
    role: 'free_text',
    category: 'pregnancy',
    share: 0.5,
    holds: matching(/孕|妊娠|产前|产后|分娩|剖宫|胎|羊水|子痫|待产|顺产/),
  },
  {
    role: 'free_text',
    category: 'health',
    share: 0.5,
    holds: matching(
      /病|炎|癌|瘤|症|骨折|损伤|出血|梗[死塞]|感染|高血压|结石|息肉|囊肿|妊娠|怀孕|早孕|术后|溃疡|硬化|贫血|疼痛?|中风|衰竭|综合征|检查$|体检|超声|B超|CT|MRI/,
    ),
  },
]
