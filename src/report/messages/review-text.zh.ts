/** 中文。 */
import type { ReviewText } from './review-text.js'

export const reviewTextZh: ReviewText = {
  title: '样本复核[（案件：{case}）]',
  selection: {
    heading: '选取说明和论证',
    reason:
      '本次扫描的 {records} 条记录数量众多，且由同一程序按同一规则识别，性质和特征相同；逐条核对即使每条只用一分钟，也需约 {days} 个工作日（每日八小时），故按比例选取后核对。本案不能逐一核对的其他客观情况，由鉴定人补充。',
    population:
      '总体为结果 {digest} 中的全部记录：{inputs} 个文件、{tables} 张表、{records} 条。抽样框摘要（按各文件 SHA-256 和各表记录数计算，不含路径）：{frame}。',
    method:
      '按识别出的首要类别分层，另设“校验未通过”和“无任何识别”两层；每层不放回简单随机抽样：对每条记录以种子、文件内容、表名和位置计算优先级，取最小的 {limit} 条。种子：{seed}。任何人以同一种子在同一批文件上必然取得同一样本。不指定种子时，种子由文件内容得出，选取人无从挑选；另行指定的，应说明来由。',
    census: '其中 {strata} 层的全部记录均已抽取，不存在抽样误差。',
    sizes: '共抽取 {sampled} 条，分属 {strata} 层，已作出判读 {answered} 条；各层数量和结果见下表。',
    copies: '内容相同的文件优先级相同，其记录同时入样，计算区间时合计为一次抽取：{sampled} 条合 {draws} 次。',
    results:
      '判读结果：至少有一项识别的 {found} 条记录中，识别正确且不重复的估计为 {estimate} 条；以 {confidence}% 置信水平计，不少于 {lower} 条（未作出判读的全部按不计入处理时，不少于 {worst} 条）。',
    redraw: '重新抽取的方法：leaktally review result.json --redraw --inputs <文件或文件夹>。文件按 SHA-256 对应，更名或换盘不影响结果。',
    basis: '选取证据材料并作说明和论证的要求，见法发〔2022〕23号意见第二十条。',
  },
  strata: {
    heading: '各层判读',
    columns: [
      '层',
      '记录',
      '抽取',
      '正确',
      '错误',
      '重复',
      '不明',
      '未填',
      '识别正确率',
      'Clopper–Pearson',
      'Wilson（有限总体校正）',
      '所需样本',
    ],
    note: '识别正确率 =（正确 + 重复）÷（正确 + 错误 + 重复）。“所需样本”为使该层区间不超过 ±{precision} 个百分点须抽取的记录数。',
  },
  counts: {
    heading: '校正后的记录数（识别正确且不重复）',
    all: '全部（至少一项识别）',
    columns: ['类别', '记录', '已判读', '估计', '{confidence}% 区间', '单侧下限', '最不利下限'],
    note: '只针对“记录”这一抽样框，不推及人数或去重后的行数。区间按有限总体精确计算，各层合计时按 Bonferroni 方法分配误差概率。“最不利下限”将不明和未填的全部按不计入处理。',
    uncovered: '带 * 的估计仅包括已有判读的部分，其余记录在区间和下限中按尚不知晓处理。',
  },
  thresholds: {
    heading: '与数值的比较',
    reached: '{name}：单侧下限不低于 {value} 的有：{list}。',
    below: '{name}：各单侧下限均低于 {value}。',
    note: '仅为数值比较，按单侧下限；括号内注明最不利下限是否也不低于该数值。应适用哪一数值，由适用法律者判断。',
    none: '否',
  },
  missed: {
    heading: '遗漏检验',
    line: '{stratum}：{records} 条中抽取 {sampled} 条，已判读 {answered} 条，发现遗漏 {missed} 条；以 {confidence}% 置信水平计，遗漏不多于 {upper} 条（不明和未填均按遗漏计：{worst} 条）。',
    note: '此处上限不加入任何数量。',
  },
  verification: {
    heading: '核验',
    outcomes: '核验结果：{list}。',
    methods: '核验方法：{list}。',
    calls: '其中 {count} 条涉及健康信息而使用了电话方法。本工具不提示此种方法。',
    columns: ['层', '抽取', '有结论', '一致', '一致率', 'Clopper–Pearson', '最不利区间（条）'],
    note: '核验由人员进行，结果由其记录；本工具不接触外部数据。有结论的结果为一致、不一致、查无、空号；已注销、未接、拒答视为无结论。',
    none: '没有核验记录。',
  },
  assumptions: {
    heading: '假定',
    lines: [
      '判读人对记录的判读正确。',
      '估计和区间假定未作出判读的记录与同层已判读的记录没有差别；最不利界限不作此假定。',
      '标为“重复”的，所重复的另一条已计入；互相重复的记录中保留一条不标。',
      '各层的抽样相互独立；优先级由散列函数产生，视为随机。',
    ],
  },
  digests: { heading: '摘要', result: '结果', frame: '抽样框', labels: '标注', review: '复核' },
  nothing: '无',
  unchecked: '未核验',
  open: '未填',
  emptyStrata: { rejected: '校验未通过', none: '无任何识别' },
  worksheet: {
    title: '样本复核工作表[（案件：{case}）]',
    sheet: '复核',
    guideSheet: '说明',
    masked: '内容已脱敏：识别出的号码只保留开头，其余以字形表示。看不清的请判为“不明”，或用 --inputs 和 --sealed 取得加密的明文工作表。',
    clear: '内容为明文，请按检材保管。',
    save: '保存标注（JSON）',
    saveCsv: '保存标注（CSV）',
    progress: '已判读',
    noScript: '须启用脚本才能保存；本页不访问网络。',
    of: '共',
    open: '打开已保存的标注',
    register: '人口信息比对',
    guide: [
      '判读：工具对这条记录读得对不对。正确：该记录含有所在层的信息；错误：不含；重复：读得对，但所重复的另一条已计入（互相重复的保留一条不标）；不明：看不出。',
      '“校验未通过”和“无任何识别”两层：正确＝确无应计入的内容；错误＝有遗漏。',
      '误判类别：判为错误而仍有类别读得对的，或判为正确而有其他类别读错的，写明读错的类别；否则留空。',
      '核验：是否与外部事实核对过。结果、方法、日期、两名核验人、文书编号须同时填写，没有核验的全部留空。',
      '涉及健康信息的，不提供电话方法。',
      '可以留空，不能删除行。读回：leaktally review result.json --labels 本文件。',
    ],
  },
  redraw: {
    same: '样本与种子所确定的一致：{strata} 层、{items} 条，记录数、位置、优先级和内容均相同。',
    different: '样本与种子所确定的不一致。',
    seed: '种子：{seed}。',
    renamed: '按 SHA-256 对应的文件 {matched} 个，其中路径不同的 {renamed} 个。',
    missing: '结果中的文件未找到：{path}',
    extra: '结果中没有的文件：{path}',
    stratum:
      '层“{stratum}”不同：结果 {records} 条记录、{items} 条样本，重新抽取 {foundRecords} 条记录、{foundItems} 条样本，其中相同 {same} 条。',
  },
}
