/** Types of the records that are read ([MS-XLS] 2.3), by what they hold. */

export const begin = 0x809
export const endOfFile = 0x0a

export const globalTypes = {
  boundSheet: 0x85,
  dateMode: 0x22,
  filePass: 0x2f,
  numberFormat: 0x41e,
  sharedStrings: 0xfc,
  cellStyle: 0xe0,
} as const

export const cellTypes = {
  formula: 0x06,
  rowOfNumbers: 0xbd,
  richText: 0xd6,
  sharedText: 0xfd,
  number: 0x203,
  text: 0x204,
  boolean: 0x205,
  shortNumber: 0x27e,
} as const

/** Text of the formula that stands before it. */
export const formulaText = 0x207

export const besideCells = { note: 0x1c, object: 0x5d, mergedCells: 0xe5 } as const

const least: ReadonlyMap<number, number> = new Map([
  [cellTypes.formula, 14],
  [cellTypes.rowOfNumbers, 12],
  [cellTypes.richText, 9],
  [cellTypes.sharedText, 10],
  [cellTypes.number, 14],
  [cellTypes.text, 9],
  [cellTypes.boolean, 8],
  [cellTypes.shortNumber, 10],
])

/** By type: least bytes of a record that holds cells, 0 for any other. */
export const leastCellBytes: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, type) => least.get(type) ?? 0)
