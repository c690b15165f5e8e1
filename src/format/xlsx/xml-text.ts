/** Text of SpreadsheetML: entities of XML, and characters written as _x000D_ (ECMA-376 part 1, 22.9.2.19). */

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function xmlText(raw: string): string {
  const text = raw.includes('&') ? raw.replaceAll(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => entity(name) ?? whole) : raw
  return text.includes('_x') ? text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name]
  const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10_ffff ? String.fromCodePoint(code) : undefined
}

/** The text of all `<t>` in text[from, to), without those of phonetic guides (`<rPh>`). */
export function runsText(text: string, from: number, to: number): string {
  let joined = ''
  for (let at = nextRun(text, from, to); at >= 0; at = nextRun(text, at, to)) {
    const open = text.indexOf('>', at)
    if (open < 0 || open >= to) break
    at = open + 1
    if (text[open - 1] === '/') continue
    const close = text.indexOf('</t>', at)
    if (close < 0 || close > to) break
    joined += text.slice(at, close)
    at = close
  }
  return xmlText(joined)
}

/** Place of the next `<t>` outside a phonetic guide, −1 without one before `to`. */
function nextRun(text: string, from: number, to: number): number {
  for (let at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('<rPh', at)) {
      const end = text.indexOf('</rPh>', at)
      if (end < 0) return -1
      at = end
    } else if (text.startsWith('<t', at) && /[ />]/.test(text[at + 2] ?? '')) return at
  }
  return -1
}
