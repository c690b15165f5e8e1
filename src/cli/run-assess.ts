/** `leaktally assess`: a result, and files that people wrote beside it → an assessment. Everything is read and computed before anything is written. */
import { join } from 'node:path'
import type { AssessOptions, Assessment } from '../index.js'
import { LeaktallyError } from '../problem.js'
import { makeFolder, readResult, readText, writeNew } from './files.js'
import { writeOut } from './io.js'
import type { RawOptions } from './options.js'
import { pageOf } from './run-scan.js'
import type { Session } from './session.js'

/** Gives 0. */
export async function runAssess(session: Session, path: string, raw: RawOptions): Promise<number> {
  const { io, lang } = session
  const assessment = await assessFile(session, path, raw)
  const json = io.api.renderAssessmentJson(assessment)
  if (raw.out !== undefined) {
    await makeFolder(raw.out)
    await writeNew(join(raw.out, 'assessment.json'), json)
  }
  await writeOut(io, raw.json === true ? json : io.api.renderAssessment(assessment, { lang, ...pageOf(io, raw) }))
  return 0
}

/** The library names the kind of a file that cannot be used; the user knows it by its path. */
async function assessFile({ io }: Session, path: string, raw: RawOptions): Promise<Assessment> {
  const { profile, law, transfers, damages } = raw
  const paths: Readonly<Record<string, string | undefined>> = { law, transfers, damages }
  try {
    const { result } = await readResult(path)
    const options = {
      ...(profile === undefined ? {} : { profile }),
      ...(law === undefined ? {} : { law: await readJson(law) }),
      ...(transfers === undefined ? {} : { transfers: await readText(transfers) }),
      ...(damages === undefined ? {} : { damages: await readJson(damages) }),
    }
    // The library checks what the files hold.
    return await io.api.assess(result, options as AssessOptions)
  } catch (error) {
    if (!(error instanceof LeaktallyError)) throw error
    if (error.code === 'result-invalid') throw new LeaktallyError(error.code, error.message, { path, ...error.detail })
    const named = paths[error.detail['file'] ?? '']
    throw named === undefined ? error : new LeaktallyError(error.code, error.message, { ...error.detail, file: named })
  }
}

async function readJson(path: string): Promise<unknown> {
  const text = await readText(path)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new LeaktallyError('statement-invalid', `${path} is not JSON`, { file: path, fault: 'no-json' })
  }
}
