/**
 * What is unusual about a table: plain observations for a person to look into. None of them says where the table comes from.
 *
 * Every bound has its reason beside it; numbers below `fewest` are never unusual, they are few.
 */
import { agreementKinds, type AgreementKind, type NumberSigns, type TableResult } from '../result.js'

/** With a hundred, a share of one half is known to ten points. */
const fewest = 100

/** Typing errors leave a few per cent of IDs without their check character; random last digits leave 90.9 %. */
const failedIds = 0.2
/** Of eleven random digits behind 13 to 19, about one in five is in no segment; lists of people have well under one in a hundred. */
const failedMobiles = 0.05
/** Chi-square per number, which is the mean square of how far shares are from even ones: a quarter, at any size of the table. */
const unevenness = 0.0625
/** And not by chance. */
const chance = 0.000_001
/** Of random mobiles two in ten billion are neighbours; families and offices that bought theirs together are a few in a thousand. */
const neighbours = 0.02
const longRun = 10
/** The same person in several rows in a row: visits, orders. Beyond one half the column hardly changes. */
const equal = 0.5
/** Rows that equal the row before come from exports that were joined; beyond one in ten they shape the counts. */
const repeated = 0.1

/**
 * Least agreement. Sex and birth are copied from the ID or typed beside it; ages are as of a day that is not always known; people live away
 * from where their ID was issued, in cities more than half of them, while 31 provinces agree by chance in one of ten to thirty.
 */
const leastAgreement: Readonly<Record<AgreementKind, number>> = { sex: 0.9, birth: 0.9, age: 0.7, region: 0.15 }

export type UnusualSign =
  | { readonly sign: `${AgreementKind}-disagrees`; readonly column: null; readonly count: number; readonly of: number }
  | { readonly sign: 'rows-repeated'; readonly column: null; readonly count: number; readonly of: number }
  | {
      readonly sign: 'ids-failed' | 'mobiles-unallocated' | 'last-characters-uneven' | 'numbers-consecutive' | 'numbers-equal'
      /** 1-based. */
      readonly column: number
      readonly count: number
      readonly of: number
    }

/** In the order of the table's figures. O(columns). */
export function unusualSigns({ records, corroboration, signs }: TableResult): UnusualSign[] {
  const disagreeing = agreementKinds.flatMap((kind): UnusualSign[] => {
    const { compared, agreed } = corroboration[kind]
    if (compared < fewest || agreed >= compared * leastAgreement[kind]) return []
    return [{ sign: `${kind}-disagrees`, column: null, count: compared - agreed, of: compared }]
  })
  const rows: UnusualSign[] =
    records < fewest || signs.repeatedRows <= records * repeated
      ? []
      : [{ sign: 'rows-repeated', column: null, count: signs.repeatedRows, of: records }]
  return [...disagreeing, ...rows, ...signs.columns.flatMap(unusualNumbers)]
}

function unusualNumbers(signs: NumberSigns): UnusualSign[] {
  const { column, category, numbers, checked, failed, equalToBefore, longestRun } = signs
  const isId = category === 'resident_id'
  const found: UnusualSign[] = []
  const add = (sign: Extract<UnusualSign, { column: number }>['sign'], count: number, of: number): void => {
    found.push({ sign, column, count, of })
  }
  if (numbers < fewest) return found
  if (failed > checked * (isId ? failedIds : failedMobiles)) add(isId ? 'ids-failed' : 'mobiles-unallocated', failed, checked)
  if (isUneven(signs)) add('last-characters-uneven', Math.max(...signs.lastCharacters), checked)
  if (signs.neighbours > numbers * neighbours || longestRun >= longRun) add('numbers-consecutive', signs.neighbours, numbers)
  if (equalToBefore > numbers * equal) add('numbers-equal', equalToBefore, numbers)
  return found
}

function isUneven({ evenness, checked }: NumberSigns): boolean {
  return evenness !== undefined && evenness.p < chance && evenness.chiSquare > checked * unevenness
}
