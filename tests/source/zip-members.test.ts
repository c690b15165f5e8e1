/** Our own list of a zip's members says what the library says, and leaves to it what is not plain. */
import { expect, test } from 'vitest'
import { BlobReader, ZipReader } from '@zip.js/zip.js'
import { pack, zip64, zipWithRawNames } from '../../fixtures/containers.mjs'
import { writeWorkbook } from '../../fixtures/workbooks.mjs'
import { HeldFile } from '../../src/source/file.js'
import { listZip } from '../../src/source/zip.js'
import { listPlainMembers } from '../../src/source/zip-members.js'

const held = (bytes: Uint8Array): HeldFile => new HeldFile(bytes, 0)
const workbook = writeWorkbook([{ name: '名单', rows: [['姓名'], ['李雷']] }], 'xlsx')
const members = { 'a.txt': 'some text\n'.repeat(2000), '名单/b.csv': 'x', 'empty.txt': '' }

async function packed(options: readonly string[] = []): Promise<Buffer> {
  return (await pack('zip', members, options))[0] ?? Buffer.alloc(0)
}

test('members have the same names, sizes and places', async () => {
  for (const bytes of [workbook, await packed(), zipWithRawNames([{ name: Uint8Array.of(0xc3, 0xfb), content: Uint8Array.of(1) }])]) {
    const expected = await new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)]))).getEntries()
    expect(
      listPlainMembers(held(bytes))?.map((one) => [Buffer.from(one.nameBytes), one.bytes, one.packedBytes, one.offset, one.isFolder]),
    ).toEqual(expected.map((one) => [Buffer.from(one.rawFilename), one.uncompressedSize, one.compressedSize, one.offset, one.directory]))
  }
})

test('their bytes are the same, stored or deflated', async () => {
  for (const options of [[], ['-mx=0']]) {
    const found: Record<string, string> = {}
    for (const entry of (await listZip(held(await packed(options)))).filter(({ isFolder }) => !isFolder)) {
      const chunks: Uint8Array[] = []
      await entry.read((chunk) => chunks.push(chunk))
      found[entry.name] = Buffer.concat(chunks).toString()
    }
    expect(found).toEqual(members)
  }
})

test('a zip with a remark, with large numbers, with locked members, or one that is cut is left to the library', async () => {
  const remark = Buffer.concat([workbook, Buffer.from('remark')])
  remark.writeUInt16LE(6, workbook.length - 2)
  for (const bytes of [
    remark,
    await zip64(members),
    await packed(['-psecret']),
    workbook.subarray(0, -30),
    Buffer.concat([Buffer.from('before'), workbook]),
  ])
    expect(listPlainMembers(held(bytes))).toBeNull()
})

test('a member that is damaged gives what comes before, and is told', async () => {
  const bytes = Buffer.from(await packed())
  const [first] = listPlainMembers(held(bytes)) ?? []
  bytes.fill(0xff, (first?.offset ?? 0) + 60, (first?.offset ?? 0) + 64)
  const [entry] = await listZip(held(bytes))
  await expect(entry?.read(() => undefined)).rejects.toThrow()
})
