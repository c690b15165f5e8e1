/** A resident ID by the clauses of GB 11643-1999, check by check, for people. The kernel decides; this tells what it saw. */
import type { ExplainedCheck, ExplainedRule } from '../explanation.js'
import { residentIdCheck } from '../plan/cell-checks.js'
import { addressCodes, isAddressCode, regionName } from '../reference/regions.js'
import { countryCodes, earliestBirthYear } from '../reference/rules.js'
import type { FindingReason, FindingStatus } from '../result.js'

/** assembly/numbers/resident-id.ts, FOREIGN_SEQUENCES. */
const foreignSequences = 50

/** The characters of a written number: full-width ones as ASCII, every sign that stands for X as X, separators and blanks left out. */
export function plainId(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[xХхΧχ×]/g, 'X')
    .replace(/[^0-9X*]/g, '')
}

/** Failed checks of 18 plain characters; `latestBirth` as yyyymmdd. */
export function failedChecks(id: string, latestBirth: number): ExplainedCheck['check'][] {
  const failed: ExplainedCheck['check'][] = []
  if (!(isAddressCode(id.slice(0, 6)) || isForeignAddress(id))) failed.push('region')
  if (!isBirth(birthDigits(id), latestBirth)) failed.push('date')
  if (id.length === 18 && residentIdCheck(id) !== id.charAt(17)) failed.push('checksum')
  return failed
}

/** The permanent residence card of foreigners: 9, two digits of province, three of country, few holders with one birthday. */
function isForeignAddress(id: string): boolean {
  if (!id.startsWith('9') || id.length !== 18) return false
  const province = Number(id.slice(1, 3))
  const isProvince = addressCodes().some((code) => Math.floor(code / 10_000) === province)
  return isProvince && countryCodes().includes(Number(id.slice(3, 6))) && Number(id.slice(14, 17)) < foreignSequences
}

/** yyyymmdd of 18 or 15 characters. */
export function birthDigits(id: string): string {
  return id.length === 15 ? `19${id.slice(6, 12)}` : id.slice(6, 14)
}

function isBirth(digits: string, latestBirth: number): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  const date = new Date(Date.UTC(year, month - 1, day))
  const isCalendar = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isCalendar && year >= earliestBirthYear && Number(digits) <= latestBirth
}

export function dashedDate(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
}

export interface ResidentIdFacts {
  readonly text: string
  readonly status: FindingStatus
  readonly reason: FindingReason
  readonly latestBirth: number
  readonly masked: boolean
}

/** The rule with each check; of masked and damaged numbers only what is left to check. */
export function explainResidentId({ text, status, reason, latestBirth, masked }: ResidentIdFacts): ExplainedRule {
  const id = plainId(text)
  const isWhole = /^(?:\d{17}[\dX]|\d{15})$/.test(id)
  const isChecked = isWhole && status !== 'masked' && reason !== 'excel-exponent'
  const code = id.slice(0, 6)
  return {
    kind: 'resident-id',
    places: id.length,
    checks: isChecked ? wholeChecks(id, latestBirth, reason) : brokenChecks(reason),
    region: /^\d{6}$/.test(code) && reason !== 'excel-exponent' ? { code, name: regionName(code) ?? null } : null,
    birth: isChecked && !masked ? dashedDate(birthDigits(id)) : null,
    expectedCheck: isChecked && !masked && id.length === 18 ? residentIdCheck(id) : null,
  }
}

function wholeChecks(id: string, latestBirth: number, reason: FindingReason): ExplainedCheck[] {
  const failed = new Set<string>([...failedChecks(id, latestBirth), reason])
  const checks = ['length', 'charset', 'region', 'date', ...(id.length === 18 ? ['checksum' as const] : [])] as const
  return checks.map((check) => ({ check, passed: !failed.has(check) }))
}

function brokenChecks(reason: FindingReason): ExplainedCheck[] {
  return reason === 'length' || reason === 'charset' ? [{ check: reason, passed: false }] : []
}
