/**
 * Checks dictionaries: what is wrong, where, and what is asked for instead. Throws `dictionary-invalid` with
 *
 *   place  where it is, as a path: `categories[0].terms[3]`
 *   fault  one of `dictionaryFaults`; the report has its words
 *   word   the word in question; it is the user's own, never the data's
 */
import { LeaktallyError } from '../problem.js'
import { categoryIds, type AnyCategoryId } from './categories.js'
import { isUserCategory, mostUserCategories, userCategories, type Dictionary, type UserDictionary } from './dictionary.js'

/** Closed list; the two languages have a sentence for each. */
export const dictionaryFaults = [
  'no-json',
  'no-object',
  'unknown-key',
  'schema',
  'no-list',
  'no-text',
  'no-word',
  'category-id',
  'names-missing',
  'names-fixed',
  'names-differ',
  'categories-many',
  'words-many',
  'word-crowded',
  'stop-idle',
] as const
export type DictionaryFault = (typeof dictionaryFaults)[number]

const keys = ['schema', 'categories', 'negations', 'stop'] as const
const wordLists = ['terms', 'weakTerms', 'cellValues', 'falseFriends', 'headers'] as const
const categoryKeys = ['id', 'nameZh', 'nameEn', ...wordLists] as const
const negationLists = ['before', 'after', 'never'] as const

/** Longest word. The kernel takes 255 bytes behind the second character; the longest term of the project has 17 characters. */
const longestWord = 60

export function dictionaryFault(fault: DictionaryFault, place: string, more: Readonly<Record<string, string>> = {}): LeaktallyError {
  return new LeaktallyError('dictionary-invalid', `dictionary, ${place === '' ? 'top level' : place}: ${fault}`, {
    ...(place === '' ? {} : { place }),
    fault,
    ...more,
  })
}

/** The dictionary in the text of a file, checked. */
export function parseDictionary(text: string): UserDictionary {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw dictionaryFault('no-json', '')
  }
  checkTogether([readDictionary(value, '')])
  return value as UserDictionary
}

/** One dictionary, or a list of them, filled in. */
export function readDictionaries(value: unknown): readonly Dictionary[] {
  const dictionaries = Array.isArray(value) ? value.map((one, index) => readDictionary(one, `[${index}]`)) : [readDictionary(value, '')]
  checkTogether(dictionaries)
  return dictionaries
}

function readDictionary(value: unknown, at: string): Dictionary {
  const dictionary = membersOf(value, keys, at)
  if (dictionary['schema'] !== 'leaktally.dictionary/1') throw dictionaryFault('schema', inside(at, 'schema'))
  const categories = listOf(dictionary['categories'], inside(at, 'categories'))
  const negations = dictionary['negations'] ?? {}
  return {
    categories: categories.map((category, index) => readCategory(category, `${inside(at, 'categories')}[${index}]`)),
    negations: readLists(membersOf(negations, negationLists, inside(at, 'negations')), negationLists, inside(at, 'negations')),
    stop: readWords(dictionary['stop'], inside(at, 'stop')),
  }
}

function readCategory(value: unknown, at: string): Dictionary['categories'][number] {
  const category = membersOf(value, categoryKeys, at)
  const { id, nameZh, nameEn } = category
  const isOwn = typeof id === 'string' && /^user:[a-z0-9_]{1,40}$/.test(id)
  if (!isOwn && !categoryIds.some((known) => known === id)) throw dictionaryFault('category-id', inside(at, 'id'))
  const lists = readLists(category, wordLists, at)
  if (!isOwn) {
    if (nameZh !== undefined || nameEn !== undefined) throw dictionaryFault('names-fixed', at)
    return { id: id as AnyCategoryId, ...lists }
  }
  if (!isName(nameZh) || !isName(nameEn)) throw dictionaryFault('names-missing', at)
  return { id: id as AnyCategoryId, nameZh, nameEn, ...lists }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[^\p{Cc}]{1,40}$/u.test(value) && value.trim() !== ''
}

function readLists<const Name extends string>(
  members: Readonly<Record<string, unknown>>,
  lists: readonly Name[],
  at: string,
): Record<Name, readonly string[]> {
  return Object.fromEntries(lists.map((list) => [list, readWords(members[list], inside(at, list))])) as Record<Name, readonly string[]>
}

function readWords(value: unknown, at: string): readonly string[] {
  return listOf(value, at).map((word, index) => {
    if (typeof word !== 'string') throw dictionaryFault('no-text', `${at}[${index}]`)
    if (!isWord(word)) throw dictionaryFault('no-word', `${at}[${index}]`)
    return word
  })
}

/** One to sixty characters in one line without blanks around them; the first two of the basic plane, by which words are looked up. */
function isWord(text: string): boolean {
  const characters = Array.from(text)
  const isPlain = characters.slice(0, 2).every((character) => character.length === 1)
  return characters.length > 0 && characters.length <= longestWord && isPlain && text.trim() === text && !/[\p{Cc}\p{Cs}]/u.test(text)
}

/** New categories: not more than there are bits for, and of one name each. */
function checkTogether(dictionaries: readonly Dictionary[]): void {
  const own = userCategories(dictionaries)
  if (own.length > mostUserCategories) throw dictionaryFault('categories-many', 'categories', { most: String(mostUserCategories) })
  for (const { id, nameZh, nameEn } of dictionaries.flatMap(({ categories }) => categories)) {
    const first = isUserCategory(id) ? own.find((one) => one.id === id) : undefined
    if (first !== undefined && (first.nameZh !== nameZh || first.nameEn !== nameEn))
      throw dictionaryFault('names-differ', 'categories', { word: id })
  }
}

function membersOf(value: unknown, known: readonly string[], at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw dictionaryFault('no-object', at)
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw dictionaryFault('unknown-key', inside(at, key), { allowed: known.join(', ') })
  }
  return value as Record<string, unknown>
}

function listOf(value: unknown, at: string): readonly unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw dictionaryFault('no-list', at)
  return value
}

function inside(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`
}
