/** Names and text literals of SQL, as they stand in the head of a statement. */

/** A name in any dialect's quotes, or without. */
export const namePattern = '(?:`(?:[^`]|``)+`|"(?:[^"]|"")+"|\\[(?:[^\\]]|\\]\\])+\\]|[\\w$#@\\u0080-\\uffff]+)'
/** A name with those of schema and database before it. */
export const pathPattern: string = `${namePattern}(?:\\s*\\.\\s*${namePattern})*`

const nameExpression = new RegExp(namePattern, 'gu')

/** The parts of a path, without their quotes. */
export function pathOf(text: string): string[] {
  return (text.match(nameExpression) ?? []).map(plainName)
}

function plainName(quoted: string): string {
  const close = { '`': '`', '"': '"', '[': ']' }[quoted[0] ?? '']
  return close === undefined ? quoted : quoted.slice(1, -1).replaceAll(close + close, close)
}

/** The names of a list such as (`id`, "姓名", [手机]), without its brackets. */
export const namesOf: (text: string) => string[] = pathOf

/** The text literals in `text`, without their quotes. */
export function literalsOf(text: string): string[] {
  return [...text.matchAll(/'((?:[^'\\]|\\[^]|'')*)'/g)].map(([, inner = '']) => inner.replaceAll("''", "'").replaceAll(/\\([^])/g, '$1'))
}

/** The pieces of `text` between commas that are in no quotes and in no brackets of their own. */
export function splitList(text: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (const { 0: sign, index } of text.matchAll(/'(?:[^'\\]|\\[^]|'')*'|"[^"]*"|`[^`]*`|[(),]/g)) {
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === ',' && depth === 0) {
      pieces.push(text.slice(from, index))
      from = index + 1
    }
  }
  pieces.push(text.slice(from))
  return pieces
}
