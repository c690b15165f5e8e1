/**
 * Places of inputs that were written anew in UTF-8, as places of the original file: what a person looks up is the file that was seized.
 */
import { Origins } from '../format/transcode/origins.js'
import type { Plan } from '../plan/types.js'
import type { Problem } from '../problem.js'
import type { Stratum } from '../result.js'

export class OriginalPlaces {
  readonly #plan: Plan
  readonly #open = new Map<string, Origins>()

  constructor(plan: Plan) {
    this.#plan = plan
  }

  /** Problems that the units of an input met. */
  ofProblems(problems: readonly Problem[], input: Plan['inputs'][number]): Problem[] {
    const { text, path } = input
    if (text === null) return [...problems]
    return problems.map((problem) => ({
      ...problem,
      byteStarts: problem.byteStarts.map((place) => this.#originsOf(path)?.of(place) ?? place),
    }))
  }

  ofStrata(strata: readonly Stratum[]): Stratum[] {
    const transcoded = new Set(this.#plan.inputs.filter(({ text }) => text !== null).map(({ path }) => path))
    if (transcoded.size === 0) return [...strata]
    return strata.map((stratum) => ({
      ...stratum,
      items: stratum.items.map((item) =>
        transcoded.has(item.path) ? { ...item, ...this.ofRange(item.path, item.byteStart, item.byteEnd) } : item,
      ),
    }))
  }

  ofRange(path: string, byteStart: number, byteEnd: number): { readonly byteStart: number; readonly byteEnd: number } {
    const origins = this.#originsOf(path)
    return { byteStart: origins?.of(byteStart) ?? byteStart, byteEnd: origins?.endOf(byteEnd) ?? byteEnd }
  }

  close(): void {
    for (const origins of this.#open.values()) origins.close()
    this.#open.clear()
  }

  #originsOf(path: string): Origins | null {
    const known = this.#open.get(path)
    if (known !== undefined) return known
    const input = this.#plan.inputs.find((one) => one.path === path)
    if (input?.text == null) return null
    const origins = new Origins(input.text, input.location)
    this.#open.set(path, origins)
    return origins
  }
}
