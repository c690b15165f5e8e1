import { describe, expect, it } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import type { ExoticRules } from '../../src/format/delimited/exotic.js'
import { emptyExoticCounts, rewriteExotic } from '../../src/format/delimited/exotic.js'

const backslash: ExoticRules = { delimiter: ',', crEndsRecord: false, columns: 3, exotic: { quote: '"', escape: '\\', comment: null } }

async function rewrite(bytes: Uint8Array, rules: ExoticRules, chunkBytes = 65_536, encoding: 'utf-8' | 'gb18030' = 'utf-8') {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, i) =>
    bytes.subarray(i * chunkBytes, (i + 1) * chunkBytes),
  )
  const counts = emptyExoticCounts()
  const out: Uint8Array[] = []
  for await (const piece of rewriteExotic(chunks, rules, encoding, counts)) out.push(piece)
  const text = Buffer.concat(out).toString('utf8')
  return {
    text,
    counts,
    records:
      text === ''
        ? []
        : text
            .slice(0, -1)
            .split('\u001e')
            .map((record) => record.split('\u001f')),
  }
}

describe('exotic tables', () => {
  it('become cells separated by U+001F and records ended by U+001E', async () => {
    const { text, counts } = await rewrite(encode('"a\\"b, c",张三,\n1,2,3\n'), backslash)
    expect(text).toBe('a"b, c\u001f张三\u001f\u001e1\u001f2\u001f3\u001e')
    expect(counts).toEqual({ ...emptyExoticCounts(), records: 2 })
  })

  it('have separators inside cells replaced one for one, and counted', async () => {
    const { records, counts } = await rewrite(encode('a\u001fb,c\u001e\u001e,d\n'), backslash)
    expect(records).toEqual([['a b', 'c  ', 'd']])
    expect(counts.replaced).toBe(3)
  })

  it('have their comment lines counted, and a # inside a cell kept', async () => {
    const rules = { ...backslash, exotic: { quote: '"', escape: '"', comment: '#' } }
    const { records, counts } = await rewrite(encode('a,b,c#d\n# x\n#y\n1,2,3\n#z\n'), rules)
    expect(records).toEqual([
      ['a', 'b', 'c#d'],
      ['1', '2', '3'],
    ])
    expect(counts.comments).toBe(3)
  })

  it('keep 18-digit numbers and every other token as it is', async () => {
    const { records } = await rewrite(encode("'330106199003070018','1.50','007'\n"), {
      ...backslash,
      exotic: { quote: "'", escape: "'", comment: null },
    })
    expect(records).toEqual([['330106199003070018', '1.50', '007']])
  })

  it('are the same however the bytes are cut into chunks', async () => {
    const bytes = encode(Array.from({ length: 200 }, (_, row) => `"张\\"${row}",x,"y\ny"\r\n`).join(''))
    const whole = await rewrite(bytes, backslash)
    expect(whole.records).toHaveLength(200)
    for (const chunkBytes of [1, 7, 1_000]) expect(await rewrite(bytes, backslash, chunkBytes)).toEqual(whole)
  })

  it('are the same beyond the block that is parsed at once', async () => {
    const { records, counts } = await rewrite(encode('"a\\"b","c\nd",e\n'.repeat(60_000)), backslash)
    expect(records).toHaveLength(60_000)
    expect(records.every((record) => record.join('|') === 'a"b|c\nd|e')).toBe(true)
    expect(counts.records).toBe(60_000)
  })

  it('in GB18030 come out in UTF-8', async () => {
    const { records } = await rewrite(encode('"张\\"三",b,c\n', 'gb18030'), backslash, 2, 'gb18030')
    expect(records).toEqual([['张"三', 'b', 'c']])
  })

  it('lose no row to a quote that never closes', async () => {
    const { records, counts } = await rewrite(encode('a,"b,c\n' + '1,2,3\n'.repeat(50_000)), backslash)
    expect(records).toHaveLength(50_001)
    expect(counts.literalQuotes).toBe(1)
  })

  it('lose no row to two stray quotes, at any distance', async () => {
    for (const rows of [2, 5, 900, 1_100, 30_000]) {
      const { records } = await rewrite(encode(`a,"b,c\n${'1,2,3\n'.repeat(rows)}d,e",f\n7,8,9\n`), backslash)
      expect(records).toHaveLength(rows + 3)
    }
  })

  it('with a stray quote in every line lose none, and take time in proportion to their lines', async () => {
    const timed = async (lines: number): Promise<number> => {
      const start = performance.now()
      const { records, counts } = await rewrite(encode('a,"b,c\n'.repeat(lines)), backslash)
      expect([records.length, counts.literalQuotes]).toEqual([lines, lines])
      return performance.now() - start
    }
    await timed(200)
    // Four times the lines: 4 when linear, 16 when quadratic.
    expect((await timed(4_000)) / (await timed(1_000))).toBeLessThan(10)
  })

  it('may have a line longer than any block', async () => {
    const { records } = await rewrite(encode(`a,${'x'.repeat(500_000)},c\n1,2,3`), backslash, 10_000)
    expect(records.map((record) => record[1]?.length)).toEqual([500_000, 1])
  })

  it('without bytes give nothing', async () => {
    expect((await rewrite(encode(''), backslash)).text).toBe('')
  })
})
