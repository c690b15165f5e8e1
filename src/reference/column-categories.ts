/**
 * What a header says that a filled cell tells about a person, and what kind of table its neighbours say it stands in.
 *
 * Cost: O(words of the header), about 100, for a header; the kind of a table O(words of the lists), once. Nothing is kept between calls.
 */
import type { CategoryId } from './categories.js'
import { bookkeepingWords, categoryWords, genericWords, personCategoryWords } from './column-categories.data.js'
import type { HeaderText } from './header-words.js'
import { holdsWord, weightOf } from './header-words.js'
import { profileNames, profileWords, type ProfileName } from './table-profiles.data.js'

export type { ProfileName } from './table-profiles.data.js'

interface Cue {
  readonly weight: number
  readonly category: CategoryId | null
}

/** What is more exact than health goes before it, however short the word: 采血孕周. */
const exact: ReadonlySet<CategoryId | null> = new Set<CategoryId | null>([
  'infectious_disease',
  'mental_health',
  'sexual_reproductive',
  'pregnancy',
])
const exactWeight = 100

/** By word; the first listing of a word holds. */
function cuesOf(rows: readonly (readonly [CategoryId | null, string])[]): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>()
  for (const [category, list] of rows) {
    const more = exact.has(category) ? exactWeight : 0
    for (const word of list.split(' ')) if (!cues.has(word)) cues.set(word, { weight: weightOf(word) + more, category })
  }
  return cues
}

const cues = cuesOf(categoryWords)
const personCues = cuesOf(personCategoryWords)
/** Of words of one weight the category listed first decides. */
const listed: ReadonlyMap<CategoryId | null, number> = new Map(categoryWords.map(([category], place) => [category, place]))
const bookkeeping = bookkeepingWords.split(' ')
const generic = genericWords.split(' ')

interface Profile {
  readonly name: ProfileName
  readonly signs: readonly string[]
  readonly hints: readonly string[]
  readonly senses: ReadonlyMap<string, CategoryId | null>
}

const profiles: readonly Profile[] = profileNames.map((name) => {
  const { signs, hints, senses } = profileWords[name]
  const meanings = senses.flatMap(([category, list]) => list.split(' ').map((word) => [word, category] as const))
  return { name, signs: signs.split(' '), hints: hints.split(' '), senses: new Map(meanings) }
})

/** One sign is enough, and so are two hints; a word counts once, in however many columns it stands. */
const weights = { sign: 2, hint: 1 }
const leastWeight = 2

/** The kind of a table by its headers, the first of equals; null when they do not tell. O(headers + words). */
export function profileOf(headers: readonly HeaderText[]): ProfileName | null {
  const standing = new Set(headers.flatMap(({ words }) => [...words]))
  const found = (words: readonly string[]): number => words.filter((word) => standing.has(word)).length
  let best: ProfileName | null = null
  let most = leastWeight - 1
  for (const { name, signs, hints } of profiles) {
    const weight = found(signs) * weights.sign + found(hints) * weights.hint
    if (weight > most) [best, most] = [name, weight]
  }
  return best
}

/**
 * What a filled cell under this header tells, in a table of this kind. Payments are part of what they pay for: of a treatment, a stay,
 * a house. Not of a parcel: there the order is another matter.
 *
 * Gives   null where it is known to tell nothing, undefined where no word speaks.
 */
export function categoryOfHeader(header: HeaderText, profile: ProfileName | null): CategoryId | null | undefined {
  const sense = profile === null ? undefined : profiles.find(({ name }) => name === profile)?.senses.get(header.whole)
  if (sense !== undefined) return sense
  const category = categoryIn(header, cues)
  return category === 'transaction' && profile !== 'parcels' ? (homeOf(profile) ?? category) : category
}

/** What a header of names tells by its word for the person: 孕妇姓名, 借款人. */
export function categoryOfPerson(header: HeaderText): CategoryId | null {
  return categoryIn(header, personCues) ?? null
}

function categoryIn({ words }: HeaderText, list: ReadonlyMap<string, Cue>): CategoryId | null | undefined {
  let best: Cue | undefined
  for (const word of words) {
    const cue = list.get(word)
    if (cue !== undefined && (best === undefined || goesBefore(cue, best))) best = cue
  }
  return best?.category
}

function goesBefore(one: Cue, other: Cue): boolean {
  if (one.weight !== other.weight) return one.weight > other.weight
  return (listed.get(one.category) ?? 0) < (listed.get(other.category) ?? 0)
}

/** What dates, amounts and numbers without a word of their own tell in a table of this kind. */
export function homeOf(profile: ProfileName | null): CategoryId | null {
  return profile === null ? null : profileWords[profile].home
}

/** Whether a header speaks of the keeping of the row: 录入时间, update_time. */
export function isBookkeeping(header: HeaderText): boolean {
  return bookkeeping.some((word) => holdsWord(header, word))
}

/** Whether a header is 状态, 类型, type and no more: its table says what it tells. */
export function isGeneric({ whole }: HeaderText): boolean {
  return generic.includes(whole)
}

/** Every word as stable lines, for the digest of the rules. */
export function categoryLines(): readonly string[] {
  const senses = profileNames.flatMap((name) => {
    const { signs, hints, home, senses } = profileWords[name]
    return [`${name} ${home ?? '-'}`, signs, hints, ...senses.map(([category, list]) => `${category ?? '-'} ${list}`)]
  })
  return [
    ...categoryWords.map(([category, list]) => `${category ?? '-'} ${list}`),
    ...personCategoryWords.map((line) => `person ${line.join(' ')}`),
    bookkeepingWords,
    genericWords,
    ...senses,
  ]
}
