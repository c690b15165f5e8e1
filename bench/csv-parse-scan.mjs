/** Contestant: csv-parse for the cells, one regex each for IDs and mobiles, nothing validated, two Sets. Prints its counts. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

const residentId = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/g
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/g

const counts = { rows: 0, validIds: 0, mobiles: 0 }
const ids = new Set()
const mobiles = new Set()

/** All matches in one text; called once a row, which is quicker than once a cell. */
function count(pattern, text, seen) {
  let found = 0
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found++
    seen.add(match[0])
  }
  return found
}

const addRow = (cells) => {
  const row = cells.join('\n')
  counts.rows++
  counts.validIds += count(residentId, row, ids)
  counts.mobiles += count(mobile, row, mobiles)
}

const rows = createReadStream(process.argv[2]).pipe(parse({ from_line: 2 }))
rows.on('data', addRow)
await once(rows, 'end')
console.log(JSON.stringify({ ...counts, distinctIds: ids.size, distinctMobiles: mobiles.size }))
