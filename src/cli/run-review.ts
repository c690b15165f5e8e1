/** `leaktally review`: a worksheet from the sample of a result, its answers read back, or the sample drawn again. */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language, ReviewLabels, ReviewOptions, ScanAgain, ScanResult } from '../index.js'
import { LeaktallyError } from '../problem.js'
import { readDictionaries, readPasswords, readResult, readStopList, unreadable, writeNew } from './files.js'
import { errnoOf, outputFailed, writeOut, type CliIo } from './io.js'
import { parseSize, parseWhole, wrongValue, type RawOptions } from './options.js'
import type { Session } from './session.js'
import { say } from './speak.js'

type NewFile = readonly [name: string, content: string | Uint8Array]

/** Gives 0; 2 when a redrawn sample is another one. */
export async function runReview(session: Session, path: string, raw: RawOptions): Promise<number> {
  try {
    return await reviewAt(session, path, raw)
  } catch (error) {
    if (!(error instanceof LeaktallyError) || error.code !== 'result-invalid') throw error
    throw new LeaktallyError(error.code, error.message, { path, ...error.detail })
  }
}

async function reviewAt(session: Session, path: string, raw: RawOptions): Promise<number> {
  if (raw.redraw !== true && raw.sealed === true && raw.inputs === undefined) throw wrongValue('inputs')
  const { result, folder } = await readResult(path)
  if (raw.redraw === true) return redraw(session, result, raw)
  if (raw.labels !== undefined) await readBack(session, result, raw.labels, raw)
  else await writeWorksheets(session, result, raw, raw.out ?? join(folder, 'review'))
  return 0
}

async function writeWorksheets(session: Session, result: ScanResult, raw: RawOptions, out: string): Promise<void> {
  const files = raw.sealed === true ? await sealedFiles(session, result, raw, out) : await plainFiles(session.io, result, session.lang)
  await writeAllNew(out, files)
  const items = result.evidence.strata.reduce((sum, stratum) => sum + stratum.items.length, 0)
  const written = files.map(([name]) => join(out, name)).join('\n  ')
  await writeOut(session.io, `${say(session.text.worksheetWritten, { items, files: written })}\n`)
}

async function plainFiles({ api }: CliIo, result: ScanResult, lang: Language): Promise<NewFile[]> {
  // What checks the result comes first.
  return [
    ['worksheet.xlsx', await api.writeWorksheetWorkbook(result, lang)],
    ['worksheet.html', api.writeWorksheetPage(result, lang)],
  ]
}

async function sealedFiles({ io, lang }: Session, result: ScanResult, raw: RawOptions, out: string): Promise<NewFile[]> {
  const passphrase = await passphraseOf(raw)
  if (passphrase === null) throw wrongValue('sealKey')
  const records = await io.api.readSampled(result, raw.inputs ?? [], { ...(await againOf(io, raw)), outputDirectory: out })
  return [
    ['worksheet-sealed.xlsx', await io.api.sealWorksheet(result, records, lang, passphrase)],
    ['register-sealed.xlsx', await io.api.sealRegisterList(result, records, lang, passphrase)],
  ]
}

/** The first line of the file. */
async function passphraseOf(raw: RawOptions): Promise<string | null> {
  return raw.sealKey === undefined ? null : ((await readPasswords(raw.sealKey))[0] ?? null)
}

async function againOf(io: CliIo, raw: RawOptions): Promise<ScanAgain> {
  return {
    ...(raw.columns === undefined ? {} : { columnsFile: raw.columns }),
    ...(raw.followLinks === undefined ? {} : { followLinks: raw.followLinks }),
    ...(raw.stopList === undefined ? {} : { stopList: await readStopList(raw.stopList) }),
    ...(raw.dictionary === undefined ? {} : { dictionary: await readDictionaries(io.api, raw.dictionary) }),
    ...(raw.passwordFile === undefined ? {} : { passwords: await readPasswords(raw.passwordFile) }),
    ...(raw.threads === undefined ? {} : { threads: parseWhole(raw.threads, 'threads') }),
    ...(raw.memory === undefined ? {} : { memoryBytes: parseSize(raw.memory) }),
  }
}

async function readBack({ io, lang }: Session, result: ScanResult, paths: readonly string[], raw: RawOptions): Promise<void> {
  const passphrase = await passphraseOf(raw)
  const labels: ReviewLabels[] = []
  for (const path of paths) labels.push(await readLabelsOf(io, path, passphrase))
  const review = io.api.review(result, labels, reviewOptionsOf(raw))
  const statement = io.api.renderReview(review, result, lang)
  const json = io.api.renderReviewJson(review)
  if (raw.out !== undefined) {
    const languages: readonly Language[] = ['zh-CN', 'en']
    const statements = languages.map((one): NewFile => [`review.${one}.txt`, io.api.renderReview(review, result, one)])
    await writeAllNew(raw.out, [...statements, ['review.json', json]])
  }
  await writeOut(io, raw.json === true ? json : statement)
}

async function readLabelsOf({ api }: CliIo, path: string, passphrase: string | null): Promise<ReviewLabels> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  try {
    return await api.readLabels(bytes, passphrase)
  } catch (error) {
    throw error instanceof LeaktallyError ? new LeaktallyError(error.code, error.message, { file: path, ...error.detail }) : error
  }
}

function reviewOptionsOf({ confidence, precision }: RawOptions): ReviewOptions {
  return {
    ...(confidence === undefined ? {} : { confidence: parseShare(confidence, 'confidence') }),
    ...(precision === undefined ? {} : { precision: parseShare(precision, 'precision') }),
  }
}

/** `0.95`; bounds are checked where options are settled. */
function parseShare(text: string, option: 'confidence' | 'precision'): number {
  if (!/^0?\.\d{1,6}$/.test(text)) throw wrongValue(option)
  return Number(text)
}

async function redraw({ io, lang }: Session, result: ScanResult, raw: RawOptions): Promise<number> {
  if (raw.inputs === undefined) throw wrongValue('inputs')
  const drawn = await io.api.redraw(result, raw.inputs, await againOf(io, raw))
  await writeOut(io, raw.json === true ? `${JSON.stringify(drawn, null, 2)}\n` : io.api.renderRedraw(drawn, result, lang))
  return drawn.same ? 0 : 2
}

/** All files or none: what was written is removed when one cannot be. */
async function writeAllNew(folder: string, files: readonly NewFile[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw errnoOf(error) === undefined ? error : outputFailed(folder, error)
  })
  const written: string[] = []
  try {
    for (const [name, content] of files) {
      await writeNew(join(folder, name), content)
      written.push(join(folder, name))
    }
  } catch (error) {
    for (const file of written) await rm(file, { force: true })
    throw error
  }
}
