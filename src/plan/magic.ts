/**
 * Inputs that are not text, known by their first bytes.
 *
 * `format-unsupported`: containers, documents and databases that hold text a later reader can reach.
 * `format-binary`: pictures, sound, film and programs, which are not machine-readable here.
 * Source: the formats' own specifications; offsets and bytes as in the `file` project's magic (read 2026-11).
 */
import type { ProblemCode } from '../problem.js'

interface Magic {
  /** Latin-1 of the bytes. */
  readonly bytes: string
  readonly at: number
  readonly code: ProblemCode
  /** The bytes are printable and could begin a text: only believed when a NUL stands in the first 512 bytes. */
  readonly printable: boolean
}

const container = (bytes: string, at = 0, printable = false): Magic => ({ bytes, at, code: 'format-unsupported', printable })
const media = (bytes: string, at = 0, printable = false): Magic => ({ bytes, at, code: 'format-binary', printable })

const magics: readonly Magic[] = [
  /* zip, also xlsx docx ods apk */ container('PK\x03\x04'),
  /* empty and split zip */ container('PK\x05\x06'),
  container('PK\x07\x08'),
  /* rar */ container('Rar!\x1a\x07'),
  /* 7z */ container('7z\xbc\xaf\x27\x1c'),
  /* gzip */ container('\x1f\x8b'),
  /* bzip2 */ container('1AY&SY', 4),
  /* xz */ container('\xfd7zXZ\x00'),
  /* zstd */ container('\x28\xb5\x2f\xfd'),
  /* tar */ container('ustar', 257, true),
  /* SQLite */ container('SQLite format 3\x00'),
  /* OLE: xls doc et wps msg */ container('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  /* PDF */ container('%PDF-'),
  /* Access */ container('\x00\x01\x00\x00Standard '),
  /* SQL Server backup */ container('TAPE', 0, true),
  /* Outlook */ container('!BDN'),
  /* Parquet */ container('PAR1', 0, true),
  /* EnCase image */ container('EVF\x09\x0d\x0a\xff\x00'),
  /* PNG */ media('\x89PNG\r\n\x1a\n'),
  /* JPEG */ media('\xff\xd8\xff'),
  /* GIF */ media('GIF8', 0, true),
  /* BMP */ media('BM', 0, true),
  /* TIFF */ media('II*\x00'),
  media('MM\x00*'),
  /* WAV AVI WebP */ media('RIFF', 0, true),
  /* MP4 MOV HEIC */ media('ftyp', 4, true),
  /* MP3 */ media('ID3', 0, true),
  /* Ogg */ media('OggS\x00'),
  /* FLAC */ media('fLaC\x00'),
  /* Matroska, WebM */ media('\x1a\x45\xdf\xa3'),
  /* Flash video */ media('FLV\x01'),
  /* telephone voice, WeChat voice */ media('#!AMR'),
  media('#!SILK_V3'),
  media('#!SILK_V3', 1),
  /* Photoshop */ media('8BPS\x00'),
  /* ELF */ media('\x7fELF'),
  /* Java class, Mach-O */ media('\xca\xfe\xba\xbe'),
  /* Windows program */ media('MZ', 0, true),
]

/** Bytes looked at for a NUL: every printable format above has one in its header. */
const headerBytes = 512

/** Code of the known format that `head` begins with, or null. O(1). */
export function knownFormat(head: Uint8Array): ProblemCode | null {
  const hasNul = head.subarray(0, headerBytes).includes(0)
  const found = magics.find((magic) => (hasNul || !magic.printable) && begins(head, magic))
  return found?.code ?? (isDbase(head) ? 'format-unsupported' : null)
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
