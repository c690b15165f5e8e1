/**
 * The part of the WebAssembly JavaScript interface that the kernel uses (W3C WebAssembly JavaScript Interface, sections 5.1-5.5).
 *
 * TypeScript declares it only in `lib.dom`, which would also let browser globals (`name`, `length`, `event`) pass for declared;
 * `@types/node` 20 does not declare it.
 */
declare namespace WebAssembly {
  interface MemoryDescriptor {
    /** Pages of 64 KiB. */
    readonly initial: number
    readonly maximum?: number
  }

  class Memory {
    constructor(descriptor: MemoryDescriptor)
    readonly buffer: ArrayBuffer
    /** Grows by `delta` pages, detaches `buffer`, gives the former number of pages. */
    grow(delta: number): number
  }

  /** Compiled code without state. Can be posted to a worker (structured clone). */
  class Module {
    constructor(bytes: ArrayBuffer | ArrayBufferView)
    readonly [Symbol.toStringTag]: string
  }

  class Instance {
    constructor(module: Module, imports?: Imports)
    readonly exports: Exports
  }

  class Global {
    value: unknown
  }

  // Exported functions have no types of their own; the loader narrows them once.
  type ExportValue = Memory | Global | ((...parameters: never[]) => unknown)
  type Exports = Readonly<Record<string, ExportValue>>
  type Imports = Readonly<Record<string, Readonly<Record<string, Memory | number | bigint | ((...parameters: never[]) => unknown)>>>>

  function compile(bytes: ArrayBuffer | ArrayBufferView): Promise<Module>
}
