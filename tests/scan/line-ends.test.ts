import { expect, test } from 'vitest'
import { scan } from '../../src/index.js'
import type { ScanResult } from '../../src/index.js'
import { somePeople } from '../plan/plan-text.js'
import { newFolder, put } from './places.js'

const folder = newFolder()
const people = somePeople('line ends', 30)
const cellsOf = (index: number): string[] => {
  const { name, residentId, mobile } = people[index] ?? { name: '', residentId: '', mobile: '' }
  return [name, residentId, mobile]
}

async function scanText(text: string): Promise<Pick<ScanResult, 'records'> & { lone: number; persons: number }> {
  const { records, inputs, subjects } = await scan([put(folder, 'table.csv', text)])
  const lone = inputs[0]?.problems.find(({ code }) => code === 'record-lone-cr')?.count ?? 0
  return { records, lone, persons: subjects.persons.atMost }
}

const ends = ['\n', '\r\n', '\r']

test.each([
  ['rows with a header', (index: number) => cellsOf(index).join(','), '姓名,身份证号,手机\n'],
  ['rows without one', (index: number) => cellsOf(index).join(','), ''],
  ['a list of numbers', (index: number) => cellsOf(index)[2] ?? '', ''],
])('LF, CRLF and CR in one file each end a record: %s', async (_, line, header) => {
  const text = header + people.map((_person, index) => line(index) + (ends[index % 3] ?? '')).join('')
  const { records, lone, persons } = await scanText(text)
  expect([records.total, persons, lone]).toEqual([30, 30, 0])
})

test('a CR inside cells ends no record and is told, each one', async () => {
  const text = people.map((_, index) => `${cellsOf(index).join(',')},${index % 5 === 0 ? '浙江\r杭州' : '杭州'}\r\n`).join('')
  const { records, lone, persons } = await scanText(text)
  expect([records.total, persons, lone]).toEqual([30, 30, 6])
})

test('a line end written as CR CR LF, and a last CR, are nothing to tell', async () => {
  const { records, lone } = await scanText(`${people.map((_, index) => cellsOf(index).join(',')).join('\r\r\n')}\r`)
  expect([records.total, records.distinctRows, lone]).toEqual([30, 30, 0])
})
