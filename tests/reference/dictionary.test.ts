/** What a dictionary may hold: every fault is named, with its place, and nothing is taken half. */
import { describe, expect, test } from 'vitest'
import { LeaktallyError } from '../../src/problem.js'
import { dictionaryFaults, parseDictionary, readDictionaries } from '../../src/reference/check-dictionary.js'
import { explainError } from '../../src/report/errors.js'
import { scanLexicon } from '../../src/scan/lexicon.js'

const schema = 'leaktally.dictionary/1'
const own = { id: 'user:a', nameZh: '甲', nameEn: 'A' }
const many = (count: number, prefix = '词'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String.fromCodePoint(0x4e00 + (index % 4_000))}${index}`)

function faultOf(read: () => unknown): Readonly<Record<string, string>> {
  try {
    read()
  } catch (error) {
    if (error instanceof LeaktallyError && error.code === 'dictionary-invalid') return error.detail
    throw error
  }
  return {}
}

describe('a dictionary is refused', () => {
  test.each<[string, unknown, string | undefined, string]>([
    ['that is a list', 'text', undefined, 'no-object'],
    ['without its schema', {}, 'schema', 'schema'],
    ['of another schema', { schema: 'leaktally.dictionary/2' }, 'schema', 'schema'],
    ['with a key that is none', { schema, words: [] }, 'words', 'unknown-key'],
    ['with a text for a list', { schema, stop: '13800138000' }, 'stop', 'no-list'],
    ['with a number for a word', { schema, stop: ['高血压', 5] }, 'stop[1]', 'no-text'],
    ['with an empty word', { schema, negations: { before: [''] } }, 'negations.before[0]', 'no-word'],
    ['with a blank at the end of a word', { schema, negations: { after: ['无 '] } }, 'negations.after[0]', 'no-word'],
    ['with a word of two lines', { schema, negations: { never: ['无\n'] } }, 'negations.never[0]', 'no-word'],
    ['with a word of 61 characters', { schema, stop: ['病'.repeat(61)] }, 'stop[0]', 'no-word'],
    ['with a word that begins beyond the basic plane', { schema, stop: ['\u{20087}病'] }, 'stop[0]', 'no-word'],
    ['with a list of negations that is none', { schema, negations: { during: [] } }, 'negations.during', 'unknown-key'],
    ['with a category that is none', { schema, categories: [{ id: 'horoscope' }] }, 'categories[0].id', 'category-id'],
    ['with capitals in the id', { schema, categories: [{ ...own, id: 'user:A' }] }, 'categories[0].id', 'category-id'],
    ['without names', { schema, categories: [{ id: 'user:a', nameZh: '甲' }] }, 'categories[0]', 'names-missing'],
    ['that renames a category', { schema, categories: [{ id: 'health', nameEn: 'x' }] }, 'categories[0]', 'names-fixed'],
    ['with a term in no list', { schema, categories: [own, { ...own, terms: '孕' }] }, 'categories[1].terms', 'no-list'],
    ['that names one category twice', { schema, categories: [own, { ...own, nameEn: 'B' }] }, 'categories', 'names-differ'],
    [
      'with six categories',
      { schema, categories: Array.from({ length: 6 }, (_, index) => ({ ...own, id: `user:a${index}` })) },
      'categories',
      'categories-many',
    ],
  ])('%s', (_, dictionary, place, fault) => {
    const detail = faultOf(() => readDictionaries(dictionary))
    expect([detail['place'], detail['fault']]).toEqual([place, fault])
  })

  test('that is no JSON, without showing any of it', () => {
    const detail = faultOf(() => parseDictionary('{"schema": 张三'))
    expect(detail).toEqual({ fault: 'no-json' })
  })

  test('with more words than the kernel holds', () => {
    const withWords = (count: number): unknown => ({ schema, categories: [{ ...own, terms: many(count) }] })
    const lexicon = (count: number) => () => scanLexicon({ dictionary: readDictionaries(withWords(count)), stopList: [] })
    expect(faultOf(lexicon(6_000))).toEqual({})
    expect(faultOf(lexicon(65_001))).toMatchObject({ fault: 'words-many', most: '65000' })
  })

  test('with a term that would be of three categories, or a stop that stops nothing', () => {
    const lexicon = (dictionary: unknown) => () => scanLexicon({ dictionary: readDictionaries(dictionary), stopList: [] })
    const categories = [
      { ...own, terms: ['高血压'] },
      { ...own, id: 'user:b', terms: ['高血压'] },
    ]
    expect(faultOf(lexicon({ schema, categories }))).toMatchObject({ fault: 'word-crowded', word: '高血压' })
    expect(faultOf(lexicon({ schema, stop: ['没有这样的词吧'] }))).toMatchObject({ fault: 'stop-idle', word: '没有这样的词吧' })
  })
})

test('what is wrong is said with file, place and what to do, in both languages', () => {
  for (const fault of dictionaryFaults) {
    const error = { code: 'dictionary-invalid', detail: { file: 'a.json', place: 'stop[1]', fault } } as const
    expect(explainError(error, 'en')).toMatch(/^the dictionary a\.json cannot be used, at stop\[1\]: [a-z].*\. Correct it and try again/)
    expect(explainError(error, 'zh-CN')).toMatch(/^词典 a\.json 不能使用，位置 stop\[1\]：.*。请更正后重试/)
  }
})
