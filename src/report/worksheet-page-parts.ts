/** Style and script of the worksheet page. They are texts of their own, so that the page can allow just them by their digests. */

export const pageStyle = `
:root { color-scheme: light dark; --line: #8886; --mark: #2a6; }
body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 1500px; padding: 1rem; }
header { position: sticky; top: 0; background: Canvas; padding: .5rem 0; border-bottom: 1px solid var(--line); z-index: 1; }
h1 { font-size: 1.2rem; margin: 0 0 .3rem; }
header p, ul { margin: .3rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .4rem 0; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1rem; }
th, td { border: 1px solid var(--line); padding: .3rem .4rem; text-align: left; vertical-align: top; }
th { font-weight: 600; white-space: nowrap; }
td.place { font-size: .85em; overflow-wrap: anywhere; min-width: 9rem; max-width: 14rem; }
td.content { overflow-wrap: anywhere; min-width: 20rem; }
td.content span { display: inline-block; margin-right: .8em; }
td.content b { font-weight: 400; opacity: .65; }
td.content p { margin: .6rem 0 0; font-size: .9em; }
td.content label { margin-right: .8em; display: inline-block; }
label { white-space: nowrap; }
td.marks label { display: block; }
td.marks input[type=text], td.marks input[type=date], td.marks select { width: 9.5rem; box-sizing: border-box; font: inherit; }
tr.answered > td:first-child { box-shadow: inset 4px 0 var(--mark); }
button, input[type=file] { font: inherit; }
`

/** Collects the marks of every row and saves them as a file. Reads nothing but the page and a file that the user opens. */
export const pageScript = `
'use strict'
const rows = [...document.querySelectorAll('tr[data-item]')]
const result = document.body.dataset.result
const field = (row, name) => row.querySelector('[name="' + name + '"]')
const text = (row, name) => field(row, name).value.trim()
const wrong = (row) => [...row.querySelectorAll('[name="wrongCategories"]:checked')].map((box) => box.value)
const plain = ['outcome', 'method', 'date', 'verifier1', 'verifier2', 'document']
let saved = true

function labelOf(row) {
  const isOpen = plain.every((name) => text(row, name) === '')
  const verification = isOpen ? null : {
    outcome: text(row, 'outcome'), method: text(row, 'method'), date: text(row, 'date'),
    verifiers: [text(row, 'verifier1'), text(row, 'verifier2')], document: text(row, 'document'),
  }
  return { item: row.dataset.item, reading: text(row, 'reading') || null, wrongCategories: wrong(row), verification, remark: text(row, 'remark') }
}

function save(name, type, content) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10000)
  saved = true
}

function saveJson() {
  const labels = { schema: 'leaktally.labels/1', result, items: rows.map(labelOf) }
  save('labels.json', 'application/json', JSON.stringify(labels, null, 2) + '\\n')
}

const guarded = (cell) => (/^[=+\\-@\\t\\r'＝＋－＠]/.test(cell) ? "'" + cell : cell)
const quoted = (cell) => (/[",\\r\\n]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell)

function saveCsv() {
  const names = ['item', 'reading', 'wrongCategories', ...plain, 'remark', 'result']
  const cell = (row, name) => name === 'item' ? row.dataset.item : name === 'result' ? result.slice(0, 16)
    : name === 'wrongCategories' ? wrong(row).join(',') : text(row, name)
  const lines = [names, ...rows.map((row) => names.map((name) => cell(row, name)))]
  save('labels.csv', 'text/csv', '\\ufeff' + lines.map((line) => line.map((one) => quoted(guarded(one))).join(',') + '\\r\\n').join(''))
}

function show() {
  for (const row of rows) row.classList.toggle('answered', text(row, 'reading') !== '')
  document.getElementById('answered').textContent = String(rows.filter((row) => text(row, 'reading') !== '').length)
}

function fillIn(labels) {
  if (labels.schema !== 'leaktally.labels/1' || labels.result !== result) return
  const byItem = new Map(labels.items.map((label) => [label.item, label]))
  for (const row of rows) {
    const label = byItem.get(row.dataset.item)
    if (label === undefined) continue
    const told = label.verification || {}
    const verifiers = told.verifiers || []
    const values = { reading: label.reading, remark: label.remark, ...told, verifier1: verifiers[0], verifier2: verifiers[1] }
    for (const name of ['reading', ...plain, 'remark']) field(row, name).value = values[name] || ''
    for (const box of row.querySelectorAll('[name="wrongCategories"]')) box.checked = (label.wrongCategories || []).includes(box.value)
  }
  show()
}

document.addEventListener('change', () => { saved = false; show() })
window.addEventListener('beforeunload', (event) => { if (!saved) event.preventDefault() })
document.getElementById('save-json').addEventListener('click', saveJson)
document.getElementById('save-csv').addEventListener('click', saveCsv)
document.getElementById('open').addEventListener('change', async (event) => {
  const file = event.target.files[0]
  if (file) fillIn(JSON.parse(await file.text()))
})
show()
`
