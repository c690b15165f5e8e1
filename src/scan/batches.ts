/** Small pieces of work that cross to a thread together: alone each would cost less than its message. */

/** Enough to make the message cheap. */
const mostPieces = 16
const mostBytes = 2 * 1024 * 1024
/** Wanted at least: all threads end at nearly the same time, and few pieces stay alone, so that a scan that is stopped has done many. */
const fewestBatches = 32

/** In their order; a piece that is larger stands alone. */
export function inBatches<T>(pieces: readonly T[], bytesOf: (piece: T) => number): T[][] {
  const most = Math.min(mostPieces, Math.floor(pieces.length / fewestBatches))
  const batches: T[][] = []
  let bytes = 0
  for (const piece of pieces) {
    bytes += bytesOf(piece)
    const open = batches.at(-1)
    if (open !== undefined && open.length < most && bytes <= mostBytes) open.push(piece)
    else {
      batches.push([piece])
      bytes = bytesOf(piece)
    }
  }
  return batches
}
