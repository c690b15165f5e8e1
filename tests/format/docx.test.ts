/** Word documents, as tables and lines. */
import { describe, expect, test } from 'vitest'
import { wordDocument, wordParagraph, wordTable } from '../../fixtures/formats/docx.mjs'
import { newFolder, put } from '../scan/places.js'
import { expectSameAsCsv, longNumber, people, read, recognised, type ReadFile } from './people-table.js'

const place = newFolder()
let made = 0
const save = (bytes: Uint8Array): string => put(place, `${made++}.dat`, bytes)
const readDocument = async (body: string, parts?: Record<string, string>): Promise<ReadFile> =>
  read(save(await wordDocument(body, parts)), 'docx')

describe('a document', () => {
  test('with a table of 2,000 people is counted like the same people in CSV', async () => {
    const path = save(await wordDocument(wordTable(people.header, people.rows)))
    expect(await recognised(path)).toBe('docx')
    await expectSameAsCsv(path)
  })

  test('has paragraphs as lines, whatever runs they are cut into', async () => {
    const runs = ['3301', '06199001', '011234'].map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${run}</w:t></w:r>`).join('')
    const body = `<w:p>${runs}</w:p><w:p/>${wordParagraph('甲 & 乙')}<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>`
    expect((await readDocument(body)).tables).toMatchObject([{ name: '(text)', rows: [[longNumber], ['甲 & 乙'], ['一'], ['二 三']] }])
  })

  test('has merged cells filled downwards, and nested tables of their own', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`
    const inner = wordTable(['a'], [['b']])
    const rows = [
      cell('一幢', '<w:vMerge w:val="restart"/>') + cell('甲', '<w:gridSpan w:val="2"/>') + cell('1'),
      cell('', '<w:vMerge/>') + cell('乙') + cell('丙') + `<w:tc>${inner}<w:p/></w:tc>`,
      cell('二幢') + cell('丁'),
    ]
    const { tables } = await readDocument(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`)
    expect(tables).toMatchObject([
      { name: 'table 1', rows: [['a'], ['b']] },
      {
        name: 'table 2',
        rows: [
          ['一幢', '甲', '', '1'],
          ['一幢', '乙', '丙', ''],
          ['二幢', '丁'],
        ],
      },
    ])
  })

  test('has its other parts, what was struck out apart, and text boxes once; pictures are told', async () => {
    const box =
      '<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>'
    const body = `<w:p><w:r><w:t>138</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>00</w:t>${box}</w:r></w:p>`
    const { tables, problems } = await readDocument(body, {
      'word/header1.xml': wordParagraph('页眉'),
      'word/comments.xml': wordParagraph('批注'),
      'word/media/image1.png': '',
    })
    expect(tables).toMatchObject([
      { name: '(text)', rows: [['13800框'], ['页眉'], ['批注']] },
      { name: '(deleted)', rows: [['旧']] },
    ])
    expect(problems).toEqual(['part-unread×1'])
  })
})

describe('a broken document', () => {
  test('keeps what came before it broke off', async () => {
    const bytes = await wordDocument(wordTable(people.header, people.rows))
    bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 400)
    const { problems } = await read(save(bytes), 'docx')
    expect(problems).toEqual(['format-damaged×1 word/document.xml'])
  })

  test.each([
    ['tables in tables', '<w:tbl><w:tr><w:tc>'.repeat(50_000)],
    ['a table that ends often', '</w:tbl></w:tc></w:tr>'.repeat(50_000)],
    ['a long cell', `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${'x'.repeat(5_000_000)}`],
  ])('of %s ends, soon', async (_, body) => {
    const before = performance.now()
    await readDocument(wordParagraph('先') + body)
    expect(performance.now() - before).toBeLessThan(20_000)
  })
})
