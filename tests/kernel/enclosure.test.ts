/** A delimiter is the border of a cell and means nothing else, whatever sign it is beside a number. */
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { openKernel, scanAll, tableWith, utf8, type TableWishes } from '../support/kernel.js'

const people = createPeople('enclosure')
const persons = Array.from({ length: 40 }, () => people.person())
const kernel = openKernel()

/** All of ASCII that can be a delimiter, and longer ones; many mean something beside a number. Digits cannot be one. */
const single = Array.from({ length: 0x7f }, (_, code) => String.fromCharCode(code)).filter((sign) => !/[0-9\0\n\r\x1e"]/.test(sign))
const longer = [
  ...[
    'tel',
    'sfz',
    'id',
    'ext',
    'ab',
    'xyz!',
    '@@',
    '$$',
    '##',
    '||',
    '<>',
    '**',
    '..',
    '+(',
    '  ',
    ' | ',
    '::',
    '=>',
    '%%',
    '....',
    '@#$%',
  ],
  ...['￥', '¥', '€', '元', '万', '亿', '块', '％', '美元', '人民币', '×', '●', '＊', '＋', '－', '—', '·', '　', '\u00a0', '\u200b', '😀'],
]

/** IDs and mobiles in first, middle and last columns, beside empty cells, words and numbers. */
function rowsOf(hasCross: boolean): string[][] {
  return persons
    .filter(({ residentId }) => hasCross || !residentId.endsWith('X'))
    .map(({ residentId, mobile }, index) => {
      const rows = [
        [residentId, '张三', mobile, '7', mobile],
        [mobile, residentId, '', residentId, '张三'],
        [residentId, residentId, mobile, mobile, residentId],
        ['张三', mobile, mobile, '12', residentId],
      ]
      return rows[index % rows.length] ?? []
    })
}

function countsWith(delimiter: string, rows: readonly string[][], wishes: TableWishes): unknown {
  const text = rows.map((row) => row.join(delimiter)).join('\n')
  const { counts, keys } = scanAll(kernel, tableWith(5, { ...wishes, delimiter }), utf8(text))
  return { outcomes: counts.outcomes.slice(0, 2), columns: counts.columns, person: keys.person, mobile: keys.mobile }
}

describe('with any delimiter the same is found as with a comma', () => {
  it.each([...single, ...longer])('%j', (delimiter) => {
    // Where x is the delimiter, a number that ends in X ends a cell early.
    const rows = rowsOf(!/x/i.test(delimiter))
    for (const wishes of [{}, { quotes: false, roles: ['residentId', 'none', 'mobile', 'none', 'none'] }] satisfies TableWishes[])
      expect(countsWith(delimiter, rows, wishes)).toEqual(countsWith(',', rows, wishes))
  })
})

describe('a delimiter inside quotes is what it always is', () => {
  it.each(['$', '*', '.', 'a', '元'])('%s', (delimiter) => {
    const { mobile } = people.person()
    const table = tableWith(2, { delimiter })
    const refused = {
      $: `$${mobile}`,
      '*': `${mobile.slice(0, 3)}****${mobile.slice(7)}`,
      '.': `0.${mobile}`,
      a: `a${mobile}`,
      元: `${mobile}元`,
    }[delimiter]
    const outcome = scanAll(kernel, table, utf8(`"${refused ?? ''}"${delimiter}"${mobile}"\n`))
    expect(outcome.counts.outcomes[1]?.[0]).toBe(1)
  })
})

describe('glue that is the delimiter', () => {
  it.each([' ', '-', '.', '*', '+', 'X'])('%j joins nothing', (delimiter) => {
    const { residentId, mobile } = createPeople('glue').person()
    const groups = [mobile.slice(0, 3), mobile.slice(3, 7), mobile.slice(7), residentId.slice(0, 6), residentId.slice(6, 14)]
    const row = [...groups, residentId.slice(14)].join(delimiter)
    expect(scanAll(kernel, tableWith(6, { delimiter }), utf8(row)).findings).toEqual([])
  })
})

describe('in pieces', () => {
  it('the same is found, also in a cell that is longer than the window', () => {
    const { mobile, residentId } = people.person()
    const bytes = utf8(`${mobile}$${residentId}$${'字'.repeat(1_000_000)}${mobile}$$${mobile}$\n${mobile}$${residentId}`)
    const whole = scanAll(kernel, tableWith(2, { delimiter: '$' }), bytes)
    expect(whole.findings).toHaveLength(6)
    const { counts, keys, findings } = scanAll(kernel, tableWith(2, { delimiter: '$' }), bytes, { chunks: [4096] })
    expect({ counts, keys, findings }).toEqual({ counts: whole.counts, keys: whole.keys, findings: whole.findings })
  })
})
