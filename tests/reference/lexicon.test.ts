/** The words of the lexicons: their form, that each means one thing, and that none is there for nothing. */
import { describe, expect, it } from 'vitest'
import { categoryIds } from '../../src/reference/categories.js'
import type { CategoryLexicon } from '../../src/reference/lexicon.js'
import { lexiconLines, lexicons, listWords, polarityLists } from '../../src/reference/lexicon.js'
import { categoriesOf, wordTable, matchLexicon } from '../support/naive-lexicon.js'

const lower = (word: string): string => word.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Words that consume text, as the kernel enters them. */
const consuming = (lexicon: CategoryLexicon): readonly string[] =>
  listWords([...lexicon.terms, ...lexicon.weakTerms, ...(lexicon.negatedTerms ?? []), ...lexicon.falseFriends]).map(lower)

const termsOf = (lexicon: CategoryLexicon): readonly string[] => listWords([...lexicon.terms, ...(lexicon.negatedTerms ?? [])])
const allTerms = lexicons.flatMap(termsOf)
const polarityWords = Object.values(polarityLists).flatMap((lists) => listWords(lists))

const repeated = (words: readonly string[]): readonly string[] => words.filter((word, at) => words.indexOf(word) !== at)

const others = new Map(wordTable)

/** What matching gives when `word` is in no lexicon. */
function matchWithout(word: string): ReturnType<typeof matchLexicon> {
  const own = wordTable.get(lower(word))
  others.delete(lower(word))
  const matches = matchLexicon(word, others)
  if (own !== undefined) others.set(lower(word), own)
  return matches
}

describe('the lexicons', () => {
  it('stand in the order of the categories, one a category', () => {
    const places = lexicons.map(({ category }) => categoryIds.indexOf(category))
    expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
    expect(lexicons).toHaveLength(26)
  })

  it('hold words in normal form, two characters to 60 bytes long', () => {
    const words = lexicons.flatMap((lexicon) => [...consuming(lexicon), ...listWords(lexicon.cellValues)])
    expect(words.filter((word) => word !== word.normalize('NFC') || word !== word.trim() || word === '')).toEqual([])
    expect(words.filter((word) => new TextEncoder().encode(word).length > 60)).toEqual([])
    expect(lexicons.flatMap(consuming).filter((word) => [...word].length < 2)).toEqual([])
  })

  it('say each word once, whatever it means', () => {
    expect(repeated(lexicons.flatMap(consuming))).toEqual([])
  })

  it('list no whole cell twice, and none that is a word of the same lexicon', () => {
    for (const lexicon of lexicons)
      expect(repeated([...listWords([...lexicon.cellValues, ...(lexicon.negatedCells ?? [])]).map(lower), ...consuming(lexicon)])).toEqual(
        [],
      )
  })

  it('give a second category to their own terms only, and never a third', () => {
    for (const lexicon of lexicons) {
      const terms = new Set(termsOf(lexicon))
      const pairs = lexicon.also.flatMap(([second, words]) => words.split(' ').map((word) => `${second} ${word}`))
      expect(repeated(pairs)).toEqual([])
      expect(repeated(lexicon.also.flatMap(([, words]) => words.split(' ')))).toEqual([])
      expect(lexicon.also.filter(([second]) => second === lexicon.category || !categoryIds.includes(second))).toEqual([])
      expect(lexicon.also.flatMap(([, words]) => words.split(' ')).filter((word) => !terms.has(word))).toEqual([])
    }
  })

  it('gives stable lines for the digest, with every word', () => {
    const lines = lexiconLines()
    expect(lexiconLines()).toEqual(lines)
    for (const word of ['妊娠期糖尿病', '孕妇装', '否认', '讲座']) expect(lines.some((line) => line.includes(word))).toBe(true)
  })
})

/** Words in which a term of another category is part of something else. */
const onlySpelledAlike = new Set(
  (
    '手足口疫苗 手足口病疫苗 乙肝疫苗 麻风疫苗 乙脑疫苗 流脑疫苗 甲肝疫苗 水痘疫苗 流感疫苗 轮状病毒疫苗 狂犬病疫苗 ' +
    '荨麻疹 自身免疫性肝炎 地屈孕酮 生物特征信息 血源性传播疾病 双胎输血综合征 流产假'
  ).split(' '),
)

/** Infections, mental and reproductive matters, and disability are counted apart from health. */
const apartFromHealth = new Set(['infectious_disease', 'mental_health', 'sexual_reproductive', 'disability'])
/** Compounds that tell one thing, though a word of another stands in them on the way. */
const moreSpecific = new Set(
  (
    '收件人2个 收件人3个 收件人4个 收件人5个 收件人多个 邮件收件人 邮件发件人 刷了脸 未收到货款 有信用卡诈骗 私户转账 打工行卡 ' +
    '列入黑户 成了黑户 变成黑户 网贷黑户 银行黑户 名下没有贷款 名下无贷款 名下没有负债 名下无车贷 名下无房贷 名下没有房贷 名下没有车贷 ' +
    '社区服刑 灵活就业参保 灵活就业缴 ' +
    '拖欠工资 期望年薪 期望月薪 提现密码 夫妻共同财产 练法轮功 修炼法轮功 入党转正 党员转正 打款账户 打款账号 还款账户 还款账号 还款卡 取款密码 定期存款 活期存款 炒股账户 转账账号 收款人账号 ' +
    '存款余额 没炒股 不炒股 公积金贷款 个体经营贷 房屋抵押贷 失信被执行人 无房贷 没有房贷 无车贷 没有车贷 按揭房 按揭车 有房无贷 打工收入 ' +
    '无住宿记录 转账消息 [转账] 儿童医保 未成年被害人 未成年嫌疑人 初三毕业班 高三毕业班 小学毕业班 待产宝宝 开除学籍 遭家暴 失业保险 失业保险金 失业金 ' +
    '失业补助 失业补助金 失业险 公积金贷款额度 买了车险 没买过保险 未购买保险 限高人员 限高令 有贷款诈骗 贷款诈骗 非法吸收公众存款 领失业金 领取失业金 ' +
    '生了个男孩 生了个女孩 信访人 小产权 住在隔离酒店 在隔离酒店住 在隔离酒店开 在隔离酒店入住 在隔离酒店登记 在隔离酒店过夜 亲子关系鉴定 安装了借贷 名下没有银行卡 名下无银行卡 ' +
    '代偿期肝硬化 肝硬化失代偿 肝硬化代偿期 家暴受害人 家暴受害者 涉稳人员 涉稳重点 涉稳群体'
  ).split(' '),
)

/** Of pregnancy, of sexual life, and an operation: a word of the kernel holds two categories. */
const enoughWithTwo = new Set('人流手术'.split(' '))

describe('terms', () => {
  it('belong to every category whose term they hold', () => {
    const lacking = allTerms.filter((term) => {
      const own = new Set(categoriesOf(term))
      const held = matchWithout(term).flatMap((match) => (match.kind === 'term' ? match.categories : []))
      const isApart = [...own].some((category) => apartFromHealth.has(category))
      const lacks = held.some((category) => !own.has(category) && !(isApart && category === 'health'))
      return lacks && !onlySpelledAlike.has(term) && !moreSpecific.has(term) && !enoughWithTwo.has(term)
    })
    expect(lacking).toEqual([])
  })

  it('protect the compounds that only look negated', () => {
    const compounds =
      '无痛人流 无精症 不孕 不育症 未婚先孕 非小细胞肺癌 非霍奇金淋巴瘤 免疫缺陷 分娩男婴 无症状感染者 未临产 不稳定性心绞痛'
    expect(compounds.split(' ').filter((word) => !allTerms.includes(word))).toEqual([])
  })

  it('are no words of everyday life, and none that says too little of its category', () => {
    const everyday = '政治 学习 工作 手机 政府 单位 公司 医院 医生 学校 老师 生产 产品 教育 民族 宗教 信仰 心理 精神 时间 地址 电话'
    const pregnancy = 'B超 备孕 月嫂 移植 糖耐 建档 计划生育 户口性质 居住地'
    const others = '扣分 违章 公务员 干部 团员 群众 佛教 CT 检查 治疗'
    expect(`${everyday} ${pregnancy} ${others}`.split(' ').filter((word) => allTerms.includes(word))).toEqual([])
  })
})

describe('weak terms', () => {
  /** 肿瘤科 and 精神病院 say less than 肿瘤 and 精神病, which they hold. */
  const placesOfTreatment = /(科|室|院)$/

  it('hide no term, unless they are a place of treatment', () => {
    const hiding = lexicons
      .flatMap(({ weakTerms }) => listWords(weakTerms))
      .filter((word) => !placesOfTreatment.test(word) && matchWithout(word).some(({ kind }) => kind === 'term'))
    expect(hiding).toEqual([])
  })
})

describe('false friends', () => {
  /** What longer terms begin with. */
  const beginnings = new Set(allTerms.flatMap((term) => Array.from(term, (_, at) => lower(term).slice(0, at))))
  /** Whether the end of `friend` is the beginning of a term: 投产后 stops 产后恢复, 轮胎 stops 胎动. */
  const runsInto = (friend: string): boolean => Array.from(friend).some((_, at) => at > 0 && beginnings.has(friend.slice(at)))

  it('each hold a term or run into one', () => {
    const idle = lexicons
      .filter(({ category }) => category !== 'ethnicity')
      .flatMap(({ falseFriends }) => listWords(falseFriends).map(lower))
      .filter((friend) => !matchWithout(friend).some(({ kind }) => kind === 'term') && !runsInto(friend))
    expect(idle).toEqual([])
  })
})

describe('words of polarity', () => {
  it('are in normal form, once a list, and none of the lexicons', () => {
    for (const lists of Object.values(polarityLists)) expect(repeated(listWords(lists))).toEqual([])
    expect(polarityWords.filter((word) => word !== word.normalize('NFC') || word === '' || /\s/u.test(word))).toEqual([])
    expect(polarityWords.filter((word) => wordTable.has(lower(word)))).toEqual([])
  })

  it('stand in one list for what is before, and in one for what is after', () => {
    const { negationsBefore, uncertainBefore, familyBefore, notNegations, prose } = polarityLists
    const { negationsAfter, uncertainAfter, familyAfter } = polarityLists
    expect(repeated(listWords([...negationsBefore, ...uncertainBefore, ...familyBefore, ...notNegations, ...prose]))).toEqual([])
    expect(repeated(listWords([...negationsAfter, ...uncertainAfter, ...familyAfter, ...notNegations, ...prose]))).toEqual([])
  })

  it('are neither a bare hyphen nor a sex', () => {
    for (const word of ['-', '－', '—', '男', '女', '+', '预防', '排']) expect(polarityWords).not.toContain(word)
  })

  it('leave terms alone that follow what is no negation', () => {
    const swallowed = listWords(polarityLists.notNegations).filter((word) => matchLexicon(word).some(({ kind }) => kind === 'term'))
    expect(swallowed).toEqual([])
  })
})
