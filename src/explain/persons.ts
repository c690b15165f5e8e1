/** The persons of a record: which keys it gives to which slot, by the kernel's rules (assembly/records/persons.ts and accounts.ts). */
import type { ExplainedCell, ExplainedFinding, ExplainedPerson } from '../explanation.js'
import { accountKeys } from '../kernel/outcomes.js'
import type { AnyCategoryId } from '../reference/categories.js'
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
  const [keys = nameWithAddress(findings), ...others] = keyCategories.map((category) => ofCategory(findings, category)).filter(isFilled)
  return {
    slot,
    categories: [...new Set(findings.map(({ finding }) => finding.category))],
    keys: keys.map(({ cell, finding }) => ({ category: finding.category, column: cell.column, shown: finding.shown })),
    besideId: others.flat().map(({ cell, finding }) => ({ column: cell.column, shown: finding.shown })),
  }
}

/** The best one that a slot has gives its keys. */
const keyCategories: readonly AnyCategoryId[] = ['resident_id', 'mobile', ...accountKeys.filter((key) => key !== 'namedAddress')]

function ofCategory(findings: readonly PlacedFinding[], category: AnyCategoryId): PlacedFinding[] {
  return distinct(findings.filter(({ finding }) => finding.category === category))
}

function isFilled(list: readonly PlacedFinding[]): boolean {
  return list.length > 0
}

/** The first name of the columns where an address stands beside it: one person, whatever else is in its cell. */
function nameWithAddress(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const name = findings.find(({ cell, finding }) => finding.category === 'person_name' && cell.role === 'person_name')
  const hasAddress = findings.some(({ cell, finding }) => finding.category === 'address' && cell.role === 'address')
  return name !== undefined && hasAddress ? [name] : []
}

function distinct(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const first = new Map<string, PlacedFinding>()
  for (const placed of findings) if (!first.has(keyOf(placed))) first.set(keyOf(placed), placed)
  return [...first.values()]
}

/** Fifteen digits are the same person as the eighteen that they became; of other keys, signs and the case of letters mean nothing. */
function keyOf({ finding, text }: PlacedFinding): string {
  if (finding.category === 'mobile') return plainMobile(text) ?? text.replace(/[^0-9]/g, '')
  if (finding.category !== 'resident_id') return `${finding.category} ${text.normalize('NFKC').toLowerCase()}`
  const id = plainId(text)
  return id.length === 15 ? `${id.slice(0, 6)}19${id.slice(6)}` : id.slice(0, 17)
}
