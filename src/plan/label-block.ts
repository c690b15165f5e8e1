/**
 * Label–value blocks: `姓名：张三` over several lines, records apart by blank lines or by the first label coming again.
 *
 * A chat also has `word: text` lines; there the words are speakers. So labels must be known headers, or repeat in the
 * strict order of a form. A label that stands once and is not a known header is never shown: it may be a name.
 */
import type { HeadLine } from '../format/lines.js'
import { matchHeader } from '../reference/headers.js'

export interface LabelBlocks {
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
const labelledLine = /^\s{0,20}(\p{L}[^:：\t,，|]{0,19})[:：](.*)$/u

/** Label and value of a line, both trimmed, or null. A URL and a time of day are no labels. O(length). */
export function readLabelled(text: string): Labelled | null {
  const found = labelledLine.exec(text)
  const label = found?.[1]?.trim() ?? ''
  const value = found?.[2] ?? ''
  return label === '' || /\d\d/.test(label) || value.startsWith('//') ? null : { label, value: value.trim() }
}

interface Form {
  readonly byteStart: number
  /** Labels by block, blocks apart by blank lines. */
  readonly blocks: readonly (readonly string[])[]
  readonly counts: ReadonlyMap<string, number>
  readonly labelled: number
  /** Lines that are not blank. */
  readonly lines: number
}

/**
 * Finds label–value blocks in `lines`, or null. `forced` skips the doubts: the user said that records are blocks.
 * Cost   O(text).
 */
export function findLabelBlocks(lines: readonly HeadLine[], forced: boolean): LabelBlocks | null {
  const form = readForm(lines)
  if (form.labelled === 0 || !(forced || isForm(form))) return null
  const labels = [...form.counts].filter(([label, count]) => count > 1 || matchHeader(label) !== null).map(([label]) => label)
  const first = labels[0]
  if (first === undefined) return null
  const blockLabel = (form.counts.get(first) ?? 0) > 1 && !blankLinesSeparate(form, first) ? first : ''
  return { labels: labels.slice(0, mostLabels), blockLabel, byteStart: form.byteStart }
}

function readForm(lines: readonly HeadLine[]): Form {
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
      const label = readLabelled(line.text)?.label
      if (label !== undefined) {
        block.push(label)
        counts.set(label, (counts.get(label) ?? 0) + 1)
        if (byteStart < 0) byteStart = line.byteStart
      }
    }
  }
  if (block.length > 0) blocks.push(block)
  const labelled = blocks.reduce((sum, one) => sum + one.length, 0)
  return { byteStart, blocks, counts, labelled, lines: filled }
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
  return (knownLabels >= 2 && knownLines >= form.labelled * leastKnown) || isStrict(form)
}

/**
 * Without known headers: at least three records of three or more fields that begin alike, nine in ten lines with a
 * repeated label, and no label twice within a record. Speakers of a chat take turns in no such order.
 */
function isStrict(form: Form): boolean {
  const flat = form.blocks.flat()
  const first = flat.find((label) => (form.counts.get(label) ?? 0) > 1)
  if (first === undefined || (form.counts.get(first) ?? 0) < 3) return false
  const repeated = flat.filter((label) => (form.counts.get(label) ?? 0) > 1)
  const records = startingWith(repeated, first)
  const regular = records.filter((record) => record.length >= 3 && new Set(record).size === record.length)
  return repeated.length >= flat.length * 0.9 && regular.length >= records.length * 0.9
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
