/**
 * What the kernel asks about a number with a foreign country code, and what the answers mean (assembly/numbers/foreign.ts).
 *
 * Who reads them is not decided here: the plans of other countries are a library's, and this folder is pure.
 */

/**
 * Reads a number as it follows the plus.
 *
 * Shape   `digits`: 7 to 15 ASCII digits; the country code is among the first `codeDigits` of them.
 * Gives   its E.164 digits when it is a mobile, else one of `foreignAnswers`. Never throws.
 */
export type ForeignNumberReader = (digits: string, codeDigits: number) => bigint

/** Answers for what is no mobile; no number has these values. */
export const foreignAnswers = {
  /** A number, but a landline's or a service's. */
  otherKind: 0n,
  wrongLength: -1n,
  /** No such country code, or no such range in that country. */
  unassigned: -2n,
} as const

/** Of a mobile's tagged value: the digits are those of another country (assembly/outcomes.ts, FOREIGN). */
export const foreignMark: bigint = 1n << 56n

export const noForeignNumber: ForeignNumberReader = () => foreignAnswers.unassigned
