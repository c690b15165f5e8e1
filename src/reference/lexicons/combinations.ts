/** Words that are made of two lists. */

/**
 * Every word of `first` in every pattern of `patterns`, at its `~`: both are lists of words with spaces between.
 *
 * @example combinations('杭州 宁波', '去了~ 从~回') // ['去了杭州 从杭州回', '去了宁波 从宁波回']
 */
export function combinations(first: string, patterns: string): readonly string[] {
  return first.split(' ').map((word) => patterns.replaceAll('~', word))
}
