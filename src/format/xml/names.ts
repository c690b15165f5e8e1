/** Names of XML, with whatever prefixes a program chose for its namespaces. */

export function bareName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute by its name without prefix; null when it is not there. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | null {
  const own = attributes[name] ?? attributes[`ss:${name}`]
  if (own !== undefined) return own
  return Object.entries(attributes).find(([key]) => bareName(key) === name)?.[1] ?? null
}

/** A number of rows or columns; `otherwise` for none and for no number. */
export function spanned(written: string | null | undefined, otherwise: number): number {
  const count = Number(written ?? otherwise)
  return Number.isInteger(count) && count >= 0 ? count : otherwise
}
