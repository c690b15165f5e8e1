/**
 * Worksheets as a page and as XLSX: text cells that never become formulas, lists to choose from, the first line in view.
 *
 * SheetJS, which is here already, writes the workbook but no lists and no panes; these are two elements of the sheet's XML (ECMA-376 part 1,
 * 18.3.1.33 and 18.3.1.66), put in afterwards. The same worksheet gives the same bytes: neither a clock nor a name enters.
 */
import { createHash } from 'node:crypto'
import { guarded } from '../csv.js'
import { fill, messagesFor } from '../report/messages/pick.js'
import type { Language } from '../report/messages/shape.js'
import { renderWorksheetPage } from '../report/worksheet-page.js'
import { worksheetOf, type Choice, type ClearContents, type Worksheet, type WorksheetRow } from '../report/worksheet.js'
import type { ScanResult } from '../result.js'
import { checkResult } from './review.js'

export interface Sheet {
  readonly name: string
  /** The first record has the headings. */
  readonly records: readonly (readonly string[])[]
  readonly widths: readonly number[]
  readonly lists: readonly List[]
}

/** Cells of a column, by 0-based records, in which one of some words is chosen. */
interface List {
  readonly column: number
  readonly records: readonly number[]
  readonly words: readonly string[]
}

const columnWidths: Readonly<Partial<Record<string, number>>> = {
  item: 18,
  path: 28,
  found: 24,
  content: 70,
  wrongCategories: 18,
  remark: 24,
}

/** The sampled records of a result to be marked, as a page that works from the disk. */
export function writeWorksheetPage(result: ScanResult, lang: Language): string {
  checkResult(result)
  return renderWorksheetPage(result, lang, (text) => createHash('sha256').update(text).digest('base64'))
}

/** The same as a workbook. `contents`: records in clear instead of their shapes. */
export async function writeWorksheetWorkbook(
  result: ScanResult,
  lang: Language,
  contents: ClearContents | null = null,
): Promise<Uint8Array> {
  checkResult(result)
  const worksheet = worksheetOf(result, lang, contents)
  const { worksheet: text } = messagesFor(lang).review
  const title = fill(text.title, { case: result.run.case === '' ? undefined : result.run.case })
  const guide = [title, contents === null ? text.masked : text.clear, ...text.guide, result.digest].map((line) => [line])
  return writeSheets([sheetOf(worksheet, text.sheet), { name: text.guideSheet, records: guide, widths: [140], lists: [] }])
}

function sheetOf(worksheet: Worksheet, name: string): Sheet {
  const { columns, rows, readings } = worksheet
  const at = (id: string): number => columns.findIndex((column) => column.id === id)
  const all = rows.map((_, index) => index + 1)
  return {
    name,
    records: [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => Object.values(cells))],
    widths: columns.map(({ id }) => columnWidths[id] ?? 13),
    lists: [
      { column: at('reading'), records: all, words: wordsOf(readings) },
      ...listsOf(rows, ({ outcomes }) => outcomes, at('outcome')),
      ...listsOf(rows, ({ methods }) => methods, at('method')),
    ],
  }
}

const wordsOf = (choices: readonly Choice[]): string[] => choices.map(({ word }) => word)

/** Records with the same choices share a list. */
function listsOf(rows: readonly WorksheetRow[], choicesOf: (row: WorksheetRow) => readonly Choice[], column: number): List[] {
  const byWords = new Map<string, { words: string[]; records: number[] }>()
  rows.forEach((row, index) => {
    const words = wordsOf(choicesOf(row))
    const list = byWords.get(words.join()) ?? { words, records: [] }
    byWords.set(words.join(), list)
    list.records.push(index + 1)
  })
  return [...byWords.values()].map((list) => ({ column, ...list }))
}

/** The zip reader and writer of SheetJS, which it exports without types. */
interface Zip {
  read(bytes: Uint8Array, options: { readonly type: 'buffer' }): object
  find(parts: object, path: string): { content: Uint8Array } | null
  write(parts: object, options: { readonly type: 'buffer'; readonly fileType: 'zip'; readonly compression: true }): Uint8Array
}

export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const xlsx = await import('@e965/xlsx')
  const { utils, write } = xlsx
  const zip = (xlsx as { readonly CFB: unknown }).CFB as Zip
  const book = utils.book_new()
  for (const { name, records, widths } of sheets) {
    const sheet = utils.aoa_to_sheet(records.map((record) => record.map((cell) => ({ t: 's', v: guarded(cell) }))))
    sheet['!cols'] = widths.map((wch) => ({ wch }))
    utils.book_append_sheet(book, sheet, name)
  }
  const parts = zip.read(Buffer.from(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer), {
    type: 'buffer',
  })
  sheets.forEach((sheet, index) => {
    const part = zip.find(parts, `/xl/worksheets/sheet${index + 1}.xml`)
    if (part !== null) part.content = Buffer.from(withLists(Buffer.from(part.content).toString('utf8'), sheet, utils))
  })
  return new Uint8Array(zip.write(parts, { type: 'buffer', fileType: 'zip', compression: true }))
}

interface Names {
  encode_range(range: { s: { c: number; r: number }; e: { c: number; r: number } }): string
}

/** Lists stand between the cells and `ignoredErrors`, in the order that the schema asks for. */
function withLists(xml: string, { lists }: Sheet, names: Names): string {
  if (lists.length === 0) return xml
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const elements = lists.filter(({ records }) => records.length > 0).map((list) => validationOf(list, names))
  const validations = elements.length === 0 ? '' : `<dataValidations count="${elements.length}">${elements.join('')}</dataValidations>`
  return xml
    .replace(/<sheetView([^>]*)\/>/, `<sheetView$1>${pane}</sheetView>`)
    .replace(/(?=<ignoredErrors>)|(?=<\/worksheet>)/, validations)
}

function validationOf({ column, records, words }: List, names: Names): string {
  const ranges = runsOf(records).map(([first, last]) => names.encode_range({ s: { c: column, r: first }, e: { c: column, r: last } }))
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${ranges.join(' ')}">` +
    `<formula1>"${words.join(',')}"</formula1></dataValidation>`
  )
}

/** Ascending numbers as runs from first to last. */
function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}
