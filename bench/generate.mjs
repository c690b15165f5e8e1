/**
 * The table that is raced over: ten columns like a maternity register, UTF-8, CRLF, about 148 bytes a row.
 *
 *     node bench/generate.mjs <rows> <file>          10,000,000 rows are 1.48 GB
 *
 * Deterministic: the same rows give the same bytes. Writes <file>.truth.json beside it, counted while writing and exact: both
 * distinct counts come from bitmaps over the whole room of values (25 MB for IDs, 188 MB twice for mobiles), whatever the rows.
 *
 * Values are drawn evenly, so nearly every ID and mobile is new: hard on de-duplication, kinder to caches than real tables are not.
 * Every person is made up; see fixtures/people.mjs. Numbers that a tool may take for placeholders are not drawn.
 */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createSource } from '../fixtures/random.mjs'
import { givenCharacters, surnames } from '../fixtures/vocabulary.mjs'

/**
 * @typedef {object} BenchTruth
 * @property {number} rows
 * @property {number} bytes
 * @property {number} validIds mentions; every row has one
 * @property {number} distinctIds
 * @property {number} mobiles mentions, also those in the remarks
 * @property {number} distinctMobiles over all mentions
 * @property {number} distinctColumnMobiles over the mobile column alone
 * @property {number} termRows rows with one of `terms`
 */

/** What ripgrep's third pass looks for. */
export const terms = ['怀孕', '妊娠', '糖尿病', '高血压', '剖宫产', '乙肝']

const header = '姓名,性别,身份证号,手机号,住址,就诊医院,诊断,孕周,末次月经,备注\r\n'
const areas = ['330106', '330302', '330203', '110101', '310115', '440305', '510104', '420106', '330282', '330327']
const segments = ['138', '139', '135', '136', '150', '151', '158', '159', '186', '188', '177', '199', '133', '189', '130']
const hospitals = ['温州市中心医院', '宁波市妇女儿童医院', '杭州市第一人民医院', '浙江大学医学院附属妇产科医院']
const diagnoses = ['早孕', '妊娠期糖尿病', '高血压', '2型糖尿病', '产前检查', '剖宫产', '乙肝病毒携带者', '', '', '', '', '', '']

const weights = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
const checkBytes = Buffer.from('10X98765432')

/** Room for the longest row (under 400 bytes) is kept free at the end. */
const blockBytes = 1 << 22
const rowBytes = 512

const utf8 = (words) => words.map((word) => Uint8Array.from(Buffer.from(word)))

/** A set of integers in [0, room) that knows its size. */
function createBitmap(room) {
  const words = new Uint32Array(Math.ceil(room / 32))
  let size = 0
  return {
    add(value) {
      const word = Math.floor(value / 32)
      const bit = 1 << (value & 31)
      if ((words[word] & bit) !== 0) return
      words[word] |= bit
      size++
    },
    size: () => size,
  }
}

/** Bytes go to a block, full blocks to the file. */
function createWriter(file) {
  const block = Buffer.alloc(blockBytes)
  const handle = openSync(file, 'w')
  let at = 0
  let written = 0

  const flush = () => {
    for (let from = 0; from < at;) from += writeSync(handle, block, from, at - from)
    written += at
    at = 0
  }
  return {
    put(bytes) {
      for (let index = 0; index < bytes.length; index++) block[at++] = bytes[index]
    },
    byte(value) {
      block[at++] = value
    },
    /** A number of exactly `width` digits. */
    digits(value, width) {
      let rest = value
      for (let index = at + width - 1; index >= at; index--) {
        const tenth = (rest / 10) | 0
        block[index] = 48 + rest - tenth * 10
        rest = tenth
      }
      at += width
    },
    /** A number without zeros in front, under 10,000. */
    number(value) {
      this.digits(value, value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4)
    },
    /** The check character of the 17 digits just written. */
    check() {
      let sum = 0
      for (let index = 0; index < 17; index++) sum += weights[index] * (block[at - 17 + index] - 48)
      block[at++] = checkBytes[sum % 11]
    },
    endRow() {
      if (at > blockBytes - rowBytes) flush()
    },
    close() {
      flush()
      closeSync(handle)
      return written
    },
  }
}

/** One digit throughout, or a staircase, or 00138000: what a stop list may hold. `tail` is the last eight digits. */
function looksLikePlaceholder(tail) {
  if (tail % 11111111 === 0 || tail === 138000 || tail === 12345678 || tail === 23456789 || tail === 87654321) return true
  return tail === 1234567 || tail === 98765432 || tail === 76543210
}

/** 110101 with 1990-01-01 begins the best known test numbers. */
const beginsWellKnown = (area, year, month, day) => area === 3 && year === 1990 && month === 1 && day === 1

/**
 * @param {number} rows
 * @param {string} file
 * @returns {BenchTruth}
 */
export function generate(rows, file) {
  const next = createSource('bench')
  const below = (bound) => Math.floor((next() / 4294967296) * bound)
  const words = {
    surnames: utf8(surnames),
    given: utf8([...givenCharacters.female, ...givenCharacters.male]),
    sexes: utf8([',女,', ',男,']),
    areas: utf8(areas),
    segments: utf8(segments),
    hospitals: utf8(hospitals),
    diagnoses: utf8(diagnoses),
  }
  const [street, houseSign, buildingSign, roomSign] = utf8([',浙江省温州市鹿城区五马街道', '号', '幢', '室,'])
  const [weekSign, year2021, remarkStart, remarkEnd, lineEnd] = utf8(['周+', '2021-', '"家属电话:', ',已建档"', '\r\n'])
  const isTermRow = diagnoses.map((diagnosis) => terms.some((term) => diagnosis.includes(term)))
  const earlyPregnancy = diagnoses.indexOf('早孕')
  const comma = 44
  const dash = 45

  const ids = createBitmap(areas.length * 60 * 12 * 28 * 1000)
  const allMobiles = createBitmap(segments.length * 1e8)
  const columnMobiles = createBitmap(segments.length * 1e8)
  const out = createWriter(file)
  let mobiles = 0
  let termRows = 0

  const writeName = () => {
    out.put(words.surnames[below(words.surnames.length)])
    out.put(words.given[below(words.given.length)])
    if (below(10) < 7) out.put(words.given[below(words.given.length)])
    out.put(words.sexes[below(2)])
  }

  const writeId = () => {
    const area = below(areas.length)
    const year = 1950 + below(60)
    const month = 1 + below(12)
    let day = 1 + below(28)
    if (beginsWellKnown(area, year, month, day)) day = 2
    const sequence = below(1000)
    ids.add((((area * 60 + year - 1950) * 12 + month - 1) * 28 + day - 1) * 1000 + sequence)
    out.put(words.areas[area])
    out.digits(year, 4)
    out.digits(month, 2)
    out.digits(day, 2)
    out.digits(sequence, 3)
    out.check()
  }

  /** @returns {number} place of the number in the bitmaps */
  const writeMobile = () => {
    const segment = below(segments.length)
    let tail = below(100_000_000)
    while (looksLikePlaceholder(tail)) tail = below(100_000_000)
    out.put(words.segments[segment])
    out.digits(tail, 8)
    mobiles++
    const place = segment * 1e8 + tail
    allMobiles.add(place)
    return place
  }

  const writeAddress = () => {
    out.put(street)
    out.number(below(500))
    out.put(houseSign)
    out.number(below(30))
    out.put(buildingSign)
    out.number(below(2000))
    out.put(roomSign)
  }

  const writeTreatment = () => {
    out.put(words.hospitals[below(hospitals.length)])
    out.byte(comma)
    const diagnosis = below(diagnoses.length)
    if (isTermRow[diagnosis]) termRows++
    out.put(words.diagnoses[diagnosis])
    out.byte(comma)
    if (diagnosis === earlyPregnancy) {
      out.number(below(40))
      out.put(weekSign)
      out.number(below(7))
    }
    out.byte(comma)
  }

  const writeDateAndRemark = () => {
    if (below(4) === 0) {
      out.put(year2021)
      out.digits(1 + below(12), 2)
      out.byte(dash)
      out.digits(1 + below(28), 2)
    }
    out.byte(comma)
    if (below(20) === 0) {
      out.put(remarkStart)
      writeMobile()
      out.put(remarkEnd)
    }
    out.put(lineEnd)
  }

  out.put(Buffer.from(header))
  for (let row = 0; row < rows; row++) {
    writeName()
    writeId()
    out.byte(comma)
    columnMobiles.add(writeMobile())
    writeAddress()
    writeTreatment()
    writeDateAndRemark()
    out.endRow()
  }
  const bytes = out.close()
  const distinct = { distinctIds: ids.size(), mobiles, distinctMobiles: allMobiles.size(), distinctColumnMobiles: columnMobiles.size() }
  return { rows, bytes, validIds: rows, ...distinct, termRows }
}

function main([rowsText, file]) {
  const rows = Number(rowsText)
  if (!Number.isSafeInteger(rows) || rows < 1 || !file) {
    console.error('usage: node bench/generate.mjs <rows> <file>')
    process.exitCode = 1
    return
  }
  const truth = generate(rows, file)
  writeFileSync(`${file}.truth.json`, `${JSON.stringify(truth, null, 2)}\n`)
  console.log(`${file}: ${rows} rows, ${truth.bytes} bytes`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2))
