/**
 * Internet addresses.
 *
 * IPv4     four numbers to 255 without zeros before them, no digit, letter or full stop beside them. Private, reserved and
 *          documentation ranges, networks (/24): invalid as not personal. Four single digits (1.2.3.4) are a chapter or a
 *          version unless called an address. Numbers above 255 are told where an address is promised.
 * IPv6     eight groups or a double colon; 2000::/3 without 2001:db8::/32 is somebody's, all else is not.
 * Source   RFC 6890 and the IANA registry of special addresses; RFC 4291, 3849.
 */
import { isAlphanumeric, isDigit } from '../scan/classify'
import { digitsAt } from '../scan/digits'
import { INVALID_NOT_PERSONAL, INVALID_SEGMENT, MASKED, VALID } from '../outcomes'
import { endOfClass, HEXADECIMAL } from './classes'
import { IP, OTHER } from './categories'
import { isPromised, promisedAt } from './keywords'
import { claim, Word } from './reading'

const FULL_STOP: u8 = 0x2e
const COLON: u8 = 0x3a
const SLASH: u8 = 0x2f
const STAR: u8 = 0x2a

/** What four numbers with full stops say. */
class Octets {
  static value: u32 = 0
  static end: usize = 0
  static hidden: i32 = 0
  static largest: u32 = 0
}

/** Reads four numbers from `at`; false when they are not four, or written with zeros before them. */
function readOctets(at: usize): bool {
  Octets.value = 0
  Octets.hidden = 0
  Octets.largest = 0
  for (let octet = 0; octet < 4; octet++) {
    const end = octetEnd(at)
    if (end == at) return false
    const value = load<u8>(at) == STAR ? 0 : digitsAt(at, <i32>(end - at))
    Octets.largest = max(Octets.largest, value)
    Octets.value = (Octets.value << 8) | value
    if (octet < 3 && load<u8>(end) != FULL_STOP) return false
    Octets.end = end
    at = end + 1
  }
  return true
}

/** End of one to three digits without zeros before them, or of stars that hide them. */
function octetEnd(at: usize): usize {
  let end = at
  if (load<u8>(at) == STAR) {
    while (load<u8>(end) == STAR && end - at < 3) end++
    Octets.hidden++
    return end
  }
  while (isDigit(<u32>load<u8>(end)) && end - at < 3) end++
  return end - at > 1 && load<u8>(at) == 0x30 ? at : end
}

/** Takes the address that begins with the word, which is all digits and before a full stop. */
export function takeIpv4(): bool {
  const before = <u32>load<u8>(Word.start - 1)
  if (before == FULL_STOP || isAlphanumeric(before) || !readOctets(Word.start) || Octets.hidden > 2) return false
  const end = Octets.end
  const after = <u32>load<u8>(end)
  if (isAlphanumeric(after) || after == 0x5f || (after == FULL_STOP && isAlphanumeric(<u32>load<u8>(end, 1)))) return false
  const promised = promisedAt(Word.start)
  if (promised == OTHER || (promised != IP && Octets.largest < 10)) return false
  if (Octets.largest > 255) return promised == IP && claim(IP, INVALID_SEGMENT, Word.start, end)
  if (Octets.hidden) return claim(IP, MASKED, Word.start, end)
  return claim(IP, isNetwork(end) || isSpecial(Octets.value) || isResolver(Octets.value) ? INVALID_NOT_PERSONAL : VALID, Word.start, end)
}

/** Whether /8 to /32 stands at `end`. */
function isNetwork(end: usize): bool {
  if (load<u8>(end) != SLASH || !isDigit(<u32>load<u8>(end, 1))) return false
  const last = end + (isDigit(<u32>load<u8>(end, 2)) ? 3 : 2)
  return load<u8>(last) != FULL_STOP && !isAlphanumeric(<u32>load<u8>(last))
}

/** Whether the first `bits` bits of two addresses are the same. */
@inline
function isIn(value: u32, network: u32, bits: u32): bool {
  return (value ^ network) >> (32 - bits) == 0
}

/** Resolvers that everybody asks: 114.114.114.114 and .115, 223.5.5.5, 223.6.6.6, 119.29.29.29, 180.76.76.76, 8.8.8.8 and 8.8.4.4. */
function isResolver(value: u32): bool {
  if (value == 0x7272_7272 || value == 0x7272_7273 || value == 0xdf05_0505 || value == 0xdf06_0606) return true
  return value == 0x771d_1d1d || value == 0xb44c_4c4c || value == 0x0808_0808 || value == 0x0808_0404
}

/** 0/8 10/8 100.64/10 127/8 169.254/16 172.16/12 192.0.0/24 192.0.2/24 192.168/16 198.18/15 198.51.100/24 203.0.113/24 224/3. */
function isSpecial(value: u32): bool {
  const first = value >> 24
  if (first == 0 || first == 10 || first == 127 || first >= 224) return true
  if (first == 192) return isIn(value, 0xc0a8_0000, 16) || isIn(value, 0xc000_0000, 24) || isIn(value, 0xc000_0200, 24)
  if (first == 198) return isIn(value, 0xc612_0000, 15) || isIn(value, 0xc633_6400, 24)
  return isIn(value, 0x6440_0000, 10) || isIn(value, 0xa9fe_0000, 16) || isIn(value, 0xac10_0000, 12) || isIn(value, 0xcb00_7100, 24)
}

/** Takes the address that begins with the word of at most four hexadecimal digits, before a colon. */
export function takeIpv6(): bool {
  const before = <u32>load<u8>(Word.start - 1)
  if (before == COLON || before == FULL_STOP || before == 0x2d || before == 0x5f) return false
  let groups = 0
  let isShortened = false
  let at = Word.start
  while (true) {
    const end = endOfClass(at, HEXADECIMAL, 5)
    if (end - at > 4) return false
    if (end > at) groups++
    at = end
    if (load<u8>(at) != COLON || groups == 8) break
    if (load<u8>(at, 1) == COLON) {
      if (isShortened) return false
      isShortened = true
      at += 2
      if (load<u8>(at) == COLON) return false
    } else if (endOfClass(at + 1, HEXADECIMAL, 1) == at + 1) break
    else at++
  }
  if (groups != 8 && !(isShortened && groups >= 2 && groups < 8)) return false
  if (isAlphanumeric(<u32>load<u8>(at)) || load<u8>(at) == 0x5f || goesOnWithGroup(at)) return false
  return claimIpv6(at)
}

/** A colon and another group or colon: one too many. */
function goesOnWithGroup(at: usize): bool {
  return load<u8>(at) == COLON && (load<u8>(at, 1) == COLON || endOfClass(at + 1, HEXADECIMAL, 1) != at + 1)
}

function claimIpv6(end: usize): bool {
  const first = <u32>load<u8>(Word.start)
  const isGlobal = Word.end - Word.start == 4 && (first == 0x32 || first == 0x33) && !isDocumentation()
  if (!isGlobal && !isPromised(IP, Word.start) && end - Word.start < 8) return false
  return claim(IP, isGlobal ? VALID : INVALID_NOT_PERSONAL, Word.start, end)
}

/** 2001:db8::/32 */
function isDocumentation(): bool {
  return digitsAt(Word.start, 4) == 2001 && ((load<u32>(Word.end + 1) | 0x20_2020) & 0xff_ffff) == 0x38_6264
}
