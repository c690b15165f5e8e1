/**
 * Precedence: which identifiers are tried at a place, and in which order. The first match wins, so each byte belongs to at
 * most one finding (docs/METHOD.md, "Other identifiers").
 *
 *   0  resident ID, mobile                    whatever their outcome; found before
 *   1  mail address                           from its at sign; holds the QQ number or mobile that is its local part;
 *      password behind its account            from the account's end
 *   2  hashes of passwords
 *   3  plate, military certificate            by the Chinese character before the word
 *   4  IPv4, position, dotted MAC             word before a full stop
 *   5  MAC, IPv6                              word before a colon or minus
 *   6  masked card, card in groups, landline in groups
 *   7  organisation code                      takes the word and is no finding
 *   8  numbers: time of a movement, length of a call; ICCID, IMEI, device, card, waybill, passport and permit, landline, QQ and WeChat, plain MAC, password
 *   9  words with letters: VIN, waybill, passport and permit, device, plain MAC, WeChat, password
 *
 * In 8 and 9 a keyword or the column decides between those that have no check of their own, so their order matters only for
 * ICCID before card, and VIN before waybill.
 */
import { isAlphanumeric, isDigit, isLetter } from '../scan/classify'
import { isWxid, takeAccountNumber, takeWechat } from './accounts'
import { takeBankCard, takeCardInGroups, takeMaskedCard } from './bank-card'
import { classAt, HEXADECIMAL } from './classes'
import { takeHash, takeLabelledSecret, takePair } from './credential'
import { takeWaybill, takeWaybillNumber } from './delivery'
import { takeDeviceCode, takeDeviceNumber } from './devices'
import { takeEmail } from './email'
import { takeIpv4, takeIpv6 } from './ip'
import { takeLandline, takeLandlineInGroups } from './landline'
import { takePlate } from './license-plate'
import { takeDottedMac, takeMac, takePlainMac } from './mac'
import { takeMilitaryId } from './military-id'
import { isOrganisationCode } from './organisation-code'
import { cutLabel, isNumber, noteAccountName, Reading, readWord, takenBefore, Word, wordLength } from './reading'
import { mayTellCall, takeMoment } from './moments'
import { takeTravelDocument } from './travel-documents'
import { takeVin } from './vin'
import { takePosition } from './whereabouts'
import { tripleAt } from '../scan/triples'

const BLANK: u32 = 0x20
const DOLLAR: u32 = 0x24
const STAR: u32 = 0x2a
const MINUS: u32 = 0x2d
const FULL_STOP: u32 = 0x2e
const COLON: u32 = 0x3a
const AT_SIGN: u32 = 0x40
const UNDERSCORE: u32 = 0x5f
const CLOSING: u32 = 0x29

/** Looks at one place at which something may begin. */
export function lookAt(at: usize): void {
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
  const three = tripleAt(at - 3)
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
  // EF and E2 begin full-width stars and the dots of masks.
  const isSign = byte == FULL_STOP || byte == MINUS || byte == COLON || byte == BLANK || byte == CLOSING || byte == STAR
  return isSign || isLetter(byte) || byte == 0xef || byte == 0xe2
}

/** Whether the words around digits, one to four, make them a password or the length of a call. */
@inline
function isTold(at: usize, end: usize): bool {
  return (end - at == 4 && endsLabel(at)) || mayTellCall(at, end)
}

function lookAtDigits(at: usize): void {
  let end = at + 1
  while (end - at < 5 && isDigit(<u32>load<u8>(end))) end++
  if (end - at < 5 && !mayGoOn(<u32>load<u8>(end)) && !isJoined(<u32>load<u8>(at - 1)) && !isTold(at, end)) return
  readWord(at)
  const last = Word.end
  if (takenBefore(at)) noteAccountName()
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
    if (!takeMoment()) takeLabelledSecret(Word.start)
    return
  }
  const isTaken = takeDeviceNumber() || takeBankCard() || takeWaybillNumber() || takeTravelDocument() || takeLandline()
  if (!isTaken && !takeAccountNumber() && !takePlainMac()) takeLabelledSecret(Word.start)
}

function lookAtCode(): void {
  const isTaken = takeVin() || takeWaybill() || takeTravelDocument() || takeDeviceCode() || takePlainMac()
  if (!isTaken && !takeWechat(Word.start)) takeLabelledSecret(Word.start)
}
