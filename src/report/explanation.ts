/** The explanation of a record for reading: cell by cell what was found, by which rule, what was refused and why, and whom it counts. */
import type { ExplainedCell, ExplainedCheck, ExplainedFinding, ExplainedPerson, ExplainedRule, Explanation } from '../explanation.js'
import type { AnyCategoryId } from '../result.js'
import { maskNumbers } from './columns.js'
import { alignLeft, displayWidth, formatCount, printable, wrap } from './layout.js'
import { formCategories, type ExplanationText } from './messages/explanation.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language, Messages } from './messages/shape.js'
import { shapesIn } from './shapes.js'
import { nameCategory } from './summary-view.js'

/** Lines are broken there. */
const width = 100

/** The language of one explanation, with the names of its categories. */
interface Speech {
  readonly messages: Messages
  readonly text: ExplanationText
  readonly name: (id: AnyCategoryId) => string
  readonly list: (parts: readonly string[]) => string
}

/** Renders the explanation. Everything from the record is made safe to print. */
export function renderExplanation(explanation: Explanation, lang: Language): string {
  const messages = messagesFor(lang)
  const text = messages.explanation
  const { cells, persons, userCategories } = explanation
  const speech: Speech = {
    messages,
    text,
    name: (id) => nameCategory(id, messages, userCategories),
    list: (parts) => parts.join(lang === 'en' ? ', ' : '、'),
  }
  const heading = headingOf(explanation, messages)
  const blocks = cells.map((cell) => cellLines(cell, speech))
  const people = persons.length === 0 ? wrap(text.persons.none, width, 2) : persons.flatMap((person) => personLines(person, speech))
  return [heading, ...blocks, [text.persons.heading, ...people]].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function headingOf(explanation: Explanation, messages: Messages): string[] {
  const text = messages.explanation
  const { path, table, rowNumber, byteStart, byteEnd, masked, truncated, encoding, unit, delimiter, headerLine } = explanation
  const place = {
    path: printable(path),
    table: table === '' ? undefined : printable(table),
    row: formatCount(rowNumber),
    start: formatCount(byteStart),
    end: formatCount(byteEnd),
  }
  const how = {
    encoding,
    unit: messages.terms.units[unit],
    delimiter: delimiter === null ? undefined : printable(JSON.stringify(delimiter)),
    line: headerLine === null ? undefined : formatCount(headerLine),
  }
  const remarks = [masked ? text.masked : text.unmasked, ...(truncated ? [text.truncated] : [])]
  return [fill(text.heading, place), ...[fill(text.table, how), ...remarks].flatMap((line) => wrap(line, width, 2))]
}

function cellLines(cell: ExplainedCell, speech: Speech): string[] {
  const { text } = speech
  const header = cell.header === null ? undefined : maskNumbers(printable(cell.header), speech.messages)
  const role = speech.messages.terms.roles[cell.role]
  const tells = cell.category === null ? [] : [fill(text.tellsByFilling, { category: speech.name(cell.category) })]
  const lines: Labelled[] = [
    [text.labels.taken, takenFor(cell, speech)],
    [text.labels.read, [fill(text.readings[cell.reading], { role }), ...tells].join(speech.messages.listSeparator)],
    [text.labels.shown, shapesIn(printable(cell.shown), speech.messages)],
    ...cell.findings.flatMap((finding) => findingLines(finding, speech)),
    ...cell.passedOver.map((number): Labelled => [text.labels.passedOver, passedOver(number, speech)]),
  ]
  const isEmpty = cell.findings.length === 0 && cell.passedOver.length === 0
  const all = isEmpty ? [...lines, ['', text.nothing] as Labelled] : lines
  return [fill(text.column, { column: formatCount(cell.column), header }), ...layOut(all, speech)]
}

type Labelled = readonly [label: string, text: string]

/** Labels at the left, the texts behind them broken and hanging. */
function layOut(lines: readonly Labelled[], speech: Speech): string[] {
  const { labels, counted, refused } = speech.text
  const room = Math.max(...[...Object.values(labels), counted, refused].map(displayWidth)) + 2
  return lines.flatMap(([label, text]) => {
    const [first = '', ...rest] = wrap(text, width, 2 + room)
    return [`  ${alignLeft(label, room)}${first.slice(2 + room)}`, ...rest]
  })
}

function takenFor({ role, slot, basis }: ExplainedCell, speech: Speech): string {
  const { text } = speech
  if (basis === null) return text.unplanned
  const reasons = {
    match: basis.headerMatch === null ? undefined : printable(basis.headerMatch),
    seen: formatCount(basis.cellsSeen),
    passing: formatCount(basis.cellsPassing),
  }
  const words = {
    role: speech.messages.terms.roles[role],
    slot: speech.messages.terms.slots[slot],
    basis: fill(text.basis[basis.decidedBy], reasons),
  }
  return fill(text.taken, words)
}

function findingLines(finding: ExplainedFinding, speech: Speech): Labelled[] {
  const { text } = speech
  const { terms } = speech.messages
  const { category, status, reason, polarity, evidence, start, end, shown } = finding
  const values = {
    category: speech.name(category),
    start: String(start),
    end: String(end),
    // The cell itself stands above.
    shown: evidence === 'column' ? undefined : shapesIn(printable(shown), speech.messages),
    status: terms.statuses[status],
    reason: reason === 'none' ? undefined : terms.reasons[reason],
    polarity: terms.polarities[polarity],
    evidence: text.evidences[evidence],
  }
  const because = text.because[reason]
  const rules = [ruleText(finding.rule, category, speech), ...(because === undefined ? [] : [because])]
  return [
    [status === 'valid' ? text.counted : text.refused, fill(text.finding, values)],
    ...rules.map((rule): Labelled => [text.labels.rule, rule]),
  ]
}

function ruleText(rule: ExplainedRule, category: AnyCategoryId, speech: Speech): string {
  const { text } = speech
  if (rule.kind === 'name') return text.names[rule.place]
  if (rule.kind === 'form') return text.forms[formCategories.find((one) => one === category) ?? 'other']
  if (rule.kind === 'term') {
    return fill(text.terms[rule.strength], { category: speech.name(rule.lexicon), source: text.sources[rule.source] })
  }
  if (rule.kind === 'resident-id') return residentIdText(rule, speech)
  if (rule.kind === 'mobile') return mobileText(rule, speech)
  if (rule.kind === 'column')
    return fill(text.rules.column, { header: shownHeader(rule.header, speech), match: shownHeader(rule.headerMatch, speech) })
  return fill(text.rules.derived, { birth: rule.birth ?? undefined, date: rule.referenceDate ?? undefined })
}

function shownHeader(header: string | null, speech: Speech): string | undefined {
  return header === null ? undefined : maskNumbers(printable(header), speech.messages)
}

function residentIdText(rule: Extract<ExplainedRule, { kind: 'resident-id' }>, speech: Speech): string {
  const { region } = rule
  return fill(speech.text.rules['resident-id'], {
    places: String(rule.places),
    checks: checksText(rule.checks, speech),
    region: region === null ? undefined : `${region.code}${region.name === null ? '' : ` ${region.name}`}`,
    birth: rule.birth ?? undefined,
    check: rule.expectedCheck ?? undefined,
  })
}

function mobileText({ checks, segment, isForeign }: Extract<ExplainedRule, { kind: 'mobile' }>, speech: Speech): string {
  const { rules, foreignMobile } = speech.text
  return fill(isForeign ? foreignMobile : rules.mobile, {
    checks: checksText(checks, speech),
    prefix: segment?.prefix,
    operator: segment?.operator,
    kind: segment === null ? undefined : speech.text.segmentKinds[segment.kind],
  })
}

function checksText(checks: readonly ExplainedCheck[], { text, list }: Speech): string | undefined {
  if (checks.length === 0) return undefined
  return list(checks.map(({ check, passed }) => fill(passed ? text.passed : text.failed, { check: text.checks[check] })))
}

function passedOver({ digits, start, end, reason, failed }: ExplainedCell['passedOver'][number], { text, list }: Speech): string {
  const because = fill(text.passedOverReasons[reason], { checks: list(failed.map((check) => text.checks[check])) })
  return fill(text.passedOver, { digits: String(digits), start: String(start), end: String(end), reason: because })
}

/** By the category of the first key. */
const personTexts: Readonly<Partial<Record<AnyCategoryId, 'byId' | 'byMobile' | 'byNameAndAddress'>>> = {
  resident_id: 'byId',
  mobile: 'byMobile',
  person_name: 'byNameAndAddress',
}

function personLines({ slot, categories, keys, besideId }: ExplainedPerson, speech: Speech): string[] {
  const text = speech.text.persons
  const listed = (values: readonly { readonly shown: string }[]): string => speech.list(values.map(({ shown }) => printable(shown)))
  const words = {
    slot: speech.messages.terms.slots[slot],
    keys: listed(keys),
    categories: speech.list(categories.map((category) => speech.name(category))),
  }
  const [first] = keys
  if (first === undefined) return wrap(fill(text.noKey, words), width, 2)
  const beside = besideId.length === 0 ? '' : fill(text.besideId, { keys: listed(besideId) })
  return wrap(fill(text[personTexts[first.category] ?? 'byOther'], words) + beside, width, 2)
}
