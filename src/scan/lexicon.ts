/** The words that a scan looks for, compiled once for a set of dictionaries. */
import { createHash } from 'node:crypto'
import { compileLexicon, kernelTables, type CompiledLexicon } from '../kernel/index.js'
import { wordsWith } from '../kernel/dictionary-words.js'
import { lexiconWords } from '../kernel/lexicon-words.js'
import type { KernelWord } from '../kernel/lexicon-table.js'
import type { ResolvedOptions } from '../options.js'
import { dictionaryFault } from '../reference/check-dictionary.js'
import { dictionaryText, mostWords, type Dictionary } from '../reference/dictionary.js'
import { stoppedTexts } from './stop-list.js'

/** What a scan's words depend on beside the project's own. */
export type WordOptions = Pick<ResolvedOptions, 'dictionary' | 'stopList'>

export const noWordOptions: WordOptions = { dictionary: [], stopList: [] }

export interface ScanLexicon {
  /** Names the words: threads keep their kernel while it stays the same. */
  readonly id: string
  readonly compiled: CompiledLexicon
}

let kept: ScanLexicon | undefined

/** Throws `dictionary-invalid` when the words cannot be looked for. Cost O(words) for the first scan with the user's own. */
export function scanLexicon(options: WordOptions): ScanLexicon {
  const id = lexiconId(options)
  if (kept?.id !== id) kept = { id, compiled: hasOwnWords(options) ? compiled(scanWords(options)) : kernelTables().lexicon }
  return kept
}

function hasOwnWords({ dictionary, stopList }: WordOptions): boolean {
  return dictionary.length > 0 || stopList.length > 0
}

/** All words, with those of dictionaries and stop lists. */
export function scanWords({ dictionary, stopList }: WordOptions): readonly KernelWord[] {
  return wordsWith(lexiconWords(), dictionary, stoppedTexts(stopList, dictionary))
}

function lexiconId(options: WordOptions): string {
  if (!hasOwnWords(options)) return 'project'
  const { dictionary, stopList } = options
  return createHash('sha256')
    .update(JSON.stringify([dictionary, stoppedTexts(stopList, dictionary)]))
    .digest('hex')
}

/** SHA-256 (hex) of the dictionaries as they were understood, or null without any. */
export function dictionaryDigest(dictionaries: readonly Dictionary[]): string | null {
  return dictionaries.length === 0 ? null : createHash('sha256').update(dictionaryText(dictionaries)).digest('hex')
}

/** Words of many different beginnings, or very long ones, may fill the kernel's tables before there are too many. */
function compiled(words: readonly KernelWord[]): CompiledLexicon {
  try {
    return compileLexicon(words)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw dictionaryFault('words-many', '', { count: String(words.length), most: String(mostWords) })
  }
}
