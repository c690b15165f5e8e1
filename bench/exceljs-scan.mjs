/** Contestant: the streaming reader of exceljs; IDs and mobiles by pattern, and how many of them differ. */
import { createRequire } from 'node:module'

const ExcelJS = createRequire(import.meta.url)('exceljs')
const workbook = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
})
const counts = { ids: 0, mobiles: 0 }
const [ids, mobiles] = [new Set(), new Set()]
for await (const sheet of workbook) {
  for await (const row of sheet) {
    for (const value of row.values) {
      const text = String(value ?? '')
      if (/^\d{17}[\dX]$/.test(text)) {
        counts.ids++
        ids.add(text)
      } else if (/^1[3-9]\d{9}$/.test(text)) {
        counts.mobiles++
        mobiles.add(text)
      }
    }
  }
}
console.log(JSON.stringify({ ids: counts.ids, distinctIds: ids.size, mobiles: counts.mobiles, distinctMobiles: mobiles.size }))
