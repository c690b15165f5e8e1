/** Candidates among numbers written in groups: which groups together make an ID or a mobile, and masked ones. */
import { DIGITS } from '../layout'
import { Place } from '../state'
import { columnFlags, ROLE_RESIDENT_ID } from '../columns'
import { foundNumber } from '../records/findings'
import { mayBeginId, mayEndNumber } from './boundaries'
import { takeMobileAt } from './candidates'
import { goesOnBefore, isBeforeDash, isBehindDash } from './country-code'
import { countryPrefix, looksMobile } from './mobile'
import { oldResidentIdKey, oldResidentIdOutcome, residentIdKey, residentIdOutcome } from './resident-id'
import { MASKED, MOBILE, NOTHING, RESIDENT_ID, VALID } from '../outcomes'
import { blanksLengthAt, crossLengthAt } from './signs'
import { hasIdKeyword } from './words'
import { forgetFootnotes, groupEnd, groupLength, groupStart, isTokenBounded, readToken, Token } from './written-number'

const CROSS: u32 = 0x58

/** Takes the token that begins at `start`; what it takes is not looked at again. */
export function takeToken(start: usize): void {
  readToken(start)
  if (Token.masks == 0 || (!takeMasked(start) && forgetFootnotes())) takeGroups()
}

/** At least three signs hidden: one star is the check character typed wrongly. Visible first digit required. */
function takeMasked(start: usize): bool {
  if (Token.masks < 3) return false
  const cross = Token.digits == 17 ? crossLengthAt(Token.end) : 0
  const end = Token.end + cross
  if (!isTokenBounded(start, end)) return false
  const digits = Token.digits + i32(cross > 0)
  const prefix = countryPrefix(DIGITS)
  if (digits - prefix == 11 && load<u8>(DIGITS + prefix) == 0x31) foundNumber(MOBILE, MASKED, 0, start, end)
  else if ((digits == 18 || digits == 15) && prefix == 0) foundNumber(RESIDENT_ID, MASKED, 0, start, end)
  else return false
  Place.numbersFrom = end
  return true
}

function takeGroups(): void {
  let offset = 0
  let group = 0
  while (group < Token.groups) {
    const taken = takeFrom(group, DIGITS + offset)
    const next = taken ? taken : group + 1
    while (group < next) offset += groupLength(group++)
  }
}

/**
 * Tries the groups from `group` on; gives the group after the number, 0 when none begins here. An ID first: the checks it
 * passes are no coincidence, while its first eleven digits may look like a mobile.
 */
function takeFrom(group: i32, at: usize): i32 {
  let length = 0
  let shape = 0
  for (let last = group; last < Token.groups && length <= 18; last++) {
    length += groupLength(last)
    shape = shape * 100 + groupLength(last)
    if (takeId(group, last, at, length, shape)) return last + 1
  }
  const prefix = countryPrefix(at)
  length = -prefix
  for (let last = group; last < Token.groups && length < 11; last++) {
    length += groupLength(last)
    if (length == 11 && takeMobile(group, last, at + prefix, prefix)) return last + 1
  }
  return 0
}

/** 6-8-4, 6-4-4-4, or all in one (full-width): written so, a failing check is worth telling. */
function isUsualIdShape(shape: i32): bool {
  return shape == 60804 || shape == 6040404 || shape == 18 || shape == 60803 || shape == 17
}

function takeId(first: i32, last: i32, at: usize, length: i32, shape: i32): bool {
  if (length != 15 && length != 17 && length != 18) return false
  const start = groupStart(first)
  let end = groupEnd(last)
  const expected = (columnFlags() & ROLE_RESIDENT_ID) != 0 || hasIdKeyword(start)
  if (length == 15 && expected && (shape == 60603 || shape == 15)) return takeOldId(start, end, at)
  const cross = length == 17 ? crossLengthAt(end) : 0
  if (length != 18 && cross == 0) return false
  end += cross
  if (!mayBeginId(start) || !mayEndNumber(end)) return false
  const outcome = residentIdOutcome(at, cross ? CROSS : <u32>load<u8>(at, 17), expected)
  if (outcome == NOTHING || (outcome != VALID && !isUsualIdShape(shape))) return false
  foundNumber(RESIDENT_ID, outcome, residentIdKey(), start, end)
  Place.numbersFrom = end
  return true
}

function takeOldId(start: usize, end: usize, at: usize): bool {
  if (!mayBeginId(start) || !mayEndNumber(end)) return false
  const outcome = oldResidentIdOutcome(at)
  if (outcome != VALID) return false
  foundNumber(RESIDENT_ID, outcome, oldResidentIdKey(at), start, end)
  Place.numbersFrom = end
  return true
}

/** Shapes in which mobiles are written; any other grouping of eleven digits is a coincidence of neighbours. */
function isMobileShape(first: i32, last: i32, prefix: i32): bool {
  let shape = 0
  for (let group = first; group <= last; group++) {
    const length = groupLength(group) - (group == first ? prefix : 0)
    if (length) shape = shape * 100 + length
  }
  if (shape == 30404 || shape == 11) return true
  return !Token.dotted && (shape == 40403 || shape == 30305 || shape == 308 || shape == 704 || shape == 506)
}

/** Whether the groups from `first` to `last` are no part of a longer number. */
function isWhole(first: i32, last: i32, prefix: i32): bool {
  const start = groupStart(first)
  if (prefix == 1 && isBehindDash(start)) return false
  if (first == last) return true
  const separator = groupEnd(first)
  const dashed = !Token.dotted && !blanksLengthAt(separator)
  if (prefix == 1 && dashed && isBeforeDash(groupEnd(last))) return false
  return !goesOnBefore(start, separator, groupStart(first + 1) - separator)
}

function takeMobile(first: i32, last: i32, at: usize, prefix: i32): bool {
  if (prefix > groupLength(first) || !looksMobile(at) || !isMobileShape(first, last, prefix) || !isWhole(first, last, prefix)) return false
  const start = groupStart(first)
  const end = groupEnd(last)
  if (!takeMobileAt(at, start, end, prefix > 1)) return false
  Place.numbersFrom = end
  return true
}
