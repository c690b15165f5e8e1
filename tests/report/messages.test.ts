/** Both languages say everything, in the wording the law asks for. */
import { describe, expect, test } from 'vitest'
import { problemCodes } from '../../src/problem.js'
import { columnRoles } from '../../src/reference/roles.js'
import { subjectSlots } from '../../src/reference/slots.js'
import { explainError } from '../../src/report/errors.js'
import { en } from '../../src/report/messages/en.js'
import { fill } from '../../src/report/messages/pick.js'
import { zh } from '../../src/report/messages/zh.js'
import { findingReasons } from '../../src/result.js'

/** Every text of a table of messages, by its path. */
function listTexts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => listTexts(inner, `${path}.${key}`))
}

/** All texts but the language's name and its separator, which may be blank. */
const textsOf = (messages: typeof zh): [path: string, text: string][] =>
  listTexts(messages).filter(([path]) => path !== '.language' && path !== '.listSeparator')

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

test('both languages have the same keys and the same placeholders', () => {
  const chinese = textsOf(zh)
  const english = new Map(textsOf(en))
  expect(chinese.length).toBeGreaterThan(100)
  expect(chinese.map(([path]) => path)).toEqual([...english.keys()])
  for (const [path, text] of chinese) expect(namesIn(text), path).toEqual(namesIn(english.get(path) ?? ''))
})

test('no text is empty, and Chinese texts are Chinese', () => {
  for (const [path, text] of [...textsOf(zh), ...textsOf(en)]) expect(text.trim(), path).not.toBe('')
  for (const [path, { sentence }] of Object.entries(zh.problems)) expect(sentence, path).toMatch(/\p{Script=Han}.*。$/u)
  for (const [path, text] of textsOf(en)) expect(text, path).not.toMatch(/\p{Script=Han}/u)
})

test('every code, reason, role and slot has its words', () => {
  for (const messages of [zh, en]) {
    expect(Object.keys(messages.problems)).toEqual([...problemCodes])
    expect(Object.keys(messages.terms.reasons)).toEqual([...findingReasons])
    expect(Object.keys(messages.terms.roles)).toEqual([...columnRoles])
    expect(Object.keys(messages.terms.slots)).toEqual([...subjectSlots])
  }
})

test('no text calls a number true or real, or speaks of an offence', () => {
  for (const [path, text] of textsOf(zh)) expect(text, path).not.toMatch(/真实|属实|真的|犯罪|构成|违法|情节|有效/)
  for (const [path, text] of textsOf(en)) expect(text, path).not.toMatch(/\b(true|real|genuine|offence|offense|crime|guilty|valid)\b/i)
  expect(zh.terms.statuses.valid).toBe('格式校验通过')
})

describe('fill', () => {
  test('leaves out a group whose value is missing, and keeps the others', () => {
    expect(fill('cannot read[ {path}][ ({reason})].', { path: 'a.csv' })).toBe('cannot read a.csv.')
    expect(fill('cannot read[ {path}][ ({reason})].', {})).toBe('cannot read.')
  })

  test('takes the first of two words for 1, the second for anything else', () => {
    const template = '{count} {count|file|files}[ in {folders} {folders|folder|folders}]'
    expect(fill(template, { count: '1', folders: '2' })).toBe('1 file in 2 folders')
    expect(fill(template, { count: '1,001' })).toBe('1,001 files')
    expect(fill(template, { count: '0', folders: '1' })).toBe('0 files in 1 folder')
  })

  test('never reads a value as a template', () => {
    expect(fill('[{path}] x', { path: '{reason}[y]$&', reason: 'no' })).toBe('{reason}[y]$& x')
  })
})

describe('explainError', () => {
  test('says what, where and what to do', () => {
    const error = { code: 'output-inside-input', detail: { output: '/a/b', input: '/a', option: '--out' } } as const
    expect(explainError(error, 'en')).toBe(
      '/a/b would lie inside the input /a; nothing was written. Name a place outside the inputs with --out.',
    )
    expect(explainError(error, 'zh-CN')).toBe('/a/b 位于检材 /a 之内，未写入任何内容。请用 --out 指定检材以外的位置。')
  })

  test.each(Object.keys(en.errors) as (keyof typeof en.errors)[])('reads well without any detail: %s', (code) => {
    for (const lang of ['zh-CN', 'en'] as const) {
      expect(explainError({ code, detail: {} }, lang)).toMatch(/^[^\s{}[\]][^{}[\]]*[.。]$/)
    }
  })

  test('keeps details it has no place for, and makes them safe to print', () => {
    expect(explainError({ code: 'aborted', detail: { unit: '7\u001b[0m' } }, 'en')).toMatch(/ \(unit: 7\\u\{1b\}\[0m\)$/)
  })
})
