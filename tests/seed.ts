/** Chooses the seed once for all test files and prints how to repeat the run. */
import type { TestProject } from 'vitest/node'

export function setup(project: TestProject): void {
  const given = process.env['LEAKTALLY_SEED']
  const seed = given === undefined || given === '' ? Math.floor(Math.random() * 0x7fffffff) : Number(given)
  if (!Number.isSafeInteger(seed)) throw new Error('LEAKTALLY_SEED is not a whole number')
  project.provide('seed', seed)
  console.log(`property tests: LEAKTALLY_SEED=${seed}`)
}

declare module 'vitest' {
  interface ProvidedContext {
    seed: number
  }
}
