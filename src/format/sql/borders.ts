/** Borders between the rows of a large dump: where another reader may go on (input/division.ts). */
import type { BordersOfFormat } from '../input/division.js'
import type { TextInput } from '../input/text-input.js'
import type { Said } from './declared.js'

/** Which loop reads rows: statements with rows, rows of one statement, lines of COPY. */
export const level = { statements: 0, rows: 1, copy: 2 } as const

/** Statements of mysqldump have up to 1 MB, or what the server was told to take; rows and lines are short. */
const statementBytes = 4 * 1024 * 1024
const rowBytes = 256 * 1024

export interface DumpState {
  readonly level: number
  readonly said: readonly Said[]
  /** Where the last rows went. */
  readonly path: readonly string[]
  readonly columns: readonly string[] | null
  /** The head of the statement that is repeated. */
  readonly head: Uint8Array
}

export interface DumpReading {
  settle(): void
  /** Null where rows of one table do not follow each other, or too much was said. */
  state(level: number): DumpState | null
}

export function dumpBorders(input: TextInput, reader: DumpReading): BordersOfFormat {
  return {
    settle: () => {
      reader.settle()
    },
    isDecided: (at) => reader.state(at) !== null,
    guess: (at, wanted, before) => {
      const isUnbroken = endsOf(at).every((end) => !holds(input, before, wanted, input.written(end)))
      const state = isUnbroken ? reader.state(at) : null
      return state === null ? -1 : borderBehind(input, wanted, state)
    },
    stateAt: (at) => reader.state(at),
    isRepeated: true,
  }
}

/** What ends the rows of a statement or of COPY. */
function endsOf(at: number): string[] {
  return at === level.copy ? ['\n\\.\n', '\n\\.\r'] : at === level.rows ? [');\n', ');\r'] : []
}

/** Position of what the next reader begins with: a statement with the same head, a row, or a line. */
function borderBehind(input: TextInput, wanted: number, state: DumpState): number {
  const before = input.written('\n')
  const isRow = state.level === level.rows
  // Names in Chinese are written otherwise in the file: what stands before them says enough.
  const begins = isRow ? '(' : state.level === level.copy ? '' : /^[\0-\x7f]*/.exec(Buffer.from(state.head).toString('latin1'))?.[0]
  const lookedBytes = state.level === level.statements ? statementBytes : rowBytes
  const found = indexOf(input, wanted, Math.min(input.fileBytes, wanted + lookedBytes), input.written(`\n${begins ?? ''}`))
  const border = found + before.length
  return found < 0 || border >= input.fileBytes ? -1 : border
}

const holds = (input: TextInput, from: number, to: number, wanted: Buffer): boolean => indexOf(input, from, to, wanted) >= 0

const blockBytes = 1024 * 1024

/** The first place of `wanted` that begins in [from, to), −1 without one. Both bytes of a unit of UTF-16 are looked at together. */
function indexOf(input: TextInput, from: number, to: number, wanted: Buffer): number {
  const unit = input.written(' ').length
  for (let start = from - (from % unit); start < to; start += blockBytes) {
    const block = input.look(start, Math.min(blockBytes, to - start) + wanted.length - 1)
    for (let place = block.indexOf(wanted); place >= 0; place = block.indexOf(wanted, place + 1)) {
      if (place % unit === 0) return start + place
    }
  }
  return -1
}
