/** A finding with the cell it stands in, and the plain value by which equal ones are one. */
import type { ExplainedCell, ExplainedFinding } from '../explanation.js'
import { plainMobile } from './mobile.js'
import { plainId } from './resident-id.js'

export interface PlacedFinding {
  readonly cell: ExplainedCell
  readonly finding: ExplainedFinding
  readonly text: string
  /** One object a cell. */
  readonly source: CellSource
}

export interface CellSource {
  readonly content: string
  /** Several people may stand in it. */
  readonly isOfPeople: boolean
}

/** Fifteen digits are the same person as the eighteen that they became; of other keys, signs and the case of letters mean nothing. */
export function keyOf({ finding, text }: Pick<PlacedFinding, 'finding' | 'text'>): string {
  if (finding.category === 'mobile') return plainMobile(text) ?? text.replace(/[^0-9]/g, '')
  if (finding.category !== 'resident_id') return `${finding.category} ${text.normalize('NFKC').toLowerCase()}`
  const id = plainId(text)
  return id.length === 15 ? `${id.slice(0, 6)}19${id.slice(6)}` : id.slice(0, 17)
}
