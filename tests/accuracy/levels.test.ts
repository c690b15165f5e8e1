/** The level that detection has reached on the labelled lines; it may rise, never fall. */
import { describe, expect, it } from 'vitest'
import { readLabelledLines } from '../../fixtures/accuracy/labelled.mjs'
import { countFigures, judgeLine, rates } from '../../fixtures/accuracy/score.mjs'
import type { CategoryId } from '../../src/reference/categories.js'
import { detect } from '../../src/scan/detect.js'

/** Precision and recall over both halves, at least. */
const levels: Readonly<Partial<Record<CategoryId, readonly [precision: number, recall: number]>>> = {
  mobile: [0.95, 0.95],
}

const figures = countFigures(
  readLabelledLines().map((line) => judgeLine(line, detect(line.text, line.header === undefined ? {} : { header: line.header }))),
)
const reached = (id: string): { precision: number; recall: number } => rates(figures.get(id) ?? { right: 0, wrong: 0, met: 0, missed: 1 })

describe('detection on the labelled lines', () => {
  it.each(Object.entries(levels))('keeps its level in %s', (id, [precision, recall]) => {
    expect(reached(id).precision).toBeGreaterThanOrEqual(precision)
    expect(reached(id).recall).toBeGreaterThanOrEqual(recall)
  })
})
