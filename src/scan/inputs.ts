/**
 * What is scanned, as the caller gives it: checked before anything is read or written.
 *
 * A stream is whatever gives its chunks to `for await`: a Node stream, a web stream, an async generator.
 */
import type { ReadableStream } from 'node:stream/web'
import type { Plan } from '../plan/types.js'
import { LeaktallyError } from '../problem.js'
import type { UnitPartial } from '../tally/partial.js'

export interface NamedStream {
  /** Shown as the path in the result. At most 255 bytes. */
  readonly name: string
  /** Chunks of bytes, or of text, which is taken as UTF-8; cut anywhere. */
  readonly stream: NodeJS.ReadableStream | ReadableStream<Uint8Array | string> | AsyncIterable<Uint8Array | string>
}

/** What is scanned: a path, or a stream with a name. */
export type ScanInput = string | NamedStream

/** Longest name of a file on the usual file systems: a stream is kept under its name. */
const longestNameBytes = 255

/** Throws `input-none` without any, `input-type` for what is neither a path nor a stream with a name. */
export function checkInputs(inputs: unknown): asserts inputs is readonly ScanInput[] {
  for (const [index, input] of listed(inputs).entries()) {
    if (typeof input === 'string') checkPath(input, index)
    else checkStream(input, index)
  }
}

/** The same without streams: a plan must find its inputs again. */
export function checkPaths(inputs: unknown): asserts inputs is readonly string[] {
  for (const [index, input] of listed(inputs).entries()) checkPath(input, index)
}

function listed(inputs: unknown): readonly unknown[] {
  if (!Array.isArray(inputs)) throw wrongInput('inputs', 'a list of paths or streams')
  if (inputs.length === 0) throw new LeaktallyError('input-none', 'no input was given')
  return inputs
}

/** The empty path would be the current folder: nobody asked for that. */
function checkPath(input: unknown, index: number): void {
  if (typeof input !== 'string' || input === '') throw wrongInput(`inputs[${index}]`, 'a path or { name, stream }')
}

function checkStream(input: unknown, index: number): void {
  const { name, stream } = membersOf(input)
  if (stream === undefined && name === undefined) return checkPath(input, index)
  if (typeof name !== 'string') throw wrongInput(`inputs[${index}].name`, 'a text')
  if (Buffer.byteLength(name) > longestNameBytes) throw wrongInput(`inputs[${index}].name`, `at most ${longestNameBytes} bytes long`)
  if (!(Symbol.asyncIterator in membersOf(stream))) throw wrongInput(`inputs[${index}].stream`, 'a stream or an async iterable')
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** Throws `plan-mismatch` for what is no plan of this version. */
export function checkPlan(plan: unknown): asserts plan is Plan {
  const { schema, inputs, units } = membersOf(plan)
  if (schema !== 'leaktally.plan/1' || !Array.isArray(inputs) || !Array.isArray(units)) {
    throw new LeaktallyError('plan-mismatch', 'this is not a plan of this version')
  }
}

/** Throws `partial-mismatch` for what is no list of partials of this version. */
export function checkPartials(partials: unknown): asserts partials is readonly UnitPartial[] {
  const isPartial = (one: unknown): boolean => membersOf(one)['schema'] === 'leaktally.partial/1'
  if (!Array.isArray(partials) || !partials.every(isPartial)) {
    throw new LeaktallyError('partial-mismatch', 'this is not a list of partials of this version')
  }
}

/** `what` names the argument; it never holds its value. */
export function wrongInput(what: string, expected: string): LeaktallyError {
  return new LeaktallyError('input-type', `${what} must be ${expected}`, { input: what, expected })
}
