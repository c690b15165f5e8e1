/** The persons of a record: which keys it gives to which slot, by the kernel's rule (assembly/records/persons.ts). */
import type { ExplainedCell, ExplainedFinding, ExplainedPerson } from '../explanation.js'
import type { SubjectSlot } from '../reference/slots.js'
import { plainMobile } from './mobile.js'
import { plainId } from './resident-id.js'

/** A valid finding with its cell and its plain value, by which equal ones are one. */
export interface PlacedFinding {
  readonly cell: ExplainedCell
  readonly finding: ExplainedFinding
  readonly text: string
}

export function personsOf(findings: readonly PlacedFinding[]): ExplainedPerson[] {
  const valid = findings.filter(({ finding }) => finding.status === 'valid')
  const slots = [...new Set(valid.map(({ cell }) => cell.slot))]
  return slots.map((slot) =>
    personOf(
      slot,
      valid.filter(({ cell }) => cell.slot === slot),
    ),
  )
}

function personOf(slot: SubjectSlot, findings: readonly PlacedFinding[]): ExplainedPerson {
  const ids = distinct(ofCategory(findings, 'resident_id'))
  const mobiles = distinct(ofCategory(findings, 'mobile'))
  return {
    slot,
    categories: [...new Set(findings.map(({ finding }) => finding.category))],
    keys: (ids.length > 0 ? ids : mobiles).map(({ cell, finding }) => ({
      category: finding.category,
      column: cell.column,
      shown: finding.shown,
    })),
    besideId: (ids.length > 0 ? mobiles : []).map(({ cell, finding }) => ({ column: cell.column, shown: finding.shown })),
  }
}

function ofCategory(findings: readonly PlacedFinding[], category: 'resident_id' | 'mobile'): PlacedFinding[] {
  return findings.filter(({ finding }) => finding.category === category)
}

function distinct(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const first = new Map<string, PlacedFinding>()
  for (const placed of findings) if (!first.has(keyOf(placed))) first.set(keyOf(placed), placed)
  return [...first.values()]
}

/** Fifteen digits are the same person as the eighteen that they became. */
function keyOf({ finding, text }: PlacedFinding): string {
  if (finding.category === 'mobile') return plainMobile(text) ?? text.replace(/[^0-9]/g, '')
  const id = plainId(text)
  return id.length === 15 ? `${id.slice(0, 6)}19${id.slice(6)}` : id.slice(0, 17)
}
