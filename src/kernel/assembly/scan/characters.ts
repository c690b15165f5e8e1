/** Characters written as UTF-8, one by one: what decoders do with those that are rare. */

/** Writes a character as UTF-8, where four bytes have room; gives its length. */
export function writeCharacter(character: u32, target: usize): u32 {
  if (character < 0x80) {
    store<u8>(target, <u8>character)
    return 1
  }
  const last = 0x80 | (character & 0x3f)
  const second = 0x80 | ((character >> 6) & 0x3f)
  if (character < 0x800) {
    store<u16>(target, <u16>(0xc0 | (character >> 6) | (last << 8)))
    return 2
  }
  const third = 0x80 | ((character >> 12) & 0x3f)
  if (character > 0xffff) {
    store<u32>(target, 0xf0 | (character >> 18) | (third << 8) | (second << 16) | (last << 24))
    return 4
  }
  store<u16>(target, <u16>(0xe0 | (character >> 12) | (second << 8)))
  store<u8>(target, <u8>last, 2)
  return 3
}
