/** Counters of the arena as plain numbers. */
import type { KernelInstance } from './module.js'

const upperHalf = 2 ** 32

/** `count` u64 as numbers, read as halves: no big integers are made for thousands of zeros. Exact up to 2^53. */
export function numbersAt(kernel: KernelInstance, at: number, count: number): number[] {
  const halves = new Uint32Array(kernel.memory.buffer, at, count * 2)
  const numbers: number[] = []
  // A loop: thousands of them are read of every unit, and a folder of workbooks has thousands of units.
  for (let at = 0; at < halves.length; at += 2) numbers.push((halves[at] ?? 0) + (halves[at + 1] ?? 0) * upperHalf)
  return numbers
}
