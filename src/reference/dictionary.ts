/**
 * Dictionaries of users: words, headers and negations beside those of this project, and up to five categories of their own.
 *
 * What a dictionary may hold is checked in `check-dictionary.ts`; the format is described in docs/DICTIONARY.md.
 */
import { categoryCapacity, categoryIds, type AnyCategoryId, type UserCategoryId } from './categories.js'

/** One dictionary, as its file has it. Lists that are left out are empty. */
export interface UserDictionary {
  readonly schema: 'leaktally.dictionary/1'
  readonly categories?: readonly DictionaryCategory[]
  readonly negations?: DictionaryNegations
  /** Numbers, and texts that are or hold a term: counted as suppressed. */
  readonly stop?: readonly string[]
}

export interface DictionaryCategory {
  /** One of `categoryIds`, or `user:` and a name of small letters, digits and `_`. */
  readonly id: AnyCategoryId
  /** Both are needed where a category is new, and refused where it is one of the project's. */
  readonly nameZh?: string
  readonly nameEn?: string
  /** Tell the category wherever they stand. */
  readonly terms?: readonly string[]
  /** Tell it in a column about it, or in a cell that tells something else of it. */
  readonly weakTerms?: readonly string[]
  /** Tell it as whole cells of a column about it. */
  readonly cellValues?: readonly string[]
  /** Longer words that hold a term and tell nothing. */
  readonly falseFriends?: readonly string[]
  /** Headers of columns about it. */
  readonly headers?: readonly string[]
}

export interface DictionaryNegations {
  /** Negate the term that follows: 否认. */
  readonly before?: readonly string[]
  /** Negate the term before them: 阴性. */
  readonly after?: readonly string[]
  /** Words that hold a negation and are none: 无锡. */
  readonly never?: readonly string[]
}

/** Checked, with every list in its place. */
export interface Dictionary {
  readonly categories: readonly Filled<DictionaryCategory, 'id' | WordListName>[]
  readonly negations: Required<DictionaryNegations>
  readonly stop: readonly string[]
}

export type WordListName = 'terms' | 'weakTerms' | 'cellValues' | 'falseFriends' | 'headers'
type Filled<T, Names extends keyof T> = Omit<T, Names> & Required<Pick<T, Names>>

/** A category that a dictionary adds, with its names. */
export interface UserCategory {
  readonly id: UserCategoryId
  readonly nameZh: string
  readonly nameEn: string
}

/** Bits that are left for them. */
export const mostUserCategories: number = categoryCapacity - categoryIds.length

/** Words that the kernel's tables hold, with those of the project. */
export const mostWords = 65_000

export function isUserCategory(id: string): id is UserCategoryId {
  return id.startsWith('user:')
}

/** Categories that the dictionaries add, each once, in order. */
export function userCategories(dictionaries: readonly Dictionary[]): UserCategory[] {
  const found = new Map<UserCategoryId, UserCategory>()
  for (const { id, nameZh, nameEn } of dictionaries.flatMap(({ categories }) => categories)) {
    if (isUserCategory(id) && !found.has(id)) found.set(id, { id, nameZh: nameZh ?? id, nameEn: nameEn ?? id })
  }
  return [...found.values()]
}

/** Every category of a scan with these dictionaries, in bit order. */
export function categoriesWith(dictionaries: readonly Dictionary[]): readonly AnyCategoryId[] {
  return dictionaries.length === 0 ? categoryIds : [...categoryIds, ...userCategories(dictionaries).map(({ id }) => id)]
}

/** Everything of the dictionaries that can change a number, as one text. */
export function dictionaryText(dictionaries: readonly Dictionary[]): string {
  return JSON.stringify(dictionaries)
}
