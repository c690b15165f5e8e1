/** `leaktally explain`: its arguments become those of the library, and what it gives is printed as text or JSON. */
import { describe, expect, test } from 'vitest'
import { LeaktallyError } from '../../src/problem.js'
import { sampleExplanation } from '../report/sample-explanation.js'
import { run } from './fake-io.js'

describe('explain', () => {
  test('asks for one record, masked unless told otherwise', async () => {
    const { status, calls } = await run(['explain', 'a.csv', '--row', '17'])
    expect([status, calls]).toEqual([0, [{ name: 'explain', arguments: ['a.csv', { row: 17 }] }]])
    const more = [
      '--line',
      '3',
      '--table',
      'x',
      '--unmask',
      '--encoding',
      'gb18030',
      '--delimiter',
      ';',
      '--header',
      'no',
      '--columns',
      'c.csv',
    ]
    expect((await run(['explain', 'a.csv', ...more])).calls[0]?.arguments[1]).toEqual({
      line: 3,
      table: 'x',
      unmask: true,
      encoding: 'gb18030',
      delimiter: ';',
      header: false,
      columnsFile: 'c.csv',
    })
  })

  test.each([
    ['en', 'refused', 'Nothing in this record points to anybody.'],
    ['zh-CN', '未计入', '这条记录没有指向任何人的内容。'],
  ])('prints it in %s', async (lang, refused, nobody) => {
    const { stdout, stderr } = await run(['explain', 'a.csv', '--row', '3', '--lang', lang])
    expect(stderr).toBe('')
    for (const text of [refused, nobody, '138********']) expect(stdout).toContain(text)
  })

  test('prints JSON and nothing else with --json', async () => {
    expect(JSON.parse((await run(['explain', 'a.csv', '--row', '3', '--json'])).stdout)).toEqual(sampleExplanation)
  })

  test.each(['0x1', '-1', 'a', ''])('refuses a row that is no number: %j', async (row) => {
    expect(await run(['explain', 'a.csv', '--row', row, '--lang', 'en'])).toMatchObject({ status: 1, stdout: '', calls: [] })
  })

  test('says which record is not there, and what to do', async () => {
    const explain = async (): Promise<never> => {
      throw new LeaktallyError('record-missing', 'x', { path: 'a.csv', row: '9', records: '3' })
    }
    const { status, stderr } = await run(['explain', 'a.csv', '--row', '9', '--lang', 'en'], { api: { explain } })
    expect([status, stderr]).toEqual([
      1,
      'leaktally: a.csv has no such record: row 9; the table has 3. Check --row: data rows count from 1, the header does not.\n',
    ])
  })
})
