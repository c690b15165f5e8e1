/**
 * A form: a sheet or table that tells of one person by labels, with the value beside each label, below it, or in the same cell.
 *
 * Its record has a column a label, in the order of the form, so that a second 姓名 is known for another person's by its place. Sections
 * (配偶, 紧急联系人) stand before the labels below them. Lists inside (家庭成员) are tables of their own. What belongs to no label stands in a last column
 * without a header: everything is scanned. Forms below each other with the same labels are records of one table; columns of values beside one
 * column of labels are records too.
 */
import type { FormCell } from './form-cells.js'
import { hasLabel, isHeading, isListRow, isSameLabel, readGrid, type FormRow } from './form-grid.js'

export interface FormTable {
  /** '' where no label belongs to the column. */
  readonly header: readonly string[]
  readonly records: readonly (readonly string[])[]
}

export interface FormSheet extends FormTable {
  /** Tables inside the form. */
  readonly lists: readonly FormTable[]
}

interface Field {
  readonly label: string
  readonly values: readonly string[]
}

/** Null for a table, and for anything else that is no form. Cost: O(cells). */
export function readForm(rows: readonly (readonly string[])[]): FormSheet | null {
  const grid = readGrid(rows)
  if (grid === null) return null
  const { fields, lists, others } = new FormReading(grid).read()
  const known = fields.filter(({ values }) => values.some((value) => value !== ''))
  if (known.length < 2) return null
  const table = tableOf(fields, others)
  // Words that come again and again without the order of a form are values: kinds of documents beside their numbers.
  const isRepeated = table.records.length === 1 && new Set(fields.map(({ label }) => label)).size * 2 < fields.length
  return isRepeated ? null : { ...table, lists }
}

/** Words of a section that say whose the fields below are. */
const whose = /配偶|丈夫|妻子|紧急联系人|监护人|父亲|母亲|担保人|子女|联系人/

class FormReading {
  readonly #grid: readonly FormRow[]
  readonly #fields: Field[] = []
  readonly #lists: FormTable[] = []
  readonly #others: string[] = []
  /** Headings have their values below, as there is no label with one beside it. */
  readonly #isBelow: boolean
  #section = ''

  constructor(grid: readonly FormRow[]) {
    this.#grid = grid
    this.#isBelow = grid.filter((row) => hasLabel(row) && !isHeading(row)).length < 2
  }

  read(): { readonly fields: readonly Field[]; readonly lists: readonly FormTable[]; readonly others: readonly string[] } {
    for (let at = 0; at < this.#grid.length;) at += this.#take(at)
    return { fields: this.#fields, lists: this.#lists, others: this.#others }
  }

  /** Takes the row at `at` and those that belong to it; gives their number. */
  #take(at: number): number {
    const row = this.#grid[at] ?? []
    const below = this.#grid[at + 1]
    if (isHeading(row) && below !== undefined && isListRow(below, row))
      return this.#isBelow ? this.#takeBelow(row, below) : this.#takeList(at, row)
    if (isSection(row)) this.#section = whose.exec(textOf(row.find(({ kind }) => kind !== 'blank')))?.[0] ?? ''
    this.#takeRow(row, at)
    return 1
  }

  #takeBelow(heading: FormRow, values: FormRow): number {
    heading.forEach(({ kind, label }, column) => {
      if (kind === 'label') this.#fields.push({ label, values: [textOf(values[column])] })
      else this.#others.push(textOf(values[column]))
    })
    this.#others.push(...values.slice(heading.length).map(textOf))
    return 2
  }

  #takeList(at: number, heading: FormRow): number {
    const rows: FormRow[] = []
    for (let next = at + 1; isListRow(this.#grid[next] ?? [], heading); next++) rows.push(this.#grid[next] ?? [])
    const records = rows.map((row) => row.map((cell, column) => (isSameLabel(cell, heading[column]) ? '' : textOf(cell))))
    this.#lists.push({ header: heading.map(({ label }) => label), records })
    return 1 + rows.length
  }

  #takeRow(row: FormRow, at: number): void {
    let label: string | null = null
    let values: string[] = []
    const end = (): void => {
      if (label !== null) this.#fields.push({ label, values })
      else this.#others.push(...values)
      values = []
    }
    row.forEach((cell, column) => {
      if (cell.kind === 'label' || cell.kind === 'pair') {
        end()
        const section = this.#sectionAt(row, column, at)
        label = section === null ? this.#labelIn(cell.label) : null
        if (section !== null) this.#section = section
        if (cell.kind === 'pair') values.push(cell.value)
      } else if (cell.kind === 'value') values.push(cell.value)
    })
    end()
  }

  /** A label that goes on over several rows beside other labels is the name of a section. */
  #sectionAt(row: FormRow, column: number, at: number): string | null {
    const cell = row[column]
    const isBeside = row[column + 1]?.kind === 'label'
    const goesOn = [at - 1, at + 1].some((near) => isSameLabel(this.#grid[near]?.[column], cell))
    if (cell?.kind !== 'label' || !isBeside || !goesOn) return null
    return whose.exec(cell.label)?.[0] ?? ''
  }

  #labelIn(label: string): string {
    return this.#section === '' || whose.test(label) ? label : this.#section + label
  }
}

/** One filled cell without a value: 配偶信息. */
function isSection(row: FormRow): boolean {
  const filled = row.filter(({ kind }) => kind !== 'blank')
  const [only] = filled
  return filled.length === 1 && only !== undefined && only.kind !== 'pair' && textOf(only).length <= 12 && !hasDigits(textOf(only))
}

const hasDigits = (text: string): boolean => /\d/.test(text)
const textOf = (cell: FormCell | undefined): string =>
  cell?.kind === 'label' ? cell.label : cell?.kind === 'pair' ? `${cell.label}：${cell.value}` : (cell?.value ?? '')

/** Single characters in a row of boxes are one value: IDs are written so. */
function joinBoxes(values: readonly string[]): readonly string[] {
  return values.length >= 6 && values.every((value) => [...value].length === 1) ? [values.join('')] : values
}

function tableOf(fields: readonly Field[], others: readonly string[]): FormTable {
  const whole = fields.map(({ label, values }) => ({ label, values: joinBoxes(values) }))
  const people = besideEachOther(whole) ?? belowEachOther(whole)
  const header = people[0]?.map(({ label }) => label) ?? []
  const records = people.map((own) => own.map(({ values }) => values.join(' ')))
  const rest = others.filter((text) => text !== '').join('\n')
  if (rest === '') return { header, records }
  return { header: [...header, ''], records: records.map((record, index) => (index === 0 ? [...record, rest] : record)) }
}

/** Labels in one column, people in the columns beside it: nearly every label has as many values. */
function besideEachOther(fields: readonly Field[]): Field[][] | null {
  const count = Math.max(...fields.map(({ values }) => values.length))
  const full = fields.filter(({ values }) => values.length >= 2).length
  if (count < 2 || full < fields.length * 0.7) return null
  return Array.from({ length: count }, (_, person) => fields.map(({ label, values }) => ({ label, values: [values[person] ?? ''] })))
}

/** The first label again, and the second behind it, begin another person's form; every one has the columns of the longest. */
function belowEachOther(fields: readonly Field[]): Field[][] {
  const [first, second] = fields
  const forms: Field[][] = []
  fields.forEach((field, at) => {
    const begins = field.label === first?.label && fields[at + 1]?.label === second?.label
    if (begins || forms.length === 0) forms.push([])
    forms.at(-1)?.push(field)
  })
  if (forms.length < 2) return forms
  const longest = forms.reduce((most, form) => (form.length > most.length ? form : most))
  return forms.every((form) => isPartOf(form, longest)) ? forms.map((form) => inOrderOf(longest, form)) : [[...fields]]
}

function isPartOf(form: readonly Field[], longest: readonly Field[]): boolean {
  return (
    inOrderOf(longest, form).reduce((sum, { values }) => sum + values.length, 0) ===
    form.reduce((sum, { values }) => sum + values.length, 0)
  )
}

/** Each field at the next place of its label. */
function inOrderOf(longest: readonly Field[], form: readonly Field[]): Field[] {
  let next = 0
  return longest.map(({ label }) => {
    const found = form[next]
    if (found?.label !== label) return { label, values: [] }
    next++
    return found
  })
}
