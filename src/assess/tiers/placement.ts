/**
 * Where a set of categories belongs under a law table and a profile.
 *
 * A set counts when something in it identifies a person (docs/METHOD.md, Records): an identifying category, or a name with another element beside it.
 * Its tier is the highest that one of its categories has.
 */
import { identifyingCategories, type AnyCategoryId } from '../../reference/categories.js'
import type { LawQuestion, LawReading, LawTable, SetCondition } from '../../reference/law/law.js'
import { statementFault } from '../../reference/statement.js'

/** A question with the reading that holds. */
export interface Choice {
  readonly question: LawQuestion
  readonly reading: LawReading
}

/** The readings of a profile; the table's first one by default. Throws `statement-invalid` for a profile that is not there. */
export function choicesOf(law: LawTable, profileId: string | undefined): { readonly id: string; readonly choices: readonly Choice[] } {
  const profile = profileId === undefined ? law.profiles[0] : law.profiles.find(({ id }) => id === profileId)
  if (profile === undefined) {
    throw statementFault('profile', { word: profileId ?? '', allowed: law.profiles.map(({ id }) => id).join(', ') })
  }
  const choices = law.questions.flatMap((question) => {
    const chosen = profile.choices[question.id]
    const reading = chosen === undefined ? question.readings[0] : question.readings.find(({ id }) => id === chosen)
    return reading === undefined ? [] : [{ question, reading }]
  })
  return { id: profile.id, choices }
}

export function identifies(categories: readonly AnyCategoryId[]): boolean {
  const names = identifyingCategories as readonly AnyCategoryId[]
  return categories.some((id) => names.includes(id)) || (categories.length > 1 && categories.includes('person_name'))
}

export function matches(categories: readonly AnyCategoryId[], { all, any, none, only }: SetCondition): boolean {
  const has = (id: AnyCategoryId): boolean => categories.includes(id)
  return (
    (all === undefined || all.every(has)) &&
    (any === undefined || any.some(has)) &&
    (none === undefined || !none.some(has)) &&
    (only === undefined || (only.length === categories.length && only.every(has)))
  )
}

/** Tier of one category inside a set; null where a reading does not count it. */
export interface CategoryPlacement {
  readonly category: AnyCategoryId
  readonly tier: string | null
  readonly reading: LawReading | null
}

/** Each category with its tier. Later questions go before earlier ones. O(categories × questions). */
export function placeCategories(
  categories: readonly AnyCategoryId[],
  law: LawTable,
  choices: readonly Choice[],
): readonly CategoryPlacement[] {
  const applied = choices.filter(
    ({ question, reading }) =>
      // Records of a bounded question cannot be told from others of their set.
      question.boundedBy === undefined && matches(categories, question.where) && matches(categories, reading.where ?? {}),
  )
  return categories.map((category) => {
    const reading = applied.findLast((choice) => choice.reading.categories.includes(category))?.reading ?? null
    if (reading !== null) return { category, tier: reading.tier, reading }
    return { category, tier: law.categories.find((one) => one.category === category)?.tier ?? law.otherCategories, reading }
  })
}

/** Where a set ends: outside the tiers, or in one. */
export type SetPlace =
  { readonly kind: 'empty' | 'not-identifying' | 'not-counted'; readonly tier: null } | { readonly kind: 'tier'; readonly tier: string }

/** The place of a set, with all tiers that its categories have, highest first. */
export interface PlacedSet {
  readonly place: SetPlace
  readonly tiers: readonly string[]
  readonly categories: readonly CategoryPlacement[]
}

export function placeSet(categories: readonly AnyCategoryId[], law: LawTable, choices: readonly Choice[]): PlacedSet {
  const outside = (kind: 'empty' | 'not-identifying' | 'not-counted'): PlacedSet => ({
    place: { kind, tier: null },
    tiers: [],
    categories: [],
  })
  if (categories.length === 0) return outside('empty')
  if (!identifies(categories)) return outside('not-identifying')
  const placed = placeCategories(categories, law, choices)
  const tiers = law.tiers.map(({ id }) => id).filter((id) => placed.some(({ tier }) => tier === id))
  const [highest] = tiers
  return highest === undefined ? outside('not-counted') : { place: { kind: 'tier', tier: highest }, tiers, categories: placed }
}
