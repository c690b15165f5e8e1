/** One object of a list → one record of its table: nested objects become columns by their path, nested lists join in their cells. */
import type { ByteTarget, RecordTable } from '../records/record-table.js'
import { withoutSeparators } from '../records/separators.js'
import { columnOf, NamesOfObject, type Name } from './names.js'
import { sign } from '../input/signs.js'
import { fail } from './escapes.js'
import type { JsonText, Quote } from './tokens.js'

/** Deeper values are one cell, as they are written. Exports nest five or six deep; a deeper file is made to exhaust the stack. */
export const deepest = 64
/** Longest name; a longer one is cut. Names are words, and a file of long ones would fill the memory. */
const longestName = 4 * 1024
/** Names looked at before the text of one is made: a record leaves a few out, seldom more. */
const lookedAhead = 4

export class RecordReader {
  readonly #text: JsonText
  readonly #scratch: NameBytes = new NameBytes()

  constructor(text: JsonText) {
    this.#text = text
  }

  /** Reads the members of an object from behind its brace to behind the closing one, into the open record. */
  object(names: NamesOfObject, table: RecordTable, depth: number): void {
    const text = this.#text
    names.expected = 0
    for (;;) {
      const byte = text.next()
      if (byte === sign.closeObject) {
        text.input.at++
        return
      }
      const name = this.name(byte, names, table)
      this.value(name, table, depth)
      const end = text.next()
      text.input.at++
      if (end === sign.closeObject) return
      if (end !== sign.comma) this.#notHere()
      if (text.next() === sign.closeObject) text.odd++
    }
  }

  /** Reads a value into the column of `name`. */
  value(name: Name, table: RecordTable, depth: number): void {
    const text = this.#text
    const byte = text.next()
    if (byte === sign.quote || byte === sign.apostrophe) {
      if (byte === sign.apostrophe) text.odd++
      text.input.at++
      open(name, table)
      text.string(table, byte, table.valueRoom)
    } else if (byte === sign.openObject || byte === sign.openList) this.#nested(byte, name, table, depth)
    else if (text.isNothing(byte)) {
      if (!name.isLate) columnOf(name, table)
    } else {
      if (byte < 0 || byte === sign.comma || byte === sign.closeObject || byte === sign.closeList || byte === sign.colon) fail()
      open(name, table)
      text.bare(table)
    }
  }

  #nested(byte: number, name: Name, table: RecordTable, depth: number): void {
    if (depth >= deepest) {
      open(name, table)
      this.#text.raw(table)
    } else if (byte === sign.openObject) {
      this.#text.input.at++
      this.object((name.inner ??= new NamesOfObject(name)), table, depth + 1)
    } else {
      this.#text.input.at++
      this.list(name, table, depth + 1)
    }
  }

  /** The values of a list from behind its bracket. */
  list(name: Name, table: RecordTable, depth: number): void {
    const text = this.#text
    for (;;) {
      if (text.next() === sign.closeList) break
      this.value(name, table, depth)
      const end = text.next()
      if (end === sign.closeList) break
      text.take(sign.comma)
      if (text.next() === sign.closeList) text.odd++
    }
    text.input.at++
  }

  /** Takes a name with the colon behind it. `byte` is its first. */
  name(byte: number, names: NamesOfObject, table: RecordTable): Name {
    const name = this.#quotedName(byte, names, table)
    if (this.#text.next() !== sign.colon) {
      // No name at all: half of a value, as likely.
      this.#text.other.add(Buffer.from(name.text))
      fail()
    }
    this.#text.input.at++
    return name
  }

  #quotedName(byte: number, names: NamesOfObject, table: RecordTable): Name {
    const { input } = this.#text
    if (byte === sign.quote) {
      input.at++
      return this.#expected(names) ?? this.#looked(sign.quote, names, table)
    }
    this.#text.odd++
    if (byte === sign.apostrophe) {
      input.at++
      return this.#looked(byte, names, table)
    }
    return names.find(this.#bareName(), nothing, table)
  }

  /** The name that is likely next, when it is. */
  #expected(names: NamesOfObject): Name | null {
    const { input } = this.#text
    const { bytes, at, end } = input
    const { list, expected } = names
    const stop = Math.min(list.length, expected + lookedAhead)
    for (let place = expected; place < stop; place++) {
      const name = list[place]
      if (name === undefined) break
      const { written } = name
      const { length } = written
      if (length === 0 || at + length >= end || bytes[at + length] !== sign.quote) continue
      let same = 0
      while (same < length && bytes[at + same] === written[same]) same++
      if (same < length) continue
      input.at = at + length + 1
      names.expected = place + 1
      return name
    }
    return null
  }

  #looked(quote: Quote, names: NamesOfObject, table: RecordTable): Name {
    const text = this.#text
    const scratch = this.#scratch
    scratch.used = 0
    const before = text.input.at
    try {
      text.string(scratch, quote, longestName)
    } catch (error) {
      text.other.add(scratch.bytes.subarray(0, scratch.used))
      throw error
    }
    const bytes = Buffer.from(scratch.bytes.buffer, 0, scratch.used)
    // Written as it is said, and within the block: then its bytes are those between the quotes.
    const isPlain = text.input.at - before === scratch.used + 1 && !bytes.includes(sign.quote) && !bytes.includes(sign.backslash)
    return names.find(bytes.toString(), isPlain ? Uint8Array.from(bytes) : nothing, table)
  }

  /** Takes a name and writes it as a value. */
  nameInto(byte: number, table: RecordTable): void {
    if (byte !== sign.quote && byte !== sign.apostrophe) return table.putAll(Buffer.from(this.#bareName()))
    this.#text.input.at++
    this.#text.string(table, byte, table.valueRoom)
  }

  #bareName(): string {
    const { input } = this.#text
    let text = ''
    for (let byte = input.peek(); isNameByte(byte) && text.length < longestName; byte = input.peek()) {
      text += String.fromCharCode(byte)
      input.at++
    }
    if (text === '') fail()
    return Buffer.from(text, 'latin1').toString()
  }

  #notHere(): never {
    this.#text.input.at--
    return fail()
  }
}

const nothing = new Uint8Array(0)

/** Opens the cell of a name; one that came too late is written before its value. */
function open(name: Name, table: RecordTable): void {
  table.open(columnOf(name, table))
  const meant = name.meant ?? name
  if (meant.isLate) table.putAll(Buffer.from(`${withoutSeparators(meant.path)}: `))
}

function isNameByte(byte: number): boolean {
  return byte >= 0x80 || byte === 0x24 || byte === 0x5f || byte === 0x2d || (byte >= 0x30 && byte <= 0x39) || isLetter(byte)
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}

class NameBytes implements ByteTarget {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(256)
  used = 0

  room(count: number): void {
    if (this.used + count <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.used + count))
    grown.set(this.bytes.subarray(0, this.used))
    this.bytes = grown
  }
}
