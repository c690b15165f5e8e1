/**
 * The command `leaktally`: arguments → options → one stage → text. Thin: everything that counts is behind `io.api`.
 *
 * `main` never exits and reads nothing global; bin.ts does both.
 */
import { CommanderError } from 'commander'
import { complain } from './complain.js'
import { listenForErrors, OutputClosed, writeOut } from './io.js'
import type { CliIo } from './io.js'
import { languageOf, languageOfEnvironment } from './language.js'
import { buildProgram } from './program.js'
import type { Outcome } from './program.js'
import type { Session } from './session.js'
import { textFor } from './speak.js'

/**
 * Runs one command line (without the two words before the arguments).
 *
 * Gives   the exit status: 0 all was scanned, 1 could not run, 2 finished but something was not scanned or not applied,
 *         128 and its number for a signal.
 *         A reader of standard output that went away is a quiet 0. Never throws.
 */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  listenForErrors(io)
  let session = openSession(io, languageOfEnvironment(io.env))
  try {
    session = openSession(io, languageOf(argv, io.env))
    return await run(argv, session)
  } catch (error) {
    return error instanceof OutputClosed ? 0 : complain(error, session)
  }
}

function openSession(io: CliIo, lang: Session['lang']): Session {
  return { io, lang, text: textFor(lang) }
}

async function run(argv: readonly string[], session: Session): Promise<number> {
  const outcome: Outcome = { status: 0, printed: '' }
  try {
    await buildProgram(session, outcome).parseAsync(argv, { from: 'user' })
    return outcome.status
  } catch (error) {
    // Help and version end this way; help that nobody asked for (no command) is a wrong call.
    if (!(error instanceof CommanderError) || outcome.printed === '') throw error
    if (error.exitCode === 0) await writeOut(session.io, outcome.printed)
    else session.io.stderr.write(outcome.printed)
    return error.exitCode
  }
}
