/** Paths → plan, with the corrections that a person made; and the digest that ties partials to a plan. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ResolvedOptions } from '../options.js'
import { planInputs } from '../plan/plan.js'
import type { Plan } from '../plan/types.js'
import { LeaktallyError } from '../problem.js'
import { errnoOf, type FoundFile } from '../source/walk.js'
import { rulesDigest } from './build-result.js'

export async function planFiles(files: readonly FoundFile[], options: ResolvedOptions): Promise<Plan> {
  if (options.columnsFile === null) return planInputs({ files, options, corrections: [], correctionsDigest: null })
  const text = readText(options.columnsFile)
  const { readColumns } = await import('../plan/read-columns.js')
  const correctionsDigest = createHash('sha256').update(text).digest('hex')
  return planInputs({ files, options, corrections: readColumns(text), correctionsDigest })
}

/** The same; throws `input-none` without any file and `input-unreadable` when none of them can be scanned. */
export async function planReadable(files: readonly FoundFile[], options: ResolvedOptions): Promise<Plan> {
  const plan = await planFiles(files, options)
  const [first] = plan.inputs
  if (first === undefined) throw new LeaktallyError('input-none', 'the inputs hold no file')
  if (plan.inputs.every((input) => input.skipped !== null)) {
    throw new LeaktallyError('input-unreadable', 'nothing could be read', { path: first.path, problem: first.skipped ?? '' })
  }
  return plan
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new LeaktallyError('columns-invalid', `cannot read ${file}: ${errnoOf(error)}`, { file })
  }
}

/** Digest of what a partial depends on: the plan without places on this machine, rules, and what the units are told. */
export function planDigest(plan: Plan, options: ResolvedOptions): string {
  const inputs = plan.inputs.map(({ location: _, modifiedMs: __, ...input }) => input)
  const told = { rules: rulesDigest(), sample: options.sample, stops: options.stopList, referenceDate: options.referenceDate }
  return createHash('sha256')
    .update(JSON.stringify({ ...plan, inputs, ...told }))
    .digest('hex')
}
