import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FileSource } from '../../src/source/file.js'
import { locationBytes } from '../../src/source/location.js'
import { walkInputs } from '../../src/source/walk.js'
import { newFolder, put } from '../scan/places.js'

const pathsOf = (inputs: readonly string[], followLinks = false): string[] => walkInputs(inputs, followLinks).map(({ path }) => path)

describe('the files below a folder', () => {
  test('come in the order of the bytes of their paths, folders not apart', () => {
    const folder = newFolder()
    for (const name of ['b.csv', 'a/z.csv', 'a.csv', 'Z.csv', '张.csv', 'é.csv', 'a/b/c.csv', '10.csv', '9.csv']) put(folder, name, 'x')
    expect(pathsOf([folder])).toEqual(['10.csv', '9.csv', 'Z.csv', 'a.csv', 'a/b/c.csv', 'a/z.csv', 'b.csv', 'é.csv', '张.csv'])
  })

  test('bear the name of their folder when several inputs are given, and a number when names meet', () => {
    const one = newFolder()
    const two = newFolder()
    put(one, 'seized/a.csv', '1')
    put(two, 'seized/a.csv', '22')
    put(two, 'a.csv', '333')
    expect(pathsOf([join(one, 'seized'), join(two, 'seized'), join(two, 'a.csv')])).toEqual(['a.csv', 'seized/a.csv', 'seized/a.csv#2'])
  })

  test('with a name that is no UTF-8 are shown with %XX and can be opened', () => {
    const folder = newFolder()
    execFileSync('sh', ['-c', 'printf x > "$(printf \'\\325\\305.csv\')" && printf y > 100%.csv'], { cwd: folder })
    const found = walkInputs([folder], false)
    expect(found.map(({ path }) => path)).toEqual(['%D5%C5.csv', '100%25.csv'])
    for (const { location } of found) {
      const source = new FileSource(location)
      expect(source.bytes).toBe(1)
      source.close()
    }
    expect(locationBytes(found[0]?.location ?? '').includes(Buffer.from([0xd5, 0xc5]))).toBe(true)
  })

  test('do not include what a link points to unless wanted, and a circle of links ends', () => {
    const folder = newFolder()
    put(folder, 'real/a.csv', 'x')
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    symlinkSync(folder, join(folder, 'real', 'circle'))
    expect(walkInputs([folder], false).map(({ path, skipped }) => [path, skipped?.code])).toEqual([
      ['link', 'source-link'],
      ['real/a.csv', undefined],
      ['real/circle', 'source-link'],
    ])
    expect(walkInputs([folder], true).map(({ path, skipped }) => [path, skipped?.code])).toEqual([
      ['link/a.csv', undefined],
      ['link/circle', 'source-loop'],
      ['real/a.csv', undefined],
      ['real/circle', 'source-loop'],
    ])
  })

  test('that are no regular files are listed, and a pipe is not waited for', () => {
    const folder = newFolder()
    execFileSync('mkfifo', [join(folder, 'pipe')])
    mkdirSync(join(folder, 'empty'))
    expect(walkInputs([folder, '/dev/null'], false).map(({ skipped }) => skipped?.code)).toEqual([
      'source-not-regular',
      'source-not-regular',
    ])
  })
})
