/** What a dump says of its tables before their rows: columns, and what they are called in words. */
import { matchHeader } from '../../reference/headers.js'
import { literalsOf, namePattern, pathOf, pathPattern, splitList } from './names.js'

/** Definitions of tables that are remembered. A dump of a company's database has some hundreds. */
const mostTables = 10_000

/** In the list of a table's columns, what is none. */
const noColumn = /^(?:primary|key|unique|index|constraint|foreign|check|fulltext|spatial|exclude|like|period|partition)\b/i
const firstName = new RegExp(`^\\s*(${namePattern})`, 'u')
const createHead = new RegExp(`^create\\s+(?:\\w+\\s+){0,3}?table\\s+(?:if\\s+not\\s+exists\\s+)?(${pathPattern})\\s*\\(`, 'iu')
const columnComment = new RegExp(`^comment\\s+on\\s+column\\s+(${pathPattern})\\s+is\\s+`, 'iu')

export class Schemas {
  /** Table → its columns. */
  readonly #columns = new Map<string, readonly string[]>()
  /** Table and column → comment. */
  readonly #comments = new Map<string, string>()

  /** CREATE TABLE up to before the bracket that ends its columns. Whether it was one. */
  create(statement: string): boolean {
    const head = createHead.exec(statement)
    if (head === null || this.#columns.size >= mostTables) return false
    const path = pathOf(head[1] ?? '')
    const columns: string[] = []
    for (const definition of splitList(withoutComments(statement.slice(head[0].length)))) {
      const name = noColumn.test(definition.trim()) ? undefined : pathOf(firstName.exec(definition)?.[1] ?? '')[0]
      if (name === undefined) continue
      columns.push(name)
      const comment = /\bcomment\s*=?\s*(n?'[^]*)/i.exec(definition)?.[1]
      this.#comment(path, name, literalsOf(comment ?? '')[0])
    }
    if (columns.length > 0) for (const key of keysOf(path)) this.#columns.set(key, columns)
    return columns.length > 0
  }

  /** COMMENT ON COLUMN, of Oracle and PostgreSQL. Whether it was one. */
  comment(statement: string): boolean {
    const head = columnComment.exec(statement)
    const path = pathOf(head?.[1] ?? '')
    if (head === null || path.length < 2) return false
    this.#comment(path.slice(0, -1), path.at(-1) ?? '', literalsOf(statement.slice(head[0].length))[0])
    return true
  }

  /** sp_addextendedproperty, of SQL Server. Whether it says what a column is. */
  property(statement: string): boolean {
    const literals = literalsOf(statement)
    const behind = (word: string): string | undefined => {
      const place = literals.findIndex((literal) => literal.toUpperCase() === word)
      return place < 0 ? undefined : literals[place + 1]
    }
    const [comment, table, column] = [behind('MS_DESCRIPTION'), behind('TABLE'), behind('COLUMN')]
    if (comment === undefined || table === undefined || column === undefined) return false
    this.#comment([table], column, comment)
    return true
  }

  columnsOf(path: readonly string[]): readonly string[] | null {
    return (
      keysOf(path)
        .map((key) => this.#columns.get(key))
        .find((columns) => columns !== undefined) ?? null
    )
  }

  headersOf(path: readonly string[], columns: readonly string[]): string[] {
    return columns.map((column) => {
      const comments = keysOf(path).map((key) => this.#comments.get(`${key} ${column.toLowerCase()}`))
      return headerOf(column, comments.find((comment) => comment !== undefined) ?? '')
    })
  }

  #comment(path: readonly string[], column: string, comment: string | undefined): void {
    if (comment === undefined || comment === '' || this.#comments.size > mostTables * 100) return
    for (const key of keysOf(path)) this.#comments.set(`${key} ${column.toLowerCase()}`, comment)
  }
}

/** A table is called with its schema in one place and without in another: the more exact key first. */
function keysOf(path: readonly string[]): string[] {
  const parts = path.map((part) => part.toLowerCase())
  return parts.length > 1 ? [parts.join('.'), parts.at(-1) ?? ''] : parts
}

function withoutComments(text: string): string {
  return text.replaceAll(/('(?:[^'\\]|\\[^]|'')*')|--[^\n]*|\/\*[^]*?\*\//g, (_, literal: string | undefined) => literal ?? ' ')
}

/** The comment, where the lexicon does not know the column's own name alone: then both, if it knows them. */
function headerOf(column: string, comment: string): string {
  if (comment === '' || comment === column) return column
  if (matchHeader(comment) !== null || matchHeader(column) === null) return comment
  const both = `${column}(${comment})`
  return matchHeader(both) === null ? column : both
}
