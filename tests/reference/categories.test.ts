/** The closed list of categories. */
import { describe, expect, it } from 'vitest'
import { categories, categoryCapacity, categoryIds } from '../../src/reference/categories.js'

describe('categories', () => {
  it('begin with the two identifiers that the kernel knows by number', () => {
    expect(categoryIds.slice(0, 2)).toEqual(['resident_id', 'mobile'])
  })

  it('fit the bits of a category set and are unique', () => {
    expect(categoryIds.length).toBe(43)
    expect(categoryIds.length).toBeLessThanOrEqual(categoryCapacity)
    expect(new Set(categoryIds).size).toBe(categoryIds.length)
  })

  it('have names in both languages and a definition, in bit order', () => {
    expect(categories.map(({ id }) => id)).toEqual([...categoryIds])
    for (const { nameZh, nameEn, definition } of categories) {
      expect(nameZh).toMatch(/\p{Script=Han}/u)
      expect(nameEn).toMatch(/^[A-Z][\w -]+$/)
      expect(definition).toMatch(/^\P{Script=Han}+\.$/u)
    }
  })
})
