/**
 * Question: what do other encodings than UTF-8 cost over the same rows?
 *
 *     node bench/encodings.mjs [--rows 2000000] [--runs 5] [--threads 2]
 *
 * Variants, in turn: the bench's rows in UTF-8, GB18030 and UTF-16, then rows whose characters Big5 has, in UTF-8 and in Big5: their other characters
 * are replaced by common ones of Big5, each always by the same one. Whole processes, files in the page cache; SHA-256 over the bytes as they lie.
 *
 * Reading: the persons that are counted must agree before anything is timed; × is the CPU time, and the wall time, of the same rows in UTF-8. Not measured: texts
 * of lines in several encodings, which are written anew.
 */
import { closeSync, existsSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import iconv from 'iconv-lite'
import { benchFile, root, workFolder } from './data.mjs'
import { describeMachine } from './machine.mjs'
import { measure } from './measure.mjs'
import { spread } from './statistics.mjs'
import { markdownTable } from './table.mjs'

const cli = join(root, 'dist', 'cli.cjs')

/** @type {Map<string, string>} */
const replacements = new Map()

/** Text in characters that Big5 has: A440 and the codes after it are common ones. */
function inBig5Characters(text) {
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    const known = replacements.get(character)
    if (known !== undefined) return known
    const has = !iconv.encode(character, 'big5').includes(0x3f)
    const place = replacements.size
    const made = has ? character : iconv.decode(Buffer.of(0xa4 + (place >> 6), 0xa1 + (place & 0x3f)), 'big5')
    replacements.set(character, made)
    return made
  })
}

const encoders = {
  'UTF-8': (text) => Buffer.from(text),
  GB18030: (text) => iconv.encode(text, 'gb18030'),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  Big5: (text) => iconv.encode(text, 'big5'),
}

/** Writes the text of `from` anew, once for every name. */
function written(from, name, change) {
  const file = join(workFolder, name)
  if (existsSync(file)) return file
  const [source, target] = [openSync(from, 'r'), openSync(file, 'w')]
  const decoder = new TextDecoder()
  const block = Buffer.alloc(1 << 23)
  for (let count = readSync(source, block); count > 0; count = readSync(source, block)) {
    writeSync(target, change(decoder.decode(block.subarray(0, count), { stream: true })))
  }
  closeSync(source)
  closeSync(target)
  return file
}

function variantsOf(rows) {
  const plain = benchFile(rows).path
  const inBig5 = written(plain, `big5-${rows}.utf8.csv`, (text) => Buffer.from(inBig5Characters(text)))
  return [
    ['UTF-8', plain, plain],
    ['GB18030', written(plain, `bench-${rows}.gb18030.csv`, encoders.GB18030), plain],
    ['UTF-16LE', written(plain, `bench-${rows}.utf16.csv`, encoders['UTF-16LE']), plain],
    ['UTF-8, characters of Big5', inBig5, inBig5],
    ['Big5', written(inBig5, `big5-${rows}.csv`, encoders.Big5), inBig5],
  ].map(([name, file, base]) => ({ name, file, base, bytes: statSync(file).size, persons: '', seconds: [], cpu: [] }))
}

function main() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '2000000' },
      runs: { type: 'string', default: '5' },
      threads: { type: 'string', default: '2' },
    },
  })
  const variants = variantsOf(Number(values.rows))
  for (let run = -1; run < Number(values.runs); run++) {
    for (const variant of variants) {
      const { seconds, cpuSeconds, status, stdout, stderr } = measure([
        process.execPath,
        cli,
        'scan',
        variant.file,
        '--json',
        '--threads',
        values.threads,
      ])
      if (status !== 0) throw new Error(`exit status ${status}: ${stderr.slice(0, 300)}`)
      const { subjects, categories } = JSON.parse(stdout)
      variant.persons = JSON.stringify([subjects, categories])
      if (run < 0) continue
      variant.seconds.push(seconds)
      variant.cpu.push(cpuSeconds)
    }
    const differing = variants.find(({ base, persons }) => persons !== variants.find(({ file }) => file === base)?.persons)
    if (differing) throw new Error(`${differing.name}: other counts`)
  }
  const medians = new Map(variants.map(({ file, seconds, cpu }) => [file, { wall: spread(seconds).median, cpu: spread(cpu).median }]))
  const lines = variants.map(({ name, file, base, bytes }) => {
    const [own, utf8] = [medians.get(file), medians.get(base)]
    const figures = [own.wall, own.cpu, own.wall / utf8.wall, own.cpu / utf8.cpu].map((figure) => figure.toFixed(2))
    return [name, String(Math.round(bytes / 1e6)), ...figures]
  })
  for (const [name, value] of Object.entries(describeMachine(root))) console.log(`- ${name}: ${value}`)
  console.log(`\n${markdownTable(['rows in', 'MB', 'wall s', 'CPU s', '× wall', '× CPU'], lines)}`)
}

main()
