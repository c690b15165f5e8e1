/** Values that tell of a person as such, where no header does: 汉族, 已婚, 本科, 会计, 低保. */
import { anyOf, listed, matching, type TellingValues } from './telling-rule.js'
import {
  assistanceWords,
  ethnicWords,
  kinshipWords,
  maritalWords,
  occupationEnds,
  occupationWords,
  offenceWords,
  otherPeopleWords,
  politicalWords,
  subjectWords,
} from '../reference/telling-words.data.js'

const ethnicGroup = new RegExp(`^(?:${anyOf(ethnicWords)})族?$`)

const occupations = listed(occupationWords)
const endsAsOccupation = new RegExp(`^[\\p{Script=Han}A-Za-z+#/]{2,12}(?:${anyOf(occupationEnds)})$`, 'u')

function isOccupation(cell: string): boolean {
  return occupations(cell) || endsAsOccupation.test(cell)
}

/** Exact ones first. */
export const personValues: readonly TellingValues[] = [
  { role: 'attribute', category: 'ethnicity', share: 0.9, holds: matching(ethnicGroup) },
  {
    role: 'attribute',
    category: 'political',
    share: 0.9,
    holds: listed(politicalWords),
  },
  {
    role: 'attribute',
    category: 'marital',
    share: 0.9,
    holds: listed(maritalWords),
  },
  {
    role: 'attribute',
    category: 'marital',
    share: 0.9,
    holds: listed(kinshipWords),
  },
  {
    role: 'attribute',
    category: 'education_employment',
    share: 0.9,
    holds: matching(
      /^(?:博士|硕士|研究生|硕士研究生|博士研究生|本科|大学本科|大学|学士|大专|大学专科|专科|高职|中专|中技|技校|职高|高中|初中|小学|文盲|文盲或半文盲|学龄前)(?:毕业|学历|及以下|及以上|以下|以上)?$/,
    ),
  },
  {
    role: 'attribute',
    category: 'disability',
    share: 0.8,
    holds: listed(`${assistanceWords} ${otherPeopleWords}`),
    some: listed(assistanceWords),
  },
  { role: 'attribute', category: 'religion', share: 0.9, holds: listed('佛教 道教 基督教 天主教 伊斯兰教 东正教 藏传佛教 信佛 信主 回教') },
  {
    role: 'attribute',
    category: 'criminal_record',
    kind: 'offences',
    share: 0.8,
    holds: matching(new RegExp(`^(?:${anyOf(offenceWords)})(?:罪|案)?$|^\\p{Script=Han}{2,20}罪$`, 'u')),
  },
  { role: 'attribute', category: 'education_employment', share: 0.8, holds: isOccupation },
  { role: 'attribute', category: 'education_employment', share: 0.6, holds: listed(subjectWords) },
]
