/** What names of organisations tell: where somebody was treated, taught, lodged or banks, and where he works. */
import type { CategoryId } from '../reference/categories.js'
import { homeOf } from '../reference/column-categories.js'
import { shareOf, type ColumnCells } from './column-content.js'
import type { TableFacts } from './table-facts.js'

export function organisationCategory(cells: ColumnCells, { profile, describesPeople }: TableFacts): CategoryId | null {
  const kind = kindOfOrganisation(cells)
  if (kind === 'health' && profile === 'maternity') return 'pregnancy'
  const isWorkplace = describesPeople && (profile === null || homeOf(profile) === null || profile === 'recruiting')
  return kind === null && isWorkplace && shareOf(cells, (cell) => company.test(cell)) >= 0.5 ? 'education_employment' : kind
}

/** Firms, not the police station or the committee that keeps the register. */
const company = /公司|集团|厂$|店$|商行|经营部|工作室|事务所|合作社|超市/

const kinds: readonly (readonly [CategoryId, RegExp])[] = [
  ['health', /医院|卫生[院所站室]|卫生服务|保健院|诊所|门诊部|疾控|疾病预防/],
  ['minor', /小学|中学|幼儿园|实验学校|外国语学校/],
  ['education_employment', /大学|学院/],
  ['financial_account', /银行|支行|证券|期货|基金/],
  ['lodging', /酒店|宾馆|旅馆|客栈|民宿/],
  ['delivery', /快递|速递|速运|物流/],
  ['insurance_social', /保险|人寿|财险/],
]

/** What names of organisations without a header tell: where somebody was treated, taught or banks. Companies may be anything. */
export function kindOfOrganisation(cells: ColumnCells): CategoryId | null {
  return kinds.find(([, pattern]) => shareOf(cells, (cell) => pattern.test(cell)) >= 0.5)?.[0] ?? null
}
