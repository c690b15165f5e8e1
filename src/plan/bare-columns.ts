/**
 * Numbers and short words that tell something only in a table of a known kind: rooms of a hotel, seconds of calls, numbers of policies.
 *
 * The same 1504 is a room, a price or a count elsewhere; here the form must fit the kind in nearly every cell. Cost: O(cells) for the
 * columns whose role is unknown, and nothing where the kind of the table is.
 */
import type { CategoryId } from '../reference/categories.js'
import { homeOf, type ProfileName } from '../reference/column-categories.js'
import { reaches, type ColumnCells } from './column-content.js'
import { goodsWords } from '../reference/telling-words.data.js'

type Test = (cells: ColumnCells) => boolean

/** Share of cells that must fit, and fewest cells: ten numbers that end as rooms do come by chance once in ten thousand tables. */
const fitting = 0.95
const fewestCells = 10

const fits =
  (holds: (cell: string) => boolean, share = fitting): Test =>
  (cells) =>
    cells.telling.length >= fewestCells && reaches(cells, share, holds)

const written = (pattern: RegExp, share = fitting): Test => fits((cell) => pattern.test(cell), share)

/** Share of cells that are unlike all before them, from which each row has its own. */
const ofItsOwn = 0.5

/** Whether rows have values of their own, as names of customers are, and those of clerks are not. */
export function isVaried({ telling }: ColumnCells): boolean {
  return new Set(telling).size >= telling.length * ofItsOwn
}

const middleOf = ({ telling }: ColumnCells): number => telling.map(Number).sort((a, b) => a - b)[telling.length >> 1] ?? 0

/** Floor and room: 504, 1504, A1504. Rooms of a floor are numbered from 01 to about 40. */
const areRooms = written(/^[A-Z]?\d{1,2}(?:0[1-9]|[123]\d|40)$/)

/** Flats of a floor are few; 118 is an area in square metres. */
const areFlats = written(/^\d{1,2}0[1-9]$/)

const areSeconds: Test = (cells) => written(/^(?:0|[1-9]\d{0,4})$/)(cells) && middleOf(cells) < 3600 && isVaried(cells)

/** 00:03:12, 3分12秒. */
const areLengths = written(/^\d{1,2}:\d\d(?::\d\d)?$|^(?=\d)(?:\d+小时|\d+时)?(?:\d+分钟?)?(?:\d+秒)?$/)

/** Area codes of a radio network reach 65,535, codes of its cells 268,435,455; what is shorter may be the length of a call. */
const areRadioCodes: Test = (cells) => written(/^\d{4,9}$/)(cells) && middleOf(cells) >= 4_000 && isVaried(cells)

/** Types of WeChat's messages: text, picture, voice, card, video, sticker, place, link, call, system. */
const areMessageTypes = written(/^(?:1|3|34|42|43|47|48|49|50|62|1000[02])$/)

/** Round sums of six digits and more, of several lengths; all of six may be postcodes. */
const arePrices: Test = (cells) => written(/^[1-9]\d{2,5}000$/)(cells) && new Set(cells.telling.map((cell) => cell.length)).size > 1

const goods: ReadonlySet<string> = new Set(goodsWords.split(' '))
const areGoods = fits((cell) => goods.has(cell), 0.7)

/** 3年, 10年以上, 应届. */
const areYearsOfWork = written(/^\d{1,2}(?:[-~]\d{1,2})?年(?:以上|以下|工作经验)?$|^应届(?:生|毕业生)?$|^无经验$/)

/** 面议, 15K, 8000-12000. */
const arePay = written(/^面议$|^\d{1,3}(?:\.\d)?[kK](?:[-~]\d{1,3}(?:\.\d)?[kK])?$|^\d{4,5}[-~]\d{4,6}(?:元\/月|元)?$/)

/** 软工2101, 临床18级3班: the year of entry stands in it. */
const areClasses = written(/^\p{Script=Han}{2,8}(?:20)?[012]\d(?:级|-)?\(?\d{1,2}\)?班?$/u)

/** Tokens of letters and digits: a buyer's name in a shop. */
const areTokens: Test = (cells) => written(/^[\w.@-]{3,25}$/)(cells) && isVaried(cells) && cells.telling.some((cell) => /[a-z]/i.test(cell))

/**
 * Numbers that each row has for itself, all of one length: of orders, policies, students, engines. Of QQ and of accounts they are of
 * several lengths, postcodes and prices are shorter.
 */
function areRowNumbers(cells: ColumnCells, longest: number): boolean {
  const [first = ''] = cells.telling
  const isLike = (cell: string): boolean => cell.length === first.length && /^[A-Z]{0,4}[-]?\d{6,}[-A-Z\d]{0,14}$/.test(cell)
  return first.length >= 7 && first.length <= longest && fits(isLike)(cells) && isVaried(cells)
}

const tests: readonly (readonly [ProfileName, CategoryId, Test])[] = [
  ['hotel', 'lodging', areRooms],
  ['owners', 'address', areFlats],
  ['owners', 'property', arePrices],
  ['calls', 'communication_record', areSeconds],
  ['calls', 'communication_record', areLengths],
  ['chats', 'communication_record', areMessageTypes],
  ['parcels', 'delivery', areGoods],
  ['orders', 'transaction', areGoods],
  ['orders', 'transaction', areTokens],
  ['recruiting', 'education_employment', areYearsOfWork],
  ['recruiting', 'education_employment', arePay],
  ['university', 'education_employment', areClasses],
]

/** Kinds whose rows have numbers, with the longest: of the treatment, the order, the policy. Beside a car only engines have short ones. */
const longestNumber: Partial<Record<ProfileName, number>> = {
  maternity: 24,
  hospital: 24,
  hotel: 24,
  orders: 24,
  insurance: 24,
  university: 14,
  vehicles: 10,
}

/** What a column without header or role tells in a table of this kind, or null. O(cells × tests of the kind). */
export function numberCategory(cells: ColumnCells, kind: ProfileName, hasRadioCells: boolean): CategoryId | null {
  const found = tests.find(([of, , holds]) => of === kind && holds(cells))
  if (found !== undefined) return found[1]
  if (kind === 'calls') return hasRadioCells && areRadioCodes(cells) ? 'whereabouts' : null
  return areRowNumbers(cells, longestNumber[kind] ?? 0) ? homeOf(kind) : null
}

/** Two columns of numbers side by side that may be an area of the radio network and a cell of it. */
export function haveRadioCells(columns: readonly { readonly role: string; readonly cells: ColumnCells }[]): boolean {
  const may = columns.map(({ role, cells }) => role === 'unknown' && areRadioCodes(cells))
  return may.some((is, at) => is && may[at + 1] === true)
}
