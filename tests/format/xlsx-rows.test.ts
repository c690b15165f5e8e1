/** Rows of worksheet parts, cut anywhere, and the odd things that programs write into them. */
import { describe, expect, test } from 'vitest'
import { MergedCells, mergedRange } from '../../src/format/spreadsheet/merged-cells.js'
import { RowBuffer } from '../../src/format/spreadsheet/row-buffer.js'
import { SharedStrings } from '../../src/format/spreadsheet/shared-strings.js'
import { SheetScanner } from '../../src/format/xlsx/sheet.js'

const strings = new SharedStrings()
for (const text of ['姓名', '李雷', '韩\u001f梅']) strings.add(text)

const context = { sharedStrings: strings, dateStyles: [false, true], from1904: false }

/** [row number, cells] of a part that comes in pieces of `pieceBytes`. */
function rowsOf(xml: string, pieceBytes = xml.length * 3, merged: readonly string[] = []): [number, string[]][] {
  const rows: [number, string[]][] = []
  const buffer = new RowBuffer()
  const ranges = new MergedCells<Uint8Array>(merged.map(mergedRange).filter((range) => range !== null))
  const scanner = new SheetScanner(context, buffer, (row) => {
    ranges.fill(row, buffer)
    const record = new Uint8Array(buffer.recordBytes)
    buffer.writeTo(record, 0)
    rows.push([row, Buffer.from(record).toString().slice(0, -1).split('\u001f')])
  })
  const bytes = Buffer.from(xml)
  for (let at = 0; at < bytes.length; at += pieceBytes) scanner.push(bytes.subarray(at, at + pieceBytes))
  return rows
}

const part = `<?xml version="1.0"?><worksheet><cols><col min="1"/></cols><sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>电</t></r><r><t xml:space="preserve">话 </t></r><rPh sb="0" eb="1"><t>dian</t></rPh></is></c></row><row r="2"/><row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>45413</v></c><c r="C4"><v>13812345678</v></c><c r="D4"><v>3.3010619900101123E+17</v></c><c r="E4" t="str"><f>A1&amp;B1</f><v>a&amp;b &lt;c&gt; &#24352;</v></c><c r="F4" t="b"><v>1</v></c><c r="G4"/><c r="H4" s="0"></c></row></sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells></worksheet>`

const expected: [number, string[]][] = [
  [0, ['姓名', '', '电话 ']],
  [3, ['李雷', '2024-05-01', '13812345678', '3.30106199001011E+17', 'a&b <c> 张', 'TRUE', '', '']],
]

describe('rows of a worksheet', () => {
  test('are read with their numbers, whatever their cells hold', () => {
    expect(rowsOf(part).map(([row, cells]) => [row, cells.filter((_, column) => column < 6)])).toEqual(
      expected.map(([row, cells]) => [row, cells.slice(0, 6)]),
    )
  })

  test('are the same wherever the pieces are cut', () => {
    const whole = rowsOf(part)
    for (let bytes = 1; bytes < 120; bytes++) expect(rowsOf(part, bytes), String(bytes)).toEqual(whole)
  })

  test('keep what stands behind them', () => {
    const scanner = new SheetScanner(context, new RowBuffer(), () => undefined)
    for (const byte of Buffer.from(part)) scanner.push(Uint8Array.of(byte))
    expect(scanner.rest.toString()).toContain('<mergeCell ref="A1:A3"/>')
  })

  test('need no references, and mind no unknown elements or wrong indexes', () => {
    const xml =
      '<sheetData><row><c t="s"><v>1</v></c><c><v>7</v></c><cx/><c t="s"><v>99</v></c><c><extLst/><v>8</v></c></row><row><c><v>9</v></c></row></sheetData>'
    expect(rowsOf(xml)).toEqual([
      [0, ['李雷', '7', '', '8']],
      [1, ['9']],
    ])
  })

  test('never hold the two separators inside a cell', () => {
    const xml = '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="inlineStr"><is><t>x_x001F_y_x001e_z</t></is></c></row>'
    expect(rowsOf(xml)).toEqual([[0, ['韩 梅', 'x y z']]])
  })

  test('are filled downwards from merged cells, also behind their last cell', () => {
    const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`
    const xml =
      row(1, '<c r="A1"><v>1</v></c><c r="C1"><v>3</v></c>') +
      row(2, '<c r="B2"><v>5</v></c>') +
      row(3, '<c r="A3"/>') +
      row(4, '<c r="B4"><v>6</v></c>')
    expect(rowsOf(xml, xml.length, ['A1:A4', 'C1:D2', 'B1:C1'])).toEqual([
      [0, ['1', '', '3']],
      [1, ['1', '5', '3']],
      [2, ['']],
      [3, ['1', '6']],
    ])
  })
})
