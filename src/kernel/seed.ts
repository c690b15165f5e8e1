/** What a new thread takes over from the first: compiled code, and the tables that kernels begin with. */
import { adoptModule, kernelModule } from './module.js'
import { adoptTables, kernelTables, type KernelTables } from './tables.js'

export interface KernelSeed {
  readonly module: WebAssembly.Module
  /** In shared memory. */
  readonly tables: KernelTables
}

/** The seed for new threads. */
export function kernelSeed(): KernelSeed {
  return { module: kernelModule(), tables: kernelTables() }
}

export function adoptSeed(seed: KernelSeed): void {
  adoptModule(seed.module)
  adoptTables(seed.tables)
}
