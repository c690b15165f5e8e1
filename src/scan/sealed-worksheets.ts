/** Worksheets in clear, sealed: the sampled records, and a list of people for comparison with a population register. */
import { messagesFor } from '../report/messages/pick.js'
import type { Language } from '../report/messages/shape.js'
import type { ScanResult } from '../result.js'
import { outcomesOfVerification } from '../review/labels.js'
import { personMark } from '../review/read-worksheet.js'
import { headingWords, outcomeWords, wordIn, type WorksheetColumn } from '../review/worksheet-words.js'
import type { SampledRecord } from './sampled-records.js'
import { sealWorkbook } from './seal.js'
import { writeSheets, writeWorksheetWorkbook } from './worksheets.js'

export async function sealWorksheet(
  result: ScanResult,
  records: readonly SampledRecord[],
  lang: Language,
  passphrase: string,
): Promise<Uint8Array> {
  const contents = new Map(records.map(({ id, cells }) => [id, cells]))
  return sealWorkbook(await writeWorksheetWorkbook(result, lang, contents), passphrase)
}

const registerColumns = ['item', 'name', 'number', 'outcome', 'date', 'verifier1', 'verifier2', 'document', 'remark', 'result'] as const

/** Outcomes that a register gives; the others are a telephone's. */
const registerOutcomes = outcomesOfVerification.slice(0, outcomesOfVerification.indexOf('vacant'))

/**
 * Every sampled person with a valid resident ID, one row each, with cells for the register's answer. Nothing else of the record is in it: not what
 * it tells about the person, nor where it was found.
 */
export async function sealRegisterList(
  result: ScanResult,
  records: readonly SampledRecord[],
  lang: Language,
  passphrase: string,
): Promise<Uint8Array> {
  const people = records.flatMap(({ id, persons }) =>
    persons.map((person, index) => ({ ...person, item: persons.length === 1 ? id : `${id}${personMark}${index + 1}` })),
  )
  const digest = result.digest.slice(0, 16)
  const rows = people.map(({ item, name, number }) => rowOf({ item, name, number, result: digest }))
  const sheet = {
    name: messagesFor(lang).review.worksheet.register,
    records: [registerColumns.map((id) => wordIn(headingWords[id], lang)), ...rows],
    widths: registerColumns.map((id) => (id === 'number' ? 22 : 16)),
    lists: [
      {
        column: registerColumns.indexOf('outcome'),
        records: rows.map((_, index) => index + 1),
        words: registerOutcomes.map((outcome) => wordIn(outcomeWords[outcome], lang)),
      },
    ],
  }
  return sealWorkbook(await writeSheets([sheet]), passphrase)
}

function rowOf(cells: Readonly<Partial<Record<WorksheetColumn, string>>>): string[] {
  return registerColumns.map((id) => cells[id] ?? '')
}
