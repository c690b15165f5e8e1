/**
 * The arena: every address the kernel uses, fixed at compile time. Total 32 MiB, never grown.
 *
 * Two phases share the upper part: while scanning it holds the input window and key buffers; while counting distinct
 * keys it holds the hash table. The host writes tables and reads counters at these addresses (kernel/layout.ts mirrors
 * the names; a test compares both).
 */

/** Categories are bits of a u64; the upper 16 bits of a person's set are flags. */
export const CATEGORY_CAPACITY: i32 = 48
/** Columns with counters of their own; one more takes the overflow. */
export const COLUMN_CAPACITY: i32 = 1024
export const SLOT_CAPACITY: i32 = 16
/** Outcomes of a candidate, see outcomes.ts. */
export const OUTCOME_CAPACITY: i32 = 16
/** One stratum per leading category, then rejected, then records without any candidate. */
export const STRATUM_REJECTED: i32 = 48
export const STRATUM_NONE: i32 = 49
export const STRATUM_CAPACITY: i32 = 50

// ---- tables written by the host -------------------------------------------------------------------------------
/** One bit per six-digit code: an address code of a resident ID. */
export const REGION_BITS: usize = 0x0002_0000
/** One byte per four digits after the leading 1 of a mobile. */
export const SEGMENTS: usize = 0x0004_0000
/** One bit per ISO 3166-1 numeric code. */
export const COUNTRY_BITS: usize = 0x0004_4000
/** Bytes of the delimiter, at most 16. */
export const DELIMITER: usize = 0x0004_4120
/** Bytes of the label that begins a block, at most 64. */
export const BLOCK_LABEL: usize = 0x0004_4140
/** Round keys of the cipher, 27 × u32. */
export const ROUND_KEYS: usize = 0x0004_4200
/** Key of the row hash: 2 × 512 bytes for the blocks, 64 bytes for the end. */
export const ROW_KEYS: usize = 0x0004_4400
/** Key of the sample priority: 2 × u64. */
export const SAMPLE_KEYS: usize = 0x0004_4900
/** Two u64: row key of the header, to recognise a header that is repeated inside the table. */
export const HEADER_ROW: usize = 0x0004_4920
/** Two tables of 16 bytes: what may stand inside a written number, see classify.ts. Written by the host. */
export const GLUE_BYTES: usize = 0x0004_4A00
/** Per byte: where it may stand in a blank at the edge of a cell, see blanks.ts; and whether any number may begin or end beside it, see boundaries.ts. */
export const EDGES: usize = 0x0004_4B00
export const PLAIN_BOUNDARIES: usize = 0x0004_4C00
/** Per column 4 bytes: role flags (u16), slot (u8), reserved. 1,025 entries. */
export const COLUMN_ROLES: usize = 0x0004_5000
/** Label hash (u64) per column of a block table, 256 entries. */
export const LABEL_HASHES: usize = 0x0004_7000
/** Open-addressing table of stop-listed keys, 131,072 × u64. */
export const STOP_LIST: usize = 0x0005_0000
export const STOP_LIST_SLOTS: u32 = 131_072

/** What is known of names: characters, words beside names, scratch of the run that is read; see names/tables.ts. */
export const NAME_INDEX: usize = 0x003C_4000
export const NAME_CHARACTERS: usize = 0x003C_E400
export const NAME_CONTEXTS: usize = 0x003D_7400
export const NAME_RUN: usize = 0x003D_9400
/** Bits by hash: words of two characters, and beginnings of words of three; see names/tables.ts. */
export const NAME_PAIRS: usize = 0x003D_A400
export const NAME_BEGINNINGS: usize = 0x003E_A400
/** Names that everybody knows: bits by the hash of their first two characters, and u32 each, the hash of the whole. */
export const NAME_KNOWN_BEGINNINGS: usize = 0x003E_E400
export const NAME_KNOWN: usize = 0x003F_2400

// ---- counters read by the host --------------------------------------------------------------------------------
/** u64 each, see counters.ts for the names. */
export const COUNTERS: usize = 0x0015_0000
/** [bits of outcomes.ts SEEN_*, 64 combinations] u64: records. */
export const SEEN_RECORDS: usize = 0x0015_0800
/** [category][outcome] u64. */
export const OUTCOMES: usize = 0x0015_1000
/** [category] u64: records with a valid finding. */
export const CATEGORY_RECORDS: usize = 0x0015_3000
/** [slot] u64 pairs: records, subjects. */
export const SLOT_COUNTS: usize = 0x0015_3400
/** [stratum] u64: records in the frame. */
export const STRATUM_RECORDS: usize = 0x0015_3800
/** [stratum] u64: offers below this priority are wanted. Written by the host. */
export const STRATUM_THRESHOLDS: usize = 0x0015_3C00
/** [column] u64: filled cells. */
export const COLUMN_FILLED: usize = 0x0015_4000
/** [category][evidence][reading] u64: attributes told of a person, see readings.ts. */
export const READINGS: usize = 0x0015_6800
/** [column][category] u64: valid findings. */
export const COLUMN_CATEGORIES: usize = 0x0015_8000
/** u32 each: columns whose role is ID or mobile, ascending. Written by the host. */
export const COLUMNS_READ: usize = 0x001B_9000
/** u32 pairs: columns whose cells are read at the end of a record, ascending, each with its entry of COLUMN_ROLES. Written by the host. */
export const COLUMNS_TOLD: usize = 0x001B_A000
/** [column] u32: serial of the last record with a candidate in that column. */
export const COLUMN_HITS: usize = 0x001B_C000
/** Combination table: 4,096 × (set u64, records u64); set 0 is an empty place. */
export const COMBINATIONS: usize = 0x001C_0000
export const COMBINATION_SLOTS: u32 = 4096

// ---- state of the current record ------------------------------------------------------------------------------
/** Cell bounds: start u32, end u32; the top bits of `end` are flags, see cell-bounds.ts. 4,096 cells. */
export const CELL_BOUNDS: usize = 0x001D_0000
export const CELL_BOUNDS_CAPACITY: u32 = 4096
/** [slot] u64 category sets of the record. */
export const SLOT_SETS: usize = 0x001D_8000
/** First mobile of each person without an ID, [slot] u64. */
export const SLOT_FIRST_MOBILE: usize = 0x001D_8080
/** [slot] u64: least rank of the slot's keys, and the smallest key of that rank; see accounts.ts. */
export const SLOT_RANKS: usize = 0x001D_8100
export const SLOT_LEAST_KEYS: usize = 0x001D_8180
/** A name and an address, or the writing of an account, as it is compared. */
export const ACCOUNT_TEXT: usize = 0x001D_8200
export const ACCOUNT_TEXT_BYTES: usize = 0x2000
/** Valid findings of the record: key u64, slot u64. 65,536 entries. */
export const FINDINGS: usize = 0x001E_0000
export const FINDING_CAPACITY: u32 = 65_536
/** Digits collected by the slow path of numbers, and the group lengths. */
export const DIGITS: usize = 0x002E_0000
export const DIGIT_GROUPS: usize = 0x002E_0080
/** Staging of the row hash: one block of 512 bytes. */
export const HASH_STAGE: usize = 0x002E_0400
/** The stage as it was before blanks that may be a cell's end. */
export const HASH_KEPT: usize = 0x002E_0800

/** Terms of the current cell whose reading is not settled yet, see clauses.ts: 24 bytes each, 512 of them. */
export const PENDING: usize = 0x002E_A000
export const PENDING_CAPACITY: u32 = 512

/** [column] u64: cells that affirm the column's category by being filled; folded into the other counters at a unit's end. */
export const COLUMN_TOLD: usize = 0x002E_D000

// ---- tables: series, corroboration, institutions -------------------------------------------------------------------
/** Numbers of a column in the order of rows, see series.ts: 32 × u64 for each of 64 columns. */
export const SERIES: usize = 0x002F_0000
export const SERIES_BYTES: usize = 256
export const SERIES_CAPACITY: usize = 64
/** u8 per column: 1 + its place at SERIES with 128 added for mobiles, or 0; what is noted of its cells, see noted.ts. Written by the host. */
export const SERIES_PLACES: usize = 0x002F_4000
export const NOTED_KINDS: usize = 0x002F_4800
/** u32 each: columns whose cells are noted, ascending, with kind and slot above the column's 16 bits. Written by the host. */
export const COLUMNS_NOTED: usize = 0x002F_A000
/** Open addressing by the first two characters of a province's name, 512 × u64; written by the host through addProvince. */
export const PROVINCES: usize = 0x002F_5000
export const PROVINCE_PLACES: usize = 512
/** [kind] u64 pairs: compared, agreed. */
export const AGREEMENTS: usize = 0x002F_9000
/** Row keys of the first and last record, records, and records that equal the one before: 6 × u64. */
export const ROW_SERIES: usize = 0x002F_9080
/** [slot] u64: the record's resident ID in the slot, or ~0 for several. */
export const SLOT_IDS: usize = 0x002F_9100
/** Facts of the current record, u64 each. */
export const FACTS: usize = 0x002F_6000
export const FACT_CAPACITY: u32 = 1025
/** Values of institution columns, see values.ts: index u16, entries of 32 bytes, texts. */
export const VALUE_INDEX: usize = 0x0190_0000
export const VALUE_ENTRIES: usize = 0x0191_0000
export const VALUE_TEXTS: usize = 0x019A_0000
export const VALUE_TEXT_BYTES: usize = 0x0010_0000

// ---- words (written by the host, kernel/lexicon-table.ts) ---------------------------------------------------------
/** Two bits per code of a character: a word begins with it; it is a word by itself. */
export const WORD_STARTS: usize = 0x0031_0000
/** 131,072 times two bits: the first two characters of words by a hash, see word-starts.ts. */
export const WORD_PAIRS: usize = 0x0031_4000
/** 524,288 bits: the first three characters of words by a hash. */
export const WORD_TRIPLES: usize = 0x0031_C000
/** Open addressing by the first two characters: u64 = their bytes (48 bits), then the index of the first word (16 bits). */
export const WORD_GRAMS: usize = 0x0032_C000
export const WORD_GRAM_SLOTS: u32 = 32_768
/** Words with the same beginning, longest first, see words-at.ts: 8 bytes each. */
export const WORDS: usize = 0x0040_0000
export const WORD_CAPACITY: u32 = 65_535
/** What follows the first two characters of every word. */
export const WORD_RESTS: usize = 0x004C_0000
export const WORD_REST_BYTES: u32 = 0x0003_fffc
/** u32 each, beside WORDS: the third character, see lexicon.ts. */
export const WORD_THIRDS: usize = 0x0048_0000
/** u32: bytes of the longest word that answers or denies as a whole cell, or that the user stopped. */
export const LONGEST_ANSWER: usize = 0x004f_fffc

// ---- keys ------------------------------------------------------------------------------------------------------
/** Raw keys of each space before they are enciphered and grouped: 131,072 × 8 bytes, rows and links × 16 (further below). */
export const PERSON_KEYS: usize = 0x0050_0000
/** u8 each: which of the run's sets a person has, or a row. */
export const PERSON_SET_PLACES: usize = 0x0038_0000
export const ROW_SET_PLACES: usize = 0x0065_0000
/** The sets of a run of persons and of rows, see set-list.ts, and where in each its hash table and its size stand. */
export const PERSON_SETS: usize = 0x0030_0000
export const ROW_SETS: usize = 0x0030_1000
export const SET_LIST_PLACES: usize = 0x0800
export const SET_LIST_SIZE: usize = 0x0c00
/** Identifiers: classes of bytes (u8 each); bits by area code without its zero; keywords (1,024 × key u64, category u64), both written by the host. */
export const IDENTIFIER_CLASSES: usize = 0x0030_2000
export const AREA_CODES: usize = 0x0030_2100
export const IDENTIFIER_DIGITS: usize = 0x0030_2200
export const IDENTIFIER_KEYWORDS: usize = 0x0030_3000
export const KEYWORD_SLOTS: u32 = 1024
/** A cell's half-width copy between line ends, and u16 per byte of it: where it stands in the cell. */
export const IDENTIFIER_COPY: usize = 0x0030_7040
export const COPY_CAPACITY: u32 = 8_192
export const IDENTIFIER_ORIGINS: usize = 0x0030_9100
/** Two-byte codes of GB18030 or Big5: 128 leads × 256 trails × u32, see two-bytes.ts; u16 pairs of GB18030's four-byte ranges, written by the host. */
export const TWO_BYTE_CODES: usize = 0x003A_0000
export const GB18030_RANGES: usize = 0x003C_0000
/** Orders of the bytes of four characters, 256 × 16, and u8 each how many bytes they have; see utf-16.ts. */
export const UTF_16_ORDERS: usize = 0x003C_1000
export const UTF_16_LENGTHS: usize = 0x003C_2000
/** Ordinary words that names are told from: 20,480 buckets of 4 x u32, written by the host; see names/tables.ts. */
export const NAME_WORDS: usize = 0x0060_0000
export const MOBILE_KEYS: usize = 0x01E0_0000
/** Keys of documents, accounts, names with addresses: 65,536 × 16 bytes. */
export const ACCOUNT_KEYS: usize = 0x01F0_0000
/** 257 offsets of the run on its way to the host, and where the next key of each partition goes. */
export const RUN_OFFSETS: usize = 0x0078_0000
export const RUN_CURSORS: usize = 0x0078_0800

// ---- input window ---------------------------------------------------------------------------------------------
/** Readable margin before the window: looking back never leaves the arena. */
export const WINDOW: usize = 0x0080_0400
/** Longest window; readable padding follows it. */
export const WINDOW_CAPACITY: u32 = 0x0028_0000
/** Bytes of the original that are not decoded yet, for encodings other than UTF-8; readable padding follows. */
export const ENCODED: usize = 0x00B0_0000
export const ENCODED_CAPACITY: u32 = 0x0020_0000
/** u32 each: characters of the window that had another length in the original than most, see origins.ts. One in two bytes at most. */
export const EXCEPTIONS: usize = 0x00E0_0000

// ---- keys of 16 bytes, and runs (free in the distinct phase) ----------------------------------------------------
/** A run on its way to the host: keys grouped by partition. */
export const RUN: usize = 0x0130_0000
export const ROW_KEYS_OUT: usize = 0x0150_0000
export const LINK_KEYS: usize = 0x0170_0000

// ---- places of numbers (free in the distinct phase) -------------------------------------------------------------
/** Numbers that the scan has taken in the record: start u32, end u32; the last 65,536 of them. */
export const TAKEN: usize = 0x01B0_0000
export const TAKEN_CAPACITY: u32 = 65_536
/** Cells that were read as a whole when the record ended, likewise. */
export const TAKEN_CELLS: usize = 0x01B8_0000
/** Names in cells where several people may stand, place u32 and bytes u32; see people.ts. */
export const NAME_MARKS: usize = 0x0004_8000
export const NAME_MARK_CAPACITY: u32 = 2_048
/** Short cells and what was told of them, see cell-memory.ts: 16,384 entries of 64 bytes. */
export const CELL_MEMORY: usize = 0x01C0_0000
/** u64 each: cells of two or three Han characters that were judged to be names, see names/cells.ts. */
export const NAME_MEMORY: usize = 0x01D0_0000
/** u16 each: entries of CELL_MEMORY with cells that are not counted yet. */
export const CELLS_OWING: usize = 0x01D4_0000
/** [column] u64: cells that are a valid name; folded into the other counters at a unit's end. */
export const COLUMN_NAMES: usize = 0x01D8_0000

// ---- distinct phase (overlays everything from here on, but the offsets of runs) -----------------------------------------------------------
/** Keys of one partition as they come from the host: at most 1 MiB at a time. */
export const DISTINCT_INPUT: usize = 0x0068_0000
/** Counters of the distinct phase, u64 each. */
export const DISTINCT_COUNTS: usize = 0x0078_1000
/** Persons by region: u32 per six-digit code, 1,000,000 codes. */
export const REGION_PERSONS: usize = 0x0080_0000
/** Where findings of records stand: sets of categories with their distinct rows, like COMBINATIONS. */
export const ROW_COMBINATIONS: usize = 0x001E_0000
export const ROW_COMBINATION_SLOTS: u32 = 65_536
/** Three u32 per bucket, see distinct.ts; 256 buckets. */
export const BUCKET_STARTS: usize = 0x007A_0000
/** Keys of a pass, 16 bytes each, as they were collected; afterwards the tables of indexes of its buckets. */
export const ENTRIES: usize = 0x00C0_0000
export const ENTRY_INDEX: usize = 0x00C0_0000
export const ENTRY_CAPACITY: u32 = 655_360
/** The same keys, bucket by bucket. */
export const BUCKETED: usize = 0x0160_0000
