/**
 * A cell's shape: what may be shown of a value that must not be shown. `数字×11`, `汉字×3`, `数字×4-数字×2-数字×2`.
 */

const kinds: readonly { readonly name: string; readonly one: RegExp }[] = [
  { name: '数字', one: /\d/ },
  { name: '汉字', one: /\p{Script=Han}/u },
  { name: '字母', one: /\p{L}/u },
  { name: '空格', one: /\s/ },
]

/** Marks that say nothing about a person but much about a format. */
const shownMarks = /[-/.:@*+()（）,，、;；=_#%¥￥~·|]/

/** Names of the characters that were seen; the number of different ones is bounded by Unicode. */
const names = new Map<string, string>()

/** A shown mark is its own name. */
function nameOf(character: string): string {
  const known = names.get(character)
  if (known !== undefined) return known
  const name = shownMarks.test(character) ? character : (kinds.find(({ one }) => one.test(character))?.name ?? '其他')
  names.set(character, name)
  return name
}

/** Longest text looked at and longest shape shown; the rest is `…`. */
const longestText = 64

/** Shape of one cell. O(length), at most 64 characters. */
export function shapeOf(cell: string): string {
  const runs: { name: string; length: number }[] = []
  for (const character of cell.slice(0, longestText)) {
    const name = nameOf(character)
    const last = runs.at(-1)
    if (last?.name === name) last.length++
    else runs.push({ name, length: 1 })
  }
  const text = runs.map(({ name, length }) => (length === 1 && shownMarks.test(name) ? name : `${name}×${length}`)).join('')
  return cell.length > longestText ? `${text}…` : text
}

/** Cells whose shapes are compared: the three most frequent ones of a column show long before. */
const comparedCells = 100

/** The most frequent shapes of a column, at most three; equals in order of first appearance. Looks at 100 cells, evenly spread. */
export function shapesOf(cells: readonly string[]): string[] {
  const counts = new Map<string, number>()
  const step = Math.max(1, cells.length / comparedCells)
  for (let place = 0; place < cells.length; place += step) {
    const shape = shapeOf(cells[Math.floor(place)] ?? '')
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([, first], [, second]) => second - first)
  return sorted.slice(0, 3).map(([shape]) => shape)
}
