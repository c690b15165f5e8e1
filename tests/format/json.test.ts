/** JSON of all kinds: as many people as the same records as CSV, no digit lost, and damage that ends where it is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { jsonWays } from '../../fixtures/json.mjs'
import { writeRecords } from '../../fixtures/records.mjs'
import { isJson } from '../../src/format/json/recognise-json.js'
import { readJson } from '../../src/format/json/json.js'
import { newFolder, put } from '../scan/places.js'
import { countsOf, readCells, type ReadCells } from './cells.js'

const place = newFolder()
const read = (content: string | Uint8Array): Promise<ReadCells> => readCells(readJson, content)
const lines = (...objects: unknown[]): string => objects.map((object) => `${JSON.stringify(object)}\n`).join('')
const tablesOf = async (content: string | Uint8Array): Promise<unknown[]> =>
  (await read(content)).tables.map(({ name, header, rows }) => ({ name, header, rows }))

describe('two thousand records', async () => {
  const records = writeRecords('maternity', { records: 2000, forms: {} })
  const counted = await countsOf(put(place, 'records.csv', records.csv))
  const expected = { ...counted, formats: 'json' }

  test('are what the table says', () => {
    expect(counted).toMatchObject({ resident_id: [2000, 2000], mobile: [4000, 4000], persons: { atMost: 4000 } })
  })

  test.each(Object.keys(jsonWays))('written as %s have the counts of the same records as CSV', async (way) => {
    const text = jsonWays[way]?.(records) ?? ''
    expect(isJson(text.slice(0, 65_536))).toBe(true)
    expect(await countsOf(put(place, `${way}.txt`, text))).toEqual(expected)
  })

  test.each(['gb18030', 'utf-8-bom', 'utf-16le'] as const)('in %s too', async (encoding) => {
    expect(await countsOf(put(place, `${encoding}.json`, encode(jsonWays['lines']?.(records) ?? '', encoding)))).toEqual(expected)
  })

  test('in UTF-16 without a mark too', async () => {
    const text = jsonWays['lines']?.(records) ?? ''
    expect(await countsOf(put(place, 'unmarked.json', Buffer.from(text, 'utf16le')))).toEqual(expected)
  })
})

describe('cells', () => {
  test('are the tokens of the file, digit for digit', async () => {
    expect(await tablesOf('{"id":330106199001011234,"n":1.0,"e":12E+3,"t":true,"f":false,"z":null}')).toEqual([
      { name: '', header: ['id', 'n', 'e', 't', 'f', 'z'], rows: [['330106199001011234', '1.0', '12E+3', 'true', 'false', '']] },
    ])
  })

  test('are what JSON.parse says, whatever characters they hold', async () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => text !== '' && !/[\u001e\u001f]/.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ a: value, 姓名: value }), { minLength: 1, maxLength: 20 }), async (objects) => {
        const rows = objects.map((object) => [object.a, object['姓名']])
        expect((await read(JSON.stringify(objects))).tables[0]?.rows).toEqual(rows)
      }),
      { numRuns: 50 },
    )
  })

  test('are whole wherever a block of the file ends', async () => {
    const objects = Array.from({ length: 9000 }, (_, index) => ({
      n: index,
      text: `张\u{1f600}"\\\n${'x'.repeat(index % 97)}`,
      tail: '完',
    }))
    const { tables, problems } = await read(lines(...objects))
    expect(problems).toEqual([])
    expect(tables[0]?.rows).toEqual(objects.map(({ n, text, tail }) => [String(n), text, tail, '']))
  })

  test('hold U+FFFD for half a surrogate pair, and a blank for a separator of ours', async () => {
    const { tables, problems } = await read('{"a":"x\\ud800y\\udc00","b":"\\ud83d\\ude00","c":"1\\u001f2\u001e3"}')
    expect(tables[0]?.rows).toEqual([['x\ufffdy\ufffd', '😀', '1 2 3']])
    expect(problems).toEqual(['separator-replaced 2', 'encoding-invalid 2'])
  })

  test('longer than 1 MiB are cut, and that is told', async () => {
    const { tables, problems } = await read(lines({ a: '张'.repeat(600_000), b: 'kept' }))
    expect(tables[0]?.rows.map(([a = '', b]) => [a.length, /^张+$/.test(a), b])).toEqual([[Math.floor(2 ** 20 / 3), true, 'kept']])
    expect(problems).toEqual(['part-unread 1'])
  })
})

describe('columns', () => {
  test('are paths, in the order in which they first come; lists join in a cell', async () => {
    const text = lines(
      {
        name: '甲',
        address: { city: '杭州', lines: ['a', 'b'] },
        kids: [
          { n: 1, m: 2 },
          { n: 3, m: 4 },
        ],
      },
      { phone: '1', name: '乙', address: { zip: 'z' } },
    )
    expect(await tablesOf(text)).toEqual([
      {
        name: '',
        header: ['name', 'address.city(city)', 'address.lines', 'kids.n', 'kids.m', 'phone', 'address.zip(zip)'],
        rows: [
          ['甲', '杭州', 'a;b', '1;3', '2;4', '', ''],
          ['乙', '', '', '', '', '1', 'z'],
        ],
      },
    ])
  })

  test('that come after the first thousand records stand in one more, with their names', async () => {
    const early = Array.from({ length: 1000 }, (_, index) => ({ a: index }))
    const { tables } = await read(lines(...early, { a: 1, late: 'x', deep: { er: 2 } }, { b: [1, 2] }))
    expect(tables[0]?.header).toEqual(['a', '…'])
    expect(tables[0]?.rows.slice(1000)).toEqual([
      ['1', 'late: x;deep.er: 2'],
      ['', 'b: 1;b: 2'],
    ])
  })

  test('are not made of numbers: such a name is a value, and stands with its own', async () => {
    const text = '{"type":"book","13512340001":"甲","13512340002":{"name":"乙"},"note":"x"}'
    expect(await tablesOf(text)).toEqual([
      { name: '', header: ['type', '…', 'note'], rows: [['book', '13512340001: 甲;13512340002.name: 乙', 'x']] },
    ])
  })

  test('are a thousand at most; further names stand in one more', async () => {
    const names = Array.from({ length: 1100 }, (_, index) => [`n${index}`, index] as const)
    const { tables } = await read(lines(Object.fromEntries(names)))
    expect([tables[0]?.header?.length, tables[0]?.header?.at(-1)]).toEqual([1001, '…'])
    expect(tables[0]?.rows[0]?.[1000]).toMatch(/^n1000: 1000;.*;n1099: 1099$/)
  })

  test('have the name above a type of MongoDB, and none of the wrapping of Elasticsearch', async () => {
    const mongo =
      '{"_id":{"$oid":"5f"},"身份证":{"$numberLong":"330106199001011234"}}\n{"_id":ObjectId("66"),"身份证":NumberLong(330106199001011235)}'
    expect(await tablesOf(mongo)).toEqual([
      {
        name: '',
        header: ['_id', '身份证'],
        rows: [
          ['5f', '330106199001011234'],
          ['66', '330106199001011235'],
        ],
      },
    ])
    const elastic = '{"_index":"i","_source":{"name":"a"}}\n{"index":{"_index":"i"}}\n'
    expect(await tablesOf(elastic)).toEqual([
      {
        name: '',
        header: ['_index', 'name', 'index._index(_index)'],
        rows: [
          ['i', 'a', ''],
          ['', '', 'i'],
        ],
      },
    ])
  })
})

describe('tables', () => {
  test('are the lists of objects, named by their paths; what is beside them is a record', async () => {
    const text = JSON.stringify({ code: 0, data: { list: [{ a: 1 }, { a: 2 }], other: [{ b: 3 }, { b: 4 }], total: 2 } })
    expect(await tablesOf(text)).toMatchObject([
      { name: '', rows: [['0', '2']] },
      { name: 'data.list', header: ['a'], rows: [['1'], ['2']] },
      { name: 'data.other', header: ['b'], rows: [['3'], ['4']] },
    ])
  })

  test('are not made of the lists of a person', async () => {
    const person = { name: '甲', contacts: [{ phone: 1 }, { phone: 2 }] }
    expect(await tablesOf(lines(person))).toMatchObject([{ name: '', rows: [['甲', '1;2']] }])
  })

  test('are rows without names where a list holds lists', async () => {
    expect(await tablesOf('[["姓名","电话"],["甲",138,null,[1,2]]]')).toEqual([
      {
        name: '',
        header: null,
        rows: [
          ['姓名', '电话'],
          ['甲', '138', '', '1;2'],
        ],
      },
    ])
    expect(await tablesOf('["13512340001","13512340002"]')).toEqual([{ name: '', header: null, rows: [['13512340001'], ['13512340002']] }])
  })
})

describe('what is not strictly JSON', () => {
  test('is read as it was meant, and told once', async () => {
    const text = `// list 13512340003\n[{'name': '甲', phone: None, "a": True,}, /* c */ {"name":"乙",},]`
    const { tables, problems } = await read(text)
    expect(tables).toMatchObject([
      { name: '(other text)', rows: [['// list 13512340003'], ['/* c */']] },
      {
        header: ['name', 'phone', 'a'],
        rows: [
          ['甲', '', 'True'],
          ['乙', '', ''],
        ],
      },
    ])
    expect(problems).toEqual([expect.stringMatching(/^syntax-odd \d+$/)])
  })

  test('is other text where it is no record', async () => {
    const { tables } = await read('{"a":1}\n2026-01-01 13512340004\n{"a":2}\n')
    expect(tables).toMatchObject([{ rows: [['2026-01-01 13512340004']] }, { rows: [['1'], ['2']] }])
  })
})

describe('damage', () => {
  test('ends with the line; the record keeps what came before, and the rest of the line is other text', async () => {
    const { tables } = await read('{"a":1,"b":2}\n{"a":3,"b":"x\n{"a":5 "b":6}\n{"a":7,"b":8}\n')
    expect(tables).toMatchObject([
      { name: '(other text)', rows: [['"b":6}']] },
      {
        rows: [
          ['1', '2'],
          ['3', 'x'],
          ['5', ''],
          ['7', '8'],
        ],
        problems: ['table-damaged 2'],
      },
    ])
  })

  test('in a name loses nothing of it', async () => {
    const { tables } = await read('{"a":1,"13512340001:2}\n{"a":1,"13512340002":2,13512340003"}\n')
    expect(tables[0]).toMatchObject({ name: '(other text)', rows: [['13512340001:2}'], ['13512340003'], ['"}']] })
    expect(tables[1]?.rows[1]).toEqual(['1', '13512340002: 2'])
  })

  test('in a list on one line ends with its element', async () => {
    const { tables } = await read('[{"a":1,"b":2},{"a":3 "b":4},{"a":5,"b":6}]')
    expect(tables[1]).toMatchObject({
      rows: [
        ['1', '2'],
        ['3', ''],
        ['5', '6'],
      ],
      problems: ['table-damaged 1'],
    })
  })

  test.each(['{"a":1}\n{"a":', '[{"a":1},{"a":2', '{"d":{"list":[{"a":1},{"a":2},{"a":"x', '[["1"],["2"', '{"a":1}/*', '{"a":1}\n"x'])(
    'at the end keeps what came before: %s',
    async (text) => {
      const { tables, problems } = await read(text)
      expect(tables.some(({ rows }) => rows[0]?.[0] === '1')).toBe(true)
      expect([...problems, ...tables.flatMap((table) => table.problems)].join()).toMatch(/table-damaged 1|syntax-odd/)
    },
  )

  test.each([
    ['lists in lists', '['.repeat(100_000)],
    ['objects in objects', '{"a":'.repeat(100_000)],
    ['lists of objects', '[{"a":'.repeat(100_000)],
    ['deep values that are closed', `{"a":${'['.repeat(5000)}"13512340005"${']'.repeat(5000)}}`],
    ['a name without end', `{"${'n'.repeat(3_000_000)}":1}`],
    ['a name without quote', `{${'n'.repeat(3_000_000)}`],
    ['a number without end', `{"a":${'1'.repeat(3_000_000)}`],
    ['names without end', `{${Array.from({ length: 50_000 }, (_, index) => `"k${index}":{"x":{}}`).join()}}`],
    ['tables without end', `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":[{"x":1},{"x":2}]`).join()}}`],
    ['brackets that close nothing', `[1]${']}'.repeat(10_000)}`],
    ['backslashes', `{"a":"${'\\'.repeat(300_001)}`],
    ['nothing', ''],
  ])('made to exhaust the reader ends cleanly: %s', async (_, text) => {
    const { tables } = await read(text)
    expect(tables.length).toBeLessThan(2100)
  })
})

describe('JSON in a script', () => {
  test.each([
    'callback([{"name":"甲"},{"name":"乙"}]);\n',
    'window.list = [{"name":"甲"},{"name":"乙"}];',
    'cb({"name":"甲"});\ncb({"name":"乙"});\n',
  ])('%j has the records of the document alone', async (text) => {
    const { tables, problems } = await read(text)
    expect(tables).toEqual([{ name: '', header: ['name'], rows: [['甲'], ['乙']], problems: [] }])
    expect(problems).toEqual([`syntax-odd ${text.split('cb(').length === 3 ? 2 : 1}`])
  })
})

describe('recognition', () => {
  test.each([
    '{"name":"甲"}',
    ' \n[{"a":1}]',
    '[["a","b"],["c","d"]]',
    '["a","b"]\n["c","d"]\n',
    "{'name': '甲'}",
    '{"a":1}\n{"a":"cut',
    '// note\n{"a":1}',
    'callback([{"a":1},{"a":2}]);',
    '/**/ jQuery_1({"a":1})\n',
    'window.YTD.part0 = [ {"a":1} ]',
  ])('takes %j', (text) => {
    expect(isJson(text)).toBe(true)
  })

  test.each([
    '[2026-01-02 10:00:00] INFO {"a":1}',
    '[INFO] start\n[INFO] end',
    '[1,2,3]',
    '[12] 甲 13512340006',
    '{甲} 13512340007',
    '{"a":1},甲,13512340008\n{"a":2},乙,13512340009\n',
    '{"a":1}----甲',
    '{"a":1}\nnot JSON',
    '姓名,电话\n',
    '{}',
    '[]',
    '',
    'function () { return 1 }',
    '{ color: red; }',
    '[section]\nkey=value',
    'call([x])',
    'body {"a"}',
    'config = { color: red; }',
  ])('leaves %j as text', (text) => {
    expect(isJson(text)).toBe(false)
  })
})
