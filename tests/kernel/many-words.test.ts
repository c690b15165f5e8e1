/** What looking for words costs: steps of the kernel over the same text with few and with many words. */
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../fixtures/random.mjs'
import { lexiconWords } from '../../src/kernel/lexicon-words.js'
import type { KernelWord } from '../../src/kernel/lexicon-table.js'
import { CountedKernel } from '../support/counted-kernel.js'
import { tableWith, textTable, utf8 } from '../support/kernel.js'

const random = createRandom('many words')

/**
 * As many characters as make up nine tenths of Chinese text. Text has the frequent ones far more often (Zipf); terms of a subject take all
 * of them alike, so that nearly every character of the text begins a term, as with the lexicons of this project.
 */
const characters = Array.from({ length: 1_000 }, (_, index) => String.fromCodePoint(0x4e00 + index * 17))
const frequent = (): string => characters[Math.floor(1_000 ** (random.below(1_000_000) / 1_000_000)) - 1] ?? ''
const sequence = (length: number, next: () => string): string => Array.from({ length }, next).join('')

const settings = lexiconWords().filter(({ kind }) => kind !== 'term' && kind !== 'friend')
const termOf = (): string => sequence(random.between(2, 6), () => random.pick(characters))
const terms = [...new Set(Array.from({ length: 5_100 }, termOf))].slice(0, 5_000)
const words = (count: number): KernelWord[] => [
  ...settings,
  ...terms.slice(0, count).map((text): KernelWord => ({ text, kind: 'term', category: 18 })),
]

/** Sentences of some thirty characters, with one of the fifty terms in every tenth. */
const sentence = (index: number): string =>
  `${sequence(random.between(10, 30), frequent)}${index % 10 === 0 ? random.pick(terms.slice(0, 50)) : ''}，${sequence(8, frequent)}。`
const lines = Array.from({ length: 3_000 }, (_, index) => sentence(index))

const kernel = await CountedKernel.open()

function stepsWith(count: number, table: Parameters<CountedKernel['scan']>[0], text: string): number {
  kernel.setWords(words(count))
  return kernel.scan(table, utf8(text))
}

describe('5,000 terms cost at most 1.3 times what 50 cost', () => {
  it.each([
    ['lines of text', textTable, lines.join('\n')],
    ['a table with a column of text', tableWith(3), lines.map((line, index) => `${index},${line},x`).join('\n')],
  ])('in %s', (_, table, text) => {
    expect(terms).toHaveLength(5_000)
    const [few, many] = [stepsWith(50, table, text), stepsWith(5_000, table, text)]
    expect(kernel.counts(4).outcomes[18]?.[0]).toBeGreaterThan(300)
    expect(many / few).toBeLessThanOrEqual(1.3)
  })
})
