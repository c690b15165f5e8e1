/**
 * Question: how long does leaktally take for one large workbook, and for many small ones, beside what an examiner would use?
 *
 *     node bench/workbooks.mjs [--rows 1048575] [--files 1255] [--runs 3]
 *
 * One large workbook: a sheet of `--rows` records against the streaming reader of exceljs, which is looked for as the package `exceljs`.
 * Many: a tenth of a published case of 12,555 files and 2.2 GB, made up: xls and xlsx in turn, title rows, differing columns, hidden
 * sheets; against the recipe of that case, Python with pandas (xlrd, openpyxl) on as many processes as cores. What is missing is named.
 *
 * Reading: counts must agree before anything is timed; whole processes, in turn, medians. leaktally does all that it does by default,
 * the others find IDs and mobiles and count those that differ.
 *
 * Not measured: reading from a cold disk; formulas, styles and pictures beyond what the made-up files hold.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createPeople } from '../fixtures/people.mjs'
import { createSource } from '../fixtures/random.mjs'
import { writeTable } from '../fixtures/tables.mjs'
import { cellsOf, writeWorkbook } from '../fixtures/workbooks.mjs'
import { root, workFolder } from './data.mjs'
import { describeMachine } from './machine.mjs'
import { measure } from './measure.mjs'
import { spread } from './statistics.mjs'
import { markdownTable } from './table.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Rows of which each has an ID and two mobiles; the sheet is written once for every number of rows. */
function largeWorkbook(rows) {
  const file = join(workFolder, `workbook-${rows}.xlsx`)
  if (existsSync(file)) return file
  const cells = cellsOf(writeTable('maternity', { records: rows }).text)
  mkdirSync(workFolder, { recursive: true })
  writeFileSync(file, writeWorkbook([{ name: '名单', rows: cells }], 'xlsx'))
  return file
}

const headers = [
  ['姓名', '身份证号', '手机号', '住址'],
  ['客户姓名', '联系电话', '证件号码', '备注', '登记日期'],
  ['序号', '业主', '电话', '身份证', '楼栋', '房号'],
]

/** A folder of made-up workbooks of about `rows` records each. */
function manyWorkbooks(files, rows) {
  const folder = join(workFolder, `workbooks-${files}`)
  if (existsSync(folder)) return folder
  mkdirSync(folder, { recursive: true })
  const random = createSource('many workbooks')
  const people = createPeople('many workbooks')
  for (let index = 0; index < files; index++) {
    const header = headers[index % headers.length]
    const records = Array.from({ length: Math.floor(rows * (0.2 + (1.6 * random()) / 2 ** 32)) }, (_, at) => recordOf(header, people, at))
    const title = index % 2 === 0 ? [[`某小区名单 第${index + 1}批`]] : []
    const sheets = [{ name: 'Sheet1', rows: [...title, header, ...records] }]
    if (index % 5 === 0) sheets.push({ name: '备份', rows: [header, ...records.slice(0, 20)], hidden: true })
    const type = index % 2 === 0 ? 'xls' : 'xlsx'
    writeFileSync(join(folder, `${String(index).padStart(5, '0')}.${type}`), writeWorkbook(sheets, type))
  }
  return folder
}

function recordOf(header, people, at) {
  const person = people.person()
  return header.map((name) => {
    if (/姓名|业主/.test(name)) return person.name
    if (/证/.test(name)) return person.residentId
    if (/电话|手机/.test(name)) return Number(person.mobile)
    if (name === '序号') return at + 1
    return name === '登记日期' ? '2024-05-01' : `${at % 30}栋${at % 100}室`
  })
}

const cli = join(root, 'dist', 'cli.cjs')

function countsOf(result) {
  const { resident_id: ids, mobile: mobiles } = result.categories
  return { ids: ids.mentions, distinctIds: ids.distinct, mobiles: mobiles.mentions, distinctMobiles: mobiles.distinct }
}

const leaktally = (path) => ({
  name: 'leaktally, 2 threads',
  command: [process.execPath, cli, 'scan', path, '--json', '--quiet', '--threads', '2'],
  counts: (stdout) => countsOf(JSON.parse(stdout)),
})

const hasExceljs = () => {
  try {
    createRequire(import.meta.url).resolve('exceljs')
    return true
  } catch {
    return false
  }
}
const hasPandas = () => spawnSync('python3', ['-c', 'import pandas, xlrd, openpyxl'], { stdio: 'ignore' }).status === 0

/** Runs all in turn after one warm-up each, whose counts must agree. */
function compare(title, contestants, runs) {
  console.error(title)
  const [wanted, ...others] = contestants.map(({ name, command, counts }) => {
    const { status, stdout, stderr } = measure(command)
    if (status !== 0 && status !== 2) throw new Error(`${name}: ${stderr.slice(0, 300)}`)
    return JSON.stringify(counts(stdout))
  })
  for (const other of others) if (other !== wanted) throw new Error(`counts differ: ${wanted} and ${other}`)
  const measured = contestants.map(() => [])
  for (let run = 0; run < runs; run++) contestants.forEach(({ command }, index) => measured[index].push(measure(command)))
  const times = measured.map((all) => spread(all.map(({ seconds }) => seconds)))
  const last = times.at(-1).median
  const rows = contestants.map(({ name }, index) => {
    const { median, min, max } = times[index]
    const cpu = spread(measured[index].map(({ cpuSeconds }) => cpuSeconds)).median
    const peak = Math.max(...measured[index].map(({ peakBytes }) => peakBytes)) / 1024 / 1024
    return [name, median.toFixed(2), `${min.toFixed(2)}–${max.toFixed(2)}`, cpu.toFixed(1), peak.toFixed(0), (median / last).toFixed(2)]
  })
  console.log(`\n${title}; counts agree: ${wanted}\n`)
  console.log(markdownTable(['contestant', 'median s', 'min–max s', 'CPU s', 'peak MB', '× the last'], rows))
}

function main() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '1048575' },
      files: { type: 'string', default: '1255' },
      runs: { type: 'string', default: '3' },
    },
  })
  const [rows, files, runs] = [Number(values.rows), Number(values.files), Number(values.runs)]
  for (const [name, value] of Object.entries(describeMachine(root))) console.log(`- ${name}: ${value}`)
  const large = largeWorkbook(rows)
  const exceljs = { name: 'exceljs, streaming reader', command: [process.execPath, here('exceljs-scan.mjs'), large], counts: JSON.parse }
  if (!hasExceljs()) console.log('exceljs is not installed (npm install --no-save exceljs): not run')
  compare(`one sheet of ${rows.toLocaleString('en')} records`, [leaktally(large), ...(hasExceljs() ? [exceljs] : [])], runs)
  const many = manyWorkbooks(files, 600)
  const pandas = { name: 'Python, pandas, 2 processes', command: ['python3', here('pandas-scan.py'), many], counts: JSON.parse }
  if (!hasPandas()) console.log('pandas, xlrd or openpyxl is not installed for python3: not run')
  compare(`${files.toLocaleString('en')} workbooks`, [leaktally(many), ...(hasPandas() ? [pandas] : [])], runs)
}

main()
