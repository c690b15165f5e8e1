/** What an error advises is true where it is said: one row for every code and every situation, in both languages. */
import { describe, expect, test } from 'vitest'
import { problemCodes, unscannedCodes, type ErrorCode } from '../../src/problem.js'
import { explainError } from '../../src/report/errors.js'
import { en } from '../../src/report/messages/en.js'
import { zh } from '../../src/report/messages/zh.js'
import { situationOf, situations, type Situation } from '../../src/report/situations.js'

type Detail = Readonly<Record<string, string>>
type Row = readonly [about: ErrorCode | Situation, code: ErrorCode, detail: Detail, english: string, chinese: string]

/** `english` and `chinese`: what the reader is told to do. */
const rows: readonly Row[] = [
  ['option-unknown', 'option-unknown', { option: 'threds' }, 'See --help', '请用 --help'],
  ['option-type', 'option-type', { option: 'threads', expected: 'a number' }, 'Correct the call', '更正调用'],
  ['option-value', 'option-value', { option: '--threads', expected: '1 to 256' }, 'Correct it and try again', '更正后重试'],
  ['input-type', 'input-type', { input: 'inputs[0]', expected: 'a path' }, 'Correct the call', '更正调用'],
  ['input-none', 'input-none', {}, 'Give at least one file', '至少一个文件'],
  ['input-unreadable', 'input-unreadable', { path: 'a', errno: 'EIO' }, 'another copy or medium', '换一个副本或介质'],
  ['input-not-there', 'input-unreadable', { path: 'a', errno: 'ENOENT' }, 'Check the path', '核对路径'],
  ['input-denied', 'input-unreadable', { path: 'a', errno: 'EACCES' }, 'Check its permissions', '检查权限'],
  ['input-is-folder', 'input-unreadable', { path: 'a', errno: 'EISDIR' }, 'Name a file', '请指定文件'],
  ['input-problem', 'input-unreadable', { path: 'a', problem: 'format-binary' }, 'Find out what it is', '确认文件类型'],
  ['output-inside-input', 'output-inside-input', { output: 'a/b', input: 'a', option: '--case-key' }, 'with --case-key', '用 --case-key'],
  ['output-exists', 'output-exists', { output: 'c.csv' }, 'move it away', '移走原有文件'],
  ['output-failed', 'output-failed', { path: 'o', errno: 'EIO' }, 'Choose another place', '换一个位置'],
  ['output-full', 'output-failed', { path: 'o', errno: 'ENOSPC' }, 'Make room', '腾出空间'],
  ['output-denied', 'output-failed', { path: 'o', errno: 'EROFS' }, 'Check the permissions', '检查权限'],
  ['output-place', 'output-failed', { path: 'o', errno: 'ENOTDIR' }, 'Choose another one', '换一个位置'],
  ['columns-invalid', 'columns-invalid', { file: 'c.csv', line: '3', field: 'role' }, 'Correct it', '更正'],
  ['columns-not-there', 'columns-invalid', { file: 'nope', errno: 'ENOENT' }, 'there is no column file nope', '没有列更正文件 nope'],
  ['columns-unreadable', 'columns-invalid', { file: 'c.csv', errno: 'EACCES' }, 'that can be read', '可以读取的文件'],
  ['dictionary-invalid', 'dictionary-invalid', { file: 'd.json', place: 'stop[0]', fault: 'no-word' }, 'Correct it', '更正'],
  ['inputs-mismatch', 'inputs-mismatch', { path: 'a.csv', row: '3' }, 'Give the files that were scanned', '给出扫描时的检材'],
  ['result-invalid', 'result-invalid', { path: 'r.json' }, 'Name the result.json', '指定扫描写出的 result.json'],
  ['labels-invalid', 'labels-invalid', { file: 'l.csv', fault: 'item-missing', item: 'mobile/1' }, 'Correct them', '更正后重试'],
  ['statement-invalid', 'statement-invalid', { file: 'damages.json', place: 'actors[0]', fault: 'missing' }, 'Correct it', '更正'],
  ['record-missing', 'record-missing', { path: 'a.csv', row: '9', records: '3' }, 'Check --row', '核对 --row'],
  [
    'table-missing',
    'record-missing',
    { path: 'a.csv', table: 'x', tables: '""', situation: 'table-missing' },
    'Check --table',
    '核对 --table',
  ],
  ['record-line', 'record-missing', { path: 'a.csv', line: '9', situation: 'record-line' }, 'Check --line', '核对 --line'],
  ['case-key-invalid', 'case-key-invalid', { file: 'x.key' }, '64 hexadecimal digits', '64 个十六进制字符'],
  ['case-key-unreadable', 'case-key-invalid', { file: 'x', errno: 'EISDIR' }, 'or a new one', '一个新的文件'],
  ['plan-mismatch', 'plan-mismatch', { path: 'plan.json' }, 'Run plan again', '重新执行 plan'],
  ['plan-unit', 'plan-mismatch', { unit: '9', units: '3', situation: 'plan-unit' }, 'Name one of them', '指定其中之一'],
  ['partial-mismatch', 'partial-mismatch', { path: '0.part' }, 'Run work again', '重新执行 work'],
  ['resume-mismatch', 'resume-mismatch', { folder: 'o' }, 'scan again into another --out', '换一个 --out'],
  ['resume-nothing', 'resume-mismatch', { folder: 'o', situation: 'resume-nothing' }, 'leave out --resume', '去掉 --resume'],
  ['aborted', 'aborted', {}, 'no result was written', '没有写出结果'],
  ['internal', 'internal', { reason: 'x' }, 'report this line', '报告给维护者'],
]

test('every code and every situation has a row', () => {
  expect(rows.map(([about]) => about).sort()).toEqual([...Object.keys(en.errors), ...situations].sort())
})

describe('an error tells what to do:', () => {
  test.each(rows)('%s', (about, code, detail, english, chinese) => {
    expect(situationOf({ code, detail })).toBe(about)
    for (const [lang, advice] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const said = explainError({ code, detail }, lang)
      expect(said).toContain(advice)
      expect(said).toMatch(/^[^{}]*[.。]$/)
      const told = Object.entries(detail).filter(([name]) => !['situation', 'problem', 'fault'].includes(name))
      for (const [, value] of told) expect(said).toContain(value)
    }
  })

  test.each(rows)('%s reads well without any detail', (about) => {
    for (const messages of [en, zh]) {
      const template = messages.errors[about as ErrorCode] ?? messages.situations[about as Situation]
      expect(template.replaceAll(/\[[^\]]*\]/g, '')).toMatch(/^[^\s{}][^{}]*[.。]$/)
    }
  })
})

describe('only where it is so', () => {
  const listed = rows.flatMap(([about, code, detail]) =>
    (['en', 'zh-CN'] as const).map((lang) => [about, explainError({ code, detail }, lang)] as const),
  )

  test('is a resume spoken of: a scan that left something, or was to be resumed', () => {
    for (const [about, said] of listed) if (about !== 'resume-nothing') expect(said, about).not.toContain('--resume')
    for (const code of ['aborted', 'output-failed'] as const) {
      for (const lang of ['en', 'zh-CN'] as const) expect(explainError({ code, detail: { resume: 'o' } }, lang)).toContain('--resume')
    }
  })

  test('is room spoken of: a full disk', () => {
    for (const [about, said] of listed) if (about !== 'output-full') expect(said, about).not.toMatch(/room|space|空间/)
  })

  test('are permissions spoken of: a refusal by the system', () => {
    for (const [about, said] of listed) if (!about.endsWith('-denied')) expect(said, about).not.toMatch(/permission|权限/)
  })
})

describe('a problem advises', () => {
  const sentences = problemCodes.flatMap((code) => [en, zh].map((messages) => [code, messages.problems[code].sentence] as const))

  test('an option only where it would help', () => {
    const options: Readonly<Record<string, readonly string[]>> = {
      '--follow-links': ['source-link'],
      '--encoding': ['encoding-unsupported', 'encoding-invalid'],
      '--delimiter': ['record-ragged', 'delimiter-absent', 'delimiter-doubtful', 'header-doubtful'],
      '--header': ['header-doubtful'],
      '--columns': ['role-contradicted'],
      '--password-file': ['encrypted'],
    }
    for (const [code, sentence] of sentences) {
      for (const [option] of sentence.matchAll(/--[a-z-]+/g)) expect(options[option], `${code}: ${option}`).toContain(code)
    }
  })

  test('scanning again, or something else to do, for all that was not scanned', () => {
    const acts =
      /Check|Repair|Look at|Unpack|Give|Put|listed|Scan|Compare|Find out|Export|Name|say so|save it|Make another|scan again|请|重新扫描/
    for (const [code, sentence] of sentences) if (unscannedCodes.has(code)) expect(sentence, code).toMatch(acts)
  })
})
