/** A damages statement → checked, with its files found. Every complaint names the place. */
import { checkShape } from '../../reference/check-shape.js'
import { checkDistinct, statementFault } from '../../reference/statement.js'
import { moneyOf, type WrittenAmount } from '../money.js'
import type { Content, ContentIndex } from '../transfers/contents.js'
import schema from './damages.schema.json' with { type: 'json' }

export const damagesFile = 'damages'

export interface StatedAmount {
  readonly evidence: string
  readonly amount: WrittenAmount
  readonly note?: string
}

export interface StatedPrice {
  readonly perRecord: WrittenAmount
  readonly source: string
}

/** What is stated about one actor. Amounts are yuan as text. */
export interface StatedActor {
  readonly name: string
  readonly gains?: readonly StatedAmount[]
  readonly confiscatedOrReturned?: readonly StatedAmount[]
  readonly provenLoss?: readonly StatedAmount[]
  readonly evidenceCosts?: readonly StatedAmount[]
  /** Paths or SHA-256 of inputs; the whole result where they are left out. */
  readonly files?: readonly string[]
  readonly prices?: readonly StatedPrice[]
}

/** damages.json, schema `leaktally.damages/1`. */
export interface DamagesStatement {
  readonly schema: 'leaktally.damages/1'
  readonly actors: readonly StatedActor[]
  /** Turns the punitive scenario on. */
  readonly punitiveFactor?: string
}

/** Lists of amounts, by what they are called in results. */
export const amountKinds = {
  gains: 'gains',
  returned: 'confiscatedOrReturned',
  loss: 'provenLoss',
  cost: 'evidenceCosts',
} as const
export type AmountKind = keyof typeof amountKinds

/** Throws `statement-invalid`. O(statement). */
export function readDamages(value: unknown): DamagesStatement {
  const statement = checkShape<DamagesStatement>(schema, value, damagesFile)
  const names = statement.actors.map(({ name }) => name)
  checkDistinct(names, damagesFile, (index) => `actors[${index}].name`)
  for (const kind of Object.values(amountKinds)) checkAmounts(statement, kind)
  statement.actors.forEach(({ prices = [] }, actor) => {
    prices.forEach(({ perRecord }, index) => {
      checkOrder(perRecord, `actors[${actor}].prices[${index}].perRecord`)
    })
  })
  return statement
}

function checkOrder(amount: WrittenAmount, place: string): void {
  const { lower, upper } = moneyOf(amount)
  if (lower.gt(upper)) throw statementFault('bounds', { file: damagesFile, place })
}

/** One piece of evidence stands once under an actor, and with one amount under all of them. */
function checkAmounts({ actors }: DamagesStatement, kind: (typeof amountKinds)[AmountKind]): void {
  const known = new Map<string, string>()
  actors.forEach((actor, at) => {
    const items = actor[kind] ?? []
    checkDistinct(
      items.map(({ evidence }) => evidence),
      damagesFile,
      (index) => `actors[${at}].${kind}[${index}].evidence`,
    )
    items.forEach(({ evidence, amount }, index) => {
      const place = `actors[${at}].${kind}[${index}].amount`
      checkOrder(amount, place)
      const { lower, upper } = moneyOf(amount)
      const written = `${lower.toFixed()} ${upper.toFixed()}`
      if ((known.get(evidence) ?? written) !== written)
        throw statementFault('evidence-differs', { file: damagesFile, place, word: evidence })
      known.set(evidence, written)
    })
  })
}

/** The contents of each actor's files; null for the whole result. Throws `statement-invalid` for one that is no input. */
export function filesOf({ actors }: DamagesStatement, index: ContentIndex): ReadonlyMap<string, readonly Content[] | null> {
  return new Map(
    actors.map(({ name, files }, actor) => {
      const found = files?.flatMap((file, at) => index.findEither(file, { file: damagesFile, place: `actors[${actor}].files[${at}]` }))
      return [name, found ?? null]
    }),
  )
}
