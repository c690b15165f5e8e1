/** `manifest.csv`: every given file and every member of a container, with what became of it. */
import { byteOrderMark, csvLine } from '../csv.js'
import { elsewhereCodes, unscannedCodes } from '../problem.js'
import type { InputResult, ScanResult } from '../result.js'

const fields = ['path', 'container', 'format', 'encoding', 'bytes', 'sha256', 'status', 'reasons', 'tables', 'records', 'remarks'] as const

/** UTF-8 with a byte order mark, CRLF, in the order of the result. `reasons`: why it, or a part of it, was not scanned. */
export function renderManifest({ inputs }: ScanResult): string {
  return byteOrderMark + csvLine(fields) + inputs.map(inputLine).join('')
}

function inputLine({ path, container, format, encoding, bytes, digests, status, problems, tables }: InputResult): string {
  const isReason = ({ code }: InputResult['problems'][number]): boolean => unscannedCodes.has(code) || elsewhereCodes.has(code)
  return csvLine([
    path,
    container ?? '',
    format ?? '',
    encoding ?? '',
    bytes,
    digests.sha256 ?? '',
    status,
    named(problems.filter(isReason)),
    tables.length,
    tables.reduce((sum, { records }) => sum + records, 0),
    named(problems.filter((problem) => !isReason(problem))),
  ])
}

/** `encrypted; table-hidden (藏) ×2`. */
function named(problems: InputResult['problems']): string {
  return problems
    .map(({ code, detail, count }) => code + (detail === undefined ? '' : ` (${detail})`) + (count === 1 ? '' : ` ×${count}`))
    .join('; ')
}
