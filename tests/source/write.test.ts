import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appendWhole, writeText, writeWhole } from '../../src/source/write.js'
import { readOrMakeSecret } from '../../src/source/case-keys.js'
import { everythingIn, newFolder, put } from '../scan/places.js'
import { canMount, onSmallDisk } from '../scan/small-disk.js'

const much = Buffer.alloc(1024 * 1024, 'x')

test('a file is made whole and private', () => {
  const file = join(newFolder(), 'a')
  writeWhole(file, (descriptor) => {
    writeText(descriptor, '张')
    writeText(descriptor, '三')
  })
  expect(readFileSync(file, 'utf8')).toBe('张三')
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('what is appended lies where it is said to', () => {
  const file = join(newFolder(), 'a')
  expect([appendWhole(file, Buffer.from('first')), appendWhole(file, Buffer.from('second'))]).toEqual([0, 5])
  expect(readFileSync(file, 'utf8')).toBe('firstsecond')
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a file whose making fails is as it was before', () => {
  const folder = newFolder()
  const file = put(folder, 'a', 'before')
  const failing = (): void => {
    writeWhole(file, (descriptor) => {
      writeText(descriptor, 'after')
      throw new Error('halfway')
    })
  }
  expect(failing).toThrow('halfway')
  expect([everythingIn(folder), readFileSync(file, 'utf8')]).toEqual([['a'], 'before'])
})

describe.skipIf(!canMount)('on a full disk (skipped: cannot mount one)', () => {
  test('nothing is made, and nothing appended', async () => {
    await onSmallDisk('64k', async ({ folder }) => {
      const file = put(folder, 'log', 'before\n')
      const making = (): void => {
        writeWhole(join(folder, 'a'), (descriptor) => {
          writeText(descriptor, much.toString())
        })
      }
      expect(making).toThrow('ENOSPC')
      expect(() => appendWhole(file, much)).toThrow('ENOSPC')
      expect([everythingIn(folder), readFileSync(file, 'utf8')]).toEqual([['log'], 'before\n'])
    })
  })

  test('no half of a case key is left to be taken for one', async () => {
    await onSmallDisk('64k', async ({ folder, fill }) => {
      fill()
      expect(() => readOrMakeSecret(join(folder, 'case.key'))).toThrow('ENOSPC')
      expect(everythingIn(folder)).toEqual(['filler'])
    })
  })
})
