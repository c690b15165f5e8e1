/** Encodings that the kernel decodes, and their tables in the arena: written when the first table in one comes, and when it is another's turn. */
import { big5Characters, big5Code, secondCharacters } from '../reference/big5.js'
import { gb18030Characters, gb18030Code, gb18030Ranges } from '../reference/gb18030.js'
import type { KernelInstance } from './module.js'

/** assembly/state.ts, ENCODING_*. */
export const kernelEncodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const

export type KernelEncoding = (typeof kernelEncodings)[number]

/** Makes the kernel ready to decode. Cost: some milliseconds for the first table of a process in GB18030 or Big5, else less than one. */
export function prepareDecoder(kernel: KernelInstance, encoding: KernelEncoding): void {
  const index = kernelEncodings.indexOf(encoding)
  if ((encoding !== 'gb18030' && encoding !== 'big5') || kernel.call.heldCodes() === index) return
  kernel.call.beginCodes(index)
  if (encoding === 'gb18030') writeGb18030(kernel)
  else writeBig5(kernel)
}

function writeGb18030({ memory, address, call }: KernelInstance): void {
  const ranges = gb18030Ranges()
  new Uint16Array(memory.buffer, address.GB18030_RANGES).set(ranges)
  call.setRanges(ranges.length / 2)
  gb18030Characters().forEach((character, place) => {
    const [lead, trail] = gb18030Code(place)
    call.setCode(lead, trail, character, 0)
  })
}

function writeBig5({ call }: KernelInstance): void {
  big5Characters().forEach((character, place) => {
    if (character === 0) return
    const [lead, trail] = big5Code(place)
    call.setCode(lead, trail, character, secondCharacters.get(lead * 256 + trail) ?? 0)
  })
}
