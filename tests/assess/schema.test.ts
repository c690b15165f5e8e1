/** The published schema accepts assessments, refuses what it does not know, and lists keys in the order in which they are written. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, expect, test } from 'vitest'
import { exampleResult, withDigest } from '../../fixtures/assess/example.mjs'
import { assumptionCodes, transferActs, type Assessment } from '../../src/assess/assessment.js'
import type { DamagesStatement } from '../../src/assess/damages/read-damages.js'
import { builtInLaw, methodIds } from '../../src/reference/law/law.js'
import { assess } from '../../src/scan/assess.js'
import { sampleResult } from '../report/sample-result.js'

interface Schema {
  readonly description?: string
  readonly $ref?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly $defs?: Readonly<Record<string, Schema>>
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const schema = JSON.parse(read('../../src/assess/assessment.schema.json')) as Schema
const isValid = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)
const transfers = read('../../fixtures/assess/transfers.csv')
const damages = { ...(JSON.parse(read('../../fixtures/assess/damages.json')) as DamagesStatement), punitiveFactor: '3' }

let full: Assessment
beforeAll(async () => {
  full = await assess(exampleResult(), { transfers, damages, review: [{ frame: 'persons', lower: 5, upper: 9 }] })
})

test('assessments of old, new, small and large results fit the schema', async () => {
  for (const one of [full, await assess(exampleResult(), { profile: 'highest' }), await assess(withDigest(sampleResult))]) {
    expect(isValid(one), JSON.stringify(isValid.errors?.[0])).toBe(true)
  }
})

const definition = (at: Schema): Schema => {
  const [one] = at.anyOf ?? []
  if (one !== undefined) return definition(one)
  return at.$ref === undefined ? at : definition(schema.$defs?.[at.$ref.replace('#/$defs/', '')] ?? {})
}

/** Calls back for every object of the document with its schema. */
function visit(value: unknown, at: Schema, path: string, see: (object: object, at: Schema, path: string) => void): void {
  const own = definition(at)
  if (Array.isArray(value)) value.forEach((one, index) => visit(one, own.items ?? {}, `${path}[${index}]`, see))
  else if (typeof value === 'object' && value !== null) {
    see(value, own, path)
    for (const [key, inner] of Object.entries(value)) visit(inner, own.properties?.[key] ?? {}, `${path}.${key}`, see)
  }
}

test('keys are written in the order of the schema', () => {
  let seen = 0
  visit(full, schema, '', (object, at, path) => {
    seen++
    const keys = Object.keys(object)
    expect(keys, path).toEqual(Object.keys(at.properties ?? {}).filter((key) => keys.includes(key)))
  })
  expect(seen).toBeGreaterThan(200)
})

test('an unknown field is refused at every kind of place', () => {
  const kinds = new Set<string>()
  const copy = structuredClone(full)
  visit(copy, schema, '', (object, _at, path) => {
    const kind = path.replace(/\[\d+\]/g, '[]')
    if (kinds.has(kind)) return
    kinds.add(kind)
    Object.assign(object, { unknown_field: 1 })
    expect(isValid(copy), path).toBe(false)
    delete (object as { unknown_field?: number }).unknown_field
  })
  expect(isValid(copy)).toBe(true)
  expect(kinds.size).toBeGreaterThan(40)
})

test('closed lists are the same, and every field is described', () => {
  const at = (name: string, field: string): readonly unknown[] | undefined =>
    definition(schema.$defs?.[name]?.properties?.[field] ?? {}).enum
  expect(definition(schema.properties?.['assumptions']?.items ?? {}).enum).toEqual(assumptionCodes)
  expect(at('ActTotal', 'act')).toEqual(transferActs)
  expect(at('MethodFigures', 'method')).toEqual(methodIds)
  const describedBelow = (node: Schema, path: string): void => {
    expect(node.description ?? node.$ref, path).toBeTruthy()
    for (const [name, inner] of Object.entries(node.properties ?? {})) describedBelow(inner, `${path}.${name}`)
  }
  describedBelow(schema, 'Assessment')
  for (const [name, node] of Object.entries(schema.$defs ?? {})) describedBelow(node, name)
})

test('cases that are only general knowledge are never shown', async () => {
  const [one] = builtInLaw.cases
  if (one === undefined) throw new Error('no cases')
  const law = {
    ...builtInLaw,
    cases: [
      { ...one, certainty: 'C' as const },
      { ...one, id: 'other', certainty: 'A' as const },
    ],
  }
  const { cases, law: named } = await assess(exampleResult(), { law })
  expect(cases.map(({ id }) => id)).toEqual(['other'])
  expect(named.digest).not.toBe(full.law.digest)
})
