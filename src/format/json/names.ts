/** Names in the records of one table, and the columns that they lead to. */
import { columnHeader } from '../records/column-header.js'
import type { RecordTable } from '../records/record-table.js'

/** A name at its place in a record. */
export class Name {
  readonly text: string
  readonly path: string
  /** As it stands in the file between its quotes; empty where it has escapes. */
  readonly written: Uint8Array
  /** The column of its scalar values, −1 before the first. */
  column = -1
  /** Its value came too late for a column: it is written with its path. */
  isLate: boolean
  /** Its place in the list of its object's names. */
  place = 0
  /** Names in its objects. */
  inner: NamesOfObject | null = null
  /** The name in whose column its values stand, where it only says of what type they are. */
  readonly meant: Name | null

  constructor(text: string, path: string, written: Uint8Array, isLate: boolean, meant: Name | null) {
    this.text = text
    this.path = path
    this.written = written
    this.isLate = isLate
    this.meant = meant
  }
}

/**
 * Names of the objects at one place, in the order in which they were first seen: most records repeat it.
 *
 * `$oid`, `$numberLong` and their like (MongoDB Extended JSON) say only of what type the value of the name above is; `_source` (export of
 * Elasticsearch) holds the record itself: neither is part of a path.
 */
export class NamesOfObject {
  readonly list: Name[] = []
  /** Index of the name that is likely next. */
  expected = 0
  readonly #above: Name | null
  readonly #byText = new Map<string, Name>()

  constructor(above: Name | null) {
    this.#above = above
  }

  /** By the text of a name. `written`: its bytes, to know it again without making the text. */
  find(text: string, written: Uint8Array, table: RecordTable): Name {
    const known = this.#byText.get(text)
    if (known !== undefined) {
      this.expected = known.place + 1
      return known
    }
    const isLate = this.#above?.isLate === true || isValue(text) || !table.takesName()
    const name = this.#make(text, written, isLate)
    // Names without end, such as numbers of people, are not kept: a file of them would fill the memory.
    if (name.isLate) return name
    this.#byText.set(text, name)
    name.place = this.list.length
    this.expected = this.list.push(name)
    return name
  }

  #make(text: string, written: Uint8Array, isLate: boolean): Name {
    const above = this.#above
    if (above === null) return new Name(text, text === '_source' ? '' : text, written, isLate, null)
    if (text.startsWith('$')) return new Name(text, above.path, written, isLate, above.meant ?? above)
    return new Name(text, above.path === '' ? text : `${above.path}.${text}`, written, isLate, null)
  }
}

/** A number of six digits or more names nobody's column: it is a value, such as somebody's phone, and must be scanned as one. */
const isValue = (text: string): boolean => /\d{6}/.test(text)

/** The column of a name's scalar values. */
export function columnOf(name: Name, table: RecordTable): number {
  const meant = name.meant ?? name
  if (meant.column >= 0) return meant.column
  if (meant.isLate || !table.isOpenToColumns) {
    meant.isLate = true
    return table.lateColumn
  }
  meant.column = table.addColumn(columnHeader(meant.path))
  return meant.column
}
