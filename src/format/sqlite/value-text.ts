/** Stored values as cells: integers digit for digit, reals as a spreadsheet shows them, text in the database's form, blobs that are text. */
import type { ProblemCode } from '../../problem.js'
import { numberText } from '../spreadsheet/values.js'
import { cellText } from '../encoding/text-bytes.js'
import { isCleanUtf8 } from '../encoding/utf8.js'
import type { TextForm } from './pages.js'
import type { StoredValue } from './record.js'

export class ValueText {
  readonly #decode: (bytes: Uint8Array) => string
  readonly #tell: (code: ProblemCode) => void

  constructor(form: TextForm, tell: (code: ProblemCode) => void) {
    this.#tell = tell
    this.#decode = form === 'utf-8' ? (bytes) => this.#utf8(bytes) : wide(form)
  }

  of(value: StoredValue): string | null {
    if (value === null) return null
    if (typeof value === 'bigint') return String(value)
    if (typeof value === 'number') return numberText(String(value))
    return 'text' in value ? this.#decode(value.text) : this.#blob(value.blob)
  }

  /** Programs also store GBK here, though SQLite means UTF-8. */
  #utf8(bytes: Uint8Array): string {
    const { text, isInvalid } = cellText(bytes)
    if (isInvalid) this.#tell('encoding-invalid')
    return text
  }

  /** Text that was bound as bytes is read; pictures and packed messages are told. */
  #blob(bytes: Uint8Array): string | null {
    if (bytes.length === 0) return null
    if (isCleanUtf8(bytes, false)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    this.#tell('part-unread')
    return null
  }
}

function wide(form: 'utf-16le' | 'utf-16be'): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(form, { ignoreBOM: true })
  return (bytes) => decoder.decode(bytes)
}
