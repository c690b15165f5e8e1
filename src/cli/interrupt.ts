/** Signals that ask the command to end: it stops between blocks, removes what it wrote for itself, and says so. */
import { constants } from 'node:os'

/** Ctrl-C, a shutdown or a queue that ends its jobs, a terminal that was closed. */
export const interruptSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
export type InterruptSignal = (typeof interruptSignals)[number]

/** The scan ended with `reason` because of the signal. */
export class Interrupted extends Error {
  readonly signal: InterruptSignal
  readonly reason: unknown

  constructor(signal: InterruptSignal, reason: unknown) {
    super(`stopped by ${signal}`)
    this.signal = signal
    this.reason = reason
  }
}

/** What a shell reports for a program that a signal ended: 130, 143, 129. */
export function statusOf(signal: InterruptSignal): number {
  return 128 + constants.signals[signal]
}
