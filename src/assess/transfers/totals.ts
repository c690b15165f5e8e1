/**
 * Totals of transfers per actor, act and recipient, as 法释〔2017〕10号 art. 11 counts them.
 *
 * What an actor obtained and then sold or provided is counted once (11(1)); what went to different recipients is accumulated (11(2)). The same content
 * given to one recipient twice is counted once; recipients without a name are taken for one.
 */
import type { ScanResult } from '../../result.js'
import {
  transferActs,
  type ActorOverlap,
  type ActorTransfers,
  type ActTotal,
  type RecipientTotal,
  type RecordBounds,
  type TransferAges,
  type TransferTotals,
} from '../assessment.js'
import { addMoney, moneyOf, moneyText } from '../money.js'
import { ageBands } from './ages.js'
import { distinct, type Content, type ContentIndex, type RecordCounter } from './contents.js'
import { transfersFile, type Transfer } from './read-transfers.js'

/** A row with the contents it names. */
interface Act {
  readonly transfer: Transfer
  readonly contents: readonly Content[]
}

const giving: readonly string[] = ['出售', '提供']

/** Throws `statement-invalid` for a row that names no input. O(rows × contents of a row), and actors squared for overlaps. */
export function transferTotals(
  result: ScanResult,
  transfers: readonly Transfer[],
  index: ContentIndex,
  count: RecordCounter,
): TransferTotals {
  const acts = transfers.map((transfer) => {
    const at = { file: transfersFile, row: String(transfer.row) }
    return { transfer, contents: index.find(transfer.digest, transfer.member, at) }
  })
  const contents = contentsOf(acts)
  const byActor = groupBy(acts, ({ transfer }) => transfer.actor)
  const { referenceDate } = result.run
  return {
    rows: acts.length,
    contents: contents.map(({ digest, paths, records }) => ({ digest, paths, records })),
    actors: byActor.map(([actor, own]) => actorTransfers(actor, own, count)),
    overlaps: overlapsOf(
      byActor.map(([actor, own]) => [actor, contentsOf(own)]),
      count,
    ),
    all: count(contents),
    acts: acts.map((act) => actAges(result, act, index.all.length)),
    seizure: referenceDate === null ? null : ageBands(result, referenceDate, true),
  }
}

function contentsOf(acts: readonly Act[]): readonly Content[] {
  return distinct(acts.flatMap(({ contents }) => contents))
}

/** Groups in the order of their names, by code units. */
function groupBy(acts: readonly Act[], nameOf: (act: Act) => string): [string, Act[]][] {
  const groups = new Map<string, Act[]>()
  for (const act of acts) {
    const group = groups.get(nameOf(act))
    if (group === undefined) groups.set(nameOf(act), [act])
    else group.push(act)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

function actorTransfers(actor: string, acts: readonly Act[], count: RecordCounter): ActorTransfers {
  const isGiven = ({ transfer }: Act): boolean => giving.includes(transfer.act)
  const given = acts.filter(isGiven)
  const recipients = groupBy(given, ({ transfer }) => transfer.counterparty).map(([name, own]) => recipientTotal(name, own, count))
  const gave = new Set(contentsOf(given).map(({ key }) => key))
  const obtained = contentsOf(acts.filter((act) => !isGiven(act)))
  const kept = obtained.filter(({ key }) => !gave.has(key))
  const once = count(contentsOf(acts))
  return {
    actor,
    acts: transferActs.flatMap((act) => actTotal(act, acts, count)),
    recipients,
    obtainedAndGiven: obtained.length - kept.length,
    once,
    accumulated: accumulate(
      recipients.map(({ records }) => records),
      kept.length === 0 ? null : count(kept),
      once,
    ),
  }
}

/** Rows of what was kept may all be among those given, so they raise the lower bound only as far as everything once does. */
function accumulate(given: readonly RecordBounds[], kept: RecordBounds | null, once: RecordBounds): RecordBounds {
  const sum = (end: 'lower' | 'upper'): number => given.reduce((total, bounds) => total + bounds[end], 0)
  const lower = Math.max(sum('lower'), once.lower)
  const upper = sum('upper') + (kept?.upper ?? 0)
  return { lower, upper, kind: lower === upper ? 'exact' : 'at-most' }
}

function actTotal(act: ActTotal['act'], acts: readonly Act[], count: RecordCounter): ActTotal[] {
  const own = acts.filter(({ transfer }) => transfer.act === act)
  return own.length === 0 ? [] : [{ act, ...totalOf(own, count) }]
}

function recipientTotal(name: string, acts: readonly Act[], count: RecordCounter): RecipientTotal {
  return { recipient: name === '' ? null : name, ...totalOf(acts, count) }
}

function totalOf(acts: readonly Act[], count: RecordCounter): Omit<ActTotal, 'act'> {
  const contents = contentsOf(acts)
  const amounts = acts.map(({ transfer }) => transfer.amount).filter((amount) => amount !== '')
  return {
    rows: acts.length,
    contents: contents.length,
    records: count(contents),
    amount: moneyText(addMoney(amounts.map(moneyOf)).upper),
    rowsWithoutAmount: acts.length - amounts.length,
  }
}

/** Pairs of actors with a content in common. */
export function overlapsOf(actors: readonly (readonly [string, readonly Content[]])[], count: RecordCounter): ActorOverlap[] {
  const keys = actors.map(([, contents]) => new Set(contents.map(({ key }) => key)))
  return actors.flatMap(([first, contents], one) =>
    actors.slice(one + 1).flatMap(([second], offset) => {
      const common = contents.filter(({ key }) => keys[one + 1 + offset]?.has(key) === true)
      return common.length === 0 ? [] : [{ actors: [first, second] as const, contents: common.length, records: count(common) }]
    }),
  )
}

function actAges(result: ScanResult, { transfer, contents }: Act, allContents: number): TransferAges {
  const { row, evidence, actor, act, time } = transfer
  const whole = contents.filter(({ records }) => records > 0).length === allContents
  return { row, evidence, actor, act, whole, ages: time === '' ? null : ageBands(result, time.slice(0, 10), whole) }
}
