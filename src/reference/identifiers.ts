/** Tables by which the kernel recognises identifiers: area codes, keywords; and what a column's header promises. */
import { areaCodeRanges } from './area-codes.data.js'
import { categoryIds, type CategoryId } from './categories.js'
import { identifierKeywords } from './identifier-keywords.data.js'
import type { ColumnRole } from './roles.js'

/** Category number of words that name another kind of number (assembly/identifiers/categories.ts, OTHER). */
const other = 62

/** One bit per area code of three digits, without its zero. */
export function areaCodeBits(): Uint8Array {
  const bits = new Uint8Array(128)
  for (const [first, last] of areaCodeRanges) {
    for (let code = first; code <= last; code++) bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7))
  }
  return bits
}

/** Every keyword as its bytes in UTF-8, first in the low byte, with the number of its category. */
function keywords(): (readonly [word: bigint, category: number])[] {
  return Object.entries(identifierKeywords).flatMap(([id, words]) => {
    const category = id === 'other' ? other : categoryIds.indexOf(id as CategoryId)
    return words.split(' ').map((word) => [packed(word), category] as const)
  })
}

function packed(word: string): bigint {
  const bytes = new TextEncoder().encode(word)
  if (bytes.length > 8 || (bytes.length !== 6 && word.charCodeAt(0) > 0x7f)) throw new RangeError(`keyword of another length: ${word}`)
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
}

/**
 * Open-addressing table of the keywords: [slot] two u64, word and category; word 0 is an empty place.
 *
 * The place is the upper bits of the word times the golden ratio, as in assembly/identifiers/keywords.ts.
 */
export function keywordTable(slots: number): BigUint64Array {
  const table = new BigUint64Array(slots * 2)
  for (const [word, category] of keywords()) {
    let place = Number(BigInt.asUintN(64, word * 0x9e37_79b9_7f4a_7c15n) >> 54n) & (slots - 1)
    while (table[place * 2] !== 0n) {
      if (table[place * 2] === word) throw new RangeError('a keyword stands twice')
      place = (place + 1) & (slots - 1)
    }
    table[place * 2] = word
    table[place * 2 + 1] = BigInt(category)
  }
  return table
}

/** Roles whose name is not the category's. */
const categoryByRole: Readonly<Partial<Record<ColumnRole, CategoryId>>> = { phone: 'landline' }

/** Identifiers that a column may promise; a role of the same name promises it. */
const promised: ReadonlySet<string> = new Set(Object.keys(identifierKeywords).filter((id) => id !== 'other'))

/**
 * Category that the cells of a column are expected to hold: by its role, else by the last keyword in its header.
 *
 * Gives  null where neither names an identifier. Cost O(length of the header).
 * @example expectedCategory('other', 'MAC地址') === 'mac'
 */
export function expectedCategory(role: ColumnRole, header: string | null): CategoryId | null {
  const byRole = categoryByRole[role] ?? (promised.has(role) ? (role as CategoryId) : null)
  if (byRole !== null || header === null || !mayPromise.has(role)) return byRole
  return lastKeyword(header.toLowerCase())
}

/** Roles that leave open what a column holds. */
const mayPromise: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['unknown', 'other', 'account', 'order_number', 'serial'])

/** Headers come again in every table of a folder; so many different ones are remembered. */
const mostKnown = 10_000
const known = new Map<string, CategoryId | null>()

function lastKeyword(header: string): CategoryId | null {
  const before = known.get(header)
  if (before !== undefined) return before
  const category = findLastKeyword(header)
  if (known.size < mostKnown) known.set(header, category)
  return category
}

function findLastKeyword(header: string): CategoryId | null {
  let best = -1
  let category: CategoryId | null = null
  for (const [id, words] of Object.entries(identifierKeywords)) {
    for (const word of words.split(' ')) {
      const at = word.charCodeAt(0) > 0x7f ? header.lastIndexOf(word) : asciiWordIn(header, word)
      if (at <= best) continue
      best = at
      category = id === 'other' ? null : (id as CategoryId)
    }
  }
  return category
}

/** Place of the last occurrence of `word` that is no part of a longer ASCII word; -1 when there is none. */
function asciiWordIn(header: string, word: string): number {
  const words = [...header.matchAll(/[a-z]+/g)].filter(([found]) => found === word)
  return words.at(-1)?.index ?? -1
}
