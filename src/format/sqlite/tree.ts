/** B-trees (SQLite file format, 1.6): all entries of a table in the order of its keys, with what lies on overflow pages. */
import type { DatabasePages } from './pages.js'
import type { PageSet } from './page-set.js'
import { readRowNumber, readVarint } from './record.js'

export interface TreeEntry {
  /** Null in the trees of tables without row numbers. */
  readonly rowNumber: bigint | null
  readonly payload: Uint8Array
}

export interface TreeReceiver {
  entry(entry: TreeEntry): void
  /** A page, or an entry of one, that cannot be read. */
  damage(): void
  /** An entry longer than `longestPayload`, whose rest is left out. */
  cut(): void
}

/** Longer entries hold a picture or a film; text of this length is no cell. */
const longestPayload = 64 * 1024 * 1024

const indexInterior = 2
const tableInterior = 5
const indexLeaf = 10
const tableLeaf = 13

/**
 * Walks the tree under `root`. `seen` holds the pages of all trees: none is read twice, so that a loop ends and damage counts nothing twice.
 *
 * Cost  O(pages); the stack holds the children of the pages on one path.
 */
export function walkTree(pages: DatabasePages, root: number, seen: PageSet, receiver: TreeReceiver): void {
  const stack = [root]
  for (let number = stack.pop(); number !== undefined; number = stack.pop()) {
    const page = seen.take(number) ? pages.read(number) : null
    if (page === null) receiver.damage()
    else walkPage({ pages, seen, receiver }, page, number === 1 ? 100 : 0, stack)
  }
}

interface Walk {
  readonly pages: DatabasePages
  readonly seen: PageSet
  readonly receiver: TreeReceiver
}

function walkPage(walk: Walk, page: Uint8Array, start: number, stack: number[]): void {
  const { receiver } = walk
  const type = page[start] ?? 0
  const isInterior = type === indexInterior || type === tableInterior
  if (!isInterior && type !== indexLeaf && type !== tableLeaf) {
    receiver.damage()
    return
  }
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const pointers = start + (isInterior ? 12 : 8)
  // A page has room for no more; a damaged count cannot make the loop long.
  const count = Math.min(view.getUint16(start + 3), Math.floor((page.length - pointers) / 2))
  const children: number[] = []
  for (let index = 0; index < count; index++) {
    const at = view.getUint16(pointers + 2 * index)
    if (at < pointers || at + 4 > page.length) {
      receiver.damage()
      continue
    }
    if (isInterior) children.push(view.getUint32(at))
    if (type !== tableInterior) readEntry(walk, page, isInterior ? at + 4 : at, type)
  }
  if (isInterior) children.push(view.getUint32(start + 8))
  for (const child of children.reverse()) stack.push(child)
}

function readEntry(walk: Walk, page: Uint8Array, at: number, type: number): void {
  const { pages, receiver } = walk
  const length = readVarint(page, at)
  let place = length.next
  let rowNumber: bigint | null = null
  if (type === tableLeaf) {
    rowNumber = readRowNumber(page, place)
    place = readVarint(page, place).next
  }
  const local = localBytes(length.value, pages.usableBytes, type === tableLeaf)
  if (place + local > pages.usableBytes) {
    receiver.damage()
    return
  }
  if (local === length.value) {
    receiver.entry({ rowNumber, payload: page.subarray(place, place + local) })
    return
  }
  const first = new DataView(page.buffer, page.byteOffset).getUint32(place + local)
  const payload = withOverflow(walk, page.subarray(place, place + local), first, Math.min(length.value, longestPayload))
  if (payload === null) receiver.damage()
  else receiver.entry({ rowNumber, payload })
  if (length.value > longestPayload) receiver.cut()
}

/** How much of a payload stands on the page itself (file format, 1.6, "X", "M" and "K"). */
function localBytes(length: number, usable: number, isTable: boolean): number {
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (usable - 4))
  return fitting <= most ? fitting : least
}

/** `wanted` bytes of a payload; null when a page is missing. No page serves two payloads: O(pages) over the whole file. */
function withOverflow({ pages, seen }: Walk, local: Uint8Array, first: number, wanted: number): Uint8Array | null {
  const parts = [local]
  let filled = local.length
  let number = first
  while (filled < wanted) {
    const page = seen.take(number) ? pages.read(number) : null
    if (page === null) return null
    const part = page.subarray(4, Math.min(pages.usableBytes, 4 + wanted - filled))
    parts.push(part)
    filled += part.length
    number = new DataView(page.buffer, page.byteOffset).getUint32(0)
  }
  return Buffer.concat(parts)
}
