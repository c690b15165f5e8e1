/** Whose a column is by headers that only mean somebody else because of what stands beside them. */
import type { HeaderText } from '../reference/header-words.js'
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'

export interface SpokenSlot {
  readonly role: ColumnRole
  /** From the header's own words, or null. */
  readonly slot: SubjectSlot | null
  readonly header: HeaderText | null
}

/** Roles by which somebody can be told from others. */
const identifying: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'person_name',
  'mobile',
  'phone',
  'landline',
  'resident_id',
  'wechat',
  'account',
])

const ofMother = /孕|预产|末次月经|分娩|妊娠|产检|产次|胎次|duedate|gestation|pregnan|prenatal|antenatal|gravid|parity|^(?:edd|edc|lmp)$/

/** One slot a column, null where no header speaks. O(columns). */
export function headerSlots(columns: readonly SpokenSlot[]): (SubjectSlot | null)[] {
  const isHead = (header: HeaderText | null): boolean => header?.whole.startsWith('户主') === true
  const isMember = ({ role, slot }: SpokenSlot): boolean => role === 'person_name' && (slot === null || slot === 'self')
  const hasMember = columns.some((column) => isMember(column) && column.header !== null && !isHead(column.header))
  const identified = new Set(columns.filter(({ role }) => identifying.has(role)).map(({ slot }) => slot))
  const hasChild = columns.some(({ slot }) => slot === 'child')
  const hasMother = hasChild && columns.some(({ role, slot }) => role === 'person_name' && slot === 'guardian')
  const hasMain = columns.some(isMember)
  return columns.map(({ role, slot, header }) => {
    if (header === null) return slot
    // 收货地址 without a name or a number of a recipient is where the person of the record has things sent.
    if ((slot === 'recipient' || slot === 'sender') && !identified.has(slot)) return null
    // 户主 姓名: the head of the household is named beside each member; 户主 alone is the person of the record.
    if (hasMember && slot === 'self' && isHead(header)) return 'co_owner'
    // 出生医院, 出生体重 in a row with a child; 出生日期 goes by its place, for it may be the mother's.
    if (hasChild && slot === null && role !== 'birth_date' && /^(?:出生|birth)(?!地)/.test(header.whole)) return 'child'
    // 预产期 in a row of mother and baby.
    if (hasMother && !hasMain && slot === null && ofMother.test(header.whole)) return 'guardian'
    return slot
  })
}
