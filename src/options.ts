/**
 * What a user may ask of a scan, checked and filled in exactly one place.
 *
 * Leaves this file: `ScanOptions` (all optional), `ResolvedOptions` (nothing undefined), `resolveOptions`.
 * The caller's object is never written to.
 */
import { LeaktallyError } from './problem.js'
import { readDictionaries } from './reference/check-dictionary.js'
import type { AnyCategoryId } from './reference/categories.js'
import { categoriesWith, type Dictionary, type UserDictionary } from './reference/dictionary.js'

/** Unit of one record (条): a line, a form or label–value block, a message of a chat, or a cell of a table. */
export const recordUnits = ['line', 'block', 'message', 'cell'] as const
export type RecordUnit = (typeof recordUnits)[number]

/** Encodings that a user may name. */
export const textEncodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
export type WantedEncoding = (typeof textEncodings)[number] | null

export interface ScanOptions {
  /** Name of the case, repeated in the result. Default: `''`. */
  readonly caseId?: string
  /** Path of the 32-byte case key file; made when missing. Default: an ephemeral key, so partials cannot be merged later. */
  readonly caseKeyFile?: string
  /** Seed of the evidence sample. Default: the digest of the sorted content ids of all inputs. */
  readonly seed?: string
  /** Records kept per stratum of the sample, 0 to 10,000. Default: 20. */
  readonly sample?: number
  /** Also list every record with this category (or `rejected`), masked, in a second pass. Needs `outputDirectory`. Default: none. */
  readonly list?: string
  /** Civil date `YYYY-MM-DD` at which ages are computed. Default: none, and then no ages are given. */
  readonly referenceDate?: string
  /** Scanning threads, 1 to 256. Default: the number of cores available. Cannot change any number. */
  readonly threads?: number
  /** Bytes for keys, evidence and tables together before keys go to disk, at least 16 MiB. Default: 384 MiB. Cannot change any number. */
  readonly memoryBytes?: number
  /** Encoding of delimited and text inputs: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`. Default: detected. */
  readonly encoding?: string
  /** Cell delimiter, 1 to 16 bytes of UTF-8; `\t`, `\x01`, `\u001f` are understood. Default: detected. */
  readonly delimiter?: string
  /** Whether tables have a header row. Default: detected. */
  readonly header?: boolean
  /** What one record is, where that can be seen in several ways: `line`, `block`, `message`, `cell`. Default: detected. */
  readonly record?: RecordUnit
  /** Path of a column plan written by `leaktally plan --columns`, with corrections. Default: none. */
  readonly columnsFile?: string
  /** Passwords that are tried on locked archives and workbooks, in this order. Default: none. */
  readonly passwords?: readonly string[]
  /** Follow symbolic links. Default: `false`. */
  readonly followLinks?: boolean
  /** Categories that are looked for, by id (`resident_id`, `mobile`, `user:…`); nothing else is found. Default: all. */
  readonly categories?: readonly string[]
  /** Values to suppress and list as suppressed: mobiles, IDs, and texts that are or hold a term. Default: none. */
  readonly stopList?: readonly string[]
  /** Words, headers and categories beside the project's own (docs/DICTIONARY.md). Default: none. */
  readonly dictionary?: UserDictionary | readonly UserDictionary[]
  /** Directory for result, evidence, journal and spilled keys; made when missing. Default: none; nothing but temporary spill is written. */
  readonly outputDirectory?: string
  /** Continue an interrupted scan in `outputDirectory`. Default: `false`. */
  readonly resume?: boolean
  /** Stops the scan within a second, also while files are prepared; the promise rejects with code `aborted`. */
  readonly signal?: AbortSignal
  /** Called at most ten times a second while scanning. */
  readonly onProgress?: (progress: Progress) => void
}

/**
 * How far a scan is. Bytes are those that are prepared, and from `work` on those that are scanned, each once; hashing runs alongside. Time is
 * that of both stages before the scan, and from `work` on that of the scan.
 */
export interface Progress {
  /** `prepare`: containers are unpacked, other formats read; left out where every file is text. */
  readonly stage: 'prepare' | 'plan' | 'work' | 'merge' | 'list'
  readonly bytesDone: number
  readonly bytesTotal: number
  readonly records: number
  readonly elapsedMs: number
}

export interface ResolvedOptions {
  readonly caseId: string
  readonly caseKeyFile: string | null
  readonly seed: string | null
  readonly sample: number
  readonly list: string | null
  readonly referenceDate: string | null
  readonly threads: number
  readonly memoryBytes: number
  readonly encoding: WantedEncoding
  readonly delimiter: string | null
  readonly header: boolean | null
  readonly record: RecordUnit | null
  readonly columnsFile: string | null
  readonly passwords: readonly string[]
  readonly followLinks: boolean
  /** In the order of the category list, each once; null: all. */
  readonly categories: readonly AnyCategoryId[] | null
  readonly stopList: readonly string[]
  readonly dictionary: readonly Dictionary[]
  readonly outputDirectory: string | null
  readonly resume: boolean
  readonly signal: AbortSignal | null
  readonly onProgress: ((progress: Progress) => void) | null
}

const mebibyte = 1024 * 1024

/** Checks and fills options. Throws `option-unknown`, `option-type` or `option-value`, naming the option. */
export function resolveOptions(options: ScanOptions, coresAvailable: number): ResolvedOptions {
  refuseUnknown(checkOptions(options))
  const outputDirectory = stringOrNull(options, 'outputDirectory')
  const list = stringOrNull(options, 'list')
  const resume = flag(options, 'resume')
  const dictionary = options.dictionary === undefined ? [] : readDictionaries(options.dictionary)
  if (list !== null && outputDirectory === null) throw wrongValue('list', 'needs outputDirectory')
  if (resume && outputDirectory === null) throw wrongValue('resume', 'needs outputDirectory')
  return {
    caseId: stringOrNull(options, 'caseId') ?? '',
    caseKeyFile: stringOrNull(options, 'caseKeyFile'),
    seed: stringOrNull(options, 'seed'),
    sample: integer(options, 'sample', 20, 0, 10_000),
    list,
    referenceDate: civilDate(options, 'referenceDate'),
    threads: integer(options, 'threads', Math.max(1, coresAvailable), 1, 256),
    memoryBytes: integer(options, 'memoryBytes', 384 * mebibyte, 16 * mebibyte, Number.MAX_SAFE_INTEGER),
    encoding: choice(options, 'encoding', textEncodings),
    delimiter: delimiter(options),
    header: flagOrNull(options, 'header'),
    record: choice(options, 'record', recordUnits),
    columnsFile: stringOrNull(options, 'columnsFile'),
    passwords: stringList(options, 'passwords'),
    followLinks: flag(options, 'followLinks'),
    categories: wantedCategories(options, dictionary),
    stopList: stringList(options, 'stopList'),
    dictionary,
    outputDirectory,
    resume,
    signal: abortSignal(options),
    onProgress: progressListener(options),
  }
}

const knownOptions: ReadonlySet<string> = new Set([
  'caseId',
  'caseKeyFile',
  'seed',
  'sample',
  'list',
  'referenceDate',
  'threads',
  'memoryBytes',
  'encoding',
  'delimiter',
  'header',
  'record',
  'columnsFile',
  'passwords',
  'followLinks',
  'categories',
  'stopList',
  'dictionary',
  'outputDirectory',
  'resume',
  'signal',
  'onProgress',
] satisfies readonly (keyof ScanOptions)[])

/** Options must be an object; gives them back. Throws `option-type`. */
export function checkOptions<T extends object>(options: T): T {
  if (typeof (options as unknown) !== 'object' || (options as unknown) === null || Array.isArray(options)) {
    throw wrongType('options', 'an object')
  }
  return options
}

function refuseUnknown(options: ScanOptions): void {
  for (const name of Object.keys(options)) if (!knownOptions.has(name)) throw unknownOption(name)
}

export function unknownOption(name: string): LeaktallyError {
  return new LeaktallyError('option-unknown', `unknown option "${name}"`, { option: name })
}

export function wrongType(name: string, expected: string): LeaktallyError {
  return new LeaktallyError('option-type', `option "${name}" must be ${expected}`, { option: name, expected })
}

function wrongValue(name: string, expected: string): LeaktallyError {
  return new LeaktallyError('option-value', `option "${name}": ${expected}`, { option: name, expected })
}

function stringOrNull(options: ScanOptions, name: keyof ScanOptions): string | null {
  const value: unknown = options[name]
  if (value === undefined) return null
  if (typeof value !== 'string') throw wrongType(name, 'a string')
  if (value === '' && name !== 'caseId') throw wrongValue(name, 'must not be empty')
  return value
}

function flagOrNull(options: ScanOptions, name: keyof ScanOptions): boolean | null {
  const value: unknown = options[name]
  if (value === undefined) return null
  if (typeof value !== 'boolean') throw wrongType(name, 'true or false')
  return value
}

function flag(options: ScanOptions, name: keyof ScanOptions): boolean {
  return flagOrNull(options, name) ?? false
}

function integer(options: ScanOptions, name: keyof ScanOptions, fallback: number, least: number, most: number): number {
  const value: unknown = options[name]
  if (value === undefined) return fallback
  if (typeof value !== 'number') throw wrongType(name, 'a number')
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw wrongValue(name, `must be a whole number from ${least} to ${most}`)
  }
  return value
}

function choice<const T extends string>(options: ScanOptions, name: keyof ScanOptions, choices: readonly T[]): T | null {
  const value = stringOrNull(options, name)
  if (value === null) return null
  const found = choices.find((one) => one === value)
  if (found === undefined) throw wrongValue(name, `must be one of ${choices.join(', ')}`)
  return found
}

function stringList(options: ScanOptions, name: keyof ScanOptions): readonly string[] {
  const value: unknown = options[name]
  if (value === undefined) return []
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) throw wrongType(name, 'a list of strings')
  return [...(value as readonly string[])]
}

function wantedCategories(options: ScanOptions, dictionary: readonly Dictionary[]): readonly AnyCategoryId[] | null {
  if (options.categories === undefined) return null
  const named = stringList(options, 'categories')
  const known = categoriesWith(dictionary)
  const unknown = named.find((id) => !known.some((one) => one === id))
  if (unknown !== undefined) throw wrongValue('categories', `there is no category "${unknown}"; there are ${known.join(', ')}`)
  if (named.length === 0) throw wrongValue('categories', 'must name one at least')
  return known.filter((id) => named.includes(id))
}

function abortSignal({ signal }: ScanOptions): AbortSignal | null {
  if (signal === undefined) return null
  // By what is used of it: another realm has a class of its own.
  if (typeof (signal as Partial<AbortSignal> | null)?.throwIfAborted !== 'function') throw wrongType('signal', 'an AbortSignal')
  return signal
}

function progressListener({ onProgress }: ScanOptions): ResolvedOptions['onProgress'] {
  if (onProgress === undefined) return null
  if (typeof onProgress !== 'function') throw wrongType('onProgress', 'a function')
  return onProgress
}

function civilDate(options: ScanOptions, name: keyof ScanOptions): string | null {
  const value = stringOrNull(options, name)
  if (value === null) return null
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  if (parsed === null || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(value)) {
    throw wrongValue(name, 'must be a calendar date written YYYY-MM-DD')
  }
  return value
}

/** Longest delimiter taken: the dash runs seen in dumps have 4 to 8 bytes, a full-width comma has 3. */
const longestDelimiterBytes = 16

function delimiter(options: ScanOptions): string | null {
  const value = stringOrNull(options, 'delimiter')
  if (value === null) return null
  const unescaped = value
    .replace(/\\t/g, '\t')
    .replace(/\\x([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  const bytes = new TextEncoder().encode(unescaped).length
  if (bytes > longestDelimiterBytes || /[\r\n"0-9]/.test(unescaped)) {
    throw wrongValue('delimiter', `must have 1 to ${longestDelimiterBytes} bytes without digits, quotes and line ends`)
  }
  return unescaped
}
