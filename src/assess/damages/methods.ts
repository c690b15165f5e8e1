/** Every method of the law table for which something is stated, each beside the others; nothing is added across methods or counted twice. */
import type { LawMethod, LawTable, MethodId } from '../../reference/law/law.js'
import type { Bounds, FigureName, MethodFigures, MethodInput, MethodResult } from '../assessment.js'
import { addMoney, moneyBounds, moneyOf, noMoney, remainingMoney, timesMoney, type Money } from '../money.js'
import { distinct, type Content, type RecordCounter } from '../transfers/contents.js'
import { amountKinds, type AmountKind, type DamagesStatement, type StatedAmount, type StatedPrice } from './read-damages.js'

/** What the methods count and price. */
export interface DamageInputs {
  readonly statement: DamagesStatement
  readonly files: ReadonlyMap<string, readonly Content[] | null>
  readonly count: RecordCounter
  /** Figures of the whole result, with the sampling interval where there is one. */
  readonly figures: readonly CountedFigure[]
}

export interface CountedFigure extends Bounds {
  readonly figure: FigureName
  readonly isReviewed: boolean
}

const formulas: Readonly<Record<MethodId, string>> = {
  gains: 'result = sum(gains); remaining = max(0, gains - returned)',
  loss: 'result = sum(loss)',
  'price-reference': 'result = price * count',
  discretion: '0 <= result <= limit',
  'evidence-costs': 'result = sum(cost)',
  punitive: 'result = factor * base',
}

export function methodFigures(law: LawTable, inputs: DamageInputs): MethodFigures[] {
  return law.methods.flatMap((method) => {
    const results = resultsOf(method, inputs)
    const { id, zh, en, source, item, certainty, warning } = method
    if (results.length === 0) return []
    return [{ method: id, zh, en, citation: { source, item, certainty }, formula: formulas[id], warning, results }]
  })
}

function resultsOf(method: LawMethod, inputs: DamageInputs): MethodResult[] {
  switch (method.id) {
    case 'gains':
      return gainsResults(inputs.statement)
    case 'loss':
      return sumResults(inputs.statement, 'loss')
    case 'evidence-costs':
      return sumResults(inputs.statement, 'cost')
    case 'price-reference':
      return priceResults(inputs)
    case 'discretion':
      return method.limit === undefined ? [] : [limitResult(method.limit)]
    case 'punitive':
      return punitiveResults(inputs.statement)
  }
}

interface Holder {
  /** Null: all together, each piece of evidence once. */
  readonly actor: string | null
  readonly items: readonly StatedAmount[]
}

/** Actors with amounts of a kind, then all together where there are several. */
export function holdersOf({ actors }: DamagesStatement, kind: AmountKind): Holder[] {
  const own = actors.map((actor) => ({ actor: actor.name, items: actor[amountKinds[kind]] ?? [] })).filter(({ items }) => items.length > 0)
  if (own.length < 2) return own
  const byEvidence = new Map(own.flatMap(({ items }) => items).map((item) => [item.evidence, item]))
  return [...own, { actor: null, items: [...byEvidence.values()] }]
}

export function sumOf(items: readonly StatedAmount[]): Money {
  return addMoney(items.map(({ amount }) => moneyOf(amount)))
}

function inputOf(name: MethodInput['name'], amount: Money, from: string): MethodInput {
  return { name, ...moneyBounds(amount), from }
}

function evidenceOf(items: readonly StatedAmount[]): string {
  return items.map(({ evidence }) => evidence).join('; ')
}

function sumResults(statement: DamagesStatement, kind: 'loss' | 'cost'): MethodResult[] {
  return holdersOf(statement, kind).map(({ actor, items }) => {
    const sum = sumOf(items)
    return { actor, inputs: [inputOf(kind, sum, evidenceOf(items))], result: moneyBounds(sum), remaining: null }
  })
}

function gainsResults(statement: DamagesStatement): MethodResult[] {
  const returned = returnedOf(statement)
  return holdersOf(statement, 'gains').map(({ actor, items }) => {
    const gains = sumOf(items)
    const back = returned(actor)
    const inputs = [inputOf('gains', gains, evidenceOf(items))]
    if (back.length > 0) inputs.push(inputOf('returned', sumOf(back), evidenceOf(back)))
    return {
      actor,
      inputs,
      result: moneyBounds(gains),
      remaining: moneyBounds(remainingMoney(gains, back.length > 0 ? sumOf(back) : noMoney)),
    }
  })
}

/** What an actor returned; of null, what anybody did, each piece of evidence once. */
function returnedOf({ actors }: DamagesStatement): (actor: string | null) => readonly StatedAmount[] {
  return (actor) => {
    const items = actors.filter(({ name }) => actor === null || name === actor).flatMap((one) => one.confiscatedOrReturned ?? [])
    return [...new Map(items.map((item) => [item.evidence, item])).values()]
  }
}

/** Nothing is given for all together: prices differ, and files overlap. */
function priceResults({ statement, files, count, figures }: DamageInputs): MethodResult[] {
  return statement.actors.flatMap(({ name, prices = [] }) =>
    prices.flatMap((price) => {
      const own = files.get(name) ?? null
      return own === null
        ? figures.map((figure) => priceResult(name, price, figure, `${figure.figure}${figure.isReviewed ? ', review' : ''}`))
        : [priceResult(name, price, count(distinct(own)), 'files')]
    }),
  )
}

function priceResult(actor: string, { perRecord, source }: StatedPrice, { lower, upper }: Bounds, from: string): MethodResult {
  const price = moneyOf(perRecord)
  const counts = { lower: String(lower), upper: String(upper) }
  return {
    actor,
    inputs: [inputOf('price', price, source), { name: 'count', ...counts, from }],
    result: moneyBounds(timesMoney(price, moneyOf(counts))),
    remaining: null,
  }
}

function limitResult(limit: string): MethodResult {
  const most = moneyOf(limit)
  const result = moneyBounds({ lower: noMoney.lower, upper: most.upper })
  return { actor: null, inputs: [inputOf('limit', most, 'law')], result, remaining: null }
}

/** Of gains and of loss, each by itself. */
function punitiveResults(statement: DamagesStatement): MethodResult[] {
  const { punitiveFactor } = statement
  if (punitiveFactor === undefined) return []
  const factor = moneyOf(punitiveFactor)
  return (['gains', 'loss'] as const).flatMap((kind) =>
    holdersOf(statement, kind).map(({ actor, items }) => {
      const base = sumOf(items)
      const multiple = { name: 'factor', lower: punitiveFactor, upper: punitiveFactor, from: 'damages' } as const
      const result = moneyBounds(timesMoney(base, factor))
      return { actor, inputs: [inputOf('base', base, kind), multiple], result, remaining: null }
    }),
  )
}
