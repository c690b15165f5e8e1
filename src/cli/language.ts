/** The language is settled before the arguments are parsed, since help and complaints about arguments are in it. */
import { LeaktallyError } from '../problem.js'
import type { Language } from '../index.js'

/** `--lang` as written, or null. Stops at `--`, behind which everything is a path. */
function languageArgument(argv: readonly string[]): string | null {
  const end = argv.indexOf('--')
  const options = end === -1 ? argv : argv.slice(0, end)
  const at = options.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const found = options[at]
  if (found === undefined) return null
  return found === '--lang' ? (options[at + 1] ?? '') : found.slice('--lang='.length)
}

/** From the locale: LC_ALL, LC_MESSAGES, LANG, the first that is set (POSIX.1-2017, 8.2). */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '')
  return locale !== undefined && /^zh/i.test(locale) ? 'zh-CN' : 'en'
}

/** Throws `option-value` for a language that is not there. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const written = languageArgument(argv)
  if (written === null) return languageOfEnvironment(env)
  if (/^zh(-cn|-hans|_cn)?$/i.test(written)) return 'zh-CN'
  if (/^en([-_].*)?$/i.test(written)) return 'en'
  throw new LeaktallyError('option-value', 'option "lang": must be zh-CN or en', { option: 'lang', expected: 'zh-CN, en' })
}
