/** Peak memory of a scan in a process of its own, on generated files: bounded, and flat in the size of the input. */
import { spawn } from 'node:child_process'
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import type { ScanOptions } from '../../src/index.js'
import { newFolder } from '../scan/places.js'

const mebibyte = 2 ** 20
const folder = newFolder()
const index = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const rows = writeTable('students', { records: 50_000, lineEnd: '\n', header: false }).bytes
const header = writeTable('students', { records: 0, lineEnd: '\n' }).bytes

/** Rows again and again, the digits of the mobiles changed each time, so that keys do not repeat. */
function writeRows(file: string, bytes: number): string {
  const descriptor = openSync(file, 'w')
  try {
    let written = writeSync(descriptor, header)
    for (let round = 0; written < bytes; round++) {
      const fresh = Buffer.from(rows)
      const digits = String(round).padStart(4, '0')
      for (let at = fresh.indexOf(','); at >= 0; at = fresh.indexOf(',', at + 1)) {
        // A comma after eleven digits: the last four of a mobile.
        if (isMobileBefore(fresh, at)) fresh.write(digits, at - 4, 'latin1')
      }
      written += writeSync(descriptor, fresh)
    }
  } finally {
    closeSync(descriptor)
  }
  return file
}

function isMobileBefore(bytes: Buffer, end: number): boolean {
  for (let at = end - 11; at < end; at++) if (at < 0 || (bytes[at] ?? 0) < 48 || (bytes[at] ?? 0) > 57) return false
  return bytes[end - 12] === 44 && bytes[end - 11] === 49
}

const program = `
  const { scan } = await import(${JSON.stringify(index)})
  const from = process.argv[1]
  const inputs = from === '-' ? [{ name: 'stdin', stream: process.stdin }] : [from]
  const { records, coverage } = await scan(inputs, { threads: 2, ...JSON.parse(process.argv[2] ?? '{}') })
  const { maxRSS } = process.resourceUsage()
  console.log(JSON.stringify({ peak: maxRSS * 1024, records: records.total, bytes: coverage.bytes.scanned }))
`

interface Measured {
  readonly peak: number
  readonly records: number
  readonly bytes: number
}

async function measure(
  file: string,
  { asStream = false, options = {} }: { asStream?: boolean; options?: ScanOptions } = {},
): Promise<Measured> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, asStream ? '-' : file, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const feeding = asStream ? pipeline(createReadStream(file), child.stdin) : Promise.resolve(child.stdin.end())
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  const status = await new Promise((resolve) => child.once('close', resolve))
  await feeding
  expect(status).toBe(0)
  return JSON.parse(text) as Measured
}

describe('the peak memory of a scan', () => {
  let small = ''
  let large = ''

  beforeAll(() => {
    small = writeRows(join(folder, 'small.csv'), 300 * mebibyte)
    large = writeRows(join(folder, 'large.csv'), 1024 * mebibyte)
  })

  test('stays under 700 MB for a gigabyte by default', async () => {
    const { peak, bytes } = await measure(large)
    console.log(`peak: ${Math.round(peak / 1e6)} MB for 1 GiB`)
    expect(bytes).toBeGreaterThan(1024 * mebibyte)
    expect(peak).toBeLessThan(700e6)
  })

  test('grows by no more than 15 % from 300 MiB to 1 GiB once keys go to disk', async () => {
    const options = { memoryBytes: 16 * mebibyte }
    const few = await measure(small, { options })
    const many = await measure(large, { options })
    console.log(`peak: ${Math.round(few.peak / 1e6)} MB for 300 MiB, ${Math.round(many.peak / 1e6)} MB for 1 GiB with the least memory`)
    expect(many.records).toBeGreaterThan(3 * few.records)
    expect(many.peak).toBeLessThan(few.peak * 1.15)
  })

  test('is no more for a stream', async () => {
    const { peak, bytes } = await measure(large, { asStream: true })
    console.log(`peak: ${Math.round(peak / 1e6)} MB for a stream of 1 GiB`)
    expect(bytes).toBeGreaterThan(1024 * mebibyte)
    expect(peak).toBeLessThan(700e6)
  })
})
