/** Parquet files, as cells and as they are counted. */
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { newFolder, put } from '../scan/places.js'
import { expectSameAsCsv, longNumber, people, read, recognised } from './people-table.js'

type Writing = Parameters<typeof parquetWriteBuffer>[0]

const place = newFolder()
let made = 0
const save = (bytes: Uint8Array): string => put(place, `${made++}.dat`, bytes)
const write = (writing: Writing): Buffer => Buffer.from(parquetWriteBuffer(writing))
const columns = people.header.map((name, column) => ({
  name,
  type: 'STRING' as const,
  data: people.rows.map((cells) => cells[column] ?? ''),
}))

describe('a file', () => {
  test('of 2,000 people in several row groups is counted like the same people in CSV', async () => {
    const path = save(write({ columnData: columns, rowGroupSize: 700 }))
    expect(await recognised(path)).toBe('parquet')
    await expectSameAsCsv(path)
  })

  test('keeps integers and decimals digit for digit, and shows moments as text', async () => {
    const columnData = [
      { name: 'int64', data: [BigInt(longNumber), -1n], type: 'INT64' as const },
      { name: 'int32', data: [7, -7], type: 'INT32' as const },
      { name: 'double', data: [Number(longNumber), 45.3], type: 'DOUBLE' as const },
      { name: 'moment', data: [new Date('2024-05-01T08:30:00Z'), new Date('2024-05-01T00:00:00Z')], type: 'TIMESTAMP' as const },
      { name: 'yes', data: [true, false], type: 'BOOLEAN' as const },
      { name: 'json', data: [{ a: 1 }, [1]], type: 'JSON' as const },
    ]
    const { tables } = await read(save(write({ columnData })), 'parquet')
    expect(tables).toMatchObject([
      {
        name: '',
        header: ['int64', 'int32', 'double', 'moment', 'yes', 'json'],
        rows: [
          [longNumber, '7', '3.30106199001011E+17', '2024-05-01 08:30:00', 'TRUE', '{"a":1}'],
          ['-1', '-7', '45.3', '2024-05-01', 'FALSE', '[1]'],
        ],
      },
    ])
  })

  test('of decimals sets the point without a double', async () => {
    const schema = [
      { name: 'root', num_children: 2 },
      {
        name: 'whole',
        type: 'INT64' as const,
        repetition_type: 'REQUIRED' as const,
        converted_type: 'DECIMAL' as const,
        precision: 18,
        scale: 0,
      },
      {
        name: 'money',
        type: 'INT64' as const,
        repetition_type: 'REQUIRED' as const,
        converted_type: 'DECIMAL' as const,
        precision: 18,
        scale: 2,
      },
    ]
    const columnData = [
      { name: 'whole', data: [BigInt(longNumber)] },
      { name: 'money', data: [-5n] },
    ]
    const written = write({ columnData, schema })
    expect((await read(save(written), 'parquet')).tables[0]?.rows).toEqual([[longNumber, '-0.05']])
  })

  test('has bytes that are text, and tells those that are not', async () => {
    const columnData = [{ name: 'b', data: [Buffer.from('张三'), Uint8Array.of(0, 1, 255)], type: 'BYTE_ARRAY' as const }]
    const { tables } = await read(save(write({ columnData })), 'parquet')
    expect(tables).toMatchObject([{ rows: [['张三']], problems: ['part-unread×1'] }])
  })
})

describe('a damaged file', () => {
  const whole = write({ columnData: columns, rowGroupSize: 500 })

  test('with a bad row group loses that group only', async () => {
    const bytes = Buffer.from(whole)
    bytes.fill(0xff, 4, 2000)
    const { tables } = await read(save(bytes), 'parquet')
    expect(tables[0]?.rows.length).toBe(1500)
    expect(tables[0]?.problems).toEqual(['table-damaged×500'])
  })

  test('that was cut, or is locked, is told', async () => {
    expect((await read(save(whole.subarray(0, whole.length / 2)), 'parquet')).problems).toEqual(['format-damaged×1'])
    const locked = Buffer.from(whole)
    locked.write('PARE', locked.length - 4)
    expect((await read(save(locked), 'parquet')).problems).toEqual(['encrypted×1'])
  })

  test('never breaks the scan, whatever single bytes say', async () => {
    for (let round = 0; round < 20; round++) {
      const bytes = Buffer.from(whole)
      for (let change = 0; change < 30; change++) bytes[bytes.length - 9 - ((round * 7919 + change * 131) % 2000)] = (round * change) & 255
      expect((await read(save(bytes), 'parquet')).tables.length).toBeLessThan(2)
    }
  })
})
