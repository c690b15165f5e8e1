/** Components against sets that are merged naively. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSource } from '../../fixtures/random.mjs'
import { freeComponents, linkedIn, LinkJoiner, type Links } from '../../src/tally/links.js'

type Link = readonly [bigint, bigint]

function join(...runs: readonly (readonly Link[])[]): Links {
  const joiner = new LinkJoiner()
  for (const run of runs) joiner.join(new Uint8Array(BigUint64Array.from(run.flat()).buffer))
  return joiner.links()
}

/** Every component as the set of its mobiles. */
function joinNaively(links: readonly Link[]): Set<Set<bigint>> {
  const setOf = new Map<bigint, Set<bigint>>()
  for (const [first, second] of links) {
    const union = new Set([first, second, ...(setOf.get(first) ?? []), ...(setOf.get(second) ?? [])])
    for (const mobile of union) setOf.set(mobile, union)
  }
  return new Set(setOf.values())
}

const freeNaively = (links: readonly Link[], besideId: ReadonlySet<bigint>): number =>
  [...joinNaively(links)].filter((component) => [...component].every((mobile) => !besideId.has(mobile))).length

/** Few enough that links meet; spread over partitions, and alike in their lower or upper half. */
const mobile = fc.tuple(fc.nat(7), fc.nat(7)).map(([high, low]) => (BigInt(high * 36) << 56n) | BigInt(low * 4096))
const link = fc.tuple(mobile, mobile)

describe('linked mobiles', () => {
  test('fall into as many free components as naively merged sets, however the links are shared out to runs', () => {
    const runs = fc.array(fc.array(link, { maxLength: 12 }), { maxLength: 4 })
    fc.assert(
      fc.property(runs, fc.uniqueArray(mobile), (some, beside) => {
        const links = join(...some)
        const marks = Uint8Array.from(links.mobiles, (key) => Number(beside.includes(key)))
        expect(freeComponents(links, marks)).toBe(freeNaively(some.flat(), new Set(beside)))
      }),
    )
  })

  test('are each there once, grouped by partition', () => {
    fc.assert(
      fc.property(fc.array(link), (some) => {
        const { mobiles } = join(some)
        const partitions = Array.from(mobiles, (key) => Number(key >> 56n))
        expect(partitions).toEqual([...partitions].sort((a, b) => a - b))
        expect(Array.from(mobiles).sort()).toEqual([...new Set(some.flat())].sort())
      }),
    )
  })

  test('are found by their partitions, also where there are none', () => {
    fc.assert(
      fc.property(fc.array(link), fc.nat(256), fc.nat(256), (some, from, to) => {
        const { mobiles } = join(some)
        const { first, linked } = linkedIn(mobiles, from, Math.max(from, to))
        const wanted = Array.from(mobiles).filter((key) => Number(key >> 56n) >= from && Number(key >> 56n) < Math.max(from, to))
        expect(Array.from(linked)).toEqual(wanted)
        expect(Array.from(mobiles.subarray(first, first + wanted.length))).toEqual(wanted)
      }),
    )
  })

  test('in their tens of thousands outgrow the first tables and keep what was joined before', () => {
    const draw = createSource('links')
    const random = (): bigint => (BigInt(draw()) << 32n) | BigInt(draw())
    const chain = Array.from({ length: 20_000 }, () => random())
    const links = chain.slice(1).map((key, at): Link => [chain[at] ?? 0n, key])
    const apart = Array.from({ length: 5_000 }, (): Link => [random(), random()])
    const joined = join(links.slice(0, 9_000), apart, links.slice(9_000))
    expect(joined.mobiles).toHaveLength(30_000)
    expect(freeComponents(joined, new Uint8Array(30_000))).toBe(5_001)
    const oneOfChain = Uint8Array.from(joined.mobiles, (key) => Number(key === chain[12_345]))
    expect(freeComponents(joined, oneOfChain)).toBe(5_000)
  })
})
