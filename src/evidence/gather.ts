/**
 * Evidence of many units while they come in: only what may still be in the sample is kept, so that memory does not grow with
 * the number of files. Which candidates remain does not depend on the order in which units arrive.
 */
import { BottomK } from './bottom-k.js'

interface Candidate {
  readonly stratum: number
  /** 16 hex digits. */
  readonly priority: string
  readonly byteStart: number
}

interface Gathered<T> {
  readonly stratum: number
  readonly priority: string
  readonly unit: number
  readonly candidate: T
}

/** Digits of a priority as text; what follows it only decides between equal ones. */
const priorityDigits = 16

export class EvidenceGathering<T extends Candidate> {
  readonly #sample: BottomK<Gathered<T>>

  constructor(k: number) {
    this.#sample = new BottomK(k)
  }

  /** Copies of a file have equal priorities: plan order, then position decides between them. */
  add(unit: number, candidates: readonly T[]): void {
    for (const candidate of candidates) {
      const place = `${String(unit).padStart(12, '0')}/${String(candidate.byteStart).padStart(16, '0')}`
      this.#sample.offer({ stratum: candidate.stratum, priority: `${candidate.priority}/${place}`, unit, candidate })
    }
  }

  /** Per full stratum the priority above which (not at which) no candidate can enter any more. */
  bars(): (readonly [stratum: number, priority: string])[] {
    return this.#sample.bars().map(([stratum, order]) => [stratum, order.slice(0, priorityDigits)] as const)
  }

  /** What remained of each unit. */
  byUnit(): Map<number, T[]> {
    const units = new Map<number, T[]>()
    for (const { unit, candidate } of this.#sample.items()) units.set(unit, [...(units.get(unit) ?? []), candidate])
    return units
  }
}
