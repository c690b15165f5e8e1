/** Words of worksheets in both languages. A worksheet is written in one and read in either, so they stand together. */
import type { Reading, VerificationMethod, VerificationOutcome } from './labels.js'

/** Chinese, English. */
export type Word = readonly [zh: string, en: string]

/** Columns of a worksheet, in their order. Those from `reading` on are filled in by people, except `result`. */
export const worksheetColumns = [
  'item',
  'stratum',
  'path',
  'table',
  'row',
  'bytes',
  'found',
  'content',
  'reading',
  'wrongCategories',
  'outcome',
  'method',
  'date',
  'verifier1',
  'verifier2',
  'document',
  'remark',
  'result',
] as const
export type WorksheetColumn = (typeof worksheetColumns)[number] | 'name' | 'number'

export const headingWords: Readonly<Record<WorksheetColumn, Word>> = {
  item: ['编号', 'item'],
  stratum: ['层', 'stratum'],
  path: ['文件', 'file'],
  table: ['表', 'table'],
  row: ['行', 'row'],
  bytes: ['字节位置', 'bytes'],
  found: ['识别出的类别', 'categories found'],
  content: ['记录内容', 'record'],
  reading: ['判读', 'reading'],
  wrongCategories: ['误判类别', 'categories read wrongly'],
  outcome: ['核验结果', 'verification'],
  method: ['核验方法', 'method'],
  date: ['核验日期', 'date'],
  verifier1: ['核验人一', 'first verifier'],
  verifier2: ['核验人二', 'second verifier'],
  document: ['文书编号', 'document number'],
  remark: ['备注', 'remark'],
  result: ['结果摘要', 'result digest'],
  name: ['姓名', 'name'],
  number: ['公民身份号码', 'resident ID'],
}

export const readingWords: Readonly<Record<Reading, Word>> = {
  true: ['正确', 'right'],
  false: ['错误', 'wrong'],
  duplicate: ['重复', 'duplicate'],
  unclear: ['不明', 'unclear'],
}

export const outcomeWords: Readonly<Record<VerificationOutcome, Word>> = {
  match: ['一致', 'match'],
  mismatch: ['不一致', 'mismatch'],
  'not-found': ['查无', 'not found'],
  cancelled: ['已注销', 'cancelled'],
  vacant: ['空号', 'vacant number'],
  unanswered: ['未接', 'unanswered'],
  refused: ['拒答', 'refused'],
}

export const methodWords: Readonly<Record<VerificationMethod, Word>> = {
  register: ['人口信息比对', 'population register'],
  documents: ['在案材料比对', 'papers of the case'],
  operator: ['运营商查询', 'operator'],
  telephone: ['电话', 'telephone'],
}

export type WorksheetLanguage = 'zh-CN' | 'en'

export function wordIn(word: Word, lang: WorksheetLanguage): string {
  return word[lang === 'en' ? 1 : 0]
}

/** The key that a person's word stands for, in either language or as the key itself; undefined for any other. */
export function keyOf<K extends string>(words: Readonly<Record<K, Word>>, written: string): K | undefined {
  const text = written.trim().toLowerCase()
  return (Object.keys(words) as K[]).find((key) => key.toLowerCase() === text || words[key].some((word) => word.toLowerCase() === text))
}
