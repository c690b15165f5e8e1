/**
 * Identifiers in one cell but resident IDs and mobiles, which the scan of the digits has found before.
 *
 * One pass, 64 bytes at a time: blocks of Chinese, blanks and signs are passed over by one comparison. Elsewhere bit masks
 * give the places at which an identifier can show itself: the first digit of a run, an at sign, the sign or character behind
 * which a name may begin, four minus signs. The word around such a place is read once; what it can be depends on its
 * length, its classes and the byte behind it. Looks beyond the word are bounded, so the cost is linear whatever the bytes.
 *
 * Precedence, first match wins; each byte belongs to at most one finding (docs/METHOD.md, "Other identifiers"):
 *
 *   0  resident ID, mobile                    whatever their outcome; found before
 *   1  mail address                           from its at sign; holds the QQ number or mobile that is its local part
 *   2  bcrypt and crypt hashes
 *   3  plate, military certificate            by the Chinese character before the word
 *   4  IPv4, position, dotted MAC             word before a full stop
 *   5  MAC, IPv6                              word before a colon or minus
 *   6  masked card, card in groups, landline in groups
 *   7  organisation code                      takes the word and is no finding
 *   8  numbers: ICCID, IMEI, device, card, waybill, passport and permit, landline, QQ and WeChat, plain MAC, password
 *   9  words with letters: VIN, waybill, passport and permit, device, plain MAC, hash, WeChat, password
 *
 * In 8 and 9 a keyword or the column decides between those that have no check of their own, so their order matters only for
 * ICCID before card, and VIN before waybill.
 */
import { joined, areDigits, isAlphanumeric, isDigit, isLetter } from './classify'
import { isWxid, takeAccountNumber, takeWechat } from './identifiers/accounts'
import { takeBankCard, takeCardInGroups, takeMaskedCard } from './identifiers/bank-card'
import { CREDENTIAL, WECHAT } from './identifiers/categories'
import { classAt, HEXADECIMAL } from './identifiers/classes'
import { takeHash, takeLabelledSecret, takePair, takeWholeSecret } from './identifiers/credential'
import { takeWaybill, takeWaybillNumber } from './identifiers/delivery'
import { takeDeviceCode, takeDeviceNumber } from './identifiers/devices'
import { takeEmail } from './identifiers/email'
import { copyHalfWidth, hasWideWord } from './identifiers/half-width'
import { takeIpv4, takeIpv6 } from './identifiers/ip'
import { forgetKeywords } from './identifiers/keywords'
import { takeLandline, takeLandlineInGroups } from './identifiers/landline'
import { takePlate } from './identifiers/license-plate'
import { takeDottedMac, takeMac, takePlainMac } from './identifiers/mac'
import { takeMilitaryId } from './identifiers/military-id'
import { isOrganisationCode } from './identifiers/organisation-code'
import { cutLabel, isNumber, noteAccount, Reading, readWord, takenBefore, Word, wordLength } from './identifiers/reading'
import { takeTravelDocument } from './identifiers/travel-documents'
import { takeVin } from './identifiers/vin'
import { takePosition } from './identifiers/whereabouts'

const LF: u8 = 10
const BLANK: u32 = 0x20
const DOLLAR: u32 = 0x24
const STAR: u32 = 0x2a
const MINUS: u32 = 0x2d
const FULL_STOP: u32 = 0x2e
const COLON: u32 = 0x3a
const AT_SIGN: u32 = 0x40
const UNDERSCORE: u32 = 0x5f
const CLOSING: u32 = 0x29

/** Reads the cell [start, end), which is not empty; `expected` is the category that its column promises, or -1. */
export function readIdentifiers(start: usize, end: usize, expected: i32): void {
  const from = firstCandidate(start, end)
  if (from == end) return
  Reading.expected = expected
  Reading.original = 0
  if (hasWideWord(from, end) && copyHalfWidth(start, end)) readBetween(Reading.start, Reading.end, Reading.start)
  else readBetween(start, end, from)
}

/** Reads [start, end) from `from` on, with line ends in the place of the bytes around it: nothing beside the cell counts. */
function readBetween(start: usize, end: usize, from: usize): void {
  const before = load<u8>(start - 1)
  const behind = load<u8>(end)
  store<u8>(start - 1, LF)
  store<u8>(end, LF)
  Reading.start = start
  Reading.end = end
  Reading.cursor = start
  Reading.taken = start
  Reading.hasAccount = false
  Reading.hashEnd = 0
  forgetKeywords()
  if (Reading.expected == WECHAT && isLetter(<u32>load<u8>(start))) takeWechat(start)
  readBlocks(from, end)
  if (Reading.expected == CREDENTIAL && Reading.taken == start) takeWholeSecret()
  store<u8>(start - 1, before)
  store<u8>(end, behind)
}

/** ASCII from 0 on, the lead byte of full-width signs: true for all that can be part of an identifier. */
@inline
function mayBePart(bytes: v128): v128 {
  return v128.or(i8x16.gt_s(bytes, i8x16.splat(0x2f)), i8x16.eq(bytes, i8x16.splat(<i8>0xef)))
}

/** The first byte that can be part of an identifier, or a little before it; `end` when there is none. */
function firstCandidate(start: usize, end: usize): usize {
  let at = start
  while (at < end) {
    const bytes = i8x16.bitmask(mayBePart(v128.load(at)))
    const within = end - at < 16 ? bytes & ((1 << <i32>(end - at)) - 1) : bytes
    if (within) return at
    at += 16
  }
  return end
}

@inline
function areLetters(bytes: v128): v128 {
  const letter = i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61))
  return i8x16.lt_u(letter, i8x16.splat(26))
}

/** @ : = */
@inline
function areSigns(bytes: v128): v128 {
  return v128.or(
    i8x16.eq(bytes, i8x16.splat(0x40)),
    v128.or(i8x16.eq(bytes, i8x16.splat(0x3a)), i8x16.eq(bytes, i8x16.splat(0x3d))),
  )
}

@inline
function areMinus(bytes: v128): v128 {
  return i8x16.eq(bytes, i8x16.splat(0x2d))
}

@inline
function atMostTo(at: usize, end: usize): u64 {
  return end - at < 64 ? ((<u64>1) << <u64>(end - at)) - 1 : u64.MAX_VALUE
}

function readBlocks(at: usize, end: usize): void {
  for (; at < end; at += 64) {
    const b0 = v128.load(at)
    const b1 = v128.load(at, 16)
    const b2 = v128.load(at, 32)
    const b3 = v128.load(at, 48)
    const most = i8x16.max_s(i8x16.max_s(b0, b1), i8x16.max_s(b2, b3))
    if (!v128.any_true(i8x16.gt_s(most, i8x16.splat(0x2f)))) continue
    const digits = joined(areDigits(b0), areDigits(b1), areDigits(b2), areDigits(b3))
    const before = <u32>load<u8>(at - 1)
    let places = digits & ~((digits << 1) | u64(isDigit(before)))
    places |= joined(areSigns(b0), areSigns(b1), areSigns(b2), areSigns(b3))
    const highs = joined(b0, b1, b2, b3)
    places |= joined(areLetters(b0), areLetters(b1), areLetters(b2), areLetters(b3)) & ((highs << 1) | u64(before >= 0x80))
    const minus = joined(areMinus(b0), areMinus(b1), areMinus(b2), areMinus(b3))
    if (minus & (minus >> 1)) places |= minus & ~((minus << 1) | u64(before == MINUS))
    places &= atMostTo(at, end)
    while (places) {
      const place = at + <usize>ctz(places)
      places &= places - 1
      if (place >= Reading.cursor) lookAt(place)
    }
  }
}

/** Looks at one place at which something may begin. */
function lookAt(at: usize): void {
  const byte = <u32>load<u8>(at)
  if (isDigit(byte)) lookAtDigits(at)
  else if (byte == AT_SIGN) takeEmail(at)
  else if (byte == MINUS) takePair(at)
  else if (isLetter(byte)) lookAtName(at)
  else if (isLetter(<u32>load<u8>(behindGap(at + 1)))) lookAtName(behindGap(at + 1))
}

/** Behind blanks and quotes at `at`, at most three. */
function behindGap(at: usize): usize {
  const bound = at + 3
  while (at < bound && (<u32>load<u8>(at) == BLANK || <u32>load<u8>(at) == 0x22)) at++
  return at
}

/** A letter behind a Chinese character or a colon: the name of an account or a password without digits. */
function lookAtName(at: usize): void {
  if ((endsLabel(at) || isWxid(at)) && !takeWechat(at)) takeLabelledSecret(at)
}

/** Whether 信 码 号 令 为 是 ： 第 字, a colon, an equals sign or a quote stands before `at`. */
function endsLabel(at: usize): bool {
  const byte = <u32>load<u8>(at - 1)
  if (byte < 0x80) return byte == COLON || byte == 0x3d || byte == 0x22 || byte == BLANK
  const three = load<u32>(at - 3) & 0xff_ffff
  return (
    three == 0xa1_bfe4 ||
    three == 0x81_a0e7 ||
    three == 0xb7_8fe5 ||
    three == 0xa4_bbe4 ||
    three == 0xba_b8e4 ||
    three == 0xaf_98e6 ||
    three == 0x9a_bcef ||
    three == 0xac_ace7 ||
    three == 0x97_ade5
  )
}

/** Whether digits, one to four, before this byte can be the beginning of anything. */
@inline
function mayGoOn(byte: u32): bool {
  return byte == FULL_STOP || byte == MINUS || byte == COLON || byte == BLANK || byte == CLOSING || byte == STAR || isLetter(byte) || byte == 0xef || byte == 0xe2
}

function lookAtDigits(at: usize): void {
  let end = at + 1
  while (end - at < 5 && isDigit(<u32>load<u8>(end))) end++
  if (end - at < 5 && !mayGoOn(<u32>load<u8>(end)) && !isJoined(<u32>load<u8>(at - 1)) && (end - at < 4 || !endsLabel(at))) return
  readWord(at)
  const last = Word.end
  if (takenBefore(at)) noteAccount()
  else if (<u32>load<u8>(last) != AT_SIGN) lookAtWord()
  Reading.cursor = max(Reading.cursor, last)
}

/** Whether something that this byte belongs to can end with one to three digits behind it. */
@inline
function isJoined(byte: u32): bool {
  return isLetter(byte) || byte == STAR || byte == COLON || byte == MINUS || byte == UNDERSCORE || byte == 0x3d || byte == DOLLAR
}

function lookAtWord(): void {
  const after = <u32>load<u8>(Word.end)
  if (takeHash() || takePlate() || takeMilitaryId()) return
  if (!isNumber()) cutLabel()
  if (after == FULL_STOP && isAlphanumeric(<u32>load<u8>(Word.end, 1)) && takeDotted()) return
  if ((after == COLON || after == MINUS || isPairBehind()) && (takeMac() || (after == COLON && takeGroupsOfHexadecimals()))) return
  if (isDigit(<u32>load<u8>(Word.start)) && takeGroups()) return
  if (isOrganisationCode()) return
  if (isNumber()) lookAtNumber()
  else lookAtCode()
}

/** Two hexadecimal digits behind a colon or minus: the last pair of a MAC has no sign behind it. */
function isPairBehind(): bool {
  const before = <u32>load<u8>(Word.start - 1)
  return wordLength() == 2 && (before == COLON || before == MINUS)
}

function takeDotted(): bool {
  return isNumber() ? takeIpv4() || takePosition() || takeDottedMac() : takeDottedMac()
}

function takeGroupsOfHexadecimals(): bool {
  return wordLength() <= 4 && (classAt(Word.start) & HEXADECIMAL) != 0 && takeIpv6()
}

function takeGroups(): bool {
  const length = wordLength()
  if (takeMaskedCard()) return true
  if (!isNumber()) return false
  if ((length == 4 || length == 6) && takeCardInGroups()) return true
  return length >= 2 && length <= 4 && takeLandlineInGroups()
}

function lookAtNumber(): void {
  const length = wordLength()
  const before = <u32>load<u8>(Word.start - 1)
  if ((before == MINUS || before == UNDERSCORE) && takeWechat(Word.start)) return
  if (length < 5) {
    takeLabelledSecret(Word.start)
    return
  }
  const isTaken = takeDeviceNumber() || takeBankCard() || takeWaybillNumber() || takeTravelDocument() || takeLandline()
  if (!isTaken && !takeAccountNumber() && !takePlainMac()) takeLabelledSecret(Word.start)
}

function lookAtCode(): void {
  const isTaken = takeVin() || takeWaybill() || takeTravelDocument() || takeDeviceCode() || takePlainMac()
  if (!isTaken && !takeWechat(Word.start)) takeLabelledSecret(Word.start)
}
