/** Databases of SQLite, as cells and as they are counted. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pack } from '../../fixtures/containers.mjs'
import { runSql, writeLog, writeSqlite } from '../../fixtures/formats/sqlite.mjs'
import { scan } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'
import { expectSameAsCsv, longNumber, people, read, recognised } from './people-table.js'

const place = newFolder()
const at = (name: string): string => join(place, name)

describe('a database', () => {
  test('of 2,000 people is counted like the same people in CSV, and nothing is written beside it', async () => {
    const folder = newFolder()
    const path = join(folder, 'people.bin')
    writeSqlite(path, '学生', people.header, people.rows)
    expect(await recognised(path)).toBe('sqlite')
    const { inputs } = await expectSameAsCsv(path)
    expect(inputs[0]).toMatchObject({ format: 'sqlite', status: 'scanned', tables: [{ name: '学生', records: 2000 }] })
    expect(readdirSync(folder)).toEqual(['people.bin'])
  })

  test('keeps every digit of integers, and shows reals as a spreadsheet does', async () => {
    const values = [BigInt(longNumber), 9_223_372_036_854_775_807n, -5n, 0n, 1n, 13_700_137_000n, 45.3, Number(longNumber)]
    runSql(at('numbers.db'), [
      { sql: 'CREATE TABLE numbers (value)' },
      { sql: 'INSERT INTO numbers VALUES (?)', rows: values.map((value) => [value]) },
    ])
    const { tables } = await read(at('numbers.db'), 'sqlite')
    expect(tables[0]?.rows.flat()).toEqual([
      longNumber,
      '9223372036854775807',
      '-5',
      '0',
      '1',
      '13700137000',
      '45.3',
      '3.30106199001011E+17',
    ])
  })

  test('has the row number where a column is one, and keys first where rows have none', async () => {
    runSql(at('keys.db'), [
      { sql: 'CREATE TABLE "a b" (/* of, it */ 编号 INTEGER PRIMARY KEY, [名, 字] TEXT DEFAULT \'(,\', n INT AS (编号 * 2)) -- end' },
      {
        sql: 'INSERT INTO "a b" (编号, [名, 字]) VALUES (?, ?)',
        rows: [
          [7, '甲'],
          [9, null],
        ],
      },
      { sql: 'CREATE TABLE k (x TEXT, y TEXT, `z` TEXT, CONSTRAINT c PRIMARY KEY ("z", x)) WITHOUT ROWID' },
      { sql: 'INSERT INTO k VALUES (?, ?, ?)', rows: [['1', '2', '3']] },
    ])
    const { tables, problems } = await read(at('keys.db'), 'sqlite')
    expect(tables).toMatchObject([
      {
        name: 'a b',
        header: ['编号', '名, 字', 'n'],
        rows: [
          ['7', '甲', ''],
          ['9', '', ''],
        ],
      },
      { name: 'k', header: ['x', 'y', 'z'], rows: [['1', '2', '3']] },
    ])
    expect(problems).toEqual([])
  })

  test('with many rows without row numbers gives each once', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [`k${index}`, 'x'.repeat(index % 700)])
    runSql(at('without.db'), [
      { sql: 'CREATE TABLE t (k TEXT PRIMARY KEY, v) WITHOUT ROWID' },
      { sql: 'INSERT INTO t VALUES (?, ?)', rows },
    ])
    const { tables } = await read(at('without.db'), 'sqlite')
    expect(tables[0]?.rows.length).toBe(5000)
    expect(new Set(tables[0]?.rows.map(([key, value]) => `${key} ${value}`))).toEqual(
      new Set(rows.map(([key, value]) => `${key} ${value}`)),
    )
  })

  test('has cells that span many pages, texts in UTF-16 and in GBK, and bytes that are text; other bytes are told', async () => {
    const long = '长'.repeat(20_000)
    runSql(at('wide.db'), [
      { sql: "PRAGMA encoding = 'UTF-16le'" },
      { sql: 'CREATE TABLE t (a, b)' },
      { sql: 'INSERT INTO t VALUES (?, ?)', rows: [[long, '𬱖']] },
    ])
    expect((await read(at('wide.db'), 'sqlite')).tables[0]?.rows).toEqual([[long, '𬱖']])

    const gbk = Buffer.from('d5c5c8fd', 'hex')
    const rows = [[Buffer.from('文本'), Buffer.from([0, 1, 2, 255])]]
    runSql(at('bytes.db'), [
      { sql: 'CREATE TABLE t (a, b)' },
      { sql: 'INSERT INTO t VALUES (CAST(? AS TEXT), NULL)', rows: [[gbk]] },
      { sql: 'INSERT INTO t VALUES (?, ?)', rows },
    ])
    const { tables } = await read(at('bytes.db'), 'sqlite')
    expect(tables[0]?.rows).toEqual([
      ['张三', ''],
      ['文本', ''],
    ])
    expect(tables[0]?.problems).toEqual(['part-unread×1'])
  })

  test('tells its deleted pages, and does not count views twice', async () => {
    writeSqlite(
      at('deleted.db'),
      't',
      ['姓名', '备注'],
      Array.from({ length: 500 }, () => ['王小明', 'x'.repeat(500)]),
    )
    runSql(at('deleted.db'), [{ sql: 'CREATE VIEW v AS SELECT * FROM t' }, { sql: 'DELETE FROM t WHERE rowid > 100' }])
    const { tables, problems } = await read(at('deleted.db'), 'sqlite')
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([['t', 100]])
    expect(problems[0]).toMatch(/^part-unread×\d+ deleted pages$/)
    expect((await scan([at('deleted.db')])).coverage.complete).toBe(false)
  })

  test('has the rows of a log that was not written back', async () => {
    writeSqlite(at('before.db'), 't', ['n'], [['旧']])
    copyFileSync(at('before.db'), at('after.db'))
    runSql(at('after.db'), [{ sql: 'INSERT INTO t VALUES (?)', rows: Array.from({ length: 3000 }, (_, index) => [`新${index}`]) }])
    writeLog(at('before.db'), at('after.db'), at('before.db-wal'))
    expect((await read(at('before.db'), 'sqlite')).tables[0]?.rows.length).toBe(3001)

    const log = readFileSync(at('before.db-wal'))
    writeFileSync(at('before.db-wal'), log.subarray(0, log.length - 1))
    expect((await read(at('before.db'), 'sqlite')).tables[0]?.rows).toEqual([['旧']])
  })

  test('has a log that is listed as read with it, also where both are members of an archive', async () => {
    const folder = newFolder()
    const database = join(folder, 'people.db')
    writeSqlite(database, 't', ['姓名', '手机'], [['王五', '13512340001']])
    copyFileSync(database, at('logged.db'))
    runSql(at('logged.db'), [{ sql: 'INSERT INTO t VALUES (?, ?)', rows: [['李四', '13512340002']] }])
    writeLog(database, at('logged.db'), `${database}-wal`)
    const archive = put(
      newFolder(),
      'phone.zip',
      (await pack('zip', { 'db/people.db': readFileSync(database), 'db/people.db-wal': readFileSync(`${database}-wal`) }))[0] ?? '',
    )
    for (const [given, name] of [
      [folder, 'people.db'],
      [archive, 'phone.zip!db/people.db'],
    ] as const) {
      const { inputs, coverage, categories } = await scan([given])
      expect(categories['mobile']?.mentions).toBe(2)
      expect(coverage.complete).toBe(true)
      const log = inputs.find(({ path }) => path.endsWith(`${name}-wal`))
      expect(log).toMatchObject({ status: 'skipped', problems: [{ code: 'source-log', detail: expect.stringContaining(name) as string }] })
      expect(log?.digests.sha256).toMatch(/^[0-9a-f]{64}$/)
    }
    expect((await scan([`${database}-wal`, at('logged.db')])).coverage.complete).toBe(false)
  })

  test('with an unfinished journal beside it tells it', async () => {
    writeSqlite(at('hot.db'), 't', ['n'], [['1']])
    writeFileSync(at('hot.db-journal'), Buffer.from('d9d505f920a163d700000001', 'hex'))
    expect((await read(at('hot.db'), 'sqlite')).problems).toEqual(['part-unread×1 rollback journal'])
    writeFileSync(at('hot.db-journal'), Buffer.alloc(512))
    expect((await read(at('hot.db'), 'sqlite')).problems).toEqual([])
  })
})

describe('a damaged database', () => {
  writeSqlite(at('whole.db'), 't', people.header, people.rows)
  const whole = readFileSync(at('whole.db'))

  test('that was cut keeps what is there', async () => {
    writeFileSync(at('cut.db'), whole.subarray(0, whole.length / 2))
    const { tables, problems } = await read(at('cut.db'), 'sqlite')
    expect(tables[0]?.rows.length).toBeGreaterThan(800)
    expect(tables[0]?.problems[0]).toMatch(/^table-damaged×/)
    expect(problems[0]).toMatch(/^source-truncated×1 \d+ pages$/)
  })

  test('with one bad page loses that page only', async () => {
    const bytes = Buffer.from(whole)
    bytes.fill(0xee, 10 * 4096, 11 * 4096)
    writeFileSync(at('bad.db'), bytes)
    const { tables } = await read(at('bad.db'), 'sqlite')
    expect(tables[0]?.rows.length).toBeGreaterThan(1900)
    expect(tables[0]?.rows.length).toBeLessThan(2000)
    expect(tables[0]?.problems).toEqual(['table-damaged×1'])
  })

  test('whose content is scrambled behind the header is encrypted', async () => {
    const bytes = Buffer.from(whole)
    for (let place = 100; place < bytes.length; place++) bytes[place] = (place * 2_654_435_761) >>> 24
    writeFileSync(at('locked.db'), bytes)
    expect((await read(at('locked.db'), 'sqlite')).problems).toEqual(['encrypted×1'])
  })

  test('never breaks the scan, whatever single bytes say', async () => {
    for (let round = 0; round < 60; round++) {
      const bytes = Buffer.from(whole.subarray(0, 40 * 4096))
      for (let change = 0; change < 40; change++)
        bytes[16 + ((round * 7919 + change * 104_729) % (bytes.length - 16))] = (round * change) & 255
      // Lengths and child pages of the first pages are what a hostile file would set.
      bytes.fill(round & 255, 100 + round, 108 + round)
      writeFileSync(at('odd.db'), bytes)
      const { tables } = await read(at('odd.db'), 'sqlite')
      expect(tables.length).toBeLessThan(3)
    }
  })

  test('whose pages lead to themselves ends', async () => {
    const bytes = Buffer.from(whole)
    const root = bytes.subarray(4096, 8192)
    expect(root[0]).toBe(5)
    for (let index = 0; index < root.readUInt16BE(3); index++) root.writeUInt32BE(2, root.readUInt16BE(12 + 2 * index))
    writeFileSync(at('loop.db'), bytes)
    expect((await read(at('loop.db'), 'sqlite')).tables[0]?.problems[0]).toMatch(/^table-damaged×/)
  })
})
