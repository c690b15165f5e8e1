/** The run of Han characters that is read for names: its characters, and what is known of each. Scratch at NAME_RUN. */
import { NAME_RUN } from '../layout'
import { chained, characterAt } from './tables'

/** Longest run that is read at once. */
export const RUN_CAPACITY: u32 = 120

/** Characters u16, and the addresses of their entries u32. The lattice lies behind them (names/lattice.ts, names/beside.ts). */
const CHARACTERS: usize = NAME_RUN
const ENTRIES: usize = NAME_RUN + 0x100
/** Places of the run where a name may begin, u8 each. */
export const CANDIDATES: usize = NAME_RUN + 0x680

export class Run {
  /** Characters that were put, once all are. */
  static length: u32 = 0
  /** A name that everybody knows is among them. */
  static holdsKnown: bool = false
}

@inline
export function characterOf(index: u32): u32 {
  return <u32>load<u16>(CHARACTERS + (<usize>index << 1))
}

@inline
export function entryOf(index: u32): usize {
  return <usize>load<u32>(ENTRIES + (<usize>index << 2))
}

/** Puts a character in the run. */
@inline
export function putCharacter(index: u32, character: u32): usize {
  const entry = characterAt(character)
  store<u16>(CHARACTERS + (<usize>index << 1), <u16>character)
  store<u32>(ENTRIES + (<usize>index << 2), <u32>entry)
  return entry
}

/** The characters [from, to) as a word. */
@inline
export function chainOf(from: u32, to: u32): u32 {
  let chain: u32 = 0
  for (let i = from; i < to; i++) chain = chained(chain, characterOf(i))
  return chain
}
