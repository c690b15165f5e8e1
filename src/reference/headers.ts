/**
 * What a column header, or the label of a form, says: the column's role and whose it is.
 *
 * The words are in `headers.data.ts`. Chinese, pinyin initials and English; composed headers (母亲身份证号, 收件人手机, guardian_phone)
 * are taken apart, not listed. A header is only half of the evidence: the plan weighs it against the cells, and an ambiguous one
 * counts only when the cells confirm it.
 */
import type { BareUse } from './headers.data.js'
import {
  attributeInitials,
  attributeWords,
  endings,
  fixedWords,
  organisationDeeds,
  organisationNouns,
  organisationPeople,
  otherWords,
  personInitials,
  personWords,
  qualifiers,
  staffDeeds,
  staffEndings,
  staffNouns,
  tellingEndings,
} from './headers.data.js'
import type { ColumnRole } from './roles.js'
import type { SubjectSlot } from './slots.js'

export interface HeaderMatch {
  /** The words that matched, joined by `+`: 母亲+身份证号. */
  readonly entry: string
  readonly role: ColumnRole
  /** Whose the column is, or null when the header does not say. */
  readonly slot: SubjectSlot | null
  /** The word has other meanings; believe it only when the cells confirm it. */
  readonly ambiguous: boolean
}

interface Attribute {
  readonly role: ColumnRole
  readonly ambiguous: boolean
}

interface Person {
  readonly slot: SubjectSlot
  readonly bare: BareUse
  readonly ambiguous: boolean
}

/** Longer texts are taken for prose. A choice, not a measurement: twice a long header such as 母子健康手册编号（必填，18位以内）. */
const longestHeader = 40

/** Splits a list; `?` in front of a word marks it ambiguous. */
function wordsOf(list: string): readonly (readonly [word: string, ambiguous: boolean])[] {
  return list.split(' ').map((word) => (word.startsWith('?') ? [word.slice(1), true] : [word, false]))
}

/** Where a word is listed twice, the first listing holds. */
const attributes = new Map<string, Attribute>()
for (const [role, list] of [...attributeWords, ...otherWords.map((list) => ['other', list] as const)]) {
  for (const [word, ambiguous] of wordsOf(list)) if (!attributes.has(word)) attributes.set(word, { role, ambiguous })
}
for (const deed of organisationDeeds.split(' ')) {
  for (const noun of organisationNouns.split(' ')) {
    if (!attributes.has(deed + noun)) attributes.set(deed + noun, { role: 'organisation', ambiguous: false })
  }
}

const people = new Map<string, Person>()
for (const [slot, bare, list] of personWords) {
  for (const [word, ambiguous] of wordsOf(list)) if (!people.has(word)) people.set(word, { slot, bare, ambiguous })
}
for (const deed of staffDeeds.split(' ')) {
  for (const noun of staffNouns.split(' ')) {
    if (!people.has(deed + noun)) people.set(deed + noun, { slot: 'staff', bare: 'name', ambiguous: false })
  }
}
for (const word of organisationPeople) people.set(word, { slot: 'organisation', bare: 'name', ambiguous: false })

const fixed = new Map<string, HeaderMatch>()
for (const [role, slot, list] of fixedWords) {
  for (const [word, ambiguous] of wordsOf(list)) fixed.set(word, { entry: word, role, slot, ambiguous })
}

const initials = new Map<string, { readonly slot: SubjectSlot; readonly role: ColumnRole; readonly entry: string }>()
for (const [slot, persons] of personInitials) {
  for (const person of persons.split(' ')) {
    for (const [role, list] of attributeInitials) {
      for (const word of list.split(' ')) initials.set(person + word, { slot, role, entry: `${person}+${word}` })
    }
  }
}

const longestPerson = Math.max(...[...people.keys()].map((word) => word.length))
const endingRoles = tellingEndings.flatMap(([role, list]) => list.split(' ').map((word) => [role, word] as const))

/**
 * The form in which headers are compared: NFKC, lower case, only letters and digits, trailing digits cut (电话2 → 电话).
 * @example normaliseHeader(' 手机号码（必填）* ') === '手机号码必填'
 */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{N}+$/u, '')
}

/** What document stores write around a record (Elasticsearch: metadata fields, search hits; MongoDB: `_id`). It tells of the store alone. */
const storeFields: ReadonlySet<string> = new Set(
  '_index _type _id _score _version _seq_no _primary_term _routing _ignored _explanation sort'.split(' '),
)

/** Whether a header is a store's own name, as it is written there: `_score` is nobody's mark. */
export function isStoreField(text: string): boolean {
  return storeFields.has(text)
}

/**
 * Looks a header up.
 *
 * Shape   any text; marks, spaces, case and trailing digits do not matter. `姓名(Name)` is tried whole, outside and inside.
 * Gives   null when the lexicon does not know it, also for prose and empty text.
 * Cost    O(1) lookups for a text of at most 40 characters, else O(1).
 */
export function matchHeader(text: string): HeaderMatch | null {
  if (text.length > longestHeader * 2) return null
  const before = known.get(text)
  if (before !== undefined) return before
  const match = findMatch(text)
  if (known.size < mostKnown) known.set(text, match)
  return match
}

/** Headers come again in every table of a folder; so many different ones are remembered. */
const mostKnown = 10_000
const known = new Map<string, HeaderMatch | null>()

function findMatch(text: string): HeaderMatch | null {
  if (isStoreField(text)) return { entry: text, role: 'other', slot: null, ambiguous: false }
  const whole = normaliseHeader(text)
  if (whole === '' || whole.length > longestHeader) return null
  return matchExact(whole) ?? matchBracketed(text) ?? matchPair(whole) ?? matchComposed(whole) ?? matchList(text) ?? matchEnding(whole)
}

/** How many cells of a row are headers the lexicon knows. O(cells). */
export function countHeaderCells(cells: readonly string[]): number {
  return cells.filter((cell) => matchHeader(cell) !== null).length
}

/** Every word and its meaning as stable lines, for the digest of the rules. */
export function headerLines(): readonly string[] {
  return [
    `store:${[...storeFields].join(' ')}`,
    ...attributeWords.map((line) => line.join(' ')),
    ...otherWords.map((line) => `other ${line}`),
    ...personWords.map((line) => line.join(' ')),
    ...fixedWords.map((line) => line.join(' ')),
    organisationPeople.join(' '),
    ...personInitials.map((line) => line.join(' ')),
    ...attributeInitials.map((line) => line.join(' ')),
    qualifiers.join(' '),
    endings.join(' '),
    ...tellingEndings.map((line) => line.join(' ')),
    organisationDeeds,
    organisationNouns,
    staffDeeds,
    staffNouns,
    staffEndings,
  ]
}

function matchExact(word: string): HeaderMatch | null {
  const known = fixed.get(word)
  if (known !== undefined) return known
  const attribute = attributes.get(word)
  if (attribute !== undefined) return { entry: word, ...attribute, slot: null }
  const person = people.get(word)
  return person === undefined ? null : bareMatch(word, person)
}

/** Kinship words are cells of 与户主关系 as well, and trades those of 职业; only the cells below tell that one heads names. */
const alsoCells: ReadonlySet<SubjectSlot> = new Set<SubjectSlot>(['spouse', 'child', 'guardian', 'staff'])

/** A word for a person alone. */
function bareMatch(word: string, { slot, bare, ambiguous }: Person): HeaderMatch | null {
  if (bare === 'none') return null
  const role = bare === 'name' ? 'person_name' : bare
  return { entry: word, role, slot, ambiguous: ambiguous || alsoCells.has(slot) }
}

/** 出生日期(婴儿), 姓名(Name), 联系电话(手机): the part in brackets names the person or says it again, more exactly at best. */
function matchBracketed(text: string): HeaderMatch | null {
  const found = /^([^()[\]【】]{1,40})[([【]([^()[\]【】]{1,40})[)\]】][^\p{L}]*$/u.exec(text.normalize('NFKC'))
  const outside = normaliseHeader(found?.[1] ?? '')
  const inside = normaliseHeader(found?.[2] ?? '')
  if (outside === '') return null
  const main = matchExact(outside) ?? matchComposed(outside)
  const person = people.get(inside)
  if (main === null) return matchExact(inside) ?? matchComposed(inside)
  if (person !== undefined) return { ...main, entry: `${main.entry}+${inside}`, slot: person.slot }
  const again = matchExact(inside)
  return main.role === 'phone' && again?.role === 'mobile' ? { ...again, slot: main.slot } : main
}

/** 姓名Name, NAME姓名: the same in two scripts. */
function matchPair(word: string): HeaderMatch | null {
  const han = word.replace(/[^\p{Script=Han}]/gu, '')
  const latin = word.replace(/\p{Script=Han}/gu, '')
  if (han === '' || latin === '' || !(word.startsWith(han) || word.endsWith(han))) return null
  const main = matchExact(han) ?? matchComposed(han)
  const again = matchExact(latin) ?? matchComposed(latin)
  return main !== null && main.role === again?.role ? main : null
}

/** Parts taken off at most. Real headers have three (第二+联系人+电话号码+必填); the bound keeps hostile text from branching. */
const mostParts = 4

/** Takes people, qualifiers and endings off until an attribute is left. */
function matchComposed(word: string, taken = 0): HeaderMatch | null {
  if (taken === mostParts) return null
  const short = initials.get(word)
  if (short !== undefined) return { ...short, ambiguous: true }
  for (let length = Math.min(longestPerson, word.length - 1); length >= 2; length--) {
    const head = word.slice(0, length)
    const person = people.get(head)
    if (person === undefined) continue
    // 家长1姓名, contact2_phone.
    const rest = matchRest(word.slice(length).replace(/^\p{N}+(?=\p{L})/u, ''), taken + 1)
    // 序号 counts rows, 会员编号 people.
    const role = rest?.role === 'serial' ? 'order_number' : rest?.role
    if (rest !== null && role !== undefined) return { ...rest, role, entry: `${head}+${rest.entry}`, slot: rest.slot ?? person.slot }
  }
  return matchQualified(word, taken + 1)
}

function matchRest(word: string, taken = 0): HeaderMatch | null {
  return matchExact(word) ?? matchComposed(word, taken)
}

function matchQualified(word: string, taken: number): HeaderMatch | null {
  for (const qualifier of qualifiers) {
    const rest = word.startsWith(qualifier) ? matchKnown(word.slice(qualifier.length), taken) : null
    if (rest !== null) return rest
  }
  for (const ending of endings) {
    const rest = word.endsWith(ending) ? matchKnown(word.slice(0, -ending.length), taken) : null
    if (rest !== null) return rest
  }
  return null
}

/** As `matchRest`, but not down to one letter or sign: `is` + `x` means nothing. */
function matchKnown(word: string, taken: number): HeaderMatch | null {
  return word.length < 2 ? null : matchRest(word, taken)
}

/** What a column of several things is read as, best first. */
const strongest: readonly ColumnRole[] = ['resident_id', 'mobile', 'phone']

/** 微信号/手机号, 手机或QQ: a column of several things. All parts must be known; one that identifies goes before the first. */
function matchList(text: string): HeaderMatch | null {
  const words = text.normalize('NFKC').split(/[/、,|&或及和]/)
  if (words.length < 2 || words.length > 4) return null
  const parts = words.map((word) => matchRest(normaliseHeader(word), 1)).filter((part) => part !== null)
  const first = parts[0]
  if (first === undefined || parts.length < words.length) return null
  const best = strongest.map((role) => parts.find((part) => part.role === role)).find((part) => part !== undefined) ?? first
  return { ...best, ambiguous: parts.some((part) => part.ambiguous || part.role !== first.role) }
}

const staffWords = staffEndings.split(' ')

/** 签收时间, 意向金额: the end of the word decides. Two to twelve characters, none of them a digit, stand before it. */
function matchEnding(word: string): HeaderMatch | null {
  for (const [role, ending] of endingRoles) {
    if (!word.endsWith(ending)) continue
    const before = word.slice(0, -ending.length)
    if (before.length >= 2 && before.length <= 12 && !/\p{N}/u.test(before))
      return { entry: `…${ending}`, role, slot: null, ambiguous: false }
  }
  const staff = staffWords.find((ending) => word.endsWith(ending) && word.length >= ending.length + 2 && word.length <= ending.length + 12)
  return staff === undefined ? null : { entry: `…${staff}`, role: 'person_name', slot: 'staff', ambiguous: true }
}
