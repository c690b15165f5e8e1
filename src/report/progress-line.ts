/** One line about a running scan: stage, bytes, speed, time left, records. */
import type { Progress } from '../options.js'
import { formatCount, formatDuration, formatSize } from './layout.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language } from './messages/shape.js'

/**
 * Renders one state of a scan, without a line end.
 *
 * Time left is the time so far times bytes to go over bytes done: left out before the first byte, at the end, and when the total is not
 * known. Speed is left out where bytes stand still and time does not; records before the first unit is done.
 */
export function renderProgress(progress: Progress, lang: Language): string {
  const { terms, stages } = messagesFor(lang)
  const { bytesDone, bytesTotal, elapsedMs } = progress
  const isRunning = bytesDone > 0 && bytesDone < bytesTotal
  const parts = [
    terms.stages[progress.stage],
    bytesTotal > 0 ? `${formatSize(bytesDone)} / ${formatSize(bytesTotal)}` : formatSize(bytesDone),
    elapsedMs > 0 && (progress.stage === 'work' || progress.stage === 'prepare')
      ? `${((bytesDone / elapsedMs) * (1000 / 1_000_000)).toFixed(0)} MB/s`
      : '',
    isRunning ? fill(stages.remaining, { duration: formatDuration((elapsedMs / bytesDone) * (bytesTotal - bytesDone)) }) : '',
    progress.records > 0 ? fill(stages.records, { count: formatCount(progress.records) }) : '',
  ]
  return parts.filter((part) => part !== '').join('  ')
}
