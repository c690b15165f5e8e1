/** The text of a message: its text parts as lines, tables of its pages as tables. */
import { PageText, declaredEncoding, pageParser } from '../html/html.js'
import { labelledText } from '../transcode/labelled-text.js'
import type { DocumentTables } from '../records/document-tables.js'
import type { TextLines } from '../records/text-lines.js'

/** One text part, decoded from its transfer encoding. */
export interface TextPart {
  readonly bytes: Buffer
  readonly charset: string
  readonly isPage: boolean
  /** Says in another form what another part says. */
  readonly isAlternative: boolean
}

export interface BodyTargets {
  readonly tables: DocumentTables
  /** What `tables` makes lines of goes here too. */
  readonly lines: TextLines
  readonly script: TextLines
  readonly put: (line: string) => void
}

/**
 * Reads the text parts of a message. Of two forms of one text the page is read, and of the plain one every line that the page does not
 * have: neither is believed to be only a copy.
 *
 * Gives   how many parts held bytes that are no text.
 */
export function readBody(parts: readonly TextPart[], targets: BodyTargets): number {
  let invalid = 0
  let ofPages = ''
  const textOf = ({ bytes, charset }: TextPart, isPage: boolean): string => {
    const label = charset === '' && isPage ? (declaredEncoding(bytes.toString('latin1', 0, 4096)) ?? '') : charset
    const { text, isInvalid } = labelledText(bytes, label)
    if (isInvalid) invalid++
    return text
  }
  for (const part of parts) if (part.isPage) ofPages += readPage(textOf(part, true), targets)
  for (const part of parts) {
    if (part.isPage) continue
    const lines = textOf(part, false).split(/\r\n|[\r\n]/)
    for (const line of part.isAlternative ? linesBeyond(lines, ofPages) : lines) targets.put(line)
  }
  return invalid
}

/** Gives its text without anything but letters and digits, in the order of the page. */
function readPage(text: string, { tables, lines, script }: BodyTargets): string {
  const page = new PageText(tables, lines, script)
  const bare: string[] = []
  const parser = pageParser({
    open: (name, attributes) => {
      page.open(name, attributes)
    },
    close: (name) => {
      page.close(name)
    },
    text: (piece) => {
      bare.push(squeezed(piece))
      page.text(piece)
    },
  })
  try {
    parser.write(text)
    parser.end()
  } finally {
    page.end()
  }
  return bare.join('')
}

function squeezed(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** How far behind the line before a line is looked for: bounds the work for a mail whose forms have nothing in common. */
const searched = 64 * 1024

/** Lines that a page does not have, by letters and digits; it breaks them elsewhere. */
function linesBeyond(lines: readonly string[], page: string): string[] {
  let place = 0
  return lines.filter((line) => {
    const bare = squeezed(line)
    const found = page.slice(place, place + searched + bare.length).indexOf(bare)
    if (found >= 0) place += found + bare.length
    return found < 0
  })
}
