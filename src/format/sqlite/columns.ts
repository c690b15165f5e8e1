/** Columns of a table as its CREATE TABLE statement names them: the file keeps nothing else of them (SQLite file format, 2.6). */

export interface StoredColumns {
  /** In the order of the statement. */
  readonly names: readonly string[]
  /** By place in a stored record: index in `names`. Keys come first in tables without row numbers; computed columns are not stored. */
  readonly stored: readonly number[]
  /** Column that is the row number under another name, and is null in the record; −1 without one. */
  readonly rowNumber: number
  readonly hasRowNumbers: boolean
}

interface Definition {
  readonly name: string
  readonly rest: string
}

/** Statements of real tables are shorter than 100 KB; SQLite itself takes no longer one than this (limits, 7). */
const longestStatement = 1_000_000

/** Null when the statement cannot be understood: the values are then read without names. Cost O(length). */
export function readColumns(statement: string): StoredColumns | null {
  if (statement.length > longestStatement) return null
  const tokens = [
    ...statement.matchAll(/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"]|"")*"|'(?:[^']|'')*'|`(?:[^`]|``)*`|\[[^\]]*\]|[^\s"'`[\](),]+|\S/g),
  ]
    .map(([token]) => token)
    .filter((token) => !token.startsWith('--') && !token.startsWith('/*'))
  const open = tokens.indexOf('(')
  if (open < 0) return null
  const { parts, end } = divide(tokens, open + 1)
  const isConstraint = (part: readonly string[]): boolean => /^(?:constraint|primary|unique|check|foreign)$/i.test(part[0] ?? '')
  const definitions = parts
    .filter((part) => !isConstraint(part))
    .map(([name = '', ...rest]): Definition => ({ name: unquoted(name), rest: rest.join(' ') }))
  const hasRowNumbers = !/\bwithout rowid\b/i.test(tokens.slice(end).join(' '))
  const keys = keyColumns(definitions, parts.filter(isConstraint))
  const stored = definitions.flatMap(({ rest }, index) => (isComputed(rest) ? [] : [index]))
  const [key = -1] = keys
  const isNumbered = hasRowNumbers && keys.length === 1 && /^integer\b/i.test(definitions[key]?.rest ?? '')
  return {
    names: definitions.map(({ name }) => name),
    stored: hasRowNumbers ? stored : [...keys, ...stored.filter((index) => !keys.includes(index))],
    rowNumber: isNumbered ? key : -1,
    hasRowNumbers,
  }
}

/** Parts between commas of the outermost parentheses that are open before `from`. */
function divide(tokens: readonly string[], from: number): { readonly parts: readonly (readonly string[])[]; readonly end: number } {
  const parts: string[][] = [[]]
  let depth = 1
  let at = from
  for (; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    if (token === '(') depth++
    if (token === ')' && --depth === 0) break
    if (token === ',' && depth === 1) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return { parts: parts.filter((part) => part.length > 0), end: at }
}

/** Indexes of the primary key, in its order. */
function keyColumns(definitions: readonly Definition[], constraints: readonly (readonly string[])[]): number[] {
  const own = definitions.findIndex(({ rest }) => /\bprimary key\b/i.test(withoutTexts(rest)))
  if (own >= 0) return [own]
  const constraint = constraints.find((part) => /^(?:constraint \S+ )?primary key/i.test(part.join(' ')))
  if (constraint === undefined) return []
  const { parts } = divide(constraint, constraint.indexOf('(') + 1)
  const names = definitions.map(({ name }) => name.toLowerCase())
  return [...new Set(parts.map(([name = '']) => names.indexOf(unquoted(name).toLowerCase())))].filter((index) => index >= 0)
}

function isComputed(rest: string): boolean {
  const bare = withoutTexts(rest)
  return /\bas \(/i.test(bare) && !/\bstored\b/i.test(bare)
}

function withoutTexts(rest: string): string {
  return rest.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '')
}

function unquoted(name: string): string {
  const quote = name[0] ?? ''
  if (name.length < 2 || !'"\'`['.includes(quote)) return name
  const inner = name.slice(1, -1)
  return quote === '[' ? inner : inner.replaceAll(quote + quote, quote)
}
