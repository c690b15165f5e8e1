/** A document with repeated elements: each is a record, its attributes and the elements inside are columns by their path. */
import type { MarkupReceiver } from '../markup/markup.js'
import type { TableSink } from '../reader.js'
import { TextLines } from '../records/text-lines.js'
import { attribute, bareName } from './names.js'
import { GrowingTable } from '../records/growing-table.js'

/** Longest value: a cell that is longer is no value of a person. What is beyond is a line of text. */
const longestValue = 1024 * 1024
/** Tables of one document (a dump of a database); records of further ones share one. */
const mostTables = 256
/** `<field name="手机">` of dumps and forms: the name of the column is the attribute. */
const namedFields = /^(?:field|column|col|property|attribute|attr|param|string|int|long|value|entry|data|item)$/i

export class XmlRecords implements MarkupReceiver {
  readonly #recordPath: string | null
  readonly #sink: TableSink
  readonly #tables = new Map<string, GrowingTable>()
  readonly #lines: TextLines
  readonly #path: { readonly name: string; readonly label: string | null }[] = []
  #full = ''
  /** Depth of the record that is open, 0 outside. */
  #recordDepth = 0
  #fields = new Map<string, string>()
  #text = ''

  constructor(sink: TableSink, recordPath: string | null) {
    this.#sink = sink
    this.#recordPath = recordPath
    this.#lines = new TextLines(sink)
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#takeText()
    const label = attribute(attributes, 'name') ?? attribute(attributes, 'key')
    this.#path.push({ name, label })
    this.#full = this.#full === '' ? name : `${this.#full}/${name}`
    if (this.#recordDepth === 0 && this.#full === this.#recordPath) this.#recordDepth = this.#path.length
    const isNamed = label !== null && namedFields.test(bareName(name))
    for (const [key, value] of Object.entries(attributes)) {
      if (/^xmlns\b|^xsi:/.test(key) || (isNamed && value === label)) continue
      if (!(this.#path.length === this.#recordDepth && this.#isTableName(key))) this.#value(bareName(key), value)
    }
  }

  close(): void {
    this.#takeText()
    if (this.#path.length === this.#recordDepth) this.#endRecord()
    this.#path.pop()
    this.#full = this.#full.slice(0, Math.max(0, this.#full.lastIndexOf('/')))
  }

  text(text: string): void {
    this.#text += text
    if (this.#text.length > longestValue) this.#takeText()
  }

  end(): void {
    this.#takeText()
    if (this.#recordDepth > 0) this.#endRecord()
    for (const table of this.#tables.values()) table.end()
  }

  #takeText(): void {
    const value = this.#text.trim()
    this.#text = ''
    if (value !== '') this.#value('', value)
  }

  /** A value of the innermost open element, or of its attribute `key`. Outside records it is a line, with its name where it has one. */
  #value(key: string, value: string): void {
    if (value.trim() === '') return
    if (this.#recordDepth === 0) {
      const step = this.#path.at(-1)
      this.#lines.cells(key === '' ? [step?.label ?? bareName(step?.name ?? ''), value] : [key, value])
      return
    }
    const steps = this.#path
      .slice(this.#recordDepth)
      .map(({ name, label }) => (label !== null && namedFields.test(bareName(name)) ? label : bareName(name)))
    const path = [...steps, ...(key === '' ? [] : [key])].join('.') || bareName(this.#path.at(-1)?.name ?? '')
    const before = this.#fields.get(path)
    if ((before?.length ?? 0) > longestValue) this.#lines.cells([path, value])
    else this.#fields.set(path, before === undefined ? value : `${before};${value}`)
  }

  #endRecord(): void {
    const name = this.#tableName()
    this.#recordDepth = 0
    const fields = this.#fields
    this.#fields = new Map()
    if (fields.size === 0) return
    const known = this.#tables.get(name) ?? (this.#tables.size >= mostTables ? this.#tables.get('(records)') : undefined)
    const table = known ?? new GrowingTable(this.#sink, this.#tables.size >= mostTables ? '(records)' : name)
    if (known === undefined) this.#tables.set(this.#tables.size >= mostTables ? '(records)' : name, table)
    table.add(fields)
  }

  /** What a dump calls the table: `<table_data name="users"><row>`, or `<table name="users">` as the row itself. */
  #tableName(): string {
    const record = this.#path[this.#recordDepth - 1]
    const around = this.#path[this.#recordDepth - 2]
    const own = /^table$/i.test(record?.name ?? '') ? record?.label : null
    return own ?? around?.label ?? bareName(record?.name ?? '')
  }

  #isTableName(key: string): boolean {
    return key === 'name' && /^table$/i.test(this.#path.at(-1)?.name ?? '')
  }
}
