/** Eight ASCII digits at a time (SWAR: multiply-add of neighbours, thrice). */

/** Value of the eight digits at `at`. */
@inline
export function eightDigits(at: usize): u32 {
  let v = load<u64>(at) - 0x3030_3030_3030_3030
  v = v * 10 + (v >> 8)
  return <u32>(((v & 0x0000_00ff_0000_00ff) * 0x000f_4240_0000_0064 + ((v >> 16) & 0x0000_00ff_0000_00ff) * 0x0000_2710_0000_0001) >> 32)
}

@inline
export function digitAt(at: usize): u32 {
  return <u32>load<u8>(at) - 0x30
}

/** Value of `count` digits, at most nine. */
export function digitsAt(at: usize, count: i32): u32 {
  let value: u32 = 0
  for (let i = 0; i < count; i++) value = value * 10 + digitAt(at + i)
  return value
}

/** Whether `count` bytes are all the same. */
export function allSame(at: usize, count: i32): bool {
  const first = load<u8>(at)
  for (let i = 1; i < count; i++) {
    if (load<u8>(at + i) != first) return false
  }
  return true
}
