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
  /** From the header, or from cells; null when neither says. */
  readonly slot: SubjectSlot | null
  /** The header speaks of work (职业, 工作单位), which a child has not. */
  readonly isWork?: boolean
}

const isPhone = (role: ColumnRole): boolean => role === 'mobile' || role === 'phone' || role === 'landline'
const isBody = (role: ColumnRole): boolean => role === 'sex' || role === 'birth_date' || role === 'age'

/** Attributes that follow a name. Addresses and IDs behind a relative's name are as often the main person's. */
const followsName = (role: ColumnRole): boolean => isPhone(role) || isBody(role)

/** Slots without a phone of their own in practice: a baby's row gives the parent's. */
const dependants: ReadonlySet<SubjectSlot> = new Set(['child'])

/** Those behind whose name the main person's phone stands at times: it is theirs only where the main person has another. */
const seldomCalled: ReadonlySet<SubjectSlot> = new Set(['spouse', 'co_owner'])

/**
 * One slot a column.
 *
 * `ofPupils`  the table is a school's: a number that is nobody's in particular is the parents', where these are named.
 * Cost        O(columns).
 */
export function assignSlots(columns: readonly SlotClaim[], ofPupils = false): SubjectSlot[] {
  const main = mainPerson(columns, ofPupils)
  if (main === null) return amongOthers(columns)
  const slots = besideMainPerson(columns, main)
  return ofPupils ? withParentsPhone(columns, slots, main) : slots
}

function withParentsPhone(columns: readonly SlotClaim[], slots: readonly SubjectSlot[], main: SubjectSlot): SubjectSlot[] {
  const isCalled = columns.some(({ role }, at) => isPhone(role) && slots[at] === 'guardian')
  const isNamed = columns.some(({ role, slot }) => role === 'person_name' && slot === 'guardian')
  if (isCalled || !isNamed) return [...slots]
  return columns.map(({ role, slot }, at) => (isPhone(role) && slot === null ? 'guardian' : (slots[at] ?? main)))
}

/**
 * Whose the record is: somebody with a name, ID or number column that is nobody else's; in a school's table the child. Null where
 * everybody is named as somebody's: mother and baby, sender and recipient.
 */
function mainPerson(columns: readonly SlotClaim[], ofPupils: boolean): SubjectSlot | null {
  const names = columns.filter(({ role, slot }) => role === 'person_name' && slot !== 'staff')
  const claims = names.length > 0 ? names : columns.filter(({ role }) => role === 'resident_id' || isPhone(role))
  if (claims.length === 0 || claims.some(({ slot }) => slot === null || slot === 'self')) return 'self'
  return ofPupils && claims.some(({ slot }) => slot === 'child') ? 'child' : null
}

/** A run of attributes right behind another person's name belongs to that person; any other column ends the run. */
function besideMainPerson(columns: readonly SlotClaim[], main: SubjectSlot): SubjectSlot[] {
  let owner: SubjectSlot | null = null
  const calledAt = columns.findIndex(({ role, slot }) => isPhone(role) && (slot === null || slot === 'self'))
  return columns.map(({ role, slot, isWork }, index) => {
    // 医生 联系电话: the number is mostly the patient's.
    if (role === 'person_name') owner = slot === 'staff' || slot === main ? null : slot
    // 新生儿性别 出生日期: the birth is the baby's as well.
    else if (slot !== null && isBody(role)) owner = slot === main ? null : slot
    if (role === 'person_name' || slot !== null) return slot ?? main
    const works = isWork === true && owner === 'guardian'
    if (!works && !followsName(role) && role !== 'other' && role !== 'unknown' && role !== 'attribute') owner = null
    if (owner === null || !(works || followsName(role))) return main
    const isMains = isPhone(role)
      ? dependants.has(owner) || (seldomCalled.has(owner) && index === calledAt)
      : isBody(role) && owner === 'guardian'
    return isMains ? main : owner
  })
}

/** What describes a person rather than the parcel, the call or the stay. */
const personal: ReadonlySet<ColumnRole> = new Set([
  'sex',
  'birth_date',
  'age',
  'mobile',
  'phone',
  'landline',
  'resident_id',
  'passport',
  'document_type',
  'address',
  'region',
  'email',
  'qq',
  'wechat',
])

/** Whose parcel, call or stay a row is, where several people are in it. */
const foremost: readonly SubjectSlot[] = ['self', 'recipient', 'caller', 'child', 'guardian']

/**
 * Sender and recipient, caller and callee: personal columns belong to the name before them, and where none stands before them to
 * the first named; all others to the foremost person of the row.
 */
function amongOthers(columns: readonly SlotClaim[]): SubjectSlot[] {
  const others: readonly SubjectSlot[] = columns.flatMap(({ slot }) => (slot === null || slot === 'staff' ? [] : [slot]))
  const first: SubjectSlot = foremost.find((slot) => others.includes(slot)) ?? others[0] ?? 'self'
  const named: readonly (SubjectSlot | null)[] = columns
    .filter(({ role, slot }) => role === 'person_name' && slot !== 'staff')
    .map(({ slot }) => slot)
  const provider = others.find((other) => !dependants.has(other))
  const births = columns.filter(({ role, slot }) => role === 'birth_date' && slot === null).length
  let owner: SubjectSlot = named.includes(first) ? first : (named[0] ?? first)
  return columns.map(({ role, slot }) => {
    if (slot !== null && slot !== 'staff' && role === 'person_name') owner = slot
    if (slot !== null || !personal.has(role)) return slot ?? first
    // The only birth in a row with a child is the child's.
    if (role === 'birth_date' && births === 1 && others.includes('child')) return 'child'
    return dependants.has(owner) && isPhone(role) ? (provider ?? owner) : owner
  })
}
