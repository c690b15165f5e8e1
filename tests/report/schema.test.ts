/** The published schema accepts results, refuses what it does not know, and says the same as src/result.ts. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { problemCodes } from '../../src/problem.js'
import { categoryIds } from '../../src/reference/categories.js'
import { columnRoles } from '../../src/reference/roles.js'
import { subjectSlots } from '../../src/reference/slots.js'
import { findingReasons } from '../../src/result.js'
import { plainResult, sampleResult } from './sample-result.js'

interface Schema {
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly $ref?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly $defs?: Readonly<Record<string, Schema>>
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const schema = JSON.parse(read('../../src/report/result.schema.json')) as Schema
const isValid = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)
const definition = (name: string): Schema => (name === 'ScanResult' ? schema : (schema.$defs?.[name] ?? {}))
const resolve = (at: Schema): Schema => (at.$ref === undefined ? at : definition(at.$ref.replace('#/$defs/', '')))

test('the schema accepts a full result and a plain one', () => {
  for (const result of [sampleResult, plainResult]) {
    expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true)
  }
})

type Path = readonly (string | number)[]

/** Every object inside the sample, except the open record of options. */
function objectPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path.join('.') === 'run.options') return []
  const own = Array.isArray(value) ? [] : [path]
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => objectPaths(inner, [...path, key]))]
}

function copyWith(path: Path, change: (object: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(sampleResult) as unknown
  let object = copy as Record<string, unknown>
  for (const key of path) object = object[key] as Record<string, unknown>
  change(object)
  return copy
}

test('the schema refuses an unknown field at every level', () => {
  const paths = objectPaths(sampleResult)
  expect(paths.length).toBeGreaterThan(60)
  for (const path of paths) {
    expect(isValid(copyWith(path, (object) => (object['unknown_field'] = 1))), path.join('.')).toBe(false)
  }
})

test('the schema refuses a missing field, a fraction, a negative count and an unknown category', () => {
  const changes: [Path, (object: Record<string, unknown>) => void][] = [
    [[], (result) => delete result['digest']],
    [['records'], (records) => delete records['rejected']],
    [['records'], (records) => (records['total'] = 1.5)],
    [['records'], (records) => (records['total'] = -1)],
    [['combinations', 0], (combination) => (combination['categories'] = ['horoscope'])],
    [['inputs', 0, 'problems', 0], (problem) => (problem['code'] = 'unheard-of')],
    [['run'], (run) => (run['referenceDate'] = '1 November')],
  ]
  for (const [path, change] of changes) expect(isValid(copyWith(path, change)), path.join('.')).toBe(false)
})

/** A type as the source has it: its fields in order when it is an object, whether it may be null. */
interface Shape {
  readonly isNullable: boolean
  readonly fields: readonly { readonly name: string; readonly isOptional: boolean; readonly shape: Shape }[] | null
}

function fieldsOf(members: ts.NodeArray<ts.TypeElement>): Shape['fields'] {
  return members.filter(ts.isPropertySignature).map(({ name, questionToken, type }) => {
    if (!ts.isIdentifier(name) || type === undefined) throw new Error('a field of the result has a plain name and a type')
    return { name: name.text, isOptional: questionToken !== undefined, shape: shapeOfType(type) }
  })
}

/** Looks through arrays, `Readonly`, `Partial` and the values of `Record`; a named type has its own definition. */
function shapeOfType(type: ts.TypeNode): Shape {
  if (ts.isTypeLiteralNode(type)) return { isNullable: false, fields: fieldsOf(type.members) }
  if (ts.isTypeOperatorNode(type)) return shapeOfType(type.type)
  if (ts.isArrayTypeNode(type)) return shapeOfType(type.elementType)
  if (ts.isTypeReferenceNode(type) && type.typeArguments !== undefined) {
    const inner = type.typeArguments.at(-1)
    if (inner !== undefined) return shapeOfType(inner)
  }
  const isNull = (one: ts.TypeNode): boolean => ts.isLiteralTypeNode(one) && one.literal.kind === ts.SyntaxKind.NullKeyword
  return { isNullable: ts.isUnionTypeNode(type) && type.types.some(isNull), fields: null }
}

/** A map by closed list: it may hold any of its keys, and none is required. */
function isMap(at: Schema): boolean {
  return at.properties !== undefined && at.required === undefined
}

/** The values of an array or of a map by closed list, else the schema itself. */
function elementOf(at: Schema, shape: Shape): Schema {
  const schemaAt = resolve(at)
  if (schemaAt.items !== undefined) return resolve(schemaAt.items)
  return shape.fields !== null && isMap(schemaAt) ? resolve(Object.values(schemaAt.properties ?? {})[0] ?? {}) : schemaAt
}

function compare(name: string, shape: Shape, at: Schema): void {
  const isNullable = at.type?.includes('null') ?? false
  const isOpen = typeof at.additionalProperties === 'object'
  if (!isOpen) expect(isNullable, `${name} may be null`).toBe(shape.isNullable)
  if (shape.fields === null) return
  expect(Object.keys(at.properties ?? {}), `fields of ${name}, in order`).toEqual(shape.fields.map((field) => field.name))
  expect(at.required, `required fields of ${name}`).toEqual(shape.fields.filter((field) => !field.isOptional).map((field) => field.name))
  for (const field of shape.fields) {
    compare(`${name}.${field.name}`, field.shape, elementOf(at.properties?.[field.name] ?? {}, field.shape))
  }
}

describe('schema and src/result.ts agree', () => {
  const source = ts.createSourceFile('result.ts', read('../../src/result.ts'), ts.ScriptTarget.Latest)
  const interfaces = source.statements.filter(ts.isInterfaceDeclaration).filter(({ name }) => name.text !== 'Finding')

  test.each(interfaces.map((declaration) => [declaration.name.text, declaration] as const))('on the fields of %s', (name, declaration) => {
    const { $schema, $id, title, $defs, ...at } = definition(name) as Schema & Record<string, unknown>
    expect([typeof $schema, typeof $id, typeof title, typeof $defs].every((kind) => kind === 'undefined')).toBe(name !== 'ScanResult')
    compare(name, { isNullable: false, fields: fieldsOf(declaration.members) }, at)
  })

  test('on more than the result itself', () => {
    expect(interfaces.map(({ name }) => name.text)).toEqual(expect.arrayContaining(['ScanResult', 'InputResult', 'Coverage']))
  })

  test('on every closed list', () => {
    const keys = (name: string, field: string): string[] =>
      Object.keys(resolve(definition(name).properties?.[field] ?? {}).properties ?? {})
    expect(definition('CategoryId').enum).toEqual(categoryIds)
    expect(definition('ProblemCode').enum).toEqual(problemCodes)
    expect(definition('ColumnResult').properties?.['role']?.enum).toEqual(columnRoles)
    expect(definition('ColumnResult').properties?.['slot']?.enum).toEqual(subjectSlots)
    expect(keys('ScanResult', 'categories')).toEqual(categoryIds)
    expect(keys('ColumnResult', 'categories')).toEqual(categoryIds)
    expect(keys('CategoryCounts', 'invalid')).toEqual(findingReasons)
    expect(keys('Subjects', 'slots')).toEqual(subjectSlots)
  })

  test('the comparison finds a field that is missing', () => {
    const shape: Shape = { isNullable: false, fields: [{ name: 'gone', isOptional: false, shape: { isNullable: false, fields: null } }] }
    expect(() => compare('sample', shape, { properties: {}, required: [] })).toThrow('fields of sample')
  })
})

test('every field is described for the people who read results, and closed', () => {
  const visit = (at: Schema, path: string): void => {
    expect(at.description ?? at.$ref, path).toBeTruthy()
    if (at.type === 'object') expect(at.additionalProperties, path).not.toBe(undefined)
    if (at.type === 'object' && path !== 'RunPart.options') expect(at.additionalProperties, path).toBe(false)
    if (!isMap(at)) for (const [name, inner] of Object.entries(at.properties ?? {})) visit(inner, `${path}.${name}`)
  }
  visit(schema, 'ScanResult')
  for (const [name, at] of Object.entries(schema.$defs ?? {})) visit(at, name)
})
