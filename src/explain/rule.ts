/** One finding of a record with the rule that decided it. */
import type { ExplainedRule, TermStrength } from '../explanation.js'
import type { KernelWord } from '../kernel/lexicon-table.js'
import type { ColumnPlan } from '../plan/types.js'
import type { AnyCategoryId } from '../reference/categories.js'
import type { Dictionary } from '../reference/dictionary.js'
import type { FindingEvidence, FindingReason, FindingStatus } from '../result.js'
import { explainMobile } from './mobile.js'
import { birthDigits, dashedDate, explainResidentId, plainId } from './resident-id.js'

/** What the rules of a scan rest on. */
export interface RuleBook {
  readonly words: ReadonlyMap<string, KernelWord>
  readonly categories: readonly AnyCategoryId[]
  readonly dictionaries: readonly Dictionary[]
  /** Births after it are impossible, yyyymmdd. */
  readonly latestBirth: number
  readonly referenceDate: string | null
  readonly masked: boolean
}

export interface FoundText {
  readonly category: AnyCategoryId
  readonly status: FindingStatus
  readonly reason: FindingReason
  readonly evidence: FindingEvidence
  readonly text: string
  readonly column: ColumnPlan | undefined
}

export const foldedWord = (text: string): string => text.toLowerCase()

/** Terms by their text; of two with one text, the one that the kernel tries first. */
export function termsByText(words: readonly KernelWord[]): Map<string, KernelWord> {
  const terms = new Map<string, KernelWord>()
  for (const word of words) if (word.kind === 'term' && !terms.has(foldedWord(word.text))) terms.set(foldedWord(word.text), word)
  return terms
}

export function explainRule(found: FoundText, book: RuleBook): ExplainedRule {
  const { category, status, reason, evidence, text, column } = found
  const { masked, latestBirth } = book
  if (evidence === 'column') return { kind: 'column', header: column?.header ?? null, headerMatch: column?.evidence.headerMatch ?? null }
  if (evidence === 'derived') return derived(text, book)
  if (category === 'resident_id') return explainResidentId({ text, status, reason, latestBirth, masked })
  if (category === 'mobile') return explainMobile(text, reason, masked)
  if (category === 'person_name') return { kind: 'name', place: column?.role === 'person_name' ? 'column' : 'text' }
  const word = book.words.get(foldedWord(text))
  return word === undefined ? { kind: 'form' } : term(word, book)
}

function derived(text: string, { masked, referenceDate }: RuleBook): ExplainedRule {
  const id = plainId(text)
  const isId = id.length === 18 || id.length === 15
  return { kind: 'derived', birth: isId && !masked ? dashedDate(birthDigits(id)) : null, referenceDate }
}

function term(word: KernelWord, { categories, dictionaries }: RuleBook): ExplainedRule {
  const lexicon = categories[word.category ?? 0] ?? 'health'
  const strength: TermStrength = word.isWhole === true ? 'cell' : word.isWeak === true ? 'weak' : 'term'
  return { kind: 'term', lexicon, source: isOfUser(word.text, dictionaries) ? 'dictionary' : 'project', strength }
}

function isOfUser(text: string, dictionaries: readonly Dictionary[]): boolean {
  const lists = dictionaries.flatMap(({ categories }) =>
    categories.flatMap(({ terms, weakTerms, cellValues }) => [terms, weakTerms, cellValues]),
  )
  return lists.some((list) => list.some((word) => foldedWord(word) === foldedWord(text)))
}
