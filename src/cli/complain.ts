/** Errors → one line on standard error and an exit status. Never a stack for what the user can mend. */
import { CommanderError } from 'commander'
import { LeaktallyError } from '../problem.js'
import { Interrupted, statusOf } from './interrupt.js'
import { flagOf, flags, optionNames } from './options.js'
import type { OptionName } from './options.js'
import type { Session } from './session.js'
import { say } from './speak.js'
import type { UsageError } from './text.js'

/** Writes the complaint; gives the exit status. */
export function complain(error: unknown, session: Session): number {
  const { io } = session
  if (error instanceof Interrupted) {
    complain(error.reason, session)
    return statusOf(error.signal)
  }
  io.stderr.write(`leaktally: ${sentenceOf(error, session)}\n`)
  if (io.env['LEAKTALLY_DEBUG'] === '1' && error instanceof Error) io.stderr.write(`${error.stack ?? error.message}\n`)
  return 1
}

function sentenceOf(error: unknown, session: Session): string {
  if (error instanceof CommanderError) return explainUsage(error, session)
  if (error instanceof LeaktallyError) return session.io.api.explainError(inTermsOfFlags(error, session), session.lang)
  const message = error instanceof Error ? error.message : String(error)
  return say(session.text.unexpected, { message: message.replace(/\s+/g, ' ') })
}

const usageErrors: Readonly<Record<string, UsageError>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingArgument': 'missingArgument',
  'commander.missingMandatoryOptionValue': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.excessArguments': 'excessArguments',
}

/** Commander tells the kind by its code, the name only inside its English sentence: in quotes, the suggestion in brackets. */
function explainUsage(error: CommanderError, { text, io }: Session): string {
  const [, quoted] = /'([^']*)'/.exec(error.message) ?? []
  const [, suggested] = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message) ?? []
  const kind = usageErrors[error.code] ?? 'other'
  const name = (quoted ?? error.code).replace(/\p{Cc}/gu, '?')
  const suggestion = suggested === undefined ? '' : say(text.suggestion, { name: suggested })
  return (
    say(text.usageErrors[kind], { name }) +
    suggestion +
    say(text.seeHelp, { command: 'leaktally' }) +
    (io.env['LEAKTALLY_DEBUG'] === '1' ? ` ${error.code}` : '')
  )
}

/** The library speaks of `memoryBytes`; the user wrote `--memory`. What it takes is said in the user's language. */
function inTermsOfFlags(error: LeaktallyError, { text }: Session): Pick<LeaktallyError, 'code' | 'detail'> {
  const written = error.detail['option']
  const name = written === undefined ? undefined : optionNameOf(written)
  if (name === undefined) return error
  // What lies inside an input is told by its path, and by the flag that named it.
  if (error.code === 'output-inside-input') return { code: error.code, detail: { ...error.detail, option: flagOf(name) } }
  const expected = text.expectations[name]
  // Which line of the stop list is wrong only the library knows.
  const remark =
    name === 'stopList' && error.detail['expected'] !== undefined ? { expected: `${expected ?? ''} (${error.detail['expected']})` } : {}
  return { code: error.code, detail: { option: flagOf(name), ...(expected === undefined ? {} : { expected }), ...remark } }
}

function optionNameOf(written: string): OptionName | undefined {
  if (written in optionNames) return optionNames[written as keyof typeof optionNames]
  return written in flags ? (written as OptionName) : undefined
}
