/** A kernel, tables for it, and everything that one scan hands over, in shapes that tests can compare. */
import { createHash } from 'node:crypto'
import {
  Kernel,
  type EmittedRun,
  type KernelCounts,
  type KernelMode,
  type KernelTable,
  type TracedFinding,
} from '../../src/kernel/index.js'
import { keySpaces, outcomes, type KeySpace } from '../../src/kernel/outcomes.js'
import { roleFlags } from '../../src/kernel/table.js'
import { caseKeysFrom } from '../../src/source/case-keys.js'
import { categoryIds } from '../../src/reference/categories.js'
import { readForeignNumber } from '../../src/unit/foreign-number.js'
import { detect, type DetectOptions } from '../../src/scan/detect.js'
import type { Finding } from '../../src/result.js'

const none = new Uint8Array(0)

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A kernel under an all-zero secret. */
export function openKernel(): Kernel {
  return new Kernel(caseKeysFrom(new Uint8Array(32)), readForeignNumber)
}

export interface TableWishes extends Partial<Omit<KernelTable, 'delimiter' | 'roles'>> {
  /** Default: a comma. */
  readonly delimiter?: string
  /** Names of `roleFlags` by column; default none. */
  readonly roles?: readonly (keyof typeof roleFlags | 'none')[]
  /** Slot by column; default 0. */
  readonly slots?: readonly number[]
}

/** A delimited table of `columns` columns in UTF-8 with quotes, unless wished otherwise. */
export function tableWith(columns: number, wishes: TableWishes = {}): KernelTable {
  const { delimiter, roles = [], slots = [], ...rest } = wishes
  const count = Math.max(columns, roles.length)
  return {
    kind: 'delimited',
    delimiter: utf8(delimiter ?? ','),
    dashRun: 0,
    quotes: true,
    crEndsRecord: false,
    separated: false,
    columns,
    encoding: 'utf-8',
    blockLabel: none,
    labels: [],
    ...rest,
    roles: Array.from({ length: count }, (_, index) => {
      const role = roles[index] ?? 'none'
      return { flags: role === 'none' ? roleFlags.text : roleFlags[role], slot: slots[index] ?? 0, category: null }
    }),
  }
}

/** One record a line. */
export const textTable: KernelTable = tableWith(1, { kind: 'text', delimiter: '', quotes: false })

export interface ScanOutcome {
  readonly counts: KernelCounts
  /** Every key as hexadecimal text, sorted: a multiset. */
  readonly keys: Readonly<Record<KeySpace, readonly string[]>>
  readonly findings: readonly TracedFinding[]
  /** [code, position], in order. */
  readonly problems: readonly (readonly [number, number])[]
  /** column, start, end, in order. */
  readonly cells: readonly (readonly [number, number, number])[]
  /** stratum, position, length, row, in order. */
  readonly offers: readonly (readonly [number, number, number, number])[]
}

export interface ScanWishes {
  readonly mode?: KernelMode
  /** Position of the first byte in the original. Default 0. */
  readonly position?: number
  /** Sizes of the pieces, used round and round. Default: as much as the window takes. */
  readonly chunks?: readonly number[]
}

const everything: KernelMode = { emitting: true, tracing: true }

function hexadecimal(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** Every key of a run in hexadecimal digits; a person's with its set. */
function keysOfRun({ space, bytes, offsets, sets }: EmittedRun): string[] {
  const size = keySpaces.find(({ name }) => name === space)?.bytes ?? 8
  const count = offsets.at(-1) ?? 0
  return Array.from({ length: count }, (_, index) => {
    const key = hexadecimal(bytes.subarray(index * size, (index + 1) * size))
    const set = sets[sets.length > 1 ? (bytes[count * size + index] ?? 0) : 0]
    return set === undefined ? key : `${key} ${set.toString(16)}`
  })
}

/** Scans with everything on, and collects what the kernel says. */
export function scanAll(kernel: Kernel, table: KernelTable, bytes: Uint8Array, wishes: ScanWishes = {}): ScanOutcome {
  const keys: Record<KeySpace, string[]> = { person: [], mobile: [], row: [], link: [], account: [] }
  const findings: TracedFinding[] = []
  const problems: [number, number][] = []
  const cells: [number, number, number][] = []
  const offers: [number, number, number, number][] = []
  kernel.setTable(table)
  kernel.setMode(wishes.mode ?? everything)
  kernel.resetThresholds(true)
  kernel.beginUnit(wishes.position ?? 0, {
    run: (run) => {
      keys[run.space].push(...keysOfRun(run))
    },
    finding: (finding) => findings.push(finding),
    problem: (code, position) => problems.push([code, position]),
    cell: (column, start, end) => cells.push([column, start, end]),
    offer: ({ stratum, position, length, row }) => offers.push([stratum, position, length, row]),
  })
  feed(kernel, bytes, wishes.chunks ?? [Number.POSITIVE_INFINITY])
  const counts = kernel.finishUnit(table.columns + 1)
  for (const space of Object.values(keys)) space.sort()
  return { counts, keys, findings, problems, cells, offers }
}

/** Writes the bytes piece by piece; a piece larger than the window's room is cut to it. */
function feed(kernel: Kernel, bytes: Uint8Array, chunks: readonly number[]): void {
  let taken = 0
  let turn = 0
  do {
    const room = kernel.input()
    const wanted = Math.max(chunks[turn++ % chunks.length] ?? 1, 1)
    const piece = bytes.subarray(taken, taken + Math.min(room.length, wanted))
    room.set(piece)
    taken += piece.length
    kernel.advance(piece.length, taken === bytes.length)
  } while (taken < bytes.length)
}

/** `category:status[:reason]` of a finding. */
export function nameOf({ category, outcome }: TracedFinding): string {
  const how = outcomes[outcome]
  const name = `${categoryIds[category] ?? '?'}:${how?.status ?? '?'}`
  return how === undefined || how.reason === 'none' ? name : `${name}:${how.reason}`
}

/** What `detect` finds but names, which stand beside numbers in many texts (name-text.test.ts has tests of its own). */
function detectNumbers(text: string, options: DetectOptions): Finding[] {
  return detect(text, options).filter(({ category }) => category !== 'person_name')
}

/** What `detect` finds but names, as `category:status[:reason]` joined by blanks; `nothing`. */
export function said(text: string, options: DetectOptions = {}): string {
  const found = detectNumbers(text, options).map(({ category, status, reason }) =>
    [category, status, ...(reason ? [reason] : [])].join(':'),
  )
  return found.length === 0 ? 'nothing' : found.join(' ')
}

/** The same of some categories only; by default of the numbers that the scan takes while the bytes go by. */
export function saidOf(text: string, options: DetectOptions = {}, categories: readonly string[] = ['resident_id', 'mobile']): string {
  const parts = said(text, options).split(' ')
  const wanted = parts.filter((part) => categories.some((category) => part.startsWith(`${category}:`)))
  return wanted.length === 0 ? 'nothing' : wanted.join(' ')
}

/** The texts that `detect` finds but names. */
export function foundIn(text: string, options: DetectOptions = {}): string[] {
  return detectNumbers(text, options).map(({ start, end }) => text.slice(start, end))
}

/** One text that two outcomes share exactly when everything in them is equal; for comparing large ones. */
export function fingerprint({ counts, keys, findings, problems, cells, offers }: ScanOutcome): string {
  const traced = findings.map(({ category, outcome, start, end, column }) => [category, outcome, start, end, column])
  const hash = createHash('sha256').update(JSON.stringify([counts, keys]))
  for (const list of [traced, problems, cells, offers]) hash.update(Float64Array.from([list.length, ...list.flat()]))
  return hash.digest('hex')
}
