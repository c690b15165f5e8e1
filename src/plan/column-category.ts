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
import { shareOf, type ColumnCells } from './column-content.js'

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

/** What the whole table says. */
export interface TableFacts {
  readonly profile: ProfileName | null
  /** An address column, or three columns of places: together they are an address. */
  readonly hasAddress: boolean
  readonly hasCredential: boolean
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

function namedCategory({ header, slot }: CategoryClaim, { profile }: TableFacts): CategoryId | null {
  const named = header === null ? null : categoryOfPerson(header)
  if (slot === 'guardian') return null
  if (named !== null) return named
  if (profile === 'school' && slot === 'self') return 'minor'
  return isOfMinors(slot, profile) ? 'minor' : null
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
function placeCategory({ header, role, told }: CategoryClaim, { profile, hasAddress }: TableFacts): CategoryId | null {
  const spoken = header === null ? told : categoryOfHeader(header, profile)
  if (spoken === 'whereabouts' || spoken === 'communication_record') return 'whereabouts'
  if (spoken === 'lodging' && role === 'address') return 'lodging'
  if (role === 'region') return hasAddress ? 'address' : null
  return isEstate(header) || (header === null && told === 'property') ? 'property' : 'address'
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

function toldCategory({ header, isKnown, role, told, cells }: CategoryClaim, { profile }: TableFacts): CategoryId | null {
  if (header === null) return toldByCells(role, told, cells, profile)
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

/** Without a header a date or an amount is one of what the table is about. */
function toldByCells(role: ColumnRole, told: CategoryId | null, cells: ColumnCells, profile: ProfileName | null): CategoryId | null {
  if (told !== null) return told
  if (role === 'date_time' || role === 'amount') return homeOf(profile)
  const kind = role === 'organisation' ? kindOfOrganisation(cells) : null
  return kind === 'health' && profile === 'maternity' ? 'pregnancy' : kind
}

/** What a column of these values, or of this role, makes a table without header: the first of the list that it has. */
const kindsByCells: readonly (readonly [ProfileName, CategoryId | null, ColumnRole | null])[] = [
  ['maternity', 'pregnancy', null],
  ['hospital', null, 'icd_code'],
  ['hospital', 'health', null],
  ['calls', 'communication_record', null],
  ['positions', null, 'coordinate'],
  ['parcels', null, 'express_number'],
  ['vehicles', null, 'vin'],
  ['owners', 'property', null],
  ['insurance', 'insurance_social', null],
  ['school', 'minor', null],
]

/** The kind of a table without header by what its values tell; null when they do not. O(columns). */
export function profileFromCells(columns: readonly Pick<CategoryClaim, 'role' | 'told'>[]): ProfileName | null {
  const has = (category: CategoryId | null, role: ColumnRole | null): boolean =>
    columns.some((column) => (category !== null && column.told === category) || column.role === role)
  return kindsByCells.find(([, category, role]) => has(category, role))?.[0] ?? null
}

const kinds: readonly (readonly [CategoryId, RegExp])[] = [
  ['health', /医院|卫生院|保健院|诊所|门诊部/],
  ['minor', /小学|中学|幼儿园|实验学校|外国语学校/],
  ['education_employment', /大学|学院/],
  ['financial_account', /银行|支行|证券|期货|基金/],
  ['lodging', /酒店|宾馆|旅馆|客栈/],
  ['delivery', /快递|速递|速运|物流/],
  ['insurance_social', /保险|人寿|财险/],
]

/** What names of organisations without a header tell: where somebody was treated, taught or banks. Companies may be anything. */
function kindOfOrganisation(cells: ColumnCells): CategoryId | null {
  return kinds.find(([, pattern]) => shareOf(cells, (cell) => pattern.test(cell)) >= 0.5)?.[0] ?? null
}
