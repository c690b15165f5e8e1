/**
 * Administrative divisions by code: names, and which codes can open an identity number.
 *
 * A number keeps the code of its first registration, so codes that were retired long ago are as good as present ones.
 * Source: GB/T 2260 (1980 to 2007, and the yearly lists of the Ministry of Civil Affairs up to 2024); GB 11643-1999, clause 4.1:
 * the address code names the county, city or district.
 */
import { regionLines } from './regions.data.js'

/** Prefecture-level cities without counties or districts: their own code is the address code. */
const countylessPrefectures: ReadonlySet<string> = new Set([
  /** 东莞市 */ '441900',
  /** 中山市 */ '442000',
  /** 三沙市, without districts until 2020 */ '460300',
  /** 儋州市 */ '460400',
  /** 嘉峪关市 */ '620200',
])

/** Taiwan in GB/T 2260, and the residence permits for residents of Hong Kong, Macao and Taiwan (since September 2018). */
const wholeProvinces: ReadonlySet<string> = new Set(['710000', '810000', '820000', '830000'])

/** Titles of a level that has no name of its own: 市辖区, 县, 省直辖县级行政区划. They are no part of a place's full name. */
const untitled = /^(?:市辖区|市|县|.*直辖.*)$/

let names: ReadonlyMap<string, string> | undefined

/** Code to name, in code order. Built at the first call: 7,000 entries, about 2 ms. */
function table(): ReadonlyMap<string, string> {
  names ??= new Map(
    Object.entries(regionLines).flatMap(([province, lines]) =>
      lines
        .trim()
        .split('\n')
        .map((line) => [province + line.slice(0, 4), line.slice(4)] as const),
    ),
  )
  return names
}

/** The first two characters of every province's name, which no two share, with its two digits. O(provinces). */
export function provinceBeginnings(): (readonly [beginning: string, code: number])[] {
  return Object.entries(regionLines).flatMap(([code, lines]) => {
    const [, name] = /^\s*0000(\S\S)/.exec(lines) ?? []
    return name === undefined ? [] : [[name, Number(code)] as const]
  })
}

/** Every code the tool knows, of all levels, ascending. */
export function regionCodes(): Uint32Array {
  return Uint32Array.from(table().keys(), Number).sort()
}

/**
 * Whether six digits can be the address code of an identity number: a county-level division that GB/T 2260 ever assigned, or one
 * of the few places whose number carries the code of a higher level.
 */
export function isAddressCode(code: string): boolean {
  if (!table().has(code)) return false
  return !code.endsWith('00') || countylessPrefectures.has(code) || wholeProvinces.has(code)
}

/** All address codes, ascending: what the kernel accepts as the first six digits of a resident ID. A new array at each call. */
export function addressCodes(): Uint32Array {
  return Uint32Array.from([...table().keys()].filter(isAddressCode), Number).sort()
}

/**
 * The full Chinese name of a division: `330106` → 浙江省杭州市西湖区.
 *
 * Shape   six digits; a code of any level. Retired codes have the last name they had, under the last name of their prefecture.
 * Gives   undefined when the code was never assigned.
 */
export function regionName(code: string): string | undefined {
  const own = table().get(code)
  if (own === undefined) return undefined
  const province = `${code.slice(0, 2)}0000`
  if (code === province) return own
  const prefecture = `${code.slice(0, 4)}00`
  const above = [province, ...(code === prefecture ? [] : [prefecture])]
  const parts = above.map((higher) => table().get(higher)).filter((name) => name !== undefined && !untitled.test(name))
  // A heading of the code table such as 110100 市辖区 is no place: it is named by its province.
  return [...parts, ...(code === prefecture && untitled.test(own) ? [] : [own])].join('')
}
