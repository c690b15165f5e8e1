/** The published schema accepts reviews, and refuses what it does not know at every level. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { renderReview } from '../../src/report/review-statement.js'
import { review } from '../../src/scan/review.js'
import { labelsFor, resultWith, verified, type MarkedStratum } from './marked-result.js'

const schema = JSON.parse(readFileSync(new URL('../../src/report/review.schema.json', import.meta.url), 'utf8')) as object
const isValid = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)

const strata: readonly MarkedStratum[] = [
  { name: 'resident_id', records: 900, marks: 'TTFDU', also: ['mobile', 'pregnancy'] },
  { name: 'mobile', records: 70, marks: '---' },
  { name: 'rejected', records: 4, marks: 'TF' },
  { name: 'none', records: 90, marks: '' },
]
const result = resultWith(strata)
const reviewed = review(
  result,
  labelsFor(result, strata, (label) => (label.item === 'resident_id/1' ? { ...label, verification: verified } : label)),
)

test('the schema accepts a review', () => {
  expect(isValid(reviewed), JSON.stringify(isValid.errors)).toBe(true)
})

test('the schema refuses an unknown field, and a missing one, at every level', () => {
  let objects = 0
  const visit = (copy: object, at: object, path: string): void => {
    for (const [key, inner] of Object.entries(at) as [string, unknown][]) {
      if (typeof inner === 'object' && inner !== null) visit(copy, inner, `${path}.${key}`)
    }
    if (Array.isArray(at) || path === '.categories') return
    objects++
    const object = at as Record<string, unknown>
    object['unknown'] = 1
    expect(isValid(copy), path).toBe(false)
    delete object['unknown']
    const [key = ''] = Object.keys(object)
    const value = object[key]
    Reflect.deleteProperty(object, key)
    expect(isValid(copy), `${path} without ${key}`).toBe(false)
    object[key] = value
  }
  const copy = structuredClone(reviewed) as object
  visit(copy, copy, '')
  expect(objects).toBeGreaterThan(50)
})

test.each(['zh-CN', 'en'] as const)(
  'the statement in %s tells population, frame, method, seed, sizes, results and how to draw again',
  (lang) => {
    const text = renderReview(reviewed, result, lang)
    const whole = text.replaceAll(/\n */g, lang === 'en' ? ' ' : '')
    for (const told of [reviewed.frame.digest, reviewed.result.digest, reviewed.result.seed, '--redraw', reviewed.labels, reviewed.digest])
      expect(text).toContain(told)
    expect(whole).toMatch(lang === 'en' ? /not fewer than \d+ \(with everything unanswered/ : /不少于 ?\d+ ?条（未作出判读/)
    expect(text).not.toMatch(/犯罪|构成|情节|有效公民个人信息|受害人|offen[cs]e|victim|guilty/i)
    expect(text).not.toMatch(/[{}]|undefined|NaN/)
    for (const line of text.split('\n')) expect(line).toBe(line.trimEnd())
  },
)
