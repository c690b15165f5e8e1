/** Records of the file format (SQLite file format, 2.1): a header of serial types, then the values. */

/** A value as it is stored. Integers of up to 64 bits keep all digits. */
export type StoredValue = null | bigint | number | { readonly text: Uint8Array } | { readonly blob: Uint8Array }

/** Most columns that a table of SQLite can have (limits, 3: SQLITE_MAX_COLUMN). */
const mostColumns = 32_767

export interface Varint {
  readonly value: number
  readonly next: number
}

/** A varint at `at`. Values beyond 2^53 lose digits: they are only lengths and row numbers here; see `readRowNumber`. */
export function readVarint(bytes: Uint8Array, at: number): Varint {
  let value = 0
  for (let place = 0; place < 8; place++) {
    const byte = bytes[at + place] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: at + place + 1 }
  }
  return { value: value * 256 + (bytes[at + 8] ?? 0), next: at + 9 }
}

/** A row number with all its digits. */
export function readRowNumber(bytes: Uint8Array, at: number): bigint {
  let value = 0n
  for (let place = 0; place < 8; place++) {
    const byte = bytes[at + place] ?? 0
    value = (value << 7n) | BigInt(byte & 0x7f)
    if (byte < 0x80) return value
  }
  return BigInt.asIntN(64, (value << 8n) | BigInt(bytes[at + 8] ?? 0))
}

/** The values of a record; null when its header does not fit it. Text and blobs are parts of `payload`. */
export function readRecord(payload: Uint8Array): StoredValue[] | null {
  const header = readVarint(payload, 0)
  if (header.value < header.next || header.value > payload.length) return null
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength)
  const values: StoredValue[] = []
  let at = header.value
  for (let place = header.next; place < header.value;) {
    const { value: type, next } = readVarint(payload, place)
    const length = lengthOf(type)
    if (at + length > payload.length || values.length >= mostColumns) return null
    values.push(readValue(view, payload, type, at, length))
    at += length
    place = next
  }
  return values
}

const fixedLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

function lengthOf(type: number): number {
  return type >= 12 ? Math.floor((type - 12) / 2) : (fixedLengths[type] ?? 0)
}

function readValue(view: DataView, payload: Uint8Array, type: number, at: number, length: number): StoredValue {
  if (type >= 12) {
    const bytes = payload.subarray(at, at + length)
    return type % 2 === 1 ? { text: bytes } : { blob: bytes }
  }
  if (type === 7) return view.getFloat64(at)
  if (type === 8) return 0n
  if (type === 9) return 1n
  return length === 0 ? null : readInteger(view, at, length)
}

/** Two's complement, big-endian, of 1, 2, 3, 4, 6 or 8 bytes. */
function readInteger(view: DataView, at: number, length: number): bigint | number {
  if (length === 8) return view.getBigInt64(at)
  let value = view.getInt8(at)
  for (let place = 1; place < length; place++) value = value * 256 + view.getUint8(at + place)
  // At most 48 bits: a double keeps all of it.
  return BigInt(value)
}
