/** What the kernel calls in the host. All of it is rare: a full buffer, a sampled record, a problem, or tracing. */

/** A run is ready at RUN with its offsets at RUN_OFFSETS, and `sets` at SET_LIST if it is of persons; the host copies it before returning. */
@external('host', 'emitRun')
export declare function emitRun(space: i32, keys: u32, sets: u32): void

/** A record whose priority is below its stratum's threshold. The host reads its bytes from the source if it is kept. */
@external('host', 'offer')
export declare function offer(stratum: i32, priority: u64, position: u64, length: u64, row: u64): void

/** Something odd at a position of the original; counted and located by the host. */
@external('host', 'problem')
export declare function problem(code: i32, position: u64): void

/** Tracing: a finding, its evidence and reading (readings.ts: evidence × 4 + reading), and its bytes, half-open, as positions of the original, or of its text where that is decoded. */
@external('host', 'traceFinding')
export declare function traceFinding(category: i32, outcome: i32, told: i32, start: u64, end: u64, column: i32): void

/** Tracing: a closed cell. */
@external('host', 'traceCell')
export declare function traceCell(column: i32, start: u64, end: u64): void

/** Listing: a record that holds a wanted category. */
@external('host', 'listRecord')
export declare function listRecord(position: u64, length: u64, row: u64): void

/** The sets of categories at COMBINATIONS are many: the host adds them to its own before returning, and they are forgotten. */
@external('host', 'emitCombinations')
export declare function emitCombinations(): void

/** Values of institution columns are ready at VALUE_ENTRIES; the host adds them to its own before returning. */
@external('host', 'emitValues')
export declare function emitValues(count: u32): void

/**
 * Reads a number with a foreign country code: `digits` ASCII digits at `at`, of which the code takes at most `codeDigits`.
 * Gives its canonical digits (E.164) when it is a mobile, 0 when it is a number of another kind, -1 when its length is wrong
 * in that country, -2 when nobody can have it.
 */
@external('host', 'readForeignNumber')
export declare function readForeignNumber(at: usize, digits: i32, codeDigits: i32): i64

/** Problem codes the kernel raises (kernel/outcomes.ts gives the names). */
export const PROBLEM_QUOTE_LITERAL: i32 = 0
export const PROBLEM_RAGGED: i32 = 1
export const PROBLEM_LONG: i32 = 2
export const PROBLEM_FINDINGS_OVERFLOW: i32 = 3
export const PROBLEM_COLUMN_OVERFLOW: i32 = 4
export const PROBLEM_HEADER_REPEATED: i32 = 5
export const PROBLEM_ENCODING_INVALID: i32 = 6
export const PROBLEM_SLOT_CROWDED: i32 = 7
export const PROBLEM_LONE_CR: i32 = 8
