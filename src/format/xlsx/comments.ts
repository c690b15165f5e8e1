/**
 * Comments of a sheet (ECMA-376 part 1, 18.7) and threads of comments ([MS-XLSX] 2.6.205): a table beside that of the sheet, each a record
 * with its cell, its author and its text.
 */
import { Parser } from 'htmlparser2'
import type { ZipEntry } from '../../source/zip.js'
import { LeaktallyError } from '../../problem.js'
import type { TableSink, TableWriter } from '../reader.js'
import type { SheetPart } from './package.js'

/** Longest text of a comment: a cell holds 32,767 characters, and a comment hardly more. */
const longestText = 1024 * 1024

/** Names of who writes in threads, by their ids. */
export type Persons = ReadonlyMap<string, string>

/** Both kinds; of a thread, what Excel writes for older programs is left out, since it repeats its first comment. */
export async function readComments(sheet: SheetPart, persons: Persons, sink: TableSink): Promise<void> {
  let table: TableWriter | null = null
  const open = (): TableWriter => (table ??= sink.table({ name: `${sheet.name}!comments`, header: ['cell', 'author', 'comment'] }))
  for (const entry of sheet.comments) {
    try {
      await readPart(entry, persons, (comment) => {
        open().record(comment)
      })
    } catch (error) {
      if (error instanceof LeaktallyError) throw error
      open().problem('table-damaged')
    }
  }
}

type Comment = readonly [cell: string, author: string, text: string]

async function readPart(entry: ZipEntry, persons: Persons, take: (comment: Comment) => void): Promise<void> {
  const authors: string[] = []
  let text: string | null = null
  let cell = ''
  let author = ''
  await parse(entry, {
    open: (name, attributes) => {
      if (name === 'author') text = ''
      else if (name === 'comment') {
        cell = attributes['ref'] ?? ''
        author = authors[Number(attributes['authorId'])] ?? ''
        text = ''
      } else if (name === 'threadedComment') {
        cell = attributes['ref'] ?? ''
        author = persons.get(attributes['personId'] ?? '') ?? ''
        text = ''
      }
    },
    text: (piece, name) => {
      const isText = name === 't' || name === 'text' || name === 'author'
      if (isText && text !== null && text.length < longestText) text += piece
    },
    close: (name) => {
      if (name === 'author') authors.push(text ?? '')
      else if (name !== 'comment' && name !== 'threadedComment') return
      else if (!/^tc=\{/i.test(author)) take([cell, author, text ?? ''])
      text = null
    },
  })
}

export async function readPersons(entry: ZipEntry | undefined): Promise<Persons> {
  const persons = new Map<string, string>()
  if (entry === undefined) return persons
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'person') persons.set(attributes['id'] ?? '', attributes['displayName'] ?? '')
  }
  // Without their names, comments are what they are.
  await parse(entry, { open, text: () => undefined, close: () => undefined }).catch(() => undefined)
  return persons
}

interface Listener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  /** `name`: of the element around it. */
  text(piece: string, name: string): void
  close(name: string): void
}

/** Names come without their prefixes. */
async function parse(entry: ZipEntry, listener: Listener): Promise<void> {
  const plain = (name: string): string => name.slice(name.indexOf(':') + 1)
  const around: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        around.push(plain(name))
        listener.open(plain(name), attributes)
      },
      ontext: (piece) => {
        listener.text(piece, around.at(-1) ?? '')
      },
      onclosetag: (name) => {
        around.pop()
        listener.close(plain(name))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder()
  await entry.read((chunk) => {
    parser.write(decoder.decode(chunk, { stream: true }))
  })
  parser.end()
}
