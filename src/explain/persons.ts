/** The persons of a record: which keys it gives to which slot, by the kernel's rules (assembly/records/persons.ts and accounts.ts). */
import type { ExplainedPerson } from '../explanation.js'
import { accountKeys } from '../kernel/outcomes.js'
import type { AnyCategoryId } from '../reference/categories.js'
import type { SubjectSlot } from '../reference/slots.js'
import { dividePeople } from './people.js'
import { keyOf, type PlacedFinding } from './placed-finding.js'

export function personsOf(findings: readonly PlacedFinding[]): ExplainedPerson[] {
  const valid = findings.filter(({ finding }) => finding.status === 'valid')
  const slots = [...new Set(valid.map(({ cell }) => cell.slot))]
  return slots.flatMap((slot) => dividePeople(valid.filter(({ cell }) => cell.slot === slot)).map((findings) => personOf(slot, findings)))
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
