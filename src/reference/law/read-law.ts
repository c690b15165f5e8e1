/** Checks a law table that a user gives: its shape, and that everything it names is there. */
import { checkShape } from '../check-shape.js'
import { findingReasons } from '../../result.js'
import { categoryIds, type AnyCategoryId } from '../categories.js'
import { checkDistinct, isCivilDate, statementFault } from '../statement.js'
import type { LawQuestion, LawReading, LawTable, SetCondition } from './law.js'
import schema from './law.schema.json' with { type: 'json' }

const file = 'law'

/** Throws `statement-invalid`, naming the place. Cost O(table). */
export function readLaw(value: unknown): LawTable {
  const law = checkShape<LawTable>(schema, value, file)
  checkIds(law)
  checkCitations(law)
  for (const [index, { inForce }] of law.sources.entries()) {
    if (inForce !== null && !isCivilDate(inForce)) throw statementFault('no-calendar-date', { file, place: `sources[${index}].inForce` })
  }
  law.categories.forEach(({ category, tier }, index) => {
    checkCategories([category], `categories[${index}].category`)
    checkTier(law, tier, `categories[${index}].tier`)
  })
  checkTier(law, law.otherCategories, 'otherCategories')
  law.questions.forEach((question, index) => {
    checkQuestion(law, question, `questions[${index}]`)
  })
  checkProfiles(law)
  law.axes.forEach(({ classes }, axis) => {
    classes.forEach(({ categories }, index) => {
      checkCategories(categories, `axes[${axis}].classes[${index}].categories`)
    })
  })
  return law
}

const idLists = ['sources', 'rules', 'tiers', 'amounts', 'questions', 'profiles', 'axes', 'methods', 'cases'] as const

function checkIds(law: LawTable): void {
  for (const list of idLists) {
    const ids = law[list].map(({ id }) => id)
    checkDistinct(ids, file, (index) => `${list}[${index}].id`)
  }
  const placed = law.categories.map(({ category }) => category)
  checkDistinct(placed, file, (index) => `categories[${index}].category`)
}

function checkCitations(law: LawTable): void {
  const known = new Set(law.sources.map(({ id }) => id))
  const check = (source: string, place: string): void => {
    if (!known.has(source)) throw statementFault('reference', { file, place, word: source })
  }
  check(law.proportional.source, 'proportional.source')
  for (const list of ['rules', 'tiers', 'amounts', 'categories', 'axes', 'methods', 'cases'] as const) {
    law[list].forEach(({ source }, index) => {
      check(source, `${list}[${index}].source`)
    })
  }
  law.questions.forEach(({ readings }, question) => {
    readings.forEach(({ source }, index) => {
      check(source, `questions[${question}].readings[${index}].source`)
    })
  })
}

function checkTier(law: LawTable, tier: string, place: string): void {
  if (!law.tiers.some(({ id }) => id === tier)) throw statementFault('reference', { file, place, word: tier })
}

function checkCategories(categories: readonly AnyCategoryId[], place: string): void {
  for (const id of categories) {
    if (id.startsWith('user:') || (categoryIds as readonly string[]).includes(id)) continue
    throw statementFault('category', { file, place, word: id })
  }
}

function checkCondition(where: SetCondition | undefined, place: string): void {
  for (const [name, categories] of Object.entries(where ?? {})) checkCategories(categories as AnyCategoryId[], `${place}.${name}`)
}

function checkQuestion(law: LawTable, { where, boundedBy, readings }: LawQuestion, at: string): void {
  checkCondition(where, `${at}.where`)
  if (boundedBy !== undefined) {
    checkCategories([boundedBy.category], `${at}.boundedBy.category`)
    if (!findingReasons.includes(boundedBy.reason)) throw statementFault('reference', { file, place: `${at}.boundedBy.reason` })
  }
  const ids = readings.map(({ id }) => id)
  checkDistinct(ids, file, (index) => `${at}.readings[${index}].id`)
  readings.forEach((reading, index) => {
    checkReading(law, reading, `${at}.readings[${index}]`)
  })
}

function checkReading(law: LawTable, { tier, categories, where }: LawReading, at: string): void {
  if (tier !== null) checkTier(law, tier, `${at}.tier`)
  checkCategories(categories, `${at}.categories`)
  checkCondition(where, `${at}.where`)
}

function checkProfiles({ profiles, questions }: LawTable): void {
  profiles.forEach(({ choices }, index) => {
    for (const [question, reading] of Object.entries(choices)) {
      const place = `profiles[${index}].choices.${question}`
      const known = questions.find(({ id }) => id === question)
      if (known === undefined) throw statementFault('reference', { file, place, word: question })
      if (!known.readings.some(({ id }) => id === reading)) throw statementFault('reference', { file, place, word: reading })
    }
  })
}
