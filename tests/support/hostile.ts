/**
 * Inputs that are made to cost time: each repeats a pattern at which some part of the kernel looks back or ahead.
 *
 * Where a look is bounded, the pattern makes it come as often, and go as far, as it can.
 */
import { createPeople } from '../../fixtures/people.mjs'
import type { KernelTable } from '../../src/kernel/index.js'
import { gb18030 } from './gb18030.js'
import { tableWith, textTable, utf8 } from './kernel.js'

export interface HostileInput {
  readonly name: string
  readonly table: KernelTable
  readonly pattern: Uint8Array
}

const { residentId, mobile } = createPeople('hostile').person()
const kibi = 1024

const cells = tableWith(3, { roles: ['residentId', 'mobile', 'none'] })
const chinese = tableWith(3, { encoding: 'gb18030' })
const ids = tableWith(1, { roles: ['residentId'] })
const dashes = tableWith(3, { delimiter: '----', dashRun: 4 })
const longDelimiter = tableWith(3, { delimiter: `${'a'.repeat(15)}b` })
const starred = tableWith(3, { delimiter: '*', roles: ['residentId', 'mobile', 'none'] })
const loneCr = tableWith(3, { crEndsRecord: true })
const blockTable = (labels: readonly string[], blockLabel: string): KernelTable =>
  tableWith(labels.length, { kind: 'block', delimiter: '', quotes: false, labels: labels.map(utf8), blockLabel: utf8(blockLabel) })
const blocks = blockTable(['姓名', '身份证号', '手机'], '')
const blocksByLabel = blockTable(['a', 'b', 'c'], 'a')
const manyLabels = blockTable(
  Array.from({ length: 255 }, (_, index) => `l${index}`),
  '',
)

const patterns: readonly (readonly [name: string, table: KernelTable, pattern: string])[] = [
  ['ordinary rows', cells, `${residentId},${mobile},x\n`],
  // Patterns look at the words on either side of every number and code.
  ['weeks without a word', textTable, '30+'],
  ['codes that nothing names', textTable, 'A00 '],
  ['codes before long words that name no disease', textTable, 'A00 一二三四五六七八九十'],
  ['parities that fail at their last part', textTable, 'G2P1A1L9 '],
  ['house numbers of nobody', textTable, '一二三四五六七八九十路1号 '],
  ['names that go on to no flat', textTable, '路1号一二三四五六七八九十123456 '],
  ['dates that never fit', textTable, 'LMP2025-1-1 EDC2025-1-1 '],
  // Quotes look for their closing one over 64 KiB and 1,000 lines, and then at the lines between.
  ['a quote that never closes in every line', cells, '"a,b,c\n'],
  ['quotes at every cell', cells, '"a","b","c"\n'],
  ['nothing but quotes', cells, '"'],
  ['quotes that close at the next cell', cells, '",'],
  ['three quotes at every cell', cells, ',"""'],
  ['a quote before doubled quotes at every cell', cells, `,"""x${',""'.repeat(2_000)}`],
  ['quotes across every line end', cells, '"\n'],
  ['quotes across a line end, and long lines', tableWith(5), `"${'b,'.repeat(30_000)}\n`],
  ['literal quotes across lines, and long lines', cells, `"\n1,2,3\n1,2,3\n",${'b,'.repeat(30_000)}\n`],
  ['short quoted cells of two lines', cells, '"a\n,",b\n'],
  ['quotes that close one byte too late', cells, `"${'x'.repeat(64 * kibi - 2)}`],
  // Every column is read alike: the first of three roles would be all that the smallest input has.
  ['cells that close one byte too late', tableWith(3), `,"${'x'.repeat(64 * kibi - 1)}"`],
  ['lines in quotes that close one byte too late', cells, `"${'x\n'.repeat(32 * kibi - 1)}`],
  ['quotes that close at the last line', cells, `"${'x,y\n'.repeat(999)}",`],
  ['quotes that close one line too late', cells, `"${'x,y\n'.repeat(1_001)}",`],
  ['quotes before a lone CR', cells, '"\r'],
  ['quoted cells before a lone CR', cells, '"a"\rx'],
  // Numbers look back at boundaries and keywords, and ahead over glue.
  ['one run of digits', cells, '7'],
  ['lines of 18 digits in an ID column', ids, `${'7'.repeat(18)}\n`],
  ['failing IDs with a keyword', textTable, `身份${'7'.repeat(15)} sfz${'7'.repeat(18)};`],
  ['resident IDs with blanks between', textTable, `${residentId} `],
  ['plus signs', textTable, '+'],
  ['minus signs', textTable, '-'],
  ['glue of all kinds', textTable, '+-. ()'],
  ['single digits with glue', textTable, '1+-. ()'],
  ['single digits and minus signs', textTable, '1-'],
  ['groups that may begin a mobile', textTable, '138 '],
  ['groups that may go on with a mobile', textTable, '138-'],
  ['country codes', textTable, '86 '],
  ['zeros in groups', textTable, '0000 '],
  ['groups that may begin an ID', textTable, '110105 '],
  ['digits and masks', textTable, '1*'],
  ['digits and crosses', textTable, '1x'],
  ['foreign numbers that go on and on', textTable, '+1234567 1 1 1 1 1 1 1 1 '],
  ['foreign numbers in cells', cells, '+1,+1,+1\n'],
  ['full-width plus signs and digits', textTable, '＋１'],
  ['decimals', textTable, '1.'],
  ['numbers with exponents', textTable, '1.234567890123456E+17 '],
  ['letters and at signs', textTable, 'a@'],
  ['lead bytes of full-width signs', textTable, '\uffff'],
  ['full-width digits', textTable, '１'],
  ['full-width digits and blanks', textTable, '１ '],
  ['full-width digits and wide blanks', textTable, '１　'],
  ['full-width stars', textTable, '＊'],
  ['digits and full-width stars', textTable, '1＊'],
  ['one line of candidates', cells, `${residentId},${mobile},`],
  ['one cell of candidates', textTable, `${mobile} `],
  ['digits and dots of masks', textTable, '1●'],
  ['numbers behind codes', textTable, `+81 ${mobile} 0081 ${mobile} `],
  ['groups that go on before', textTable, '6222 138 1234 5678 '],
  ['groups with full stops', textTable, '138.1234.'],
  ['amounts', textTable, `CNY  ${mobile}  元 `],
  // Cells of ID and mobile columns are read again as a whole, and a delimiter that means something is looked for.
  ['cells of single digits', cells, '1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9,1-2-3-4-5-6-7-8-9-0-1-2,x\n'],
  ['cells of separators', cells, `${'　'.repeat(40)}1,${'-'.repeat(120)}1,x\n`],
  ['digits between delimiters that are glue', starred, '1*'],
  ['groups far from such a delimiter', starred, '138 '],
  ['masks far from such a delimiter', starred, '1●'],
  ['plus signs far from such a delimiter', starred, '+1'],
  // Identifiers look at the word around a place, at keywords before it, and some bytes ahead.
  ['letters and digits in one word', textTable, 'a1'],
  ['words of a letter and a digit', textTable, 'a1 '],
  ['local parts', textTable, 'a.'],
  ['at signs behind local parts', textTable, `${'a'.repeat(60)}@`],
  ['domains without end', textTable, 'a@b.c.d.e.f.g.h.i.j.k.'],
  ['at signs and stars', textTable, '***@'],
  ['colons between hexadecimal digits', textTable, '4c:'],
  ['minus signs between hexadecimal digits', textTable, '4c-'],
  ['groups of hexadecimal digits', textTable, '2409:'],
  ['double colons', textTable, '2409::'],
  ['groups of four digits', textTable, '6222 '],
  ['groups of four digits and masks', textTable, '6222*'],
  ['numbers of nineteen digits', textTable, '6222020200112233445 '],
  ['keywords and numbers', textTable, 'QQ卡号密码12345 '],
  ['keywords far before numbers', textTable, `密码${'的'.repeat(15)}1a2b `],
  ['passwords that go on', textTable, `密码：${'x'.repeat(70)} `],
  ['labels', textTable, 'pwd:'],
  ['four minus signs', textTable, 'a1b2c3----'],
  ['minus signs between accounts', textTable, 'zhangsan-'],
  ['coordinates without a time', textTable, '116.397428,39.909231 '],
  ['decimals of coordinates', textTable, '116.397428,'],
  ['hashes', textTable, `${'4a'.repeat(16)} `],
  ['dollar signs of hashes', textTable, '$2b$'],
  ['full-width letters in a giant line', textTable, 'ＡＢ１２的'],
  ['full-width letters in lines', textTable, `${'ＡＢ１２的'.repeat(100)}\n`],
  ['provinces', textTable, '浙A1'],
  ['certificates', textTable, '军字第1234'],
  // Cells are trimmed from both ends, and long ones leave the window piece by piece.
  ['one endless cell', cells, 'a'],
  ['one endless cell in Chinese', cells, '张'],
  ['blanks', cells, ' '],
  ['wide blanks', cells, '　'],
  ['cells of one blank', cells, ' ,'],
  ['words far apart', cells, `a${' '.repeat(128 * kibi - 1)}`],
  ['words further apart than blanks wait', cells, `a${' '.repeat(512 * kibi - 1)}`],
  ['unit separators', cells, '\x1f'],
  // Delimiters, line ends, labels.
  ['delimiters', cells, ','],
  ['delimiters and line ends', cells, ',\n'],
  ['empty lines', cells, '\n'],
  ['empty lines with CR LF', cells, '\r\n'],
  ['empty lines with CR', loneCr, '\r'],
  ['tabs', textTable, '\t'],
  ['formula prefixes', cells, '="'],
  ['formula prefixes before digits', cells, '="1",'],
  ['apostrophes', cells, "'"],
  ['apostrophes before digits', cells, "'1,"],
  ['beginnings of a long delimiter', longDelimiter, 'a'],
  ['one run of dashes', dashes, '-'],
  ['runs of four dashes', dashes, '----a'],
  ['the longest runs of dashes', dashes, `${'-'.repeat(512)}a`],
  ['runs of dashes that are too long', dashes, `${'-'.repeat(513)}a`],
  ['quotes before runs of dashes', dashes, `"${'-'.repeat(600)}\n`],
  ['runs of dashes in quotes', dashes, '"----"--------'],
  ['label lines', blocks, '姓名：\n'],
  ['labels that begin a block', blocksByLabel, 'a:\n'],
  ['the last of many labels', manyLabels, 'l254:\n'],
  ['lines almost as long as a label', blocks, `${'x'.repeat(63)}\n`],
  ['blank lines between blocks', blocks, ' \n'],
  ['empty lines between blocks', blocks, '\n'],
]

export const hostileInputs: readonly HostileInput[] = [
  ...patterns.map(([name, table, pattern]) => ({ name, table, pattern: utf8(pattern) })),
  { name: 'lead bytes without anything behind', table: textTable, pattern: Uint8Array.of(0xef) },
  // Places of the original are looked for at every quote, and every code is an exception.
  { name: 'bytes that are no code of GB18030', table: chinese, pattern: Uint8Array.of(0xff) },
  { name: 'rare codes of GB18030 between literal quotes', table: chinese, pattern: gb18030('"㛃"é,') },
  { name: 'short lines of rare codes of GB18030', table: chinese, pattern: gb18030('㛃\n') },
]

/** About `bytes` bytes, in whole patterns: half a pattern at the end would take another way. At least one pattern. */
export function wholePatterns({ pattern }: HostileInput, bytes: number): number {
  return Math.ceil(bytes / pattern.length) * pattern.length
}

export function repeated({ pattern }: HostileInput, bytes: number): Uint8Array {
  return Buffer.alloc(bytes, pattern)
}
