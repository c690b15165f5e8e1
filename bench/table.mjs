/** A bench run as Markdown: machine, table, ratios, budgets. */

/** @param {readonly string[]} header @param {readonly (readonly string[])[]} rows the first column is text, the others numbers */
export function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

const measuredOr = (value, render) => (Number.isFinite(value) ? render(value) : 'not measured')
const seconds = (value) => value.toFixed(2)

/** @param {readonly any[]} results */
function contestantRows(results) {
  const ratioTo = (id) => {
    const other = results.find((result) => result.id === id)
    return (result) => (!other || result.isPartial ? '' : (result.seconds.median / other.seconds.median).toFixed(2))
  }
  const toRipgrep = ratioTo('ripgrep')
  const toDuckdb = ratioTo('duckdb')
  return results.map((result) => [
    `${result.label} (${result.version})${result.isPartial ? `, ${result.rows.toLocaleString('en')} rows only` : ''}`,
    seconds(result.seconds.median),
    `${seconds(result.seconds.min)}–${seconds(result.seconds.max)}`,
    measuredOr(result.cpuSeconds, seconds),
    measuredOr(result.peakBytes, (bytes) => String(Math.round(bytes / 1e6))),
    String(Math.round(result.bytes / 1e6 / result.seconds.median)),
    toRipgrep(result),
    toDuckdb(result),
  ])
}

export function renderReport({ machine, rows, runs, results, missing, budgets }) {
  const header = ['contestant', 'median s', 'min–max s', 'CPU s', 'peak MB', 'MB/s', '× ripgrep', '× DuckDB, one query']
  const absent = missing.map((contestant) => [`${contestant.label}: not installed`, ...Array(header.length - 1).fill('')])
  const parts = [
    Object.entries(machine)
      .map(([name, value]) => `- ${name}: ${value}`)
      .join('\n'),
    `${rows.toLocaleString('en')} rows, ${runs} runs in turn after one warm-up each; whole processes; file in the page cache.`,
    markdownTable(header, [...contestantRows(results), ...absent]),
  ]
  if (budgets.length > 0) {
    const verdicts = budgets.map(({ budget, measured, isKept }) => [budget, measured, isKept ? 'kept' : 'not kept'])
    parts.push(markdownTable(['budget, leaktally with 2 threads', 'measured', ''], verdicts))
  }
  return `${parts.join('\n\n')}\n`
}
