/** How work grows with size: the exponent of the power that fits it best. */

/** Least squares over the logarithms: 1 for linear growth, 2 for quadratic. */
export function fitExponent(sizes: readonly number[], work: readonly number[]): number {
  const x = sizes.map(Math.log)
  const y = work.map(Math.log)
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(x), mean(y)]
  const covariance = x.reduce((sum, value, index) => sum + (value - meanX) * ((y[index] ?? 0) - meanY), 0)
  const variance = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0)
  return covariance / variance
}

/** n, 2n, 4n, 8n. */
export function doubled(size: number): readonly number[] {
  return [1, 2, 4, 8].map((times) => size * times)
}
