/** Filled worksheets as bytes → labels: XLSX, sealed or not, CSV, or the JSON that the page saves; told by their content. */
import { decodeGb18030 } from '../format/encoding/gb18030.js'
import { labelsInvalid } from '../review/check-labels.js'
import type { ReviewLabels } from '../review/labels.js'
import { parseLabels, readWorksheet } from '../review/read-worksheet.js'
import { isSealed, openSealed } from './seal.js'

/** Errors: `labels-invalid`. `passphrase`: of a sealed workbook. */
export async function readLabels(bytes: Uint8Array, passphrase: string | null = null): Promise<ReviewLabels> {
  const plain = isSealed(bytes) ? await openSealed(bytes, passphrase) : bytes
  if (plain[0] === 0x50 && plain[1] === 0x4b) return readWorksheet(await sheetRecords(plain))
  const text = textOf(plain)
  return /^\s*\{/.test(text) ? parseLabels(text) : readWorksheet(await csvRecords(text))
}

/** Of the first sheet: days as YYYY-MM-DD whatever their format shows, truth values as words, the rest as text. */
async function sheetRecords(bytes: Uint8Array): Promise<string[][]> {
  const { read, utils } = await import('@e965/xlsx')
  try {
    const book = read(bytes, { type: 'array', cellDates: true, UTC: true })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    if (sheet === undefined) return []
    const records = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '', blankrows: true, UTC: true })
    return records.map((record) => Array.from(record, cellText))
  } catch {
    throw labelsInvalid('no-labels')
  }
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' ? value : String((value as number | boolean | undefined) ?? '')
}

async function csvRecords(text: string): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync')
  try {
    return parse(text, { relax_column_count: true })
  } catch {
    throw labelsInvalid('no-labels')
  }
}

/** UTF-8, or else GB18030, as spreadsheets save CSV in China. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeGb18030(bytes, true).text
  }
}
