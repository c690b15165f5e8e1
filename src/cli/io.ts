/** Everything the command touches outside itself, so that tests run it without a terminal, a signal or a scan. */
import { LeaktallyError } from '../problem.js'
import type { InterruptSignal } from './interrupt.js'
import type * as leaktally from '../index.js'

/** What the command asks of the library: nothing beside its public surface. */
export type CliApi = Pick<
  typeof leaktally,
  | 'assess'
  | 'detect'
  | 'explain'
  | 'explainError'
  | 'merge'
  | 'parseDictionary'
  | 'plan'
  | 'readLabels'
  | 'readPartial'
  | 'readSampled'
  | 'redraw'
  | 'renderAssessment'
  | 'renderAssessmentJson'
  | 'renderColumns'
  | 'renderExplanation'
  | 'renderFindings'
  | 'renderProgress'
  | 'renderRedraw'
  | 'renderResultJson'
  | 'renderReview'
  | 'renderReviewJson'
  | 'renderSummary'
  | 'renderUnmatched'
  | 'review'
  | 'scan'
  | 'sealRegisterList'
  | 'sealWorksheet'
  | 'selftest'
  | 'version'
  | 'work'
  | 'writeColumns'
  | 'writeColumnsWorkbook'
  | 'writePartial'
  | 'writeWorksheetPage'
  | 'writeWorksheetWorkbook'
>

export type Outlet = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

export interface CliIo {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: Outlet
  readonly stderr: Outlet
  readonly env: Readonly<Record<string, string | undefined>>
  readonly api: CliApi
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** Calls the listener at each signal that asks to end, until the returned function is called. */
  readonly onInterrupt: (listener: (signal: InterruptSignal) => void) => () => void
}

/** The reader of standard output went away (`| head`): no error, the command ends quietly. */
export class OutputClosed extends Error {}

/** The system's short name of an error (`ENOENT`), or undefined when it is none of the system's. */
export function errnoOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined
}

/**
 * Writes to standard output and waits until it is out.
 *
 * Errors  `OutputClosed` for a closed pipe; `output-failed` for anything else, such as a full disk behind `>`.
 */
export function writeOut(io: CliIo, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    io.stdout.write(text, (error) => {
      if (error == null) resolve()
      else reject(errnoOf(error) === 'EPIPE' ? new OutputClosed() : outputFailed('-', error))
    })
  })
}

export function outputFailed(path: string, error: unknown): LeaktallyError {
  const errno = errnoOf(error) ?? 'unknown'
  return new LeaktallyError('output-failed', `cannot write ${path}: ${errno}`, { path, errno })
}

/** Errors of the two streams also arrive as events, which end the program when nobody listens; `writeOut` tells of them. */
export function listenForErrors(io: CliIo): void {
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => undefined)
}

export async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks).toString('utf8')
}
