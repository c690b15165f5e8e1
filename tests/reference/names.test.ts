/** What is known of names, and the room it has in the kernel's arena. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as givenNames from '../../src/reference/given-names.data.js'
import { knownNames } from '../../src/reference/known-names.data.js'
import { hashWord } from '../../src/reference/name-words.js'
import { besideFlags, characterFlags, contextFlags, makeNameTables, namePart, pairsAt, wordsAt } from '../../src/reference/names.js'
import {
  compoundSurnames,
  singleSurnames,
  surnameShares,
  traditionalCharacters,
  traditionalSurnames,
} from '../../src/reference/surnames.data.js'

const assembly = (file: string): string => readFileSync(new URL(`../../src/kernel/assembly/${file}.ts`, import.meta.url), 'utf8')

/** An integer constant of the kernel's sources. */
function constant(file: string, name: string): number {
  const [, value = ''] = new RegExp(`const ${name}: \\w+ = ([\\da-fx_]+)`, 'i').exec(assembly(file)) ?? []
  return Number(value.replaceAll('_', ''))
}

describe('surnames', () => {
  it('are listed once, and as many as the shares speak of', () => {
    expect(new Set(singleSurnames).size).toBe(singleSurnames.length)
    expect(new Set(compoundSurnames).size).toBe(compoundSurnames.length)
    expect(singleSurnames.length).toBeGreaterThanOrEqual(490)
    expect(singleSurnames.length).toBeLessThanOrEqual(surnameShares.at(-1)?.[0] ?? 0)
  })

  it('have traditional forms of listed ones', () => {
    for (let place = 0; place < traditionalSurnames.length; place += 2) {
      expect(singleSurnames).not.toContain(traditionalSurnames.charAt(place))
      expect(singleSurnames).toContain(traditionalSurnames.charAt(place + 1))
    }
    expect(traditionalCharacters.length % 2).toBe(0)
  })
})

describe('given characters', () => {
  it('stand once in every list', () => {
    for (const levels of Object.values(givenNames)) {
      const all = levels.join('')
      expect(new Set(all).size).toBe(all.length)
    }
  })
})

describe('names that everybody knows', () => {
  it('are written once, in two to four Han characters', () => {
    expect(new Set(knownNames).size).toBe(knownNames.length)
    expect(knownNames.filter((name) => !/^[\u4e00-\u9fff]{2,4}$/.test(name))).toEqual([])
  })
})

describe('the tables of names', () => {
  it('fit the arena, part by part', () => {
    const at = (name: string): number => constant('layout', name)
    expect(at('NAME_CHARACTERS')).toBe(at('NAME_INDEX') + namePart.index)
    expect(at('NAME_CONTEXTS')).toBe(at('NAME_CHARACTERS') + namePart.characters)
    expect(at('NAME_RUN')).toBe(at('NAME_CONTEXTS') + namePart.contexts)
    expect(at('NAME_BEGINNINGS')).toBe(at('NAME_PAIRS') + namePart.pairs)
    expect(at('NAME_KNOWN_BEGINNINGS')).toBe(at('NAME_BEGINNINGS') + namePart.beginnings)
    expect(at('NAME_KNOWN')).toBe(at('NAME_KNOWN_BEGINNINGS') + namePart.knownBeginnings)
    expect(at('NAME_KNOWN') + namePart.known).toBeLessThanOrEqual(at('WORDS'))
    expect(at('NAME_WORDS') + namePart.words).toBeLessThanOrEqual(at('DISTINCT_INPUT'))
    expect(constant('names/tables', 'WORD_BUCKETS') * 16).toBe(namePart.words)
    expect(constant('names/tables', 'CONTEXT_PLACES') * 4).toBe(namePart.contexts)
    expect(constant('names/tables', 'KNOWN_PLACES') * 4).toBe(namePart.known)
    expect(makeNameTables().length).toBe(wordsAt + namePart.words)
    expect(pairsAt).toBe(namePart.index + namePart.characters + namePart.contexts)
  })

  it('have flags that the kernel knows by the same numbers', () => {
    const names: Readonly<Record<string, number>> = {
      AFTER: contextFlags.after,
      BEFORE: contextFlags.before,
      LABEL: contextFlags.label,
      ADDRESS: contextFlags.address,
      ORGANISATION: contextFlags.organisation,
      ORGANISATION_END: contextFlags.organisationEnd,
      NO_NAME: contextFlags.noName,
      COMPOUND: contextFlags.compoundSurname,
      FUNCTION_SURNAME: characterFlags.functionSurname,
      TRANSLITERATION: characterFlags.transliteration,
      MINORITY: characterFlags.minority,
      COMPOUND_HEAD: characterFlags.compoundHead,
      BEGINS_THREE: characterFlags.beginsThree,
      BEGINS_FOUR: characterFlags.beginsFour,
      BEGINS_ADDRESS: characterFlags.beginsAddress,
      BEFORE_NAME: besideFlags.before,
      AFTER_NAME: besideFlags.after,
      ENDS_FOREIGN: besideFlags.endsForeign,
      GOES_ON_FOREIGN: besideFlags.goesOnForeign,
    }
    for (const [name, value] of Object.entries(names)) expect([name, constant('names/tables', name)]).toEqual([name, value])
  })

  it('are the same every time, and hash words apart', () => {
    expect(Buffer.compare(makeNameTables(), makeNameTables())).toBe(0)
    expect(new Set(['高兴', '兴高', '高', '高高兴', '安全'].map(hashWord)).size).toBe(5)
  })
})
