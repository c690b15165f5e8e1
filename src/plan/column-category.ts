/**
 * What a filled cell of a column is evidence for: pregnancy under 预产期, health under 诊断, an order under 付款时间.
 *
 * Columns of identifiers have no category: their cells are judged one by one. Nor have the columns of people who act for their
 * office (医生, 经办人) and of organisations: what a column tells goes to the person whose it is.
 */
import type { CategoryId } from '../reference/categories.js'
import { categoryOfHeader, categoryOfPerson, homeOf, isBookkeeping, isGeneric, type ProfileName } from '../reference/column-categories.js'
import type { HeaderText } from '../reference/header-words.js'
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import { isVaried, numberCategory } from './bare-columns.js'
import { shareOf, type ColumnCells } from './column-content.js'
import { kindOfOrganisation, organisationCategory } from './organisation-category.js'
import type { TableFacts } from './table-facts.js'

export interface CategoryClaim {
  readonly header: HeaderText | null
  /** Whether the lexicon of roles knows the header: what it knows and calls `other` tells nothing. */
  readonly isKnown: boolean
  readonly role: ColumnRole
  readonly slot: SubjectSlot
  /** What its values tell by themselves, or null. */
  readonly told: CategoryId | null
  readonly cells: ColumnCells
}

/** Roles whose cells are judged one by one, or that say nothing about a person. */
const judgedByCell: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'resident_id',
  'email',
  'qq',
  'wechat',
  'document_type',
  'passport',
  'travel_permit',
  'military_id',
  'bank_card',
  'license_plate',
  'vin',
  'imei',
  'mac',
  'ip',
  'organisation_code',
  'serial',
])

/** Tables whose rows are moments: every date in them says when. */
const logs: ReadonlySet<ProfileName> = new Set<ProfileName>(['calls', 'chats', 'positions', 'hotel', 'parcels', 'orders'])

/** Categories by role, where every column of that role tells the same. */
const byRole: Partial<Record<ColumnRole, CategoryId>> = {
  credential: 'credential',
  coordinate: 'whereabouts',
  express_number: 'delivery',
  icd_code: 'health',
}

/** One category, or null. O(words of the lexicon). */
export function categoryOf(column: CategoryClaim, table: TableFacts): CategoryId | null {
  const { role, slot } = column
  if (judgedByCell.has(role) || slot === 'staff' || slot === 'organisation') return null
  if (role === 'mobile' || role === 'phone' || role === 'landline')
    return slot === 'caller' || slot === 'callee' ? 'communication_record' : null
  if (role === 'person_name') return namedCategory(column, table)
  if (role === 'sex' || role === 'birth_date' || role === 'age') return minorCategory(column, table)
  if (role === 'address' || role === 'region') return placeCategory(column, table)
  if (role === 'icd_code' && isObstetric(column.cells)) return 'pregnancy'
  if (role === 'account') return accountCategory(column, table)
  return byRole[role] ?? toldCategory(column, table)
}

function namedCategory({ header, slot, cells }: CategoryClaim, { profile }: TableFacts): CategoryId | null {
  const named = header === null ? holderCategory(slot, cells, profile) : categoryOfPerson(header)
  if (slot === 'guardian') return null
  if (named !== null) return named
  if (profile === 'school' && slot === 'self') return 'minor'
  return isOfMinors(slot, profile) ? 'minor' : null
}

/** Things that somebody holds; who stands beside them is the holder. Beside a diagnosis may stand anybody. */
const held: Partial<Record<ProfileName, CategoryId>> = {
  hotel: 'lodging',
  insurance: 'insurance_social',
  vehicles: 'property',
  owners: 'property',
}

/** Without a header: sender and recipient of a parcel, guests, insured people, owners. An agent's or a clerk's name comes again and again. */
function holderCategory(slot: SubjectSlot, cells: ColumnCells, profile: ProfileName | null): CategoryId | null {
  if (slot === 'recipient' || slot === 'sender') return 'delivery'
  const isShared = slot === 'co_owner' && (profile === 'hotel' || profile === 'insurance')
  return profile !== null && (slot === 'self' || isShared) && isVaried(cells) ? (held[profile] ?? null) : null
}

/** Children in tables of mothers and of schools are minors; 子女 of others may be grown up. */
function isOfMinors(slot: SubjectSlot, profile: ProfileName | null): boolean {
  return slot === 'child' && (profile === 'maternity' || profile === 'school')
}

function minorCategory({ header, slot }: CategoryClaim, { profile }: TableFacts): CategoryId | null {
  const isMinor = header !== null && categoryOfPerson(header) === 'minor'
  return isMinor || isOfMinors(slot, profile) ? 'minor' : null
}

/** An address, unless it is where somebody was or stayed. Places alone (城市) are too coarse for one. */
function placeCategory({ header, role, told }: CategoryClaim, table: TableFacts): CategoryId | null {
  const { profile, hasAddress } = table
  if (header === null && isWhereSomebodyWas(role, table)) return 'whereabouts'
  const spoken = header === null ? told : categoryOfHeader(header, profile)
  if (spoken === 'whereabouts' || spoken === 'communication_record') return 'whereabouts'
  if (spoken === 'lodging' && role === 'address') return 'lodging'
  if (role === 'region') return hasAddress ? 'address' : null
  return isEstate(header) || (header === null && told === 'property') ? 'property' : 'address'
}

/** The place of a call, and what stands beside coordinates of nobody with a name. */
function isWhereSomebodyWas(role: ColumnRole, { profile, isNameless }: TableFacts): boolean {
  return isNameless && ((profile === 'calls' && role === 'region') || profile === 'positions')
}

/** 楼盘, 小区: a place to live that somebody bought into; its values are tallied. */
export function isEstate(header: HeaderText | null): boolean {
  return header !== null && /^(?:所在|所属)?(?:楼盘|小区|项目)(?:名称|名)?$|^(?:lpmc|xqmc|estate|estatename)$/.test(header.whole)
}

/** Chapter XV of ICD-10 (O00–O99), and Z32–Z39: pregnancy, childbirth and the puerperium. */
function isObstetric(cells: ColumnCells): boolean {
  return shareOf(cells, (cell) => /^(?:O\d\d|Z3[2-9])/i.test(cell)) >= 0.5
}

/** A login is a credential beside a password; alone it names somebody online. */
function accountCategory(column: CategoryClaim, { profile, hasCredential }: TableFacts): CategoryId {
  const spoken = column.header === null ? undefined : categoryOfHeader(column.header, profile)
  if (spoken != null && spoken !== 'credential') return spoken
  return hasCredential ? 'credential' : 'device'
}

function toldCategory(claim: CategoryClaim, table: TableFacts): CategoryId | null {
  const { header, isKnown, role, told, cells } = claim
  const { profile } = table
  if (header === null) return toldByCells(claim, table)
  const spoken = categoryOfHeader(header, profile)
  // The hospitals and dates of a maternity list are those of the pregnancy; a blood group is not.
  if (spoken === 'health' && profile === 'maternity' && (role === 'organisation' || role === 'date_time')) return 'pregnancy'
  if (spoken !== undefined) return spoken
  if (role === 'date_time') return isBookkeeping(header) && !(profile !== null && logs.has(profile)) ? null : homeOf(profile)
  if (role === 'amount' || role === 'order_number' || isGeneric(header)) return homeOf(profile)
  // An unknown word in a hospital's table is some detail of the treatment.
  if (role !== 'organisation') return told ?? (isKnown || isBookkeeping(header) ? null : homeOf(profile))
  const kind = kindOfOrganisation(cells)
  return kind === null || (kind === 'health' && profile === 'maternity') ? homeOf(profile) : kind
}

/**
 * Without a header a date or an amount is one of what the table is about. Not among applicants, who give the days of their birth, of their
 * degree and of their letter; beside cars the first day is the registration's, a later one may be the end of an insurance.
 */
function toldByCells({ role, told, cells }: CategoryClaim, table: TableFacts): CategoryId | null {
  const { profile } = table
  if (told !== null) return isMessage(role, told, profile) ? 'communication_content' : told
  if (role === 'organisation') return organisationCategory(cells, table)
  if (role === 'free_text') return profile === 'chats' ? 'communication_content' : null
  if (role === 'date_time' && profile === 'vehicles' && cells !== table.firstDays) return null
  if (role === 'date_time' || role === 'amount') return profile === 'recruiting' ? null : homeOf(profile)
  return role === 'unknown' && profile !== null ? numberCategory(cells, profile, table.hasRadioCells) : null
}

/** What a message is about does not make it less a message. */
function isMessage(role: ColumnRole, told: CategoryId, profile: ProfileName | null): boolean {
  return role === 'free_text' && profile === 'chats' && told !== 'communication_record'
}
