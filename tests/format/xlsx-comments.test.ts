/** Comments of workbooks are records beside the sheet that they are written in. */
import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { scan } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'
import { read } from './people-table.js'

/** `isThread`: as newer programs write it, with a copy for older ones. */
function workbook(isThread: boolean, ...texts: string[]): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['姓名', '手机'],
    ['王五', '13512340001'],
  ])
  const cell = sheet['A2'] as { c?: unknown[] }
  cell.c = texts.map((t) => ({ a: '陈护士', t, ...(isThread ? { T: true } : {}) }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '名单')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['无']]), '其他')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}

test('notes have their cell, author and text, with entities and line ends', async () => {
  const path = put(newFolder(), 'notes.xlsx', workbook(false, '家属 <b> & 13512340002\n已联系'))
  const { tables, problems } = await read(path, 'xlsx')
  expect(tables.map(({ name }) => name)).toEqual(['名单', '名单!comments', '其他'])
  expect(tables[1]).toMatchObject({
    header: ['cell', 'author', 'comment'],
    rows: [['A2', '陈护士', '家属 <b> & 13512340002\n已联系']],
    problems: [],
  })
  expect(problems).toEqual([])
  expect((await scan([path])).categories['mobile']?.mentions).toBe(2)
})

test('threads are told once, with the names of who wrote them', async () => {
  const path = put(newFolder(), 'thread.xlsx', workbook(true, '请核实 13512340003', '已核实'))
  const { tables } = await read(path, 'xlsx')
  expect(tables[1]?.rows).toEqual([
    ['A2', '陈护士', '请核实 13512340003'],
    ['A2', '陈护士', '已核实'],
  ])
})
