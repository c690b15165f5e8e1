/**
 * What the cells of a column say it is, without its header.
 *
 * Numbers with checks of their own (resident ID, mobile) decide alone at eight cells in ten; the others only where no
 * header speaks. Placeholders (无, NULL) say nothing.
 */
import type { CategoryId } from '../reference/categories.js'
import type { ProfileName } from '../reference/column-categories.js'
import type { ColumnRole } from '../reference/roles.js'
import { isPlaceholderCell } from '../reference/suppressed.js'
import type { CellVerdict } from './cell-checks.js'
import { cleanCell, isLandline, mobileVerdict, nameVerdict, residentIdVerdict } from './cell-checks.js'
import { isOrganisation, passesRole } from './role-checks.js'
import { tellingValues } from './telling-values.js'

export interface ColumnCells {
  /** Cells that are not blank. */
  readonly filled: number
  /** Of these, cleaned, those that are no placeholders. */
  readonly telling: readonly string[]
}

/** Gathers a column's cells. O(cells). */
export function tellingCells(cells: readonly string[]): ColumnCells {
  const filled = cells.map(cleanCell).filter((cell) => cell !== '')
  return { filled: filled.length, telling: filled.filter((cell) => !isPlaceholderCell(cell) && !/^[-—/\\]+$/.test(cell)) }
}

/** Share of telling cells for which `holds`; 0 when there are none. */
export function shareOf({ telling }: ColumnCells, holds: (cell: string) => boolean): number {
  return telling.length === 0 ? 0 : telling.filter(holds).length / telling.length
}

/** Whether at least this share of the telling cells holds: stops at the cell that settles that it does not, mostly an early one. */
export function reaches({ telling }: ColumnCells, share: number, holds: (cell: string) => boolean): boolean {
  if (telling.length === 0) return false
  const mostFailing = telling.length - Math.ceil(telling.length * share - 1e-9)
  let failing = 0
  for (const cell of telling) {
    if (holds(cell)) continue
    failing++
    if (failing > mostFailing) return false
  }
  return true
}

/**
 * Share at which cells outweigh a header. A random 18-digit number has a known region and a date once in 300,000, an
 * 11-digit number from 1 is a mobile by chance in about half of all cases, so half must even be valid.
 */
const decisiveShare = 0.8
const leastValid = 0.5

/**
 * `resident_id` or `mobile` when the cells prove it, else null. Masked, damaged and failing cells count as the number
 * that they are the shape of; for IDs they alone suffice, for mobiles half must be valid or masked.
 */
export function provenRole(cells: ColumnCells): 'resident_id' | 'mobile' | null {
  if (reaches(cells, decisiveShare, (cell) => residentIdVerdict(cell) !== 'none')) return 'resident_id'
  const isMobile = (cell: string, verdict: CellVerdict): boolean => verdict === 'valid' || (verdict === 'shape' && /[*＊]/.test(cell))
  const mobiles = reaches(cells, decisiveShare, (cell) => mobileVerdict(cell) !== 'none')
  return mobiles && reaches(cells, leastValid, (cell) => isMobile(cell, mobileVerdict(cell))) ? 'mobile' : null
}

/** Roles decided by cells alone, the more exact ones first. Amounts need decimals or a unit, or they might be anything. */
const contentRoles: readonly {
  readonly role: ColumnRole
  readonly share: number
  readonly holds?: (cell: string) => boolean
  readonly unless?: (cells: ColumnCells) => boolean
}[] = [
  { role: 'sex', share: 0.9, holds: (cell) => /^[男女]性?$/.test(cell) },
  { role: 'age', share: 0.9, holds: (cell) => /^\d{1,3}周?岁$|^\d{1,2}岁\d{1,2}个?月$|^\d{1,2}个月$/.test(cell) },
  { role: 'email', share: 0.8 },
  { role: 'license_plate', share: 0.8 },
  { role: 'vin', share: 0.8 },
  { role: 'bank_card', share: 0.8 },
  { role: 'imei', share: 0.8 },
  { role: 'ip', share: 0.8 },
  { role: 'mac', share: 0.8 },
  { role: 'coordinate', share: 0.8 },
  { role: 'organisation_code', share: 0.8 },
  { role: 'express_number', share: 0.8, holds: (cell) => /^(?:SF|YT|JT|ST|ZT|YD|DPK?|EMS|E[A-Z]|JD[A-Z]{0,2})\d{9,15}(?:CN)?$/.test(cell) },
  // Without its dot a code of ICD-10 looks like a seat or a part number.
  { role: 'icd_code', share: 0.6, holds: (cell) => cell.includes('.') && passesRole('icd_code', cell) },
  { role: 'travel_permit', share: 0.8 },
  { role: 'passport', share: 0.8, unless: areOneSeries },
  { role: 'military_id', share: 0.8 },
  { role: 'wechat', share: 0.5, holds: (cell) => /^wxid_\w{6,30}$/.test(cell) },
  { role: 'credential', share: 0.8, holds: (cell) => /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|\$2[aby]\$\d\d\$.{53})$/i.test(cell) },
  { role: 'document_type', share: 0.8, holds: (cell) => cell.length <= 14 && passesRole('document_type', cell) },
  { role: 'landline', share: 0.8, holds: (cell) => isLandline(cell) && !/^\d{7,8}$/.test(cell) },
  { role: 'date_time', share: 0.8 },
  {
    role: 'amount',
    share: 0.9,
    holds: (cell) => /^[¥￥]?-?\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,2}|(?:\.\d{1,2})?[万亿]?元(?:人民币)?|(?:\.\d{1,2})?万)$/.test(cell),
  },
  { role: 'organisation', share: 0.8 },
  { role: 'address', share: 0.7 },
  { role: 'region', share: 0.9 },
]

/** MZ07846041: letters that stand in every cell, and in no passport of China, number the rows of a register. */
function areOneSeries({ telling }: ColumnCells): boolean {
  const letters = /^[ABCFH-OQRT-Z][A-Z]/.exec(telling[0] ?? '')?.[0]
  return letters !== undefined && telling.every((cell) => cell.startsWith(letters))
}

/** Fewest cells on which a role without header rests; two may agree by accident. */
const fewestCells = 3

/** What cells say of their column where no header speaks. */
export interface Suggestion {
  readonly role: ColumnRole
  /** Set where the values themselves tell something: 汉族, 已婚, 高血压. */
  readonly category: CategoryId | null
  /** Kind of table in which alone such values stand. */
  readonly kind: ProfileName | null
}

const roleOnly = (role: ColumnRole): Suggestion => ({ role, category: null, kind: null })

/** The role that the cells suggest where no header speaks, or null. Long text is free text whatever it tells. */
export function suggestedRole(cells: ColumnCells): Suggestion | null {
  if (cells.telling.length < fewestCells) return null
  if (isCounting(cells.telling)) return roleOnly('serial')
  const found = contentRoles.find(
    ({ role, share, holds, unless }) => reaches(cells, share, holds ?? ((cell) => passesRole(role, cell))) && unless?.(cells) !== true,
  )
  if (found !== undefined) return roleOnly(found.role)
  if (areMixedPhones(cells)) return roleOnly('phone')
  const telling = tellingValues.find(
    ({ share, holds, some }) => reaches(cells, share, holds) && (some === undefined || cells.telling.some(some)),
  )
  if (telling !== undefined) return { role: telling.role, category: telling.category, kind: telling.kind ?? null }
  return reaches(cells, proseShare, isProse) ? roleOnly('free_text') : null
}

/** Mobiles and landlines in one column. Landlines need their area code: seven digits alone may be a price. */
function areMixedPhones(cells: ColumnCells): boolean {
  const isMobile = (cell: string): boolean => mobileVerdict(cell) === 'valid'
  const isFixed = (cell: string): boolean => isLandline(cell) && !/^\d{7,8}$/.test(cell)
  return reaches(cells, decisiveShare, (cell) => isMobile(cell) || isFixed(cell)) && cells.telling.some(isMobile)
}

const proseShare = 0.5

/** A sentence or a longer remark. */
function isProse(cell: string): boolean {
  return /\p{Script=Han}/u.test(cell) && (cell.length > 25 || (cell.length > 6 && /[，。；！？,;]/.test(cell)))
}

/** 1, 2, 3 …: each one more than the one before, in 19 of 20 rows. Long numbers may be mobiles in sequence. */
function isCounting(cells: readonly string[]): boolean {
  if (cells.some((cell) => !/^\d{1,9}$/.test(cell))) return false
  const steps = cells.slice(1).filter((cell, index) => Number(cell) === Number(cells[index]) + 1).length
  return steps >= (cells.length - 1) * 0.95
}

/**
 * Names beside an ID or a number: seven in ten cells begin with a common surname (real columns have over nine), and
 * they differ as names do. 江苏, 安徽, 高中 begin with a surname too, but come from a short list.
 */
export function looksLikeNames(cells: ColumnCells): boolean {
  const distinct = new Set(cells.telling).size
  const varied = cells.telling.length < 20 || distinct >= cells.telling.length * 0.3
  return cells.telling.length >= fewestCells && varied && distinct > 1 && reaches(cells, 0.7, (cell) => nameVerdict(cell) === 'valid')
}

/** Companies under a header that may mean people or companies (客户名称). */
export function areOrganisations(cells: ColumnCells): boolean {
  return reaches(cells, 0.5, isOrganisation)
}
