/**
 * The figures of delimited files, counted the slow way: whole texts, regular expressions, Sets, union-find.
 *
 * Speaks what people-tables.ts writes and no more: plain and quoted cells, LF or CRLF, 18-digit IDs, mobiles with or without +86,
 * masked ones. Shares no code with src/ but the names of regions.
 */
import { hasRightCheckDigit } from '../../fixtures/people.mjs'
import type { ScanResult } from '../../src/index.js'
import { regionName } from '../../src/reference/regions.js'

export interface NaiveTable {
  readonly text: string
  readonly delimiter: string
  /** One a column. */
  readonly slots: readonly string[]
}

type Category = 'resident_id' | 'mobile' | 'person_name' | 'minor'
interface Candidate {
  readonly category: Category
  readonly status: 'valid' | 'invalid' | 'masked' | 'suppressed'
  readonly value: string
}

/** RFC 4180, spelt out. */
export function splitRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = []
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^"\\r\\n${delimiter === '\t' ? '\\t' : `\\${delimiter}`}]*)(\\r?\\n|\\${delimiter}|$)`, 'gy')
  let cells: string[] = []
  while (pattern.lastIndex < text.length) {
    const [, cell = '', end = ''] = pattern.exec(text) ?? []
    cells.push((cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim())
    if (end === delimiter) continue
    records.push(cells)
    cells = []
  }
  if (cells.length > 0) records.push([...cells, ''])
  return records
}

export function candidatesIn(cell: string): Candidate[] {
  const tokens = cell.matchAll(
    /(?:\+86)?(1\d{2}\*{4}\d{4})|(\d{6}\*{8}[\dXx]{4})|(?:\+86|(?<!\d))(1[3-9]\d{9})(?!\d)|(?<!\d)(\d{17}[\dXx])(?![\dXx])/g,
  )
  return Array.from(tokens, ([, maskedMobile, maskedId, mobile, id = '']): Candidate => {
    if (maskedMobile !== undefined) return { category: 'mobile', status: 'masked', value: '' }
    if (maskedId !== undefined) return { category: 'resident_id', status: 'masked', value: '' }
    if (mobile !== undefined) return { category: 'mobile', status: mobile === '13800138000' ? 'suppressed' : 'valid', value: mobile }
    return { category: 'resident_id', status: hasRightCheckDigit(id) ? 'valid' : 'invalid', value: id.slice(0, 17) }
  })
}

/** A cell that is one of the known names. */
function nameIn(cell: string, names: ReadonlySet<string>): Candidate[] {
  return names.has(cell) ? [{ category: 'person_name', status: 'valid', value: cell }] : []
}

/** An ID of a minor tells that its slot holds one. */
function withMinors(candidates: Candidate[], referenceDate: string): Candidate[] {
  return candidates.flatMap((one) => (isMinorsId(one, referenceDate) ? [one, { category: 'minor', status: 'valid', value: '' }] : [one]))
}

function isMinorsId({ category, status, value }: Candidate, referenceDate: string): boolean {
  const birth = value.slice(6, 14)
  const isBorn = birth <= referenceDate.replaceAll('-', '')
  return category === 'resident_id' && status === 'valid' && isBorn && ageAt(referenceDate, birth) < 18
}

/** Complete years at a date: a year is complete on the day after the birthday. */
function ageAt(referenceDate: string, birth: string): number {
  const years = Number(referenceDate.slice(0, 4)) - Number(birth.slice(0, 4))
  return referenceDate.slice(4).replaceAll('-', '') > birth.slice(4) ? years : years - 1
}

class UnionFind {
  readonly #parents = new Map<string, string>()
  find(value: string): string {
    const parent = this.#parents.get(value) ?? value
    return parent === value ? value : this.find(parent)
  }
  join(a: string, b: string): void {
    if (this.find(a) !== this.find(b)) this.#parents.set(this.find(a), this.find(b))
  }
}

/** The union of the categories of every key. */
class CategoryUnions {
  readonly #sets = new Map<string, Set<Category>>()
  add(key: string, categories: readonly Category[]): void {
    this.#sets.set(key, new Set([...(this.#sets.get(key) ?? []), ...categories]))
  }
  /** Keys by their sets: most first, equal ones by their categories. */
  counted(): { categories: Category[]; persons: number }[] {
    const counts: Record<string, number> = {}
    for (const set of this.#sets.values()) increase(counts, order.filter((one) => set.has(one)).join())
    return Object.entries(counts)
      .sort(([aSet, a], [bSet, b]) => b - a || (aSet < bSet ? -1 : 1))
      .map(([set, persons]) => ({ categories: set.split(',') as Category[], persons }))
  }
}

const order: readonly Category[] = ['resident_id', 'mobile', 'person_name', 'minor']

/** Every category once, in the order of the category list. */
const inOrder = (candidates: readonly Candidate[]): Category[] =>
  order.filter((wanted) => candidates.some(({ category }) => category === wanted))

const increase = (counts: Record<string, number>, key: string, by = 1): void => {
  counts[key] = (counts[key] ?? 0) + by
}

/** What `scan` must say about these tables, in the shape of its result. */
export function countNaively(
  tables: readonly NaiveTable[],
  referenceDate: string,
  names: ReadonlySet<string> = new Set(),
): Pick<ScanResult, 'records' | 'categories' | 'groups' | 'regions' | 'subjects'> & {
  readonly columns: unknown[]
  readonly combinations: Record<string, number>
  readonly rowCombinations: Record<string, number>
  readonly strata: Record<string, number>
} {
  const records = { total: 0, withPersonalInformation: 0, identifying: 0, formatValid: 0, rejected: 0, distinctRows: 0 }
  const rows = new Map<string, string>()
  const statuses: Record<string, number> = {}
  const categoryRecords: Record<string, number> = {}
  const slots: Record<string, { records: number; subjects: number }> = {}
  const combinations: Record<string, number> = {}
  const strata: Record<string, number> = {}
  const ids = new Set<string>()
  const idsWithMobile = new Set<string>()
  const minors = new Set<string>()
  const named = new Set<string>()
  const primaryMobiles = new Set<string>()
  const mobilesBesideId = new Set<string>()
  const families = new UnionFind()
  const personSets = new CategoryUnions()
  const columns = tables.map(({ text, delimiter, slots: slotOf }) => {
    const [header = [], ...data] = splitRecords(text, delimiter)
    const profiles: { filled: number; categories: Record<string, number> }[] = header.map(() => ({ filled: 0, categories: {} }))
    for (const cells of data) {
      if (cells.every((cell) => cell === '') || JSON.stringify(cells) === JSON.stringify(header)) continue
      records.total++
      const found = cells.map((cell) => [...withMinors(candidatesIn(cell), referenceDate), ...nameIn(cell, names)])
      const all = found.flat()
      const has = (...wanted: Candidate['status'][]): boolean => all.some(({ status }) => wanted.includes(status))
      if (has('valid', 'invalid', 'masked')) records.withPersonalInformation++
      const isNumber = ({ category, status }: Candidate): boolean => category !== 'person_name' && status === 'valid'
      const isNamed = all.some(({ category }) => category === 'person_name') && all.some(isNumber)
      if (all.some((one) => isNumber(one) || one.status === 'invalid') || isNamed) records.identifying++
      if (all.some(isNumber)) records.formatValid++
      if (has('invalid', 'masked', 'suppressed')) records.rejected++
      for (const { category, status } of all) increase(statuses, `${category} ${status}`)
      cells.forEach((cell, at) => {
        const profile = (profiles[at] ??= { filled: 0, categories: {} })
        if (cell !== '') profile.filled++
        for (const { category, status } of found[at] ?? []) if (status === 'valid') increase(profile.categories, category)
      })
      const valid = found.map((list) => list.filter(({ status }) => status === 'valid'))
      const categories = inOrder(valid.flat())
      for (const category of categories) increase(categoryRecords, category)
      rows.set(JSON.stringify(cells), categories.join())
      if (categories.length > 0) increase(combinations, categories.join())
      increase(strata, categories[0] ?? (all.length > 0 ? 'rejected' : 'none'))
      const valuesOf = (slot: string, category: Category): string[] => [
        ...new Set(
          valid.flatMap((list, at) =>
            (slotOf[at] ?? 'self') === slot ? list.filter((one) => one.category === category).map(({ value }) => value) : [],
          ),
        ),
      ]
      for (const slot of new Set(valid.flatMap((list, at) => (list.length > 0 ? [slotOf[at] ?? 'self'] : [])))) {
        const slotIds = valuesOf(slot, 'resident_id')
        const [first = '', ...others] = valuesOf(slot, 'mobile')
        const counted = (slots[slot] ??= { records: 0, subjects: 0 })
        counted.records++
        counted.subjects += slotIds.length || (first === '' ? 0 : 1 + others.length)
        const slotSet = inOrder(valid.flatMap((list, at) => ((slotOf[at] ?? 'self') === slot ? list : []))).filter((one) => one !== 'minor')
        for (const id of slotIds) {
          ids.add(id)
          const isMinor = isMinorsId({ category: 'resident_id', status: 'valid', value: id }, referenceDate)
          personSets.add(id, isMinor ? [...slotSet, 'minor'] : slotSet)
          if (first !== '') idsWithMobile.add(id)
          if (valuesOf(slot, 'person_name').length > 0) named.add(id)
          if (isMinorsId({ category: 'resident_id', status: 'valid', value: id }, referenceDate)) minors.add(id)
        }
        if (first === '') continue
        for (const mobile of [first, ...others]) {
          if (slotIds.length === 0) personSets.add(mobile, slotSet)
          ;(slotIds.length > 0 ? mobilesBesideId : primaryMobiles).add(mobile)
          if (slotIds.length === 0 && valuesOf(slot, 'person_name').length > 0) named.add(mobile)
        }
        if (slotIds.length === 0) for (const mobile of others) families.join(first, mobile)
      }
    }
    return profiles.filter((_, at) => at < header.length || profiles.slice(at).some(({ filled }) => filled > 0))
  })
  const owned = new Set([...mobilesBesideId].map((mobile) => families.find(mobile)))
  const free = new Set([...primaryMobiles].map((mobile) => families.find(mobile)).filter((family) => !owned.has(family)))
  const rowCombinations: Record<string, number> = {}
  for (const set of rows.values()) if (set !== '') increase(rowCombinations, set)
  const births = [...ids].map((id) => id.slice(6, 14))
  const notBorn = births.filter((birth) => birth > referenceDate.replaceAll('-', '')).length
  const ages = births.filter((birth) => birth <= referenceDate.replaceAll('-', '')).map((birth) => ageAt(referenceDate, birth))
  const women = [...ids].filter((id) => Number(id.slice(14, 17)) % 2 === 0).length
  const byRegion: Record<string, number> = {}
  for (const id of ids) increase(byRegion, id.slice(0, 6))
  const category = (name: Category, persons: number, distinct: number | null) => ({
    mentions: statuses[`${name} valid`] ?? 0,
    records: categoryRecords[name] ?? 0,
    persons,
    distinct,
    polarity: { affirmed: statuses[`${name} valid`] ?? 0, negated: 0, uncertain: 0, family: 0 },
    evidence:
      name === 'minor'
        ? { column: 0, content: 0, derived: statuses['minor valid'] ?? 0 }
        : { column: 0, content: statuses[`${name} valid`] ?? 0, derived: 0 },
    invalid: (statuses[`${name} invalid`] ?? 0) > 0 ? { checksum: statuses[`${name} invalid`] ?? 0 } : {},
    masked: statuses[`${name} masked`] ?? 0,
    damaged: 0,
    suppressed: statuses[`${name} suppressed`] ?? 0,
  })
  const seen = (name: Category): boolean => Object.keys(statuses).some((key) => key.startsWith(name))
  return {
    records: { ...records, distinctRows: rows.size },
    categories: {
      ...(seen('resident_id') ? { resident_id: category('resident_id', ids.size, ids.size) } : {}),
      ...(seen('mobile')
        ? { mobile: category('mobile', idsWithMobile.size + primaryMobiles.size, new Set([...primaryMobiles, ...mobilesBesideId]).size) }
        : {}),
      ...(seen('person_name') ? { person_name: category('person_name', named.size, null) } : {}),
      ...(seen('minor') ? { minor: category('minor', minors.size, null) } : {}),
    },
    subjects: {
      slots,
      persons: {
        atMost: ids.size + primaryMobiles.size,
        byRule: ids.size + free.size,
        atLeast: null,
        byResidentId: ids.size,
        byMobile: primaryMobiles.size,
        byDocument: 0,
        byAccount: 0,
        byNameAndAddress: 0,
      },
      combinations: personSets.counted(),
    },
    groups: {
      withResidentId: ids.size,
      women,
      men: ids.size - women,
      under14: ages.filter((age) => age < 14).length,
      under18: ages.filter((age) => age < 18).length,
      from60: ages.filter((age) => age >= 60).length,
      bornAfterReferenceDate: notBorn,
      bornBefore1900: 0,
    },
    regions: Object.entries(byRegion)
      .map(([code, persons]) => ({ code, name: regionName(code) ?? '', persons }))
      .sort((a, b) => b.persons - a.persons || (a.code < b.code ? -1 : 1)),
    columns,
    combinations,
    rowCombinations,
    strata,
  }
}
