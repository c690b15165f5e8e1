/** The tables that the kernel was built with are those of the sources. */
import { expect, it } from 'vitest'
import { compileLexicon } from '../../src/kernel/lexicon-table.js'
import { lexiconWords } from '../../src/kernel/lexicon-words.js'
import { instantiateKernel, silentImports } from '../../src/kernel/module.js'
import { writeReference } from '../../src/kernel/reference-tables.js'
import { kernelTables, writeTables } from '../../src/kernel/tables.js'

it('an arena with the built tables is the same, byte for byte, as one that the reference was written into', () => {
  const [built, made] = [instantiateKernel(silentImports), instantiateKernel(silentImports)]
  writeTables(built)
  writeReference(made)
  expect(Buffer.compare(Buffer.from(built.memory.buffer), Buffer.from(made.memory.buffer))).toBe(0)
})

it('the built words are the words of the project, compiled', () => {
  expect(Buffer.compare(kernelTables().lexicon, compileLexicon(lexiconWords()))).toBe(0)
})
