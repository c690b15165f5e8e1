/** Random strings of one shape, one a line, through the kernel: what is found in them that is nobody's. */
import { createRandom } from '../../fixtures/random.mjs'
import type { Random } from '../../fixtures/random.mjs'
import { outcomes } from '../../src/kernel/outcomes.js'
import { categoryIds } from '../../src/reference/categories.js'
import { openKernel, textTable, utf8 } from './kernel.js'

/** Findings by `category:status`, but of nothing that is not there. */
export function findingsIn(lines: number, seed: string, make: (random: Random) => string): Record<string, number> {
  const kernel = openKernel()
  const random = createRandom(seed)
  const texts: string[] = []
  for (let line = 0; line < lines; line++) texts.push(make(random))
  kernel.setTable(textTable)
  kernel.setMode({ emitting: false })
  kernel.beginUnit(0, {})
  kernel.feed(utf8(`${texts.join('\n')}\n`))
  const found: Record<string, number> = {}
  kernel.finishUnit(1).outcomes.forEach((row, category) => {
    row.forEach((count, outcome) => {
      const name = `${categoryIds[category] ?? '?'}:${outcomes[outcome]?.status ?? '?'}`
      if (count > 0) found[name] = (found[name] ?? 0) + count
    })
  })
  return found
}

/** `length` characters of an alphabet. */
export const signs = (random: Random, alphabet: string, length: number): string => {
  let text = ''
  for (let index = 0; index < length; index++) text += alphabet.charAt(random.below(alphabet.length))
  return text
}
