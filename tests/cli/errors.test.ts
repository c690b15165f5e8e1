/** Errors as the command meets them: real files, the real library, both languages. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import * as api from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'
import { run } from './fake-io.js'

const folder = newFolder()
const table = put(folder, 'list.csv', writeTable('students', { records: 20 }).bytes)
const binary = put(folder, 'x.bin', Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 31) % 256)))
const columns = put(folder, 'columns.csv', 'signature,column\n')

const rows: readonly (readonly [string, readonly string[], string, string])[] = [
  [
    'a binary file',
    ['scan', binary],
    'cannot read x.bin: binary content. It is not a text table and was not scanned. Find out what it is',
    '无法读取 x.bin：二进制内容。内容不是文本表格，未扫描。请确认文件类型',
  ],
  [
    'an output below a device',
    ['scan', table, '--out', '/dev/null/x'],
    'cannot write /dev/null/x (ENOTDIR): nothing can be',
    '该位置不能写入',
  ],
  [
    'a key that is a folder',
    ['scan', table, '--case-key', folder],
    `the case key file ${folder} cannot be read (EISDIR)`,
    '无法读取（EISDIR）',
  ],
  [
    'columns over a file',
    ['plan', table, '--columns', columns],
    'Choose another place or move it away.',
    '请换一个位置，或先移走原有文件。',
  ],
  ['columns that are missing', ['scan', table, '--columns', 'nope'], 'there is no column file nope (ENOENT).', '没有列更正文件 nope'],
  ['columns that are cut', ['scan', table, '--columns', columns], `${columns} cannot be used, line 1, field role`, '不能使用，第 1 行'],
  [
    'a new key in the input',
    ['scan', folder, '--case-key', join(folder, 'k')],
    'outside the inputs with --case-key.',
    '请用 --case-key 指定',
  ],
  ['an output in the input', ['scan', folder, '--out', join(folder, 'o')], 'outside the inputs with --out.', '请用 --out 指定'],
  ['a resume of nothing', ['scan', table, '--out', join(newFolder(), 'o'), '--resume'], 'or leave out --resume.', '或去掉 --resume。'],
]

describe('the command says what fits about', () => {
  test.each(rows)('%s', async (_, line, english, chinese) => {
    for (const [lang, said] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const ran = await run([...line, '--lang', lang], { api })
      expect(ran).toMatchObject({ status: 1, stdout: '' })
      expect(ran.stderr).toContain(said)
      expect(ran.stderr).not.toMatch(/space|空间|go on|可继续/)
    }
  })
})

test('a followed link back up is told as what it is, and everything was scanned', async () => {
  const circle = newFolder()
  put(circle, 'a/list.csv', writeTable('students', { records: 20 }).bytes)
  symlinkSync(circle, join(circle, 'a', 'up'))
  const ran = await run(['scan', circle, '--follow-links', '--lang', 'en'], { api })
  expect(ran.status).toBe(0)
  expect(ran.stdout).toContain('[source-loop]')
  expect(ran.stdout).not.toContain('--follow-links')
})
