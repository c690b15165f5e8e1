import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LeaktallyError } from '../../src/problem.js'
import { resolveOptions } from '../../src/options.js'
import { languageOf } from '../../src/cli/language.js'
import { flagOf, flags, optionNames, parseSize, parseWhole, scanOptionsOf } from '../../src/cli/options.js'
import { parseDictionary } from '../../src/reference/check-dictionary.js'
import { newFolder } from '../scan/places.js'
import { run } from './fake-io.js'

describe('parseSize', () => {
  test.each([
    ['384M', 402_653_184],
    ['1G', 1_073_741_824],
    ['1g', 1_073_741_824],
    ['1.5GiB', 1_610_612_736],
    ['512MB', 536_870_912],
    ['64K', 65_536],
    ['2T', 2_199_023_255_552],
    ['536870912', 536_870_912],
    ['100B', 100],
  ])('reads %s as %i bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes)
  })

  test.each(['', 'M', '-1M', '1e9', '1 000M', '384MM', '1,5G', '999999999T', 'Infinity', '0x10'])('refuses "%s"', (text) => {
    expect(() => parseSize(text)).toThrow(LeaktallyError)
  })
})

test.each(['', ' 4', '4.0', '-4', '+4', '1e3', '0x4', 'four'])('a whole number is written with digits only: not "%s"', (text) => {
  expect(() => parseWhole(text, 'threads')).toThrow(LeaktallyError)
})

test('every option of the library has its flag', () => {
  for (const name of Object.values(optionNames)) expect(flags).toHaveProperty(name)
  const unsettable = ['signal', 'onProgress']
  const known = Object.keys(resolveOptions({}, 1)).filter((name) => !unsettable.includes(name))
  expect(Object.keys(optionNames).sort()).toEqual(known.sort())
})

test('options become those of the library, which accepts them', async () => {
  const folder = newFolder()
  const stopList = join(folder, 'stop.txt')
  writeFileSync(stopList, '\ufeff# placeholders\r\n13800138000\r\n\r\n 13000000000 \n')
  const dictionary = join(folder, 'words.json')
  writeFileSync(dictionary, '\ufeff{"schema":"leaktally.dictionary/1","stop":["13800138000"]}')
  const raw = {
    out: 'out',
    case: '2026-17',
    caseKey: 'case.key',
    seed: 's',
    sample: '5',
    list: 'mobile',
    referenceDate: '2026-11-01',
    stopList,
    dictionary: [dictionary],
    encoding: 'gb18030',
    delimiter: '\\t',
    header: 'no',
    record: 'block',
    columns: 'columns.csv',
    followLinks: true,
    threads: '3',
    memory: '1G',
    resume: true,
  } as const
  const options = await scanOptionsOf(raw, { parseDictionary })
  expect(options).toEqual({
    outputDirectory: 'out',
    caseId: '2026-17',
    caseKeyFile: 'case.key',
    seed: 's',
    sample: 5,
    list: 'mobile',
    referenceDate: '2026-11-01',
    stopList: ['13800138000', '13000000000'],
    dictionary: [{ schema: 'leaktally.dictionary/1', stop: ['13800138000'] }],
    encoding: 'gb18030',
    delimiter: '\\t',
    header: false,
    record: 'block',
    columnsFile: 'columns.csv',
    followLinks: true,
    threads: 3,
    memoryBytes: 1_073_741_824,
    resume: true,
  })
  expect(() => resolveOptions(options, 1)).not.toThrow()
})

test('options that were not given are absent, so that defaults stay in one place', async () => {
  expect(Object.keys(await scanOptionsOf({}, { parseDictionary }))).toEqual([])
})

describe('the language', () => {
  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_TW.UTF-8' }, 'zh-CN'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
    [{ LC_ALL: 'C', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'C' }, 'zh-CN'],
  ])('of %j is %s', (env, lang) => {
    expect(languageOf([], env)).toBe(lang)
  })

  test('follows --lang before the environment, and stops looking at --', () => {
    expect(languageOf(['scan', 'x', '--lang', 'en'], { LANG: 'zh_CN' })).toBe('en')
    expect(languageOf(['--lang=zh-CN'], {})).toBe('zh-CN')
    expect(languageOf(['scan', '--', '--lang', 'zh-CN'], {})).toBe('en')
  })

  test('that is not there is refused', async () => {
    const { status, stderr } = await run(['scan', 'x', '--lang', 'fr'])
    expect(status).toBe(1)
    expect(stderr).toBe('leaktally: option --lang cannot be used like this: zh-CN or en. Correct it and try again.\n')
  })
})

test('a flag is named as it is written', () => {
  expect(flagOf('memory')).toBe('--memory')
  expect(flagOf('followLinks')).toBe('--follow-links')
})

test('dictionaries may be repeated, and a wrong one is named with its place before anything is scanned', async () => {
  const folder = newFolder()
  const written = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const good = written('good.json', '{"schema":"leaktally.dictionary/1","stop":["13800138000"]}')
  const bad = written('bad.json', '{"schema":"leaktally.dictionary/1","stop":["13800138000",5]}')
  const { calls } = await run(['scan', 'x', '--dictionary', good, '--dictionary', good, '--json'])
  expect(calls[0]?.arguments[1]).toMatchObject({ dictionary: [{ stop: ['13800138000'] }, { stop: ['13800138000'] }] })
  for (const command of [
    ['scan', 'x'],
    ['plan', 'x'],
    ['detect', 'x'],
    ['explain', 'x', '--row', '1'],
  ]) {
    const refused = await run([...command, '--dictionary', good, '--dictionary', bad, '--lang', 'en'])
    expect([refused.status, refused.calls]).toEqual([1, []])
    expect(refused.stderr).toMatch(/^leaktally: the dictionary .*bad\.json cannot be used, at stop\[1\]: must be a text\. Correct it/)
  }
  const missing = await run(['scan', 'x', '--dictionary', join(folder, 'gone.json'), '--lang', 'en'])
  expect(missing.stderr).toContain('gone.json (ENOENT): it is not there. Check the path.')
})
