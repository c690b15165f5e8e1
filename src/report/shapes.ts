/** The shape of a masked value in the reader's language: evidence is the same in all of them, and has it in Chinese. */
import type { Messages } from './messages/shape.js'

/** Shapes are kept in Chinese, as in the evidence of a result (format/cell-shape.ts). */
const shapeWords = { 数字: 'digit', 汉字: 'han', 字母: 'letter', 空格: 'blank', 其他: 'other' } as const

/** `数字×3` as `digits×3`. */
export function shapesIn(shown: string, { terms }: Messages): string {
  return shown.replace(/(数字|汉字|字母|空格|其他)×/g, (_, word: keyof typeof shapeWords) => `${terms.shapes[shapeWords[word]]}×`)
}
