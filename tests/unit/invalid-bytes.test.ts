import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstPlaces } from '../../src/problem.js'
import { InvalidBytes } from '../../src/unit/invalid-bytes.js'
import { invalidPlaces } from '../support/naive-utf8.js'

/** Characters of every length and every way to break one, at the start, in the middle and at the end. */
const nasty = Buffer.concat(
  [
    [0x80],
    [...Buffer.from('é张𬱖a')],
    [0xff, 0xfe],
    [0xe5, 0xbc],
    [0x0a],
    [0xf0, 0xac, 0xb1],
    [...Buffer.from('张')],
    [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xc3],
    [0xf0, 0xac],
    [0xc3, 0xa9],
    [0xe5],
    [...Buffer.from('𬱖')],
    [0xf0, 0xac, 0xb1],
  ].map((bytes) => Uint8Array.from(bytes)),
)

/** As a reader does: every piece comes in the same buffer. */
function judge(pieces: readonly Uint8Array[], position = 0): unknown {
  const invalid = new InvalidBytes(position)
  const buffer = Buffer.alloc(Math.max(1, ...pieces.map(({ length }) => length)))
  for (const piece of pieces) {
    buffer.set(piece)
    invalid.add(buffer.subarray(0, piece.length))
    buffer.fill(0xff)
  }
  invalid.end()
  return invalid.problems()
}

function expected(bytes: Uint8Array, position = 0): unknown {
  const places = invalidPlaces(bytes).map((place) => place + position)
  return places.length === 0 ? [] : [{ code: 'encoding-invalid', count: places.length, byteStarts: places.slice(0, firstPlaces) }]
}

/** `bytes` in pieces of these sizes, used round and round. */
function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return pieces
}

describe('invalid bytes', () => {
  test('are those that a naive reading finds', () => {
    expect(invalidPlaces(nasty)).toHaveLength(25)
    expect(judge([nasty])).toEqual(expected(nasty))
    expect(judge([nasty], 2 ** 40)).toEqual(expected(nasty, 2 ** 40))
  })

  test('are the same at every split into three pieces, and byte by byte', () => {
    for (let start = 0; start <= nasty.length; start++) {
      // From every start, so that every invalid byte is among the first that are located.
      const rest = nasty.subarray(start)
      const wanted = JSON.stringify(expected(rest))
      expect(JSON.stringify(judge(cut(rest, [1])))).toBe(wanted)
      for (let first = 0; first <= rest.length; first++) {
        for (let second = first; second <= rest.length; second++) {
          const pieces = [rest.subarray(0, first), rest.subarray(first, second), rest.subarray(second)]
          if (JSON.stringify(judge(pieces)) !== wanted) expect([start, first, second, judge(pieces)]).toEqual(expected(rest))
        }
      }
    }
  })

  test('are the same in any bytes cut anywhere', () => {
    const byte = fc.constantFrom(0x41, 0x0a, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc3, 0xe0, 0xe5, 0xed, 0xf0, 0xf1, 0xf4, 0xf5, 0xff)
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.array(byte, { maxLength: 60 }), sizes, (any, chosen, pieces) => {
        const bytes = Uint8Array.of(...any, ...chosen)
        expect(judge(cut(bytes, pieces))).toEqual(expected(bytes))
      }),
      { numRuns: 2_000 },
    )
  })

  test('are none in a valid text, wherever it is cut', () => {
    const text = Buffer.from('é张𬱖a\r\n'.repeat(20))
    for (let size = 1; size < text.length; size++) expect(judge(cut(text, [size]))).toEqual([])
  })
})
