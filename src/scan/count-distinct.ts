/** Runs of all units → exact distinct counts, partitions shared out to the threads. */
import type { AgeLimits, CaseKeys, DistinctCounts } from '../kernel/index.js'
import { distinctNames, mostRowSets, partitions } from '../kernel/outcomes.js'
import type { PersonCounts } from '../assess/figures.js'
import { addRecords } from '../tally/counts.js'
import { freeComponents, linkedIn, LinkJoiner, type Links } from '../tally/links.js'
import type { KeyRun } from '../tally/partial.js'
import { RunFiles } from '../unit/run-files.js'
import type { DistinctTask } from '../unit/task.js'
import type { TaskRunner } from './pool.js'

/** Tasks a thread: more than one, so that uneven partitions even out; each costs the reading of a table of regions. */
const tasksPerThread = 2

export async function countDistinct(
  runs: readonly KeyRun[],
  keys: CaseKeys,
  referenceDate: string | null,
  runner: TaskRunner,
): Promise<PersonCounts> {
  const links = joinLinks(runs.filter((run) => run.space === 'link'))
  const counted = runs.filter((run) => run.space !== 'link')
  const countsRowSets = haveFewSets(counted.filter((run) => run.space === 'row'))
  const tasks = Math.min(runner.threads * tasksPerThread, partitions)
  const results = await Promise.all(
    Array.from({ length: tasks }, (_, index) => {
      const fromPartition = Math.floor((index * partitions) / tasks)
      const toPartition = Math.floor(((index + 1) * partitions) / tasks)
      const { linked } = linkedIn(links.mobiles, fromPartition, toPartition)
      const task: DistinctTask = {
        kind: 'distinct',
        keys,
        ages: ageLimits(referenceDate),
        runs: counted,
        fromPartition,
        toPartition,
        countsRowSets,
        linked,
      }
      return runner.run(task)
    }),
  )
  const besideId = concatenated(results.map((result) => result.linkedBesideId))
  const sum = results.map((result) => result.counts).reduce(addDistinct)
  const freeLinked = besideId.reduce((count, beside) => count + Number(beside === 0), 0)
  const freePersons = sum.counts.freeMobiles - freeLinked + freeComponents(links, besideId)
  return {
    ...sum,
    rowCombinations: countsRowSets ? sum.rowCombinations : null,
    byRule: sum.counts.residentIds + freePersons + sum.counts.freeAccounts,
  }
}

/** Counted over all runs, so that it depends on nothing but the inputs. */
function haveFewSets(runs: readonly KeyRun[]): boolean {
  const different = new Set<bigint>()
  for (const { sets } of runs) for (const set of sets) different.add(set)
  return different.size <= mostRowSets
}

function joinLinks(runs: readonly KeyRun[]): Links {
  const joiner = new LinkJoiner()
  const files = new RunFiles()
  try {
    for (const run of runs) joiner.join(files.read(run))
    return joiner.links()
  } finally {
    files.close()
  }
}

function addDistinct(a: DistinctCounts, b: DistinctCounts): DistinctCounts {
  const counts = Object.fromEntries(distinctNames.map((name) => [name, a.counts[name] + b.counts[name]])) as DistinctCounts['counts']
  return {
    counts,
    categoryPersons: a.categoryPersons.map((value, index) => value + (b.categoryPersons[index] ?? 0)),
    combinations: addRecords(a.combinations, b.combinations),
    rowCombinations: addRecords(a.rowCombinations, b.rowCombinations),
    regions: addRecords(a.regions, b.regions),
  }
}

function concatenated(lists: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return all
}

/**
 * Birth dates (yyyymmdd) that bound the age groups at a civil date. A year of age is complete on the day after the
 * birthday (法释〔2006〕1号 art. 2), so who has the fourteenth birthday on the reference date is still under 14.
 */
export function ageLimits(referenceDate: string | null): AgeLimits {
  if (referenceDate === null) return { at: 0, under14: 0, under18: 0, from60: 0 }
  const date = Number(referenceDate.replaceAll('-', ''))
  return { at: date, under14: date - 14_0000, under18: date - 18_0000, from60: date - 60_0000 }
}
