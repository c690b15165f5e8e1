/** The three bytes at `at`, first one lowest: a Chinese character or a wide sign as one number. Readable where the window has its padding. */
@inline
export function tripleAt(at: usize): u32 {
  return load<u32>(at) & 0xff_ffff
}
