/** Sections of an assessment about what was stated beside the result: transfers, methods for damages, cases to compare. */
import type { ActorTransfers, MethodFigures, MethodResult, TransferAges, TransferTotals } from '../assess/assessment.js'
import { formatCount, printable, wrap } from './layout.js'
import { fill } from './messages/pick.js'
import {
  boundsText,
  certaintyText,
  cite,
  inWords,
  moneyInterval,
  moneyWritten,
  recordsText,
  type AssessmentView,
} from './assessment-view.js'
import { paragraph, remainder, section, topOf } from './summary-view.js'

export function renderTransfers(view: AssessmentView): string[] {
  const text = view.messages.assessment.transfers
  const { transfers } = view.assessment
  if (transfers === null) return []
  const shownActs = transfers.acts.slice(0, topOf)
  const all = fill(text.all, { contents: formatCount(transfers.contents.length), records: recordsText(view, transfers.all) })
  return section(view, text.heading, [
    ...paragraph(view, text.legend),
    ...paragraph(view, all),
    ...transfers.actors.flatMap((actor) => renderActor(view, actor)),
    ...transfers.overlaps.flatMap(({ actors, contents, records }) => {
      const [first, second] = actors.map(printable)
      return paragraph(view, fill(text.overlap, { first, second, contents: formatCount(contents), records: recordsText(view, records) }))
    }),
    ...paragraph(view, view.strong(text.agesHeading)),
    ...renderSeizure(view, transfers),
    ...shownActs.flatMap((act) => renderAges(view, act)),
    ...remainder(view, text.more, transfers.acts.length - shownActs.length),
  ])
}

function renderActor(view: AssessmentView, { actor, acts, recipients, obtainedAndGiven, once, accumulated }: ActorTransfers): string[] {
  const text = view.messages.assessment.transfers
  const lines = [
    ...acts.map(({ act, rows, contents, records, amount, rowsWithoutAmount }) =>
      fill(text.act, {
        act: text.acts[act],
        records: recordsText(view, records),
        rows: formatCount(rows),
        contents: formatCount(contents),
        amount: rowsWithoutAmount === rows ? undefined : moneyWritten(amount),
        without: rowsWithoutAmount === 0 ? undefined : formatCount(rowsWithoutAmount),
      }),
    ),
    ...recipients.map(({ recipient, records, rows, amount, rowsWithoutAmount }) =>
      fill(text.recipient, {
        recipient: recipient === null ? text.unnamed : printable(recipient),
        records: recordsText(view, records),
        amount: rowsWithoutAmount === rows ? undefined : moneyWritten(amount),
      }),
    ),
    fill(text.once, { records: recordsText(view, once) }),
    fill(text.accumulated, { records: recordsText(view, accumulated) }),
    ...(obtainedAndGiven === 0 ? [] : [fill(text.obtainedAndGiven, { count: formatCount(obtainedAndGiven) })]),
  ]
  const name = fill(text.actor, { actor: printable(actor) })
  return [...paragraph(view, view.strong(name)), ...lines.flatMap((line) => paragraph(view, line, 4))]
}

function renderSeizure(view: AssessmentView, { seizure }: TransferTotals): string[] {
  if (seizure === null) return []
  const { date, under14, under18, undetermined14 } = seizure
  const values = {
    date,
    under14: boundsText(view, under14),
    under18: boundsText(view, under18),
    undetermined14: formatCount(undetermined14),
  }
  return paragraph(view, fill(view.messages.assessment.transfers.seizure, values), 4)
}

function renderAges(view: AssessmentView, { row, actor, act, ages, whole }: TransferAges): string[] {
  const text = view.messages.assessment.transfers
  const named = { row: formatCount(row), actor: printable(actor), act: text.acts[act] }
  if (ages === null) return paragraph(view, fill(text.noAges, named), 4)
  const told = fill(text.ages, {
    ...named,
    date: ages.date,
    under14: boundsText(view, ages.under14),
    under18: boundsText(view, ages.under18),
    undetermined14: formatCount(ages.undetermined14),
    undetermined18: formatCount(ages.undetermined18),
  })
  return paragraph(view, whole ? told : `${told} ${text.agesPart}`, 4)
}

export function renderDamages(view: AssessmentView): string[] {
  const text = view.messages.assessment.damages
  const { damages } = view.assessment
  if (damages === null) return []
  const kinds = text.inputs
  const shared = damages.shared.flatMap(({ kind, evidence, actors, amount }) => {
    const values = {
      kind: kinds[kind],
      evidence: printable(evidence),
      actors: actors.map(printable).join(', '),
      amount: moneyInterval(view, amount),
    }
    return paragraph(view, fill(text.shared, values))
  })
  const files = damages.files.flatMap(({ actors, contents, records }) => {
    const [first, second] = actors.map(printable)
    const values = { first, second, contents: formatCount(contents), records: recordsText(view, records) }
    return paragraph(view, fill(view.messages.assessment.transfers.overlap, values))
  })
  return [
    ...section(view, text.heading, [
      ...paragraph(view, text.legend),
      ...damages.methods.flatMap((method) => renderMethod(view, method)),
      ...shared,
      ...files,
    ]),
    ...renderAmounts(view),
    ...renderCases(view),
  ]
}

function whose(view: AssessmentView, actor: string | null): string {
  return actor === null ? view.messages.assessment.damages.together : printable(actor)
}

function renderMethod(view: AssessmentView, method: MethodFigures): string[] {
  const text = view.messages.assessment.damages
  return [
    ...paragraph(view, view.strong(`${inWords(view, method)}  ${cite(view, method.citation)}`)),
    ...paragraph(view, text.formulas[method.method], 4),
    ...method.results.flatMap((result) => renderResult(view, result, method.method === 'discretion' ? text.range : text.result)),
    ...paragraph(view, fill(text.warning, { text: inWords(view, method.warning) }), 4),
  ]
}

/** What is a range of the provision is nobody's. */
function renderResult(view: AssessmentView, { actor, inputs, result, remaining }: MethodResult, template: string): string[] {
  const text = view.messages.assessment.damages
  const from = inputs.map(({ name, lower, upper, from: source }) =>
    fill(text.input, {
      name: text.inputs[name],
      value: moneyInterval(view, { lower, upper }),
      from: text.from[source] ?? printable(source),
    }),
  )
  return [
    ...paragraph(view, fill(template, { who: whose(view, actor), result: moneyInterval(view, result) }), 4),
    ...paragraph(view, from.join(view.messages.listSeparator), 6),
    ...(remaining === null ? [] : paragraph(view, fill(text.remaining, { remaining: moneyInterval(view, remaining) }), 6)),
  ]
}

function renderAmounts(view: AssessmentView): string[] {
  const text = view.messages.assessment.damages
  const lines = (view.assessment.damages?.amounts ?? []).flatMap(({ citation, thresholds, actors, ...words }) => {
    const told = actors.map(({ actor, gains, times }) => {
      const quotients = times.map(({ of, lower, upper }) =>
        fill(text.times, { threshold: moneyWritten(thresholds[of] ?? ''), value: moneyInterval(view, { lower, upper }) }),
      )
      return fill(text.amountLine, {
        who: whose(view, actor),
        gains: moneyInterval(view, gains),
        times: quotients.join(view.messages.listSeparator),
      })
    })
    if (told.length === 0) return []
    return [...paragraph(view, `${inWords(view, words)}  ${cite(view, citation)}`), ...told.flatMap((line) => paragraph(view, line, 4))]
  })
  return section(view, text.amounts, lines)
}

function renderCases(view: AssessmentView): string[] {
  const text = view.messages.assessment.cases
  const lines = view.assessment.cases.flatMap((one) => {
    const { number, certainty, records, money, perRecord, outcome } = one
    const line = fill(text.line, {
      name: inWords(view, one),
      number: number ?? undefined,
      certainty: certaintyText(view, certainty),
      records: records ?? undefined,
      money: money === null ? undefined : inWords(view, money),
      perRecord: perRecord ?? undefined,
      outcome: inWords(view, outcome),
    })
    return wrap(`- ${printable(line)}`, view.columns, 2, 4)
  })
  return section(view, text.heading, lines)
}
