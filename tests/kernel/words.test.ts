/** Words in text: whichever the lexicon, the kernel finds what a plain search finds, leftmost and longest first. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileLexicon, lexiconLayout, type KernelWord } from '../../src/kernel/lexicon-table.js'
import { lexiconWords } from '../../src/kernel/lexicon-words.js'
import { instantiateKernel, silentImports } from '../../src/kernel/module.js'
import { gb18030 } from '../support/gb18030.js'
import { openKernel, scanAll, tableWith, textTable, utf8 } from '../support/kernel.js'

const kernel = openKernel()
const category = 18
const term = (text: string): KernelWord => ({ text, kind: 'term', category })

const isAlphanumeric = (character: string | undefined): boolean => character !== undefined && /^[0-9A-Za-z]$/.test(character)

/** Leftmost, longest; letters only as whole words. */
function findPlainly(text: string, words: readonly string[]): string[] {
  const characters = Array.from(text)
  const found: string[] = []
  for (let at = 0; at < characters.length;) {
    const isInside = isAlphanumeric(characters[at]) && isAlphanumeric(characters[at - 1])
    const fits = words.filter((word) => {
      const length = Array.from(word).length
      const end = at + length
      const isWhole = !(isAlphanumeric(characters[end - 1]) && isAlphanumeric(characters[end]))
      return isWhole && characters.slice(at, end).join('').toLowerCase() === word.toLowerCase()
    })
    const longest = fits.sort((a, b) => b.length - a.length)[0]
    if (longest === undefined || isInside) at++
    else {
      found.push(longest.toLowerCase())
      at += Array.from(longest).length
    }
  }
  return found
}

function findInKernel(text: string, words: readonly string[]): string[] {
  kernel.setLexicon(compileLexicon(words.map(term)))
  const bytes = utf8(text)
  return scanAll(kernel, textTable, bytes)
    .findings.filter((finding) => finding.category === category)
    .map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end)).toLowerCase())
}

// None of them make a pattern, which goes before words: 孕7产7, B77.
const letters = fc.constantFrom('孕', '妇', '儿', '病', 'a', 'U', 'é', '7', '−', '㛃')
const word = fc.array(letters, { minLength: 1, maxLength: 5 }).map((list) => list.join(''))
const text = fc.array(letters, { minLength: 1, maxLength: 40 }).map((list) => list.join(''))

describe('the lexicon in the kernel', () => {
  it('lies where the kernel looks for it', () => {
    const { address } = instantiateKernel(silentImports)
    expect({
      pairs: address.WORD_PAIRS - address.WORD_STARTS,
      triples: address.WORD_TRIPLES - address.WORD_STARTS,
      grams: address.WORD_GRAMS - address.WORD_STARTS,
      gramSlots: address.WORD_GRAM_SLOTS,
      words: address.WORD_GRAMS - address.WORD_STARTS + address.WORD_GRAM_SLOTS * 8,
      wordCapacity: address.WORD_CAPACITY,
      thirds: lexiconLayout.words + address.WORD_THIRDS - address.WORDS,
      rests: lexiconLayout.words + address.WORD_RESTS - address.WORDS,
      restBytes: address.WORD_REST_BYTES,
      longestAnswer: lexiconLayout.words + address.LONGEST_ANSWER - address.WORDS,
    }).toEqual(lexiconLayout)
  })

  it('finds what a plain search finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12, selector: (one) => one.toLowerCase() }), text, (words, line) => {
        expect(findInKernel(line, words)).toEqual(findPlainly(line, words))
      }),
      { numRuns: 2_000 },
    )
  })

  it('finds every word of the project, alone in a line', () => {
    const words = lexiconWords().filter(({ kind, isWhole, isWeak }) => kind === 'term' && isWhole !== true && isWeak !== true)
    kernel.setLexicon(compileLexicon(lexiconWords()))
    const lines = words.map(({ text: line }) => line)
    const bytes = utf8(lines.join('\n'))
    const { findings } = scanAll(kernel, textTable, bytes)
    const found = new Set(findings.map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end))))
    expect(lines.filter((line) => !found.has(line))).toEqual([])
  })

  it('finds the same in GB18030 as in UTF-8', () => {
    kernel.setLexicon(compileLexicon(['妊娠', '高血压', 'HIV'].map(term)))
    const line = '孕妇：妊娠32周,高血压2级；HIV(-)\n'
    const counts = (encoding: 'utf-8' | 'gb18030', bytes: Uint8Array) => scanAll(kernel, tableWith(2, { encoding }), bytes).counts.readings
    expect(counts('gb18030', gb18030(line.repeat(50)))).toEqual(counts('utf-8', utf8(line.repeat(50))))
    expect(counts('utf-8', utf8(line))[category]?.[4]).toBe(3)
  })

  it('refuses more words than it holds', () => {
    const many = Array.from({ length: lexiconLayout.wordCapacity + 1 }, (_, index) => term(`词${index}`))
    expect(() => compileLexicon(many)).toThrow(RangeError)
  })
})

describe('the text of a giant cell', () => {
  it.each(['一二三四五六七八九十，', '一二三四五六七八九十'])('has every term, wherever the window ends: filled with %s', (filling) => {
    kernel.setLexicon(compileLexicon([term('糖尿病')]))
    const piece = `${filling.repeat(90)}，糖尿病，`
    const repeats = 3_000
    const bytes = utf8(piece.repeat(repeats))
    expect(bytes.length).toBeGreaterThan(4 * 1024 * 1024)
    const { counts } = scanAll(kernel, textTable, bytes, { mode: { emitting: true }, chunks: [512 * 1024] })
    expect(counts.readings[category]?.[4]).toBe(repeats)
  })
})
