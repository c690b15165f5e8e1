/** The sampled records again from the inputs: sealed in clear, and drawn again from another place and under other names. */
import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import {
  readLabels,
  readSampled,
  redraw,
  scan,
  sealRegisterList,
  sealWorksheet,
  type ScanOptions,
  type ScanResult,
} from '../../src/index.js'
import { openSealed } from '../../src/scan/seal.js'
import { everythingIn, newFolder, put } from './places.js'

const passphrase = 'a passphrase'
const options: ScanOptions = { sample: 6, referenceDate: '2026-11-01' }

/** Places that are the file's own, of a copy in UTF-8, of a rewritten dialect, of cells; and a copy of a file. */
function writeInputs(folder: string): void {
  const maternity = writeTable('maternity', { records: 120 })
  put(folder, 'a/孕产妇.csv', maternity.bytes)
  put(folder, 'b/副本.csv', maternity.bytes)
  put(folder, 'owners.txt', writeTable('owners', { records: 60, encoding: 'utf-16le' }).bytes)
  const people = createPeople('review').person
  put(
    folder,
    'backslash.csv',
    ['name,phone,note', ...Array.from({ length: 20 }, () => `${people().name},${people().mobile},"a\\"b, c"`)].join('\n'),
  )
  put(folder, 'list.json', JSON.stringify(Array.from({ length: 20 }, () => ({ 姓名: people().name, 手机: people().mobile }))))
  put(folder, 'nobody.csv', 'x,y\n1,2\n3,4\n')
}

const folder = newFolder()
let result: ScanResult

beforeAll(async () => {
  writeInputs(folder)
  result = await scan([folder], options)
})

const contentOf = (bytes: Uint8Array): string[][] => {
  const book = read(bytes, { type: 'array' })
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, defval: '' })
}

describe('sampled records in clear', () => {
  test('are those of the evidence, from every kind of place', async () => {
    const records = await readSampled(result, [folder])
    const items = result.evidence.strata.flatMap((stratum) => stratum.items)
    expect(new Set(items.map(({ path }) => path)).size).toBeGreaterThanOrEqual(4)
    expect(records.map(({ cells }) => cells.map(({ column }) => column))).toEqual(
      items.map(({ cells }) => cells.map(({ column }) => column)),
    )
    const text = JSON.stringify(records)
    expect(text).not.toContain('×')
    expect(text).toMatch(/1[3-9]\d{9}/)
  })

  test('hold the persons of a record with the name that stands in the same slot', async () => {
    const records = await readSampled(result, [folder])
    const persons = records.filter(({ id }) => id.startsWith('resident_id/')).flatMap((record) => record.persons)
    expect(persons.length).toBeGreaterThanOrEqual(6)
    for (const { name, number } of persons)
      expect([name, number]).toEqual([expect.stringMatching(/^\p{Script=Han}{2,4}$/u), expect.stringMatching(/^\d{17}[\dX]$/)])
  })

  test('are found wherever the files lie, and refused when they are other files', async () => {
    const moved = newFolder()
    writeInputs(moved)
    renameSync(join(moved, 'owners.txt'), join(moved, 'b', 'renamed'))
    expect(await readSampled(result, [moved])).toEqual(await readSampled(result, [folder]))
    put(moved, 'list.json', '[{"a":"b"},{"a":"c"}]')
    await expect(readSampled(result, [moved])).rejects.toMatchObject({ code: 'inputs-mismatch', detail: { path: 'list.json' } })
  })

  test('leave the program sealed only, in a worksheet that is read back and a list for a register', async () => {
    const records = await readSampled(result, [folder])
    const worksheet = await sealWorksheet(result, records, 'zh-CN', passphrase)
    const [first] = records
    const value = first?.cells.find(({ shown }) => shown.length === 18)?.shown ?? ''
    expect(Buffer.from(worksheet).includes(value)).toBe(false)
    expect(JSON.stringify(contentOf(await openSealed(worksheet, passphrase)))).toContain(value)
    expect((await readLabels(worksheet, passphrase)).items).toHaveLength(records.length)
    const register = await sealRegisterList(result, records, 'en', passphrase)
    const [headings, ...rows] = contentOf(await openSealed(register, passphrase))
    expect(headings?.slice(0, 3)).toEqual(['item', 'name', 'resident ID'])
    expect(rows).toHaveLength(records.flatMap(({ persons }) => persons).length)
    expect((await readLabels(register, passphrase)).items.every(({ verification }) => verification === null)).toBe(true)
  })

  test('are not written among the inputs', async () => {
    const inside = join(folder, 'a')
    await expect(readSampled(result, [folder], { outputDirectory: inside })).rejects.toMatchObject({ code: 'output-inside-input' })
    expect(everythingIn(inside)).toEqual(['孕产妇.csv'])
  })
})

describe('the sample drawn again', () => {
  test('is the same from another mount and under other names', async () => {
    const mount = newFolder()
    mkdirSync(join(mount, 'x'))
    writeInputs(join(mount, 'x'))
    // Names that turn the order of copies and of all files round.
    renameSync(join(mount, 'x', 'a', '孕产妇.csv'), join(mount, 'x', 'z.dat'))
    renameSync(join(mount, 'x', 'owners.txt'), join(mount, 'x', '0'))
    const drawn = await redraw(result, [mount])
    expect(drawn).toMatchObject({ same: true, seed: result.run.seed, inputs: { matched: 6, missing: [], extra: [] } })
    expect(drawn.inputs.renamed).toBeGreaterThanOrEqual(2)
  })

  test('is another one when a record was added, and says which file is none of the result', async () => {
    const other = newFolder()
    writeInputs(other)
    put(other, 'nobody.csv', 'x,y\n1,2\n3,4\n5,6\n')
    const drawn = await redraw(result, [other])
    expect(drawn).toMatchObject({ same: false, inputs: { matched: 5, missing: ['nobody.csv'], extra: ['nobody.csv'] } })
    const nothing = drawn.strata.find(({ name }) => name === 'none')
    expect(nothing?.recordsAgain).toBe((nothing?.records ?? 0) + 1)
  })

  test('is not compared under other options', async () => {
    const stopped = await scan([folder], { ...options, stopList: ['13800138000'] })
    await expect(redraw(stopped, [folder])).rejects.toMatchObject({ code: 'inputs-mismatch', detail: { option: '--stop-list' } })
    expect((await redraw(stopped, [folder], { stopList: ['13800138000'] })).same).toBe(true)
  })
})
