/** Names in running text, where no column says what a cell is. */
import { describe, expect, it } from 'vitest'
import { detect } from '../../src/scan/detect.js'

function namesIn(text: string): string[] {
  return detect(text)
    .filter(({ category, status }) => category === 'person_name' && status === 'valid')
    .map(({ start, end }) => text.slice(start, end))
}

describe('a name in running text is found', () => {
  it.each(['姓名', '联系人', '紧急联系人', '收件人', '患者', '业主', '家长', '开户名', '法定代表人'])('behind the label %s', (label) => {
    for (const mark of ['：', ':', ' ', '： ']) expect([mark, namesIn(`${label}${mark}王小明`)]).toEqual([mark, ['王小明']])
    expect(namesIn(`尾号不对。${label}：欧阳娜娜，请核实`)).toEqual(['欧阳娜娜'])
  })

  it.each([
    ['记者王小明报道', '王小明'],
    ['昨天下午，李建国教授在会上发言。', '李建国'],
    ['经理陈丽华表示，价格不变', '陈丽华'],
    ['患者赵敏诉腹痛三天', '赵敏'],
    ['他的妻子刘芳也在场', '刘芳'],
    ['请把包裹交给门卫张志强。', '张志强'],
    ['王小明，男，汉族，1980年生', '王小明'],
    ['董事长孙晓东先生主持会议', '孙晓东'],
  ])('beside a title, a kinship or a verb: %s', (text, name) => {
    expect(namesIn(text)).toEqual([name])
  })

  it.each(['张三13800138000', '张三 13912345678', '13912345678张三', '13912345678 张三', '张三：13912345678'])(
    'beside a number: %s',
    (text) => {
      expect(namesIn(text)).toEqual(['张三'])
    },
  )

  it('in parts joined by a dot, with what stands before it', () => {
    expect(namesIn('演员安东尼·霍普金斯出席')).toEqual(['安东尼·霍普金斯'])
    expect(namesIn('村民买买提•吐尔逊说')).toEqual(['买买提•吐尔逊'])
    expect(namesIn('记者王小明采访了安东尼·霍普金斯')).toEqual(['王小明', '安东尼·霍普金斯'])
    expect(namesIn('春·夏两季')).toEqual([])
  })

  it('several in a row', () => {
    expect(namesIn('参会人员：王小明、李建国、欧阳娜娜。')).toEqual(['王小明', '李建国', '欧阳娜娜'])
  })

  it('that everybody knows, without anything beside it', () => {
    expect(namesIn('昨晚又读了一遍鲁迅和三毛。')).toEqual(['鲁迅', '三毛'])
    expect(namesIn('我们都喜欢看乔丹打球')).toEqual(['乔丹'])
    expect(namesIn('听说奥巴马也来')).toEqual(['奥巴马'])
  })

  it.each([
    ['@王小明', '王小明'],
    ['转发@王小明：好', '王小明'],
    ['@王小明律师', '王小明'],
    ['@中原地产陈丽华', '陈丽华'],
  ])('in the name of an account, as a whole or where it begins or ends it: %s', (text, name) => {
    expect(namesIn(text)).toEqual([name])
  })

  it('at every place of a long run, also where it is read in parts', () => {
    for (let before = 0; before < 140; before++) {
      expect([before, namesIn(`${'这'.repeat(before)}记者王小明报道${'的'.repeat(40)}`)]).toEqual([before, ['王小明']])
    }
  })
})

describe('no name is found', () => {
  it.each(['章有红', '韩国呢', '那张表', '年费', '高新时', '严重', '许可', '李子', '张家口', '王府井', '王女士'])('in %s', (text) => {
    expect(namesIn(text)).toEqual([])
    expect(namesIn(`我们说的是${text}。`)).toEqual([])
  })

  it.each(['鲁迅公园', '马克思主义', '周大福', '马拉维', '高尔夫', '我要成龙配套的'])(
    'in what is called after people or only sounds so: %s',
    (text) => {
      expect(namesIn(text)).toEqual([])
      expect(namesIn(`我们说的是${text}。`)).toEqual([])
    },
  )

  it.each(['@我爱王小明的歌', '@快乐的王小明他爸'])('inside the name of an account: %s', (text) => {
    expect(namesIn(text)).toEqual([])
  })

  it.each(['张先生来电', '王女士，您好', '李总和赵老师都到了', '小王去了杭州', '刘医生不在'])('in a form of address: %s', (text) => {
    expect(namesIn(text)).toEqual([])
  })

  it.each([
    '今天天气很好，我们去公园散步，晚上回家吃饭。',
    '高兴的时候，安全第一，白天工作，周末休息。',
    '该项目于去年完成，金额为一百万元，单价另行商定。',
    '任何单位和个人都应当遵守有关规定。',
    '方便面、黄瓜、白菜、马铃薯、花生油、石榴',
    '浙江省温州市鹿城区五马街道，石家庄、张家口、连云港',
    '曾任华泰证券股份有限公司董事，现任金鼎科技有限公司经理。',
    '从严格管理到全面发展，成为行业的标杆，连续三年增长。',
    '高血压、白内障、黄疸、麻疹、水痘、阴道炎',
    '孕妇装包邮，全国联保，关注公众号领取优惠券。',
  ])('in prose about nobody: %s', (text) => {
    expect(namesIn(text)).toEqual([])
  })
})
