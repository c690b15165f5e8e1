/**
 * Text for terminals of fixed width: display width, alignment, wrapping, and escapes for text that comes from the inputs.
 *
 * Widths follow Unicode Standard Annex #11: wide and full-width characters take two columns, combining marks none.
 * Characters of ambiguous width count one; none of them stands left of an aligned column in our own text.
 */

/** Wide and full-width blocks of EastAsianWidth.txt (Unicode 15.1), joined where the gap is unassigned. Han extensions are planes 2 and 3. */
const wide =
  /[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{a960}-\u{a97c}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const widthless = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns of a terminal that a text takes. O(length). */
export function displayWidth(text: string): number {
  let columns = 0
  for (const character of text) columns += widthless.test(character) ? 0 : wide.test(character) ? 2 : 1
  return columns
}

export function alignLeft(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}

export function alignRight(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text
}

/** The beginning of a text, with `…` when it is wider than `columns`. */
export function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let kept = ''
  for (const character of text) {
    if (displayWidth(kept + character) > columns - 1) break
    kept += character
  }
  return `${kept}…`
}

/**
 * Makes text from an input (a path, a header) safe to print: control, format and separator characters, which could move the
 * cursor, hide or reorder text, become visible escapes such as `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`)
}

/** `1234567` → `1,234,567`: the same separator in both languages, as in Chinese official statistics. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Share of a whole with one decimal. Never shows 0 for something, nor 100 for less than all. Empty when the whole is 0. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return ''
  const tenths = Math.round((part / whole) * 1000)
  if (part > 0 && tenths === 0) return '<0.1%'
  if (part < whole && tenths >= 1000) return '>99.9%'
  return `${(tenths / 10).toFixed(1)}%`
}

const byteUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const

/** Size for reading, such as `1.4 GiB`; exact figures use `formatCount`. */
export function formatSize(bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log2(bytes) / 10))
  return `${power === 0 ? bytes : (bytes / 1024 ** power).toFixed(1)} ${byteUnits[power] ?? 'B'}`
}

/** `m:ss`, or `h:mm:ss` from one hour on; below a minute seconds with one decimal. */
export function formatDuration(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  const clock = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return seconds < 3600 ? clock.replace(/^0/, '') : `${Math.floor(seconds / 3600)}:${clock}`
}

export type Alignment = 'left' | 'right'

/** Rows of cells as lines: columns as wide as their widest cell, two blanks between, two before. No trailing blanks. */
export function layOutTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string[] {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))))
  return rows.map((row) => {
    const cells = alignments.map((alignment, column) => {
      const align = alignment === 'left' ? alignLeft : alignRight
      return align(row[column] ?? '', widths[column] ?? 0)
    })
    return `  ${cells.join('  ')}`.trimEnd()
  })
}

/** Marks that never begin a line (GB/T 15834-2011, 5.1) stay with the character before; Latin words and numbers stay whole. */
const unbreakable = /[（《“「]*(?:[^\s“”\u{2e80}-\u{9fff}\u{f900}-\u{faff}\u{ff00}-\u{ffef}]+|\S)[，。；：、！？）》”」]*\s*/gu

/** Breaks text into lines of at most `columns`, all but the first indented by `hanging` blanks. A longer word stays whole. */
export function wrap(text: string, columns: number, indent: number, hanging: number = indent): string[] {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let isEmpty = true
  for (const [piece] of text.matchAll(unbreakable)) {
    if (!isEmpty && displayWidth(line) + displayWidth(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = ' '.repeat(hanging)
    }
    line += piece
    isEmpty = false
  }
  lines.push(line.trimEnd())
  return lines
}
