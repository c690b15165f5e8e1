/** Tables of dBASE and FoxPro, as cells and as they are counted. */
import { describe, expect, test } from 'vitest'
import { dbfTable } from '../../fixtures/formats/dbf.mjs'
import { newFolder, put } from '../scan/places.js'
import { expectSameAsCsv, longNumber, people, read, recognised } from './people-table.js'

const place = newFolder()
let made = 0
const file = (...table: Parameters<typeof dbfTable>): string => put(place, `${made++}.dat`, dbfTable(...table))
const texts = people.header.map((name, column) => {
  const lengths = people.rows.map((cells) => Buffer.byteLength(cells[column] ?? ''))
  return { name, type: 'C', length: Math.max(...lengths) }
})

describe('a table', () => {
  test.each([
    ['GBK, with its code page', { codePage: 0x4d }],
    ['GBK, with none', {}],
  ] as const)('of 2,000 people in %s is counted like the same people in CSV', async (_, wishes) => {
    const path = file(texts, people.rows, wishes)
    expect(await recognised(path)).toBe('dbf')
    await expectSameAsCsv(path)
  })

  test('in UTF-8 with the code page of another language is read, and a name that was cut loses its last character', async () => {
    const path = file([{ name: '学生姓名', type: 'C', length: 20 }], [['张三'], ['欧阳𬱖']], { encoding: 'utf-8', codePage: 0x03 })
    expect((await read(path, 'dbf')).tables).toMatchObject([{ header: ['学生姓'], rows: [['张三'], ['欧阳𬱖']], problems: [] }])
  })

  test('keeps numbers digit for digit', async () => {
    const fields = [
      { name: 'n', type: 'N', length: 19 },
      { name: 'i', type: 'I', length: 4 },
      { name: 'y', type: 'Y', length: 8 },
      { name: 'b', type: 'B', length: 8 },
      { name: 't', type: 'T', length: 8 },
      { name: 'd', type: 'D', length: 8 },
      { name: 'l', type: 'L', length: 1 },
    ]
    const integer = Buffer.alloc(4)
    integer.writeInt32LE(-7)
    const money = Buffer.alloc(8)
    money.writeBigInt64LE(33_010_619_900_101n)
    const double = Buffer.alloc(8)
    double.writeDoubleLE(13_700_137_000)
    const moment = Buffer.alloc(8)
    moment.writeUInt32LE(2_460_432)
    moment.writeUInt32LE(30_600_000, 4)
    const path = file(
      fields,
      [
        [longNumber, integer, money, double, moment, '20240501', 'T'],
        ['', '', '', '', Buffer.alloc(8), '', '?'],
      ],
      { version: 0x30 },
    )
    const { tables } = await read(path, 'dbf')
    expect(tables[0]?.rows[0]).toEqual([longNumber, '-7', '3301061990.0101', '13700137000', '2024-05-01 08:30:00', '20240501', 'T'])
  })

  test('has its deleted records, told with their number', async () => {
    const fields = [{ name: '姓名', type: 'C', length: 300 }]
    const { tables, problems } = await read(file(fields, [['张'.repeat(140)], { deleted: true, cells: ['李四'] }]), 'dbf')
    expect(tables).toMatchObject([{ name: '', header: ['姓名'], rows: [['张'.repeat(140)], ['李四']], problems: ['record-deleted×1'] }])
    expect(problems).toEqual([])
  })

  test('tells its memos, which lie in another file', async () => {
    const fields = [
      { name: 'a', type: 'C', length: 4 },
      { name: 'm', type: 'M', length: 10 },
    ]
    const { tables } = await read(
      file(
        fields,
        [
          ['1', '         1'],
          ['2', '          '],
        ],
        { version: 0x83 },
      ),
      'dbf',
    )
    expect(tables[0]?.problems).toEqual(['part-unread×1 memo'])
  })
})

describe('a damaged table', () => {
  const fields = [{ name: 'a', type: 'C', length: 9 }]

  test('that is shorter than it says keeps its whole records', async () => {
    const { tables, problems } = await read(file(fields, [['1'], ['2']], { stated: 5 }), 'dbf')
    expect(tables[0]?.rows).toEqual([['1'], ['2']])
    expect(problems).toEqual(['source-truncated×1 3 records'])
  })

  test('with more records than it says has them all', async () => {
    expect((await read(file(fields, [['1'], ['2']], { stated: 1, end: false }), 'dbf')).tables[0]?.rows).toEqual([['1'], ['2']])
  })

  test('without fields that fit its records is told, and so is a locked one', async () => {
    const bytes = dbfTable(fields, [['1']])
    bytes[10] = 3
    expect((await read(put(place, 'narrow', bytes), 'dbf')).problems).toEqual(['format-damaged×1'])
    const locked = dbfTable(fields, [['1']])
    locked[15] = 1
    expect((await read(put(place, 'locked', locked), 'dbf')).problems).toEqual(['encrypted×1'])
  })

  test('with bytes that are no text tells them', async () => {
    const path = file(fields, [['张三'], [Buffer.from([0xd5, 0xff])]], { codePage: 0x4d })
    expect((await read(path, 'dbf')).tables[0]).toMatchObject({ rows: [['张三'], ['��']], problems: ['encoding-invalid×2'] })
  })
})
