/** What lexicons look like, and all of them. */
import type { CategoryId } from './categories.js'

export interface CategoryLexicon {
  readonly category: CategoryId
  /** Say by themselves that the text speaks of the category. Space-separated words, one list a group. */
  readonly terms: readonly string[]
  /** Count only in a column of the category, or in a cell that tells something else of it. */
  readonly weakTerms: readonly string[]
  /** Whole cells of a column of the category, too short or too common for text. */
  readonly cellValues: readonly string[]
  /** Longer words that hold a term, or overlap with one, and yield nothing. */
  readonly falseFriends: readonly string[]
  /** Terms of this lexicon that are of a second category as well. */
  readonly also: readonly (readonly [CategoryId, string])[]
}

export const lexicons: readonly CategoryLexicon[] = [
  {
    category: 'health',
    terms: ['高血压 糖尿病 非小细胞肺癌 心脏病'],
    weakTerms: ['B超'],
    cellValues: [],
    falseFriends: [],
    also: [],
  },
  {
    category: 'pregnancy',
    terms: ['怀孕 孕妇 妊娠期糖尿病'],
    weakTerms: [],
    cellValues: [],
    falseFriends: ['孕妇装'],
    also: [['health', '妊娠期糖尿病']],
  },
  { category: 'infectious_disease', terms: ['HIV 梅毒 乙肝'], weakTerms: [], cellValues: [], falseFriends: [], also: [] },
  { category: 'ethnicity', terms: ['回族'], weakTerms: [], cellValues: ['汉 回'], falseFriends: [], also: [] },
]
