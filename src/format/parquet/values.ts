/** Values of Parquet as cells: integers and decimals with all their digits, moments as text, lists and groups as JSON. */
import type { ParquetParsers, SchemaElement } from 'hyparquet'
import type { TableWriter } from '../reader.js'
import { numberText } from '../spreadsheet/values.js'
import { cellText } from '../encoding/text-bytes.js'
import { isCleanUtf8 } from '../encoding/utf8.js'

const textOf = (bytes: Uint8Array): string => cellText(bytes).text

/** Every moment becomes text where it is read; the library's own are Dates. */
export const parsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (milliseconds: bigint) => momentText(milliseconds) as never,
  timestampFromMicroseconds: (microseconds: bigint) => momentText(microseconds / 1000n) as never,
  timestampFromNanoseconds: (nanoseconds: bigint) => momentText(nanoseconds / 1_000_000n) as never,
  dateFromDays: (days: number) => momentText(BigInt(days) * 86_400_000n) as never,
  stringFromBytes: textOf as never,
  jsonFromBytes: textOf as never,
}

const lastMoment = 253_402_300_799_999n

function momentText(milliseconds: bigint): string {
  if (milliseconds < -lastMoment || milliseconds > lastMoment) return String(milliseconds)
  return new Date(Number(milliseconds))
    .toISOString()
    .replace('T', ' ')
    .replace(/(?: 00:00:00)?\.\d{3}Z$/, '')
}

export class ParquetValues {
  /** By column: digits behind the point; null for what is no decimal. */
  readonly #scales: readonly (number | null)[]
  readonly #table: TableWriter

  /** The library makes doubles of decimals: their mark is taken off `schema`, so that whole numbers come, and the point is set here. */
  constructor(schema: readonly SchemaElement[], columns: readonly SchemaElement[], table: TableWriter) {
    this.#table = table
    this.#scales = columns.map((element) => (isDecimal(element) ? (element.scale ?? 0) : null))
    for (const element of schema) {
      if (!isDecimal(element) || !columns.includes(element)) continue
      delete element.converted_type
      delete element.logical_type
    }
  }

  cells(row: readonly unknown[]): (string | null)[] {
    return row.map((value, column) => {
      const scale = this.#scales[column] ?? null
      return scale === null ? this.#text(value) : decimalText(value, scale)
    })
  }

  #text(value: unknown): string | null {
    if (value === null || value === undefined) return null
    if (typeof value === 'string') return value
    if (typeof value === 'bigint') return String(value)
    if (typeof value === 'number') return numberText(String(value))
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
    if (value instanceof Uint8Array) return this.#bytes(value)
    return JSON.stringify(value, (_, inner: unknown) => this.#inner(inner))
  }

  /** Bytes without a mark are text in files of older writers. */
  #bytes(bytes: Uint8Array): string | null {
    if (bytes.length === 0) return null
    if (isCleanUtf8(bytes, false)) return textOf(bytes)
    this.#table.problem('part-unread')
    return null
  }

  #inner(value: unknown): unknown {
    if (typeof value === 'bigint') return String(value)
    return value instanceof Uint8Array ? this.#bytes(value) : value
  }
}

function isDecimal({ converted_type: type, logical_type: logical }: SchemaElement): boolean {
  return type === 'DECIMAL' || logical?.type === 'DECIMAL'
}

/** A whole number as it is stored, or its bytes, big-endian; null for anything else. */
function decimalText(value: unknown, scale: number): string | null {
  const whole = value instanceof Uint8Array ? wholeOf(value) : typeof value === 'number' || typeof value === 'bigint' ? BigInt(value) : null
  if (whole === null) return null
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0')
  const sign = whole < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

function wholeOf(bytes: Uint8Array): bigint {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  return BigInt.asIntN(bytes.length * 8, value)
}
