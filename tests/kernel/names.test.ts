/** The numbers of the AssemblyScript sources against the names that the rest of the project gives them. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openKernel } from '../support/kernel.js'
import { instantiateKernel } from '../../src/kernel/module.js'
import {
  accountKeys,
  counterNames,
  distinctNames,
  kernelProblems,
  keySpaces,
  mostRowSets,
  outcomes,
  partitions,
} from '../../src/kernel/outcomes.js'
import { cipherKeyBytes, rowKeyBytes } from '../../src/kernel/case-key.js'
import { foreignAnswers, foreignMark } from '../../src/kernel/index.js'
import { kernelEncodings } from '../../src/kernel/decoder.js'
import { roleFlags } from '../../src/kernel/table.js'
import { categoryCapacity, categoryIds } from '../../src/reference/categories.js'
import { earliestBirthYear, implausibleBefore, rulesReleaseDate } from '../../src/reference/rules.js'
import { gb18030Ranges } from '../../src/reference/gb18030.js'
import { segmentClass } from '../../src/reference/mobile-segments.js'
import { slotCapacity, subjectSlots } from '../../src/reference/slots.js'
import { findingReasons } from '../../src/result.js'

const folder = fileURLToPath(new URL('../../src/kernel/assembly/', import.meta.url))

function read(path: string): string {
  return readFileSync(`${folder}${path}.ts`, 'utf8')
}

/** Integer constants of a source, in order: name and value. */
function constantsOf(path: string): readonly (readonly [name: string, value: number])[] {
  const constants = read(path).matchAll(/^(?:export )?const (\w+): (?:i32|u32|u64|i64|usize) = (0x[\da-fA-F_]+|-?[\d_]+)$/gm)
  return [...constants].map(([, name = '', value = '']) => [name, Number(value.replaceAll('_', ''))])
}

function constant(path: string, name: string): number {
  const found = constantsOf(path).find(([other]) => other === name)
  if (found === undefined) throw new Error(`${path}.ts has no constant ${name}`)
  return found[1]
}

/** VALID_SOMETHING → valid-something, without a prefix. */
const spoken = (name: string): string => name.toLowerCase().replaceAll('_', '-')

/** COUNT_UNDER_14 → under14. */
function camel(name: string): string {
  return name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

const startingWith = (path: string, prefix: string): readonly (readonly [string, number])[] =>
  constantsOf(path).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : []))

describe('the names of the kernel’s numbers', () => {
  it('are the outcomes of outcomes.ts, one to one and in order', () => {
    const upToSuppressed = constantsOf('outcomes').filter(([, value], index) => value === index)
    expect(upToSuppressed).toHaveLength(outcomes.length)
    const shortened: Readonly<Record<string, string>> = {
      VALID: 'valid:none',
      MASKED: 'masked:none',
      DAMAGED_EXPONENT: 'damaged:excel-exponent',
      DAMAGED_ZEROS: 'damaged:excel-zeros',
      SUPPRESSED_COLUMN: 'suppressed:column-role',
    }
    const names = upToSuppressed.map(([name]) => shortened[name] ?? spoken(name).replace('-', ':'))
    expect(names).toEqual(outcomes.map(({ status, reason }) => `${status}:${reason}`))
  })

  it('use every reason of the published result', () => {
    expect(new Set(outcomes.map(({ reason }) => reason))).toEqual(new Set(findingReasons))
  })

  it('are the problems of host.ts', () => {
    const problems = startingWith('host', 'PROBLEM_')
    expect(problems.map(([, value]) => value)).toEqual(kernelProblems.map((_, index) => index))
    const shortened: Readonly<Record<string, string>> = {
      'record-ragged': 'ragged',
      'record-lone-cr': 'lone-cr',
      'record-long': 'long',
      'record-findings-overflow': 'findings-overflow',
    }
    expect(problems.map(([name]) => spoken(name))).toEqual(kernelProblems.map((code) => shortened[code] ?? code))
  })

  it('are the key spaces of keys.ts, with their sizes', () => {
    const spaces = startingWith('keys/keys', 'SPACE_')
    expect(spaces.map(([name, value]) => [value, spoken(name)])).toEqual(keySpaces.map(({ name }, index) => [index, name]))
    expect(constant('keys/keys', 'PARTITIONS')).toBe(partitions)
    const table = [...read('keys/keys').matchAll(/^ \* \| (\w+) +\| .* \| (\d+) +\|$/gm)].map(([, name, bytes]) => ({
      name,
      bytes: Number(bytes),
    }))
    expect(table).toEqual(keySpaces)
  })

  it('are the counters of counters.ts', () => {
    expect(constantsOf('records/counters').map(([name, value]) => [value, camel(name)])).toEqual(
      counterNames.map((name, index) => [index, name]),
    )
  })

  it('are the counts of distinct.ts', () => {
    const shortened: Readonly<Record<string, string>> = { ids: 'residentIds', 'before-1900': 'before1900' }
    const counts = startingWith('keys/distinct', 'COUNT_').flatMap(([name, value]) =>
      name.endsWith('ACCOUNTS') && name !== 'FREE_ACCOUNTS'
        ? accountKeys.map(
            (key, rank) => [name === 'ACCOUNTS' ? key : camel(`PRIMARY_${key.replace(/[A-Z]/, '_$&')}`), value + rank] as const,
          )
        : [[shortened[spoken(name)] ?? camel(name), value] as const],
    )
    expect(counts.map(([, value]) => value)).toEqual(distinctNames.map((_, index) => index))
    expect(counts.map(([name]) => name)).toEqual(distinctNames)
    expect(distinctNames.length).toBeLessThanOrEqual(constant('keys/distinct', 'DISTINCT_COUNTERS'))
  })

  it('are the role flags, wherever they stand', () => {
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replace(/\.ts$/, ''))
    const flags = sources.flatMap((source) => startingWith(source, 'ROLE_')).map(([name, value]) => [camel(name), value])
    expect(Object.fromEntries(flags)).toEqual(roleFlags)
  })

  it('are the categories’ bits, and there is room for every category and slot', () => {
    expect(categoryIds[constant('outcomes', 'RESIDENT_ID')]).toBe('resident_id')
    expect(categoryIds[constant('outcomes', 'MOBILE')]).toBe('mobile')
    expect(constant('layout', 'CATEGORY_CAPACITY')).toBe(categoryCapacity)
    expect(constant('layout', 'SLOT_CAPACITY')).toBe(slotCapacity)
    expect(categoryIds.length).toBeLessThanOrEqual(categoryCapacity)
    expect(subjectSlots.length).toBeLessThanOrEqual(slotCapacity)
    expect(outcomes.length).toBeLessThanOrEqual(constant('layout', 'OUTCOME_CAPACITY'))
  })

  it('are the bounds that the reference data state', () => {
    expect(constant('numbers/resident-id', 'EARLIEST_YEAR')).toBe(earliestBirthYear)
    expect(constant('numbers/resident-id', 'PLAUSIBLE_YEAR')).toBe(implausibleBefore)
    expect(constant('numbers/numbers', 'SEGMENT_IOT')).toBe(segmentClass.iot)
    expect(read('state')).toContain(`static latestBirth: u32 = ${rulesReleaseDate}\n`)
  })

  it('are the encodings of state.ts, in order', () => {
    const encodings = startingWith('state', 'ENCODING_')
    expect(encodings.map(([name, value]) => [value, spoken(name)])).toEqual(kernelEncodings.map((name, index) => [index, name]))
  })

  it('are the answers about foreign numbers, and their mark', () => {
    expect(BigInt(constant('numbers/foreign', 'WRONG_LENGTH'))).toBe(foreignAnswers.wrongLength)
    expect(BigInt(constant('numbers/foreign', 'UNASSIGNED'))).toBe(foreignAnswers.unassigned)
    expect(read('outcomes')).toContain('FOREIGN: u64 = 1 << 56\n')
    expect(foreignMark).toBe(1n << 56n)
  })

  it('are exported under the addresses that the host reads', () => {
    const { address } = instantiateKernel({
      emitRun: () => {},
      offer: () => {},
      problem: () => {},
      traceFinding: () => {},
      traceCell: () => {},
      listRecord: () => {},
      emitValues: () => {},
      emitCombinations: () => {},
      readForeignNumber: () => 0n,
    })
    const layout = new Map(constantsOf('layout'))
    expect(Object.keys(address)).not.toEqual([])
    for (const [name, value] of Object.entries(address)) expect([name, value]).toEqual([name, layout.get(name)])
  })

  it('leave room between neighbours of the arena', () => {
    const at = (name: string): number => constant('layout', name)
    expect(at('ROW_KEYS') + rowKeyBytes).toBeLessThanOrEqual(at('SAMPLE_KEYS'))
    expect(at('REGION_BITS') + 1_000_000 / 8).toBeLessThanOrEqual(at('SEGMENTS'))
    expect(at('SEGMENTS') + 10_000).toBeLessThanOrEqual(at('COUNTRY_BITS'))
    expect(at('COLUMN_ROLES') + (at('COLUMN_CAPACITY') + 1) * 4).toBeLessThanOrEqual(at('LABEL_HASHES'))
    expect(at('LABEL_HASHES') + 256 * 8).toBeLessThanOrEqual(at('STOP_LIST'))
    expect(at('STOP_LIST') + at('STOP_LIST_SLOTS') * 8).toBeLessThanOrEqual(at('COUNTERS'))
    expect(at('OUTCOMES') + at('CATEGORY_CAPACITY') * at('OUTCOME_CAPACITY') * 8).toBeLessThanOrEqual(at('CATEGORY_RECORDS'))
    expect(at('COLUMN_FILLED') + (at('COLUMN_CAPACITY') + 1) * 8).toBeLessThanOrEqual(at('COLUMN_CATEGORIES'))
    expect(at('COLUMN_CATEGORIES') + (at('COLUMN_CAPACITY') + 1) * at('CATEGORY_CAPACITY') * 8).toBeLessThanOrEqual(at('COMBINATIONS'))
    expect(at('COMBINATIONS') + at('COMBINATION_SLOTS') * 16).toBeLessThanOrEqual(at('CELL_BOUNDS'))
    expect(at('CELL_BOUNDS') + at('CELL_BOUNDS_CAPACITY') * 8).toBeLessThanOrEqual(at('SLOT_SETS'))
    expect(at('FINDINGS') + at('FINDING_CAPACITY') * 16).toBeLessThanOrEqual(at('DIGITS'))
    expect(at('WINDOW') + at('WINDOW_CAPACITY') + 4096).toBeLessThanOrEqual(32 * 1024 * 1024)
    expect(at('WINDOW') + openKernel().cutBytes + 256).toBeLessThanOrEqual(at('WINDOW') + at('WINDOW_CAPACITY'))
    expect(256 * 8).toBeLessThanOrEqual(at('SET_LIST_PLACES'))
    expect(at('SET_LIST_PLACES') + 512 * 2).toBeLessThanOrEqual(at('SET_LIST_SIZE'))
    expect(at('PERSON_SETS') + at('SET_LIST_SIZE') + 4).toBeLessThanOrEqual(at('ROW_SETS'))
    expect(at('ROW_SETS') + at('SET_LIST_SIZE') + 4).toBeLessThanOrEqual(at('IDENTIFIER_CLASSES'))
    expect(at('PERSON_SET_PLACES') + 131_072).toBeLessThanOrEqual(at('TWO_BYTE_CODES'))
    expect(at('NAME_WORDS') + 20_480 * 16).toBeLessThanOrEqual(at('ROW_SET_PLACES'))
    expect(at('ROW_SET_PLACES') + 131_072).toBeLessThanOrEqual(at('RUN_OFFSETS'))
    expect(at('SLOT_RANKS') + at('SLOT_CAPACITY') * 8).toBeLessThanOrEqual(at('SLOT_LEAST_KEYS'))
    expect(at('SLOT_LEAST_KEYS') + at('SLOT_CAPACITY') * 8).toBeLessThanOrEqual(at('ACCOUNT_TEXT'))
    expect(at('ACCOUNT_TEXT') + at('ACCOUNT_TEXT_BYTES')).toBeLessThanOrEqual(at('FINDINGS'))
    expect(at('MOBILE_KEYS') + 131_072 * 8).toBeLessThanOrEqual(at('ACCOUNT_KEYS'))
    expect(at('ACCOUNT_KEYS') + 65_536 * 16).toBeLessThanOrEqual(32 * 1024 * 1024)
    expect(mostRowSets * 2).toBe(at('ROW_COMBINATION_SLOTS'))
    expect(at('ROW_COMBINATIONS') + at('ROW_COMBINATION_SLOTS') * 16).toBeLessThanOrEqual(at('DIGITS'))
    expect(at('REGION_PERSONS') + 4_000_000).toBeLessThanOrEqual(at('ENTRIES'))
    expect(at('ENTRIES') + at('ENTRY_CAPACITY') * 16).toBeLessThanOrEqual(at('BUCKETED'))
    expect(at('BUCKETED') + at('ENTRY_CAPACITY') * 16).toBeLessThanOrEqual(32 * 1024 * 1024)
    expect(at('TWO_BYTE_CODES') + 128 * 256 * 4).toBeLessThanOrEqual(at('GB18030_RANGES'))
    expect(at('GB18030_RANGES') + gb18030Ranges().byteLength).toBeLessThanOrEqual(at('MOBILE_KEYS'))
    expect(at('WINDOW') + at('WINDOW_CAPACITY') + 256).toBeLessThanOrEqual(at('ENCODED'))
    expect(openKernel().cutBytes).toBeLessThanOrEqual(at('ENCODED_CAPACITY'))
    expect(at('ENCODED') + at('ENCODED_CAPACITY') + 64).toBeLessThanOrEqual(at('EXCEPTIONS'))
    // One character of the window in two bytes at most.
    expect(at('EXCEPTIONS') + (at('WINDOW_CAPACITY') / 2) * 4).toBeLessThanOrEqual(32 * 1024 * 1024)
    expect(at('SERIES') + at('SERIES_CAPACITY') * at('SERIES_BYTES')).toBeLessThanOrEqual(at('SERIES_PLACES'))
    expect(at('SERIES_PLACES') + at('COLUMN_CAPACITY') + 1).toBeLessThanOrEqual(at('NOTED_KINDS'))
    expect(at('NOTED_KINDS') + at('COLUMN_CAPACITY') + 1).toBeLessThanOrEqual(at('PROVINCES'))
    expect(at('PROVINCES') + at('PROVINCE_PLACES') * 8).toBeLessThanOrEqual(at('FACTS'))
    expect(at('FACTS') + at('FACT_CAPACITY') * 8).toBeLessThanOrEqual(at('AGREEMENTS'))
    expect(at('AGREEMENTS') + 4 * 16).toBeLessThanOrEqual(at('ROW_SERIES'))
    expect(at('ROW_SERIES') + 6 * 8).toBeLessThanOrEqual(at('SLOT_IDS'))
    expect(at('SLOT_IDS') + at('SLOT_CAPACITY') * 8).toBeLessThanOrEqual(at('COLUMNS_NOTED'))
    expect(at('COLUMNS_NOTED') + (at('COLUMN_CAPACITY') + 1) * 4).toBeLessThanOrEqual(at('PERSON_SETS'))
    expect(at('LINK_KEYS') + 131_072 * 16).toBeLessThanOrEqual(at('VALUE_INDEX'))
    expect(at('VALUE_INDEX') + 16_384 * 2).toBeLessThanOrEqual(at('VALUE_ENTRIES'))
    expect(at('VALUE_ENTRIES') + 16_384 * 32).toBeLessThanOrEqual(at('VALUE_TEXTS'))
    expect(at('VALUE_TEXTS') + at('VALUE_TEXT_BYTES')).toBeLessThanOrEqual(32 * 1024 * 1024)
    expect(cipherKeyBytes).toBe(16)
  })
})
