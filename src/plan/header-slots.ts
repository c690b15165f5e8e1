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

/** One slot a column, null where no header speaks. O(columns). */
export function headerSlots(columns: readonly SpokenSlot[]): (SubjectSlot | null)[] {
  const hasMember = columns.some(({ role, slot, header }) => role === 'person_name' && slot === null && header !== null)
  const hasChild = columns.some(({ slot }) => slot === 'child')
  return columns.map(({ role, slot, header }) => {
    if (header === null) return slot
    // 户主 姓名: the head of the household is named beside each member; 户主 alone is the person of the record.
    if (hasMember && slot === 'self' && header.whole.startsWith('户主')) return 'co_owner'
    // 出生医院, 出生体重 in a row with a child; 出生日期 goes by its place, for it may be the mother's.
    if (hasChild && slot === null && role !== 'birth_date' && /^(?:出生|birth)(?!地)/.test(header.whole)) return 'child'
    return slot
  })
}
