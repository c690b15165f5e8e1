/** Places where nothing can be written end in an error of their own, at once. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { scan } from '../../src/index.js'
import { makeFolders } from '../../src/source/write.js'
import { everythingIn, newFolder, put } from './places.js'

const table = put(newFolder(), 'list.csv', writeTable('students', { records: 20 }).bytes)

describe.skipIf(process.platform !== 'linux')('where the system refuses with ENOENT (skipped: only Linux has /proc)', () => {
  test('an output folder is refused', async () => {
    await expect(scan([table], { outputDirectory: '/proc/x/y' })).rejects.toMatchObject({
      code: 'output-failed',
      detail: { path: '/proc/x/y', errno: 'ENOENT' },
    })
  })

  test('a case key is refused', async () => {
    await expect(scan([table], { caseKeyFile: '/proc/x/case.key' })).rejects.toMatchObject({
      code: 'output-failed',
      detail: { path: '/proc/x/case.key', errno: 'ENOENT' },
    })
  })
})

test('a case key that is a folder is no key, and blames nothing else', async () => {
  const caseKeyFile = newFolder()
  await expect(scan([table], { caseKeyFile })).rejects.toMatchObject({
    code: 'case-key-invalid',
    detail: { file: caseKeyFile, errno: 'EISDIR' },
  })
})

describe('folders are made', () => {
  test('with those above them; the topmost new one is told', () => {
    const folder = newFolder()
    expect(makeFolders(join(folder, 'a', 'b'))).toBe(join(folder, 'a'))
    expect(makeFolders(join(folder, 'a', 'b'))).toBeNull()
    expect(everythingIn(folder)).toEqual(['a/', 'a/b/'])
  })

  test('all or none of them', () => {
    const folder = newFolder()
    expect(() => makeFolders(join(folder, 'a', 'b', 'x'.repeat(300)))).toThrow(/ENAMETOOLONG/)
    expect(everythingIn(folder)).toEqual([])
  })
})
