/**
 * A text file as UTF-8, block by block, for readers that scan bytes: whatever its encoding, they see one.
 *
 * The bytes are borrowed until the next call of `more` or `holds`. Cost: O(bytes), constant memory.
 */
import { markBytes, utf16Of, type PlainEncoding } from '../encoding/encoding.js'
import { headEncoding, headText } from './head-text.js'
import { UnreadableFormat, type ReadableFile } from '../reader.js'
import { FileSource, readHead } from '../../source/file.js'
import { mostGrowth, type Transcode } from '../encoding/transcode.js'
import { transcoders } from '../encoding/transcoders.js'

/** Read at once: enough to make calls rare, little enough to stay in the cache of a core. */
const blockBytes = 256 * 1024
/** Bytes of the beginning by which the encoding is told. */
const judgedBytes = 64 * 1024

/** Opens a file for `read`, with its first `headBytes` as text, which is empty where they are none. */
export function readText(file: ReadableFile, headBytes: number, read: (input: TextInput, head: string) => void): void {
  const source = new FileSource(file.location)
  try {
    const head = headText(readHead(source, headBytes), source.bytes <= headBytes, file.encoding)
    read(new TextInput(source, file.encoding), head ?? '')
  } finally {
    source.close()
  }
}

export class TextInput {
  /** The text from `at` to `end` is there; what lies outside is not. */
  bytes: Uint8Array
  at = 0
  end = 0
  /** Bytes of the original that are no character; UTF-8 is not judged here, but when its cells are scanned. */
  invalid = 0
  readonly #source: FileSource
  /** Null for UTF-8. */
  readonly #transcode: Transcode | null
  /** The block as it was read, with the beginning of a character that the one before cut; only where it is transcoded. */
  readonly #raw: Uint8Array
  #kept = 0
  #position: number
  /** Position of the file that blocks do not go over, and what was invalid before it. */
  #mark = Infinity
  #invalidBeforeMark = 0
  /** Place of the mark in `bytes` when it is there; between two places when a character lies over it. */
  markAt: number = Infinity

  constructor(source: FileSource, wanted: PlainEncoding | null) {
    const head = readHead(source, judgedBytes)
    const { transcode, markBytes } = decoding(head, head.length >= source.bytes, wanted)
    this.#source = source
    this.#transcode = transcode
    this.#position = markBytes
    this.#raw = new Uint8Array(transcode === null ? 0 : blockBytes)
    this.bytes = new Uint8Array(this.#blockRoom)
  }

  /** Bytes of the file. */
  get fileBytes(): number {
    return this.#source.bytes
  }

  /** Position of the file up to which it was taken in. */
  get takenIn(): number {
    return this.#position
  }

  get isUtf8(): boolean {
    return this.#transcode === null
  }

  /** Marks a position of the file that was not taken in yet: `markAt` is where it is. */
  mark(position: number): void {
    this.#mark = position
    this.markAt = Infinity
  }

  /** Forgets what was taken in behind the mark, which is where reading stands, and goes on elsewhere in the file. */
  leap(position: number): void {
    this.invalid = this.#invalidBeforeMark
    this.mark(Infinity)
    this.#position = position
    this.#kept = 0
    this.at = 0
    this.end = 0
  }

  /** Bytes of the file as they lie, wherever reading stands. */
  look(position: number, count: number): Buffer {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(count, this.#source.bytes - position)))
    return bytes.subarray(0, this.#source.read(bytes, position))
  }

  /** What was invalid since the last call. */
  takeInvalid(): number {
    const { invalid } = this
    this.invalid = 0
    return invalid
  }

  /** How a text of ASCII is written in this file. */
  written(text: string): Buffer {
    if (this.#transcode === transcoders['utf-16le']) return Buffer.from(text, 'utf16le')
    return this.#transcode === transcoders['utf-16be'] ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'latin1')
  }

  /** Room for the text of a block. */
  get #blockRoom(): number {
    return blockBytes * (this.#transcode === null ? 1 : mostGrowth)
  }

  /** Gets the next block behind what is left; false at the end of the file. */
  more(): boolean {
    this.#keepRest()
    const before = this.end
    while (this.end === before) {
      const isRead = this.#transcode === null ? this.#readUtf8() : this.#readOther(this.#transcode)
      if (!isRead) return false
      if (this.#position === this.#mark && this.markAt === Infinity) this.#reachMark()
    }
    return true
  }

  #reachMark(): void {
    this.markAt = this.#kept === 0 ? this.end : this.end - 0.5
    this.#invalidBeforeMark = this.invalid
  }

  /** `room`, or what is left before the mark. */
  #upToMark(room: number): number {
    return this.#position < this.#mark ? Math.min(room, this.#mark - this.#position) : room
  }

  /** Whether `count` bytes are left; they are in `bytes` then. */
  holds(count: number): boolean {
    while (this.end - this.at < count) if (!this.more()) return false
    return true
  }

  /** The byte at `at`, −1 at the end of the file. */
  peek(): number {
    if (this.at === this.end && !this.more()) return -1
    return this.bytes[this.at] ?? -1
  }

  /** Moves what is left to the front; the room behind it holds a block. */
  #keepRest(): void {
    const rest = this.bytes.subarray(this.at, this.end)
    const room = rest.length + this.#blockRoom
    if (room > this.bytes.length) {
      const grown = new Uint8Array(room)
      grown.set(rest)
      this.bytes = grown
    } else if (this.at > 0) this.bytes.copyWithin(0, this.at, this.end)
    this.markAt -= this.at
    this.end = rest.length
    this.at = 0
  }

  #readUtf8(): boolean {
    const count = this.#source.read(this.bytes.subarray(this.end, this.end + this.#upToMark(blockBytes)), this.#position)
    this.#position += count
    this.end += count
    return count > 0
  }

  #readOther(transcode: Transcode): boolean {
    const room = this.#upToMark(this.#raw.length - this.#kept)
    const count = this.#source.read(this.#raw.subarray(this.#kept, this.#kept + room), this.#position)
    const length = this.#kept + count
    if (length === 0) return false
    this.#position += count
    const made = transcode(this.#raw.subarray(0, length), count === 0, this.bytes.subarray(this.end))
    this.end += made.written
    this.invalid += made.invalidStarts.length
    this.#raw.copyWithin(0, made.used, length)
    this.#kept = length - made.used
    return true
  }
}

function decoding(head: Uint8Array, isWhole: boolean, wanted: PlainEncoding | null): { transcode: Transcode | null; markBytes: number } {
  const wide = utf16Of(head)
  if (wide !== null) return { transcode: transcoders[wide], markBytes: markBytes(head) }
  const { encoding, bomBytes, problem } = headEncoding(head, isWhole, wanted)
  if (encoding === null) throw new UnreadableFormat(problem ?? 'format-binary')
  return { transcode: encoding === 'utf-8' ? null : transcoders[encoding], markBytes: bomBytes }
}
