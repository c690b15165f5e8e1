/** How a candidate ends. Exactly one of these; the host turns them into status and reason (kernel/outcomes.ts). */
export const VALID: i32 = 0
export const INVALID_LENGTH: i32 = 1
export const INVALID_CHARSET: i32 = 2
export const INVALID_REGION: i32 = 3
export const INVALID_DATE: i32 = 4
export const INVALID_CHECKSUM: i32 = 5
export const INVALID_SEGMENT: i32 = 6
export const INVALID_NOT_PERSONAL: i32 = 7
export const MASKED: i32 = 8
export const DAMAGED_EXPONENT: i32 = 9
export const DAMAGED_ZEROS: i32 = 10
export const SUPPRESSED_PLACEHOLDER: i32 = 11
export const SUPPRESSED_STOP_LIST: i32 = 12
export const SUPPRESSED_COLUMN: i32 = 13
/** Not a candidate at all: nothing is counted. */
export const NOTHING: i32 = -1

/** Bits of `recordSeen`: what kinds of outcome a record holds. */
export const SEEN_VALID: u32 = 1
export const SEEN_INVALID: u32 = 2
/** Masked or damaged: information about a person that identifies nobody by itself. */
export const SEEN_UNREADABLE: u32 = 4
export const SEEN_SUPPRESSED: u32 = 8
/** Something about a person that names nobody by itself: an attribute, a name, an address. */
export const SEEN_INFORMATION: u32 = 16
/** A name with another element beside it. */
export const SEEN_NAMED: u32 = 32

/** Category numbers the kernel itself detects: their place in reference/categories.ts. */
export const RESIDENT_ID: i32 = 0
export const MOBILE: i32 = 1
export const PERSON_NAME: i32 = 2
export const ADDRESS: i32 = 5
export const MINOR: i32 = 35

/** Kinds of primary keys, in the upper seven bits of a key's plain text. */
export const KIND_SHIFT: u64 = 57
export const KIND_RESIDENT_ID: u64 = 1
export const KIND_MOBILE: u64 = 2
/** Of a mobile: its digits are a number of another country, with the country code. */
export const FOREIGN: u64 = 1 << 56
