/** What the cells of a sheet are, should it be a form: labels, values, or both in one cell. */
import { matchHeader } from '../../reference/headers.js'

export type CellKind = 'blank' | 'label' | 'pair' | 'value'

export interface FormCell {
  readonly kind: CellKind
  /** Of a label and a pair: without blanks inside (姓　名), colon and notes in brackets. */
  readonly label: string
  /** Of a value and a pair. */
  readonly value: string
}

/** Labels are short; what is longer is a sentence that begins with a known word. */
const longestLabel = 16

/** Without what a form puts around its labels. */
function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s|[*:：]$|^\d+[.、]|\((?:必填|选填|手写|签名)\)/g, '')
    .replace(/[*:：]$/, '')
}

function isLabel(label: string): boolean {
  return label !== '' && label.length <= longestLabel && !/\d{4}/.test(label) && matchHeader(label) !== null
}

/** Shape of a word that may be a label, where it stands in a column of labels. */
export function mayBeLabel({ value }: FormCell): boolean {
  const label = plainLabel(value)
  return label.length >= 2 && label.length <= longestLabel && /^[\p{L}()（）/、]+$/u.test(label)
}

export const asLabel = ({ value }: FormCell): FormCell => ({ kind: 'label', label: plainLabel(value), value: '' })
export const asValue = ({ label }: FormCell): FormCell => ({ kind: 'value', label: '', value: label })

const blank: FormCell = { kind: 'blank', label: '', value: '' }

/** Cost O(length of the cell). */
export function readFormCell(text: string): FormCell {
  const value = text.trim()
  if (value === '') return blank
  const [, before = '', after = ''] = /^([^:：]{1,20})[:：]\s*(\S[^]*)$/u.exec(value) ?? []
  if (after !== '' && isLabel(plainLabel(before))) return { kind: 'pair', label: plainLabel(before), value: after }
  const label = plainLabel(value)
  return isLabel(label) ? { kind: 'label', label, value: '' } : { kind: 'value', label: '', value }
}
