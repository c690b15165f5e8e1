/**
 * What the cells of a column say it is, without its header.
 *
 * Numbers with checks of their own (resident ID, mobile) decide alone at eight cells in ten; the others only where no
 * header speaks. Placeholders (无, NULL) say nothing.
 */
import type { ColumnRole } from '../reference/roles.js'
import { isPlaceholderCell } from '../reference/suppressed.js'
import type { CellVerdict } from './cell-checks.js'
import { cleanCell, mobileVerdict, nameVerdict, residentIdVerdict } from './cell-checks.js'
import { isOrganisation, passesRole } from './role-checks.js'

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
  if (shareOf(cells, (cell) => residentIdVerdict(cell) !== 'none') >= decisiveShare) return 'resident_id'
  const isMobile = (cell: string, verdict: CellVerdict): boolean => verdict === 'valid' || (verdict === 'shape' && /[*＊]/.test(cell))
  const mobiles = shareOf(cells, (cell) => mobileVerdict(cell) !== 'none') >= decisiveShare
  return mobiles && shareOf(cells, (cell) => isMobile(cell, mobileVerdict(cell))) >= leastValid ? 'mobile' : null
}

/** Roles decided by cells alone, the more exact ones first. Amounts need their decimals, or they might be anything. */
const contentRoles: readonly { readonly role: ColumnRole; readonly share: number; readonly holds?: (cell: string) => boolean }[] = [
  { role: 'sex', share: 0.9, holds: (cell) => /^[男女]性?$/.test(cell) },
  { role: 'email', share: 0.8 },
  { role: 'license_plate', share: 0.8 },
  { role: 'vin', share: 0.8 },
  { role: 'bank_card', share: 0.8 },
  { role: 'imei', share: 0.8 },
  { role: 'ip', share: 0.8 },
  { role: 'date_time', share: 0.8 },
  { role: 'amount', share: 0.9, holds: (cell) => /^[¥￥]?-?\d{1,9}\.\d{1,2}$/.test(cell) },
  { role: 'organisation', share: 0.8 },
  { role: 'address', share: 0.7 },
]

/** Fewest cells on which a role without header rests; two may agree by accident. */
const fewestCells = 3

/** The role that the cells suggest where no header speaks, or null. */
export function suggestedRole(cells: ColumnCells): ColumnRole | null {
  if (cells.telling.length < fewestCells) return null
  if (isCounting(cells.telling)) return 'serial'
  const found = contentRoles.find(({ role, share, holds }) => shareOf(cells, holds ?? ((cell) => passesRole(role, cell))) >= share)
  return found?.role ?? null
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
  return cells.telling.length >= fewestCells && varied && distinct > 1 && shareOf(cells, (cell) => nameVerdict(cell) === 'valid') >= 0.7
}

/** Companies under a header that may mean people or companies (客户名称). */
export function areOrganisations(cells: ColumnCells): boolean {
  return shareOf(cells, isOrganisation) >= 0.5
}
