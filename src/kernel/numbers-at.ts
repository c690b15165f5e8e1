/** Counters of the arena as plain numbers. */
import type { KernelInstance } from './module.js'

const upperHalf = 2 ** 32

/** `count` u64 as numbers, read as halves: no big integers are made for thousands of zeros. Exact up to 2^53. */
export function numbersAt(kernel: KernelInstance, at: number, count: number): number[] {
  const halves = new Uint32Array(kernel.memory.buffer, at, count * 2)
  return Array.from({ length: count }, (_, index) => (halves[index * 2] ?? 0) + (halves[index * 2 + 1] ?? 0) * upperHalf)
}
