/**
 * PDF documents: lines and tables of every page, values of forms and remarks; attached files are members. Pages without text, which are pictures
 * of pages, are told.
 */
import type { FormatReader, TableSink } from '../reader.js'
import { DocumentTables, type RowReceiver } from '../records/document-tables.js'
import { TextLines } from '../records/text-lines.js'
import { openPdf, type PdfAnnotation, type PdfDocument, type PdfPage, type PlacedText } from './document.js'
import { blocksOf, type Block } from './page-tables.js'
import type { Column } from './table-rows.js'
import { linesOf } from './text-lines.js'

/** Pages that cannot be read, one after another, before the rest is given up: a document may say that it has any number. */
const mostFailures = 1000
/** Pieces of text on a page: a newspaper has some ten thousand. */
const mostPieces = 1_000_000

export const readPdf: FormatReader = async (file, sink) => {
  const { document, isRepaired } = await openPdf(file)
  if (isRepaired) sink.problem('format-damaged')
  try {
    await readPages(document, sink)
    await readAttachments(document, sink)
  } finally {
    await document.loadingTask.destroy()
  }
}

async function readPages(document: PdfDocument, sink: TableSink): Promise<void> {
  const text = new PdfText(sink)
  let failures = 0
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      await readPage(page, text, sink)
      page.cleanup()
      failures = 0
    } catch {
      sink.problem('format-damaged', 1, 'page')
      if (++failures < mostFailures) continue
      sink.problem('format-damaged', document.numPages - number, 'page')
      break
    }
  }
  text.end()
}

async function readPage(page: PdfPage, text: PdfText, sink: TableSink): Promise<void> {
  const items: PlacedText[] = []
  const reader = page.streamTextContent().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) if ('str' in item) items.push(item)
    if (items.length <= mostPieces) continue
    sink.problem('part-unread', 1, 'page')
    await reader.cancel(new Error('pdf: too much on a page'))
    break
  }
  const lines = linesOf(items)
  const remarks = (await page.getAnnotations()).flatMap(remarkOf)
  if (lines.length === 0 && remarks.length === 0) sink.problem('part-unread', 1, 'page without text')
  text.page(blocksOf(lines, text.lastColumns), remarks)
}

function remarkOf({ fieldName, fieldValue, contentsObj }: PdfAnnotation): string[] {
  const value = Array.isArray(fieldValue) ? fieldValue.join(' ') : typeof fieldValue === 'string' ? fieldValue : ''
  return [value === '' ? '' : `${fieldName ?? ''}：${value}`, contentsObj?.str ?? ''].filter((line) => line !== '')
}

/** Files that are attached to the document. */
async function readAttachments(document: PdfDocument, sink: TableSink): Promise<void> {
  const attachments = await document.getAttachments().catch(() => null)
  for (const { filename, content } of Object.values(attachments ?? {}))
    sink.member(filename.replaceAll(/[\0-\x1f/\\!]+/g, '_')).write(content)
}

/** Where the text of all pages goes; a table that goes on over pages is one. */
class PdfText {
  readonly #lines: TextLines
  readonly #tables: DocumentTables
  #open: { readonly rows: RowReceiver; readonly columns: readonly Column[] } | null = null

  constructor(sink: TableSink) {
    this.#lines = new TextLines(sink)
    this.#tables = new DocumentTables(sink, this.#lines)
  }

  get lastColumns(): readonly Column[] | null {
    return this.#open?.columns ?? null
  }

  page(blocks: readonly Block[], remarks: readonly string[]): void {
    for (const block of blocks) {
      if (block.kind === 'line') this.#line(block.line.runs.map(({ text }) => text).join(' '))
      else this.#table(block)
    }
    for (const remark of remarks) this.#line(remark)
  }

  end(): void {
    this.#open?.rows.end()
    this.#open = null
  }

  #line(text: string): void {
    this.#lines.add(text)
    this.#lines.end()
  }

  #table({ columns, rows }: Extract<Block, { kind: 'table' }>): void {
    if (columns !== this.#open?.columns) {
      this.#open?.rows.end()
      this.#open = { rows: this.#tables.begin(), columns }
    }
    for (const row of rows) this.#open.rows.row(row)
  }
}
