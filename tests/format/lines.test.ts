import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { readHeadLines } from '../../src/format/delimited/lines.js'

const rules = { encoding: 'utf-8', crEndsRecord: false, byteStart: 0, headIsWhole: true } as const

describe('lines of a head', () => {
  it('end with LF or CRLF, and know their bytes', () => {
    expect(readHeadLines(encode('张三\r\n\nb'), rules, 10)).toEqual([
      { text: '张三', byteStart: 0, byteEnd: 6, next: 8, line: 1 },
      { text: '', byteStart: 8, byteEnd: 8, next: 9, line: 2 },
      { text: 'b', byteStart: 9, byteEnd: 10, next: 10, line: 3 },
    ])
  })

  it('end with a lone CR only where CR ends records', () => {
    const texts = (crEndsRecord: boolean): string[] =>
      readHeadLines(encode('a\rb\r\nc\r'), { ...rules, crEndsRecord }, 10).map(({ text }) => text)
    expect(texts(false)).toEqual(['a\rb', 'c\r'])
    expect(texts(true)).toEqual(['a', 'b', 'c'])
  })

  it('leave out a last line that may be cut, unless it is the only one', () => {
    const texts = (text: string): string[] => readHeadLines(encode(text), { ...rules, headIsWhole: false }, 10).map((line) => line.text)
    expect(texts('a\nb')).toEqual(['a'])
    expect(texts('ab')).toEqual(['ab'])
    expect(texts('a\nb\n')).toEqual(['a', 'b'])
  })

  it('have exact offsets in GB18030', () => {
    // 㛃 and 䶮 of extension A, in four bytes each.
    const rare = Buffer.from([0x82, 0x30, 0xc5, 0x32, 0x82, 0x35, 0x96, 0x33])
    const bytes = Buffer.concat([encode('身份证\n', 'gb18030'), rare, encode('\nx')])
    const lines = readHeadLines(bytes, { ...rules, encoding: 'gb18030' }, 10)
    expect(lines.map(({ text }) => text)).toEqual(['身份证', new TextDecoder('gb18030').decode(rare), 'x'])
    expect(lines.map(({ byteStart }) => byteStart)).toEqual([0, 7, 16])
  })

  it('cover every byte once, whatever the bytes', () => {
    const encodings = fc.constantFrom('utf-8' as const, 'gb18030' as const)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), encodings, fc.boolean(), (bytes, encoding, crEndsRecord) => {
        const lines = readHeadLines(bytes, { encoding, crEndsRecord, byteStart: 0, headIsWhole: true }, 1_000)
        let at = 0
        for (const { byteStart, byteEnd, next } of lines) {
          expect(byteStart).toBe(at)
          expect(byteEnd).toBeLessThanOrEqual(next)
          at = next
        }
        expect(at).toBe(bytes.length)
      }),
    )
  })
})
