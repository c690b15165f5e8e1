/** The command without a process: a scan that answers at once, streams that remember, a Ctrl-C that tests press. */
import { PassThrough, Readable, Writable } from 'node:stream'
import type { CliApi, CliIo } from '../../src/cli/io.js'
import type { InterruptSignal } from '../../src/cli/interrupt.js'
import { main } from '../../src/cli/main.js'
import * as library from '../../src/index.js'
import { sampleExplanation } from '../report/sample-explanation.js'
import { plainResult } from '../report/sample-result.js'

/** Calls of the fake library, in order. */
export interface Call {
  readonly name: string
  readonly arguments: readonly unknown[]
}

const emptyPlan = {
  schema: 'leaktally.plan/1',
  rules: '',
  seed: '',
  columns: null,
  columnsUnmatched: [],
  columnsCorrected: [],
  inputs: [],
  units: [],
} as const
const emptyPartial = { unit: 0 } as unknown as Awaited<ReturnType<CliApi['work']>>

export function fakeApi(calls: Call[], changes: Partial<CliApi> = {}): CliApi {
  const note = (name: string, ...given: unknown[]): void => {
    calls.push({ name, arguments: given })
  }
  return {
    // What is made of files that tests write, and of results, is not faked.
    ...library,
    version: '0.1.0',
    scan: async (...given) => (note('scan', ...given), plainResult),
    plan: async (...given) => (note('plan', ...given), emptyPlan),
    work: async (...given) => (note('work', ...given), emptyPartial),
    merge: async (...given) => (note('merge', ...given), plainResult),
    readPartial: (...given) => (note('readPartial', ...given), emptyPartial),
    writePartial: (...given) => (note('writePartial', ...given), 0),
    writeColumnsWorkbook: (...given) => (note('writeColumnsWorkbook', ...given), Promise.resolve(Uint8Array.of(1))),
    writeColumns: (...given) => (note('writeColumns', ...given), 'signature\r\n'),
    detect: (...given) => (note('detect', ...given), []),
    selftest: () => ({ passed: 1, failed: 0, vectors: [{ name: 'one', nameZh: '一', expected: 'a', found: 'a', passed: true }] }),
    explain: async (...given) => (note('explain', ...given), sampleExplanation),
    ...changes,
  }
}

/** A stream that keeps what it is given, or fails as the system would. */
export class Sink extends Writable {
  text = ''
  isTTY?: boolean
  columns?: number
  readonly #errno: string | null

  constructor(errno: string | null = null) {
    super({ decodeStrings: false })
    this.#errno = errno
  }

  override _write(chunk: string | Uint8Array, _encoding: string, done: (error?: Error) => void): void {
    if (this.#errno !== null) return done(Object.assign(new Error(`write ${this.#errno}`), { code: this.#errno }))
    this.text += chunk.toString()
    done()
  }
}

export interface Setting {
  readonly api?: Partial<CliApi>
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly stdout?: Sink
  readonly stderr?: Sink
}

export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  readonly calls: readonly Call[]
}

/** A command line with its surroundings; `interrupt` presses Ctrl-C and says whether anybody listened. */
export function prepare(setting: Setting = {}): {
  io: CliIo
  calls: Call[]
  interrupt: (signal?: InterruptSignal) => boolean
  stdout: Sink
  stderr: Sink
} {
  const calls: Call[] = []
  const listeners = new Set<(signal: InterruptSignal) => void>()
  const stdout = setting.stdout ?? new Sink()
  const stderr = setting.stderr ?? new Sink()
  const io: CliIo = {
    stdin: setting.stdin === undefined ? new PassThrough() : Readable.from([Buffer.from(setting.stdin)]),
    stdout: stdout as CliIo['stdout'],
    stderr: stderr as CliIo['stderr'],
    env: setting.env ?? {},
    api: fakeApi(calls, setting.api),
    now: () => 0,
    onInterrupt: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const interrupt = (signal: InterruptSignal = 'SIGINT'): boolean => {
    const heard = [...listeners]
    for (const listener of heard) listener(signal)
    return heard.length > 0
  }
  return { io, calls, interrupt, stdout, stderr }
}

export async function run(line: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { io, calls, stdout, stderr } = prepare(setting)
  const status = await main(line, io)
  return { status, stdout: stdout.text, stderr: stderr.text, calls }
}
