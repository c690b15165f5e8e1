/** The ledger: every given file and every member of a container is scanned, scanned in part, or named with the reason why it was not. */
import type { Plan, Unit } from '../plan/types.js'
import { unscannedCodes } from '../problem.js'
import type { Coverage, InputResult } from '../result.js'
import type { Tally } from '../tally/tally.js'

/** A container is scanned in part when a member of it, however deep, was not scanned whole. Cost: O(inputs × depth). */
export function withUnscannedMembers(inputs: readonly InputResult[]): InputResult[] {
  const containers = new Map(inputs.map(({ path, container }) => [path, container]))
  const unscanned = new Map<string, number>()
  for (const { container, problems } of inputs) {
    if (!problems.some(({ code }) => unscannedCodes.has(code))) continue
    for (let outer = container; outer !== null; outer = containers.get(outer) ?? null) unscanned.set(outer, (unscanned.get(outer) ?? 0) + 1)
  }
  return inputs.map((input) => {
    const count = unscanned.get(input.path)
    if (count === undefined) return input
    return { ...input, status: 'partial', problems: [...input.problems, { code: 'member-unscanned', count, byteStarts: [] }] }
  })
}

/** Bytes add up over the given files; members are counted beside them, since their bytes are in their containers. */
export function coverage(plan: Plan, tally: Tally, inputs: readonly InputResult[], byInput: readonly (readonly Unit[])[]): Coverage {
  const unscanned: Coverage['unscanned'][number][] = []
  let missing = 0
  plan.inputs.forEach((input, index) => {
    const first = (inputs[index]?.problems ?? []).find((problem) => unscannedCodes.has(problem.code))
    if (first === undefined) return
    const bytes = input.skipped === null ? missingBytes(tally, byInput[index] ?? []) : input.bytes
    if (input.container === null) missing += bytes
    unscanned.push({ path: input.path, bytes, code: first.code, ...(first.detail === undefined ? {} : { detail: first.detail }) })
  })
  const given = inputs.filter(({ container }) => container === null)
  const total = given.reduce((sum, input) => sum + input.bytes, 0)
  return {
    complete: unscanned.length === 0,
    bytes: { total, scanned: total - missing, unscanned: missing },
    files: countStatuses(given),
    members: countStatuses(inputs.filter(({ container }) => container !== null)),
    tables: inputs.reduce((sum, { tables }) => sum + tables.length, 0),
    unscanned,
  }
}

function countStatuses(inputs: readonly InputResult[]): Coverage['files'] {
  const count = (wanted: InputResult['status']): number => inputs.filter(({ status }) => status === wanted).length
  return { total: inputs.length, scanned: count('scanned'), partial: count('partial'), skipped: count('skipped') }
}

/** Bytes of an input's units that were not scanned; a rewritten dialect has none. */
function missingBytes(tally: Tally, units: readonly Unit[]): number {
  let missing = 0
  for (const unit of units) {
    const scanned = tally.units.get(unit.index)?.scannedBytes ?? 0
    missing += Math.max(0, unit.byteEnd - unit.byteStart - scanned)
  }
  return missing
}
