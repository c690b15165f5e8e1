/** The share of marked records in a stratum, with two intervals. */
import { clopperPearson, wilson } from './bounds.js'
import type { MarkedItem } from './check-labels.js'
import { drawsOf } from './count.js'
import type { Share } from './document.js'

/** A stratum with its sampled records and their marks. */
export interface MarkedStratum {
  readonly name: string
  readonly records: number
  readonly items: readonly MarkedItem[]
}

/** The intervals of a share among `answered`, which stand for a frame of `records`; copies count as one draw, rounded to the wider side. */
export function shareOf(
  records: number,
  answered: readonly MarkedItem[],
  isCounted: (item: MarkedItem) => boolean,
  confidence: number,
  z: number,
): Share {
  const count = answered.filter(isCounted).length
  const size = answered.length
  // Drawn whole, copies and all, nothing is left to chance.
  const draws = size === records ? size : drawsOf(answered)
  const least = size === 0 ? 0 : Math.floor((count * draws) / size)
  const most = size === 0 ? 0 : Math.ceil((count * draws) / size)
  return {
    count,
    answered: size,
    estimate: size === 0 ? null : Number((count / size).toFixed(6)),
    clopperPearson: { low: clopperPearson(draws, least, confidence).low, high: clopperPearson(draws, most, confidence).high },
    wilson: { low: wilson(records, draws, least, z).low, high: wilson(records, draws, most, z).high },
  }
}
