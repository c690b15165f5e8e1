import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keySpaces, partitions } from '../../src/kernel/outcomes.js'
import { noCounts } from '../../src/tally/counts.js'
import { noNotes } from '../../src/tally/notes.js'
import { decodeHead, encodeHead, headLength, prefixBytes, runBytes } from '../../src/tally/partial-file.js'
import type { KeyRun, UnitPartial } from '../../src/tally/partial.js'

const run = fc
  .tuple(
    fc.constantFrom(...keySpaces),
    fc.array(fc.nat(3), { minLength: partitions, maxLength: partitions }),
    fc.array(fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }), { minLength: 1, maxLength: 3 }),
  )
  .map(([space, sizes, personSets]): KeyRun => {
    const sets = BigUint64Array.from(space.name === 'person' ? personSets : [])
    const offsets = new Uint32Array(partitions + 1)
    sizes.forEach((size, at) => (offsets[at + 1] = (offsets[at] ?? 0) + size))
    const bytes = new Uint8Array((offsets[partitions] ?? 0) * (space.bytes + Number(sets.length > 1)))
    return { space: space.name, offsets, sets, bytes, file: null, position: 0 }
  })

const partialWith = (runs: readonly KeyRun[]): UnitPartial => ({
  schema: 'leaktally.partial/1',
  plan: 'p',
  key: 'k',
  unit: 7,
  scannedBytes: 2 ** 40,
  counts: noCounts,
  notes: noNotes,
  values: [{ input: 0, table: 0, column: 2, overlong: 1, counts: [['第一医院', 7]] }],
  problems: [{ code: 'record-ragged', count: 2, byteStarts: [1, 2], detail: '汉字' }],
  evidence: [],
  runs,
  sha256: null,
})

test('a head that is written and read again names the same keys, one run behind the other', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 4 }), (runs) => {
      const head = encodeHead(partialWith(runs))
      expect(headLength(head)).toBe(head.length - prefixBytes)
      const { runs: read, ...rest } = decodeHead(head.subarray(prefixBytes), 'file')
      expect({ ...rest, runs: [] }).toEqual(partialWith([]))
      let position = head.length
      read.forEach((one, index) => {
        expect(one).toEqual({ ...runs[index], bytes: null, file: 'file', position })
        position += runBytes(one)
      })
    }),
    { numRuns: 40 },
  )
})

test('bytes that are no partial are refused', () => {
  for (const text of ['', 'leakpart', 'leakparT\0\0\0\0', '{"schema":"x"}']) {
    expect(() => headLength(new TextEncoder().encode(text))).toThrow(expect.objectContaining({ code: 'partial-mismatch' }) as Error)
  }
})
