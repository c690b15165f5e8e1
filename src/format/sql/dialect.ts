/** What a backslash in a literal means, told by the head of a dump: it escapes in MySQL, and stands for itself everywhere else. */

const mysql = /MySQL dump|MariaDB dump|Server Type\s*:\s*(?:MySQL|MariaDB)|ENGINE\s*=|\/\*!\d|`/
const others =
  /PostgreSQL|standard_conforming_strings|\bFROM stdin;|Server Type\s*:|PRAGMA |\[dbo\]|,\s*N'|\(N'|^GO\s*$|TO_DATE\s*\(|insert into\s+"/im

/**
 * Cost O(bytes of the head).
 *
 * Where no dialect shows, the literals tell: one that ends with a backslash cannot be of MySQL, an escaped quote or line end must be.
 * When they say nothing either, it is taken for MySQL, which most dumps are.
 */
export function backslashEscapes(head: string): boolean {
  if (mysql.test(head)) return true
  if (others.test(head)) return false
  const literal = head.match(/[^\\]\\'\s*[,)]/g)?.length ?? 0
  const escaped = head.match(/\\(?:'[^,)\s]|[nr"\\])/g)?.length ?? 0
  return escaped >= literal
}
