/**
 * Label–value blocks: `姓名：张三` over several lines, records apart by blank lines or by the first label coming again.
 *
 * A chat also has `word: text` lines; there the words are speakers. So labels must be known headers, or repeat in the
 * strict order of a form. Before `=` or a tab they must be known: settings and tables of two columns look alike. A label
 * that stands once and is not a known header is never shown: it may be a name.
 */
import type { HeadLine } from '../format/delimited/lines.js'
import { matchHeader } from '../reference/headers.js'
import type { LabelMark } from './types.js'

export interface LabelBlocks {
  readonly mark: LabelMark
  /** Distinct labels in order of first appearance, at most `mostLabels`. */
  readonly labels: readonly string[]
  /** See `Dialect.blockLabel`. */
  readonly blockLabel: string
  /** First byte of the first labelled line. */
  readonly byteStart: number
}

export interface Labelled {
  readonly label: string
  readonly value: string
}

/** As the kernel keeps them (assembly/layout.ts, LABEL_HASHES). */
const mostLabels = 255

/** A label begins with a letter, has at most 20 characters (60 bytes of Han; the kernel keeps 64) and no number in it. */
const labelledLines: Readonly<Record<LabelMark, RegExp>> = {
  ':': /^\s{0,20}(\p{L}[^:：\t,，|]{0,19})[:：](.*)$/u,
  '=': /^\s{0,20}(\p{L}[^=:：\t,，|]{0,19})=(.*)$/u,
  '\t': /^ {0,20}(\p{L}[^=:：\t,，|]{0,19})\t([^\t]*)$/u,
}

/** Label and value of a line, both trimmed, or null. A URL and a time of day are no labels. O(length). */
export function readLabelled(text: string, mark: LabelMark = ':'): Labelled | null {
  const found = labelledLines[mark].exec(text)
  const label = found?.[1]?.trim() ?? ''
  const value = found?.[2] ?? ''
  return label === '' || /\d\d/.test(label) || value.startsWith('//') ? null : { label, value: value.trim() }
}

interface Form {
  readonly mark: LabelMark
  readonly byteStart: number
  /** Labels by block, blocks apart by blank lines. */
  readonly blocks: readonly (readonly string[])[]
  readonly counts: ReadonlyMap<string, number>
  readonly labelled: number
  /** Lines that are not blank. */
  readonly lines: number
}

/** In order of preference. */
const marks: readonly LabelMark[] = [':', '=', '\t']

/**
 * Finds label–value blocks in `lines`, or null. `forced` skips the doubts: the user said that records are blocks.
 * Cost   O(text).
 */
export function findLabelBlocks(lines: readonly HeadLine[], forced: boolean): LabelBlocks | null {
  const forms = marks.map((mark) => readForm(lines, mark)).filter(({ labelled }) => labelled > 0)
  const form = forms.find(isForm) ?? (forced ? forms[0] : undefined)
  return form === undefined ? null : blocksOf(form)
}

function blocksOf(form: Form): LabelBlocks | null {
  const labels = [...form.counts].filter(([label, count]) => count > 1 || matchHeader(label) !== null).map(([label]) => label)
  const first = labels[0]
  if (first === undefined) return null
  const blockLabel = (form.counts.get(first) ?? 0) > 1 && !blankLinesSeparate(form, first) ? first : ''
  return { mark: form.mark, labels: labels.slice(0, mostLabels), blockLabel, byteStart: form.byteStart }
}

function readForm(lines: readonly HeadLine[], mark: LabelMark): Form {
  const counts = new Map<string, number>()
  const blocks: string[][] = []
  let block: string[] = []
  let filled = 0
  let byteStart = -1
  for (const line of lines) {
    if (line.text.trim() === '') {
      if (block.length > 0) blocks.push(block)
      block = []
    } else {
      filled++
      const label = readLabelled(line.text, mark)?.label
      if (label !== undefined) {
        block.push(label)
        counts.set(label, (counts.get(label) ?? 0) + 1)
        if (byteStart < 0) byteStart = line.byteStart
      }
    }
  }
  if (block.length > 0) blocks.push(block)
  const labelled = blocks.reduce((sum, one) => sum + one.length, 0)
  return { mark, byteStart, blocks, counts, labelled, lines: filled }
}

/** Share of lines with a label: values run on over further lines, but not over most. */
const leastLabelled = 0.6
/** Share of labelled lines with a known header: half the fields of a form may be peculiar to it. */
const leastKnown = 0.4

function isForm(form: Form): boolean {
  if (form.labelled < form.lines * leastLabelled || form.counts.size < 2) return false
  let knownLabels = 0
  let knownLines = 0
  for (const [label, count] of form.counts) {
    if (matchHeader(label) === null) continue
    knownLabels++
    knownLines += count
  }
  const known = knownLabels >= 2 && knownLines >= form.labelled * leastKnown
  return form.mark === ':' ? known || isStrict(form) : known && hasOrder(form, 2)
}

/**
 * Without known headers: at least three records of three or more fields that begin alike, nine in ten lines with a
 * repeated label, and no label twice within a record. Speakers of a chat take turns in no such order.
 */
function isStrict(form: Form): boolean {
  const flat = form.blocks.flat()
  const repeated = flat.filter((label) => (form.counts.get(label) ?? 0) > 1)
  return (form.counts.get(repeated[0] ?? '') ?? 0) >= 3 && repeated.length >= flat.length * 0.9 && hasOrder(form, 3)
}

/** Nine in ten records hold that many labels and none twice. In a column of kinds (身份证, 护照) they come as they like. */
function hasOrder(form: Form, fewestFields: number): boolean {
  const flat = form.blocks.flat()
  const repeated = flat.filter((label) => (form.counts.get(label) ?? 0) > 1)
  const labels = repeated.length > 0 ? repeated : flat
  const records = startingWith(labels, labels[0] ?? '')
  const regular = records.filter((record) => record.length >= fewestFields && new Set(record).size === record.length)
  return regular.length >= records.length * 0.9
}

function startingWith(labels: readonly string[], first: string): string[][] {
  const records: string[][] = []
  for (const label of labels) {
    if (label === first || records.length === 0) records.push([])
    records.at(-1)?.push(label)
  }
  return records
}

/** Blank lines end records when nearly no block holds the first label twice and most blocks hold more than one field. */
function blankLinesSeparate(form: Form, first: string): boolean {
  const twice = form.blocks.filter((block) => block.filter((label) => label === first).length > 1).length
  const lone = form.blocks.filter((block) => block.length === 1).length
  return twice <= form.blocks.length * 0.1 && lone <= form.blocks.length * 0.5
}
