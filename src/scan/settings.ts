/** What the units of a scan are told, out of the plan and the options. */
import { availableParallelism } from 'node:os'
import type { BirthLimits, CaseKeys } from '../kernel/index.js'
import { resolveOptions, type ResolvedOptions, type ScanOptions } from '../options.js'
import type { Plan } from '../plan/types.js'
import { categoriesWith } from '../reference/dictionary.js'
import { rulesReleaseDate } from '../reference/rules.js'
import type { ScanSettings, SharedProgress } from '../unit/task.js'
import { ageLimits } from './count-distinct.js'
import { scanLexicon } from './lexicon.js'
import { planDigest } from './plan-paths.js'
import { taggedStops } from './stop-list.js'

/** Options checked and filled for this machine. */
export function resolved(options: ScanOptions): ResolvedOptions {
  return resolveOptions(options, availableParallelism())
}

export function settingsFor(plan: Plan, options: ResolvedOptions, keys: CaseKeys, scratch: string, shared: SharedProgress): ScanSettings {
  return {
    plan: planDigest(plan, options),
    keys,
    seed: plan.seed,
    sample: options.sample,
    births: birthLimits(options.referenceDate),
    lexicon: scanLexicon(options),
    categories: categoriesWith(options.dictionary),
    wanted: options.categories,
    stops: taggedStops(options.stopList, options.dictionary),
    spillDirectory: scratch,
    keptBytes: options.memoryBytes,
    shared,
  }
}

/** Births after the rules' release are impossible, unless the reference date is later. */
export function birthLimits(referenceDate: string | null): BirthLimits {
  if (referenceDate === null) return { latestBirth: rulesReleaseDate, minors: null }
  const { at, under18 } = ageLimits(referenceDate)
  return { latestBirth: Math.max(rulesReleaseDate, at), minors: { from: under18, to: at } }
}
