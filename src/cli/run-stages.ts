/** `leaktally explain`, `plan`, `work`, `merge`, `detect`, `selftest`: one stage each, printed. */
import type { Plan } from '../index.js'
import { LeaktallyError, unscannedCodes } from '../problem.js'
import { readDictionaries, readPartialFrom, readPlan, writeNew, writePartialTo } from './files.js'
import { readAll, writeOut } from './io.js'
import { parseWhole, scanOptionsOf } from './options.js'
import type { RawOptions } from './options.js'
import { resultStatus, writeResult } from './run-scan.js'
import type { Session } from './session.js'
import { say } from './speak.js'

/** Gives 2 when an input cannot be scanned or a correction names no column of any. `--columns` is written here, not read. */
export async function runPlan({ io, lang, text }: Session, paths: readonly string[], raw: RawOptions): Promise<number> {
  const { columns, withColumns, ...others } = raw
  const plan = await io.api.plan(
    paths,
    await scanOptionsOf({ ...others, ...(withColumns === undefined ? {} : { columns: withColumns }) }, io.api),
  )
  if (columns !== undefined) await writeNew(columns, await columnsFile(io, plan, columns))
  if (raw.json === true) await writeOut(io, `${JSON.stringify(plan, null, 2)}\n`)
  else if (columns !== undefined) await writeOut(io, `${say(text.columnsWritten, { path: columns })}\n`)
  else {
    const tables = plan.inputs.reduce((count, input) => count + input.tables.length, 0)
    const total = say(text.planned, { inputs: plan.inputs.length, tables, units: plan.units.length })
    await writeOut(io, `${io.api.renderColumns(plan.inputs, lang)}\n${io.api.renderUnmatched(plan.columnsUnmatched, lang)}${total}\n`)
  }
  const isUnseen = plan.inputs.some(({ skipped }) => skipped !== null && unscannedCodes.has(skipped))
  return isUnseen || plan.columnsUnmatched.length > 0 ? 2 : 0
}

/** A name that ends in .xlsx asks for a workbook. */
async function columnsFile({ api }: Session['io'], plan: Plan, path: string): Promise<string | Uint8Array> {
  return /\.xlsx$/i.test(path) ? api.writeColumnsWorkbook(plan) : api.writeColumns(plan)
}

export async function runWork({ io, text }: Session, planPath: string, raw: RawOptions): Promise<number> {
  const { unit, out, ...others } = raw
  if (unit === undefined || out === undefined) throw missing(unit === undefined ? 'unit' : 'out')
  const partial = await io.api.work(await readPlan(planPath), parseWhole(unit, 'unit'), await scanOptionsOf(others, io.api))
  writePartialTo(io.api, out, partial)
  await writeOut(io, `${say(text.partialWritten, { unit, path: out })}\n`)
  return 0
}

function missing(option: 'unit' | 'out'): LeaktallyError {
  return new LeaktallyError('option-value', `option --${option} is missing`, { option })
}

export async function runMerge(session: Session, planPath: string, paths: readonly string[], raw: RawOptions): Promise<number> {
  const { io } = session
  const partials = paths.map((path) => readPartialFrom(io.api, path))
  const result = await io.api.merge(await readPlan(planPath), partials, await scanOptionsOf(raw, io.api))
  await writeResult(session, result, raw, {})
  return resultStatus(result)
}

/** The record is masked unless the user asks for its values. */
export async function runExplain({ io, lang }: Session, file: string, raw: RawOptions): Promise<number> {
  const { row, line, table, unmask, ...reading } = raw
  const explanation = await io.api.explain(file, {
    ...(await scanOptionsOf(reading, io.api)),
    ...(row === undefined ? {} : { row: parseWhole(row, 'row') }),
    ...(line === undefined ? {} : { line: parseWhole(line, 'line') }),
    ...(table === undefined ? {} : { table }),
    ...(unmask === undefined ? {} : { unmask }),
  })
  await writeOut(io, raw.json === true ? `${JSON.stringify(explanation, null, 2)}\n` : io.api.renderExplanation(explanation, lang))
  return 0
}

/** Never prints the text, nor any part of it. */
export async function runDetect({ io, lang }: Session, written: string | undefined, raw: RawOptions): Promise<number> {
  const text = written ?? (await readAll(io.stdin))
  const dictionary = raw.dictionary === undefined ? {} : { dictionary: await readDictionaries(io.api, raw.dictionary) }
  const findings = io.api.detect(text, { ...(raw.column === undefined ? {} : { header: raw.column }), ...dictionary })
  await writeOut(io, raw.json === true ? `${JSON.stringify(findings, null, 2)}\n` : io.api.renderFindings(text, findings, lang))
  return 0
}

/** A record for the case file: version, every vector with its outcome, the verdict. Gives 1 when a vector failed. */
export async function runSelftest({ io, lang, text }: Session): Promise<number> {
  const { passed, failed, vectors } = io.api.selftest()
  const lines = vectors.map((vector) => {
    const outcome = say(text.expectedAndFound, { expected: vector.expected, found: vector.found })
    const name = lang === 'en' ? vector.name : vector.nameZh
    return vector.passed ? `${text.vectorPassed}${name}` : `${text.vectorFailed}${name}: ${outcome}`
  })
  const verdict = say(failed === 0 ? text.selftestPassed : text.selftestFailed, { passed, failed })
  const machine = `leaktally ${io.api.version}`
  await writeOut(io, `${[machine, ...lines, verdict].join('\n')}\n`)
  return failed === 0 ? 0 : 1
}
