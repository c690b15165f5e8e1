/** Corrections that name nothing: whoever made them is told. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { writeWorkbook } from '../../fixtures/workbooks.mjs'
import * as api from '../../src/index.js'
import { run } from '../cli/fake-io.js'
import { newFolder, put } from './places.js'

const folder = newFolder()
const table = put(folder, 't/list.csv', writeTable('students', { records: 20 }).bytes)
const columnsFile = join(folder, 'columns.csv')

/** The column file of the table with two columns of another one, and a column that the table does not have. */
async function writeCorrections(): Promise<string> {
  const written = api.writeColumns(await api.plan([table]))
  const [, first = ''] = written.split('\r\n')
  const [signature = ''] = first.split(',')
  const more = ['旧表头 | 证件,1', '旧表头 | 证件,2', `${signature},99`].map((start) => {
    const [name, column] = start.split(',')
    return `${name},,,${column},,mobile,self,,,,,\r\n`
  })
  return `${written}${more.join('')}`
}

describe('rows of the column file that name no column of any table', () => {
  test('are named in the result, by signature, and the others are applied', async () => {
    put(folder, 'columns.csv', await writeCorrections())
    const result = await api.scan([table], { columnsFile })
    const signature = result.inputs[0]?.tables[0]?.columns.map(({ header }) => header).join(' | ')
    expect(result.run.columnsUnmatched).toEqual([
      { signature: '旧表头 | 证件', rows: 2 },
      { signature, rows: 1 },
    ])
    expect(result.coverage.complete).toBe(true)
  })

  test.each([
    ['en', 'Note: 3 rows of the column file were not applied', 'Corrections that were not applied'],
    ['zh-CN', '注意：列更正文件中有 3 行没有生效', '未生效的列更正'],
  ])('are told in the summary and by the status, in %s', async (lang, notice, heading) => {
    const ran = await run(['scan', table, '--columns', columnsFile, '--lang', lang], { api })
    expect(ran.status).toBe(2)
    expect(ran.stdout.replaceAll(/\s+/g, ' ')).toContain(notice)
    expect(ran.stdout).toContain(`\n${heading}\n`)
    expect(ran.stdout).toContain('旧表头 | 证件')
    const planned = await run(['plan', table, '--with-columns', columnsFile, '--lang', lang], { api })
    expect(planned.status).toBe(2)
    expect(planned.stdout).toContain(`${heading}\n`)
  })

  test('come through the three steps, too', async () => {
    const options = { caseKeyFile: join(folder, 'case.key') }
    const made = await api.plan([table], { ...options, columnsFile })
    const result = await api.merge(made, [await api.work(made, 0, options)], options)
    expect(result.run.columnsUnmatched).toHaveLength(2)
  })

  test('are none when the file is the plan’s own', async () => {
    const own = put(folder, 'own.csv', api.writeColumns(await api.plan([table])))
    expect(readFileSync(own, 'utf8')).toContain('signature')
    const ran = await run(['scan', table, '--columns', own, '--lang', 'en'], { api })
    expect(ran.status).toBe(0)
    expect(ran.stdout).not.toContain('not applied')
  })
})

describe('a corrected column', () => {
  const named = (written: string): string =>
    written
      .split('\r\n')
      .map((line) =>
        line.includes(',学生姓名,') ? line.replace(',person_name,', ',other,').replace(/,,$/, ',王检察官,"是昵称, 不是姓名"') : line,
      )
      .join('\r\n')

  test('is named in the result with who corrected it, and why', async () => {
    const file = put(folder, 'named.csv', named(api.writeColumns(await api.plan([table]))))
    const { run: result } = await api.scan([table], { columnsFile: file })
    expect(result.columnsCorrected).toEqual([
      expect.objectContaining({ header: '学生姓名', role: 'other', editor: '王检察官', reason: '是昵称, 不是姓名' }),
    ])
    expect(result.columns).toMatch(/^[0-9a-f]{64}$/)
  })

  test('may come back as a workbook', async () => {
    const folderOfBook = newFolder()
    const written = join(folderOfBook, 'columns.xlsx')
    expect((await run(['plan', table, '--columns', written], { api })).status).toBe(0)
    const { read, utils } = await import('@e965/xlsx')
    const book = read(readFileSync(written), { type: 'buffer' })
    const records = utils.sheet_to_json<string[]>(book.Sheets['columns'] ?? {}, { header: 1, defval: '' })
    const csv = records.map((record) => `${record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')
    const again = put(
      folderOfBook,
      'again.xlsx',
      writeWorkbook(
        [
          {
            name: 'columns',
            rows: records.map((record) =>
              record.includes('学生姓名') ? record.map((cell) => (cell === 'person_name' ? 'other' : cell)) : record,
            ),
          },
        ],
        'xlsx',
      ),
    )
    const asWorkbook = await api.scan([table], { columnsFile: again })
    expect(asWorkbook.run.columnsCorrected).toEqual([expect.objectContaining({ header: '学生姓名', role: 'other' })])
    expect((await api.scan([table], { columnsFile: put(folderOfBook, 'same.csv', csv) })).run.columnsCorrected).toEqual([])
    await expect(api.scan([table], { columnsFile: put(folderOfBook, 'broken.xlsx', 'PK\x03\x04') })).rejects.toMatchObject({
      code: 'columns-invalid',
    })
  })
})
