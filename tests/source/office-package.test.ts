/** Locked documents of office programs, against a library that locks them. */
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { writeRecords } from '../../fixtures/records.mjs'
import { writeWorkbook } from '../../fixtures/workbooks.mjs'
import { scan } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'

interface Locker {
  readonly encrypt: (document: Buffer, options: { readonly password: string; readonly type?: 'standard' }) => Buffer
}

const { encrypt } = createRequire(import.meta.url)('officecrypto-tool') as Locker
const records = writeRecords('students', { records: 300 })
const document = Buffer.from(writeWorkbook([{ name: '一', rows: [records.header, ...records.rows] }], 'xlsx'))
const plain = put(newFolder(), 'plain.xlsx', document)
const locks = [
  ['agile', {}],
  ['standard', { type: 'standard' }],
] as const

describe.each(locks)('%s encryption', (_, kind) => {
  test('opens with one of the passwords, and the people are those of the open workbook', async () => {
    const path = put(newFolder(), 'locked.xlsx', encrypt(document, { password: '密码 secret', ...kind }))
    const { inputs, categories, subjects, coverage } = await scan([path], { passwords: ['wrong', '密码 secret'] })
    const expected = await scan([plain])
    expect([categories, subjects]).toEqual([expected.categories, expected.subjects])
    expect(coverage.complete).toBe(true)
    expect(inputs.map(({ path: shown, format, status }) => [shown, format, status])).toEqual([
      ['locked.xlsx', 'office', 'scanned'],
      ['locked.xlsx!package', 'xlsx', 'scanned'],
    ])
  })

  test('is told where no password fits', async () => {
    const path = put(newFolder(), 'locked.xlsx', encrypt(document, { password: 'secret', ...kind }))
    await expect(scan([path, plain], { passwords: ['wrong'] })).resolves.toMatchObject({
      coverage: { complete: false },
      inputs: [{ path: 'locked.xlsx', status: 'skipped', problems: [{ code: 'encrypted' }] }, { path: 'plain.xlsx' }],
    })
  })

  test('opens what is only protected against changes without any', async () => {
    const path = put(newFolder(), 'protected.xlsx', encrypt(document, { password: 'VelvetSweatshop', ...kind }))
    expect((await scan([path])).coverage.complete).toBe(true)
  })

  test('that is damaged anywhere never fails the scan', async () => {
    const locked = encrypt(document, { password: 'secret', ...kind })
    for (let at = 0; at < locked.length; at += Math.ceil(locked.length / 8)) {
      const damaged = Buffer.from(locked)
      damaged.fill(0xff, at, at + 64)
      const { inputs } = await scan([put(newFolder(), 'damaged.xlsx', damaged), plain], { passwords: ['secret'] })
      expect(inputs.at(-1)?.status).toBe('scanned')
    }
  })
})
