/**
 * Column roles: what a column is, by the form of its cells. What it tells about a person is its category (categories.ts).
 *
 * `unknown` columns are scanned like any other; a role only adds evidence or takes it away. `other` are columns that are known and
 * tell nothing of a person. Add at the end only: roles stand in plans and results that were kept.
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
  /** 固定电话 */ 'landline',
  /** 通行证、回乡证、台胞证 */ 'travel_permit',
  /** 军官证、士兵证 */ 'military_id',
  'mac',
  /** 经度、纬度、坐标 */ 'coordinate',
  /** 运单号 */ 'express_number',
  /** 疾病编码, ICD-10 */ 'icd_code',
  /** 统一社会信用代码, 组织机构代码: numbers of organisations, never of persons */ 'organisation_code',
  /** 省、市、区、街道、村: part of an address, no address by itself */ 'region',
  /** A word, code or short value that tells something of a person: 民族, 学历, 孕周, 有无房. What it tells is the column's category. */ 'attribute',
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
  'express_number',
  'organisation_code',
])
