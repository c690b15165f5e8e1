/**
 * Three suites of one runner: the default one (`npm test`), `--mode long` (tests/long) and `--mode package` (tests/package).
 *
 * LEAKTALLY_TEST_JSON  file that receives the counts as JSON, beside the usual output
 * LEAKTALLY_SEED       seed of all property tests; printed, random when not given
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import type { ViteUserConfigFnObject } from 'vitest/config'

const jsonFile = process.env['LEAKTALLY_TEST_JSON']

const config: ViteUserConfigFnObject = defineConfig(({ mode }) => {
  const isExtra = mode === 'long' || mode === 'package'
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    // The runner's own files stay out of the fixed top level.
    cacheDir: 'node_modules/.vite',
    test: {
      include: isExtra ? [`tests/${mode}/**/*.test.ts`] : ['tests/**/*.test.ts'],
      exclude: isExtra ? [] : ['tests/long/**', 'tests/package/**'],
      globalSetup: ['tests/temporary.ts', 'tests/seed.ts'],
      setupFiles: ['tests/setup.ts'],
      reporters: jsonFile ? ['default', ['json', { outputFile: jsonFile }]] : ['default'],
      // A loop over an empty list is no test.
      expect: { requireAssertions: true },
      // Generous: a slow machine must not look like a defect. Linear-time tests measure growth, not seconds.
      testTimeout: isExtra ? 900_000 : 120_000,
      hookTimeout: isExtra ? 900_000 : 120_000,
      // The runner would leave a core to itself, and has next to nothing to do.
      maxWorkers: availableParallelism(),
      // Long tests measure memory and time: one after another.
      fileParallelism: mode !== 'long',
    },
  }
})

export default config
