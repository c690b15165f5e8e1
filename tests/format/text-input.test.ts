/** A file of text as UTF-8, block by block, whatever its encoding. */
import { describe, expect, test } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { TextInput } from '../../src/format/input/text-input.js'
import { FileSource } from '../../src/source/file.js'
import { toLocation } from '../../src/source/location.js'
import { newFolder, put } from '../scan/places.js'

const place = newFolder()

/** All of a file, taken in steps of `step` bytes at most, with what was invalid. */
function readAll(content: Uint8Array, step = Infinity): { text: string; invalid: number } {
  const source = new FileSource(toLocation(Buffer.from(put(place, 'text', content))))
  try {
    const input = new TextInput(source, null)
    const pieces: Buffer[] = []
    while (input.peek() >= 0) {
      const end = Math.min(input.end, input.at + step)
      pieces.push(Buffer.from(input.bytes.subarray(input.at, end)))
      input.at = end
    }
    return { text: Buffer.concat(pieces).toString(), invalid: input.invalid }
  } finally {
    source.close()
  }
}

// Of a length that has no factor in common with a block, so that borders fall anywhere in a character.
const text = '张三，13512340001;\n'.repeat(50_000) + 'a'

describe('text', () => {
  test.each(['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const)('in %s comes whole, wherever a block ends', (encoding) => {
    for (const before of ['', 'x', 'xy']) expect(readAll(encode(before + text, encoding))).toEqual({ text: before + text, invalid: 0 })
  })

  test('is kept over the border for who asks for more than a block has left', () => {
    const source = new FileSource(toLocation(Buffer.from(put(place, 'long', encode(text, 'utf-8')))))
    const input = new TextInput(source, null)
    const { length } = encode(text, 'utf-8')
    expect(input.holds(length)).toBe(true)
    expect(Buffer.from(input.bytes.subarray(input.at, input.end)).toString()).toBe(text)
    expect(input.holds(length + 1)).toBe(false)
    source.close()
  })

  test('beyond U+FFFF, and halves of pairs, are read from UTF-16', () => {
    const units = '\ufeff😀\ud800x\udc00'
    expect(readAll(Buffer.from(units, 'utf16le'))).toEqual({ text: '😀\ufffdx\ufffd', invalid: 2 })
    expect(readAll(Buffer.concat([Buffer.from('\ufeffab', 'utf16le'), Buffer.of(0x63)]))).toEqual({ text: 'ab\ufffd', invalid: 1 })
  })

  test('that is no GB18030 has U+FFFD for each byte, and the count of them', () => {
    const bytes = Buffer.concat([encode('张三'.repeat(50), 'gb18030'), Buffer.of(0xff, 0x0a, 0xd5)])
    expect(readAll(bytes)).toEqual({ text: `${'张三'.repeat(50)}\ufffd\n\ufffd`, invalid: 2 })
  })
})
