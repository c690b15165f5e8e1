/**
 * Role, slot and category of every column, each with its evidence.
 *
 * The header speaks first; where it is missing, ambiguous, or contradicted by cells that prove to be IDs or mobiles, the
 * cells decide. Neighbours come last: they settle whose a column is and what kind of table it stands in. No value of a cell
 * leaves this file: evidence is counts and shapes.
 */
import type { CategoryId } from '../reference/categories.js'
import type { ProfileName } from '../reference/column-categories.js'
import type { HeaderText } from '../reference/header-words.js'
import { readHeader } from '../reference/header-words.js'
import type { HeaderMatch } from '../reference/headers.js'
import { matchHeader } from '../reference/headers.js'
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import { rolesFromNeighbours } from './beside.js'
import { nameVerdict } from './cell-checks.js'
import { categoryOf, isEstate } from './column-category.js'
import type { ColumnCells } from './column-content.js'
import { areOrganisations, provenRole, shareOf, suggestedRole, tellingCells } from './column-content.js'
import { shapesOf } from '../format/delimited/cell-shape.js'
import { assignSlots, type SlotClaim } from './column-slots.js'
import { headerSlots } from './header-slots.js'
import { hasRoleCheck, passesRole } from './role-checks.js'
import { followIds, slotsFromCells } from './silent-slots.js'
import { factsOf, withCalls, type TableFacts } from './table-facts.js'
import type { ColumnEvidence, ColumnPlan } from './types.js'

/** Columns with a plan; cells beyond join the overflow column (design.md section 4). */
export const plannedColumns = 1_024

interface Decision {
  readonly role: ColumnRole
  readonly decidedBy: ColumnEvidence['decidedBy']
  /** What the values tell by themselves. */
  readonly told: CategoryId | null
  /** Kind of table in which alone such values stand. */
  readonly kind: ProfileName | null
}

interface Draft extends Decision {
  readonly header: string | null
  readonly text: HeaderText | null
  readonly match: HeaderMatch | null
  readonly cells: ColumnCells
  readonly rows: readonly string[]
}

/**
 * Plans the columns of one table.
 *
 * `headers`  text of each header cell, '' or null where there is none; its length is the number of columns.
 * `cells`    sampled cells by column, raw; the same place is the same row, so blank and missing cells are '' in them.
 * Cost       O(cells × checks). Never throws.
 */
export function planColumns(headers: readonly (string | null)[], cells: readonly (readonly string[])[]): ColumnPlan[] {
  const drafts = headers.slice(0, plannedColumns).map((header, index) => draftColumn(header, cells[index] ?? []))
  const settled = withNeighbours(drafts)
  const facts = factsOf(settled)
  const slots = placeColumns(settled, facts)
  const table = withCalls(facts, settled, slots)
  return withMessages(settled.map((draft, index) => finishColumn(draft, index, slots[index] ?? 'self', table)))
}

function draftColumn(header: string | null, rows: readonly string[]): Draft {
  const shown = header === '' ? null : header
  const match = shown === null ? null : matchHeader(shown)
  const cells = tellingCells(rows)
  return { header: shown, text: shown === null ? null : readHeader(shown), match, cells, rows, ...decide(match, cells) }
}

const undecided: Decision = { role: 'unknown', decidedBy: 'none', told: null, kind: null }

function decide(match: HeaderMatch | null, cells: ColumnCells): Decision {
  const proven = provenRole(cells)
  if (match === null) return proven === null ? suggest(cells) : { role: proven, decidedBy: 'content', told: null, kind: null }
  if (proven !== null && outweighs(proven, match, cells)) return { role: proven, decidedBy: 'content', told: null, kind: null }
  // Senders of messages by their accounts.
  if (match.role === 'person_name' && shareOf(cells, isWeChatAccount) >= accountShare) {
    return { role: 'wechat', decidedBy: 'content', told: null, kind: null }
  }
  if (match.role === 'person_name' && areOrganisations(cells)) return { role: 'organisation', decidedBy: 'content', told: null, kind: null }
  if (!match.ambiguous) return { role: match.role, decidedBy: 'header', told: null, kind: null }
  return confirm(match.role, cells)
}

/** Nothing else begins like these accounts; others are names that their owners chose. */
const accountShare = 0.1
const isWeChatAccount = (cell: string): boolean => /^(?:wxid_[\w-]{5,32}|\d{5,20}@chatroom)$/.test(cell)

function suggest(cells: ColumnCells): Decision {
  const suggested = suggestedRole(cells)
  return suggested === null ? undecided : { role: suggested.role, decidedBy: 'content', told: suggested.category, kind: suggested.kind }
}

/** Cells of an ambiguous column that must be what the header says. The other half may be what makes it ambiguous. */
const confirmingShare = 0.5

/** Headers such as 号码 or 名称: the cells must agree. A role whose cells have no form of their own cannot be confirmed. */
function confirm(role: ColumnRole, cells: ColumnCells): Decision {
  // Nearly any short Han word has the shape of a name: mz above 汉族.
  const confirms = (cell: string): boolean => (role === 'person_name' ? nameVerdict(cell) === 'valid' : passesRole(role, cell))
  const isConfirmed = hasRoleCheck(role) && shareOf(cells, confirms) >= confirmingShare
  return isConfirmed ? { role, decidedBy: 'header', told: null, kind: null } : suggest(cells)
}

/** Roles that go well with cells that are mobiles; any of them keeps the column from being re-read. */
const mobileIsFine: ReadonlySet<ColumnRole> = new Set([
  'mobile',
  'phone',
  'wechat',
  'account',
  'order_number',
  'express_number',
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

function withNeighbours(drafts: readonly Draft[]): Draft[] {
  const roles = rolesFromNeighbours(drafts)
  return drafts.map((draft, at) => {
    const role = roles[at] ?? null
    return role === null ? draft : { ...draft, role, decidedBy: 'content' }
  })
}

/** Slots by headers, then by cells where these are silent, then by order; IDs have the last word on silent births and sexes. */
function placeColumns(drafts: readonly Draft[], { profile }: TableFacts): SubjectSlot[] {
  const spoken = headerSlots(drafts.map(({ role, match, text }) => ({ role, slot: match?.slot ?? null, header: text })))
  const columns = drafts.map(({ role, rows, told }, at) => ({ role, rows, told, slot: spoken[at] ?? null }))
  const placed = slotsFromCells(columns)
  const claims = drafts.map(({ role, text }, at): SlotClaim => ({ role, slot: placed[at] ?? null, isWork: isWork(text) }))
  return followIds(
    columns.map((column, at) => ({ ...column, slot: placed[at] ?? null })),
    assignSlots(claims, profile === 'school'),
  )
}

/** What a message says is about those whom it names, not about its sender; but where he has a number of his own, it is his doing. */
function withMessages(columns: readonly ColumnPlan[]): ColumnPlan[] {
  const numbered = new Set(
    columns.filter(({ role }) => role === 'resident_id' || role === 'mobile' || role === 'phone').map(({ slot }) => slot),
  )
  return columns.map((column) => (isMessage(column) && !numbered.has(column.slot) ? { ...column, slot: 'self' } : column))
}

/** Text of messages, in which several people may be told of. */
export function isMessage({ role, category }: Pick<ColumnPlan, 'role' | 'category'>): boolean {
  return role === 'free_text' && category === 'communication_content'
}

function isWork(header: HeaderText | null): boolean {
  return header !== null && /单位|职业|职务|公司|职位/.test(header.whole)
}

/** Known by a word of its own, not by an ending that fits many. */
function isListed(match: HeaderMatch | null): boolean {
  return match !== null && !match.entry.startsWith('…')
}

/** Columns that tell something without a form of their own are attributes; so is the number of a hotel room, which is no address. */
function roleTold(role: ColumnRole, category: CategoryId | null): ColumnRole {
  if (role === 'unknown' && category === 'address') return 'address'
  if (role === 'address' && category === 'lodging') return 'attribute'
  return category !== null && (role === 'other' || role === 'unknown') ? 'attribute' : role
}

function finishColumn(draft: Draft, index: number, slot: SubjectSlot, table: TableFacts): ColumnPlan {
  const { header, text, match, cells, decidedBy, told } = draft
  const category = categoryOf({ header: text, isKnown: isListed(match), role: draft.role, slot, told, cells }, table)
  const role = roleTold(draft.role, category)
  const cellsPassing = cells.telling.filter((cell) => passesRole(role, cell)).length
  const evidence: ColumnEvidence = {
    headerMatch: match?.entry ?? null,
    cellsSeen: cells.filled,
    cellsPassing,
    shapes: shapesOf(cells.telling),
    decidedBy: role === 'attribute' && decidedBy === 'none' ? 'header' : decidedBy,
  }
  const institution = (role === 'organisation' && slot !== 'organisation' && slot !== 'staff') || isEstate(text)
  return { index, header, role, slot, category, institution, evidence }
}
