/** Whether a text is a dump of SQL statements. */
import { pathPattern } from './names.js'

/** What statements of dumps begin with; SQL*Plus and psql have words of their own. */
const beginnings =
  /^(?:insert|replace|create|copy|drop|set|use|begin|pragma|lock|unlock|alter|go|if|delete|truncate|start|select|prompt|rem|spool|declare|print|commit|exec|execute|comment|grant|whenever|alter|update|\\[a-z]+)\b/i

const rows = new RegExp(
  [
    `^[ \\t]*(?:insert|replace)\\s+(?:[a-z_]+\\s+){0,3}${pathPattern}\\s*(?:\\([^()]{1,20000}\\)\\s*)?(?:values?|select)\\b`,
    `^[ \\t]*copy\\s+${pathPattern}\\s*(?:\\([^()]{1,20000}\\)\\s*)?from\\s+stdin`,
    `^[ \\t]*create\\s+(?:[a-z]+\\s+){0,3}table\\s+(?:if\\s+not\\s+exists\\s+)?${pathPattern}\\s*\\(`,
  ].join('|'),
  'imu',
)

/** Between statements: blanks, comments, semicolons. */
const between = /(?:[\s;]+|--[^\n]*(?:\n|$)|#[^\n]*(?:\n|$)|\/\*[^]*?(?:\*\/|$))*/y

/**
 * Tells by the beginning of a text: the first statement begins as those of dumps do, and one that holds rows, or says what they are, follows.
 *
 * Cost: O(bytes of the head).
 */
export function isSql(head: string): boolean {
  between.lastIndex = 0
  const start = between.exec(head)?.[0].length ?? 0
  // Each keyword once, to pass over other text without trying the pattern at every line.
  if (!beginnings.test(head.slice(start, start + 32)) || !/insert|replace|copy|create/i.test(head)) return false
  return rows.test(head.slice(start))
}
