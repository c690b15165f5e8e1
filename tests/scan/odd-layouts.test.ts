/** Layouts that were once misread: everybody in them is counted, and the records are those that were written. */
import { expect, test } from 'vitest'
import { shortForm } from '../../fixtures/people.mjs'
import { scan } from '../../src/index.js'
import { somePeople } from '../plan/plan-text.js'
import { newFolder, put } from './places.js'

const folder = newFolder()
const [contact, ...others] = somePeople('odd layouts', 60).filter(({ residentId }) => shortForm(residentId) !== null)
const people = others.slice(0, 30).map(({ name, residentId, mobile }) => ({ name, id: shortForm(residentId) ?? '', mobile }))
const spaced = (contact?.mobile ?? '').replace(/(\d{3})(\d{4})/, '$1-$2-')

const write = (row: (person: (typeof people)[number], index: number) => string): string => people.map(row).join('')

/** [text, records, IDs, mobiles, suppressed mobiles] */
const layouts: Readonly<Record<string, readonly [string, number, number, number, number]>> = {
  'a contact in the title': [
    `业主名单 联系人王某 ${spaced}\n姓名,证件号码,手机号\n${write(({ name, id, mobile }) => `${name},${id},${mobile}\n`)}`,
    31,
    30,
    31,
    0,
  ],
  'tabs that guard numbers': [
    `姓名,身份证号,手机,订单号\n${write(({ name, id, mobile }) => `${name},\t${id},\t${mobile},\t${mobile}\n`)}`,
    30,
    30,
    30,
    30,
  ],
  'blocks with =': [write(({ name, id, mobile }) => `姓名=${name}\n身份证号=${id}\n手机=${mobile}\n\n`), 30, 30, 30, 0],
  'blocks with tabs, one below the other': [
    write(({ name, id, mobile }) => `姓名\t${name}\n证件号码\t${id}\n手机\t${mobile}\n`),
    30,
    30,
    30,
    0,
  ],
  'labelled values in a line': [write(({ name, id, mobile }) => `姓名:${name} 身份证号:${id} 手机:${mobile}\n`), 30, 30, 30, 0],
  'ragged addresses': [
    `姓名,身份证号,手机,地址\n${write(({ name, id, mobile }, index) => `${name},${id},${mobile},浙江${',杭州'.repeat(index % 4)}\n`)}`,
    30,
    30,
    30,
    0,
  ],
  'a footer below a serial column': [
    `序号,姓名,身份证号,手机\n${write(({ name, id, mobile }, index) => `${index + 1},${name},${id},${mobile}\n`)}制表：王某 ${contact?.mobile ?? ''}\n`,
    31,
    30,
    31,
    0,
  ],
}

test.each(Object.entries(layouts))('%s', async (name, [text, records, ids, mobiles, suppressed]) => {
  const result = await scan([put(folder, `${name}.txt`, text)])
  const { resident_id: id, mobile } = result.categories
  expect([result.records.total, id?.mentions, mobile?.mentions, mobile?.suppressed]).toEqual([records, ids, mobiles, suppressed])
})
