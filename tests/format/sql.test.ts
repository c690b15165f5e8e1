/** SQL dumps of all dialects: as many people as the same records as CSV, no digit lost, and damage that ends where it is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { writeRecords } from '../../fixtures/records.mjs'
import { sqlWays } from '../../fixtures/sql.mjs'
import { isSql } from '../../src/format/sql/recognise-sql.js'
import { readSql } from '../../src/format/sql/sql.js'
import { newFolder, put } from '../scan/places.js'
import { countsOf, readCells, type ReadCells } from './cells.js'

const place = newFolder()
const read = (content: string | Uint8Array): Promise<ReadCells> => readCells(readSql, content)

/** Rows of all tables but the other text. */
async function rowsOf(content: string): Promise<(readonly string[])[]> {
  return (await read(content)).tables.filter(({ name }) => name !== '(other text)').flatMap(({ rows }) => rows)
}

const otherText = async (content: string): Promise<string[]> =>
  (await read(content)).tables.filter(({ name }) => name === '(other text)').flatMap(({ rows }) => rows.map(([text = '']) => text))

const headerOf = async (content: string): Promise<readonly string[] | null | undefined> =>
  (await read(content)).tables.find(({ name }) => name !== '(other text)')?.header

describe('two thousand records', async () => {
  const records = writeRecords('maternity', { records: 2000 })
  const expected = { ...(await countsOf(put(place, 'records.csv', records.csv))), formats: 'sql' }

  test.each(Object.keys(sqlWays))('dumped as %s have the counts of the same records as CSV', async (way) => {
    const text = sqlWays[way]?.(records) ?? ''
    expect(isSql(text.slice(0, 65_536))).toBe(true)
    expect(await countsOf(put(place, `${way}.txt`, text))).toEqual(expected)
  })

  test('in GBK, and in the UTF-16 of the Management Studio, too', async () => {
    expect(await countsOf(put(place, 'gbk.sql', encode(sqlWays['mysqldump']?.(records) ?? '', 'gb18030')))).toEqual(expected)
    expect(await countsOf(put(place, 'utf16.sql', encode(sqlWays['sqlserver']?.(records) ?? '', 'utf-16le')))).toEqual(expected)
  })
})

describe('values', () => {
  test('are the tokens of the file, digit for digit', async () => {
    const text = 'INSERT INTO t VALUES (330106199001011234,-1.50,1e10, NULL ,true,CAST(330106199001011234 AS Numeric(18, 0)));'
    expect(await rowsOf(text)).toEqual([['330106199001011234', '-1.50', '1e10', '', 'true', '330106199001011234']])
  })

  test('are literals in the way of MySQL', async () => {
    const text = String.raw`INSERT INTO ${'`t`'} VALUES ('a\'b''c\\','\n\t\%',"d\"e",_utf8mb4'f',0x3133353132333430303031,0xFF00,X'e5bca0',b'1');`
    expect(await rowsOf(text)).toEqual([["a'b'c\\", '\n\t%', 'd"e', 'f', '13512340001', '0xFF00', '张', '1']])
  })

  test('are literals in the way of PostgreSQL', async () => {
    const head = '-- PostgreSQL database dump\n'
    const text = String.raw`INSERT INTO public.t VALUES ('C:\', E'a\'b', $$c'd$$, $x$e$$f$x$, '{"g":1}'::jsonb, 'h' || 'i', NULL::text);`
    expect(await rowsOf(head + text)).toEqual([['C:\\', "a'b", "c'd", 'e$$f', '{"g":1}', 'hi', '']])
  })

  test('are literals in the way of SQL Server and Oracle', async () => {
    const server = String.raw`INSERT [dbo].[t] ([a], [b], [c]) VALUES (N'C:\', CAST(N'2026-01-02T00:00:00' AS DateTime), N'张''三')`
    expect(await rowsOf(server)).toEqual([['C:\\', '2026-01-02T00:00:00', "张'三"]])
    const oracle = `Insert into "T" ("A","B","C") values (TO_DATE('2026-01-02','YYYY-MM-DD'),TO_CLOB('x')||TO_CLOB('y'),"S".NEXTVAL);`
    expect(await rowsOf(oracle)).toEqual([['2026-01-02', 'xy', 'S']])
  })

  test('come back from any text, wherever a block of the file ends', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text !== '' && !/[\u001e\u001f\0]/.test(text))
    const write = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 600_000 }),
        async (rows, length) => {
          const filler = 'x'.repeat(length)
          const all = [[filler, filler], ...rows]
          const text = `INSERT INTO \`t\` VALUES ${all.map((cells) => `(${cells.map(write).join(', ')})`).join(',\n')};\n`
          expect((await rowsOf(text)).slice(1)).toEqual(rows)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('are read behind a picture in the first row, which makes no binary file of a dump', async () => {
    const picture = Buffer.from(
      Array.from({ length: 80_000 }, (_, index) => (index * 167) % 256).filter((byte) => byte !== 0x27 && byte !== 0x5c),
    )
    const head = Buffer.from("-- MySQL dump 10.13\nINSERT INTO `t` VALUES (1,_binary '")
    const file = Buffer.concat([head, picture, Buffer.from("','张三'),(2,'','13512340001');\n")])
    const path = put(place, 'picture.sql', file)
    expect(await countsOf(path)).toMatchObject({ formats: 'sql', mobile: [1, 1] })
    expect((await read(file)).tables.at(-1)?.rows.map(([id, , text]) => [id, text])).toEqual([
      ['1', '张三'],
      ['2', '13512340001'],
    ])
  })

  test('longer than 1 MiB are cut, and that is told', async () => {
    const { tables, problems } = await read(`INSERT INTO t VALUES ('${'张'.repeat(600_000)}','kept');`)
    expect(tables[0]?.rows.map(([a = '', b]) => [a.length, b])).toEqual([[Math.floor(2 ** 20 / 3), 'kept']])
    expect(problems).toEqual(['part-unread 1'])
  })
})

describe('COPY', () => {
  const copy = (rows: string): string => `COPY public.t (a, b, c) FROM stdin;\n${rows}\\.\n`

  test('gives its rows with their escapes', async () => {
    const text = copy(String.raw`1	\N	x\ty\\z` + '\r\n' + String.raw`330106199001011234	\x41\102	` + '\n')
    expect(await rowsOf(text)).toEqual([
      ['1', '', 'x\ty\\z'],
      ['330106199001011234', 'AB', ''],
    ])
  })

  test('is followed by statements again', async () => {
    expect(await rowsOf(`${copy('1\t2\t3\n')}INSERT INTO u VALUES ('4');`)).toEqual([['1', '2', '3'], ['4']])
  })

  test('that breaks off keeps what came, and tells it', async () => {
    const { tables } = await read('COPY t (a, b) FROM stdin;\n1\t2\n3\t4')
    expect(tables[0]).toMatchObject({
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
      problems: ['table-damaged 1'],
    })
  })

  test('in another format is other text', async () => {
    expect(await otherText("COPY t (a) FROM stdin WITH (DELIMITER '|');\n13512340001|x\n\\.\n")).toContain('13512340001|x')
  })
})

describe('COPY in CSV', () => {
  const rows = '330106199001011234,"李""四, 男",\r\n,"a\nb",x\n'
  const cells = [
    ['330106199001011234', '李"四, 男', ''],
    ['', 'a\nb', 'x'],
  ]

  test.each([
    ['WITH (FORMAT csv)', rows],
    ['CSV', rows],
    ['WITH (FORMAT csv, HEADER true)', `a,b,c\n${rows}`],
    ["WITH (FORMAT csv, DELIMITER E'\\t', NULL '-')", '330106199001011234\t"李""四, 男"\t-\n-\t"a\nb"\tx\n'],
    ["WITH DELIMITER AS ';' CSV QUOTE AS '|' ESCAPE '\\'", '330106199001011234;|李"四, 男|;\n;|a\nb|;x\n'],
  ])('%s gives its rows, and statements follow', async (options, written) => {
    expect(await rowsOf(`COPY t (a, b, c) FROM stdin ${options};\n${written}\\.\nINSERT INTO u VALUES ('4');`)).toEqual([...cells, ['4']])
  })

  test('without names of columns keeps the line of names for the plan', async () => {
    expect(await rowsOf('COPY t FROM stdin CSV HEADER;\na,b\n1,2\n\\.\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('with a quote that does not close keeps what came, and reads on behind the rows', async () => {
    const { tables } = await read('COPY t (a, b) FROM stdin CSV;\n1,2\n3,"13512340001\n5,6\n\\.\nINSERT INTO u VALUES (7);')
    expect(tables.map(({ rows: read, problems }) => [read, problems])).toEqual([
      [
        [
          ['1', '2'],
          ['3', '13512340001\n5,6\n'],
        ],
        ['table-damaged 1'],
      ],
      [[['7']], []],
    ])
  })
})

describe('headers', () => {
  const create = (columns: string): string => `CREATE TABLE t (${columns}); INSERT INTO t VALUES ('1','2');`

  test('are comments of columns, with the name where the lexicon knows the name only', async () => {
    const text = create("`a` varchar(20) COMMENT '手机号', phone varchar(20) comment 'x, y ''z''', KEY `k` (`a`,`phone`)")
    expect(await headerOf(text)).toEqual(['手机号', "phone(x, y 'z')"])
    expect(await headerOf(create("`c1` text COMMENT '无名, (x)', b text"))).toEqual(['无名, (x)', 'b'])
  })

  test('are the names of the list in the statement, where the table is not described', async () => {
    expect(await headerOf('INSERT INTO t (`身份证号`, [手机], "a ""b") VALUES (1,2,3);')).toEqual(['身份证号', '手机', 'a "b'])
    expect(await headerOf("INSERT INTO t VALUES ('1');")).toBeNull()
  })

  test('come from comments that stand apart', async () => {
    const server =
      "EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'手机号', @level1type=N'TABLE',@level1name=N't', @level2type=N'COLUMN',@level2name=N'a'\nINSERT [dbo].[t] ([a]) VALUES (N'1')"
    expect(await headerOf(server)).toEqual(['手机号'])
    const [comment = '', rows = ''] = server.split('\n')
    expect(await headerOf(`${rows}\nGO\n${comment}\n`)).toEqual(['手机号'])
    expect(await headerOf(`COMMENT ON COLUMN "HR"."T"."A" IS '手机号';\ninsert into T (a) values ('1');`)).toEqual(['手机号'])
  })

  test('put a list in another order into that of the table', async () => {
    const text = "CREATE TABLE t (a int, b int, c int); INSERT INTO t (c, a) VALUES (3, 1),('',2); INSERT INTO t VALUES (4,5,6);"
    expect(await rowsOf(text)).toEqual([
      ['1', '', '3'],
      ['2', '', ''],
      ['4', '5', '6'],
    ])
  })

  test('of statements that alternate go to their own tables', async () => {
    const text = Array.from({ length: 50 }, (_, index) => `INSERT INTO a VALUES (${index});INSERT INTO b VALUES ('x${index}');\n`).join('')
    const { tables } = await read(text)
    expect(tables.map(({ name, rows }) => [name, rows.length, rows[49]])).toEqual([
      ['a', 50, ['49']],
      ['b', 50, ['x49']],
    ])
  })
})

describe('what is no row', () => {
  test('is other text, statement by statement and line by line', async () => {
    const text = [
      '-- made by 13512340001; on Monday',
      '/* first',
      'second */',
      "UPDATE `t` SET a='x;13512340002' WHERE id=1; DELETE FROM t;",
      "INSERT INTO t SELECT '13512340003' FROM dual;",
      "INSERT INTO t SET a='13512340004';",
      'GO',
      "INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a='13512340005';",
      'some words',
    ].join('\n')
    expect(await otherText(text)).toEqual([
      '-- made by 13512340001; on Monday',
      '/* first',
      'second */',
      "UPDATE `t` SET a='x;13512340002' WHERE id=1",
      'DELETE FROM t',
      "INSERT INTO t SELECT '13512340003' FROM dual",
      "INSERT INTO t SET a='13512340004'",
      "ON DUPLICATE KEY UPDATE a='13512340005'",
      'some words',
    ])
  })

  test('on lines of megabytes is cut where no number is, and where no character is', async () => {
    const line = `UPDATE t SET a=${Array.from({ length: 200_000 }, (_, index) => 13_512_340_000 + index).join(' ')}`
    const pieces = await otherText(line)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.join('')).toBe(line)
    expect(pieces.every((piece) => piece.endsWith(' ') || line.endsWith(piece))).toBe(true)
    expect((await otherText(`UPDATE ${'张'.repeat(1_500_000)}`)).join('')).toBe(`UPDATE ${'张'.repeat(1_500_000)}`)
  })

  test('does not hide the rows of INSERT ALL', async () => {
    expect(await rowsOf("INSERT ALL INTO a (x) VALUES ('1') INTO b (y) VALUES ('2') SELECT * FROM dual;")).toEqual([['1'], ['2']])
  })
})

describe('damage', () => {
  test('ends with the row, or with the statement', async () => {
    const { tables } = await read(
      "INSERT INTO t VALUES (1,'a'),(2,'b'x),(3,'c');\nINSERT INTO t VALUES (4,'d);\nINSERT INTO t VALUES (5,'e');\nINSERT INTO t VALUES (6,'f');\n",
    )
    const rows = tables.find(({ name }) => name === 't')?.rows.map(([id]) => id)
    expect(rows).toEqual(['1', '2', '3', '4', '6'])
    expect(tables.find(({ name }) => name === 't')?.problems).toEqual(['table-damaged 2'])
  })

  test.each([
    "INSERT INTO t VALUES (1,'a'),(2,'b",
    'INSERT INTO t VALUES (1),(',
    'INSERT INTO t VALUES (1),(2,TO_DATE(',
    "INSERT INTO t VALUES (1),(X'",
  ])('at the end keeps what came before: %s', async (text) => {
    const { tables } = await read(text)
    expect(tables[0]?.rows[0]?.[0]).toBe('1')
    expect(tables[0]?.problems).toEqual(['table-damaged 1'])
  })

  test.each([
    ['a literal without end', `INSERT INTO t VALUES ('${'x'.repeat(3_000_000)}`],
    ['a number without end', `INSERT INTO t VALUES (${'1'.repeat(3_000_000)}`],
    ['brackets without end', `INSERT INTO t VALUES (${'('.repeat(1_000_000)}`],
    ['a row without end', `INSERT INTO t VALUES (${'1,'.repeat(300_000)}`],
    ['a list of columns without end', `INSERT INTO t (${'a,'.repeat(500_000)}`],
    ['a table without end', `CREATE TABLE t (${'a int,'.repeat(300_000)}`],
    ['tables without end', Array.from({ length: 3000 }, (_, index) => `INSERT INTO t${index} VALUES (1);`).join('')],
    ['an expression of literals', `INSERT INTO t VALUES (${"'a'||".repeat(200_000)}'b');`],
    ['a comment without end', `/* ${'x\n'.repeat(100_000)}`],
    ['dollars', `INSERT INTO t VALUES (${'$'.repeat(100_000)});`],
    ['nothing', ''],
  ])('made to exhaust the reader ends cleanly: %s', async (_, text) => {
    expect((await read(text)).tables.length).toBeLessThan(3100)
  })
})

describe('recognition', () => {
  test.each([
    'INSERT INTO t VALUES (1)',
    "-- note\n\n/* a\nb */;\ninsert ignore into `a`.`b` (`x`, `y`)\nvalues (1,'2')",
    'SET NAMES utf8;\nREPLACE INTO t (a) VALUES (1)',
    'USE [db]\r\nGO\r\nINSERT [dbo].[t] ([a]) VALUES (1)',
    'create table if not exists t (a int)',
    'COPY public.t (a) FROM stdin;\n1\n\\.\n',
  ])('takes %j', (text) => {
    expect(isSql(text)).toBe(true)
  })

  test.each([
    '姓名,电话\n甲,13512340001\n',
    'insert into the form: name, phone',
    'I learned that INSERT INTO t VALUES (1) adds a row',
    '2026-01-01 10:00:00 INSERT INTO t VALUES (1)\n',
    'select,insert,update\n1,2,3\n',
    'Update: create table reservations (two people)\nINSERT coin',
    'create a table\n',
    '',
  ])('leaves %j as text', (text) => {
    expect(isSql(text)).toBe(false)
  })
})
