/** Draws the sample of a result again from its inputs, wherever they lie now, and holds both side by side. */
import { LeaktallyError } from '../problem.js'
import type { Redraw, RedrawnStratum } from '../review/redraw.js'
import type { EvidenceItem, InputResult, ScanResult, Stratum } from '../result.js'
import { checkPaths } from './inputs.js'
import { checkResult, frameDigest } from './review.js'
import { mismatch, optionsOf, type ScanAgain } from './sampled-records.js'
import { scan } from './scan.js'

/**
 * Scans the inputs as the result says that they were scanned, with its seed, and compares what is drawn.
 *
 * Errors  `inputs-mismatch` with the option when corrections, stop list, dictionary or rules are not those of the result; those of a scan.
 * Cost    a scan.
 */
export async function redraw(result: ScanResult, inputs: readonly string[], again: ScanAgain = {}): Promise<Redraw> {
  checkResult(result)
  checkPaths(inputs)
  const second = await scan(inputs, optionsOf(result, again))
  checkSettings(result, second)
  const contents = { first: contentByPath(result.inputs), second: contentByPath(second.inputs) }
  const names = new Set([...result.evidence.strata, ...second.evidence.strata].map(({ name }) => name))
  const strata = [...names].map((name) => compareStratum(name, result, second, contents))
  const isSame = (one: RedrawnStratum): boolean =>
    one.records === one.recordsAgain && one.items === one.itemsAgain && one.items === one.itemsSame
  const files = compareInputs(result.inputs, second.inputs)
  const frame = { digest: frameDigest(result), digestAgain: frameDigest(second) }
  const same = frame.digest === frame.digestAgain && strata.every(isSame)
  return { schema: 'leaktally.redraw/1', result: result.digest, seed: result.run.seed, same, frame, inputs: files, strata }
}

/** Options that can change a number, by the flags that a user gives them with. */
function checkSettings(first: ScanResult, second: ScanResult): void {
  if (first.tool.rules !== second.tool.rules) throw mismatch({ option: 'rules', expected: first.tool.rules })
  if (first.run.columns !== second.run.columns) throw mismatch({ option: '--columns' })
  const named = { stopList: '--stop-list', dictionary: '--dictionary' } as const
  for (const [name, value] of Object.entries(first.run.options)) {
    if (JSON.stringify(value) === JSON.stringify(second.run.options[name])) continue
    throw mismatch({ option: name in named ? named[name as keyof typeof named] : name })
  }
}

/** Path → what names its content. Files without a digest were not read: their path stands for them. */
function contentByPath(inputs: readonly InputResult[]): ReadonlyMap<string, string> {
  return new Map(inputs.map(({ path, digests }) => [path, digests.sha256 ?? `path ${path}`]))
}

interface Contents {
  readonly first: ReadonlyMap<string, string>
  readonly second: ReadonlyMap<string, string>
}

function compareStratum(name: string, first: ScanResult, second: ScanResult, contents: Contents): RedrawnStratum {
  const of = ({ evidence }: ScanResult): Stratum | undefined => evidence.strata.find((stratum) => stratum.name === name)
  const [one, two] = [of(first), of(second)]
  const left = countOf((two?.items ?? []).map((item) => identity(item, contents.second)))
  let itemsSame = 0
  for (const item of one?.items ?? []) {
    const key = identity(item, contents.first)
    const count = left.get(key) ?? 0
    if (count > 0) itemsSame++
    left.set(key, count - 1)
  }
  return {
    name,
    records: one?.records ?? 0,
    recordsAgain: two?.records ?? 0,
    items: one?.items.length ?? 0,
    itemsAgain: two?.items.length ?? 0,
    itemsSame,
  }
}

/** Everything about a drawn record but its path, which a copy elsewhere may change. */
function identity({ path, ...item }: EvidenceItem, contents: ReadonlyMap<string, string>): string {
  const content = contents.get(path)
  if (content === undefined) throw new LeaktallyError('result-invalid', 'evidence names a file that is none of the inputs')
  return JSON.stringify([content, item])
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Copies are matched one by one, those with the same path first. */
function compareInputs(first: readonly InputResult[], second: readonly InputResult[]): Redraw['inputs'] {
  const contentOf = ({ digests, path }: InputResult): string => digests.sha256 ?? `path ${path}`
  const places = new Map<string, string[]>()
  for (const input of second) places.set(contentOf(input), [...(places.get(contentOf(input)) ?? []), input.path])
  const missing: string[] = []
  let matched = 0
  let renamed = 0
  const isThere = (input: InputResult): boolean => places.get(contentOf(input))?.includes(input.path) === true
  for (const input of [...first.filter(isThere), ...first.filter((input) => !isThere(input))]) {
    const own = places.get(contentOf(input)) ?? []
    const at = Math.max(own.indexOf(input.path), 0)
    const [path] = own.splice(at, 1)
    if (path === undefined) missing.push(input.path)
    else matched++
    if (path !== undefined && path !== input.path) renamed++
  }
  return { matched, renamed, missing, extra: [...places.values()].flat() }
}
