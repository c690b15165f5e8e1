import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BottomK } from '../../src/evidence/bottom-k.js'
import { EvidenceGathering } from '../../src/evidence/gather.js'

const hex = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => value.toString(16).padStart(16, '0'))
const item = fc.record({ stratum: fc.integer({ min: 0, max: 3 }), priority: hex, byteStart: fc.nat() })
const items = fc.uniqueArray(item, { selector: ({ priority }) => priority, maxLength: 60 })
const size = fc.integer({ min: 0, max: 8 })

type Item = { readonly stratum: number; readonly priority: string; readonly byteStart: number }

/** The definition: sort, and take the first k of every stratum. */
function smallest(list: readonly Item[], k: number): Item[] {
  const sorted = [...list].sort((a, b) => a.stratum - b.stratum || (BigInt(`0x${a.priority}`) < BigInt(`0x${b.priority}`) ? -1 : 1))
  return sorted.filter((one, index) => sorted.slice(0, index).filter(({ stratum }) => stratum === one.stratum).length < k)
}

function keep(k: number, list: readonly Item[]): Item[] {
  const sample = new BottomK<Item>(k)
  for (const one of list) sample.offer(one)
  return sample.items()
}

describe('bottom-k', () => {
  test('keeps the k smallest of every stratum, in any order of arrival', () => {
    fc.assert(
      fc.property(items, size, (list, k) => {
        expect(keep(k, list)).toEqual(smallest(list, k))
        expect(keep(k, [...list].reverse())).toEqual(smallest(list, k))
      }),
    )
  })

  test('of a union is that of what was kept of its parts', () => {
    fc.assert(
      fc.property(items, size, fc.nat(), (list, k, at) => {
        const middle = at % (list.length + 1)
        const parts = [list.slice(0, middle), list.slice(middle)].flatMap((part) => keep(k, part))
        expect(keep(k, parts)).toEqual(smallest(list, k))
      }),
    )
  })

  test('names a bar only when the stratum is full, and nothing from the bar on would enter', () => {
    fc.assert(
      fc.property(items, size, (list, k) => {
        const sample = new BottomK<Item>(k)
        for (const one of list) {
          const bar = sample.offer(one)
          const kept = sample.items().filter(({ stratum }) => stratum === one.stratum)
          if (kept.length < k || k === 0) expect(bar).toBeNull()
          else expect(bar).toBe(kept.at(-1)?.priority)
        }
      }),
    )
  })
})

describe('evidence of many units', () => {
  const units = fc.array(items, { maxLength: 6 })

  test('is the k smallest of all, whatever the order of the units, copies decided by unit and position', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 5 }), (lists, k) => {
        // The last unit is a copy of the first.
        const all = [...lists, lists[0] ?? []].map((list, unit) => ({ unit, list }))
        const gather = (order: typeof all): unknown => {
          const gathering = new EvidenceGathering<Item>(k)
          for (const { unit, list } of order) gathering.add(unit, keep(k, list))
          return [...gathering.byUnit()].sort(([a], [b]) => a - b)
        }
        const numbered = all.flatMap(({ unit, list }) => list.map((one) => ({ unit, one })))
        numbered.sort(
          (a, b) =>
            a.one.stratum - b.one.stratum ||
            (a.one.priority < b.one.priority ? -1 : Number(a.one.priority > b.one.priority)) ||
            a.unit - b.unit ||
            a.one.byteStart - b.one.byteStart,
        )
        const kept = numbered.filter(
          ({ one }, index) => numbered.slice(0, index).filter((other) => other.one.stratum === one.stratum).length < k,
        )
        const expected = all
          .map(({ unit }) => [unit, kept.filter((one) => one.unit === unit).map(({ one }) => one)] as const)
          .filter(([, list]) => list.length > 0)
        expect(gather(all)).toEqual(expected)
        expect(gather([...all].reverse())).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('may leave out what lies above the bars, and never what could still enter', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 4 }), (lists, k) => {
        const free = new EvidenceGathering<Item>(k)
        const barred = new EvidenceGathering<Item>(k)
        lists.forEach((list, unit) => {
          const bars = new Map(barred.bars())
          free.add(unit, list)
          barred.add(
            unit,
            list.filter(({ stratum, priority }) => priority <= (bars.get(stratum) ?? 'g')),
          )
        })
        expect([...barred.byUnit()]).toEqual([...free.byUnit()])
      }),
    )
  })
})
