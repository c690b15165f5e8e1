/**
 * Speck64/128: the block cipher under which numbers enter the key spaces, sixteen blocks at a time.
 *
 * Source  R. Beaulieu et al., The SIMON and SPECK Families of Lightweight Block Ciphers, 2013, section 4: 27 rounds,
 *         rotations by 8 and 3; test vector in tests/kernel/speck.test.ts.
 * Shape   a block is a u64: the upper half is the paper's x, the lower its y.
 */
import { ROUND_KEYS } from '../layout'

const ROUNDS: i32 = 27

/** Expands a 128-bit key, given as the paper's words k0, l0, l1, l2, into ROUND_KEYS. */
export function setCipherKey(k0: u32, l0: u32, l1: u32, l2: u32): void {
  let k = k0
  let first = l0
  let second = l1
  let third = l2
  for (let round: u32 = 0; round < <u32>ROUNDS; round++) {
    store<u32>(ROUND_KEYS + (<usize>round << 2), k)
    const next = (k + rotr<u32>(first, 8)) ^ round
    k = rotl<u32>(k, 3) ^ next
    first = second
    second = third
    third = next
  }
}

@inline
function rotateLeft3(v: v128): v128 {
  return v128.or(i32x4.shl(v, 3), i32x4.shr_u(v, 29))
}

/** Rotation by eight bits is a move of whole bytes. */
@inline
function rotateRight8(v: v128): v128 {
  return i8x16.shuffle(v, v, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12)
}

@inline
function upperHalves(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31)
}

@inline
function lowerHalves(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27)
}

@inline
function blocksLow(x: v128, y: v128): v128 {
  return i8x16.shuffle(y, x, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23)
}

@inline
function blocksHigh(x: v128, y: v128): v128 {
  return i8x16.shuffle(y, x, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31)
}

/** Enciphers `blocks` u64 in place. Reads and writes up to fifteen blocks further: the caller's buffer has room for them. */
export function encipher(at: usize, blocks: u32): void {
  const end = at + (<usize>blocks << 3)
  for (; at < end; at += 128) encipherSixteen(at)
}

/** Four chains side by side: a round waits for the one before it, so that one chain alone leaves the processor idle. */
@inline
function encipherSixteen(at: usize): void {
  let x0 = upperHalves(v128.load(at), v128.load(at, 16))
  let y0 = lowerHalves(v128.load(at), v128.load(at, 16))
  let x1 = upperHalves(v128.load(at, 32), v128.load(at, 48))
  let y1 = lowerHalves(v128.load(at, 32), v128.load(at, 48))
  let x2 = upperHalves(v128.load(at, 64), v128.load(at, 80))
  let y2 = lowerHalves(v128.load(at, 64), v128.load(at, 80))
  let x3 = upperHalves(v128.load(at, 96), v128.load(at, 112))
  let y3 = lowerHalves(v128.load(at, 96), v128.load(at, 112))
  for (let round = 0; round < ROUNDS; round++) {
    const key = v128.load32_splat(ROUND_KEYS + (<usize>round << 2))
    x0 = v128.xor(i32x4.add(rotateRight8(x0), y0), key)
    x1 = v128.xor(i32x4.add(rotateRight8(x1), y1), key)
    x2 = v128.xor(i32x4.add(rotateRight8(x2), y2), key)
    x3 = v128.xor(i32x4.add(rotateRight8(x3), y3), key)
    y0 = v128.xor(rotateLeft3(y0), x0)
    y1 = v128.xor(rotateLeft3(y1), x1)
    y2 = v128.xor(rotateLeft3(y2), x2)
    y3 = v128.xor(rotateLeft3(y3), x3)
  }
  storeFour(at, x0, y0)
  storeFour(at + 32, x1, y1)
  storeFour(at + 64, x2, y2)
  storeFour(at + 96, x3, y3)
}

@inline
function storeFour(at: usize, x: v128, y: v128): void {
  v128.store(at, blocksLow(x, y))
  v128.store(at, blocksHigh(x, y), 16)
}

@inline
function rotateRight3(v: v128): v128 {
  return v128.or(i32x4.shr_u(v, 3), i32x4.shl(v, 29))
}

@inline
function rotateLeft8(v: v128): v128 {
  return i8x16.shuffle(v, v, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14)
}

/** Deciphers `blocks` u64 in place, sixteen at a time; reads and writes up to fifteen blocks further. */
export function decipherAll(at: usize, blocks: u32): void {
  const end = at + (<usize>blocks << 3)
  for (; at < end; at += 128) decipherSixteen(at)
}

@inline
function decipherSixteen(at: usize): void {
  let x0 = upperHalves(v128.load(at), v128.load(at, 16))
  let y0 = lowerHalves(v128.load(at), v128.load(at, 16))
  let x1 = upperHalves(v128.load(at, 32), v128.load(at, 48))
  let y1 = lowerHalves(v128.load(at, 32), v128.load(at, 48))
  let x2 = upperHalves(v128.load(at, 64), v128.load(at, 80))
  let y2 = lowerHalves(v128.load(at, 64), v128.load(at, 80))
  let x3 = upperHalves(v128.load(at, 96), v128.load(at, 112))
  let y3 = lowerHalves(v128.load(at, 96), v128.load(at, 112))
  for (let round = ROUNDS - 1; round >= 0; round--) {
    const key = v128.load32_splat(ROUND_KEYS + (<usize>round << 2))
    y0 = rotateRight3(v128.xor(y0, x0))
    y1 = rotateRight3(v128.xor(y1, x1))
    y2 = rotateRight3(v128.xor(y2, x2))
    y3 = rotateRight3(v128.xor(y3, x3))
    x0 = rotateLeft8(i32x4.sub(v128.xor(x0, key), y0))
    x1 = rotateLeft8(i32x4.sub(v128.xor(x1, key), y1))
    x2 = rotateLeft8(i32x4.sub(v128.xor(x2, key), y2))
    x3 = rotateLeft8(i32x4.sub(v128.xor(x3, key), y3))
  }
  storeFour(at, x0, y0)
  storeFour(at + 32, x1, y1)
  storeFour(at + 64, x2, y2)
  storeFour(at + 96, x3, y3)
}

/** The inverse for one block. */
export function decipher(block: u64): u64 {
  let x = <u32>(block >> 32)
  let y = <u32>block
  for (let round = ROUNDS - 1; round >= 0; round--) {
    y = rotr<u32>(y ^ x, 3)
    x = rotl<u32>((x ^ load<u32>(ROUND_KEYS + (<usize>round << 2))) - y, 8)
  }
  return (<u64>x << 32) | y
}
