/**
 * Column roles: what a column is. `unknown` columns are scanned like any other; a role only adds evidence or takes it away.
 */
export const columnRoles = [
  'unknown',
  'resident_id',
  'mobile',
  'phone',
  'person_name',
  'sex',
  'birth_date',
  'age',
  'address',
  'email',
  'qq',
  'wechat',
  'document_type',
  'passport',
  'bank_card',
  'account',
  'credential',
  'license_plate',
  'vin',
  'imei',
  'ip',
  'organisation',
  'serial',
  'order_number',
  'amount',
  'date_time',
  'free_text',
  'other',
] as const

export type ColumnRole = (typeof columnRoles)[number]

/**
 * Roles whose cells are numbers of another kind. An 11-digit order number may look like a mobile: in these columns
 * mobile candidates are `suppressed` with reason `column-role`, so that they stay countable.
 */
export const rolesOfOtherNumbers: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'qq',
  'bank_card',
  'order_number',
  'amount',
  'imei',
  'serial',
])
