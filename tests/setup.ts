/** Gives every property test of this file the run's seed; `fc.configureGlobal` acts on one thread only. */
import fc from 'fast-check'
import { inject } from 'vitest'

fc.configureGlobal({ seed: inject('seed') })
