/** The level that detection has reached on the labelled lines (fixtures/accuracy/levels.mjs); it may rise, never fall. */
import { describe, expect, it } from 'vitest'
import { readLabelledLines } from '../../fixtures/accuracy/labelled.mjs'
import { goalOf, levelOf, short } from '../../fixtures/accuracy/levels.mjs'
import { countFigures, judgeLine, rates } from '../../fixtures/accuracy/score.mjs'
import { categoryIds } from '../../src/reference/categories.js'
import { detect } from '../../src/scan/detect.js'

const figures = countFigures(
  readLabelledLines().map((line) => judgeLine(line, detect(line.text, line.header === undefined ? {} : { header: line.header }))),
)
const reached = (id: string): { precision: number; recall: number } => rates(figures.get(id) ?? { right: 0, wrong: 0, met: 0, missed: 1 })

describe('detection on the labelled lines', () => {
  it.each(categoryIds)('keeps its level in %s', (id) => {
    const [precision, recall] = levelOf(id)
    expect(reached(id).precision).toBeGreaterThanOrEqual(precision)
    expect(reached(id).recall).toBeGreaterThanOrEqual(recall)
  })

  it('is called short of the goal only where it is', () => {
    const reaching = Object.keys(short).filter((id) => reached(id).precision >= goalOf(id)[0] && reached(id).recall >= goalOf(id)[1])
    expect(reaching).toEqual([])
    expect(Object.keys(short).filter((id) => !(categoryIds as readonly string[]).includes(id))).toEqual([])
  })
})
