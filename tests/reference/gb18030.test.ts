/** The mapping of GB18030: what it is, and where the platform's decoder says something else. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { gb18030Characters, gb18030Code, gb18030Digest, gb18030Ranges } from '../../src/reference/gb18030.js'
import { fourBytes } from '../support/gb18030.js'

/** Four-byte codes of the BMP. */
const bmpCodes = 39_420

/** What the edition of 2000, which some decoders keep to, had at codes that later editions changed. */
const changedSince2000 =
  'a3a0 a6d9 a6da a6db a6dc a6dd a6de a6df a6ec a6ed a6f3 a8bc fe59 fe61 fe66 fe67 fe6d fe7e fe90 fea0 8135f437'.split(' ')

it('is one, whatever the platform: every code is pinned by a digest', () => {
  const hash = createHash('sha256')
  for (const numbers of [gb18030Characters(), gb18030Ranges()]) hash.update(Array.from(numbers).join(' ') + '\n')
  expect([gb18030Characters().length, gb18030Ranges().length / 2]).toEqual([23_940, 208])
  expect(hash.digest('hex')).toBe(gb18030Digest)
})

it('gives no character two codes but the blank, and those that moved from four bytes to two', () => {
  const two = new Set(gb18030Characters())
  expect([two.size, two.has(0), two.has(0xfffd)]).toEqual([23_939, false, false])
  const four = Array.from({ length: bmpCodes }, (_, linear) => characterOf(linear))
  const both = four.filter((character) => two.has(character)).map((character) => character.toString(16))
  // Characters that 2022 moved to two bytes; both codes are read.
  expect(both.join(' ')).toBe('9fb4 9fb5 9fb6 9fb7 9fb8 9fb9 9fba 9fbb fe10 fe11 fe12 fe13 fe14 fe15 fe16 fe17 fe18 fe19')
  expect(four.some((character) => character >= 0xd800 && character <= 0xdfff)).toBe(false)
})

function characterOf(linear: number): number {
  const ranges = gb18030Ranges()
  let range = 0
  while ((ranges[range + 2] ?? bmpCodes) <= linear) range += 2
  return linear - (ranges[range] ?? 0) + (ranges[range + 1] ?? 0)
}

it('differs from the platform’s decoder at most where editions differ', () => {
  const decoder = new TextDecoder('gb18030')
  const decoded = (code: readonly number[]): number | undefined => decoder.decode(Uint8Array.from(code)).codePointAt(0)
  const name = (code: readonly number[]): string => Buffer.from(code).toString('hex')
  const two = Array.from(gb18030Characters(), (character, place) => [gb18030Code(place), character] as const)
  const four = Array.from({ length: bmpCodes }, (_, linear) => [fourBytes(linear), characterOf(linear)] as const)
  const differing = [...two, ...four].filter(([code, character]) => decoded(code) !== character).map(([code]) => name(code))
  expect(differing.filter((code) => !changedSince2000.includes(code))).toEqual([])
})
