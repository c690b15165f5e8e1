/** One run of the command: its surroundings and its language. */
import type { Language } from '../index.js'
import type { CliIo } from './io.js'
import type { CliText } from './text.js'

export interface Session {
  readonly io: CliIo
  readonly lang: Language
  readonly text: CliText
}
