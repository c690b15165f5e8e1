/** The budgets of the design, held against one bench run. Information only: a slow machine or a busy minute is no failure. */

/**
 * @typedef {{ id: string, seconds: { median: number }, cpuSeconds: number, peakBytes: number }} Result
 * @typedef {{ budget: string, measured: string, isKept: boolean }} Verdict
 */

const megabyte = 1e6

/** The size that the fixed budgets (CPU seconds) speak of. */
const fullRows = 10_000_000

/**
 * @param {readonly Result[]} results
 * @param {number} rows
 * @returns {Verdict[]} only those whose contestants took part
 */
export function judgeBudgets(results, rows) {
  const of = (id) => results.find((result) => result.id === id)
  const [own, ripgrep] = [of('leaktally-2'), of('ripgrep')]
  const verdicts = []
  const ratio = (budget, limit, other, ours = own) => {
    if (!ours || !other) return
    const measured = ours.seconds.median / other.seconds.median
    verdicts.push({ budget, measured: `${measured.toFixed(2)} ×`, isKept: measured <= limit })
  }
  ratio('goal: ≤ 1.00 × the three ripgrep passes', 1, ripgrep)
  ratio('floor: ≤ 1.30 × the three ripgrep passes', 1.3, ripgrep)
  ratio('floor: ≤ 0.60 × DuckDB, one question after another', 0.6, of('duckdb-queries'))
  ratio('beyond the floor: ≤ 0.60 × DuckDB, all in one query', 0.6, of('duckdb'))
  ratio('floor for what ripgrep is asked: ≤ 1.30 × its three passes', 1.3, ripgrep, of('leaktally-terms'))
  ratio('floor for IDs and mobiles: ≤ 1.30 × the three ripgrep passes', 1.3, ripgrep, of('leaktally-numbers'))
  ratio('floor for IDs and mobiles: ≤ 0.60 × DuckDB, one question after another', 0.6, of('duckdb-queries'), of('leaktally-numbers'))
  if (own && rows === fullRows) {
    verdicts.push({ budget: '≤ 4.2 CPU seconds', measured: `${own.cpuSeconds.toFixed(2)} s`, isKept: own.cpuSeconds <= 4.2 })
  }
  if (own) {
    const measured = `${Math.round(own.peakBytes / megabyte)} MB`
    verdicts.push({ budget: 'peak memory ≤ 700 MB', measured, isKept: own.peakBytes <= 700 * megabyte })
  }
  return verdicts
}
