/**
 * XML: workbooks of Excel 2003 and flat ODS sheet by sheet; in any other document the repeated element is the record.
 *
 * The document is streamed; which element repeats is seen in its beginning, which is read twice.
 */
import { decodeFile } from '../input/decoded-text.js'
import { MarkupParser, type MarkupReceiver } from '../markup/markup.js'
import type { FormatReader, ReadableFile, TableSink } from '../reader.js'
import { ElementPaths } from './element-paths.js'
import { FlatOds } from './flat-ods.js'
import { bareName } from './names.js'
import { SpreadsheetMl } from './office-2003.js'
import { XmlRecords } from './records.js'

/** What repeats shows within this much; the prefaces of dumps (structure of all tables) are shorter. */
const sampledLength = 4 * 1024 * 1024

export const readXml: FormatReader = async (file, sink) => {
  const root = rootOf(file)
  if (bareName(root) === 'Workbook') parse(file, new SpreadsheetMl(sink), sink)
  else if (root === 'office:document') parse(file, new FlatOds(sink), sink)
  else {
    const paths = new ElementPaths()
    parse(file, paths, null, sampledLength)
    const records = new XmlRecords(sink, paths.recordPath())
    try {
      parse(file, records, sink)
    } finally {
      records.end()
    }
  }
}

function rootOf(file: ReadableFile): string {
  let root = ''
  const receiver: MarkupReceiver = { open: (name) => void (root ||= name), close: () => undefined, text: () => undefined }
  parse(file, receiver, null, 1)
  return root
}

class Enough extends Error {}

/** Gives the document to `receiver`, or the pieces in which its first `length` characters are. */
function parse({ location, encoding }: ReadableFile, receiver: MarkupReceiver, sink: TableSink | null, length = Infinity): void {
  const parser = new MarkupParser(receiver, { xml: true, nests: () => true })
  const declared = (head: string): string | null => /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? null
  let taken = 0
  try {
    const invalid = decodeFile({ location, encoding, declared }, (text) => {
      parser.write(text)
      taken += text.length
      if (taken >= length) throw new Enough()
    })
    if (invalid > 0) sink?.problem('encoding-invalid', invalid)
    parser.end()
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
}
