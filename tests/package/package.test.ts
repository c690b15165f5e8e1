/**
 * What users get: the packed tarball, installed into an empty project, from ESM, from CommonJS and from the command line.
 *
 * `npm run test:package`, which builds first. Needs a package registry for the dependencies, so it is not part of `npm test`.
 */
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { beforeAll, describe, expect, test } from 'vitest'
import { newFolder } from '../scan/places.js'

const repository = fileURLToPath(new URL('../..', import.meta.url))

interface Manifest {
  readonly version: string
  readonly exports: Readonly<Record<string, unknown>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly overrides: Readonly<Record<string, string>>
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly hasInstallScript?: boolean }>>
}

/** The part of a result that the ways of calling must agree on. */
interface Answer {
  readonly records: { readonly total: number }
  readonly digest: string
}

/** Three rows. The number is the one printed as an example in GB 11643-1999. */
const table = '编号,证件号码,城市\n1,11010519491231002X,北京\n2,,杭州\n3,,广州\n'

let directory = ''
let tarball = ''
let packed: string[] = []

/** Runs in `cwd` without what `npm run` leaves in the environment about this repository; kills what does not end by itself. */
async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const foreign = /^npm_(package|lifecycle)_|^npm_config_local_prefix$/
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name) && name !== 'NODE_ENV'))
  const { stdout } = await promisify(execFile)(command, args, { cwd, env, timeout: 300_000, maxBuffer: 64 << 20 })
  return stdout
}

/** npm as the one that started this test, else the one on the path. */
function npm(args: readonly string[], cwd: string): Promise<string> {
  const path = process.env['npm_execpath']
  return path === undefined ? run('npm', args, cwd) : run(process.execPath, [path, ...args], cwd)
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(repository, path), 'utf8')) as T
}

beforeAll(async () => {
  directory = newFolder()
  // The build has just run; building again would take dist/ away from under other tests.
  const report = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', directory], repository)
  const [pack] = JSON.parse(report) as [{ filename: string; files: { path: string }[] }]
  tarball = join(directory, pack.filename)
  packed = pack.files.map((file) => file.path)
})

describe('the tarball', () => {
  test('holds dist, README, LICENSE and package.json, and nothing else', () => {
    const top = new Set(packed.map((path) => path.split('/')[0]))
    expect([...top].sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
    // What several entries share, and what is loaded only where it is asked for.
    const chunk =
      /^dist\/(?:chunk|assess|exotic|read-columns|text-copy|access|chat|dbf|doc|docx|html|json|mail|msg|parquet|pdf|rtf|sheetjs|sql|sqlite|vcard|workbook|xls|xlsx|xml)-[A-Z0-9]+\.js$/
    const data = [
      'assessment.schema.json',
      'damages.schema.json',
      'law.json',
      'law.schema.json',
      'result.schema.json',
      'review.schema.json',
      'transfers.schema.json',
    ]
    const expected = ['cli.cjs', 'hasher.cjs', 'index.cjs', 'index.d.cts', 'index.d.ts', 'index.js', 'worker.cjs', ...data]
    const files = packed.filter((path) => path.startsWith('dist/') && !chunk.test(path) && !path.startsWith('dist/cmaps/'))
    expect(files.sort()).toEqual(expected.map((name) => `dist/${name}`).sort())
    // Encodings of the fonts of PDF.
    expect(packed).toEqual(expect.arrayContaining(['dist/cmaps/LICENSE', 'dist/cmaps/UniGB-UTF16-H.bcmap', 'dist/cmaps/GBK-EUC-H.bcmap']))
  })

  test('holds no path of the machine that built it', async () => {
    for (const path of packed) expect(await readFile(join(repository, path), 'utf8'), path).not.toContain(repository)
  })

  test('passes publint without a message', async () => {
    const bytes = await readFile(tarball)
    const { messages } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true })
    expect(messages).toEqual([])
  })

  test('resolves to the right types from ESM and from CommonJS', async () => {
    const output = await npm(['exec', '--no', '--', 'attw', tarball, '--profile', 'node16', '--format', 'json'], repository)
    const { analysis } = JSON.parse(output) as { analysis: { types: unknown; problems: { kind: string; resolutionKind?: string }[] } }
    expect(analysis.types).toEqual({ kind: 'included' })
    // Node 10 knows no exports map; it is below `engines` and outside the profile.
    expect(analysis.problems.filter(({ resolutionKind }) => resolutionKind !== 'node10')).toEqual([])
  })
})

describe('the manifest', () => {
  test('exports the entry, the schemas, the law table and itself, without a wildcard', async () => {
    const { exports } = await readJson<Manifest>('package.json')
    const schemas = ['result', 'review', 'assessment', 'law', 'damages', 'transfers'].map((name) => `./${name}.schema.json`)
    expect(Object.keys(exports)).toEqual(['.', ...schemas, './law.json', './package.json'])
    expect(JSON.stringify(exports)).not.toContain('*')
  })

  test('names exact versions for development', async () => {
    const { devDependencies, overrides } = await readJson<Manifest>('package.json')
    const loose = Object.entries({ ...devDependencies, ...overrides }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    expect(loose).toEqual([])
  })

  test('brings no dependency that runs a script when installed', async () => {
    const { packages } = await readJson<Lock>('package-lock.json')
    const production = Object.entries(packages).filter(([path, entry]) => path !== '' && entry.dev !== true)
    expect(production.length).toBeGreaterThan(0)
    expect(production.filter(([, entry]) => entry.hasInstallScript === true).map(([path]) => path)).toEqual([])
  })
})

describe('installed into an empty project', () => {
  let project = ''
  const cli = (...args: string[]): Promise<string> => run(process.execPath, ['node_modules/leaktally/dist/cli.cjs', ...args], project)
  const scanFrom = async (file: string, load: string): Promise<Answer> => {
    const body = `scan(['table.csv'], { threads: 1, header: true }).then((result) => console.log(JSON.stringify(result)))`
    await writeFile(join(project, file), `${load}\n${body}\n`)
    return JSON.parse(await run(process.execPath, [file], project)) as Answer
  }

  beforeAll(async () => {
    project = join(directory, 'project')
    await mkdir(project)
    await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', private: true }))
    await writeFile(join(project, 'table.csv'), table)
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', tarball], project)
  })

  test('it installs its command', async () => {
    const { version } = await readJson<Manifest>('package.json')
    expect(await readdir(join(project, 'node_modules', '.bin'))).toContain('leaktally')
    expect((await npm(['exec', '--no', '--', 'leaktally', '--version'], project)).trim()).toBe(version)
    expect((await cli('--version')).trim()).toBe(version)
  })

  test('import, require and the command give the same three records', async () => {
    const fromEsm = await scanFrom('use.mjs', "import { scan } from 'leaktally'")
    const fromCommonJs = await scanFrom('use.cjs', "const { scan } = require('leaktally')")
    const fromCommand = JSON.parse(await cli('scan', 'table.csv', '--threads', '1', '--header', 'yes', '--json')) as Answer
    expect(fromEsm.records.total).toBe(3)
    expect(fromCommonJs).toEqual(fromEsm)
    expect(fromCommand).toEqual(fromEsm)
  })

  test('the schema is found under its name', async () => {
    await writeFile(join(project, 'schema.cjs'), "console.log(JSON.stringify(require('leaktally/result.schema.json')))")
    expect(typeof JSON.parse(await run(process.execPath, ['schema.cjs'], project))).toBe('object')
  })
})
