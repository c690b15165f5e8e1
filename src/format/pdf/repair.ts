/** A document whose end is lost, and with it the list of its pages: its pages are looked for, and listed anew behind what is left. */

const objectStart = /(?:^|[\r\n])\s*(\d{1,8}) (\d{1,5}) obj\b/g
/** Bytes of an object in which a page says that it is one. */
const pageBytes = 4096
/** Pages that are listed: what is damaged must not cost more than what is whole. */
const mostPages = 100_000

/** Null when there is no page. Objects that are packed are not seen. Cost: O(bytes). */
export function withPagesListed(bytes: Buffer): Buffer | null {
  const pages: string[] = []
  let largest = 0
  const text = bytes.toString('latin1')
  for (const found of text.matchAll(objectStart)) {
    const [whole, number = '', generation = ''] = found
    largest = Math.max(largest, Number(number))
    const start = found.index + whole.length
    const end = text.indexOf('endobj', start)
    const head = text.slice(start, Math.min(start + pageBytes, end < 0 ? text.length : end))
    if (/\/Type\s*\/Page\b/.test(head) && pages.length < mostPages) pages.push(`${number} ${generation} R`)
  }
  if (pages.length === 0) return null
  const [tree, catalog] = [largest + 1, largest + 2]
  const added = [
    `\nendstream endobj\n${tree} 0 obj\n<< /Type /Pages /Count ${pages.length} /Kids [${pages.join(' ')}] >>\nendobj`,
    `${catalog} 0 obj\n<< /Type /Catalog /Pages ${tree} 0 R >>\nendobj`,
    `trailer\n<< /Root ${catalog} 0 R /Size ${catalog + 1} >>\nstartxref\n0\n%%EOF\n`,
  ]
  return Buffer.concat([bytes, Buffer.from(added.join('\n'), 'latin1')])
}
