/**
 * Rich text (`.rtf`, also Word documents that were saved so): tables as tables, paragraphs as lines, with headers, notes and remarks. Pictures and
 * embedded files are told.
 */
import { readFileSync } from 'node:fs'
import { locationBytes } from '../../source/location.js'
import { labelledText } from '../transcode/labelled-text.js'
import { UnreadableFormat, type FormatReader, type TableSink } from '../reader.js'
import { FlowingText } from '../records/flowing-text.js'
import { rtfTokens, type RtfToken } from './tokens.js'

/** A document of half a gigabyte is nearly all pictures. */
const largestFile = 512 * 1024 * 1024
/** Groups in groups: programs write some ten. What is deeper belongs to the deepest that is followed. */
const deepest = 1000

/** Groups that are no text of the document. */
const silent: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator info themedata colorschememapping datastore latentstyles fldinst bkmkstart bkmkend xmlnstbl filetbl revtbl pnseclvl objclass objname falt panose mmathPr wgrffmtfilter'.split(
    ' ',
  ),
)
const unread: ReadonlySet<string> = new Set(['pict', 'objdata'])

/** Names of encodings by the set of characters of a font (RTF 1.9.1, "Font Table"). */
const charsets: Readonly<Record<number, string>> = { 134: 'gb18030', 136: 'big5', 128: 'shift_jis', 129: 'cp949', 204: 'cp1251' }

export const readRtf: FormatReader = async ({ location, bytes }, sink) => {
  if (bytes > largestFile) throw new UnreadableFormat('part-unread')
  const reading = new RtfText(sink)
  for (const token of rtfTokens(readFileSync(locationBytes(location)))) reading.take(token)
  reading.end()
}

interface Group {
  readonly isSilent: boolean
  readonly isFontTable: boolean
  /** Of the bytes in it. */
  readonly encoding: string
  /** Characters in old encodings that follow each `\u`. */
  readonly skipped: number
}

class RtfText {
  readonly #sink: TableSink
  readonly #text: FlowingText
  readonly #groups: Group[] = []
  #group: Group = { isSilent: false, isFontTable: false, encoding: '', skipped: 1 }
  #deeper = 0
  /** Bytes that may end inside a character. */
  #bytes = ''
  /** Of `\u`: what stands for it in old programs. */
  #toSkip = 0
  #codePage = ''
  readonly #fonts = new Map<number, string>()
  #font = 0
  #isInTable = false
  #unread = 0

  constructor(sink: TableSink) {
    this.#sink = sink
    this.#text = new FlowingText(sink)
  }

  take(token: RtfToken): void {
    if (token.kind === 'bytes') this.#takeBytes(token.bytes)
    else {
      this.#flush()
      if (token.kind === 'word') this.#takeWord(token.name, token.value)
      else if (token.kind === 'open') this.#open()
      else this.#close()
    }
  }

  end(): void {
    this.#flush()
    this.#text.end()
    if (this.#unread > 0) this.#sink.problem('part-unread', this.#unread)
  }

  #open(): void {
    this.#toSkip = 0
    if (this.#groups.length >= deepest) this.#deeper++
    else this.#groups.push(this.#group)
  }

  #close(): void {
    this.#toSkip = 0
    if (this.#deeper > 0) this.#deeper--
    else this.#group = this.#groups.pop() ?? this.#group
  }

  #takeBytes(bytes: string): void {
    const text = bytes.slice(this.#toSkip)
    this.#toSkip -= bytes.length - text.length
    if (!this.#group.isSilent) this.#bytes += text
  }

  #flush(): void {
    if (this.#bytes === '') return
    const { text, isInvalid } = labelledText(Buffer.from(this.#bytes, 'latin1'), this.#group.encoding || this.#codePage)
    if (isInvalid) this.#sink.problem('encoding-invalid')
    this.#bytes = ''
    this.#text.add(text)
  }

  #takeWord(name: string, value: number | null): void {
    if (name === 'fonttbl') this.#group = { ...this.#group, isSilent: true, isFontTable: true }
    else if (silent.has(name)) this.#group = { ...this.#group, isSilent: true }
    else if (unread.has(name)) {
      if (!this.#group.isSilent) this.#unread++
      this.#group = { ...this.#group, isSilent: true }
    } else if (name === 'ansicpg' && value !== null) this.#codePage = value === 936 ? 'gb18030' : `cp${value}`
    else if (name === 'f' && value !== null) this.#useFont(value)
    else if (name === 'fcharset' && value !== null && this.#group.isFontTable) this.#fonts.set(this.#font, charsets[value] ?? '')
    else if (name === 'uc' && value !== null) this.#group = { ...this.#group, skipped: Math.max(0, Math.min(value, 10)) }
    else if (!this.#group.isSilent) this.#takeText(name, value)
  }

  #useFont(font: number): void {
    this.#font = font
    if (!this.#group.isFontTable) this.#group = { ...this.#group, encoding: this.#fonts.get(font) ?? '' }
  }

  #takeText(name: string, value: number | null): void {
    if (name === 'u' && value !== null) {
      this.#text.add(String.fromCharCode(value & 0xffff))
      this.#toSkip = this.#group.skipped
    } else if (name === 'intbl') this.#isInTable = true
    else if (name === 'pard') this.#isInTable = false
    else if (name === 'cell' || name === 'nestcell') this.#text.endCell()
    else if (name === 'row' || name === 'nestrow') this.#text.endRow()
    else if (name === 'par' || name === 'sect' || name === 'page' || name === 'line') this.#text.endParagraph(this.#isInTable)
    else if (name === 'tab') this.#text.add('\t')
    else if (name === '~') this.#text.add(' ')
    else if (name === '_') this.#text.add('-')
  }
}
