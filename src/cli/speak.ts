/** Picks the language and fills its templates. */
import type { Language } from '../index.js'
import type { CliText } from './text.js'
import { cliTextEn } from './text.en.js'
import { cliTextZh } from './text.zh.js'

export function textFor(lang: Language): CliText {
  return lang === 'en' ? cliTextEn : cliTextZh
}

/** Fills `{name}`, and `{name|one|other}` by whether it is 1. */
export function say(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, other: string) => (values[name] === 1 ? one : other))
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
