/** The edition of the rules, country codes, and the text that is hashed. */
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { addressCodes } from '../../src/reference/regions.js'
import { countryCodes, foreignNumberRules, rulesDigestInput, rulesReleaseDate, rulesVersion } from '../../src/reference/rules.js'

describe('rules', () => {
  it('carry a release date in the month of their version', () => {
    expect(String(rulesReleaseDate).slice(0, 6)).toBe(rulesVersion.replace('.', ''))
  })

  it('know the 249 countries of ISO 3166-1 by number', () => {
    const codes = countryCodes()
    expect(codes).toHaveLength(249)
    expect(new Set(codes).size).toBe(249)
    for (const code of [156, 344, 446, 158, 840, 392, 826, 4, 894]) expect(codes.includes(code)).toBe(true)
    expect(codes.includes(0) || codes.includes(999)).toBe(false)
  })

  it('agree with the numbers that the runtime maps to the same countries', () => {
    for (const code of countryCodes()) {
      const region = new Intl.Locale(`und-${String(code).padStart(3, '0')}`).region ?? ''
      expect(region).toMatch(/^[A-Z]{2}$/)
    }
  })

  it('name the edition of libphonenumber-js that is asked for and installed', () => {
    const require = createRequire(import.meta.url)
    const { version } = require('libphonenumber-js/package.json') as { readonly version: string }
    const { dependencies } = require('../../package.json') as { readonly dependencies: Readonly<Record<string, string>> }
    expect(dependencies['libphonenumber-js']).toBe(version)
    expect(foreignNumberRules).toBe(`libphonenumber-js ${version} max`)
  })

  it('give the same text each time, with every section filled', () => {
    const text = rulesDigestInput()
    expect(rulesDigestInput()).toBe(text)
    expect(text).toContain(`[rules]\n${rulesVersion}\n`)
    expect(text).toContain(`\n${addressCodes()[0] ?? ''}\n`)
    expect([...text.matchAll(/^\[([a-z ]+)\]\n(?!\[)/gm)].map((found) => found[1])).toEqual([
      'rules',
      'categories',
      'slots',
      'roles',
      'roles of other numbers',
      'address codes',
      'mobile segments',
      'foreign mobiles',
      'countries',
      'suppressed',
      'placeholder cells',
      'headers',
      'column categories',
      'lexicons',
      'telling words',
      'encodings',
    ])
  })
})
