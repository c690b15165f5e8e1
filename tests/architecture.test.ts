/**
 * Imports point backwards along the flow only (design.md, section 2), and no file is part of an import cycle.
 *
 * The checker works on a map from path to text, so that the tests below can also show it a tree that breaks each rule.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** Files of the root that every folder may import: codes, options and result types. */
const shared = ['problem', 'options', 'result', 'explanation', 'csv', 'version'] as const

/**
 * What each folder, and each file of the root, may import beside itself and `shared`.
 * An entry is a folder, or a file without its ending. A folder that is not a key here is a violation.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  // files of the root
  problem: [],
  version: [],
  csv: [],
  options: ['reference'],
  result: ['reference'],
  explanation: ['reference'],
  index: ['reference', 'kernel', 'source', 'format', 'plan', 'tally', 'evidence', 'unit', 'assess', 'review', 'report', 'scan'],
  // folders, in the order of the flow
  reference: [],
  kernel: ['reference'],
  source: ['reference', 'kernel'],
  format: ['reference', 'kernel', 'source'],
  plan: ['reference', 'kernel', 'source', 'format'],
  tally: ['reference', 'kernel'],
  evidence: ['reference', 'kernel', 'format', 'plan/types'],
  unit: ['reference', 'kernel', 'source', 'format', 'plan', 'tally', 'evidence'],
  explain: ['reference', 'kernel', 'format', 'plan', 'evidence'],
  assess: ['reference', 'kernel', 'tally'],
  review: ['reference', 'assess'],
  report: ['reference', 'assess', 'review'],
  scan: ['reference', 'kernel', 'source', 'format', 'plan', 'tally', 'evidence', 'unit', 'explain', 'assess', 'review', 'report'],
  cli: ['index'],
}

/** Folders without Node: they can run, and be tested, anywhere. */
const pureCore = ['reference', 'kernel', 'tally', 'assess', 'review', 'report']

/** The only files named index. */
const indexFiles = ['index.ts', 'kernel/index.ts']

/** Path below `src/`, `/`-separated, to text. */
type Tree = ReadonlyMap<string, string>

interface Import {
  readonly from: string
  readonly specifier: string
  /** Path in the tree, or null for a package or a builtin. */
  readonly target: string | null
}

/** The folder below `src/`, or the name of a file of the root. */
function placeOf(path: string): string {
  const slash = path.indexOf('/')
  return slash === -1 ? path.replace(/\.ts$/, '') : path.slice(0, slash)
}

/** Static, type-only, re-exporting and dynamic imports of one file, as the compiler sees them. */
function listImports(from: string, text: string): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName: specifier }) => ({
    from,
    specifier,
    target: specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts') : null,
  }))
}

function isAllowed(from: string, target: string): boolean {
  const own = placeOf(from)
  const theirs = placeOf(target)
  if (own === theirs || (shared.includes(theirs as (typeof shared)[number]) && own !== 'problem')) return true
  const allowed = mayImport[own] ?? []
  return allowed.includes(theirs) || allowed.includes(target.replace(/\.ts$/, ''))
}

function checkImport({ from, specifier, target }: Import, tree: Tree): string | null {
  const own = placeOf(from)
  const violation = (rule: string): string => `${from} imports '${specifier}': ${rule}`
  if (target === null)
    return pureCore.includes(own) && isBuiltin(specifier) ? violation(`${own} is pure core and never imports Node`) : null
  // package.json and other data beside src/ are no modules of ours.
  if (target.endsWith('.json')) return null
  if (!specifier.endsWith('.js')) return violation('relative imports name the .js file')
  if (!tree.has(target)) return violation(`src/${target} does not exist`)
  if (isAllowed(from, target)) return null
  return violation(`${own} may import only ${[...shared, ...(mayImport[own] ?? [])].join(', ')}`)
}

function checkFile(path: string, text: string): string[] {
  const found: string[] = []
  const own = placeOf(path)
  if (!(own in mayImport)) found.push(`${path}: '${own}' is not in the table of tests/architecture.test.ts`)
  if (/(^|\/)index\.ts$/.test(path) && !indexFiles.includes(path)) found.push(`${path}: only ${indexFiles.join(' and ')} are named index`)
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) continue
    const specifier = (statement.moduleSpecifier as ts.StringLiteral).text
    const isStar = statement.exportClause === undefined || ts.isNamespaceExport(statement.exportClause)
    if (isStar) found.push(`${path} exports * from '${specifier}': no barrels; re-export by name`)
  }
  return found
}

/** Each cycle once, as a list of paths that starts and ends with the same file. Depth-first; O(files + imports). */
function listCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const stack: string[] = []
  const visit = (path: string): void => {
    const at = stack.indexOf(path)
    if (at !== -1) cycles.push([...stack.slice(at), path])
    if (at !== -1 || done.has(path)) return
    stack.push(path)
    for (const next of edges.get(path) ?? []) visit(next)
    stack.pop()
    done.add(path)
  }
  for (const path of edges.keys()) visit(path)
  return cycles
}

/** Every violation as one line: file, import, rule. */
function checkArchitecture(tree: Tree): string[] {
  const found: string[] = []
  const edges = new Map<string, string[]>()
  for (const [path, text] of tree) {
    const imports = listImports(path, text)
    found.push(...checkFile(path, text), ...imports.map((entry) => checkImport(entry, tree)).filter((line) => line !== null))
    edges.set(
      path,
      imports.flatMap(({ target }) => (target !== null && tree.has(target) ? [target] : [])),
    )
  }
  for (const cycle of listCycles(edges)) found.push(`${cycle.join(' → ')}: import cycle`)
  return found
}

/** The TypeScript of `src/`, without AssemblyScript (its own language and its own closed world) and declarations. */
function readTree(): Tree {
  const root = fileURLToPath(new URL('../src/', import.meta.url))
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'))
  const sources = paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.startsWith('kernel/assembly/'))
  return new Map(sources.sort().map((path) => [path, readFileSync(root + path, 'utf8')]))
}

test('src keeps the directions of the flow, without cycles, barrels or Node in the pure core', () => {
  const tree = readTree()
  expect(tree.size).toBeGreaterThan(0)
  expect(checkArchitecture(tree)).toEqual([])
})

test('inside assess, tiers know nothing of transfers, and these nothing of damages; what all share knows none of them', () => {
  const steps = ['assess/tiers/', 'assess/transfers/', 'assess/damages/', 'assess/assess.ts']
  const stepOf = (path: string): number => steps.findIndex((step) => path.startsWith(step))
  const tree = readTree()
  const imports = [...tree].filter(([path]) => path.startsWith('assess/')).flatMap(([path, text]) => listImports(path, text))
  const inside = imports.filter(({ target }) => target?.startsWith('assess/') === true)
  expect(new Set(inside.map(({ from }) => stepOf(from))).size).toBe(steps.length + 1)
  expect(inside.filter(({ from, target }) => stepOf(target ?? '') > stepOf(from))).toEqual([])
})

describe('the checker finds', () => {
  const check = (files: Record<string, string>): string[] => checkArchitecture(new Map(Object.entries(files)))

  test('nothing in a tree that keeps the rules', () => {
    const files = {
      'problem.ts': 'export const a = 1',
      'reference/regions.ts': "import type { P } from '../problem.js'",
      'plan/types.ts': "import { isBuiltin } from 'node:module'\n// import '../cli/main.js'",
      'evidence/mask.ts': "import type { ColumnPlan } from '../plan/types.js'",
      'index.ts': "export { mask } from './evidence/mask.js'",
      'cli/main.ts': "import { mask } from '../index.js'",
    }
    expect(check(files)).toEqual([])
  })

  test.each([
    [
      'an import against the flow',
      { 'kernel/index.ts': "import { x } from '../scan/scan.js'", 'scan/scan.ts': '' },
      'kernel may import only',
    ],
    [
      'a type-only import against the flow',
      { 'tally/a.ts': "import type { X } from '../plan/b.js'", 'plan/b.ts': '' },
      'tally may import only',
    ],
    ['a dynamic import against the flow', { 'plan/a.ts': "await import('../unit/b.js')", 'unit/b.ts': '' }, 'plan may import only'],
    [
      'a file outside the one that is allowed',
      { 'evidence/a.ts': "import '../plan/header.js'", 'plan/header.ts': '' },
      'evidence may import',
    ],
    ['a command that goes past index.ts', { 'cli/main.ts': "import '../scan/scan.js'", 'scan/scan.ts': '' }, 'cli may import only'],
    ['Node in the pure core', { 'tally/spill.ts': "import { open } from 'node:fs'" }, 'pure core'],
    ['Node in the pure core without its prefix', { 'report/html.ts': "import { join } from 'path'" }, 'pure core'],
    [
      'a cycle',
      { 'plan/a.ts': "import './b.js'", 'plan/b.ts': "export { c } from './c.js'", 'plan/c.ts': "import './a.js'" },
      'import cycle',
    ],
    ['a file that imports itself', { 'plan/a.ts': "import './a.js'" }, 'import cycle'],
    ['a barrel', { 'index.ts': "export * from './scan/scan.js'", 'scan/scan.ts': '' }, 'no barrels'],
    ['a namespace barrel', { 'index.ts': "export * as scan from './scan/scan.js'", 'scan/scan.ts': '' }, 'no barrels'],
    ['another index', { 'plan/index.ts': '' }, 'are named index'],
    ['a folder that nobody put in the table', { 'utils/pad.ts': '' }, 'not in the table'],
    ['a missing file', { 'plan/a.ts': "import './gone.js'" }, 'does not exist'],
    ['an import without its ending', { 'plan/a.ts': "import './b'", 'plan/b.ts': '' }, '.js'],
  ])('%s', (_name, files, rule) => {
    const found = check(files)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(rule)
    expect(found[0]).toContain(Object.keys(files)[0])
  })
})
