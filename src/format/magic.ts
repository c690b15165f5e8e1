/**
 * Inputs that are not text, known by their first bytes.
 *
 * `format-unsupported`: containers, documents and databases that hold text a later reader can reach.
 * `format-binary`: pictures, sound, film and programs, which are not machine-readable here.
 * Source: the formats' own specifications; offsets and bytes as in the `file` project's magic (read 2026-11).
 */
import type { ProblemCode } from '../problem.js'

interface Magic {
  /** What it is called where it is named to a person. */
  readonly name: string
  /** Latin-1 of the bytes. */
  readonly bytes: string
  readonly at: number
  readonly code: ProblemCode
  /** The bytes are printable and could begin a text: only believed when a NUL stands in the first 512 bytes. */
  readonly printable: boolean
}

const holder = (name: string, bytes: string, at = 0, printable = false): Magic => ({
  name,
  bytes,
  at,
  code: 'format-unsupported',
  printable,
})
const media = (name: string, bytes: string, at = 0, printable = false): Magic => ({ name, bytes, at, code: 'format-binary', printable })

const magics: readonly Magic[] = [
  // zip is also xlsx, docx, ods, apk; the others: an empty one, a split one
  holder('zip', 'PK\x03\x04'),
  holder('zip', 'PK\x05\x06'),
  holder('zip', 'PK\x07\x08'),
  holder('rar', 'Rar!\x1a\x07'),
  holder('7z', '7z\xbc\xaf\x27\x1c'),
  holder('gzip', '\x1f\x8b'),
  holder('bzip2', '1AY&SY', 4),
  holder('xz', '\xfd7zXZ\x00'),
  holder('zstd', '\x28\xb5\x2f\xfd'),
  holder('tar', 'ustar', 257, true),
  holder('sqlite', 'SQLite format 3\x00'),
  holder('sqlite-log', '7\x7f\x06\x82'),
  holder('sqlite-log', '7\x7f\x06\x83'),
  // xls, doc, et, wps, msg
  holder('ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  holder('pdf', '%PDF-'),
  holder('access', '\x00\x01\x00\x00Standard '),
  holder('sql-server-backup', 'TAPE', 0, true),
  holder('outlook', '!BDN'),
  holder('parquet', 'PAR1', 0, true),
  holder('parquet', 'PARE', 0, true),
  holder('encase', 'EVF\x09\x0d\x0a\xff\x00'),
  media('png', '\x89PNG\r\n\x1a\n'),
  media('jpeg', '\xff\xd8\xff'),
  media('gif', 'GIF8', 0, true),
  media('bmp', 'BM', 0, true),
  media('tiff', 'II*\x00'),
  media('tiff', 'MM\x00*'),
  // WAV, AVI, WebP
  media('riff', 'RIFF', 0, true),
  // MP4, MOV, HEIC
  media('mp4', 'ftyp', 4, true),
  media('mp3', 'ID3', 0, true),
  media('ogg', 'OggS\x00'),
  media('flac', 'fLaC\x00'),
  media('matroska', '\x1a\x45\xdf\xa3'),
  media('flash', 'FLV\x01'),
  // telephone voice, WeChat voice
  media('amr', '#!AMR'),
  media('silk', '#!SILK_V3'),
  media('silk', '#!SILK_V3', 1),
  media('photoshop', '8BPS\x00'),
  media('program', '\x7fELF'),
  // Java class, Mach-O
  media('program', '\xca\xfe\xba\xbe'),
  media('program', 'MZ', 0, true),
]

/** Bytes looked at for a NUL: every printable format above has one in its header. */
const headerBytes = 512

export type KnownFormat = Pick<Magic, 'name' | 'code'>

const dbase: KnownFormat = { name: 'dbf', code: 'format-unsupported' }

/** The known format that `head` begins with, or null. O(1). */
export function knownFormat(head: Uint8Array): KnownFormat | null {
  const hasNul = head.subarray(0, headerBytes).includes(0)
  const found = magics.find((magic) => (hasNul || !magic.printable) && begins(head, magic))
  return found ?? (isDbase(head) ? dbase : null)
}

function begins(head: Uint8Array, magic: Magic): boolean {
  if (head.length < magic.at + magic.bytes.length) return false
  for (let place = 0; place < magic.bytes.length; place++) {
    if (head[magic.at + place] !== magic.bytes.charCodeAt(place)) return false
  }
  return true
}

const dbaseVersions: ReadonlySet<number> = new Set([0x03, 0x30, 0x31, 0x32, 0x83, 0x8b, 0xf5])

/** dBASE and FoxPro: version, date of change (YY MM DD), length of the header, which ends with 0D (Visual FoxPro: and 263 bytes). */
function isDbase(head: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = head
  const headerLength = (head[8] ?? 0) + 256 * (head[9] ?? 0)
  const dated = month >= 1 && month <= 12 && day >= 1 && day <= 31
  const ended = head[headerLength - 1] === 0x0d || head[headerLength - 264] === 0x0d
  return dbaseVersions.has(version) && dated && headerLength >= 65 && ended
}
