/** The header of a mail or of one of its parts (RFC 5322, 2.2): fields with their folded lines, as bytes. */

export interface HeaderField {
  /** In small letters. */
  readonly name: string
  /** latin1 of its bytes, unfolded. */
  readonly value: string
}

export interface Header {
  readonly fields: readonly HeaderField[]
  /** Where the body begins. */
  readonly end: number
}

/** A line of a header that is longer is none; a header that is longer ends there, and what follows is body. */
const longestLine = 256 * 1024
const longestHeader = 4 * 1024 * 1024

const fieldStart = /^([!-9;-~]+)[ \t]*:[ \t]*/

/**
 * Reads the header that begins at `start`. It ends with a blank line, or before a line that is no field: damaged mails lose nothing to it.
 * Cost: O(header).
 */
export function readHeader(bytes: Buffer, start: number, end: number): Header {
  const fields: { name: string; value: string[] }[] = []
  let at = start
  while (at < end && at - start < longestHeader) {
    const found = bytes.indexOf(0x0a, at)
    const next = found < 0 || found >= end ? end : found + 1
    if (next - at > longestLine) break
    const line = bytes.toString('latin1', at, next).replace(/\r*\n?$/, '')
    if (line.trim() === '') return { fields: joined(fields), end: next }
    const name = fieldStart.exec(line)
    if (/^[ \t]/.test(line) && fields.length > 0) fields.at(-1)?.value.push(line.trim())
    else if (name !== null) fields.push({ name: (name[1] ?? '').toLowerCase(), value: [line.slice(name[0].length)] })
    // The line of an mbox, also where one was put into another.
    else if (!/^>*From /.test(line)) break
    at = next
  }
  return { fields: joined(fields), end: at }
}

function joined(fields: readonly { readonly name: string; readonly value: readonly string[] }[]): HeaderField[] {
  return fields.map(({ name, value }) => ({ name, value: value.join(' ').trim() }))
}

/** The first field of a name; empty without one. */
export function fieldOf({ fields }: Pick<Header, 'fields'>, name: string): string {
  return fields.find((field) => field.name === name)?.value ?? ''
}
