/** Plans of short hand-made texts: all people come from the fixtures' generator. */
import { createPeople } from '../../fixtures/people.mjs'
import type { Person } from '../../fixtures/people.mjs'
import { encode } from '../../fixtures/encode.mjs'
import type { Encoding } from '../../fixtures/encode.mjs'
import type { DescribeOptions, InputDescription } from '../../src/plan/describe.js'
import { planTable } from '../../src/plan/describe.js'
import type { TablePlan } from '../../src/plan/types.js'

export const detected: DescribeOptions = { encoding: null, delimiter: null, header: null, record: null }

export function somePeople(seed: string, count: number): Person[] {
  const people = createPeople(seed)
  return Array.from({ length: count }, () => people.person())
}

export function describeBytes(bytes: Uint8Array, options: Partial<DescribeOptions> = {}): InputDescription {
  return planTable(bytes, bytes.length, 'table.txt', { ...detected, ...options })
}

export function describeText(text: string, options: Partial<DescribeOptions> = {}, encoding: Encoding = 'utf-8'): InputDescription {
  return describeBytes(encode(text, encoding), options)
}

/** The only table of a text. */
export function tableOf(text: string, options: Partial<DescribeOptions> = {}, encoding: Encoding = 'utf-8'): TablePlan {
  const { tables } = describeText(text, options, encoding)
  const [table] = tables
  if (table === undefined || tables.length !== 1) throw new Error(`${tables.length} tables`)
  return table
}

/** `role` or `role@slot` of each column, `self` left out. */
export function rolesOf(table: TablePlan): string[] {
  return table.columns.map(({ role, slot }) => (slot === 'self' ? role : `${role}@${slot}`))
}
