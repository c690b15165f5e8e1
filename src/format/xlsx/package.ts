/** The parts of an XLSX package that say how its sheets are read: list of sheets, relations, date styles (ECMA-376 part 1, 18.2, 18.8). */
import { posix } from 'node:path'
import { Parser } from 'htmlparser2'
import type { ZipEntry } from '../../source/zip.js'
import { UnreadableFormat } from '../reader.js'
import { isDateFormat, isDateFormatId } from '../spreadsheet/values.js'

export interface SheetPart {
  readonly name: string
  readonly entry: ZipEntry
  readonly isHidden: boolean
  /** Parts with comments and threads of them. */
  readonly comments: readonly ZipEntry[]
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: ZipEntry | null
  /** By index of a cell's style: whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[]
  /** Days are counted from 1904, not from 1900. */
  readonly from1904: boolean
  /** Names of who writes in threads of comments. */
  readonly persons: ZipEntry | undefined
  /** Sheets of charts and dialogs, drawn or attached parts, and comments of no sheet. */
  readonly unreadParts: number
}

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Longest part of these kinds that is taken into memory: a list of 10,000 sheets has 1 MiB. */
const longestPartBytes = 64 * 1024 * 1024

export async function readWorkbookParts(entries: readonly ZipEntry[]): Promise<WorkbookParts> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const workbook = await tagsOf(byName.get('xl/workbook.xml'))
  const relations = new Map(
    (await tagsOf(byName.get('xl/_rels/workbook.xml.rels')))
      .filter(({ name }) => name === 'Relationship')
      .map(({ attributes }) => [attributes['Id'] ?? '', attributes]),
  )
  const partOf = (attributes: Readonly<Record<string, string>> | undefined): ZipEntry | undefined => {
    const target = attributes?.['Target'] ?? ''
    return byName.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const sheets = workbook.filter(({ name }) => name === 'sheet')
  const parts: SheetPart[] = []
  for (const { attributes } of sheets) {
    const relation = relations.get(attributes['r:id'] ?? '')
    const entry = partOf(relation)
    if (entry === undefined || relation?.['Type']?.endsWith('/worksheet') !== true) continue
    const comments = await commentsOf(entry, byName)
    parts.push({ name: attributes['name'] ?? '', entry, isHidden: /hidden/i.test(attributes['state'] ?? ''), comments })
  }
  const strings = [...relations.values()].find((relation) => relation['Type']?.endsWith('/sharedStrings') === true)
  const styles = [...relations.values()].find((relation) => relation['Type']?.endsWith('/styles') === true)
  const from1904 = workbook.find(({ name }) => name === 'workbookPr')?.attributes['date1904'] ?? '0'
  const read = new Set(parts.flatMap(({ comments }) => comments))
  const isOther = (entry: ZipEntry): boolean =>
    !entry.isFolder && !read.has(entry) && /^xl\/(?:media|embeddings|comments|threadedComments)/.test(entry.name)
  const unread = entries.filter(isOther).length
  return {
    sheets: parts,
    sharedStrings: partOf(strings) ?? null,
    dateStyles: dateStylesOf(await tagsOf(partOf(styles))),
    persons: entries.find(({ name }) => /^xl\/persons\/[^/]+\.xml$/.test(name)),
    from1904: from1904 === '1' || from1904 === 'true',
    unreadParts: unread + sheets.length - parts.length,
  }
}

/** Parts that a sheet names as its comments; their places are told from its own. */
async function commentsOf({ name }: ZipEntry, byName: ReadonlyMap<string, ZipEntry>): Promise<ZipEntry[]> {
  const folder = posix.dirname(name)
  const relations = await tagsOf(byName.get(`${folder}/_rels/${posix.basename(name)}.rels`))
  return relations.flatMap(({ attributes }) => {
    const target = attributes['Target'] ?? ''
    const isComment = /\/(?:comments|threadedComment)$/.test(attributes['Type'] ?? '')
    const part = isComment ? byName.get(target.startsWith('/') ? target.slice(1) : posix.join(folder, target)) : undefined
    return part === undefined ? [] : [part]
  })
}

/** Styles of cells, in their order, with the number formats that the workbook defines itself. */
function dateStylesOf(tags: readonly Tag[]): boolean[] {
  const own = new Map<string, boolean>()
  const styles: boolean[] = []
  let inCellFormats = false
  for (const { name, attributes } of tags) {
    const id = attributes['numFmtId'] ?? ''
    if (name === 'numFmt') own.set(id, isDateFormat(attributes['formatCode'] ?? ''))
    if (name === 'cellXfs') inCellFormats = true
    else if (name === 'cellStyles' || name === 'cellStyleXfs' || name === 'dxfs') inCellFormats = false
    else if (name === 'xf' && inCellFormats) styles.push(own.get(id) ?? isDateFormatId(Number(id)))
  }
  return styles
}

/** Opening tags of a part, without the prefixes of their names; none of a part that is not there. */
async function tagsOf(entry: ZipEntry | undefined): Promise<Tag[]> {
  if (entry === undefined) return []
  if (entry.bytes > longestPartBytes) throw new UnreadableFormat('format-damaged', entry.name)
  const tags: Tag[] = []
  const onopentag = (name: string, attributes: Record<string, string>): void => {
    tags.push({ name: name.replace(/^\w+:/, ''), attributes })
  }
  const parser = new Parser({ onopentag }, { xmlMode: true })
  const decoder = new TextDecoder()
  await entry.read((chunk) => {
    parser.write(decoder.decode(chunk, { stream: true }))
  })
  parser.end()
  return tags
}
