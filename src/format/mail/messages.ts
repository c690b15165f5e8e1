/**
 * The messages of a file, one after another: an mbox is read in blocks, so that one of many gigabytes costs the memory of its largest message.
 *
 * mbox has no standard (RFC 4155 describes its forms): a message begins with a line `From <sender> <date>`, behind which its header stands.
 */
import { FileSource } from '../../source/file.js'

export interface RawMessage {
  readonly bytes: Buffer
  /** The message is longer than what is read of one. */
  readonly isCut: boolean
}

/** Most of a message that is read. Servers take 50 to 150 MB at most; larger attachments are sent as links. */
export const longestMessage: number = 256 * 1024 * 1024
const blockBytes = 1024 * 1024
/** The line that a message begins with, and the one behind it. */
const longestStart = 4 * 1024

/** `From`, a sender, a time and a year; the next line begins a header. */
const messageStart = /^From \S.*\d:\d\d.*(?:19|20)\d\d[^\n]*\n(?:>*From |[!-9;-~]+[ \t]*:)/

export function isMessageStart(text: string): boolean {
  return messageStart.test(text)
}

/** The only message of a file. An `.emlx` has its length in a line before it, and a list of properties behind it. */
export function wholeMessage(location: string): RawMessage {
  const source = new FileSource(location)
  try {
    const bytes = Buffer.alloc(Math.min(source.bytes, longestMessage))
    const read = bytes.subarray(0, source.read(bytes, 0))
    const [line = '', length = ''] = /^(\d+)\s*\n/.exec(read.toString('latin1', 0, 100)) ?? []
    const end = length === '' ? read.length : Math.min(read.length, line.length + Number(length))
    return { bytes: read.subarray(line.length, end), isCut: source.bytes > longestMessage }
  } finally {
    source.close()
  }
}

/** Gives every message of an mbox, without the line before it. The bytes are borrowed until the next one is asked for. Cost: O(bytes). */
export function* mboxMessages(location: string): Generator<RawMessage> {
  const source = new FileSource(location)
  try {
    const held = new HeldMessage()
    for (let position = 0; position < source.bytes;) {
      const block = Buffer.alloc(Math.min(blockBytes, source.bytes - position))
      const count = source.read(block, position)
      if (count === 0) break
      position += count
      yield* held.take(block.subarray(0, count), position >= source.bytes)
    }
    yield* held.finish()
  } finally {
    source.close()
  }
}

/** What was read and is not yet given on, in `#bytes` from `#start` to `#end`: the beginning of a message, or all of it that is kept. */
class HeldMessage {
  #bytes = Buffer.alloc(blockBytes * 2)
  #start = 0
  #end = 0
  /** No further message begins before it. */
  #searched = 0

  /** Moves what is held to the front, when there is no room behind it. */
  #append(block: Buffer): void {
    if (this.#end + block.length > this.#bytes.length) {
      const held = this.#end - this.#start
      const grown = held + block.length > this.#bytes.length / 2 ? Buffer.alloc(this.#bytes.length * 2) : this.#bytes
      this.#bytes.copy(grown, 0, this.#start, this.#end)
      this.#bytes = grown
      this.#searched -= this.#start
      this.#start = 0
      this.#end = held
    }
    block.copy(this.#bytes, this.#end)
    this.#end += block.length
  }

  *take(block: Buffer, isLast: boolean): Generator<RawMessage> {
    this.#append(block)
    for (let next = this.#nextStart(isLast); next >= 0; next = this.#nextStart(isLast)) {
      yield* this.#give(next)
      this.#start = next
      this.#searched = next + 1
    }
    this.#drop()
  }

  *finish(): Generator<RawMessage> {
    yield* this.#give(this.#end)
  }

  *#give(end: number): Generator<RawMessage> {
    const isCut = end - this.#start > longestMessage
    const bytes = unescaped(this.#bytes.subarray(this.#start, isCut ? this.#start + longestMessage : end))
    const first = isMessageStart(bytes.toString('latin1', 0, longestStart)) ? bytes.indexOf(0x0a) + 1 : 0
    if (bytes.length > first) yield { bytes: bytes.subarray(first), isCut }
  }

  /** Place of the next message behind the one that is held, −1 when it is not there yet. */
  #nextStart(isLast: boolean): number {
    const bytes = this.#bytes.subarray(0, this.#end)
    for (;;) {
      const found = bytes.indexOf('\nFrom ', Math.max(this.#start, this.#searched - 1)) + 1
      if (found === 0) {
        // What is looked for may be cut by the end.
        this.#searched = Math.max(this.#start + 1, this.#end - 5)
        return -1
      }
      this.#searched = found
      if (found + longestStart > this.#end && !isLast) return -1
      if (isMessageStart(bytes.toString('latin1', found, found + longestStart))) return found
      this.#searched = found + 1
    }
  }

  /** What is beyond the longest message was searched for the next one, and is forgotten, but for one byte that says that it is longer. */
  #drop(): void {
    const kept = this.#start + longestMessage + 1
    if (this.#searched - 1 <= kept) return
    this.#bytes.copyWithin(kept, this.#searched - 1, this.#end)
    this.#end -= this.#searched - 1 - kept
    this.#searched = kept + 1
  }
}

/** `>From ` at the beginning of a line was `From `, by mboxrd and mboxo; of the latter, a line that was quoted in the mail loses one sign. */
function unescaped(bytes: Buffer): Buffer {
  if (!bytes.includes('>From ')) return bytes
  const parts: Buffer[] = []
  let taken = 0
  for (let at = bytes.indexOf('\n>'); at >= 0; at = bytes.indexOf('\n>', at + 1)) {
    if (!/^\n>+From /.test(bytes.toString('latin1', at, at + 100))) continue
    parts.push(bytes.subarray(taken, at + 1))
    taken = at + 2
  }
  return Buffer.concat([...parts, bytes.subarray(taken)])
}
