/** 中文。Every sentence says what, where (filled in by the caller), and what to do. */
import type { Messages } from './shape.js'
import { reviewTextZh } from './review-text.zh.js'
import { assessmentZh } from './assessment.zh.js'
import { faultsZh } from './faults.zh.js'
import { explanationZh } from './explanation.zh.js'
import { summaryTextZh } from './summary-text.zh.js'
import { stageTextZh, termsZh } from './terms.zh.js'

const temporaryZh = '[环境变量 {temporary} 可指定存放临时文件的文件夹。]'
const resumeZh = '[已扫描的部分保存在 {resume}，加 --resume 可继续。]'

export const zh: Messages = {
  language: 'zh-CN',
  listSeparator: '；',
  terms: termsZh,
  summary: summaryTextZh,
  stages: stageTextZh,
  explanation: explanationZh,
  assessment: assessmentZh,
  problems: {
    'source-missing': {
      title: '文件不存在',
      sentence: '指定的文件或文件夹在扫描时不存在，未计入任何数量。请核对路径和介质是否已挂载，再重新扫描。',
    },
    'source-unreadable': {
      title: '文件无法读取',
      sentence: '操作系统拒绝读取或读取出错，未读部分未计入。请检查权限或介质，另行制作副本后重新扫描。',
    },
    'source-changed': {
      title: '扫描期间文件有变化',
      sentence: '文件的大小或修改时间在扫描期间改变，其校验值与数量不能对应。请在只读副本上重新扫描。',
    },
    'source-truncated': {
      title: '文件不完整',
      sentence: '文件在应有的末尾之前结束，缺少的部分未计入。请与原始介质比对完整性校验值，取得完整副本后重新扫描。',
    },
    'source-not-regular': {
      title: '不是普通文件',
      sentence: '设备、管道或套接字不会被打开，未计入。如需扫描其内容，请先固定为文件。',
    },
    'source-link': {
      title: '符号链接未跟随',
      sentence: '默认不跟随符号链接，所指内容未计入。确认所指内容属于检材后，可加 --follow-links 重新扫描。',
    },
    'format-binary': {
      title: '二进制内容',
      sentence: '内容不是文本表格，未扫描。请确认文件类型，必要时用专门软件导出为文本表格后再扫描。',
    },
    'format-unsupported': {
      title: '格式尚不支持',
      sentence: '能够认出该格式但本版本不能读取，未扫描。请导出为 CSV 或文本后再扫描，并记录导出过程。',
    },
    'encoding-unsupported': {
      title: '编码尚不支持',
      sentence: '文本编码不能识别或不支持，未扫描。如为 UTF-8 或 GB18030，请用 --encoding 指定；否则请先转换为 UTF-8 并记录转换过程。',
    },
    'path-too-deep': {
      title: '文件夹层级过深',
      sentence: '超出层级上限的内容未扫描。请以更深一层的文件夹为起点另行扫描。',
    },
    'format-damaged': {
      title: '损坏',
      sentence: '其结构无法解析，本件或其余部分未扫描。请用原程序修复副本后再扫描，并记录修复过程。',
    },
    encrypted: {
      title: '已加密',
      sentence: '有密码保护，未扫描。请用 --password-file 提供密码文件，或扫描解密后的副本。',
    },
    'table-damaged': {
      title: '表损坏',
      sentence: '该表中途中断；此前内容已计数，其余未计数。请用原程序修复副本后再扫描。',
    },
    'part-unread': {
      title: '部分内容未读取',
      sentence: '其中有内容（如图片、附件、批注、已删除的数据）未读取、未计数，请人工查看。',
    },
    'member-damaged': {
      title: '压缩包成员损坏',
      sentence: '未能完整解压；解出的部分已扫描，其余未计数。请将压缩包与原始介质核对。',
    },
    'member-unscanned': {
      title: '有成员未扫描',
      sentence: '其中部分成员未扫描，已逐一列出，请逐一核对。',
    },
    'container-too-deep': {
      title: '嵌套过深',
      sentence: '压缩包嵌套层数超过上限，未扫描。请手工解压后再扫描。',
    },
    'volume-missing': {
      title: '分卷缺失',
      sentence: '缺少分卷，未扫描。请将全部分卷放入同一文件夹后重新扫描。',
    },
    'source-repeated': {
      title: '重复给出',
      sentence: '给出的路径不止一次指向这个文件。它只按括号中的路径扫描一次，各项数量只计一次。请每个文件或文件夹只给出一次。',
    },
    'source-loop': {
      title: '指回上级文件夹的链接',
      sentence: '该链接指回它所在的上级文件夹，跟随会使相同的文件无休止地重复出现。内容没有缺失，已在原处计入，不需要另行处理。',
    },
    'source-volume': {
      title: '分卷',
      sentence: '属于括号中压缩包的分卷，已随其一并读取，没有遗漏。',
    },
    'source-log': {
      title: '数据库日志',
      sentence: '属于括号中数据库的预写日志，其中已提交的记录已随该数据库一并读取，没有遗漏。',
    },
    'source-empty': { title: '空文件', sentence: '文件没有内容，不影响数量。如与扣押清单不符，请核对副本。' },
    'encoding-invalid': {
      title: '字节不符合所定编码',
      sentence: '这些字节按所定编码无法解码，已保留位置并继续扫描，所在单元格的文字可能不全。请抽查位置，必要时用 --encoding 指定编码。',
    },
    'encoding-mixed': {
      title: '混有其他编码的行',
      sentence: '括号中的编码与其余部分不同；各行已按各自编码读取。通常是多个文件拼接所致。',
    },
    'encoding-garbled': {
      title: '乱码行',
      sentence: '这些行曾被程序以错误编码读取后保存；已可逆还原后扫描。转换中丢失的内容无法恢复。',
    },
    'quote-literal': {
      title: '引号按普通字符读取',
      sentence: '引号没有正常闭合，已按普通字符读取，后面的记录没有被并入。请抽查这些位置的分列是否正确。',
    },
    'record-ragged': {
      title: '列数与表不一致',
      sentence: '记录的列数与所在表不同，已全部扫描，但值可能不在应在的列。请抽查，必要时用 --delimiter 或列更正文件更正。',
    },
    'record-long': {
      title: '记录过长',
      sentence: '记录超过缓冲区，已分段全部扫描，样本只保留开头部分。请检查分行方式是否正确。',
    },
    'record-findings-overflow': {
      title: '一条记录中的发现过多',
      sentence: '超出单条上限的发现不再逐一归入主体，记录条数不受影响。请检查是否多条记录被写在一行。',
    },
    'column-overflow': {
      title: '列数过多',
      sentence: '超出上限的列合并为一列扫描和统计。请核对分隔符是否识别正确。',
    },
    'role-contradicted': {
      title: '列的内容与所定角色不符',
      sentence: '表的后部与开头的判断不一致，角色未自行更改。请用 plan --columns 写出列表，更正后以 --columns 重新扫描。',
    },
    'header-repeated': {
      title: '表头在中间重复出现',
      sentence: '与表头相同的行未计为记录，通常是多个表被接在一起。请抽查接续处的列是否一致。',
    },
    'separator-replaced': {
      title: '单元格内有内部分隔符',
      sentence: '单元格中的控制字符 U+001E、U+001F 已逐个替换后扫描，记录和分列不受影响。如这些位置的文字重要，请查看原文件。',
    },
    'slot-crowded': {
      title: '一条记录中同一主体的手机号超过十个',
      sentence:
        '这样的记录更像是多人名单而不是一个人。“至多”对这些手机号各计一人；“按规则”把同一主体的手机号计为一人，或并入同处的公民身份号码。请抽查这些位置，如确为名单，这一部分请以“至多”为准。',
    },
    'comment-lines': {
      title: '注释行',
      sentence: '以注释符号开头的行未计为记录。请抽查其中有无个人信息，必要时另存为文本后扫描。',
    },
    'record-lone-cr': {
      title: '记录中有单独的回车符',
      sentence: '后面没有换行符的回车符未作为记录结尾，因为其两侧的列数与表不符。如该处确为分行，请统一换行符后重新扫描。',
    },
    'delimiter-absent': {
      title: '指定的分隔符没有分出列',
      sentence: '按指定的分隔符，没有一条记录多于一列，每条记录已作为一个单元格扫描。请去掉 --delimiter 或改用其他分隔符。',
    },
    'delimiter-doubtful': {
      title: '分隔符存疑',
      sentence:
        '有两种分隔符分出的列几乎同样整齐，已采用前一种。号码都能找到，但列和主体可能不同。请查看该表，必要时以 --delimiter 重新扫描。',
    },
    'header-doubtful': {
      title: '表头存疑',
      sentence: '前十行中有一行含有列名，但未能识别为表头，各列只按内容判断。请查看该行，必要时以 --header 或 --delimiter 重新扫描。',
    },
    'values-overflow': {
      title: '机构取值过多',
      sentence: '机构列的不同取值超过 200,000 个，未逐一计数；其他数量均完整。如该列并非机构名称，请更正列的角色。',
    },
    'table-hidden': {
      title: '隐藏的表',
      sentence: '该表在原程序中被隐藏；已照常扫描。',
    },
    'syntax-odd': {
      title: '书写不规范',
      sentence: '注释、单引号、多余的逗号或记录之间的文字不符合格式规定，已按其本意读取；记录以外的文字作为单独的表扫描。没有遗漏内容。',
    },
    'record-deleted': {
      title: '已删除的记录',
      sentence: '这些记录带有删除标记，在原程序中不显示；已照常扫描并计数。',
    },
  },
  errors: {
    'option-unknown': '没有选项[ {option}]。请用 --help 查看全部选项。',
    'option-type': '选项[ {option}] 的类型不对[：应为{expected}]。请更正调用。',
    'option-value': '选项[ {option}] 不能这样使用[：{expected}]。请更正后重试。',
    'input-type': '输入[ {input}] 的种类不对[：应为{expected}]。请更正调用。',
    'input-none': '没有可扫描的输入[：{paths}]。请给出至少一个文件，或含有文件的文件夹。',
    'input-unreadable': '无法读取[ {path}][（{errno}）]。请重试，或换一个副本或介质。',
    'output-inside-input': '[{output} ]位于检材[ {input}] 之内，未写入任何内容。请[用 {option} ]指定检材以外的位置。',
    'output-exists': '[{output} ]已存在，没有覆盖。请换一个位置，或先移走原有文件。',
    'output-failed': `无法写入[ {path}][（{errno}）]。请换一个位置。${temporaryZh}${resumeZh}`,
    'columns-invalid': '列更正文件[ {file}] 不能使用[，第 {line} 行][，{field} 栏]。请对照 plan --columns 写出的原文件更正。',
    'dictionary-invalid': '词典[ {file}] 不能使用[，位置 {place}][，词 {word}][：{fault}]。请更正后重试，格式见 docs/DICTIONARY.md。',
    'statement-invalid':
      '[{file} ]文件不能使用[，第 {row} 行][，位置 {place}][，{word}][：{fault}][（{allowed}）]。未写入任何内容。请更正后重试，格式见 docs/ASSESS.md。',
    'record-missing': '[{path} ]中没有这条记录[：第 {row} 条][，该表共 {records} 条]。请核对 --row，以数据行计，表头不计。',
    'result-invalid': '这不是本版本的结果文件[：{path}]，或扫描后被改动过。请指定扫描写出的 result.json。',
    'inputs-mismatch': '检材与结果不符[：{path}][，第 {row} 行][，选项 {option} 不同]。请给出扫描时的检材，以及当时各选项所用的文件和值。',
    'labels-invalid':
      '复核标注[ {file}] 不能使用[：{fault}][，编号 {item}][，第 {row} 行][，层 {stratum}][，列 {column}]。请更正后重试；未写入任何内容。',
    'case-key-invalid': '案件密钥文件[ {file}] 不是密钥。请指定本案原来的密钥文件（64 个十六进制字符）。',
    'plan-mismatch': '计划文件[ {path}] 与检材或本版本不符。请重新执行 plan。',
    'partial-mismatch': '部分结果[ {path}] 缺少、重复，或不属于这份计划和案件密钥[，单元 {unit}]。请用同一计划和密钥重新执行 work。',
    'resume-mismatch': '不能继续[ {folder}] 中断的扫描。检材、选项和版本须与中断前相同；否则请换一个 --out 重新扫描。',
    aborted: `已按要求停止，没有写出结果。${resumeZh}`,
    internal: '程序内部错误[：{reason}]。请将此行和版本号报告给维护者，不要附上检材内容。',
  },
  situations: {
    'input-not-there': '无法读取[ {path}][（{errno}）]：该处没有文件。请核对路径。',
    'input-denied': '无法读取[ {path}][（{errno}）]：系统不允许读取。请检查权限。',
    'input-is-folder': '无法读取[ {path}][（{errno}）]：这是文件夹。请指定文件。',
    'input-problem': '无法读取[ {path}][：{problem}]。[{sentence}][其他输入也都无法读取：{others} 个。]',
    'output-full': `无法写入[ {path}][（{errno}）]：空间已满。请腾出空间，或换一个位置。${temporaryZh}${resumeZh}`,
    'output-denied': `无法写入[ {path}][（{errno}）]：系统不允许写入。请检查权限，或换一个位置。${temporaryZh}${resumeZh}`,
    'output-place': `无法写入[ {path}][（{errno}）]：该位置不能写入文件。请换一个位置。${temporaryZh}${resumeZh}`,
    'columns-not-there': '没有列更正文件[ {file}][（{errno}）]。请核对路径；plan --columns 可写出这种文件。',
    'columns-unreadable': '列更正文件[ {file}] 无法读取[（{errno}）]。请指定可以读取的文件。',
    'case-key-unreadable': '案件密钥文件[ {file}] 无法读取[（{errno}）]。请指定本案的密钥文件，或一个新的文件。',
    'plan-unit': '计划中没有单元[ {unit}]：序号从 0 起[，共 {units} 个]。请指定其中之一。',
    'table-missing': '[{path} ]中没有表[ {table}][，只有：{tables}]。请核对 --table；省略则为主表。',
    'record-line': '[{path} ]的[第 {line} 行]不在任何记录中：它是空行、表头，或文件没有这么多行。请核对 --line，或改用 --row。',
    'resume-nothing': '[{folder} 中]没有被中断的扫描。请核对 --out，或去掉 --resume。',
  },
  review: reviewTextZh,
  ...faultsZh,
}
