/**
 * Masking by allow-list: a cell is shown only where its kind is listed as harmless; what was detected is masked by kind;
 * everything else appears as its shape, because what the scan missed must not leak through the sample. Words of the lexicons are
 * shown: they come from a closed list, and the record is evidence of what they say.
 */
import { shapeOf } from '../format/delimited/cell-shape.js'
import { categoryIds, type CategoryId } from '../reference/categories.js'
import { isTerm } from '../reference/lexicon-terms.js'
import type { EvidenceCell, FindingEvidence } from '../result.js'

/** What was found in a cell; offsets are bytes of the cell. A filled cell as such says nothing that may be shown. */
export interface FindingSpan {
  readonly category: number
  readonly evidence: FindingEvidence
  readonly start: number
  readonly end: number
}

/** Whole cells that may be shown: closed sets that identify nobody. */
const harmlessCells: ReadonlySet<string> = new Set(['男', '女', '男性', '女性', 'M', 'F', 'male', 'female', '是', '否', '有', '无'])

/** How many leading characters of a detected value are shown; the rest are stars. Six digits of an ID are its region. */
const shownCharacters: Readonly<Partial<Record<CategoryId, number>>> = { resident_id: 6, mobile: 3 }

const decoder = new TextDecoder('utf-8')

/** Shows one cell, given in UTF-8. */
export function maskCell(bytes: Uint8Array, findings: readonly FindingSpan[]): string {
  const text = decoder.decode(bytes).trim()
  const spans = findings.filter(({ evidence }) => evidence === 'content').sort((a, b) => a.start - b.start)
  if (spans.length === 0) return harmlessCells.has(text) ? text : shapeOf(text)
  let shown = ''
  let at = 0
  for (const finding of spans) {
    if (finding.start < at) continue
    shown +=
      shapeOf(decoder.decode(bytes.subarray(at, finding.start))) +
      maskValue(decoder.decode(bytes.subarray(finding.start, finding.end)), finding.category)
    at = finding.end
  }
  return shown + shapeOf(decoder.decode(bytes.subarray(at)))
}

function maskValue(value: string, category: number): string {
  if (isTerm(value)) return value
  const id = categoryIds[category]
  const shown = (id === undefined ? undefined : shownCharacters[id]) ?? 0
  const characters = Array.from(value)
  return characters.slice(0, shown).join('') + '*'.repeat(Math.max(characters.length - shown, 0))
}

/** Masks the cells of a record. `spans` carry the column; cells are given by their byte ranges in `record`, which is UTF-8. */
export function maskRecord(
  record: Uint8Array,
  cells: readonly { readonly column: number; readonly start: number; readonly end: number }[],
  findings: readonly (FindingSpan & { readonly column: number })[],
): EvidenceCell[] {
  return cells
    .filter((cell) => cell.end > cell.start)
    .map((cell) => ({
      column: cell.column + 1,
      shown: maskCell(record.subarray(cell.start, cell.end), spansWithin(findings, cell)),
    }))
}

function spansWithin(findings: readonly FindingSpan[], cell: { readonly start: number; readonly end: number }): FindingSpan[] {
  return findings
    .filter((finding) => finding.start >= cell.start && finding.end <= cell.end)
    .map(({ category, evidence, start, end }) => ({ category, evidence, start: start - cell.start, end: end - cell.start }))
}
