/**
 * One check per column role: does this cell look like what the column is said to be?
 *
 * Roles without an entry (account, credential, order_number, free_text …) have no form of their own, so no cell can
 * speak for or against them.
 */
import type { ColumnRole } from '../reference/roles.js'
import { cleanCell, isCivilDate, isLandline, mobileVerdict, nameVerdict, residentIdVerdict } from './cell-checks.js'

type CellCheck = (cell: string) => boolean

const shaped = (pattern: RegExp): CellCheck => {
  return (cell) => pattern.test(cleanCell(cell))
}

/** Checks that a role's cells pass when the header says so. */
const checks: Partial<Record<ColumnRole, CellCheck>> = {
  resident_id: (cell) => residentIdVerdict(cell) === 'valid',
  mobile: (cell) => mobileVerdict(cell) === 'valid',
  phone: (cell) => mobileVerdict(cell) === 'valid' || isLandline(cell),
  person_name: (cell) => nameVerdict(cell) !== 'none' && !isOrganisation(cell),
  sex: shaped(/^(?:[男女]|[男女]性|[男女][孩婴童]|[MFmf]|(?:fe)?male|[0129])$/i),
  birth_date: (cell) => isDate(cell),
  age: shaped(/^(?:\d|[1-9]\d|1[0-4]\d)(?:周?岁|\.0)?$|^\d{1,2}(?:个?月|岁\d{1,2}个?月)$/),
  address: (cell) => isAddress(cell),
  email: shaped(/^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/),
  qq: shaped(/^[1-9]\d{4,10}$/),
  wechat: shaped(/^(?:[A-Za-z][-\w]{5,30}|1[3-9]\d{9}|[1-9]\d{4,10})$/),
  document_type: shaped(/身份证|户口|护照|军官|士兵|通行证|回乡|台胞|居留|驾[驶照]|^(?:ID|SFZ|OTH)$/i),
  passport: shaped(/^(?:[A-Za-z]{1,2}\d{7,8}|1[45]\d{7})$/),
  bank_card: (cell) => isBankCard(cell),
  license_plate: shaped(
    /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][·. ]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳使领]$/i,
  ),
  vin: (cell) => isVin(cell),
  imei: (cell) => /^\d{15}$/.test(cleanCell(cell)) && luhn(cleanCell(cell)),
  ip: shaped(/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/),
  organisation: (cell) => isOrganisation(cell),
  serial: shaped(/^\d{1,9}$/),
  landline: (cell) => isLandline(cell),
  travel_permit: shaped(/^(?:[CWLTHM]\d{8}(?:\d{2})?|C[A-HJ-NP-Z]\d{7})$/i),
  military_id: shaped(/^[军武士文空海南北沈兰成济广政后装参][\p{Script=Han}]{0,2}字?第?[0-9A-Za-z]{4,10}号?$/u),
  mac: shaped(/^[0-9A-F]{2}(?:([:-])[0-9A-F]{2})(?:\1[0-9A-F]{2}){4}$/i),
  coordinate: (cell) => isCoordinate(cell),
  express_number: shaped(/^(?:[A-Z]{2,4}\d{9,16}(?:CN)?|JD[A-Z0-9]{10,16}|[3-9]\d{11,14})$/i),
  icd_code: shaped(/^[A-Z]\d{2}(?:\.[0-9x]\d{0,2}(?:x?\d{1,3})?)?[+*]?$/i),
  organisation_code: (cell) => isOrganisationCode(cell),
  region: (cell) => isRegion(cell),
  amount: shaped(/^[¥￥$]?-?\d{1,3}(?:,?\d{3}){0,5}(?:\.\d{1,4})?(?:[元万亿]{0,2}(?:人民币)?)$/),
  date_time: (cell) => isDate(cell),
}

/** No value of any role is longer; addresses with house, building and remarks stay below. */
const longestValue = 120

/** Whether `cell` passes the check of `role`; false for roles that have none. */
export function passesRole(role: ColumnRole, cell: string): boolean {
  return cell.length <= longestValue && (checks[role]?.(cell) ?? false)
}

export function hasRoleCheck(role: ColumnRole): boolean {
  return checks[role] !== undefined
}

/** A calendar date in the usual spellings, perhaps with a time; 8 digits count when they are a day. */
export function isDate(cell: string): boolean {
  const text = cleanCell(cell)
  if (/^\d{8}(?:\d{4}|\d{6})?$/.test(text)) return isCivilDate(text.slice(0, 8))
  const day = /^(?:\d{4}|\d{2})[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[T ]{0,2}\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?Z?)?$/
  return day.test(text) || /^\d{4}[-/年]\d{1,2}月?$/.test(text)
}

/** Two different units of an address or one with a house number, so that 朝阳区 alone is a place and not an address. */
function isAddress(cell: string): boolean {
  const text = cleanCell(cell)
  if (text.length < 6 || !/\p{Script=Han}{2}/u.test(text)) return false
  const units = new Set(text.match(/[省市区县镇乡村街路巷弄号栋幢室组旗州]|单元|小区|大厦|花园|社区|大道/g))
  return units.size >= 2
}

const organisationEnds =
  /(?:公司|集团|厂|店|商行|经营部|营业部|中心|[^四]院|学校|中学|小学|大学|幼儿园|银行|证券|期货|支行|分行|事务所|合作社|委员会|研究所|工作室|部队|宾馆|旅馆|客栈|超市|诊所|协会|[派交]\p{Script=Han}{0,4}所|局|大队|支队)$/u

export function isOrganisation(cell: string): boolean {
  const text = cleanCell(cell)
  return text.length >= 3 && organisationEnds.test(text)
}

/** Degrees with four decimals or more, in or around China (73–136 east, 3–54 north); one of them or a pair. */
function isCoordinate(cell: string): boolean {
  const numbers = cleanCell(cell).split(/[,，; ]+/)
  const inChina = (degrees: string): boolean => {
    const value = Number(degrees)
    return /^\d{1,3}\.\d{4,15}$/.test(degrees) && ((value >= 3 && value <= 54) || (value >= 73 && value <= 136))
  }
  return numbers.length <= 2 && numbers.every(inChina)
}

const codeDigits = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Unified social credit code (GB 32100-2015): 18 places, the last checks the others with weights 3^i mod 31. */
function isOrganisationCode(cell: string): boolean {
  const text = cleanCell(cell).toUpperCase()
  if (!/^[1-9A-Y]\d{7}[0-9A-Y]{10}$/.test(text)) return false
  let weight = 1
  let sum = 0
  for (const sign of text.slice(0, 17)) {
    sum += weight * codeDigits.indexOf(sign)
    weight = (weight * 3) % 31
  }
  return codeDigits.charAt((31 - (sum % 31)) % 31) === text.charAt(17)
}

const provinces =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)/

/** A place by its name alone: it begins with a province, or ends as places do, and has no house number. */
function isRegion(cell: string): boolean {
  const text = cleanCell(cell)
  if (!/^[\p{Script=Han}]{2,15}(?:第?[\d一二三四五六七八九十]{1,3}网格)?$/u.test(text)) return false
  return provinces.test(text) || /(?:[省市区县州盟旗镇乡村]|街道|社区|居委会|村委会|网格)$/.test(text)
}

function isBankCard(cell: string): boolean {
  const digits = cleanCell(cell).replace(/ /g, '')
  return /^[3-69]\d{14,18}$/.test(digits) && luhn(digits)
}

/** Luhn's check digit (ISO/IEC 7812-1, annex B). */
function luhn(digits: string): boolean {
  let sum = 0
  for (let place = digits.length - 1, double = false; place >= 0; place--, double = !double) {
    const digit = digits.charCodeAt(place) - 48
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0
}

const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** Vehicle identification number (GB 16735-2019): 17 places without I, O, Q; check digit in the ninth. */
function isVin(cell: string): boolean {
  const text = cleanCell(cell).toUpperCase()
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(text)) return false
  const sum = vinWeights.reduce((total, weight, place) => total + weight * vinValue(text.charCodeAt(place)), 0) % 11
  return text.charAt(8) === (sum === 10 ? 'X' : String(sum))
}

/** Digits count themselves; A–H 1–8, J–R 1–9 (without O and Q their places stay empty), S–Z 2–9. */
function vinValue(code: number): number {
  if (code <= 57) return code - 48
  const letter = code - 65
  return letter < 8 ? letter + 1 : letter < 18 ? letter - 8 : letter - 16
}
