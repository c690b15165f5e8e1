/**
 * Checks values against the published JSON Schemas, which are the only statement of their shapes.
 *
 * Kept apart from `statement.ts`, so that the library is loaded only where something is checked.
 */
import { Validator, type OutputUnit } from '@cfworker/json-schema'
import { statementFault, statementFaults, type StatementFault } from './statement.js'

/** Where a value departs from its schema first. */
export interface ShapeFault {
  readonly path: readonly string[]
  readonly fault: StatementFault
  readonly allowed?: string
}

interface SchemaNode {
  readonly title?: string
  readonly $ref?: string
  readonly enum?: readonly unknown[]
  readonly [key: string]: unknown
}

/** Keywords whose errors only say that something below is wrong. */
const outer: ReadonlySet<string> = new Set(['properties', 'items', '$ref', 'anyOf', 'additionalProperties'])

/** The first departure of a value from a schema, or null. Cost O(value × schema). */
export function findShapeFault(schema: object, value: unknown): ShapeFault | null {
  const { errors } = new Validator(schema, '2020-12', false).validate(value)
  const leaves = errors.filter(({ keyword }) => !outer.has(keyword))
  const [first] = leaves
  if (first === undefined) return null
  // Of the branches of an `anyOf` the one that went deepest is the one that was meant.
  const inside = leaves.filter(({ instanceLocation }) => instanceLocation.startsWith(first.instanceLocation))
  return describe(
    schema as SchemaNode,
    inside.reduce((deepest, one) => (depth(one) > depth(deepest) ? one : deepest), first),
  )
}

function depth({ instanceLocation }: OutputUnit): number {
  return instanceLocation.split('/').length
}

function describe(schema: SchemaNode, { keyword, keywordLocation, instanceLocation }: OutputUnit): ShapeFault {
  const path = segments(instanceLocation)
  if (keyword === 'false') return { path, fault: 'unknown-key' }
  if (keyword === 'required' || keyword === 'minProperties' || keyword === 'minItems') return { path, fault: 'missing' }
  const node = nodeAt(schema, segments(keywordLocation).slice(0, -1))
  const fault = statementFaults.find((one) => one === node?.title) ?? 'shape'
  return { path, fault, ...(Array.isArray(node?.enum) ? { allowed: node.enum.join(', ') } : {}) }
}

function segments(pointer: string): string[] {
  const names = pointer.split('/').slice(1)
  return names.map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'))
}

function nodeAt(schema: SchemaNode, path: readonly string[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = schema
  for (const name of path) {
    if (name !== '$ref') node = node?.[name] as SchemaNode | undefined
    else node = nodeAt(schema, segments(node?.$ref ?? ''))
  }
  return node
}

/** `actors[0].gains[2]`. */
export function pathText(path: readonly string[]): string {
  return path.map((name, index) => (/^\d+$/.test(name) ? `[${name}]` : index === 0 ? name : `.${name}`)).join('')
}

/** Throws for the first departure; otherwise the value has the shape of `T`. */
export function checkShape<T>(schema: object, value: unknown, file: string): T {
  const found = findShapeFault(schema, value)
  if (found === null) return value as T
  const { path, fault, allowed } = found
  throw statementFault(fault, {
    file,
    ...(path.length === 0 ? {} : { place: pathText(path) }),
    ...(allowed === undefined ? {} : { allowed }),
  })
}
