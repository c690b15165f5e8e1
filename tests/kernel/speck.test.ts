/** The cipher against its paper: R. Beaulieu et al., The SIMON and SPECK Families of Lightweight Block Ciphers, 2013, appendix C. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Kernel } from '../../src/kernel/index.js'
import { rowKeyBytes } from '../../src/kernel/case-key.js'

function kernelWith(cipher: Uint8Array): Kernel {
  return new Kernel({ id: '0000000000000000', cipher, row: new Uint8Array(rowKeyBytes) })
}

/** Words k0 l0 l1 l2, little-endian. */
function keyOf(...words: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(words).buffer)
}

/** The paper's own description, one block at a time. */
function encipherNaively(block: bigint, words: readonly number[]): bigint {
  const rotateRight = (x: number, by: number): number => ((x >>> by) | (x << (32 - by))) >>> 0
  let [k = 0, ...l] = words
  let x = Number(block >> 32n)
  let y = Number(block & 0xffff_ffffn)
  for (let round = 0; round < 27; round++) {
    x = ((rotateRight(x, 8) + y) ^ k) >>> 0
    y = (rotateRight(y, 29) ^ x) >>> 0
    const next = ((k + rotateRight(l[0] ?? 0, 8)) ^ round) >>> 0
    l = [...l.slice(1), next]
    k = (rotateRight(k, 29) ^ next) >>> 0
  }
  return (BigInt(x) << 32n) | BigInt(y)
}

const published = keyOf(0x0302_0100, 0x0b0a_0908, 0x1312_1110, 0x1b1a_1918)
const plain = 0x3b72_6574_7475_432dn
const cipher = 0x8c6f_a548_454e_028bn
const block = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })

describe('Speck64/128', () => {
  it('gives the published test vector, in every place of a batch', () => {
    const kernel = kernelWith(published)
    expect(kernel.encipher([plain])).toEqual([cipher])
    expect(kernel.encipher(Array<bigint>(19).fill(plain))).toEqual(Array<bigint>(19).fill(cipher))
    expect(kernel.decipher(cipher)).toBe(plain)
  })

  it('deciphers what it enciphered', () => {
    const kernel = kernelWith(published)
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 40 }), (blocks) => {
        expect(kernel.encipher(blocks).map((one) => kernel.decipher(one))).toEqual(blocks)
      }),
    )
  })

  it('agrees with the description of the paper under any key', () => {
    const word = fc.integer({ min: 0, max: 0xffff_ffff })
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), block, (words, one) => {
        expect(kernelWith(keyOf(...words)).encipher([one])).toEqual([encipherNaively(one, words)])
      }),
      { numRuns: 20 },
    )
  })
})
