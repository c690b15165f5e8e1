/** Intervals that the review of a sample gives for figures of the whole result: a parameter here, whoever computed them. */
import { statementFault } from '../reference/statement.js'
import { figureNames, type Bounds, type FigureName } from './assessment.js'

/** `frame`: the figure that the sample was drawn from; an interval speaks only of its own frame. Whole numbers. */
export interface ReviewInterval extends Bounds {
  readonly frame: FigureName
}

/** Throws `statement-invalid`. */
export function readReview(review: readonly ReviewInterval[]): readonly ReviewInterval[] {
  const file = 'review'
  return review.map(({ frame, lower, upper }, index) => {
    const place = `[${index}]`
    if (!figureNames.includes(frame)) throw statementFault('choice', { file, place: `${place}.frame`, allowed: figureNames.join(', ') })
    if (review.findIndex((other) => other.frame === frame) !== index) throw statementFault('duplicate', { file, place, word: frame })
    if (![lower, upper].every((end) => Number.isSafeInteger(end) && end >= 0)) throw statementFault('count', { file, place })
    if (lower > upper) throw statementFault('bounds', { file, place })
    return { frame, lower, upper }
  })
}
