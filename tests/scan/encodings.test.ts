/** The same records in every encoding are the same people, and places are those of the file that was given. */
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { createPeople } from '../../fixtures/people.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import { createScanner, explain, scan, type ScanResult } from '../../src/index.js'
import { big5 } from '../support/big5.js'
import { newFolder, put } from './places.js'

const options = { referenceDate: '2026-11-01', sample: 10 }
const { text, truth } = writeTable('maternity', { records: 2000, repeats: 0.1 })

const figures = ({ records, categories, subjects, groups, regions }: ScanResult): unknown => ({
  records,
  categories,
  subjects,
  groups,
  regions,
})

/** Lines that alternate between encodings. */
function mixed(source: string): Buffer {
  const lines = source.split('\n').map((line, index, all) => `${line}${index + 1 < all.length ? '\n' : ''}`)
  return Buffer.concat(lines.map((line, index) => encode(line, index % 3 === 0 ? 'gb18030' : 'utf-8')))
}

const garbledAsLatin1 = (source: string): Buffer => Buffer.from(encode(source, 'gb18030').toString('latin1'))
/** Turned back exactly only where every run of Han characters has an even number of bytes. */
const evenText = ['姓名,电话,城市', ...Array.from({ length: 50 }, (_, index) => `李雷,139${String(index).padStart(8, '1')},杭州`), ''].join(
  '\r\n',
)
const garbledAsGb18030 = new TextDecoder('gb18030', { fatal: true }).decode(Buffer.from(evenText))

/** Characters whose second byte in Big5 is a bar or a backslash of ASCII, one of Hong Kong, and one code of two characters. */
const traditional = [
  '姓名,電話,地址,備註',
  ...Array.from(
    { length: 50 },
    (_, index) => `許功蓋,139${String(index).padStart(8, '1')},臺北市育|才路${index}號,已懷孕十二週 \u{2010c}Ê\u0304`,
  ),
  '',
].join('\r\n')

type Made = readonly [name: string, encoding: string, basis: string, bytes: Buffer, meant?: string]

const made: readonly Made[] = [
  ['UTF-16 little-endian with a mark', 'utf-16le', 'mark', encode(text, 'utf-16le')],
  ['UTF-16 big-endian with a mark', 'utf-16be', 'mark', encode(text, 'utf-16be')],
  ['UTF-16 little-endian without a mark', 'utf-16le', 'nuls', Buffer.from(text, 'utf16le')],
  ['UTF-16 big-endian without a mark', 'utf-16be', 'nuls', Buffer.from(text, 'utf16le').swap16()],
  ['Big5', 'big5', 'common-characters', Buffer.from(big5(traditional)), traditional],
  ['lines of UTF-8 and GB18030', 'mixed', 'lines', mixed(text)],
  ['GB18030 that was read as Latin-1', 'mixed', 'lines', garbledAsLatin1(text)],
  ['UTF-8 that was read as GB18030', 'mixed', 'lines', Buffer.from(garbledAsGb18030), evenText],
]

describe.each(made.map((one) => ({ name: one[0], made: one })))('$name', ({ made: [, encoding, basis, bytes, meant = text] }) => {
  const file = (): string => put(newFolder(), 'list.csv', bytes)

  test('counts what the same rows count in UTF-8', async () => {
    const result = await scan([file()], options)
    expect(result.inputs[0]).toMatchObject({ encoding, encodingBasis: basis, status: 'scanned', bytes: bytes.length })
    expect(figures(result)).toEqual(figures(await scan([put(newFolder(), 'list.csv', meant)], options)))
    expect(result.records.total).toBe(meant === text ? truth.records : 50)
  })

  test('has its evidence where the record stands in the file', async () => {
    const path = file()
    const { evidence } = await scan([path], options)
    const seized = readFileSync(path)
    const items = evidence.strata.flatMap((stratum) => stratum.items)
    const feed = encoding === 'utf-16le' ? Buffer.from('\n', 'utf16le') : encoding === 'utf-16be' ? Buffer.from([0, 10]) : Buffer.from('\n')
    expect(items.length).toBeGreaterThan(0)
    for (const { byteStart, byteEnd } of items) {
      expect(seized.subarray(byteStart - feed.length, byteStart), String(byteStart)).toEqual(feed)
      const end = seized.indexOf(feed, byteStart)
      expect(byteEnd, String(byteStart)).toBeGreaterThan(byteStart)
      expect(Math.abs(end - byteEnd), String(byteStart)).toBeLessThanOrEqual(feed.length)
    }
  })
})

test('Big5 is read, and told from GBK, with which it shares its codes', async () => {
  const lines = [
    '姓名,電話,地址,備註',
    ...Array.from(
      { length: 60 },
      (_, index) => `陳美玲,139${String(index).padStart(8, '1')},臺北市信義區松高路${index}號,已懷孕十二週，預產期在明年春天`,
    ),
  ]
  const bytes = iconv.encode(`${lines.join('\r\n')}\r\n`, 'big5')
  const result = await scan([put(newFolder(), 'list.csv', bytes)], options)
  expect(result.inputs[0]).toMatchObject({ encoding: 'big5', status: 'scanned' })
  expect(result.inputs[0]?.tables[0]?.columns.map(({ role }) => role).slice(0, 2)).toEqual(['person_name', 'mobile'])
  const inGbk = await scan([put(newFolder(), 'list.csv', encode(text, 'gb18030'))], options)
  expect(inGbk.inputs[0]?.encoding).toBe('gb18030')
})

test('an encoding that the user names is taken', async () => {
  const bytes = iconv.encode('陳,13912345678\r\n', 'big5')
  const result = await scan([put(newFolder(), 'list.csv', bytes)], { encoding: 'big5' })
  expect(result.inputs[0]?.encoding).toBe('big5')
  await expect(scan([put(newFolder(), 'list.csv', bytes)], { encoding: 'latin-1' })).rejects.toMatchObject({ code: 'option-value' })
})

test('what is no character is counted where it stands', async () => {
  const units = Buffer.from(`姓名,电话\n李\ud800雷,13912345678\n`, 'utf16le')
  const { inputs } = await scan([put(newFolder(), 'list.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), units, Buffer.from([0x41])]))])
  expect(inputs[0]?.problems).toContainEqual({ code: 'encoding-invalid', count: 2, byteStarts: [16, units.length + 2] })
})

describe.each(['utf-16le', 'utf-16be'] as const)('a text in %s', (encoding) => {
  const bytesOf = (content: string): Buffer => encode(content, encoding)
  const { mobile } = createPeople('in wide units').person()

  test('has its cells and lines where its characters say, whatever their bytes are', async () => {
    // U+2C0A, U+0A0D, U+0D0A, U+2C2C, U+2222: bytes of line ends, commas and quotes.
    const rows = Array.from({ length: 30 }, (_, index) => `\u2c0a\u0a0d${index},\u0d0a\u2c2c\u2222,${mobile}`)
    const content = ['姓名,备注,电话', ...rows, `"两\n行\u0a0d",,${mobile}`, ''].join('\n')
    const [wide, utf8] = [
      await scan([put(newFolder(), 'a.csv', bytesOf(content))], options),
      await scan([put(newFolder(), 'a.csv', content)], options),
    ]
    expect(figures(wide)).toEqual(figures(utf8))
    expect(wide.records).toMatchObject({ total: 31, distinctRows: 31 })
    expect(wide.inputs[0]?.tables[0]?.columns.map(({ filled }) => filled)).toEqual([31, 30, 31])
  })

  test('recognises its header where it comes again', async () => {
    const content = `姓名,电话\r\n李雷,${mobile}\r\n姓名,电话\r\n韩梅,${mobile}\r\n`
    const { records, inputs } = await scan([put(newFolder(), 'a.csv', bytesOf(content))], options)
    expect(records.total).toBe(2)
    expect(inputs[0]?.problems).toMatchObject([
      { code: 'header-repeated', count: 1, byteStarts: [bytesOf(`姓名,电话\r\n李雷,${mobile}\r\n`).length] },
    ])
  })

  test('is rewritten by csv-parse where its dialect asks for it, and its halves of pairs are located', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `"李\\"${index}",${mobile}`)
    const bytes = bytesOf(`${[...rows, `"a\ud800",${mobile}`].join('\n')}\n`)
    const result = await scan([put(newFolder(), 'a.csv', bytes)], { ...options, header: false })
    expect(result.categories.mobile?.mentions).toBe(61)
    const invalid = result.inputs[0]?.problems.find(({ code }) => code === 'encoding-invalid')
    expect(invalid).toMatchObject({ count: 1, byteStarts: [bytesOf(`${rows.join('\n')}\n"a`).length] })
  })

  test('is explained by a line of the file', async () => {
    const before = '名单\u0a0a\n姓名,电话\n李雷,\n'
    const path = put(newFolder(), 'a.csv', bytesOf(`${before}韩梅,${mobile}\n`))
    const { byteStart, byteEnd, encoding: told } = await explain(path, { line: 4 })
    expect([byteStart, byteEnd, told]).toEqual([bytesOf(before).length, bytesOf(`${before}韩梅,${mobile}`).length, encoding])
  })

  test('is the same as a stream that is cut anywhere', async () => {
    const bytes = bytesOf(writeTable('phones', { records: 40 }).text)
    const whole = await scan([{ name: 'a.csv', stream: Readable.from([bytes]) }], options)
    for (const size of [1, 3, 101]) {
      const scanner = createScanner({ ...options, name: 'a.csv' })
      for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size))
      expect((await scanner.end()).digest).toBe(whole.digest)
    }
    expect(whole.records.total).toBe(40)
  })
})

test('what is no character in the lines above a table is counted where it stands', async () => {
  const above = `\ufeff名单 \udc00\n姓\ud800名,电话\n`
  const before = `${above}李雷,13912345678\n韩`
  const units = Buffer.from(`${before}\ud800梅,13912345678\n`, 'utf16le')
  const { inputs } = await scan([put(newFolder(), 'list.csv', units)])
  expect(inputs[0]?.problems).toContainEqual({ code: 'encoding-invalid', count: 3, byteStarts: [8, 14, 2 * before.length] })
})

test('bytes that are no code of Big5 are counted where they stand, above the rows and in them, and swallow nothing', async () => {
  const parts = [
    big5('名單'),
    Buffer.from([0xff]),
    big5('\n姓名,電話\n陳,'),
    Buffer.from([0xa4]),
    big5(',13912345678\n許,'),
    Buffer.from([0xa4]),
  ]
  const bytes = Buffer.concat([...parts, big5('\n林,13912345678\n')])
  const { inputs, categories } = await scan([put(newFolder(), 'list.csv', bytes)], { encoding: 'big5' })
  const at = (count: number): number => Buffer.concat(parts.slice(0, count)).length
  expect(inputs[0]?.problems).toContainEqual({ code: 'encoding-invalid', count: 3, byteStarts: [at(1), at(3), at(5)] })
  expect([inputs[0]?.tables[0]?.records, categories.mobile?.mentions]).toEqual([3, 2])
})

test('ordinary text is not taken for garbled or mixed', async () => {
  const folder = newFolder()
  put(folder, 'a.txt', 'Ärger über Öl, Übergröße, naïve façade ÀÉÎÕÜ\n'.repeat(20))
  put(folder, 'b.txt', '涓流不息，浜边的寮舍，鏃旗飘扬\n'.repeat(20))
  put(folder, 'c.csv', encode(text, 'gb18030'))
  const { inputs } = await scan([folder])
  expect(inputs.map(({ encoding }) => encoding)).toEqual(['utf-8', 'utf-8', 'gb18030'])
})

describe('why a text was read in its encoding', () => {
  const basisOf = async (bytes: Buffer, encoding?: string): Promise<unknown> => {
    const { inputs } = await scan([put(newFolder(), 'list.csv', bytes)], encoding === undefined ? {} : { encoding })
    return [inputs[0]?.encoding, inputs[0]?.encodingBasis]
  }

  test('is told of every input of text', async () => {
    expect(await basisOf(encode(text))).toEqual(['utf-8', 'well-formed'])
    expect(await basisOf(encode(`\ufeff${text}`))).toEqual(['utf-8', 'mark'])
    expect(await basisOf(encode(text, 'gb18030'))).toEqual(['gb18030', 'codes'])
    expect(await basisOf(encode(text, 'gb18030'), 'gb18030')).toEqual(['gb18030', 'asked'])
    expect(await basisOf(Buffer.concat([encode(text), Buffer.from([0xff, 0x0a])]))).toEqual(['utf-8', 'fewest-invalid'])
  })

  test('is nothing for what is no text', async () => {
    const { inputs } = await scan([put(newFolder(), 'a.json', '[{"phone":"13912345678"},{"phone":"13912345679"}]')])
    expect(inputs[0]).toMatchObject({ format: 'json', encodingBasis: null })
  })
})
