/**
 * The case key: 32 secret bytes, made once a case. Who holds it can enumerate the enciphered numbers, so its file is
 * private and stands outside the output folder.
 */
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { cipherKeyBytes, rowKeyBytes, type CaseKeys } from '../kernel/case-key.js'
import { LeaktallyError } from '../problem.js'
import { errnoOf } from './walk.js'
import { makeFolders, outputFailed, writeText } from './write.js'

export const caseKeyBytes = 32

function derived(secret: Uint8Array, purpose: string, length: number): Uint8Array {
  const parts: Buffer[] = []
  for (let block = 0; block * 32 < length; block++) {
    parts.push(createHash('sha256').update(`leaktally.key/1\0${purpose}\0${block}\0`).update(secret).digest())
  }
  return Uint8Array.from(Buffer.concat(parts).subarray(0, length))
}

/** Everything the kernel needs, from the secret. The id says nothing about it but that two keys are the same. */
export function caseKeysFrom(secret: Uint8Array): CaseKeys {
  return {
    id: Buffer.from(derived(secret, 'id', 8)).toString('hex'),
    cipher: derived(secret, 'cipher', cipherKeyBytes),
    row: derived(secret, 'row', rowKeyBytes),
  }
}

/** A key for one scan that nobody keeps. */
export function ephemeralSecret(): Uint8Array {
  return Uint8Array.from(randomBytes(caseKeyBytes))
}

/** Reads the key file, or makes it (0600). Throws `case-key-invalid` for a file that is no key or cannot be read, `output-failed` if it cannot be made. */
export function readOrMakeSecret(file: string): Uint8Array {
  if (!existsSync(file)) makeSecret(file)
  const text = readText(file)
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new LeaktallyError('case-key-invalid', `case key file ${file} must hold 64 hexadecimal digits`, { file })
  }
  return Uint8Array.from(Buffer.from(text, 'hex'))
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    const errno = errnoOf(error)
    throw new LeaktallyError('case-key-invalid', `cannot read the case key file ${file}: ${errno}`, { file, errno })
  }
}

/** Never overwrites: another scan may make the key at the same time. It is on the disk before anything is enciphered. */
function makeSecret(file: string): void {
  try {
    makeFolders(dirname(file))
    writeSecret(openSync(file, 'wx', 0o600), file)
  } catch (error) {
    throw outputFailed(error, file)
  }
}

function writeSecret(descriptor: number, file: string): void {
  try {
    writeText(descriptor, `${randomBytes(caseKeyBytes).toString('hex')}\n`)
    fsyncSync(descriptor)
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
}
