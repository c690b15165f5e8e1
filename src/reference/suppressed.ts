/**
 * Values that stand for nobody: typed in to fill a cell. They are never dropped but counted as `suppressed`.
 *
 * The list is short on purpose: what merely looks made up (13812345678) can be somebody's number and stays valid.
 */

/** 13800138000 is China Mobile's own recharge line, and the number that forms show as an example. */
export const suppressedMobiles: readonly string[] = ['13800138000']

/** 15 or 18 digits all the same; none of them is a valid number, so the list only decides under which name they are counted. */
export const suppressedResidentIds: readonly string[] = [15, 18].flatMap((length) =>
  Array.from({ length: 10 }, (_, digit) => String(digit).repeat(length)),
)

/** What people and programs write into an empty cell; compared trimmed and without regard to case. */
export const placeholderCells: readonly string[] = ['无', '未知', '暂无', '空', 'null', '\\N', 'none', 'n/a', '-', '--', '/', '不详', 'nan']

/**
 * Whole cells that answer no: filled in, and a negative statement about the person (HIV: 阴性, 有无房: 无). Of the cells that count as not
 * filled in elsewhere, some answer here.
 */
export const negativeCells: readonly string[] = [
  '无',
  '否',
  '没有',
  '未',
  '不是',
  '0',
  '阴性',
  '阴',
  '正常',
  '未见异常',
  '未见明显异常',
  '未检出',
  '未发现',
  '未发现异常',
  '未提示异常',
  '未查出',
  '未见',
  '均正常',
  '否认',
  '(-)',
  '（-）',
  '无异常',
  '无特殊',
  '体健',
  '健康',
  '无病史',
  'n',
  'no',
  'false',
  'none',
  'negative',
]

const mobiles: ReadonlySet<string> = new Set(suppressedMobiles)
const residentIds: ReadonlySet<string> = new Set(suppressedResidentIds)
const cells: ReadonlySet<string> = new Set(placeholderCells.map((cell) => cell.toLowerCase()))

/**
 * Whether a mobile number is a placeholder: listed, or its last eight digits are all the same (13888888888, 13000000000).
 * The rule costs 0.00001 % of real numbers: 10 of the 100 million under each three-digit segment.
 *
 * Shape   `digits`: 11 ASCII digits, no prefix, no separators.
 */
export function isPlaceholderMobile(digits: string): boolean {
  if (digits.length !== 11) return false
  return mobiles.has(digits) || digits.slice(3) === digits.charAt(3).repeat(8)
}

/** Whether a resident ID number is a placeholder. `digits`: 15 or 18 ASCII characters. */
export function isPlaceholderResidentId(digits: string): boolean {
  return residentIds.has(digits)
}

/** Whether a cell counts as not filled in. */
export function isPlaceholderCell(cell: string): boolean {
  return cells.has(cell.trim().toLowerCase())
}
