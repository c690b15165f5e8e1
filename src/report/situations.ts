/** One code, several situations: what to do about a full disk is not what to do about a folder in the place of a file. */
import type { ErrorCode } from '../problem.js'

/** Where the advice of a code would not fit. */
export const situations = [
  'input-not-there',
  'input-denied',
  'input-is-folder',
  'input-problem',
  'output-full',
  'output-denied',
  'output-place',
  'columns-not-there',
  'columns-unreadable',
  'case-key-unreadable',
  'plan-unit',
  'table-missing',
  'record-line',
  'resume-nothing',
] as const
export type Situation = (typeof situations)[number]

type Errnos = Readonly<Record<string, Situation>>

const inputErrnos: Errnos = {
  ENOENT: 'input-not-there',
  ENOTDIR: 'input-not-there',
  EACCES: 'input-denied',
  EPERM: 'input-denied',
  EISDIR: 'input-is-folder',
}

const outputErrnos: Errnos = {
  ENOSPC: 'output-full',
  EDQUOT: 'output-full',
  EFBIG: 'output-full',
  EACCES: 'output-denied',
  EPERM: 'output-denied',
  EROFS: 'output-denied',
  ENOENT: 'output-place',
  ENOTDIR: 'output-place',
  EISDIR: 'output-place',
  EEXIST: 'output-place',
  ELOOP: 'output-place',
  ENAMETOOLONG: 'output-place',
}

export interface ExplainedError {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string>>
}

/** What the sentence is about: the situation that the error names, or that its details tell, or else its code. */
export function situationOf({ code, detail }: ExplainedError): Situation | ErrorCode {
  const named = situations.find((one) => one === detail['situation'])
  const byProblem = code === 'input-unreadable' && detail['problem'] !== undefined ? 'input-problem' : undefined
  return named ?? byProblem ?? byErrno(code, detail['errno']) ?? code
}

function byErrno(code: ErrorCode, errno: string | undefined): Situation | undefined {
  if (errno === undefined) return undefined
  if (code === 'input-unreadable') return inputErrnos[errno]
  if (code === 'output-failed') return outputErrnos[errno]
  if (code === 'columns-invalid') return inputErrnos[errno] === 'input-not-there' ? 'columns-not-there' : 'columns-unreadable'
  return code === 'case-key-invalid' ? 'case-key-unreadable' : undefined
}
