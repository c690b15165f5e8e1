/** Containers: every member is an input of its own, and what cannot be read is named. */
import { describe, expect, test } from 'vitest'
import { pack, rar5, zip64, zipWithRawNames, zstd } from '../../fixtures/containers.mjs'
import { encode } from '../../fixtures/encode.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import { cellsOf, writeWorkbook } from '../../fixtures/workbooks.mjs'
import { scan, type ScanResult } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'

const list = writeTable('maternity', { records: 200 })
const ids = list.truth.categories.resident_id.mentions

const scanBytes = (name: string, bytes: Uint8Array, options = {}): Promise<ScanResult> => scan([put(newFolder(), name, bytes)], options)
const first = ([bytes]: readonly Buffer[]): Buffer => bytes ?? Buffer.alloc(0)
const members = (result: ScanResult): (string | number)[][] =>
  result.inputs.filter(({ container }) => container !== null).map(({ path, status, tables }) => [path, status, tables[0]?.records ?? 0])

describe('a container', () => {
  test.each([
    ['7z', async () => first(await pack('7z', { 'list.csv': list.bytes }))],
    ['zip', async () => first(await pack('zip', { 'list.csv': list.bytes }))],
    ['zip64', () => zip64({ 'list.csv': list.bytes })],
    ['tar', async () => first(await pack('tar', { 'list.csv': list.bytes }))],
    ['rar', () => Promise.resolve(rar5({ 'list.csv': list.bytes }))],
    ['gz', async () => first(await pack('gzip', { 'list.csv': list.bytes }))],
    ['bz2', async () => first(await pack('bzip2', { 'list.csv': list.bytes }))],
    ['xz', async () => first(await pack('xz', { 'list.csv': list.bytes }))],
    ['zst', () => Promise.resolve(zstd(list.bytes))],
  ])('of the kind %s counts what its member counts', async (kind, made) => {
    // Told by its content: the name says nothing.
    const result = await scanBytes('evidence.bin', await made())
    const alone = await scanBytes('list.csv', list.bytes)
    expect(result.categories).toEqual(alone.categories)
    expect(members(result).map(([, ...rest]) => rest)).toEqual([['scanned', 200]])
    expect(result.inputs[0]).toMatchObject({ path: 'evidence.bin', container: null, status: 'scanned', tables: [] })
    expect(result.inputs[1]?.digests).toEqual(alone.inputs[0]?.digests)
    expect(result.coverage, kind).toMatchObject({ complete: true, files: { total: 1, scanned: 1 }, members: { total: 1, scanned: 1 } })
  })

  test('in a container is opened, and its members are addressed through both', async () => {
    const inner = first(
      await pack('zip', { '名单/list.csv': list.bytes, 'book.xlsx': writeWorkbook([{ name: '一', rows: cellsOf(list.text) }], 'xlsx') }),
    )
    const middle = first(await pack('gzip', { 'inner.zip': inner }))
    const result = await scanBytes(
      'outer.7z',
      first(await pack('7z', { 'a/inner.zip.gz': middle, 'note.txt': '联系人：张伟 13712345678' })),
    )
    expect(members(result).map(([path]) => path)).toEqual([
      'outer.7z!a/inner.zip.gz',
      'outer.7z!a/inner.zip.gz!inner.zip',
      'outer.7z!a/inner.zip.gz!inner.zip!book.xlsx',
      'outer.7z!a/inner.zip.gz!inner.zip!名单/list.csv',
      'outer.7z!note.txt',
    ])
    expect(result.categories.resident_id).toMatchObject({ mentions: 2 * ids })
  })

  test('nested without end is opened eight times and then named', async () => {
    let bytes = first(await pack('zip', { 'list.csv': list.bytes }))
    for (let depth = 0; depth < 9; depth++) bytes = first(await pack('zip', { 'x.zip': bytes }))
    const result = await scanBytes('x.zip', bytes).catch((error: unknown) => error)
    expect(result).toMatchObject({
      coverage: {
        complete: false,
        unscanned: expect.arrayContaining([expect.objectContaining({ code: 'container-too-deep' })]) as unknown,
      },
    })
  })

  test('shows names in GBK as they were meant', async () => {
    const names = ['户籍/户籍.txt', '孕妇名单/一月.csv', '业主.csv']
    const bytes = zipWithRawNames(names.map((name) => ({ name: encode(name, 'gb18030'), content: list.bytes })))
    const result = members(await scanBytes('x.zip', bytes))
    expect(result.sort()).toEqual(names.map((name) => [`x.zip!${name}`, 'scanned', 200]).sort())
  })

  test('whose members leave the folder by their names writes nowhere else', async () => {
    const bytes = zipWithRawNames([{ name: Buffer.from('../../../tmp/leaktally-escaped.csv'), content: list.bytes }])
    const result = await scanBytes('x.zip', bytes)
    expect(result.categories.resident_id?.mentions).toBe(ids)
    expect(members(result)).toHaveLength(1)
  })
})

describe('a locked container', () => {
  test.each([
    ['7z', []],
    ['7z', ['-mhe=on']],
    ['zip', ['-mem=AES256']],
    ['zip', ['-mem=ZipCrypto']],
  ] as const)('of the kind %s %j is named, and opened with the right one of several passwords', async (type, options) => {
    const bytes = first(await pack(type, { 'list.csv': list.bytes }, ['-psecret', ...options]))
    const folder = newFolder()
    const paths = [put(folder, 'locked', bytes), put(folder, 'list.csv', list.bytes)]
    const closed = await scan(paths)
    expect(closed.coverage).toMatchObject({ complete: false })
    expect(closed.coverage.unscanned.map(({ code }) => code)).toContain('encrypted')
    expect(closed.inputs.find(({ path }) => path === 'locked')?.digests.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(closed.categories.resident_id?.mentions).toBe(ids)
    const open = await scan(paths, { passwords: ['wrong', 'secret'] })
    expect(open.coverage.complete).toBe(true)
    expect(open.categories.resident_id?.mentions).toBe(2 * ids)
  })
})

describe('a split archive', () => {
  const noise = Buffer.from(Array.from({ length: 200 }, (_, index) => `${index * 7919},${index * 104_729}\n`).join(''))

  test('is read through its first volume, and the others are listed with it', async () => {
    const volumes = await pack('7z', { 'list.csv': list.bytes, 'noise.csv': noise }, ['-v4k', '-mx=0'])
    const folder = newFolder()
    volumes.forEach((bytes, index) => put(folder, `evidence.7z.${String(index + 1).padStart(3, '0')}`, bytes))
    const result = await scan([folder])
    expect(result.categories.resident_id?.mentions).toBe(ids)
    expect(result.coverage.complete).toBe(true)
    expect(result.inputs[2]?.problems.map(({ code }) => code)).not.toContain('member-damaged')
    expect(result.inputs.every(({ digests }) => digests.sha256 !== null)).toBe(true)
    expect(
      result.inputs.filter(({ problems }) => problems.some(({ code, detail }) => code === 'source-volume' && detail === 'evidence.7z.001')),
    ).toHaveLength(volumes.length - 1)
  })

  test('without one of its volumes says so', async () => {
    const volumes = await pack('7z', { 'list.csv': list.bytes }, ['-v4k', '-mx=0'])
    const folder = newFolder()
    volumes.slice(0, -1).forEach((bytes, index) => put(folder, `evidence.7z.${String(index + 1).padStart(3, '0')}`, bytes))
    put(folder, 'list.csv', list.bytes)
    const result = await scan([folder])
    expect(result.coverage.complete).toBe(false)
    expect(result.categories.resident_id?.mentions).toBe(ids)
  })
})

describe('a damaged container', () => {
  test('gives what comes out of it, names the rest, and its neighbours are counted', async () => {
    const bytes = first(await pack('gzip', { 'list.csv': writeTable('maternity', { records: 20_000 }).bytes }))
    const folder = newFolder()
    const result = await scan([put(folder, 'cut.gz', bytes.subarray(0, bytes.length / 2)), put(folder, 'list.csv', list.bytes)])
    const cut = result.inputs.find(({ container }) => container !== null)
    expect(cut).toMatchObject({ status: 'partial' })
    expect(cut?.problems.map(({ code }) => code)).toContain('member-damaged')
    expect(cut?.tables[0]?.records).toBeGreaterThan(5000)
    expect(result.inputs.find(({ path }) => path === 'cut.gz')).toMatchObject({
      status: 'partial',
      problems: [{ code: 'member-unscanned', count: 1 }],
    })
    expect(result.inputs.find(({ path }) => path === 'list.csv')).toMatchObject({ status: 'scanned' })
  })

  test('that is nothing but its first bytes is named', async () => {
    const folder = newFolder()
    const result = await scan([put(folder, 'x.7z', Buffer.from('7z\xbc\xaf\x27\x1c\0\0', 'latin1')), put(folder, 'list.csv', list.bytes)])
    expect(result.coverage.unscanned).toEqual([expect.objectContaining({ path: 'x.7z', code: 'format-damaged' })])
    expect(result.inputs.find(({ path }) => path === 'x.7z')).toMatchObject({
      digests: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
      problems: [{ code: 'format-damaged', count: 1 }],
    })
  })
})

test('a container as a stream counts what it counts as a file', async () => {
  const bytes = first(await pack('zip', { 'list.csv': list.bytes }))
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000))
  }
  const streamed = await scan([{ name: 'x.zip', stream: chunks() }])
  expect(streamed.digest).toBe((await scanBytes('x.zip', bytes)).digest)
})
