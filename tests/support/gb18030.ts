/** Text to GB18030, every character of Unicode; the codes are those of the mapping, which tests/reference/gb18030.test.ts holds. */
import { gb18030Characters, gb18030Code, gb18030Ranges } from '../../src/reference/gb18030.js'

const firstSupplementary = 189_000

/** Bytes of a four-byte code, counted from 81308130. */
export function fourBytes(linear: number): [number, number, number, number] {
  const digit = (divisor: number, base: number): number => Math.floor(linear / divisor) % base
  return [0x81 + Math.floor(linear / 12_600), 0x30 + digit(1_260, 10), 0x81 + digit(10, 126), 0x30 + digit(1, 10)]
}

const places = new Map(Array.from(gb18030Characters(), (character, place) => [character, place] as const).reverse())

function linearOf(character: number): number {
  if (character > 0xffff) return character - 0x1_0000 + firstSupplementary
  const ranges = gb18030Ranges()
  const starts = Array.from({ length: ranges.length / 2 }, (_, index) => [ranges[index * 2] ?? 0, ranges[index * 2 + 1] ?? 0] as const)
  const found = starts.findLast(([, first]) => first <= character)
  return character - (found?.[1] ?? 0) + (found?.[0] ?? 0)
}

function codeOf(character: number): readonly number[] {
  if (character < 0x80) return [character]
  const place = places.get(character)
  return place === undefined ? fourBytes(linearOf(character)) : gb18030Code(place)
}

export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((character) => codeOf(character.codePointAt(0) ?? 0)))
}
