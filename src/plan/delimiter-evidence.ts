/**
 * What cells say for a delimiter: under the right one, names of a header and whole IDs and mobiles come out.
 *
 * Signs inside a column may be as regular as the true delimiter (浙江省,杭州市,西湖区; 红;大;新), but what they enclose is
 * neither a header nor a number.
 */
import type { HeadLine } from '../format/delimited/lines.js'
import type { SampleRecord } from '../format/delimited/split.js'
import { matchHeader } from '../reference/headers.js'
import { cleanCell, mobileVerdict, residentIdVerdict } from './cell-checks.js'

export interface DelimiterEvidence {
  /** Known names in the row of the first twenty that has most and may be a header; 0 when there is no such row. */
  readonly names: number
  /** Cells of that row. */
  readonly headerCells: number
  /** Cells a record that are IDs or mobiles as a whole. */
  readonly values: number
}

/** As header.ts searches. */
const searchedRows = 20
/** Settles a number of values a record to a tenth (95 % confidence). */
const judgedRecords = 100

/** Evidence in the records that a delimiter makes. O(cells × checks), at most 100 records. */
export function evidenceOf(records: readonly SampleRecord[]): DelimiterEvidence {
  const { names, headerCells } = headerEvidence(records)
  const judged = records.slice(0, judgedRecords)
  const values = judged.reduce((sum, { cells }) => sum + cells.filter(isWholeValue).length, 0)
  return { names, headerCells, values: values / Math.max(1, judged.length) }
}

/** Three names make a header, or two that are nearly all of the row; one may be a word of prose. */
export function isHeaded({ names, headerCells }: DelimiterEvidence): boolean {
  return names >= 3 || (names === 2 && headerCells <= 3)
}

function headerEvidence(records: readonly SampleRecord[]): { names: number; headerCells: number } {
  let best = { names: 0, headerCells: 0 }
  for (const { cells } of records.slice(0, searchedRows)) {
    const filled = cells.filter((cell) => cell.trim() !== '')
    const names = filled.filter(isHeaderName).length
    if (names >= 2 && names * 2 >= filled.length && names > best.names) best = { names, headerCells: cells.length }
  }
  return best
}

/** A known header. A label with its number (手机:138…) is none: `matchHeader` lets digits at the end go. */
export function isHeaderName(cell: string): boolean {
  return !/\d{4}/.test(cell) && matchHeader(cell) !== null
}

/** An ID or a mobile, or several mobiles, and nothing else. */
export function isWholeValue(cell: string): boolean {
  if (residentIdVerdict(cell) !== 'none') return true
  const text = cleanCell(cell)
  return (
    text.length <= 60 && text.split(/[/;；、,，|]/).every((part) => /^[-+()\d\s]{11,20}$/.test(part) && mobileVerdict(part) === 'valid')
  )
}

/** Some stray tabs among a thousand guards do not make a table of tabs. */
const guardingShare = 0.95

/**
 * Whether tabs only stand at the edges of the cells that `delimiter` makes: `张三,⇥330106…,⇥138…` keeps a spreadsheet
 * from rounding the numbers.
 */
export function tabsGuard(lines: readonly HeadLine[], delimiter: string): boolean {
  let tabs = 0
  let guards = 0
  for (const { text } of lines.slice(0, judgedRecords)) {
    for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) {
      tabs++
      const before = text.slice(0, at).replace(/"$/, '')
      const after = text.slice(at + 1).replace(/^"/, '')
      if (before === '' || after === '' || before.endsWith(delimiter) || after.startsWith(delimiter)) guards++
    }
  }
  return tabs > 0 && guards >= tabs * guardingShare
}

/** Half of the lines hold two known labels before a colon (姓名:… 手机:…): then `:` stands inside cells, not between them. */
export function hasLabels(lines: readonly HeadLine[]): boolean {
  const filled = lines.slice(0, judgedRecords).filter(({ text }) => text.trim() !== '')
  const labelled = filled.filter(({ text }) => {
    const labels = [...text.matchAll(/(\p{L}{2,12})[ \u3000]?[:：]/gu)]
    return labels.filter(([, label = '']) => matchHeader(label) !== null).length >= 2
  })
  return filled.length > 0 && labelled.length * 2 >= filled.length
}
