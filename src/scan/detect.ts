/** `detect`: one text, synchronously, by the same kernel as a scan. */
import { Kernel, type KernelTable } from '../kernel/index.js'
import { outcomes } from '../kernel/outcomes.js'
import { traceRecord } from '../evidence/trace.js'
import { planColumns } from '../plan/columns.js'
import { kernelColumnOf } from '../plan/kernel-table.js'
import { rulesReleaseDate } from '../reference/rules.js'
import { caseKeysFrom } from '../source/case-keys.js'
import { readForeignNumber } from '../unit/foreign-number.js'
import { scanLexicon } from './lexicon.js'
import { taggedStops } from './stop-list.js'
import { readDictionaries } from '../reference/check-dictionary.js'
import { categoriesWith, type Dictionary, type UserDictionary } from '../reference/dictionary.js'
import { withUserHeaders } from '../plan/user-headers.js'
import { checkOptions, unknownOption, wrongType } from '../options.js'
import type { Finding } from '../result.js'
import { wrongInput } from './inputs.js'

export interface DetectOptions {
  /** Header of the column that the text is a cell of: evidence for what its numbers are. */
  readonly header?: string
  /** Words, headers and categories beside the project's own. Default: none. */
  readonly dictionary?: UserDictionary | readonly UserDictionary[]
}

const births = { latestBirth: rulesReleaseDate, minors: null }

let kept: { readonly lexicon: string; readonly kernel: Kernel } | undefined

/** One kernel for all calls with the same words: `detect` needs no secret, nothing leaves it. */
function kernelWith(dictionaries: readonly Dictionary[]): Kernel {
  const { id, compiled } = scanLexicon({ dictionary: dictionaries, stopList: [] })
  if (kept?.lexicon === id) return kept.kernel
  const kernel = new Kernel(caseKeysFrom(new Uint8Array(32)), readForeignNumber)
  kernel.addStops(taggedStops([], dictionaries))
  kernel.setLexicon(compiled)
  kept = { lexicon: id, kernel }
  return kernel
}

/**
 * Finds identifiers in a text.
 *
 * Gives  findings in order of their place, with half-open UTF-16 offsets. Cost O(length). Throws LeaktallyError for a wrong call.
 * @example detect('13812345678')[0]?.category === 'mobile'
 */
export function detect(text: string, options: DetectOptions = {}): Finding[] {
  checkDetect(text, options)
  const dictionaries = options.dictionary === undefined ? [] : readDictionaries(options.dictionary)
  const categories = categoriesWith(dictionaries)
  const bytes = new TextEncoder().encode(text)
  const { findings } = traceRecord(kernelWith(dictionaries), tableFor(options.header, dictionaries), bytes, births)
  const place = utf16Places(bytes)
  return [...findings]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ category, outcome, polarity, evidence, start, end }): Finding[] => {
      const id = categories[category]
      const how = outcomes[outcome]
      if (id === undefined || how === undefined) return []
      const finding = { category: id, status: how.status, polarity, evidence, start: place(start), end: place(end) } as const
      return [how.reason === 'none' ? finding : { ...finding, reason: how.reason }]
    })
}

function checkDetect(text: unknown, options: DetectOptions): void {
  if (typeof text !== 'string') throw wrongInput('text', 'a text')
  const { header, ...others } = checkOptions<DetectOptions>(options)
  const [unknown] = Object.keys(others).filter((name) => name !== 'dictionary')
  if (unknown !== undefined) throw unknownOption(unknown)
  if (header !== undefined && typeof header !== 'string') throw wrongType('header', 'a string')
}

function tableFor(header: string | undefined, dictionaries: readonly Dictionary[]): KernelTable {
  const [column] = withUserHeaders(planColumns([header ?? null], []), dictionaries)
  const none = new Uint8Array(0)
  return {
    kind: 'text',
    delimiter: none,
    dashRun: 0,
    quotes: false,
    crEndsRecord: false,
    separated: false,
    columns: 1,
    encoding: 'utf-8',
    blockLabel: none,
    labels: [],
    roles: column === undefined ? [] : [kernelColumnOf(column, categoriesWith(dictionaries))],
  }
}

/** Byte offset → UTF-16 offset. */
function utf16Places(bytes: Uint8Array): (byte: number) => number {
  const places = new Uint32Array(bytes.length + 1)
  let units = 0
  bytes.forEach((_, index) => {
    places[index] = units
    // The last byte of a character carries its code units: one, or two for characters beyond the BMP.
    const next = bytes[index + 1] ?? 0
    if ((next & 0xc0) !== 0x80) units += 1 + Number(isAstral(bytes, index))
  })
  places[bytes.length] = units
  return (byte) => places[byte] ?? units
}

/** Whether the character that ends at `last` has four bytes. */
function isAstral(bytes: Uint8Array, last: number): boolean {
  let at = last
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--
  return (bytes[at] ?? 0) >= 0xf0
}
