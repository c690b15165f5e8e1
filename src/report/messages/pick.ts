/** The messages of a language, and templates filled in. */
import { en } from './en.js'
import type { Language, Messages } from './shape.js'
import { zh } from './zh.js'

export function messagesFor(language: Language): Messages {
  return language === 'en' ? en : zh
}

/** Values of a template; an absent one takes its `[…]` group with it. */
export type Fillings = Readonly<Record<string, string | undefined>>

/** `{count|file|files}`: the first word where `count` is 1, else the second. */
const plurals = /\{(\w+)\|([^|}]*)\|([^}]*)\}/g

/** Fills `{name}`; leaves out a group in `[…]` when one of its names has no value. Values are never read as templates. */
export function fill(template: string, values: Fillings): string {
  const names = /\{(\w+)\}/g
  const fillNames = (text: string): string =>
    text
      .replace(plurals, (_, name: string, one: string, other: string) => (values[name] === '1' ? one : other))
      .replace(names, (_, name: string) => values[name] ?? '')
  return template.replace(/\[([^\]]*)\]|[^[]+/g, (part: string, group: string | undefined) => {
    if (group === undefined) return fillNames(part)
    const isFilled = [...group.matchAll(names)].every(([, name]) => values[name ?? ''] !== undefined)
    return isFilled ? fillNames(group) : ''
  })
}
