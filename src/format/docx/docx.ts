/**
 * Word documents (DOCX): tables as tables, paragraphs as lines of `(text)`, with headers, footers, notes and comments; changes that were
 * struck out are lines of `(deleted)`. Pictures and embedded files are told.
 */
import { LeaktallyError } from '../../problem.js'
import { FileSource } from '../../source/file.js'
import { listZip, type ZipEntry } from '../../source/zip.js'
import { DocumentTables } from '../records/document-tables.js'
import { MarkupParser } from '../markup/markup.js'
import { UnreadableFormat, type FormatReader, type TableSink } from '../reader.js'
import { TextLines } from '../records/text-lines.js'
import { WordText } from './body.js'

/** Parts with text, the document first. */
const textParts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/

export const readDocx: FormatReader = async ({ location, held }, sink) => {
  const source = held ?? new FileSource(location)
  try {
    const entries = await listZip(source)
    const parts = entries.filter(({ name }) => textParts.test(name)).sort((a, b) => Number(isBody(b)) - Number(isBody(a)))
    await readParts(parts, sink)
    const unread = entries.filter(({ name, isFolder }) => !isFolder && /^word\/(?:media|embeddings)\//.test(name)).length
    if (unread > 0) sink.problem('part-unread', unread)
  } finally {
    source.close()
  }
}

const isBody = ({ name }: ZipEntry): boolean => name === 'word/document.xml'

/** A part that breaks off is counted as far as it came, and the next ones are read. */
async function readParts(parts: readonly ZipEntry[], sink: TableSink): Promise<void> {
  const lines = new TextLines(sink)
  const tables = new DocumentTables(sink, lines)
  for (const part of parts) {
    const words = new WordText(tables, lines, new TextLines(sink, '(deleted)'))
    try {
      await readPart(part, words)
    } catch (error) {
      if (error instanceof LeaktallyError) throw error
      sink.problem(error instanceof UnreadableFormat ? error.code : 'format-damaged', 1, part.name)
    } finally {
      words.end()
    }
  }
}

async function readPart(part: ZipEntry, words: WordText): Promise<void> {
  const parser = new MarkupParser(words, { xml: true, nests: () => true })
  const decoder = new TextDecoder()
  await part.read((chunk) => {
    parser.write(decoder.decode(chunk, { stream: true }))
  })
  parser.end()
}
