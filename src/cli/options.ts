/** Arguments → ScanOptions: the flags, which command takes which, and their values as text turned into values. */
import { LeaktallyError } from '../problem.js'
import type { ScanOptions } from '../index.js'
import { readDictionaries, readPasswords, readStopList } from './files.js'
import type { CliApi } from './io.js'

/** Every option of every command, as commander writes it. */
export const flags = {
  out: '--out <DIR>',
  json: '--json',
  case: '--case <ID>',
  caseKey: '--case-key <FILE>',
  seed: '--seed <S>',
  sample: '--sample <N>',
  list: '--list <WHAT>',
  referenceDate: '--reference-date <DATE>',
  categories: '--categories <IDS>',
  stopList: '--stop-list <FILE>',
  dictionary: '--dictionary <FILE>',
  encoding: '--encoding <E>',
  delimiter: '--delimiter <D>',
  header: '--header <yes|no>',
  record: '--record <UNIT>',
  columns: '--columns <FILE>',
  withColumns: '--with-columns <FILE>',
  passwordFile: '--password-file <FILE>',
  followLinks: '--follow-links',
  threads: '--threads <N>',
  memory: '--memory <SIZE>',
  resume: '--resume',
  quiet: '--quiet',
  lang: '--lang <LANG>',
  unit: '--unit <N>',
  column: '--column <HEADER>',
  row: '--row <N>',
  line: '--line <N>',
  table: '--table <NAME>',
  unmask: '--unmask',
  labels: '--labels <FILE>',
  inputs: '--inputs <PATH...>',
  sealed: '--sealed',
  sealKey: '--seal-key <FILE>',
  redraw: '--redraw',
  confidence: '--confidence <C>',
  precision: '--precision <P>',
  profile: '--profile <NAME>',
  law: '--law <FILE>',
  transfers: '--transfers <FILE>',
  damages: '--damages <FILE>',
} as const

export type OptionName = keyof typeof flags

export type RawOptions = {
  readonly [Name in OptionName]?: Name extends Switch ? boolean : Name extends Repeatable ? readonly string[] : string
}
/** Options that may be given more than once. */
export const repeatable: readonly Repeatable[] = ['dictionary', 'labels', 'inputs']
type Repeatable = 'dictionary' | 'labels' | 'inputs'
type Switch = 'json' | 'unmask' | 'followLinks' | 'resume' | 'quiet' | 'sealed' | 'redraw'

/** `--case-key` for `caseKey`. */
export function flagOf(name: OptionName): string {
  return flags[name].replace(/ .*/, '')
}

/** The option that a user wrote for an option of the library. */
export const optionNames: Readonly<Record<Exclude<keyof ScanOptions, 'signal' | 'onProgress'>, OptionName>> = {
  caseId: 'case',
  caseKeyFile: 'caseKey',
  seed: 'seed',
  sample: 'sample',
  list: 'list',
  referenceDate: 'referenceDate',
  threads: 'threads',
  memoryBytes: 'memory',
  encoding: 'encoding',
  delimiter: 'delimiter',
  header: 'header',
  record: 'record',
  columnsFile: 'columns',
  passwords: 'passwordFile',
  followLinks: 'followLinks',
  categories: 'categories',
  stopList: 'stopList',
  dictionary: 'dictionary',
  outputDirectory: 'out',
  resume: 'resume',
}

export function wrongValue(option: OptionName): LeaktallyError {
  return new LeaktallyError('option-value', `option ${flagOf(option)}: not a value`, { option })
}

/** A whole number written with digits only. Throws `option-value`; bounds are checked where options are resolved. */
export function parseWhole(text: string, option: OptionName): number {
  if (!/^\d{1,15}$/.test(text)) throw wrongValue(option)
  return Number(text)
}

const sizePowers = { '': 0, K: 1, M: 2, G: 3, T: 4 } as const

/** `384M`, `1G`, `1.5GiB`, `536870912`: bytes, in powers of 1024. Throws `option-value`. */
export function parseSize(text: string): number {
  const [, figure, unit] = /^(\d{1,15}(?:\.\d{1,3})?)([KMGT]?)(?:i?B)?$/i.exec(text.trim()) ?? []
  if (figure === undefined || unit === undefined) throw wrongValue('memory')
  const bytes = Math.floor(Number(figure) * 1024 ** sizePowers[unit.toUpperCase() as keyof typeof sizePowers])
  if (!Number.isSafeInteger(bytes)) throw wrongValue('memory')
  return bytes
}

function parseHeader(text: string): boolean {
  if (text !== 'yes' && text !== 'no') throw wrongValue('header')
  return text === 'yes'
}

/** Options that are absent stay absent: defaults belong to the library. */
function present<T extends object>(options: { [Name in keyof T]: T[Name] | undefined }): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T
}

/**
 * The library's options from those of the command line. Reads the stop list and the dictionaries.
 *
 * Errors  `option-value` for a text that is no such value; `input-unreadable` for a file; `dictionary-invalid`.
 */
export async function scanOptionsOf(raw: RawOptions, api: Pick<CliApi, 'parseDictionary'>): Promise<ScanOptions> {
  const parsed = {
    sample: raw.sample === undefined ? undefined : parseWhole(raw.sample, 'sample'),
    threads: raw.threads === undefined ? undefined : parseWhole(raw.threads, 'threads'),
    memoryBytes: raw.memory === undefined ? undefined : parseSize(raw.memory),
    header: raw.header === undefined ? undefined : parseHeader(raw.header),
    categories: raw.categories?.split(',').map((id) => id.trim()),
    stopList: raw.stopList === undefined ? undefined : await readStopList(raw.stopList),
    passwords: raw.passwordFile === undefined ? undefined : await readPasswords(raw.passwordFile),
    dictionary: raw.dictionary === undefined ? undefined : await readDictionaries(api, raw.dictionary),
  }
  return present<ScanOptions>({
    ...parsed,
    caseId: raw.case,
    caseKeyFile: raw.caseKey,
    seed: raw.seed,
    list: raw.list,
    referenceDate: raw.referenceDate,
    encoding: raw.encoding,
    delimiter: raw.delimiter,
    record: raw.record as ScanOptions['record'],
    columnsFile: raw.columns,
    followLinks: raw.followLinks,
    outputDirectory: raw.out,
    resume: raw.resume,
  })
}
