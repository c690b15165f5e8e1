/** Which paragraphs of a Word document stand in a table, and which are the ends of its rows (MS-DOC 2.9.174, 2.6.2), by places in the main stream. */

export interface ParagraphRun {
  /** Of the first character, and behind the last. */
  readonly start: number
  readonly end: number
  readonly isInTable: boolean
  readonly isRowEnd: boolean
}

const pageBytes = 512
/** Opcodes of the two properties. */
const inTable = 0x2416
const rowEnd = 0x2417
/** Operands are as long as three bits of the opcode say; 6: as the next byte says. */
const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3]

/** Runs in the order of their places; damaged ones are left out. Cost: O(pages). */
export function paragraphRuns(main: Buffer, table: Buffer): ParagraphRun[] {
  const [from, length] = [main.readUInt32LE(0x102), main.readUInt32LE(0x106)]
  const count = Math.min(Math.floor((length - 4) / 8), Math.floor(table.length / 8))
  const runs: ParagraphRun[] = []
  for (let index = 0; index < count; index++) {
    const place = from + (count + 1) * 4 + index * 4
    const page = place + 4 > table.length ? -1 : (table.readUInt32LE(place) & 0x3f_ffff) * pageBytes
    if (page >= 0 && page + pageBytes <= main.length) runs.push(...runsOfPage(main.subarray(page, page + pageBytes)))
  }
  return runs.sort((a, b) => a.start - b.start)
}

function runsOfPage(page: Buffer): ParagraphRun[] {
  // More do not fit: each has a place and 13 bytes.
  const count = Math.min(page[pageBytes - 1] ?? 0, 29)
  return Array.from({ length: count }, (_, index) => {
    const offset = (page[(count + 1) * 4 + index * 13] ?? 0) * 2
    const properties = offset === 0 ? { isInTable: false, isRowEnd: false } : propertiesAt(page, offset)
    return { start: page.readUInt32LE(index * 4), end: page.readUInt32LE(index * 4 + 4), ...properties }
  })
}

function propertiesAt(page: Buffer, offset: number): { isInTable: boolean; isRowEnd: boolean } {
  const isLong = page[offset] === 0
  const start = offset + (isLong ? 2 : 1)
  const end = Math.min(pageBytes - 1, start + (isLong ? (page[offset + 1] ?? 0) * 2 : (page[offset] ?? 0) * 2 - 1))
  let [isInTable, isRowEnd] = [false, false]
  // The number of the style stands in front.
  for (let at = start + 2; at + 2 < end;) {
    const opcode = page.readUInt16LE(at)
    if (opcode === inTable) isInTable = page[at + 2] !== 0
    if (opcode === rowEnd) isRowEnd = page[at + 2] !== 0
    at += 2 + (opcode >> 13 === 6 ? (page[at + 2] ?? 0) + 1 : (operandBytes[opcode >> 13] ?? 1))
  }
  return { isInTable, isRowEnd }
}

/** The run at a place; runs ascend. */
export function runAt(runs: readonly ParagraphRun[], place: number): ParagraphRun | undefined {
  let low = 0
  for (let high = runs.length; high - low > 1;) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.start ?? Infinity) <= place) low = middle
    else high = middle
  }
  const run = runs[low]
  return run !== undefined && run.start <= place && place < run.end ? run : undefined
}
