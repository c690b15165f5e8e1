import { describe, expect, it } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import type { Encoding } from '../../fixtures/encode.mjs'
import { describeText, rolesOf, somePeople, tableOf } from './plan-text.js'

const people = somePeople('header', 20)
const rows = people.map(({ name, residentId, mobile }) => `${name},${residentId},${mobile}\n`).join('')

describe('a header', () => {
  it('is found in Chinese, English and pinyin', () => {
    for (const header of ['姓名,身份证号,手机', 'Name,CtfId,Mobile', 'XM,SFZH,SJH', '姓名(Name),身份证号码,手机号码']) {
      const table = tableOf(`${header}\n${rows}`)
      expect(table, header).toMatchObject({ header: { line: 1, cells: header.split(',') }, dataStart: encode(`${header}\n`).length })
      expect(rolesOf(table), header).toEqual(['person_name', 'resident_id', 'mobile'])
    }
  })

  it('is found below titles and blank lines, at its own line and byte, in every encoding', () => {
    const above = '××小区业主名单(2023版)\r\n制表日期:2023-05-01\r\n\r\n姓名,身份证号,手机\r\n'
    for (const encoding of ['utf-8', 'utf-8-bom', 'gb18030'] satisfies Encoding[]) {
      expect(tableOf(above.replaceAll('×', '某') + rows, {}, encoding)).toMatchObject({
        header: { line: 4 },
        dataStart: encode(above.replaceAll('×', '某'), encoding).length,
      })
    }
  })

  it('may be padded, quoted, marked as a comment, or have blank cells', () => {
    const cells = (text: string): readonly string[] | undefined => tableOf(text + rows).header?.cells
    expect(cells('业主名单,,\n"姓名"," 身份证号 ",手机\n')).toEqual(['姓名', '身份证号', '手机'])
    expect(cells('#姓名,身份证号,手机\n')).toEqual(['姓名', '身份证号', '手机'])
    expect(cells('姓名,,手机\n')).toEqual(['姓名', '', '手机'])
  })

  it('of two levels is joined, the finer name first', () => {
    const table = tableOf(
      `姓名,联系方式,,地址\n,手机,固话,\n${people.map(({ name, mobile, address }) => `${name},${mobile},,${address}\n`).join('')}`,
    )
    expect(table.header).toEqual({ line: 1, cells: ['姓名', '手机', '固话', '地址'] })
    expect(table.dataStart).toBe(encode('姓名,联系方式,,地址\n,手机,固话,\n').length)
  })

  it('repeated in English is one header', () => {
    const table = tableOf(`姓名,身份证号,手机\nname,sfzh,mobile\n${rows}`)
    expect(table.header).toEqual({ line: 1, cells: ['姓名', '身份证号', '手机'] })
    expect(table.dataStart).toBe(encode('姓名,身份证号,手机\nname,sfzh,mobile\n').length)
  })

  it('is absent from a dump, and the first person is not taken for it', () => {
    expect(tableOf(rows)).toMatchObject({ header: null, dataStart: 0 })
    const poor = '王芳,无,无\n李娜,无,13812345678\n' + rows
    expect(tableOf(poor)).toMatchObject({ header: null, dataStart: 0 })
  })

  it('is not made of labels in front of numbers, also of dates and of what a spreadsheet left of them', () => {
    const idAsLine = (id: string): string => `身份证号${id},单号${id.slice(0, 12)},登记\n`
    const texts = [
      people.map(({ residentId }) => idAsLine(residentId)),
      people.map(({ residentId }) => idAsLine(residentId).replace(/\d{17}/, (digits) => Number(digits).toExponential(5).toUpperCase())),
      people.map(({ residentId }) => `身份证号${residentId.slice(0, 6)} ${residentId.slice(6, 14)} ${residentId.slice(14)},备注,登记\n`),
      people.map(
        ({ mobile }) => `联系电话${Number(mobile).toExponential(2).toUpperCase()},手机${mobile.slice(0, 3)}****${mobile.slice(7)}\n`,
      ),
      people.map(({ residentId }) => `出生日期${residentId.slice(6, 14)},登记日期20240101\n`),
    ]
    for (const lines of texts) expect(tableOf(lines.join('')), lines[0]).toMatchObject({ header: null, dataStart: 0 })
  })

  it('in unknown words is seen where a column of values begins below it', () => {
    expect(tableOf(`f_a,f_b,f_c\n${rows}`).header?.cells).toEqual(['f_a', 'f_b', 'f_c'])
    expect(tableOf(`NULL,f_b,f_c\n${rows}`).header).toBeNull()
  })

  it('of a list of numbers is its first line', () => {
    const numbers = people.map(({ mobile }) => `${mobile}\n`).join('')
    expect(tableOf(`手机号码\n${numbers}`)).toMatchObject({ unit: 'line', header: { line: 1, cells: ['手机号码'] } })
    expect(tableOf(`手机\n今天下雨\n明天天晴\n后天不知道\n`)).toMatchObject({ unit: 'line', header: null, dataStart: 0 })
  })

  it('is what the user says', () => {
    expect(tableOf(`姓名,身份证号,手机\n${rows}`, { header: false })).toMatchObject({ header: null, dataStart: 0 })
    expect(tableOf(`名单\n甲,乙,丙\n${rows}`, { header: true })).toMatchObject({ header: { line: 2, cells: ['甲', '乙', '丙'] } })
  })

  it('further down, behind data, does not make the rows before it a preamble', () => {
    const text = `姓名,手机\n王芳,13812345678\n姓名,身份证号,手机\n${rows}`
    expect(tableOf(text)).toMatchObject({ header: { line: 1 }, dataStart: encode('姓名,手机\n').length })
  })
})

describe('a title without header', () => {
  it('is passed over, unless it holds a number', () => {
    expect(tableOf(`某小区名单\n${rows}`)).toMatchObject({ header: null, dataStart: encode('某小区名单\n').length })
    expect(describeText(`联系人 13812345678\n${rows}`).tables).toMatchObject([{ header: null, dataStart: 0 }])
    expect(describeText(`联系人 １３８１２３４５６７８\n${rows}`).tables).toMatchObject([{ header: null, dataStart: 0 }])
  })
})
