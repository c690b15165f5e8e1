/** The shape of one category's words. In a file of its own, so that the lists do not depend on the code that reads them. */
import type { CategoryId } from '../categories.js'

/**
 * Words by which a cell of text speaks of a category (Chinese, or ASCII in any case), as space-separated lists in commented groups.
 *
 * Matching is leftmost-longest over the words of all lexicons at once: terms, weak terms and false friends alike consume the text
 * they match. A word that begins or ends with an ASCII letter or digit matches only where no other letter or digit adjoins there.
 * A word has at least two characters and at most 60 bytes of UTF-8, and stands in one lexicon only.
 */
export interface CategoryLexicon {
  readonly category: CategoryId
  /** Say by themselves that the text speaks of the category. */
  readonly terms: readonly string[]
  /** Count only in a column of the category, or in a cell that also holds a term or pattern of it: B超, 备孕, 月嫂. */
  readonly weakTerms: readonly string[]
  /** Terms that deny as a whole, whatever stands before them: 征信良好, 名下无房, 未孕. */
  readonly negatedTerms?: readonly string[]
  /** Terms only where they fill a clause, as lists of facts do (大专，离异，教师): in sentences they may be anybody's. May be weak terms too. */
  readonly clauseTerms?: readonly string[]
  /** Whole cells of a column of the category that say it, too short or too common for text: 汉, 壮, 已婚. */
  readonly cellValues: readonly string[]
  /** Whole cells of a column of the category that deny it: 已结清 under 贷款状态. */
  readonly negatedCells?: readonly string[]
  /** Longer words that hold a term or run into one, and yield nothing: 孕妇装, 主诉求, 一流产品 (流产品). */
  readonly falseFriends: readonly string[]
  /** Terms of this lexicon that belong to a second category as well, as [category, space-separated words]. */
  readonly also: readonly (readonly [category: CategoryId, words: string])[]
}
