import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gb18030 } from '../support/gb18030.js'
import { openKernel, utf8 } from '../support/kernel.js'
import { noteAll, notedTable } from '../support/notes.js'

const kernel = openKernel()
const table = notedTable(['text', 'institution', 'institution'])
const valuesOf = (text: string, rest: Parameters<typeof noteAll>[2] = {}): Readonly<Record<string, number>> =>
  noteAll(table, text, { kernel, ...rest }).values

describe('values of institution columns', () => {
  test('are counted by column and text, whatever stands around the text', () => {
    const text = 'a,市一医院,城东学校\nb, 市一医院 ,\nc,"市一医院",市一医院\nd,"市一医院 ",\u3000城东学校\ne,,\n'
    expect(valuesOf(text)).toEqual({ '1 市一医院': 4, '2 城东学校': 2, '2 市一医院': 1 })
  })

  test('have two quotes as one, and are the same value as the plain text', () => {
    expect(valuesOf('a,"“市""一""”医院",x\n')).toEqual({ '1 “市"一"”医院': 1, '2 x': 1 })
    expect(valuesOf('a,"市""一医院",\nb,市"一医院,\n')).toEqual({ '1 市"一医院': 2 })
  })

  test('are those of rows that have more or fewer cells too', () => {
    expect(valuesOf('a,甲\nb\nc,甲,乙,丙,丁\n')).toEqual({ '1 甲': 2, '2 乙': 1 })
  })

  test('are not those of a header that comes again', () => {
    expect(valuesOf('a,市一医院,x\n姓名,就诊医院,学校\nb,就诊医院,x\n', { header: '姓名,就诊医院,学校' })).toEqual({
      '1 就诊医院': 1,
      '1 市一医院': 1,
      '2 x': 2,
    })
  })

  test('are counted only where keys are wanted', () => {
    expect(valuesOf('a,市一医院,x\n', { mode: { emitting: false } })).toEqual({})
    expect(valuesOf('a,市一医院,x\n', { mode: { emitting: false, tracing: true } })).toEqual({})
  })

  test('are the same in GB18030', () => {
    const text = 'a,市一医院,城东学校\nb,𠮷医院,\n'
    expect(noteAll({ ...table, encoding: 'gb18030' }, gb18030(text), { kernel }).values).toEqual(valuesOf(text))
  })

  test('are those of labelled lines', () => {
    const blocks = notedTable(['text', 'institution'], { kind: 'block', delimiter: '', labels: [utf8('姓名'), utf8('医院')] })
    expect(noteAll(blocks, '姓名：甲\n医院：市一医院\n\n姓名：乙\n医院: 市一医院 \n', { kernel }).values).toEqual({ '1 市一医院': 2 })
  })

  test('of more than 4,096 bytes are no values, and are counted once a cell whatever their length', () => {
    const long = '医'.repeat(1365)
    expect(valuesOf(`a,${long}x,\n`)).toEqual({ [`1 ${long}x`]: 1 })
    expect(valuesOf(`a,${long}xy,\nb,${'院'.repeat(2000)},\n`)).toEqual({ '1 ': 2 })
    const giant = '医院，'.repeat(150_000)
    expect(valuesOf(`a,${giant},乙\nb,甲,乙\n`)).toEqual({ '1 ': 1, '1 甲': 1, '2 乙': 2 })
  })

  test('are handed over when there are too many, and are all counted', () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => `${row},医院${row % 30_011},学校${row % 7}\n`)
    const { values, handedOver } = noteAll(table, rows.join(''), { kernel })
    expect(handedOver).toBeGreaterThan(2)
    expect(Object.keys(values)).toHaveLength(30_018)
    expect(values['1 医院5']).toBe(2)
    expect(values['1 医院30000']).toBe(1)
    expect(values['2 学校3']).toBe(5714)
  })

  test('are handed over when their texts are too long together', () => {
    const rows = Array.from({ length: 900 }, (_, row) => `${row},${String(row % 450).padStart(1300, '院')},\n`)
    const { values, handedOver } = noteAll(table, rows.join(''), { kernel })
    expect(handedOver).toBeGreaterThan(1)
    expect(Object.values(values)).toEqual(Array.from({ length: 450 }, () => 2))
  })

  test('are those that a plain count finds, however the bytes come', () => {
    const value = fc.constantFrom('市一医院', '市二医院', '', 'x', ' 市一医院 ', '市"一', '妇幼,保健院', '行\n行', '　', '院'.repeat(40))
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 200 }), (list, piece) => {
        const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
        const expected: Record<string, number> = {}
        for (const row of list) {
          row.slice(1).forEach((cell, index) => {
            const key = `${index + 1} ${cell.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')}`
            if (key.length > 2) expected[key] = (expected[key] ?? 0) + 1
          })
        }
        const text = list.map((row) => `${row.map(quote).join(',')}\n`).join('')
        expect(valuesOf(text, { piece })).toEqual(Object.fromEntries(Object.entries(expected).sort(([a], [b]) => (a < b ? -1 : 1))))
      }),
      { numRuns: 60 },
    )
  })
})
