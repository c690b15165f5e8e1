/**
 * Mail addresses (电子邮箱), read from the at sign: the local part behind it, the domain before it.
 *
 * Form     local part of letters, digits and . _ % + -, at most 64, no two dots in a row; labels of letters, digits and
 *          minus; a last label of 2 to 24 letters. RFC 5321, without quoted local parts and addresses in brackets.
 * Outcome  a star in the local part: masked. Mailboxes of a function (info, hr, service …): invalid as not personal.
 * Inside   five to eleven digits at qq.com are a QQ number besides; a mobile at 139.com was found before.
 */
import { INVALID_CHARSET, INVALID_NOT_PERSONAL, MASKED, VALID } from '../outcomes'
import { isDigit, isLetter } from '../scan/classify'
import { ALPHANUMERIC, classAt, endOfClass, isOfClass, MAILBOX, startOfClass, DIGIT } from './classes'
import { EMAIL, QQ } from './categories'
import { noteAccountName, Reading, takenBefore, tell } from './reading'
import { takeSecretBehind } from './credential'

const LONGEST_LOCAL: usize = 64
const LONGEST_LABEL: usize = 63
const LONGEST_DOMAIN: usize = 253
const LONGEST_LAST_LABEL: i32 = 24
/** Of a domain: what is longer is no address, and is not read on. */
const MOST_LABELS: i32 = 10
const STAR: u8 = 0x2a
const FULL_STOP: u8 = 0x2e
const MINUS: u8 = 0x2d
const AT_SIGN: u8 = 0x40

/** Takes the address around the at sign at `at`. */
export function takeEmail(at: usize): bool {
  const start = localStart(at)
  const end = domainEnd(at + 1)
  if (start == at || end == 0) return takeMisspelt(at)
  tell(EMAIL, outcomeOf(start, at), start, end)
  if (isQqNumber(start, at, end)) tell(QQ, VALID, start, at)
  Reading.cursor = end
  noteAccountName()
  takeSecretBehind(end)
  return true
}

/** An at sign in a column of addresses that makes none. */
function takeMisspelt(at: usize): bool {
  if (Reading.expected != EMAIL || Reading.taken > Reading.start) return false
  tell(EMAIL, INVALID_CHARSET, Reading.start, Reading.end)
  Reading.cursor = Reading.end
  return true
}

/** Where the local part before the at sign begins; `at` when there is none. */
function localStart(at: usize): usize {
  const far = at > Reading.start + LONGEST_LOCAL ? at - LONGEST_LOCAL - 1 : Reading.start
  let start = behindTaken(startOfClass(at, MAILBOX, max(max(Reading.taken, Reading.hashEnd), far)), at)
  if (at - start > LONGEST_LOCAL || load<u8>(at - 1) == FULL_STOP) return at
  for (let place = at - 1; place > start; place--) {
    if (load<u16>(place - 1) == 0x2e2e) start = place + 1
  }
  // Signs of a list or of emphasis before it; three stars hide characters.
  const masks = endOfStars(start)
  if (masks - start < 3) start = masks
  while (start < at && (classAt(start) & ALPHANUMERIC) == 0 && load<u8>(start) != STAR && load<u8>(start) != 0x5f) start++
  return start
}

/** Behind a resident ID or mobile in the local part [start, at), unless it is the whole of it (13812345678@139.com). */
function behindTaken(start: usize, at: usize): usize {
  if (start == at || (takenBefore(start) && takenBefore(at - 1))) return start
  let place = at - 1
  while (place > start && !takenBefore(place)) place--
  return takenBefore(place) ? place + 1 : start
}

function endOfStars(at: usize): usize {
  while (load<u8>(at) == STAR) at++
  return at
}

/** End of the domain at `at`; 0 when it is none. */
function domainEnd(at: usize): usize {
  const start = at
  let labels = 0
  while (true) {
    const end = labelEnd(at)
    if (end == at) return 0
    labels++
    const isLast = load<u8>(end) != FULL_STOP || (classAt(end + 1) & ALPHANUMERIC) == 0 || labels == MOST_LABELS
    if (isLast) return labels > 1 ? lastLabelEnd(at, end, start) : 0
    at = end + 1
  }
}

/** Letters, digits and single minus signs: two part the address from a password, but in xn--. A last label has none. */
function labelEnd(at: usize): usize {
  const isEncoded = (load<u32>(at) | 0x2020) == 0x2d2d_6e78
  const bound = at + LONGEST_LABEL
  let end = isEncoded ? at + 4 : at
  while (end < bound && (classAt(end) & ALPHANUMERIC || (load<u8>(end) == MINUS && load<u8>(end, 1) != MINUS))) end++
  return load<u8>(end) == FULL_STOP || isEncoded ? end : endOfClass(at, ALPHANUMERIC, LONGEST_LABEL)
}

function lastLabelEnd(at: usize, end: usize, start: usize): usize {
  const after = load<u8>(end)
  let letters = 0
  while (at + letters < end && isLetter(<u32>load<u8>(at + letters))) letters++
  if (at + letters != end || letters < 2 || letters > LONGEST_LAST_LABEL || end - start > LONGEST_DOMAIN) return 0
  return after == AT_SIGN || after == 0x5f ? 0 : end
}

function outcomeOf(start: usize, at: usize): i32 {
  for (let place = start; place < at; place++) {
    if (load<u8>(place) == STAR) return MASKED
  }
  return isFunction(start, <i32>(at - start)) ? INVALID_NOT_PERSONAL : VALID
}

/** Local parts that name a function and no person, as words of at most eight letters, first letter in the low byte. */
function isFunction(start: usize, length: i32): bool {
  if (length > 8) return false
  let word: u64 = 0
  for (let i = 0; i < length; i++) word |= <u64>(load<u8>(start + i) | 0x20) << (<u64>i << 3)
  // hr, info, admin, sales, service, support, contact, noreply, no-reply, webmaste(r) is longer, office, kefu, postmast.
  return (
    word == 0x7268 ||
    word == 0x6f66_6e69 ||
    word == 0x6e_696d_6461 ||
    word == 0x73_656c_6173 ||
    word == 0x65_6369_7672_6573 ||
    word == 0x74_726f_7070_7573 ||
    word == 0x74_6361_746e_6f63 ||
    word == 0x79_6c70_6572_6f6e ||
    word == 0x796c_7065_722d_6f6e ||
    word == 0x6563_6966_666f ||
    word == 0x7566_656b
  )
}

/** Five to eleven digits, no zero before them, at qq.com. */
function isQqNumber(start: usize, at: usize, end: usize): bool {
  const digits = at - start
  if (digits < 5 || digits > 11 || load<u8>(start) == 0x30 || !isDigit(<u32>load<u8>(start))) return false
  if (end - at != 7 || !isOfClass(start, at, DIGIT)) return false
  return ((load<u64>(at + 1) & 0xffff_ffff_ffff) | 0x2020_2000_2020) == 0x6d6f_632e_7171
}
