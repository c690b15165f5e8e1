/** Foreign mobiles from files to the result: encodings, masking, listing, stop list, threads, and both bundles. Needs the built package. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CountryCode } from 'libphonenumber-js/max'
import { getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, test } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { createPeople } from '../../fixtures/people.mjs'
import { scan } from '../../src/index.js'
import type { scan as Scan } from '../../src/index.js'
import { newFolder, put } from './places.js'

const folder = newFolder()
const caseKeyFile = join(folder, 'case.key')
const people = createPeople('foreign')
const countries: readonly CountryCode[] = ['HK', 'MO', 'TW', 'SG', 'US', 'GB', 'RU', 'JP', 'KR', 'VN']
const dist = (name: string): URL => new URL(`../../dist/${name}`, import.meta.url)

/** Every foreign number twice, in two writings, among people of China. */
const foreign = countries.flatMap((country) => {
  const number = getExampleNumber(country, examples)
  return number === undefined ? [] : [number.number, number.formatInternational()]
})
const chinese = Array.from({ length: 30 }, () => people.mobile())
const wrong = ['+1 580 1234', '+999 1234567']
const landline = '+44 20 7946 0018'
const rows = [...foreign, ...chinese, ...wrong, landline].map((phone) => `${people.name()},${phone}`)
const table = `姓名,手机号\n${rows.join('\n')}\n`

describe('a table of Chinese and foreign mobiles', () => {
  test.each(['utf-8', 'gb18030'] as const)('is counted to the last number, and shows none: %s', async (encoding) => {
    const outputDirectory = join(newFolder(), 'result')
    const file = put(folder, `phones.${encoding}.csv`, encode(table, encoding))
    const result = await scan([file], { caseKeyFile, outputDirectory, list: 'mobile', sample: 100 })
    expect(result.categories['mobile']).toMatchObject({
      mentions: foreign.length + chinese.length,
      distinct: countries.length + chinese.length,
      invalid: { length: 1, segment: 1 },
    })
    expect(result.subjects.persons).toMatchObject({ atMost: countries.length + chinese.length })
    expect(result.inputs[0]?.tables[0]?.columns[1]).toMatchObject({ role: 'mobile' })
    const shown = JSON.stringify(result.evidence) + readFileSync(join(outputDirectory, 'listing.csv'), 'utf8')
    expect(shown).toContain('852')
    for (const phone of [...foreign, ...chinese, ...wrong, landline]) expect(shown).not.toContain(phone.replace(/^\+/, ''))
  })

  test('leaves out what the stop list names, in whatever writing', async () => {
    const file = put(folder, 'stopped.csv', table)
    const result = await scan([file], { caseKeyFile, stopList: ['+852-5123-4567', foreign.at(-1) ?? ''] })
    expect(result.categories['mobile']).toMatchObject({ suppressed: 4, mentions: foreign.length + chinese.length - 4 })
    await expect(scan([file], { caseKeyFile, stopList: [landline] })).rejects.toMatchObject({ code: 'option-value' })
  })

  test('is the same in threads, which load the library themselves', async () => {
    const built = (await import(dist('index.js').href)) as { readonly scan: typeof Scan }
    const large = put(folder, 'large.csv', table + `${'某'.repeat(20)},\n`.repeat(500_000))
    const result = await built.scan([large], { caseKeyFile, threads: 2 })
    expect(result.coverage.bytes.total).toBeGreaterThan(24 * 2 ** 20)
    expect(result.categories['mobile']).toMatchObject({ distinct: countries.length + chinese.length })
  })
})

describe('the library that reads foreign numbers', () => {
  const said = (file: string, lines: readonly string[]): string => {
    const script = put(folder, file, lines.join('\n'))
    const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' })
    return stdout + stderr
  }
  const steps = [
    `const loaded = () => Object.keys(require.cache).some((path) => path.includes('libphonenumber'))`,
    `console.log(detect('${chinese[0] ?? ''} 1+1').length, loaded(), detect('${foreign[0] ?? ''}').length, loaded())`,
  ]

  test('is loaded with the first foreign number, from ESM', () => {
    const head = [
      `import { createRequire } from 'node:module'`,
      `import { detect } from '${dist('index.js').href}'`,
      'const require = createRequire(import.meta.url)',
    ]
    expect(said('loads.mjs', [...head, ...steps])).toBe('1 false 1 true\n')
  })

  test('is loaded with the first foreign number, from CommonJS', () => {
    const head = [`const { detect } = require(${JSON.stringify(fileURLToPath(dist('index.cjs')))})`]
    expect(said('loads.cjs', [...head, ...steps])).toBe('1 false 1 true\n')
  })
})
