/** What a kernel with hardly any words tells of a text: what is left are the patterns. */
import { compileLexicon, type KernelWord, type WordKind } from '../../../src/kernel/lexicon-table.js'
import { roleFlags } from '../../../src/kernel/table.js'
import { categoryIds, isAttributeCategory, type CategoryId } from '../../../src/reference/categories.js'
import { openKernel, scanAll, tableWith, utf8 } from '../../support/kernel.js'

const setting = (kind: WordKind, text: string, reading: Partial<KernelWord> = {}): KernelWord => ({ text, kind, ...reading })

const kernel = openKernel()
kernel.setLexicon(
  compileLexicon([
    { text: '怀孕', kind: 'term', category: categoryIds.indexOf('pregnancy') },
    setting('reads', '否认', { ahead: 'negated' }),
    setting('reads', '疑似', { ahead: 'uncertain' }),
    setting('reads', '母亲', { ahead: 'family' }),
    setting('prose', '讲座'),
    setting('ends-clause', '，'),
    setting('ends-sentence', '。'),
    setting('joins', '、'),
  ]),
)

const text = tableWith(1, { kind: 'text', delimiter: '', quotes: false })
/** Telephones, plates and names are found by other means; an address is no attribute, and a pattern all the same. */
const isByPattern = (id: CategoryId): boolean => id === 'address' || isAttributeCategory(id)
const affirmed = (polarity: string): string => (polarity === 'affirmed' ? '' : ` ${polarity}`)

/** `category polarity: text` of each attribute that is told, in a column about `category`; affirmed goes without saying. */
export function told(line: string, category: CategoryId | null = null): string[] {
  const bytes = utf8(line)
  const roles = [{ flags: roleFlags.text, slot: 0, category: category === null ? null : categoryIds.indexOf(category) }]
  return scanAll(kernel, { ...text, roles }, bytes).findings.flatMap(({ category, polarity, start, end }) => {
    const id = categoryIds[category]
    if (id === undefined || !isByPattern(id)) return []
    return [`${id}${affirmed(polarity)}: ${new TextDecoder().decode(bytes.subarray(start, end))}`]
  })
}
