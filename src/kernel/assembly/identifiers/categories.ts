/** Category numbers of identifiers: their places in reference/categories.ts, and what a keyword can name besides. */
export { MOBILE, RESIDENT_ID } from '../outcomes'
export const LANDLINE: i32 = 3
export const EMAIL: i32 = 4
export const PASSPORT: i32 = 6
export const TRAVEL_PERMIT: i32 = 7
export const MILITARY_ID: i32 = 8
export const BANK_CARD: i32 = 9
export const LICENSE_PLATE: i32 = 10
export const VIN: i32 = 11
export const IMEI: i32 = 12
export const MAC: i32 = 13
export const IP: i32 = 14
export const QQ: i32 = 15
export const WECHAT: i32 = 16
export const WHEREABOUTS: i32 = 30
export const COMMUNICATION_RECORD: i32 = 33
export const CREDENTIAL: i32 = 39
export const DELIVERY: i32 = 40
export const DEVICE: i32 = 42

/** No category. */
export const NONE: i32 = -1
/** A keyword of another kind of number (订单, 编号, 余额): what follows is none of ours. Written so by reference/identifiers.ts. */
export const OTHER: i32 = 62
