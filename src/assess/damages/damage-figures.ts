/** Methods, what several actors share, and gains beside the amounts of the law table. */
import type { LawAmount, LawTable, Thresholds } from '../../reference/law/law.js'
import type { AmountComparison, AmountTimes, DamageFigures, SharedAmount } from '../assessment.js'
import { divideMoney, moneyBounds, moneyOf } from '../money.js'
import { overlapsOf } from '../transfers/totals.js'
import { holdersOf, methodFigures, sumOf, type DamageInputs } from './methods.js'
import { amountKinds, type AmountKind, type DamagesStatement } from './read-damages.js'

export function damageFigures(law: LawTable, inputs: DamageInputs): DamageFigures {
  const { statement, files, count } = inputs
  const named = [...files].flatMap(([actor, contents]) => (contents === null ? [] : [[actor, contents] as const]))
  return {
    methods: methodFigures(law, inputs),
    shared: (Object.keys(amountKinds) as AmountKind[]).flatMap((kind) => sharedAmounts(statement, kind)),
    files: overlapsOf(named, count),
    amounts: law.amounts.map((amount) => compareGains(amount, statement)),
  }
}

function sharedAmounts({ actors }: DamagesStatement, kind: AmountKind): SharedAmount[] {
  const holders = new Map<string, SharedAmount>()
  for (const actor of actors) {
    for (const { evidence, amount } of actor[amountKinds[kind]] ?? []) {
      const known = holders.get(evidence)
      holders.set(evidence, { kind, evidence, actors: [...(known?.actors ?? []), actor.name], amount: moneyBounds(moneyOf(amount)) })
    }
  }
  return [...holders.values()].filter((shared) => shared.actors.length > 1)
}

function compareGains(amount: LawAmount, statement: DamagesStatement): AmountComparison {
  const { id, zh, en, source, item, certainty, thresholds } = amount
  const actors = holdersOf(statement, 'gains').map(({ actor, items }) => {
    const gains = sumOf(items)
    const times = Object.entries(thresholds).map(([of, threshold]): AmountTimes => ({
      of: of as keyof Thresholds<string>,
      ...divideMoney(gains, threshold),
    }))
    return { actor, gains: moneyBounds(gains), times }
  })
  return { amount: id, zh, en, citation: { source, item, certainty }, thresholds, actors }
}
