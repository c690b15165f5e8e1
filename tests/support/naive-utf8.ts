/** Naive oracle: places of the bytes that are part of no UTF-8 character. A character is what decodes and encodes to itself. */
export function invalidPlaces(bytes: Uint8Array): number[] {
  const places: number[] = []
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((wanted) => isCharacter(bytes.subarray(at, at + wanted)))
    if (length === undefined) places.push(at)
    at += length ?? 1
  }
  return places
}

function isCharacter(bytes: Uint8Array): boolean {
  if (bytes.length === 1) return (bytes[0] ?? 0) < 0x80
  const text = Buffer.from(bytes).toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes) && [...text].length === 1
}
