/** A file is planned as it was when it was read. */
import { utimesSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { writeWorkbook } from '../../fixtures/workbooks.mjs'
import { scan } from '../../src/index.js'
import { planFile } from '../../src/plan/plan-file.js'
import { prepareFiles } from '../../src/scan/prepare.js'
import { inlineRunner } from '../../src/scan/pool.js'
import { resolved } from '../../src/scan/settings.js'
import { walkInputs } from '../../src/source/walk.js'
import { newFolder, put } from '../scan/places.js'

const rows = [
  ['姓名', '手机号'],
  ['李雷', '13812345678'],
]

const inTwoEncodings = (text: string): Buffer =>
  Buffer.concat([encode(text), encode(text, 'gb18030'), encode(text), encode(text, 'gb18030')])

describe('a file that changes after it was read, before it is planned', () => {
  test.each([
    ['a workbook', 'list.xlsx', writeWorkbook([{ name: '一', rows }], 'xlsx')],
    ['a text in two encodings', 'list.csv', inTwoEncodings(rows.map((row) => `${row.join(',')}\n`).join(''))],
  ])('is held against what it was: %s', async (_name, name, bytes) => {
    const options = resolved({})
    const path = put(newFolder(), name, bytes)
    const found = walkInputs([path], false)
    const preparation = { options, runner: () => Promise.resolve(inlineRunner), folder: newFolder, rules: null }
    const [file] = (await prepareFiles(found, preparation)).files
    if (file === undefined) throw new Error('nothing was prepared')
    utimesSync(path, new Date(), new Date(Date.now() + 60_000))
    const { input } = planFile(file, { options })
    expect(input).toMatchObject({ bytes: found[0]?.bytes, modifiedMs: found[0]?.modifiedMs })
    expect(input.tables).toHaveLength(1)
  })
})

test('a workbook that stays as it is has no remark about it', async () => {
  const { inputs } = await scan([put(newFolder(), 'list.xlsx', writeWorkbook([{ name: '一', rows }], 'xlsx'))])
  expect(inputs[0]).toMatchObject({ status: 'scanned', problems: [] })
})
