/** What the command says beside results: help, usage errors, notices. One interface, two languages. */
import type { OptionName } from './options.js'

export type CommandName = 'scan' | 'review' | 'assess' | 'explain' | 'detect' | 'plan' | 'work' | 'merge' | 'selftest'

/** Complaints about arguments; `{name}` is what was written. */
export type UsageError = 'unknownOption' | 'unknownCommand' | 'missingArgument' | 'missingValue' | 'excessArguments' | 'other'

export interface CliText {
  readonly description: string
  readonly commands: Readonly<Record<CommandName, string>>
  readonly arguments: Readonly<Record<'paths' | 'result' | 'file' | 'text' | 'plan' | 'partials', string>>
  readonly options: Readonly<Record<OptionName, string>>
  /** Where an option means something else in one command. */
  readonly optionsHere: Readonly<
    Record<
      'planColumns' | 'planJson' | 'detectJson' | 'workOut' | 'explainJson' | 'reviewOut' | 'reviewJson' | 'assessOut' | 'assessJson',
      string
    >
  >
  readonly groups: Readonly<Record<'reading' | 'counting' | 'output' | 'running', string>>
  readonly help: string
  readonly version: string
  /** Titles that commander writes. */
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>
  /** Words of commander in the line of usage. */
  readonly usageWords: Readonly<Record<'options' | 'command', string>>
  readonly examples: string
  readonly commandExamples: Readonly<Record<CommandName, string>>
  readonly usageErrors: Readonly<Record<UsageError, string>>
  readonly suggestion: string
  readonly seeHelp: string
  /** What an option takes, for the complaint about a value. */
  readonly expectations: Readonly<Partial<Record<OptionName, string>>>
  readonly interrupted: string
  readonly terminated: string
  readonly unexpected: string
  readonly columnsWritten: string
  readonly worksheetWritten: string
  readonly partialWritten: string
  readonly planned: string
  readonly vectorPassed: string
  readonly vectorFailed: string
  readonly expectedAndFound: string
  readonly selftestPassed: string
  readonly selftestFailed: string
}
