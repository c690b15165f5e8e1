/**
 * Which prefixes of mainland mobile numbers are assigned, and whether a number under them stands for a person.
 *
 * The kernel takes `mobileSegmentTable` and looks up the four digits after the leading 1; nothing longer than five digits
 * (17405) decides anything. Source: see `mobile-segments.data.ts`.
 */
import { segmentLines } from './mobile-segments.data.js'

/**
 * mobile: an operator's own subscribers. mvno: subscribers of a reseller (移动通信转售). data_card: cards sold for tablets, with
 * subscribers who register by name. satellite: Inmarsat terminals and Tiantong telephones. iot: machines. emergency: disaster relief.
 */
export type MobileSegmentKind = 'mobile' | 'mvno' | 'data_card' | 'satellite' | 'iot' | 'emergency'

export interface MobileSegment {
  /** Three to five digits, starting with 1. No prefix is the beginning of another. */
  readonly prefix: string
  readonly kind: MobileSegmentKind
  /** Digits of a whole number. */
  readonly length: 11 | 13
  /** Whether a number stands for one subscriber who registered by name. */
  readonly personal: boolean
  /** Who held the segment first. */
  readonly operator: string
}

/** Values of `mobileSegmentTable`. */
export const segmentClass = {
  /** 未分配 */
  unallocated: 0,
  /** 11 digits, a subscriber. */
  personal: 1,
  /** 11 digits, nobody's own: emergency, Inmarsat. */
  notPersonal: 2,
  /** 13 digits only; no 11-digit number exists. */
  iot: 3,
} as const

/** Every assigned segment. */
export const mobileSegments: readonly MobileSegment[] = Object.freeze(segmentLines.flatMap(segmentsOf))

function segmentsOf(line: string): readonly MobileSegment[] {
  const [word = '', operator = '', ...prefixes] = line.split(' ')
  // Inmarsat terminals belong to ships and aircraft.
  const kind = (word === 'maritime' ? 'satellite' : word) as MobileSegmentKind
  const length = kind === 'iot' ? 13 : 11
  const personal = word !== 'maritime' && word !== 'emergency' && word !== 'iot'
  return prefixes.map((prefix) => Object.freeze({ prefix, kind, length, personal, operator }))
}

const byPrefix: ReadonlyMap<string, MobileSegment> = new Map(mobileSegments.map((segment) => [segment.prefix, segment]))

/**
 * The segment of a number.
 *
 * Shape   `digits`: at least five ASCII digits from the leading 1 on, usually the first seven.
 * Gives   undefined when the segment is not assigned.
 */
export function segmentOf(digits: string): MobileSegment | undefined {
  return byPrefix.get(digits.slice(0, 3)) ?? byPrefix.get(digits.slice(0, 4)) ?? byPrefix.get(digits.slice(0, 5))
}

/** The kind of the segment of a number; `digits` as for `segmentOf`. */
export function segmentKindOf(digits: string): MobileSegmentKind | undefined {
  return segmentOf(digits)?.kind
}

/**
 * The lookup table of the kernel: 10,000 entries of `segmentClass`, indexed by the four digits after the leading 1
 * (17405… → 7405). A new array at each call; O(10,000).
 */
export function mobileSegmentTable(): Uint8Array {
  const table = new Uint8Array(10_000)
  for (const { prefix, length, personal } of mobileSegments) {
    const span = 10 ** (5 - prefix.length)
    const from = Number(prefix.slice(1)) * span
    table.fill(length === 13 ? segmentClass.iot : personal ? segmentClass.personal : segmentClass.notPersonal, from, from + span)
  }
  return table
}
