/** Streams of every kind as inputs, and what becomes of one that breaks off. */
import { PassThrough, Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { createScanner, scan } from '../../src/index.js'
import type { NamedStream } from '../../src/index.js'
import { everythingIn, newFolder, put } from './places.js'
import { withTemporaryFolder } from './small-disk.js'

const table = writeTable('students', { records: 30 })
const lines = table.text.split('\r\n')
/** The header and ten records. */
const firstChunk = `${lines.slice(0, 11).join('\r\n')}\r\n`
const chunks = [table.bytes.subarray(0, 100), table.bytes.subarray(100, 101), table.bytes.subarray(101)]

async function* generated(): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await wait(1)
    yield chunk
  }
}

const reset = (): Error => Object.assign(new Error('reset'), { code: 'ECONNRESET' })

/** What nobody caught would have ended the program. */
const uncaught: unknown[] = []
const note = (error: unknown): void => void uncaught.push(error)

beforeEach(() => {
  process.on('uncaughtException', note).on('unhandledRejection', note)
})

afterEach(async () => {
  await wait(20)
  process.off('uncaughtException', note).off('unhandledRejection', note)
  expect(uncaught).toEqual([])
})

describe('a stream gives what its file gives:', () => {
  const kinds: readonly (readonly [string, () => NamedStream['stream']])[] = [
    ['an async generator', generated],
    ['a Node stream of bytes', () => Readable.from(chunks)],
    ['a Node stream of text', () => Readable.from([firstChunk, `${lines.slice(11).join('\r\n')}`])],
    ['a web stream', () => new Blob(chunks).stream()],
    ['a web stream that is pulled', () => Readable.toWeb(Readable.from(generated())) as NamedStream['stream']],
  ]

  test.each(kinds)('%s', async (_, stream) => {
    const fromFile = await scan([put(newFolder(), 'list.csv', table.bytes)])
    expect((await scan([{ name: 'list.csv', stream: stream() }])).digest).toBe(fromFile.digest)
  })
})

describe('a stream that breaks off', () => {
  const kinds: readonly (readonly [string, string, () => NamedStream['stream']])[] = [
    [
      'as an async generator that throws',
      'ECONNRESET',
      async function* () {
        yield Buffer.from(firstChunk)
        await wait(1)
        throw reset()
      },
    ],
    [
      'as a Node stream, directly after its first chunk',
      'ECONNRESET',
      () => {
        const stream = new PassThrough()
        stream.write(firstChunk)
        return stream.destroy(reset())
      },
    ],
    [
      'as a Node stream that is destroyed without a word',
      'ERR_STREAM_PREMATURE_CLOSE',
      () => {
        const stream = new PassThrough()
        stream.write(firstChunk)
        setTimeout(() => stream.destroy(), 20)
        return stream
      },
    ],
    ['as one that reads ahead', 'ECONNRESET', () => Readable.from(throwing())],
  ]

  async function* throwing(): AsyncGenerator<string> {
    yield firstChunk
    await wait(0)
    throw reset()
  }

  test.each(kinds)('%s counts what came, and is said to be cut', async (_, detail, stream) => {
    const result = await scan([{ name: 'half.csv', stream: stream() }])
    expect(result.records.total).toBe(10)
    expect(result.inputs[0]).toMatchObject({
      bytes: Buffer.byteLength(firstChunk),
      status: 'partial',
      problems: [{ code: 'source-truncated', count: 1, byteStarts: [Buffer.byteLength(firstChunk)], detail }],
    })
    expect(result.coverage).toMatchObject({ complete: false, unscanned: [{ path: 'half.csv', code: 'source-truncated', detail }] })
  })

  test('before anything came is a broken input, not a broken output', async () => {
    const file = put(newFolder(), 'list.csv', table.bytes)
    const outputDirectory = `${newFolder()}/out`
    const result = await scan([file, { name: 'gone.csv', stream: new PassThrough().destroy() }], { outputDirectory })
    expect(result.records.total).toBe(30)
    expect(result.coverage.unscanned).toMatchObject([{ path: 'gone.csv', code: 'source-truncated' }])
  })

  test('while another one is read is told just the same', async () => {
    const failing = new PassThrough()
    failing.write(firstChunk)
    setTimeout(() => failing.destroy(reset()), 2)
    const result = await scan([
      { name: 'a.csv', stream: generated() },
      { name: 'b.csv', stream: failing },
    ])
    expect(result.records.total).toBe(40)
    expect(result.coverage.unscanned).toMatchObject([{ path: 'b.csv', detail: 'ECONNRESET' }])
  })

  test('does not keep an abort waiting, whatever its kind', async () => {
    const never = async function* (): AsyncGenerator<string> {
      yield firstChunk
      await new Promise(() => undefined)
    }
    const temporary = newFolder()
    await withTemporaryFolder(temporary, async () => {
      for (const stream of [never(), Readable.from(never()), Readable.toWeb(Readable.from(never())) as NamedStream['stream']]) {
        const stopped = scan([{ name: 'x', stream }], { signal: AbortSignal.timeout(30) })
        await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
      }
    })
    expect(everythingIn(temporary)).toEqual([])
  })
})

test('chunks that are neither bytes nor text are a wrong call', async () => {
  const stream = Readable.from([{ name: 'x' }]) as NamedStream['stream']
  await expect(scan([{ name: 'x', stream }])).rejects.toMatchObject({ name: 'LeaktallyError', code: 'input-type' })
})

test('a scanner that is written to after its end tells of a broken stream, and the program goes on', async () => {
  const scanner = createScanner({ name: 'x.csv' })
  scanner.write(table.bytes)
  const ended = scanner.end()
  scanner.write('too late')
  await ended.catch(() => undefined)
  expect(() => scanner.write(5 as unknown as string)).toThrow(expect.objectContaining({ code: 'input-type' }) as Error)
})
