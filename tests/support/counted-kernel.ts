/**
 * The kernel with a counter in it: how much work a scan is, without a clock.
 *
 * The compiled module is taken as it is shipped; Binaryen's `log-execution` pass puts a call at the head of every loop,
 * at the entry of every function and before every return, and that call adds one step. Bytes that a bulk instruction
 * copies or fills count one step for 64, as much as one turn of the scan takes. What lies between two steps is a
 * straight line, so time is at most a constant times the steps.
 */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { foreignAnswers, type KernelTable } from '../../src/kernel/index.js'
import { readCounts, SpilledCombinations, type KernelCounts } from '../../src/kernel/counts.js'
import { adoptModule, instantiateKernel, silentImports, type KernelInstance } from '../../src/kernel/module.js'
import { writeTables } from '../../src/kernel/tables.js'
import { compileLexicon, writeLexicon, type KernelWord } from '../../src/kernel/lexicon-table.js'
import { lexiconWords } from '../../src/kernel/lexicon-words.js'
import { writeTable } from '../../src/kernel/table.js'
import { wasmBase64 } from '../../src/kernel/wasm.generated.js'
import { rulesReleaseDate } from '../../src/reference/rules.js'

/** The part of Binaryen's interface that is used; the package comes with the AssemblyScript compiler. */
interface Binaryen {
  readonly Features: { readonly All: number }
  readBinary(bytes: Uint8Array): BinaryenModule
  parseText(text: string): BinaryenModule
}

interface BinaryenModule {
  setFeatures(features: number): void
  runPasses(names: readonly string[]): void
  emitText(): string
  emitBinary(): Uint8Array
}

async function loadBinaryen(): Promise<Binaryen> {
  const compiler = createRequire(import.meta.url).resolve('assemblyscript/package.json')
  const { default: binaryen } = (await import(pathToFileURL(createRequire(compiler).resolve('binaryen')).href)) as { default: Binaryen }
  return binaryen
}

/** Stand for the calls of the pass and for the two bulk instructions. */
const counting = `
  (global $steps (export "steps") (mut i64) (i64.const 0))
  (func $add_steps (param $count i32)
    (global.set $steps (i64.add (global.get $steps) (i64.extend_i32_u (local.get $count)))))
  (func $counted_copy (param $to i32) (param $from i32) (param $length i32)
    (call $add_steps (i32.shr_u (local.get $length) (i32.const 6)))
    (memory.copy (local.get $to) (local.get $from) (local.get $length)))
  (func $counted_fill (param $to i32) (param $value i32) (param $length i32)
    (call $add_steps (i32.shr_u (local.get $length) (i32.const 6)))
    (memory.fill (local.get $to) (local.get $value) (local.get $length)))
)`

/** The module, given as binary or as text, with a global `steps` (i64) that counts. */
export async function withSteps(wasm: Uint8Array | string): Promise<WebAssembly.Module> {
  const binaryen = await loadBinaryen()
  const logged = typeof wasm === 'string' ? binaryen.parseText(wasm) : binaryen.readBinary(wasm)
  logged.setFeatures(binaryen.Features.All)
  logged.runPasses(['log-execution'])
  const text = logged
    .emitText()
    .replace(/\(import "[^"]*" "log_execution" [^\n]*/, '')
    .replace(/\(call \$log_execution\s+\(i32\.const \d+\)\s+\)/g, '(global.set $steps (i64.add (global.get $steps) (i64.const 1)))')
    .replaceAll('(memory.copy', '(call $counted_copy')
    .replaceAll('(memory.fill', '(call $counted_fill')
    .replace(/\)\s*$/, counting)
  const counted = binaryen.parseText(text)
  counted.setFeatures(binaryen.Features.All)
  return new WebAssembly.Module(counted.emitBinary())
}

/** Answers so that every end of a foreign number is tried. */
const silent = { ...silentImports, readForeignNumber: () => foreignAnswers.unassigned }

/** Bytes handed over at once, as the unit does (src/unit/work.ts). */
const pieceBytes = 512 * 1024

export class CountedKernel {
  readonly #kernel: KernelInstance
  readonly #bytes: Uint8Array

  private constructor(kernel: KernelInstance) {
    this.#kernel = kernel
    this.#bytes = new Uint8Array(kernel.memory.buffer)
    kernel.call.prepare(3n, 0n)
    writeTables(kernel)
    writeLexicon(kernel, compileLexicon(lexiconWords()))
  }

  static async open(): Promise<CountedKernel> {
    adoptModule(await withSteps(Buffer.from(wasmBase64, 'base64')))
    return new CountedKernel(instantiateKernel(silent))
  }

  /** Words that are looked for from now on; until then those of the project. */
  setWords(words: readonly KernelWord[]): void {
    writeLexicon(this.#kernel, compileLexicon(words))
  }

  #steps(): number {
    return Number((this.#kernel.call as unknown as { readonly steps: { readonly value: bigint } }).steps.value)
  }

  /** Steps of scanning `bytes` as one unit, with keys, in pieces. */
  scan(table: KernelTable, bytes: Uint8Array): number {
    const { call } = this.#kernel
    writeTable(this.#kernel, table)
    call.setMode(1, 0, 0, 0n, 0, rulesReleaseDate, 0, 0, 0xffff_ffff_ffff_ffffn)
    call.clearCounters()
    const before = this.#steps()
    call.beginUnit(0n)
    for (let taken = 0; taken < bytes.length;) {
      const piece = bytes.subarray(taken, taken + Math.min(call.room(), pieceBytes))
      this.#bytes.set(piece, call.tail())
      taken += piece.length
      call.advance(piece.length, Number(taken === bytes.length))
    }
    call.endUnit()
    return this.#steps() - before
  }

  /** What the last scan counted: the counter must not change it. */
  counts(columns: number): KernelCounts {
    return readCounts(this.#kernel, columns, new SpilledCombinations())
  }

  /** Steps of looking for a proven cut from the first byte of `bytes` on. */
  proveCut(table: KernelTable, bytes: Uint8Array): number {
    writeTable(this.#kernel, table)
    this.#kernel.call.beginUnit(0n)
    this.#bytes.set(bytes, this.#kernel.call.tail())
    const before = this.#steps()
    this.#kernel.call.proveCut(bytes.length, 0, 1)
    return this.#steps() - before
  }
}
