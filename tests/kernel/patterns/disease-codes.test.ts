/** Codes of diseases: forms, neighbours, columns, and the category of each chapter. */
import { describe, expect, it } from 'vitest'
import { told } from './told.js'

describe('a code tells by its own form in', () => {
  it.each([
    ['O80.900', 'pregnancy'],
    ['I10.x00x002', 'health'],
    ['I10.X00X002', 'health'],
    ['K35.900', 'health'],
    ['K35.900x001', 'health'],
    ['A15.001', 'infectious_disease'],
    ['F32.901', 'mental_health'],
    ['N97.900', 'sexual_reproductive'],
    ['U07.1', 'infectious_disease'],
    ['Z32.1', 'pregnancy'],
    ['O24.4', 'pregnancy'],
    ['A17.000+', 'infectious_disease'],
    ['W19.x00', 'health'],
  ])('%s: %s', (code, category) => {
    for (const text of [code, `诊断：${code}`, `收治，${code}，好转`, `(${code})`]) expect(told(text)).toEqual([`${category}: ${code}`])
  })
})

describe('a weaker form tells beside a word', () => {
  it.each([
    ['O80 单胎顺产分娩', 'pregnancy: O80'],
    ['I10 高血压', 'health: I10'],
    ['E11（糖尿病）', 'health: E11'],
    ['诊断：I10', 'health: I10'],
    ['ICD-10：N18', 'health: N18'],
    ['J45.9 哮喘', 'health: J45.9'],
    ['疾病编码 M51.2', 'health: M51.2'],
    ['B20 艾滋病', 'infectious_disease: B20'],
  ])('%s', (text, finding) => {
    expect(told(text)).toEqual([finding])
  })
})

describe('in a column of diagnoses every form tells', () => {
  it.each(['O80', 'I10', 'N18', 'J45.9', 'V12.345', 'E11.900'])('%s', (code) => {
    expect(told(code, 'health')).toHaveLength(1)
  })

  it('but a code that does not exist', () => {
    expect(told('B12', 'health')).toEqual([])
    expect(told('O80x', 'health')).toEqual([])
  })
})

describe('each chapter has its category', () => {
  it.each([
    ['infectious_disease', 'A00 A09 A15 A19 A23 A50 A64 A91 B01 B05 B08 B15 B19 B20 B24 B26 J09 J11 U07 Z11 Z20 Z21 Z22'],
    ['health', 'A41 B00 B02 B35 B37 B86 C00 D50 E11 G30 H25 I10 J12 K35 L20 M51 N18 N47 N96 Q21 R50 S72 T14 V03 W19 X60 Y40 Z00 Z51 Z60'],
    ['mental_health', 'F00 F32 F52 F64 F99'],
    ['sexual_reproductive', 'N46 N97 N98 Z30 Z31 Z70'],
    ['pregnancy', 'O00 O24 O80 O99 P00 P07 P96 Z32 Z34 Z39'],
    ['health family', 'Z80 Z84'],
  ])('%s', (category, list) => {
    const known = list.split(' ')
    expect(known.flatMap((code) => told(`诊断：${code}.x00`))).toEqual(known.map((code) => `${category}: ${code}.x00`))
  })
})

describe('nothing is told by', () => {
  it.each([
    ['a seat', 'A10商务座'],
    ['a seat with a number', 'E11号座位'],
    ['a service area', 'I10服务区'],
    ['a plate', '浙C34188'],
    ['a product code', '型号J45-901'],
    ['a longer product code', 'MK-J45.901'],
    ['a code with another letter', 'AJ45.901'],
    ['a longer number', 'J45.9012'],
    ['a version', 'V12.345'],
    ['a size', 'M12.5螺丝'],
    ['concrete', 'C30.5'],
    ['a vitamin', '维生素B12缺乏'],
    ['a ward', 'A15病房'],
    ['a coordinate', 'N30.287°'],
    ['a longer coordinate', 'N30.287461'],
    ['a share', 'E11.900%'],
    ['small letters', 'j45.901'],
    ['a range of codes that is taught', 'O00-O99'],
    ['a place behind the word', '诊断书请到A12号窗口'],
    ['no such category', 'B12.345'],
    ['nothing behind the dot', 'J45.'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
