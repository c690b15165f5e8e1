/**
 * The kernel: bytes in, tallies and keys out. AssemblyScript, compiled to WebAssembly with SIMD; one instance a thread.
 *
 * The host writes tables and settings, begins a unit, appends bytes with `advance` until the last ones are marked final,
 * ends it with `endUnit`, which hands over the keys, and reads the counters at the addresses of layout.ts. Nothing is allocated.
 */
export { clearCounters, foldCombinations, listCombinations } from './records/counters'
export { dropKeys } from './keys/keys'
export { addStop } from './records/findings'
export { decipher, encipher, setCipherKey } from './keys/speck'
export { setRanges } from './scan/gb18030'
export { advance, beginUnit, decode, proveCut, room, tail } from './scan/intake'
export { beginCodes, heldCodes, setCode } from './scan/two-bytes'
export { addProvince } from './table/facts'
export { dropNotes, endUnit, hashBytes, prepare, seek, setHeaderRow, setLabel, setMode, setTable } from './settings'
export { priorityOf } from './records/records'
export { listRowCombinations, placeRowSets } from './keys/row-sets'
export { beginDistinct, insertAccounts, insertKeys, insertKeysWithSets, insertRows, isBesideId, keysRoom } from './keys/buckets'
export {
  clearDistinctCounts,
  listRegions,
  setAges,
  tallyAccounts,
  tallyPersons,
  tallyRows,
} from './keys/distinct'
export {
  AGREEMENTS,
  AREA_CODES,
  BLOCK_LABEL,
  BUCKETED,
  CATEGORY_CAPACITY,
  CATEGORY_RECORDS,
  COLUMN_CAPACITY,
  COLUMN_CATEGORIES,
  COLUMN_FILLED,
  COLUMN_ROLES,
  COLUMNS_NOTED,
  COLUMNS_TOLD,
  COMBINATION_SLOTS,
  COMBINATIONS,
  NOTED_KINDS,
  COUNTERS,
  COUNTRY_BITS,
  DELIMITER,
  DISTINCT_COUNTS,
  DISTINCT_INPUT,
  ENCODED,
  ENTRIES,
  ENTRY_CAPACITY,
  GB18030_RANGES,
  GLUE_BYTES,
  NAME_INDEX,
  NAME_PAIRS,
  NAME_WORDS,
  IDENTIFIER_KEYWORDS,
  KEYWORD_SLOTS,
  OUTCOME_CAPACITY,
  OUTCOMES,
  READINGS,
  REGION_BITS,
  REGION_PERSONS,
  COLUMNS_READ,
  ROW_COMBINATION_SLOTS,
  ROW_KEYS,
  ROW_SERIES,
  RUN,
  RUN_OFFSETS,
  SAMPLE_KEYS,
  SEGMENTS,
  SERIES,
  SERIES_BYTES,
  SERIES_CAPACITY,
  SERIES_PLACES,
  PERSON_SETS,
  ROW_SETS,
  SLOT_CAPACITY,
  SLOT_COUNTS,
  STOP_LIST,
  STOP_LIST_SLOTS,
  STRATUM_CAPACITY,
  STRATUM_RECORDS,
  STRATUM_THRESHOLDS,
  VALUE_ENTRIES,
  WINDOW,
  LONGEST_ANSWER,
  WORD_CAPACITY,
  WORD_GRAM_SLOTS,
  WORD_GRAMS,
  WORD_PAIRS,
  WORD_REST_BYTES,
  WORD_RESTS,
  WORD_STARTS,
  WORD_THIRDS,
  WORD_TRIPLES,
  WORDS,
} from './layout'
