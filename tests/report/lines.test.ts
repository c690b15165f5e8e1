/** Progress lines, columns of a plan, findings: what the stages print. */
import { describe, expect, test } from 'vitest'
import { hasRoleCheck } from '../../src/plan/role-checks.js'
import { columnRoles } from '../../src/reference/roles.js'
import { renderColumns, rolesWithoutForm } from '../../src/report/columns.js'
import type { InputListing } from '../../src/report/columns.js'
import { renderFindings } from '../../src/report/findings.js'
import { renderProgress } from '../../src/report/progress-line.js'
import type { Finding } from '../../src/result.js'

describe('renderProgress', () => {
  const progress = { stage: 'work', bytesDone: 500_000_000, bytesTotal: 1_500_000_000, records: 3_400_000, elapsedMs: 1000 } as const

  test('gives stage, bytes, speed, time left and records', () => {
    expect(renderProgress(progress, 'en')).toBe('scan  476.8 MiB / 1.4 GiB  500 MB/s  2.0 s left  3,400,000 records')
    expect(renderProgress(progress, 'zh-CN')).toBe('扫描  476.8 MiB / 1.4 GiB  500 MB/s  剩余 2.0 s  3,400,000 条')
  })

  test('guesses nothing at the start, at the end, and without a total', () => {
    expect(renderProgress({ ...progress, bytesDone: 0, elapsedMs: 0, records: 0 }, 'en')).toBe('scan  0 B / 1.4 GiB')
    expect(renderProgress({ ...progress, bytesDone: progress.bytesTotal }, 'en')).not.toContain('left')
    expect(renderProgress({ ...progress, bytesTotal: 0 }, 'en')).toBe('scan  476.8 MiB  500 MB/s  3,400,000 records')
  })
})

describe('renderColumns', () => {
  const table: InputListing['tables'][number] = {
    name: '',
    encoding: 'gb18030',
    unit: 'row',
    dialect: { delimiter: '\t' },
    header: { line: 2 },
    columns: [
      {
        index: 0,
        header: '主叫号码',
        role: 'mobile',
        slot: 'caller',
        category: 'communication_record',
        institution: false,
        evidence: { cellsSeen: 1000, cellsPassing: 998, shapes: ['数字×11'], decidedBy: 'header' },
      },
      {
        index: 1,
        header: null,
        role: 'unknown',
        slot: 'self',
        category: null,
        institution: true,
        evidence: { cellsSeen: 0, cellsPassing: 0, shapes: [], decidedBy: 'none' },
      },
    ],
  }

  const listing: InputListing = { path: 'U盘/话单.csv', encodingBasis: 'codes', skipped: null, tables: [table] }

  test('shows role, subject and evidence of each column', () => {
    expect(renderColumns([listing], 'zh-CN')).toBe(
      [
        'U盘/话单.csv',
        '  gb18030（不合 UTF-8，合 GB18030 编码），一行为一条，分隔符 "\\t"，表头在第 2 行，2 列',
        '  列  表头        角色      主体  说明       通过检查  依据  常见形态',
        '   1  主叫号码    移动电话  主叫  通信记录  998/1,000  表头  数字×11',
        '   2  （无表头）  未识别    本人  - *               -  -     -',
        '',
      ].join('\n'),
    )
    expect(renderColumns([listing], 'en')).toMatch(/mobile number +caller +Communication record +998\/1,000 +header/)
  })

  test('says of an input that cannot be scanned why, and what to do', () => {
    const text = renderColumns([{ path: 'a.jpg', encodingBasis: null, skipped: 'format-binary', tables: [] }, listing], 'en')
    expect(text).toMatch(/^a\.jpg\n {2}skipped: binary content \[format-binary\]\n {2}It is not a text table/)
    expect(text).toContain('\n\nU盘/话单.csv\n')
  })

  test('shows no share of passing cells for a role that has no check', () => {
    for (const role of columnRoles) expect(hasRoleCheck(role), role).toBe(!rolesWithoutForm.has(role))
  })

  test('hides numbers of a record that was mistaken for a header', () => {
    const column = { ...table.columns[0]!, header: '138\u001b00138000' }
    expect(renderColumns([{ ...listing, tables: [{ ...table, columns: [column] }] }], 'en')).toContain('138\\u{1b}digit×8')
  })
})

describe('renderFindings', () => {
  const text = '手机13800138000，微信abc_12，否认高血压'
  const findings: Finding[] = [
    { category: 'mobile', status: 'suppressed', polarity: 'affirmed', evidence: 'content', start: 2, end: 13, reason: 'placeholder' },
    { category: 'wechat', status: 'valid', polarity: 'affirmed', evidence: 'content', start: 16, end: 22, reason: 'none' },
    { category: 'health', status: 'valid', polarity: 'negated', evidence: 'content', start: 25, end: 28, reason: 'none' },
  ]

  test('shows category, status and the shape of the text, never the text', () => {
    expect(renderFindings(text, findings, 'zh-CN')).toBe(
      [
        '  类别          状态                表述  位置   形态',
        '  移动电话号码  已排除（占位号码）  -     2-13   数字×11',
        '  微信号        格式校验通过        -     16-22  字母×3 符号×1 数字×2',
        '  健康医疗信息  文字所载            否定  25-28  汉字×3',
        '',
      ].join('\n'),
    )
    expect(renderFindings(text, findings, 'en')).toContain('digit×11')
    for (const lang of ['zh-CN', 'en'] as const) expect(renderFindings(text, findings, lang)).not.toMatch(/138|abc/)
  })

  test('says so when there is nothing', () => {
    expect(renderFindings('', [], 'en')).toBe('No personal information was found.\n')
  })
})
