/** How many random numbers pass for a resident ID: computed exactly from the tables, and counted. */
import { describe, expect, it } from 'vitest'
import { addressCodes } from '../../src/reference/regions.js'
import { countryCodes, implausibleBefore, rulesReleaseDate } from '../../src/reference/rules.js'
import { scanRandom } from '../support/random-numbers.js'

/** The bound of peers.md, "Random 18-digit strings accepted", with the cards of foreign residents. */
const mostPerMillion = 0.3

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** Weighted sums whose check character is X: no digit. */
const residueOfX = 2

/** How many texts of digits, beginning at place `from` of the number, have each weighted sum modulo 11. */
function residues(from: number, texts: Iterable<string>): bigint[] {
  const counts = Array<bigint>(11).fill(0n)
  for (const text of texts) {
    let sum = 0
    for (let index = 0; index < text.length; index++) sum += (weights[from + index] ?? 0) * Number(text[index])
    counts[sum % 11] = (counts[sum % 11] ?? 0n) + 1n
  }
  return counts
}

/** Sums of two parts. */
function joined(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const counts = Array<bigint>(11).fill(0n)
  a.forEach((left, i) => {
    b.forEach((right, j) => (counts[(i + j) % 11] = (counts[(i + j) % 11] ?? 0n) + left * right))
  })
  return counts
}

/** Every day from the first plausible one to the release of the rules, as yyyymmdd. */
function* birthDates(): Generator<string> {
  for (let day = Date.UTC(implausibleBefore, 0, 1); ; day += 86_400_000) {
    const text = new Date(day).toISOString().slice(0, 10).replaceAll('-', '')
    if (Number(text) > rulesReleaseDate) return
    yield text
  }
}

const sequences = (below: number): string[] => Array.from({ length: below }, (_, sequence) => String(sequence).padStart(3, '0'))
const provinces = [...new Set(Array.from(addressCodes(), (code) => Math.trunc(code / 10_000)))]
const countries = Array.from(countryCodes(), (code) => String(code).padStart(3, '0'))
const foreignAddresses = provinces.flatMap((province) => countries.map((country) => `9${province}${country}`))

/** Of 10^18 texts of 18 digits, those that are valid: each body whose check character is a digit has one. */
function validTexts(addresses: readonly string[], mostSequences: number): bigint {
  const body = joined(joined(residues(0, addresses), residues(6, birthDates())), residues(14, sequences(mostSequences)))
  return body.reduce((sum, count, residue) => (residue === residueOfX ? sum : sum + count), 0n)
}

const residents = validTexts(Array.from(addressCodes(), String), 1000)
const foreigners = validTexts(foreignAddresses, 50)
const ratePerMillion = Number(residents + foreigners) / 1e12

describe('random numbers of 18 digits', () => {
  it('pass at most 0.3 times in a million, computed from the tables', () => {
    expect(ratePerMillion).toBeLessThanOrEqual(mostPerMillion)
    // Not by being useless: residents alone make most of it.
    expect(Number(residents) / 1e12).toBeGreaterThan(0.2)
    expect(Number(foreigners) / 1e12).toBeLessThan(0.03)
  })

  it('pass about as often as computed: at most once in the million of this seed; tests/long has ten million', () => {
    const [valid = 0] = scanRandom(1_000_000, 18, 'false positives')
    expect(valid).toBeLessThanOrEqual(1)
  })
})

describe('random numbers of 15 digits', () => {
  it('never pass without a column or a keyword', () => {
    expect(scanRandom(1_000_000, 15, 'fifteen').every((count) => count === 0)).toBe(true)
  })
})
