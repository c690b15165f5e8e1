/** Random numbers, one a line, through the kernel: how often they pass for resident IDs. */
import { createSource } from '../../fixtures/random.mjs'
import { openKernel, textTable } from './kernel.js'

/** Fills `bytes` with lines of `digits` random digits, nine of one draw: 2^32 holds them four times, draws above are left out. */
function fillLines(bytes: Uint8Array, digits: number, next: () => number): void {
  let draw = 0
  let left = 0
  for (let at = 0; at < bytes.length; at++) {
    if (at % (digits + 1) === digits) {
      bytes[at] = 0x0a
      continue
    }
    if (left === 0) {
      do draw = next()
      while (draw >= 4_000_000_000)
      left = 9
    }
    bytes[at] = 0x30 + (draw % 10)
    draw = Math.trunc(draw / 10)
    left--
  }
}

/** Scans `lines` random numbers of `digits` digits, one a line; gives the counts of IDs by outcome. */
export function scanRandom(lines: number, digits: number, seed: string): readonly number[] {
  const kernel = openKernel()
  kernel.setTable(textTable)
  kernel.setMode({ emitting: false })
  kernel.beginUnit(0, {})
  const next = createSource(seed)
  const linesAtOnce = 10_000
  for (let done = 0; done < lines; done += linesAtOnce) {
    const piece = kernel.input().subarray(0, linesAtOnce * (digits + 1))
    fillLines(piece, digits, next)
    kernel.advance(piece.length, done + linesAtOnce === lines)
  }
  const counts = kernel.finishUnit(1)
  if (counts.ladder.records !== lines) throw new Error(`${counts.ladder.records} records of ${lines} lines`)
  return counts.outcomes[0] ?? []
}
