/**
 * Han labels and delimiters as GB18030 bytes. The platform only decodes, so the two-byte area (GBK, 23,940 codes) is
 * decoded once and turned round; rarer characters do not occur in labels and give no bytes.
 */

let codes: ReadonlyMap<string, readonly [number, number]> | undefined

function twoByteCodes(): ReadonlyMap<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && !found.has(character)) found.set(character, [lead, trail])
    }
  }
  return found
}

/** Bytes of a text; empty when one of its characters has no two-byte code. Cost: some milliseconds once. */
export function encodeGb18030(text: string): Uint8Array {
  if (/^[\x00-\x7f]*$/.test(text)) return new TextEncoder().encode(text)
  codes ??= twoByteCodes()
  const bytes: number[] = []
  for (const character of text) {
    if (character <= '\x7f') bytes.push(character.charCodeAt(0))
    else {
      const code = codes.get(character)
      if (code === undefined) return new Uint8Array(0)
      bytes.push(...code)
    }
  }
  return Uint8Array.from(bytes)
}
