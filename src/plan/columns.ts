/**
 * Role and slot of every column, each with its evidence.
 *
 * The header speaks first; where it is missing, ambiguous, or contradicted by cells that prove to be IDs or mobiles, the
 * cells decide. No value of a cell leaves this file: evidence is counts and shapes.
 */
import type { HeaderMatch } from '../reference/headers.js'
import { matchHeader } from '../reference/headers.js'
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import type { ColumnCells } from './column-content.js'
import { areOrganisations, looksLikeNames, provenRole, shareOf, suggestedRole, tellingCells } from './column-content.js'
import { shapesOf } from '../format/cell-shape.js'
import { assignSlots } from './column-slots.js'
import { hasRoleCheck, passesRole } from './role-checks.js'
import type { ColumnEvidence, ColumnPlan } from './types.js'

/** Columns with a plan; cells beyond join the overflow column (design.md section 4). */
export const plannedColumns = 1_024

interface Decision {
  readonly role: ColumnRole
  readonly decidedBy: ColumnEvidence['decidedBy']
}

interface Draft extends Decision {
  readonly header: string | null
  readonly match: HeaderMatch | null
  readonly cells: ColumnCells
}

/**
 * Plans the columns of one table.
 *
 * `headers`  text of each header cell, '' or null where there is none; its length is the number of columns.
 * `cells`    sampled cells by column, raw.
 * Cost       O(cells × checks). Never throws.
 */
export function planColumns(headers: readonly (string | null)[], cells: readonly (readonly string[])[]): ColumnPlan[] {
  const drafts = headers.slice(0, plannedColumns).map((header, index) => draftColumn(header, cells[index] ?? []))
  const settled = withNames(drafts)
  const slots = assignSlots(settled.map(({ role, match }) => ({ role, slot: match?.slot ?? null })))
  return settled.map((draft, index) => finishColumn(draft, index, slots[index] ?? 'self'))
}

function draftColumn(header: string | null, raw: readonly string[]): Draft {
  const text = header === '' ? null : header
  const match = text === null ? null : matchHeader(text)
  const cells = tellingCells(raw)
  return { header: text, match, cells, ...decide(match, cells) }
}

function decide(match: HeaderMatch | null, cells: ColumnCells): Decision {
  const proven = provenRole(cells)
  if (match === null) {
    const role = proven ?? suggestedRole(cells)
    return role === null ? { role: 'unknown', decidedBy: 'none' } : { role, decidedBy: 'content' }
  }
  if (proven !== null && outweighs(proven, match, cells)) return { role: proven, decidedBy: 'content' }
  if (match.role === 'person_name' && areOrganisations(cells)) return { role: 'organisation', decidedBy: 'content' }
  if (!match.ambiguous) return { role: match.role, decidedBy: 'header' }
  return confirm(match.role, cells)
}

/** Cells of an ambiguous column that must be what the header says. The other half may be what makes it ambiguous. */
const confirmingShare = 0.5

/** Headers such as 号码 or 名称: the cells must agree. A role whose cells have no form of their own cannot be confirmed. */
function confirm(role: ColumnRole, cells: ColumnCells): Decision {
  if (hasRoleCheck(role) && shareOf(cells, (cell) => passesRole(role, cell)) >= confirmingShare) return { role, decidedBy: 'header' }
  const suggested = suggestedRole(cells)
  return suggested === null ? { role: 'unknown', decidedBy: 'none' } : { role: suggested, decidedBy: 'content' }
}

/** Roles that go well with cells that are mobiles; any of them keeps the column from being re-read. */
const mobileIsFine: ReadonlySet<ColumnRole> = new Set([
  'mobile',
  'phone',
  'wechat',
  'account',
  'order_number',
  'amount',
  'credential',
  'free_text',
])

/** Share of cells that fail the header's own check, at which it is contradicted. */
const contradictedShare = 0.5

/**
 * Whether cells proven to be IDs or mobiles overrule the header. Valid IDs always do: 18 digits with region, date and
 * checksum are no order numbers. Mobiles do where the header's own check fails, and for QQ, where people leave mobiles.
 */
function outweighs(proven: 'resident_id' | 'mobile', match: HeaderMatch, cells: ColumnCells): boolean {
  if (proven === match.role) return false
  if (proven === 'resident_id') return shareOf(cells, (cell) => passesRole('resident_id', cell)) >= contradictedShare
  if (mobileIsFine.has(match.role)) return match.ambiguous && match.role !== 'phone'
  const agrees =
    hasRoleCheck(match.role) && match.role !== 'qq' && shareOf(cells, (cell) => passesRole(match.role, cell)) > contradictedShare
  return !agrees
}

/** Names are recognised by their cells only beside an ID or a number: alone, short Han words may be anything. */
function withNames(drafts: readonly Draft[]): Draft[] {
  const beside = drafts.some(({ role }) => role === 'resident_id' || role === 'mobile' || role === 'phone')
  return drafts.map((draft) =>
    beside && draft.decidedBy === 'none' && looksLikeNames(draft.cells) ? { ...draft, role: 'person_name', decidedBy: 'content' } : draft,
  )
}

function finishColumn({ header, match, cells, role, decidedBy }: Draft, index: number, slot: SubjectSlot): ColumnPlan {
  const cellsPassing = cells.telling.filter((cell) => passesRole(role, cell)).length
  const evidence = { headerMatch: match?.entry ?? null, cellsSeen: cells.filled, cellsPassing, shapes: shapesOf(cells.telling), decidedBy }
  return { index, header, role, slot, category: null, institution: false, evidence }
}
