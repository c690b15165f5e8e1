/** Cells and lines of the CSV files that people open in a spreadsheet: listings, manifest, columns. */

/** OWASP, CSV injection (read 2026-11): cells beginning with these run as formulas in spreadsheets. */
export const formulaStart: RegExp = /^[=+\-@\t\r'＝＋－＠]/

/** What spreadsheets know UTF-8 by. */
export const byteOrderMark = '\ufeff'

/** A cell that a spreadsheet would take for a formula gets a leading apostrophe; `unguarded` takes it away again. */
export function guarded(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell
}

export function unguarded(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell
}

/** One record with its line end, quoted where it must be (RFC 4180). */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(typeof cell === 'number' ? String(cell) : guarded(cell))).join(',')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
