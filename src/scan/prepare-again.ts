/**
 * The steps of a scan one by one, each with private files of its own: what `plan` made of containers and workbooks is gone when `work`
 * takes a unit, perhaps on another machine, so it is made again. It is the same, since it depends on the bytes alone.
 */
import type { PreparedFile } from '../format/prepared-file.js'
import type { CellPlace, Plan, PlannedInput, TablePlan } from '../plan/types.js'
import type { ResolvedOptions } from '../options.js'
import { LeaktallyError } from '../problem.js'
import { inlineRunner } from './pool.js'
import { prepareFiles } from './prepare.js'

/** The plan with places that exist, for those of its inputs that lie in the same given files as `inputs`. */
export async function preparedAgain(plan: Plan, inputs: readonly PlannedInput[], folder: string, options: ResolvedOptions): Promise<Plan> {
  const outermost = new Set(inputs.filter(isMade).map((input) => outermostOf(plan, input)))
  if (outermost.size === 0) return plan
  const files = plan.inputs.filter((input) => input.container === null && (outermost.has(input) || isVolumeOf(input, outermost)))
  const found = files.map(({ path, location, bytes, modifiedMs }) => ({ path, location, bytes, modifiedMs, skipped: null }))
  const preparation = { options, runner: () => Promise.resolve(inlineRunner), folder: () => folder, rules: null }
  const prepared = await prepareFiles(found, preparation)
  const byPath = new Map(prepared.files.map((file) => [file.path, file]))
  return { ...plan, inputs: plan.inputs.map((input) => withPlaces(input, byPath.get(input.path))) }
}

function isMade({ container, tables, text }: PlannedInput): boolean {
  return container !== null || text !== null || tables.some(({ cells }) => cells !== null)
}

function outermostOf({ inputs }: Plan, input: PlannedInput): PlannedInput {
  let outer = input
  while (outer.container !== null) {
    const { container } = outer
    const next = inputs.find(({ path }) => path === container)
    if (next === undefined) throw new LeaktallyError('plan-mismatch', `the plan does not name the container ${container}`)
    outer = next
  }
  return outer
}

function isVolumeOf({ skipped, problems }: PlannedInput, outermost: ReadonlySet<PlannedInput>): boolean {
  const first = skipped === 'source-volume' ? problems.find(({ code }) => code === 'source-volume')?.detail : undefined
  return first !== undefined && [...outermost].some(({ path }) => path === first)
}

/** Tables of cells are told apart by the places that held them: a table and what stands above it share one. */
function withPlaces(input: PlannedInput, file: PreparedFile | undefined): PlannedInput {
  if (file === undefined || !isMade(input)) return input
  const before = [...new Set(input.tables.flatMap(({ cells }) => (cells === null ? [] : [placeOf(cells)])))]
  const placed = (table: TablePlan): TablePlan => {
    const now = table.cells === null ? undefined : file.tables?.[before.indexOf(placeOf(table.cells))]
    return now === undefined ? table : { ...table, cells: { pieces: now.pieces, bytes: now.bytes } }
  }
  return { ...input, location: file.location, modifiedMs: file.modifiedMs, text: file.text, tables: input.tables.map(placed) }
}

const placeOf = ({ pieces }: CellPlace): string => pieces.map(({ location, from }) => `${from} ${location}`).join('\0')
