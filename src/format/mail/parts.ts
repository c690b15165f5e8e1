/** The parts of a message (RFC 2046): what is inside a multipart, however deep, as leaves in their order. */
import { fieldOf, readHeader, type Header } from './header.js'
import { readFieldValue, type FieldValue } from './words.js'

export interface MailPart {
  /** Content-Type and Content-Disposition. */
  readonly type: FieldValue
  readonly disposition: FieldValue
  readonly header: Header
  /** Still in its transfer encoding. */
  readonly body: Buffer
  /** Its place among the parts: `2`, `1.2`. Empty for a message that is no multipart. */
  readonly place: string
  /** `alternative` when another part says the same in another form. */
  readonly within: 'alternative' | 'other'
}

export interface MailParts {
  readonly parts: readonly MailPart[]
  /** A multipart does not end: the message is cut, or a part of it is lost. */
  readonly isBroken: boolean
  /** Parts deeper than are followed, which are given as text. */
  readonly unopened: number
  /** Parts that are locked for whom they were sent to. */
  readonly encrypted: number
}

/** Multiparts in multiparts: mails have four, and each level is read again. */
const deepest = 20

/** Takes a message apart, behind its header. Cost: O(bytes × depth). Never throws. */
export function readParts(header: Header, bytes: Buffer): MailParts {
  const found = { parts: [] as MailPart[], isBroken: false, unopened: 0, encrypted: 0 }
  visit(header, bytes.subarray(header.end), { place: '', within: 'other', depth: 0 }, found)
  return found
}

interface Place {
  readonly place: string
  readonly within: MailPart['within']
  readonly depth: number
}

type Found = { parts: MailPart[] } & { -readonly [K in 'isBroken' | 'unopened' | 'encrypted']: MailParts[K] }

function visit(header: Header, body: Buffer, { place, within, depth }: Place, found: Found): void {
  const type = readFieldValue(fieldOf(header, 'content-type'))
  const boundary = type.value.startsWith('multipart/') ? (type.parameters.get('boundary') ?? '') : ''
  if (type.value === 'multipart/encrypted' || /^enveloped/.test(type.parameters.get('smime-type') ?? '')) {
    found.encrypted++
    return
  }
  const pieces = boundary === '' ? null : divide(body, boundary)
  if (pieces === null || depth >= deepest) {
    if (pieces !== null) found.unopened++
    // A multipart without parts is text, whatever it was.
    found.parts.push({
      type: type.value.startsWith('multipart/') ? none : type,
      disposition: readFieldValue(fieldOf(header, 'content-disposition')),
      header,
      body,
      place,
      within,
    })
    return
  }
  if (!pieces.isClosed) found.isBroken = true
  const inner = type.value === 'multipart/alternative' ? 'alternative' : 'other'
  addText(pieces.before, place, found)
  pieces.parts.forEach((piece, index) => {
    const own = readHeader(piece, 0, piece.length)
    const step = String(index + 1)
    visit(own, piece.subarray(own.end), { place: place === '' ? step : `${place}.${step}`, within: inner, depth: depth + 1 }, found)
  })
  addText(pieces.behind, place, found)
}

interface Pieces {
  readonly parts: readonly Buffer[]
  /** What stands before the first part and behind the last: a remark for old programs, or what somebody put there. */
  readonly before: Buffer
  readonly behind: Buffer
  readonly isClosed: boolean
}

/** Null when the boundary stands nowhere. Cost: O(body). */
function divide(body: Buffer, boundary: string): Pieces | null {
  const parts: Buffer[] = []
  const nothing = body.subarray(0, 0)
  let outside = nothing
  const line = Buffer.from(`--${boundary}`, 'latin1')
  let start = -1
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue
    const [whole = '', closes = ''] = /^(--)?[ \t]*(?:\r*\n|$)/.exec(body.toString('latin1', at + line.length, at + line.length + 80)) ?? []
    if (whole === '' && at + line.length < body.length) continue
    const piece = body.subarray(Math.max(start, 0), Math.max(0, at - (body[at - 2] === 0x0d ? 2 : 1)))
    if (start < 0) outside = piece
    else parts.push(piece)
    start = at + line.length + whole.length
    if (closes === '') continue
    return { parts, before: outside, behind: body.subarray(start), isClosed: true }
  }
  if (start < 0) return null
  return { parts: [...parts, body.subarray(start)], before: outside, behind: nothing, isClosed: false }
}

const none = readFieldValue('')

function addText(body: Buffer, place: string, { parts }: Found): void {
  if (isBlank(body)) return
  parts.push({ type: none, disposition: none, header: { fields: [], end: 0 }, body, place, within: 'other' })
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte <= 0x20)
}
