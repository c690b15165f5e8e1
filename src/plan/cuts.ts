/**
 * Cuts a table into units at proven record borders.
 *
 * The wanted places depend on the table's bytes alone, never on threads or memory, so every machine cuts alike. The
 * proof itself is the kernel's (assembly/scan/borders.ts), by the rules that the scan uses.
 */
import { codeUnitBytes } from '../format/encoding/code-units.js'
import { recordSeparator } from '../format/records/separators.js'
import type { Kernel } from '../kernel/index.js'
import type { ByteSource } from '../source/file.js'
import { kernelTableOf } from './kernel-table.js'
import type { TablePlan } from './types.js'

/** Large enough that starting a unit costs nothing beside it, small enough to share out and to lose after a crash. */
export const unitBytes: number = 64 * 1024 * 1024
/** Read before the wanted place: the proof looks for the line end before it. */
const bytesBefore = 4096
/** Enough for nearly every proof, for each byte of a code unit: what it looks ahead and as much again. */
const firstBytesAfter = 256 * 1024
/** Where no border can be proven within this distance, there is no cut (design section 4), plus the proof's look-ahead. */
const bytesAfter = 1024 * 1024 + 192 * 1024

export interface ByteRange {
  readonly byteStart: number
  readonly byteEnd: number
}

/** Whether a table becomes more than one unit. */
export function isCut({ dialect, dataStart, dataEnd }: TablePlan, wantedBytes: number = unitBytes): boolean {
  return dialect.exotic === null && dataEnd - dataStart >= wantedBytes * 1.5
}

/** Ranges that cover [dataStart, dataEnd) and begin and end at record borders. At least one for a table with bytes. */
export function cutTable(source: ByteSource, table: TablePlan, kernelOf: () => Kernel, wantedBytes: number = unitBytes): ByteRange[] {
  const { dataStart, dataEnd } = table
  if (dataEnd <= dataStart) return []
  if (!isCut(table, wantedBytes)) return [{ byteStart: dataStart, byteEnd: dataEnd }]
  const kernel = kernelOf()
  kernel.setTable(kernelTableOf(table))
  const cuts = [dataStart]
  for (const wanted of wantedCuts(dataStart, dataEnd, wantedBytes)) {
    const cut = table.cells === null ? cutAt(source, table, kernel, wanted) : recordEndAt(source, table, wanted)
    if (cut > (cuts.at(-1) ?? 0)) cuts.push(cut)
  }
  return cuts.map((byteStart, index) => ({ byteStart, byteEnd: cuts[index + 1] ?? dataEnd }))
}

/** The last units are smaller, so that all threads end at nearly the same time. */
const lastUnits = 4
const shareOfLast = 1 / 4

/** Where cuts are wanted: a function of the bounds alone. */
function wantedCuts(dataStart: number, dataEnd: number, wantedBytes: number): number[] {
  const cuts: number[] = []
  const sizeAt = (at: number): number => (dataEnd - at > lastUnits * wantedBytes ? wantedBytes : wantedBytes * shareOfLast)
  for (let at = dataStart + sizeAt(dataStart); at < dataEnd - sizeAt(at) / 2; at += sizeAt(at)) cuts.push(Math.round(at))
  return cuts
}

/** Cells that a reader made need no proof: the separator stands nowhere else. 0 when no record ends within the distance. */
function recordEndAt(source: ByteSource, table: TablePlan, wanted: number): number {
  const bytes = new Uint8Array(Math.min(table.dataEnd - wanted, bytesAfter))
  const end = bytes.subarray(0, source.read(bytes, wanted)).indexOf(recordSeparator)
  const cut = wanted + end + 1
  return end < 0 || cut >= table.dataEnd ? 0 : cut
}

/** A proven record border at or after `wanted`, 0 when there is none. A border that few bytes prove, more would prove too. */
export function cutAt(source: ByteSource, table: TablePlan, kernel: Kernel, wanted: number): number {
  const unit = codeUnitBytes(table.encoding)
  const at = wanted - (wanted % unit)
  return cutWithin(source, table, kernel, at, firstBytesAfter * unit) || cutWithin(source, table, kernel, at, bytesAfter)
}

function cutWithin(source: ByteSource, table: TablePlan, kernel: Kernel, wanted: number, after: number): number {
  const start = Math.max(table.dataStart, wanted - bytesBefore)
  const bytes = new Uint8Array(Math.min(table.dataEnd - start, bytesBefore + after))
  const taken = source.read(bytes, start)
  const offset = kernel.proveCut(bytes.subarray(0, taken), wanted - start, start + taken >= table.dataEnd)
  const cut = start + offset
  return offset === 0 || cut >= table.dataEnd ? 0 : cut
}
