/** Invalid bytes above and between the tables, in titles and headers; those inside are counted by the units that read them. */
import { firstPlaces, type Problem } from '../problem.js'
import type { PlainEncoding } from '../format/encoding/encoding.js'
import { checkGb18030 } from '../format/encoding/gb18030-check.js'
import type { TablePlan } from './types.js'
import { checkUtf8 } from '../format/encoding/utf8.js'

const checks = { 'utf-8': checkUtf8, gb18030: checkGb18030 } as const

/** In a head that is read as it lies. Cost: O(bytes before the last table). */
export function invalidOutside(tables: readonly TablePlan[], head: Uint8Array, encoding: PlainEncoding): Problem[] {
  const byteStarts: number[] = []
  let count = 0
  for (const [index, { dataStart }] of tables.entries()) {
    const from = tables[index - 1]?.dataEnd ?? 0
    const found = checks[encoding](head.subarray(0, dataStart), from, true, firstPlaces - byteStarts.length)
    count += found.invalid
    byteStarts.push(...found.invalidStarts)
  }
  return problems(count, byteStarts)
}

/** Of the invalid bytes at `starts` in a head that was decoded, those outside the tables. O(starts × tables). */
export function outsideOf(tables: readonly TablePlan[], starts: readonly number[]): Problem[] {
  const outside = starts.filter((start) =>
    tables.some(({ dataStart }, index) => (tables[index - 1]?.dataEnd ?? 0) <= start && start < dataStart),
  )
  return problems(outside.length, outside.slice(0, firstPlaces))
}

function problems(count: number, byteStarts: readonly number[]): Problem[] {
  return count === 0 ? [] : [{ code: 'encoding-invalid', count, byteStarts }]
}
