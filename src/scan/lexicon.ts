/** The words that a scan looks for, compiled once a process. */
import { compileLexicon, type CompiledLexicon } from '../kernel/index.js'
import { lexiconWords } from '../kernel/lexicon-words.js'

let compiled: CompiledLexicon | undefined

export function scanLexicon(): CompiledLexicon {
  compiled ??= compileLexicon(lexiconWords())
  return compiled
}
