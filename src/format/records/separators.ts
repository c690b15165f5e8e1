/** What divides cells and records in the form that the kernel takes from every reader: UTF-8 with U+001F between cells, U+001E behind records. */

export const unitSeparator = 0x1f
export const recordSeparator = 0x1e

const separator = /[\u001e\u001f]/
const separators = /[\u001e\u001f]/g

/** A cell without the two: each becomes a blank, and is told. Cost: one look at nearly every cell. */
export function withoutSeparators(cell: string, tell?: () => void): string {
  if (!separator.test(cell)) return cell
  return cell.replace(separators, () => {
    tell?.()
    return ' '
  })
}

/** One record; null is a blank cell. */
export function recordText(cells: readonly (string | null)[], tell: () => void): string {
  let text = ''
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? ''
    if (index > 0) text += '\u001f'
    if (cell !== '') text += withoutSeparators(cell, tell)
  }
  return `${text}\u001e`
}
