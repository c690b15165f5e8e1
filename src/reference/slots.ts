/**
 * Subject slots: whose a column is. A record can hold several people; identity and categories attach to the slot.
 *
 * Order matters: the index is the slot's number inside the kernel and in partials. Add at the end only.
 */
export const subjectSlots = [
  /** 本人 */ 'self',
  /** 配偶 */ 'spouse',
  /** 子女 */ 'child',
  /** 监护人、父母 */ 'guardian',
  /** 收件人 */ 'recipient',
  /** 寄件人 */ 'sender',
  /** 主叫 */ 'caller',
  /** 被叫 */ 'callee',
  /** 共有人、同住人、共借人 */ 'co_owner',
  /** 紧急联系人、联系人 */ 'contact',
  /** 医生、班主任、经办人 */ 'staff',
  /** 法人、企业 */ 'organisation',
] as const

export type SubjectSlot = (typeof subjectSlots)[number]

/** Number of slots the kernel keeps per record. */
export const slotCapacity = 16
