import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LeaktallyError } from '../../src/problem.js'
import { canonicalBytesForDigest, renderJson } from '../../src/report/json.js'
import { sampleResult } from './sample-result.js'

describe('renderJson', () => {
  test('keeps the order of keys, indents by two blanks and ends with one LF', () => {
    const text = renderJson(sampleResult)
    expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(sampleResult))
    expect(text.startsWith('{\n  "schema": "leaktally.result/1",\n  "tool": {\n    "name"')).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).not.toContain('\r')
    expect(JSON.parse(text)).toEqual(sampleResult)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 0.5])('refuses to write %s as a count', (total) => {
    expect(() => renderJson({ ...sampleResult, records: { ...sampleResult.records, total } })).toThrow(LeaktallyError)
  })
})

test.each([
  ['rate', 0.9091, true],
  ['rate', 1 / 3, false],
  ['rate', Number.NaN, false],
  ['total', 0.9091, false],
])('a %s of %s is written: %s', (key, value, isWritten) => {
  const write = (): string => renderJson({ ...sampleResult, [key]: value })
  if (isWritten) expect(write()).toContain(`"${key}": ${value}`)
  else expect(write).toThrow(LeaktallyError)
})

describe('canonicalBytesForDigest', () => {
  test('is compact JSON of everything above the digest, whether or not a digest is there', () => {
    const { digest, ...rest } = sampleResult
    const canonical = canonicalBytesForDigest(rest)
    expect(canonicalBytesForDigest(sampleResult)).toBe(canonical)
    expect(canonical).toBe(JSON.stringify(rest))
    expect(canonical).not.toContain(digest)
  })

  test('can be checked from the published text alone', () => {
    const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
    const published = { ...sampleResult, digest: sha256(canonicalBytesForDigest(sampleResult)) }
    const read = JSON.parse(renderJson(published)) as typeof published
    expect(sha256(canonicalBytesForDigest(read))).toBe(read.digest)
  })
})
