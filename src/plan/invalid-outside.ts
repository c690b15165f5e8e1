/** Invalid bytes above and between the tables, in titles and headers; those inside are counted by the units that read them. */
import { firstPlaces, type Problem } from '../problem.js'
import type { TextEncodingName } from '../format/encoding/encoding.js'
import { checkGb18030 } from '../format/encoding/gb18030-check.js'
import type { TablePlan } from './types.js'
import { checkUtf8 } from '../format/encoding/utf8.js'

const checks = { 'utf-8': checkUtf8, gb18030: checkGb18030 } as const

/** Cost: O(bytes before the last table). */
export function invalidOutside(tables: readonly TablePlan[], head: Uint8Array, encoding: TextEncodingName): Problem[] {
  const byteStarts: number[] = []
  let count = 0
  for (const [index, { dataStart }] of tables.entries()) {
    const from = tables[index - 1]?.dataEnd ?? 0
    const found = checks[encoding](head.subarray(0, dataStart), from, true, firstPlaces - byteStarts.length)
    count += found.invalid
    byteStarts.push(...found.invalidStarts)
  }
  return count === 0 ? [] : [{ code: 'encoding-invalid', count, byteStarts }]
}
