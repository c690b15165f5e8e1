/**
 * How documents of office programs are locked ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.15, read 2026-11): a password → the key of the package.
 *
 * Agile encryption says its algorithms in XML; standard encryption is AES in blocks of their own with SHA-1. Own code on Node's
 * cryptography: the library that seals our worksheets does as many rounds as a hostile file asks for, and does not tell a wrong password
 * from damage.
 */
import { createDecipheriv, createHash } from 'node:crypto'

export interface OfficeLock {
  /** The package as it is in the clear; null for another password. `package_`: the stream behind its length, in whole blocks. */
  open(password: string, package_: Buffer): Buffer | null
}

/** More rounds than any program asks for would keep a machine busy for minutes with each password (2.3.4.10: at most 10,000,000). */
const mostRounds = 10_000_000

/** Null for what is none of the two. `description`: the stream EncryptionInfo. */
export function officeLock(description: Buffer): OfficeLock | null {
  if (description.length < 8) return null
  const minor = description.readUInt16LE(2)
  if (minor === 4) return agileLock(description.toString('utf8', 8))
  return minor === 2 ? standardLock(description) : null
}

const hashOf = (algorithm: string, ...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** The password's hash, hashed again and again with a counter before it. Cost: O(rounds). */
function stretched(algorithm: string, salt: Uint8Array, password: string, rounds: number): Buffer {
  let hash = hashOf(algorithm, salt, Buffer.from(password, 'utf16le'))
  for (let round = 0; round < rounds; round++) hash = hashOf(algorithm, number32(round), hash)
  return hash
}

/** Cut, or filled up with 0x36, to `bytes`. */
function fitted(value: Buffer, bytes: number): Buffer {
  return Buffer.concat([value, Buffer.alloc(Math.max(0, bytes - value.length), 0x36)]).subarray(0, bytes)
}

function decrypted(cipher: string, key: Buffer, start: Buffer | null, bytes: Buffer): Buffer {
  const decipher = createDecipheriv(cipher, key, start).setAutoPadding(false)
  return Buffer.concat([decipher.update(bytes), decipher.final()])
}

interface AgilePart {
  readonly salt: Buffer
  readonly blockBytes: number
  readonly keyBytes: number
  readonly hash: string
  readonly hashBytes: number
  readonly attribute: (name: string) => string
}

/** What the derived keys are for (2.3.4.11 and 13). */
const purposes = {
  verifier: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
}

/** Each is locked with a start of its own. */
const segmentBytes = 4096

function agileLock(xml: string): OfficeLock | null {
  const data = agilePart(/<keyData\s[^>]*>/.exec(xml)?.[0])
  const locked = agilePart(/<(?:\w+:)?encryptedKey\s[^>]*>/.exec(xml)?.[0])
  const rounds = Number(locked?.attribute('spinCount'))
  if (data === null || locked === null || !(rounds <= mostRounds)) return null
  return {
    open: (password, package_) => {
      const base = stretched(locked.hash, locked.salt, password, rounds)
      const unlock = (purpose: Buffer, name: string): Buffer => {
        const key = fitted(hashOf(locked.hash, base, purpose), locked.keyBytes)
        return decrypted(cipherOf(locked), key, fitted(locked.salt, locked.blockBytes), Buffer.from(locked.attribute(name), 'base64'))
      }
      const verifier = unlock(purposes.verifier, 'encryptedVerifierHashInput').subarray(0, locked.salt.length)
      const expected = unlock(purposes.verifierHash, 'encryptedVerifierHashValue').subarray(0, locked.hashBytes)
      if (!hashOf(locked.hash, verifier).equals(expected)) return null
      const key = unlock(purposes.key, 'encryptedKeyValue').subarray(0, data.keyBytes)
      const segments = Array.from({ length: Math.ceil(package_.length / segmentBytes) }, (_, index) => {
        const start = fitted(hashOf(data.hash, data.salt, number32(index)), data.blockBytes)
        return decrypted(cipherOf(data), key, start, package_.subarray(index * segmentBytes, (index + 1) * segmentBytes))
      })
      return Buffer.concat(segments)
    },
  }
}

function agilePart(tag: string | undefined): AgilePart | null {
  const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag ?? '')?.[1] ?? ''
  const hash = attribute('hashAlgorithm').replace('-', '').toLowerCase()
  const isKnown = /^(?:sha1|sha256|sha384|sha512|md5)$/.test(hash) && attribute('cipherAlgorithm') === 'AES'
  const keyBytes = Number(attribute('keyBits')) / 8
  if (!isKnown || attribute('cipherChaining') !== 'ChainingModeCBC' || ![16, 24, 32].includes(keyBytes)) return null
  const salt = Buffer.from(attribute('saltValue'), 'base64')
  return { salt, blockBytes: 16, keyBytes, hash, hashBytes: Number(attribute('hashSize')), attribute }
}

const cipherOf = ({ keyBytes }: AgilePart): string => `aes-${keyBytes * 8}-cbc`

/** Rounds of standard encryption (2.3.4.7). */
const standardRounds = 50_000
const aes: Readonly<Record<number, number>> = { 0x660e: 16, 0x660f: 24, 0x6610: 32 }

function standardLock(description: Buffer): OfficeLock | null {
  const headerBytes = description.readUInt32LE(8)
  const verifierAt = 12 + headerBytes
  if (description.length < Math.max(36, verifierAt + 72)) return null
  const keyBytes = aes[description.readUInt32LE(20)]
  if (keyBytes === undefined) return null
  const salt = description.subarray(verifierAt + 4, verifierAt + 20)
  return {
    open: (password, package_) => {
      const hash = hashOf('sha1', stretched('sha1', salt, password, standardRounds), number32(0))
      const key = Buffer.concat([0x36, 0x5c].map((pad) => hashOf('sha1', padded(hash, pad)))).subarray(0, keyBytes)
      const cipher = `aes-${keyBytes * 8}-ecb`
      const verifier = decrypted(cipher, key, null, description.subarray(verifierAt + 20, verifierAt + 36))
      const expected = decrypted(cipher, key, null, description.subarray(verifierAt + 40, verifierAt + 72)).subarray(0, 20)
      return hashOf('sha1', verifier).equals(expected) ? decrypted(cipher, key, null, package_) : null
    },
  }
}

/** The hash over 64 bytes of `pad` (exclusive or). */
function padded(hash: Buffer, pad: number): Buffer {
  const bytes = Buffer.alloc(64, pad)
  hash.forEach((byte, place) => (bytes[place] = byte ^ pad))
  return bytes
}
