/** What drawing a sample again showed, for people. */
import { formatCount, printable, wrap } from './layout.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language } from './messages/shape.js'
import { nameStratum } from './worksheet.js'
import type { ScanResult } from '../result.js'
import type { Redraw } from '../review/redraw.js'

export function renderRedraw(redraw: Redraw, result: Pick<ScanResult, 'run'>, lang: Language): string {
  const messages = messagesFor(lang)
  const text = messages.review.redraw
  const { inputs, strata } = redraw
  const items = strata.reduce((sum, { itemsSame }) => sum + itemsSame, 0)
  const verdict = redraw.same ? fill(text.same, { strata: formatCount(strata.length), items: formatCount(items) }) : text.different
  const differing = strata.filter((one) => one.records !== one.recordsAgain || one.items !== one.itemsSame || one.items !== one.itemsAgain)
  const lines = [
    verdict,
    fill(text.seed, { seed: printable(redraw.seed) }),
    fill(text.renamed, { matched: formatCount(inputs.matched), renamed: formatCount(inputs.renamed) }),
    ...inputs.missing.map((path) => fill(text.missing, { path: printable(path) })),
    ...inputs.extra.map((path) => fill(text.extra, { path: printable(path) })),
    ...differing.map((one) =>
      fill(text.stratum, {
        stratum: nameStratum(one.name, messages, result),
        records: formatCount(one.records),
        items: formatCount(one.items),
        foundRecords: formatCount(one.recordsAgain),
        foundItems: formatCount(one.itemsAgain),
        same: formatCount(one.itemsSame),
      }),
    ),
  ]
  return lines
    .flatMap((line) => wrap(line, 100, 0, 2))
    .map((line) => `${line}\n`)
    .join('')
}
