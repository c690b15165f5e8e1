/**
 * The sampled records of a result as rows of a worksheet, in one language: by shape as evidence shows them, or with contents that were read again.
 *
 * What stands in a row comes from the inputs: nothing here makes it safe for HTML or spreadsheets, those who write it do.
 */
import { sampledItems, offeredMethods, offeredOutcomes, readings, categoriesOf, type SampledItem } from '../review/labels.js'
import {
  headingWords,
  methodWords,
  outcomeWords,
  readingWords,
  wordIn,
  worksheetColumns,
  type WorksheetColumn,
} from '../review/worksheet-words.js'
import type { EvidenceCell, ScanResult } from '../result.js'
import { maskNumbers } from './columns.js'
import { formatCount, printable } from './layout.js'
import { messagesFor } from './messages/pick.js'
import type { Language, Messages } from './messages/shape.js'
import { shapesIn } from './shapes.js'
import { nameCategory } from './summary-view.js'

/** Records in clear, by item id. */
export type ClearContents = ReadonlyMap<string, readonly EvidenceCell[]>

export interface Worksheet {
  readonly lang: Language
  /** Digest of the result, to know labels of another one. */
  readonly result: string
  readonly columns: readonly { readonly id: WorksheetColumn; readonly heading: string }[]
  readonly rows: readonly WorksheetRow[]
  readonly readings: readonly Choice[]
}

export interface Choice {
  readonly key: string
  readonly word: string
}

export interface WorksheetRow {
  readonly stratum: string
  readonly cells: Readonly<Record<(typeof worksheetColumns)[number], string>>
  /** What `cells.content` says, cell by cell: header or number of the column, and what is shown of it. */
  readonly contents: readonly (readonly [column: string, shown: string])[]
  /** Categories of the record, among which some may have been read wrongly. */
  readonly found: readonly Choice[]
  /** Outcomes and methods that are offered for this record. */
  readonly outcomes: readonly Choice[]
  readonly methods: readonly Choice[]
}

export function worksheetOf(result: ScanResult, lang: Language, contentsById: ClearContents | null = null): Worksheet {
  const messages = messagesFor(lang)
  const choicesOf = <K extends string>(keys: readonly K[], words: Readonly<Record<K, readonly [string, string]>>): Choice[] =>
    keys.map((key) => ({ key, word: wordIn(words[key], lang) }))
  const headers = headersByTable(result, messages)
  return {
    lang,
    result: result.digest,
    columns: worksheetColumns.map((id) => ({ id, heading: wordIn(headingWords[id], lang) })),
    rows: sampledItems(result).map((sampled) => {
      const contents = contentsOf(sampled, headers, contentsById?.get(sampled.id), messages)
      return {
        stratum: sampled.stratum,
        cells: cellsOf(sampled, result, messages, contents),
        contents,
        found: categoriesOf(sampled).map((key) => ({ key, word: nameStratum(key, messages, result) })),
        outcomes: choicesOf(offeredOutcomes(sampled), outcomeWords),
        methods: choicesOf(offeredMethods(sampled), methodWords),
      }
    }),
    readings: choicesOf(readings, readingWords),
  }
}

/** [path][table][column]: the header as it may be shown. */
function headersByTable({ inputs }: ScanResult, messages: Messages): Map<string, ReadonlyMap<number, string>> {
  const tables = inputs.flatMap(({ path, tables: own }) => own.map((table) => ({ key: keyOfTable(path, table.name), table })))
  return new Map(
    tables.map(({ key, table }) => {
      const named = table.columns.flatMap(({ index, header }) =>
        header === null ? [] : [[index, maskNumbers(printable(header), messages)] as const],
      )
      return [key, new Map(named)]
    }),
  )
}

const keyOfTable = (path: string, table: string): string => JSON.stringify([path, table])

function contentsOf(
  { item }: SampledItem,
  headers: ReadonlyMap<string, ReadonlyMap<number, string>>,
  clear: readonly EvidenceCell[] | undefined,
  messages: Messages,
): WorksheetRow['contents'] {
  const own = headers.get(keyOfTable(item.path, item.table))
  const textOf = (shown: string): string => (clear === undefined ? shapesIn(printable(shown), messages) : printable(shown))
  return (clear ?? item.cells).map(({ column, shown }) => [own?.get(column) ?? formatCount(column), textOf(shown)])
}

function cellsOf(sampled: SampledItem, result: ScanResult, messages: Messages, contents: WorksheetRow['contents']): WorksheetRow['cells'] {
  const { item, stratum } = sampled
  const name = (id: string): string => nameStratum(id, messages, result)
  return {
    item: sampled.id,
    stratum: name(stratum),
    path: printable(item.path),
    table: printable(item.table),
    row: String(item.rowNumber),
    bytes: `${item.byteStart}-${item.byteEnd}`,
    found: categoriesOf(sampled).map(name).join(messages.listSeparator),
    content: cutText(contents.map((pair) => pair.join(': ')).join(' | ')),
    reading: '',
    wrongCategories: '',
    outcome: '',
    method: '',
    date: '',
    verifier1: '',
    verifier2: '',
    document: '',
    remark: '',
    result: result.digest.slice(0, 16),
  }
}

/** A cell of a spreadsheet holds 32,767 characters; the bytes of the record tell that there is more. */
const mostCharacters = 30_000

function cutText(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`
}

/** A category, or one of the strata without any. */
export function nameStratum(id: string, messages: Messages, result: Pick<ScanResult, 'run'>): string {
  if (id === 'rejected' || id === 'none') return messages.review.emptyStrata[id]
  return nameCategory(id as Parameters<typeof nameCategory>[0], messages, result.run.userCategories)
}
