/** Encodings that the kernel decodes, and their tables in the arena: written when the first table in one comes, once a kernel. */
import { gb18030Characters, gb18030Ranges } from '../reference/gb18030.js'
import type { KernelInstance } from './module.js'

/** assembly/state.ts, ENCODING_*. */
export const kernelEncodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const

export type KernelEncoding = (typeof kernelEncodings)[number]

/** Makes the kernel ready to decode. Before a unit begins: the place of its input is used. */
export function prepareDecoder({ memory, address, call }: KernelInstance, encoding: KernelEncoding): void {
  if (encoding !== 'gb18030') return
  const ranges = new Uint16Array(memory.buffer, address.GB18030_RANGES, gb18030Ranges().length)
  // The second range begins at code 36: 0 says that nothing was written yet.
  if (ranges[2] !== 0) return
  ranges.set(gb18030Ranges())
  new Uint16Array(memory.buffer, address.ENCODED, gb18030Characters().length).set(gb18030Characters())
  call.prepareGb18030(ranges.length / 2)
}
