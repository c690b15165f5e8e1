/** The commands and their options, with help in the chosen language. Built for each run: nothing is parsed at import. */
import { Command } from 'commander'
import type { OptionName, RawOptions } from './options.js'
import { flags, repeatable } from './options.js'
import { runAssess } from './run-assess.js'
import { runReview } from './run-review.js'
import { runScan } from './run-scan.js'
import { runDetect, runExplain, runMerge, runPlan, runSelftest, runWork } from './run-stages.js'
import type { Session } from './session.js'
import type { CliText, CommandName } from './text.js'

const reading = ['encoding', 'delimiter', 'header', 'record', 'passwordFile', 'followLinks'] as const
/** What a partial depends on: the same in every step, so that a divided scan gives what a whole one gives. */
const dividing = ['caseKey', 'sample', 'referenceDate', 'categories', 'stopList', 'dictionary'] as const

/** What the program leaves: the exit status of the command that ran, and text that commander wanted to print. */
export interface Outcome {
  status: number
  printed: string
}

/** Ends through an exception (`exitOverride`): commander neither writes nor exits. */
export function buildProgram(session: Session, outcome: Outcome): Command {
  const { text, io } = session
  const program = new Command('leaktally')
  const keep = (printed: string): void => {
    outcome.printed += printed
  }
  program
    .exitOverride()
    .configureOutput({ writeOut: keep, writeErr: keep, outputError: () => undefined, getOutHelpWidth: () => helpColumns(session) })
    .configureHelp({
      subcommandTerm: (command) => command.name(),
      styleUsage: (usage) => usage.replace('[options]', text.usageWords.options).replace('[command]', text.usageWords.command),
      styleTitle: (title) => text.titles[title as keyof CliText['titles']] ?? title,
    })
    .description(text.description)
    .version(io.api.version, '--version', text.version)
    .helpOption('-h, --help', text.help)
    .helpCommand('help [command]', text.help)
    .option(flags.lang, text.options.lang)
    .addHelpText('after', text.examples)
  addScan(program, session, outcome)
  addReview(program, session, outcome)
  addExplain(program, session, outcome)
  addPlan(program, session, outcome)
  addSteps(program, session, outcome)
  addAssess(program, session, outcome)
  addSmall(program, session, outcome)
  return program
}

function helpColumns({ io }: Session): number {
  return Math.max(60, Math.min(100, io.stdout.columns ?? 80))
}

function addCommand(program: Command, { text }: Session, name: CommandName): Command {
  return program
    .command(name)
    .description(text.commands[name])
    .helpOption('-h, --help', text.help)
    .addHelpText('after', text.commandExamples[name])
}

function addOptions(command: Command, { text }: Session, group: keyof CliText['groups'], names: readonly OptionName[]): Command {
  command.optionsGroup(text.groups[group])
  for (const name of names) addOption(command, name, text.options[name])
  return command
}

function addOption(command: Command, name: OptionName, text: string): void {
  if (repeatable.some((one) => one === name))
    command.option(flags[name], text, (value: string, others: readonly string[] = []) => [...others, value])
  else command.option(flags[name], text)
}

function addScan(program: Command, session: Session, outcome: Outcome): void {
  const command = addCommand(program, session, 'scan').argument('<path...>', session.text.arguments.paths)
  addOptions(command, session, 'output', ['out', 'json', 'list'])
  addOptions(command, session, 'counting', ['case', 'seed', ...dividing])
  addOptions(command, session, 'reading', [...reading, 'columns'])
  addOptions(command, session, 'running', ['threads', 'memory', 'resume', 'quiet', 'lang'])
  command.action(async (paths: string[], raw: RawOptions) => {
    outcome.status = await runScan(session, paths, raw)
  })
}

function addReview(program: Command, session: Session, outcome: Outcome): void {
  const { text } = session
  const command = addCommand(program, session, 'review').argument('<result>', text.arguments.result)
  command.optionsGroup(text.groups.output).option(flags.out, text.optionsHere.reviewOut)
  addOptions(command, session, 'output', ['labels', 'sealed', 'sealKey', 'redraw'])
  command.option(flags.json, text.optionsHere.reviewJson)
  addOptions(command, session, 'counting', ['confidence', 'precision'])
  addOptions(command, session, 'reading', ['inputs', 'columns', 'stopList', 'dictionary', 'passwordFile', 'followLinks'])
  addOptions(command, session, 'running', ['threads', 'memory', 'lang'])
  command.action(async (path: string, raw: RawOptions) => {
    outcome.status = await runReview(session, path, raw)
  })
}

function addExplain(program: Command, session: Session, outcome: Outcome): void {
  const { text } = session
  const command = addCommand(program, session, 'explain').argument('<file>', text.arguments.file)
  addOptions(command, session, 'output', ['row', 'line', 'table', 'unmask'])
  command.option(flags.json, text.optionsHere.explainJson)
  addOptions(command, session, 'counting', ['referenceDate', 'stopList', 'dictionary'])
  addOptions(command, session, 'reading', ['encoding', 'delimiter', 'header', 'record', 'columns'])
  addOptions(command, session, 'running', ['lang'])
  command.action(async (file: string, raw: RawOptions) => {
    outcome.status = await runExplain(session, file, raw)
  })
}

function addPlan(program: Command, session: Session, outcome: Outcome): void {
  const { text } = session
  const command = addCommand(program, session, 'plan').argument('<path...>', text.arguments.paths)
  command.optionsGroup(text.groups.output).option(flags.columns, text.optionsHere.planColumns).option(flags.json, text.optionsHere.planJson)
  addOptions(command, session, 'reading', [...reading, 'withColumns', 'dictionary', 'seed'])
  addOptions(command, session, 'running', ['lang'])
  command.action(async (paths: string[], raw: RawOptions) => {
    outcome.status = await runPlan(session, paths, raw)
  })
}

function addSteps(program: Command, session: Session, outcome: Outcome): void {
  const { text } = session
  const work = addCommand(program, session, 'work').argument('<plan.json>', text.arguments.plan)
  work.optionsGroup(text.groups.output).requiredOption(flags.unit, text.options.unit)
  work.requiredOption(flags.out.replace('DIR', 'FILE'), text.optionsHere.workOut)
  addOptions(work, session, 'counting', dividing)
  addOptions(work, session, 'running', ['lang'])
  work.action(async (plan: string, raw: RawOptions) => {
    outcome.status = await runWork(session, plan, raw)
  })
  const merge = addCommand(program, session, 'merge').argument('<plan.json>', text.arguments.plan)
  merge.argument('<partial...>', text.arguments.partials)
  addOptions(merge, session, 'output', ['json'])
  addOptions(merge, session, 'counting', ['case', ...dividing])
  addOptions(merge, session, 'reading', reading)
  addOptions(merge, session, 'running', ['lang'])
  merge.action(async (plan: string, partials: string[], raw: RawOptions) => {
    outcome.status = await runMerge(session, plan, partials, raw)
  })
}

function addAssess(program: Command, session: Session, outcome: Outcome): void {
  const { text } = session
  const command = addCommand(program, session, 'assess').argument('<result>', text.arguments.result)
  command.optionsGroup(text.groups.output).option(flags.out, text.optionsHere.assessOut).option(flags.json, text.optionsHere.assessJson)
  addOptions(command, session, 'counting', ['profile', 'law', 'transfers', 'damages'])
  addOptions(command, session, 'running', ['lang'])
  command.action(async (path: string, raw: RawOptions) => {
    outcome.status = await runAssess(session, path, raw)
  })
}

function addSmall(program: Command, session: Session, outcome: Outcome): void {
  const { text } = session
  const detect = addCommand(program, session, 'detect').argument('[text]', text.arguments.text)
  addOption(detect, 'dictionary', text.options.dictionary)
  detect.option(flags.column, text.options.column).option(flags.json, text.optionsHere.detectJson).option(flags.lang, text.options.lang)
  detect.action(async (written: string | undefined, raw: RawOptions) => {
    outcome.status = await runDetect(session, written, raw)
  })
  const selftest = addCommand(program, session, 'selftest').option(flags.lang, text.options.lang)
  selftest.action(async () => {
    outcome.status = await runSelftest(session)
  })
}
