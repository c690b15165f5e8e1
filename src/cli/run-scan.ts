/** `leaktally scan`. */
import type { NamedStream, ScanOptions, ScanResult } from '../index.js'
import { Interrupted, type InterruptSignal } from './interrupt.js'
import { writeOut } from './io.js'
import type { CliIo } from './io.js'
import { scanOptionsOf } from './options.js'
import type { RawOptions } from './options.js'
import { displayProgress } from './progress.js'
import type { Session } from './session.js'

/** Wider summaries are hard to read. */
const mostColumns = 120

/** Gives 0 when everything was scanned, 2 when something was not, or a correction was not applied. */
export async function runScan(session: Session, paths: readonly string[], raw: RawOptions): Promise<number> {
  const { io } = session
  const options = await scanOptionsOf(raw, io.api)
  const startedMs = io.now()
  const result = await scanWatched(session, inputsOf(io, paths), options, raw.quiet === true)
  await writeResult(session, result, raw, { runMs: io.now() - startedMs })
  return resultStatus(result)
}

/** `-` is standard input, once. */
function inputsOf(io: CliIo, paths: readonly string[]): (string | NamedStream)[] {
  const named = paths.filter((path) => path !== '-')
  return named.length === paths.length ? named : [...named, { name: 'stdin', stream: io.stdin }]
}

/** Scans with progress; the first signal stops it between blocks, the second is the system's and ends the program. */
async function scanWatched(
  { io, lang, text }: Session,
  inputs: (string | NamedStream)[],
  options: ScanOptions,
  quiet: boolean,
): Promise<ScanResult> {
  const stopper = new AbortController()
  const display = await displayProgress(io, lang, quiet)
  let stoppedBy: InterruptSignal | null = null
  const forget = io.onInterrupt((signal) => {
    stoppedBy = signal
    forget()
    display.end()
    io.stderr.write(`leaktally: ${signal === 'SIGINT' ? text.interrupted : text.terminated}\n`)
    stopper.abort()
  })
  const onProgress: ScanOptions['onProgress'] = (progress) => {
    if (!stopper.signal.aborted) display.show(progress)
  }
  try {
    return await io.api.scan(inputs, { ...options, signal: stopper.signal, onProgress })
  } catch (error) {
    throw stoppedBy === null ? error : new Interrupted(stoppedBy, error)
  } finally {
    forget()
    if (!stopper.signal.aborted) display.end()
  }
}

/** 0 when everything was scanned and every correction applied, else 2. */
export function resultStatus({ coverage, run }: ScanResult): number {
  return coverage.complete && run.columnsUnmatched.length === 0 ? 0 : 2
}

/** The result as JSON, or its summary. Also ends `merge`. */
export async function writeResult(
  session: Session,
  result: ScanResult,
  raw: RawOptions,
  extra: { readonly runMs?: number },
): Promise<void> {
  const { io, lang } = session
  if (raw.json === true) return writeOut(io, io.api.renderResultJson(result))
  return writeOut(io, io.api.renderSummary(result, { lang, ...pageOf(io, raw), ...extra }))
}

/** How a summary is laid out on this terminal. Also of `assess`. */
export function pageOf(
  io: CliIo,
  { out }: RawOptions,
): { readonly columns: number; readonly bold: boolean; readonly outputDirectory?: string } {
  const isPlain = io.env['NO_COLOR'] !== undefined || io.env['TERM'] === 'dumb'
  return {
    columns: Math.min(mostColumns, io.stdout.columns ?? 80),
    bold: io.stdout.isTTY === true && !isPlain,
    ...(out === undefined ? {} : { outputDirectory: out }),
  }
}
