/**
 * Whose each column is, where its own header does not say.
 *
 * 家长姓名 与学生关系 联系电话: the phone is the parent's. 收件人 省 市 详细地址: the address is the recipient's. Only what
 * stands right behind another person's name goes to that person; everything else stays with the person of the record.
 */
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'

export interface SlotClaim {
  readonly role: ColumnRole
  /** From the header; null when it does not say. */
  readonly slot: SubjectSlot | null
}

/** Attributes that follow a name. Addresses and IDs behind a relative's name are as often the main person's. */
const followsName: ReadonlySet<ColumnRole> = new Set(['mobile', 'phone', 'sex', 'birth_date', 'age'])

/** Slots without a phone or papers of their own in practice: a baby's row gives the parent's number. */
const dependants: ReadonlySet<SubjectSlot> = new Set(['child'])

/** One slot a column. O(columns). */
export function assignSlots(columns: readonly SlotClaim[]): SubjectSlot[] {
  return hasMainPerson(columns) ? besideMainPerson(columns) : amongOthers(columns)
}

/** Someone is the person of the record: a name, ID or number column that is nobody else's. */
function hasMainPerson(columns: readonly SlotClaim[]): boolean {
  const names = columns.filter(({ role, slot }) => role === 'person_name' && slot !== 'staff')
  const claims = names.length > 0 ? names : columns.filter(({ role }) => role === 'resident_id' || role === 'mobile' || role === 'phone')
  return claims.length === 0 || claims.some(({ slot }) => slot === null || slot === 'self')
}

/** A run of attributes right behind another person's name belongs to that person; any other column ends the run. */
function besideMainPerson(columns: readonly SlotClaim[]): SubjectSlot[] {
  let owner: SubjectSlot | null = null
  return columns.map(({ role, slot }) => {
    // 医生 联系电话: the number is mostly the patient's.
    if (role === 'person_name') owner = slot === 'staff' ? null : slot
    else if (slot === null && !followsName.has(role) && role !== 'other' && role !== 'unknown') owner = null
    const carries: boolean = slot === null && owner !== null && followsName.has(role) && !isPhoneOfDependant(role, owner)
    return slot ?? (carries ? owner : null) ?? 'self'
  })
}

/** What describes a person rather than the parcel, the call or the stay. */
const isPersonal: ReadonlySet<ColumnRole> = new Set([
  ...followsName,
  'resident_id',
  'passport',
  'document_type',
  'address',
  'email',
  'qq',
  'wechat',
])

/**
 * Sender and recipient, caller and callee: personal columns belong to the name before them, the others, and those before
 * any name, to the first person of the row.
 */
function amongOthers(columns: readonly SlotClaim[]): SubjectSlot[] {
  const others = columns.map(({ slot }) => slot).filter((slot) => slot !== null && slot !== 'staff')
  const first: SubjectSlot = others[0] ?? 'self'
  let owner = first
  return columns.map(({ role, slot }) => {
    if (slot !== null && slot !== 'staff' && role === 'person_name') owner = slot
    if (slot !== null || !isPersonal.has(role)) return slot ?? first
    if (!isPhoneOfDependant(role, owner)) return owner
    return others.find((other) => !dependants.has(other)) ?? owner
  })
}

function isPhoneOfDependant(role: ColumnRole, owner: SubjectSlot): boolean {
  return dependants.has(owner) && (role === 'mobile' || role === 'phone')
}
