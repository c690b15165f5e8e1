import { describe, expect, it } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import { detectEncoding } from '../../src/format/encoding/encoding.js'
import { checkGb18030 } from '../../src/format/encoding/gb18030-check.js'
import { knownFormat } from '../../src/format/magic.js'
import { checkUtf8 } from '../../src/format/encoding/utf8.js'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const found = (bytes: Uint8Array, whole = true): string => {
  const { encoding, problem } = detectEncoding(bytes, whole)
  return [encoding, problem].filter((part) => part !== null).join(' ')
}

describe('text', () => {
  const text = writeTable('maternity', { records: 40 }).text

  it('in UTF-8, with a mark or without, is UTF-8', () => {
    expect(detectEncoding(encode(text), true)).toMatchObject({ encoding: 'utf-8', bomBytes: 0, problem: null })
    expect(detectEncoding(encode(text, 'utf-8-bom'), true)).toMatchObject({ encoding: 'utf-8', bomBytes: 3, problem: null })
    expect(found(latin('a,b\n1,2\n'))).toBe('utf-8')
  })

  it('in GB18030 is GB18030, however short', () => {
    expect(found(encode(text, 'gb18030'))).toBe('gb18030')
    for (const short of ['姓名', '张三,男', '联通', '手机号码\n', '地址:杭州市西湖区'])
      expect(found(encode(short, 'gb18030')), short).toBe('gb18030')
    expect(detectEncoding(Buffer.from([0x84, 0x31, 0x95, 0x33, 0x61]), true)).toMatchObject({ encoding: 'gb18030', bomBytes: 4 })
  })

  it('may be cut at any byte of the head', () => {
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const bytes = encode(text, encoding)
      for (let end = 400; end < 420; end++) expect(found(bytes.subarray(0, end), false), `${encoding} ${end}`).toBe(encoding)
    }
  })

  it('with a few invalid bytes stays what it is', () => {
    const utf8 = Buffer.concat([encode(text), Buffer.from([0xff, 0xc0]), encode(text)])
    expect(found(utf8)).toBe('utf-8')
    expect(found(Buffer.concat([encode(text, 'gb18030'), Buffer.from([0xff]), encode(text, 'gb18030')]))).toBe('gb18030')
  })

  it('of both kinds is what the greater part is', () => {
    const part = (share: number): Buffer =>
      Buffer.concat(text.split('\n').map((line, index) => encode(`${line}\n`, index % 10 < share ? 'gb18030' : 'utf-8')))
    expect(found(part(2))).toBe('utf-8')
    expect(found(part(10))).toBe('gb18030')
  })

  it('in Latin-1 is read as UTF-8', () => {
    expect(found(latin('Jos\xe9, Mu\xf1oz; caf\xe9\nRen\xe9 \xe0 Qu\xe9bec\n'))).toBe('utf-8')
  })

  it('may hold U+0001, separators and few NULs', () => {
    expect(found(latin('a\x01b\x01c\nd\x01e\x01f\n'))).toBe('utf-8')
    expect(found(latin('a\x1fb\x1e'))).toBe('utf-8')
    expect(found(Buffer.concat([encode(text), Buffer.from([0])]))).toBe('utf-8')
    expect(found(Buffer.concat([encode(text), Buffer.alloc(100_000)]))).toBe('utf-8')
  })

  it('in UTF-16 is told apart before, marked or not', () => {
    expect(found(encode(text, 'utf-16le'))).toBe('encoding-unsupported')
    expect(found(encode(text, 'utf-16be'))).toBe('encoding-unsupported')
    expect(found(Buffer.from(text, 'utf16le'))).toBe('encoding-unsupported')
  })

  it('is what the user says, unless it carries a mark', () => {
    expect(detectEncoding(encode(text), true, 'gb18030').encoding).toBe('gb18030')
    expect(detectEncoding(encode(text, 'gb18030'), true, 'utf-8')).toMatchObject({ encoding: 'utf-8', problem: null })
    expect(detectEncoding(encode(text, 'utf-8-bom'), true, 'gb18030').encoding).toBe('utf-8')
  })
})

describe('what is no text', () => {
  it('is known by its first bytes', () => {
    const unsupported = [
      'PK\x03\x04',
      '7z\xbc\xaf\x27\x1c',
      '\x1f\x8b\x08',
      'Rar!\x1a\x07\x01',
      'SQLite format 3\x00',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '%PDF-1.7',
    ]
    const binary = [
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff\xe0',
      'GIF89a\x00\x01',
      '\x7fELF\x02',
      '\x00\x00\x00 ftypmp42',
      'RIFF\x00\x00\x00\x00WAVE',
      'MZ\x90\x00',
    ]
    expect(unsupported.map((bytes) => knownFormat(latin(bytes))?.code)).toEqual(unsupported.map(() => 'format-unsupported'))
    expect(binary.map((bytes) => knownFormat(latin(bytes))?.code)).toEqual(binary.map(() => 'format-binary'))
  })

  it('is not taken for a format whose letters begin a text', () => {
    for (const text of ['GIF8,姓名\n', 'BM编号,手机\n', 'MZ,a\n', 'ID3,name\n', 'TAPE 1\n', 'xxxxftyp\n'])
      expect(knownFormat(encode(text))).toBeNull()
  })

  it('is known as a dBASE table by its header', () => {
    const table = Buffer.alloc(100)
    table.set([0x03, 126, 11, 23, 1, 0, 0, 0, 97, 0, 20, 0])
    table[96] = 0x0d
    expect(found(table)).toBe('format-unsupported')
  })

  it('is binary when control characters are frequent, or there are only zeros', () => {
    const bytes = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 7919 + (index >> 3)) & 0xff)
    expect(found(bytes)).toBe('format-binary')
    expect(detectEncoding(new Uint8Array(512), true)).toMatchObject({ encoding: null, binary: true, problem: 'format-binary' })
  })
})

describe('structure', () => {
  it('of UTF-8 refuses overlong forms, surrogates and what lies beyond U+10FFFF', () => {
    for (const bytes of [
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x80, 0x80, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80],
    ]) {
      expect(checkUtf8(Uint8Array.from(bytes), 0, false, 0).valid).toBe(0)
    }
    expect(checkUtf8(encode('é张𬱖'), 0, false, 0)).toMatchObject({ valid: 9, invalid: 0 })
  })

  it('of UTF-8 agrees with the platform on what is valid', () => {
    const strict = new TextDecoder('utf-8', { fatal: true })
    for (let lead = 0x80; lead < 0x100; lead++) {
      for (let second = 0x70; second < 0x100; second += 3) {
        const bytes = Uint8Array.from([lead, second, 0x80, 0x80].slice(0, lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4))
        const accepted = ((): boolean => {
          try {
            strict.decode(bytes)
            return true
          } catch {
            return false
          }
        })()
        expect(checkUtf8(bytes, 0, false, 0).invalid === 0).toBe(accepted)
      }
    }
  })

  it('of UTF-8 locates every invalid byte, also those of a character that the text ends within', () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0xe5, 0xbc, 0x61, 0xe5, 0xbc)
    expect(checkUtf8(bytes, 0, false, 10)).toEqual({ valid: 0, invalid: 5, invalidStarts: [1, 2, 3, 5, 6] })
    expect(checkUtf8(bytes, 0, true, 2)).toEqual({ valid: 0, invalid: 3, invalidStarts: [1, 2] })
  })

  it('of GB18030 takes two and four bytes, and nothing else', () => {
    const invalid = (...bytes: number[]): number => checkGb18030(Uint8Array.from(bytes), 0, false, 0).invalid
    expect(invalid(0xb0, 0xa1, 0x81, 0x40, 0xfe, 0xfe)).toBe(0)
    expect(invalid(0x81, 0x30, 0x81, 0x30, 0x90, 0x30, 0x81, 0x30)).toBe(0)
    expect(invalid(0xb0, 0x7f)).toBe(1)
    expect(invalid(0x85, 0x30, 0x81, 0x30)).toBeGreaterThan(0)
    expect(invalid(0xff)).toBe(1)
    expect(invalid(0x80)).toBe(1)
  })
})

it('control characters that the user named as the delimiter are no sign of binary content', () => {
  for (const code of [0x02, 0x03, 0x08, 0x0e, 0x1a, 0x7f]) {
    const delimiter = String.fromCharCode(code)
    const head = new TextEncoder().encode(`a${delimiter}b${delimiter}c\n1${delimiter}2${delimiter}3\n`)
    expect(detectEncoding(head, true).problem).toBe('format-binary')
    expect(detectEncoding(head, true, null, delimiter)).toMatchObject({ encoding: 'utf-8', problem: null })
  }
})
