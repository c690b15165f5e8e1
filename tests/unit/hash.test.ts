import { createHash } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PlannedInput } from '../../src/plan/types.js'
import { walkInputs } from '../../src/source/walk.js'
import { hashInput } from '../../src/unit/hash.js'
import { sharedBytes, sharedFields } from '../../src/unit/task.js'
import { newFolder, put } from '../scan/places.js'

function inputOf(file: string): PlannedInput {
  const [found] = walkInputs([file], false)
  if (found === undefined) throw new Error('nothing found')
  return {
    ...found,
    contentId: 'x',
    container: null,
    encodingBasis: null,
    text: null,
    format: null,
    tables: [],
    problems: [],
    skipped: null,
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('the hash of an input', () => {
  const bytes = Buffer.alloc(3 * 2 ** 20 + 17, 'leaktally')

  test('is the SHA-256 of its bytes', () => {
    const file = put(newFolder(), 'x', bytes)
    const task = { kind: 'hash', input: inputOf(file), paced: true, shared: new SharedArrayBuffer(sharedBytes) } as const
    expect(hashInput(task)).toEqual({ sha256: sha256(bytes), failed: null, unchanged: true })
    expect(new BigInt64Array(task.shared)[sharedFields.hashed]).toBe(BigInt(bytes.length))
  })

  test('is none when the file is shorter than planned, or gone', () => {
    const file = put(newFolder(), 'x', bytes)
    const task = { kind: 'hash', input: inputOf(file), paced: true, shared: new SharedArrayBuffer(sharedBytes) } as const
    truncateSync(file, 100)
    expect(hashInput(task)).toEqual({ sha256: null, failed: null, unchanged: false })
    expect(hashInput({ ...task, input: { ...task.input, location: `${file} gone` } })).toEqual({
      sha256: null,
      failed: 'ENOENT',
      unchanged: true,
    })
  })

  test('is none after an abort', () => {
    const file = put(newFolder(), 'x', bytes)
    const shared = new SharedArrayBuffer(sharedBytes)
    new BigInt64Array(shared)[sharedFields.aborted] = 1n
    expect(hashInput({ kind: 'hash', input: inputOf(file), paced: true, shared }).sha256).toBeNull()
  })

  test('of more than the hasher may be ahead waits for nobody when no unit scans it, or all are done', () => {
    const file = put(newFolder(), 'sparse', '')
    truncateSync(file, 300 * 2 ** 20)
    const input = inputOf(file)
    const shared = new SharedArrayBuffer(sharedBytes)
    expect(hashInput({ kind: 'hash', input, paced: false, shared }).sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(new BigInt64Array(shared)[sharedFields.hashed]).toBe(0n)
    new BigInt64Array(shared)[sharedFields.unitsDone] = 1n
    expect(hashInput({ kind: 'hash', input, paced: true, shared }).sha256).toMatch(/^[0-9a-f]{64}$/)
    writeFileSync(file, '')
  })
})
