/**
 * How far a scan is, on standard error: a bar for a terminal, a line every five seconds otherwise, nothing when quiet.
 *
 * Standard output is never touched.
 */
import type { Language, Progress } from '../index.js'
import type { CliIo } from './io.js'

export interface ProgressDisplay {
  readonly show: (progress: Progress) => void
  /** Takes the bar away, or writes the last line. Called once, also after an error. */
  readonly end: () => void
}

/** Time between two plain lines: a log of an hour has 720. */
export const lineIntervalMs = 5_000

/** The bar's package is loaded for a terminal only (measured: 25 ms of a start of 250). */
export async function displayProgress(io: CliIo, lang: Language, quiet: boolean): Promise<ProgressDisplay> {
  if (quiet) return { show: () => undefined, end: () => undefined }
  const render = (progress: Progress): string => io.api.renderProgress(progress, lang)
  return io.stderr.isTTY === true ? displayBar(io, render) : displayLines(io, render)
}

async function displayBar(io: CliIo, render: (progress: Progress) => string): Promise<ProgressDisplay> {
  const { default: progressBar } = await import('cli-progress')
  const bar = new progressBar.SingleBar({
    format: '{bar} {percentage}%  {line}',
    // The text must not jump when the percentage gets a digit more.
    autopadding: true,
    barsize: 20,
    barCompleteChar: '#',
    barIncompleteChar: '.',
    stream: io.stderr,
    clearOnComplete: true,
    emptyOnZero: true,
    hideCursor: null,
    // Ctrl-C is the command's own affair.
    gracefulExit: false,
  })
  let isStarted = false
  return {
    show: (progress) => {
      const line = { line: render(progress) }
      if (isStarted) bar.setTotal(progress.bytesTotal)
      else bar.start(progress.bytesTotal, progress.bytesDone, line)
      isStarted = true
      bar.update(progress.bytesDone, line)
    },
    end: () => {
      if (isStarted) bar.stop()
    },
  }
}

function displayLines(io: CliIo, render: (progress: Progress) => string): ProgressDisplay {
  let nextMs = lineIntervalMs
  let elapsedMs = 0
  let last: Progress | null = null
  const write = (progress: Progress): void => {
    io.stderr.write(`leaktally: ${render(progress)}\n`)
    last = null
  }
  return {
    show: (progress) => {
      last = progress
      // The scan has a clock of its own.
      if (progress.elapsedMs < elapsedMs) nextMs = lineIntervalMs
      elapsedMs = progress.elapsedMs
      if (progress.elapsedMs < nextMs) return
      nextMs = progress.elapsedMs + lineIntervalMs
      write(progress)
    },
    end: () => {
      if (last !== null) write(last)
    },
  }
}
