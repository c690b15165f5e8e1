/** 中文。Help lines stay within 80 columns: a Han character takes two, and commander breaks lines at blanks only. */
import type { CliText } from './text.js'

export const cliTextZh: CliText = {
  description: '统计涉案数据表中涉及多少人、哪几类个人信息。\n数量精确、可复现；不联网，不改动检材。',
  commands: {
    scan: '扫描文件、文件夹或标准输入（-），给出数量',
    review: '写出样本工作表、读回标注，或重新抽取样本',
    explain: '说明一条记录：发现什么、依据哪条规则、未计入什么、为什么',
    detect: '检查一段文字，逐项列出发现（不显示原文）',
    plan: '只读取各表开头，列出各列被认作什么、依据是什么',
    work: '扫描计划中的一个单元，写出部分结果',
    merge: '把全部部分结果合并为结果',
    assess: '把结果的数量与条文、交易、损失材料逐项对照',
    selftest: '重放方法自带的测试向量，打印记录',
  },
  arguments: {
    paths: '文件或文件夹；- 表示标准输入',
    result: 'result.json，或它所在的文件夹',
    file: '记录所在的文件',
    text: '要检查的文字；省略时读取标准输入',
    plan: '由 plan --json 写出的计划',
    partials: '由 work 写出的全部部分结果',
  },
  options: {
    out: '结果文件夹；不指定则不写任何文件',
    json: '把 JSON 结果写到标准输出，且只写它',
    case: '案件名称或编号，写入结果',
    caseKey: '本案密钥文件，没有则生成',
    seed: '抽样种子（默认由检材内容得出）',
    sample: '每层样本条数，0 至 10000（默认 20）',
    list: '逐条列出某一类别或 rejected，已脱敏；需 --out',
    referenceDate: '计算年龄的日期 YYYY-MM-DD（默认不计算）',
    categories: '只识别这些类别，以逗号分隔的类别代号（默认全部）',
    stopList: '排除名单，每行一个号码或词，仍会列出数量',
    dictionary: '自备词典：词、表头、类别；可重复指定',
    encoding: 'utf-8 或 gb18030（默认自动识别）',
    delimiter: '分隔符，可写 \\t、\\x01（默认自动识别）',
    header: '表格有无表头（默认自动识别）',
    record: '一条的单位：line 行，block 登记表或标签块，\nmessage 聊天消息，cell 单元格（默认自动识别）',
    columns: '更正后的列文件（由 plan --columns 写出）',
    withColumns: '使用更正后的列文件',
    passwordFile: '加密压缩包的密码文件，每行一个',
    followLinks: '跟随符号链接（默认不跟随）',
    threads: '线程数（默认为核数）；不影响数量',
    memory: '内存上限，如 384M、1G（默认 384M）；\n不影响数量',
    resume: '继续 --out 中被中断的扫描',
    quiet: '不显示进度',
    lang: '语言：zh-CN 或 en（默认依环境）',
    unit: '单元序号，从 0 起',
    column: '这段文字所在列的表头',
    row: '表中的数据行，从 1 起，同结果中的证据',
    line: '文件的行，从 1 起，代替 --row',
    table: '文件中的表（默认为主表）',
    unmask: '显示原文；打印出的内容须与检材同样保管',
    labels: '读回填好的工作表（XLSX、CSV、JSON）；可重复',
    inputs: '扫描过的文件或文件夹，可在其他位置',
    sealed: '写出加密的明文工作表；需 --inputs 和 --seal-key',
    sealKey: '口令文件，第一行为加密工作表的口令',
    redraw: '证明样本正是种子所确定的；需 --inputs',
    confidence: '区间和界限的置信水平（默认 0.95）',
    precision: '希望的区间半宽，用于所需样本（默认 0.05）',
    profile: '争议归类的口径：default、lowest、highest',
    law: '自备法律表，代替内置的一份（docs/ASSESS.md）',
    transfers: 'transfers.csv：何人获取、出售、提供、持有哪件检材',
    damages: 'damages.json：各行为人的所得、退还、损失、单价、费用',
  },
  optionsHere: {
    planColumns: '把列文件写到此处，供更正（不覆盖已有文件）',
    planJson: '打印 JSON 计划，供 work 和 merge 使用',
    detectJson: '打印 JSON（只有位置和类别，没有原文）',
    explainJson: '打印 JSON 说明',
    reviewOut: '写到此文件夹（默认为结果旁的 review；\n读回时默认不写）',
    reviewJson: '打印 JSON 复核结果，或 --redraw 的比较',
    workOut: '部分结果写到此处（不覆盖已有文件）',
    assessOut: 'assessment.json 的文件夹（不覆盖已有文件）',
    assessJson: '打印 JSON 评估',
  },
  groups: { reading: '读取:', counting: '计数与抽样:', output: '输出:', running: '运行:' },
  help: '显示帮助',
  version: '显示版本',
  titles: { 'Usage:': '用法:', 'Arguments:': '参数:', 'Options:': '选项:', 'Commands:': '命令:' },
  usageWords: { options: '[选项]', command: '[命令]' },
  examples: `
示例:
  leaktally scan ./检材 --out ./结果 --case 2026-017
  leaktally scan ./检材 --json > result.json
  leaktally help scan

退出码: 0 全部已扫描；1 未能执行；2 已完成，但有内容未扫描或更正未生效；
130、143、129 被 Ctrl-C、SIGTERM、SIGHUP 中断`,
  commandExamples: {
    scan: `
示例:
  leaktally scan ./检材                                  只看摘要，不写文件
  leaktally scan ./检材 --out ./结果 --case 17 --reference-date 2026-11-01
  leaktally scan ./检材 --out ./结果 --resume            继续被中断的扫描
  cat 名单.csv | leaktally scan - --json > result.json`,
    review: `
示例:
  leaktally review ./结果                                写出工作表
  leaktally review ./结果 --inputs ./检材 --sealed --seal-key 口令.txt
  leaktally review ./结果 --labels labels.json --out ./复核
  leaktally review ./结果 --redraw --inputs /mnt/副本`,
    explain: `
示例（读取选项须与扫描时相同）:
  leaktally explain 检材/名单.csv --row 17
  leaktally explain 检材/名单.csv --line 18 --unmask`,
    detect: `
示例:
  leaktally detect < 便条.txt                            文字不会留在命令历史中
  leaktally detect --column 订单号 < 单元格.txt`,
    plan: `
示例:
  leaktally plan ./检材                                  查看各列
  leaktally plan ./检材 --columns 列.csv                 写出列文件，供更正
  leaktally scan ./检材 --columns 列.csv --out ./结果
  leaktally plan ./检材 --json > plan.json               供多台机器分工`,
    work: `
示例（各步的计数选项须相同）:
  leaktally work plan.json --unit 0 --out 0.part --case-key 案件.key`,
    merge: `
示例（各步的计数选项须相同）:
  leaktally merge plan.json *.part --case-key 案件.key --json > result.json`,
    assess: `
示例:
  leaktally assess ./结果
  leaktally assess ./结果 --profile lowest --out ./评估
  leaktally assess ./结果 --transfers transfers.csv --damages damages.json`,
    selftest: `
示例:
  leaktally selftest > 自检记录.txt`,
  },
  usageErrors: {
    unknownOption: '没有选项 {name}。',
    unknownCommand: '没有命令 {name}。',
    missingArgument: '缺少参数 {name}。',
    missingValue: '选项 {name} 缺少值。',
    excessArguments: '参数过多。',
    other: '参数不能使用（{name}）。',
  },
  suggestion: '是否想用 {name}？',
  seeHelp: '请用 {command} --help 查看用法。',
  expectations: {
    out: '一个文件夹',
    caseKey: '本案的密钥文件，work 和 merge 必须指定',
    seed: '不为空的文字',
    sample: '0 至 10000 的整数',
    list: '类别代号（如 mobile）或 rejected，并指定 --out',
    referenceDate: '写作 YYYY-MM-DD 的日期',
    categories: '以逗号分隔的类别代号，如 resident_id,mobile',
    stopList: '每行一个手机号、公民身份号码或词的文件',
    dictionary: '词典文件，格式见 docs/DICTIONARY.md',
    encoding: 'utf-8 或 gb18030',
    delimiter: '1 至 16 字节，不含数字、引号和换行',
    header: 'yes 或 no',
    record: 'line、block、message 或 cell',
    columns: '列文件的路径',
    threads: '1 至 256 的整数',
    memory: '不小于 16M 的大小，如 384M、1G',
    resume: '须同时指定 --out',
    lang: 'zh-CN 或 en',
    unit: '计划中单元的序号，从 0 起',
    row: '从 1 起的整数；--row 和 --line 只能指定一个',
    line: '从 1 起的整数；需改写后才能读取的格式须用 --row',
    table: '文件中表的名称',
    inputs: '扫描过的文件或文件夹，--sealed 和 --redraw 须读取它们',
    sealKey: '第一行为 8 至 255 个字符的口令的文件，--sealed 必须指定',
    confidence: '0.5 至 0.9999 的数，最多六位小数',
    precision: '0.001 至 0.5 的数，最多六位小数',
  },
  interrupted: '正在停止；再按一次 Ctrl-C 立即结束。',
  terminated: '按系统要求正在停止。',
  unexpected: '意外错误：{message}。请将此行和版本号报告给维护者，不要附上检材内容；设 LEAKTALLY_DEBUG=1 可查看详情。',
  columnsWritten: '已写出列文件 {path}。更正 role、slot 和 category 三栏后，用 scan --columns {path} 扫描。',
  worksheetWritten: '已写出 {items} 条样本记录的工作表：\n  {files}\n填好后用 --labels 读回。',
  partialWritten: '已写出单元 {unit} 的部分结果 {path}。',
  planned: '{inputs} 个文件，{tables} 张表，{units} 个单元',
  vectorPassed: '通过    ',
  vectorFailed: '未通过  ',
  expectedAndFound: '应为 {expected}，实为 {found}',
  selftestPassed: '自检通过：{passed} 项。',
  selftestFailed: '自检未通过：{failed} 项未通过，{passed} 项通过。请勿使用本机上的这份程序，并报告给维护者。',
}
