/** A scan by a user whom the system may refuse: root may read everything, so it becomes somebody else first, in a process of its own. */
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ScanResult } from '../../src/index.js'
import { newFolder } from './places.js'

const nobody = 65_534
const library = pathToFileURL(`${import.meta.dirname}/../../dist/index.js`).href

/** Scans a folder with `dist`; its files stay as they are, the way to it is opened. */
export function scanAsNobody(folder: string): ScanResult {
  const temporary = newFolder()
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    chownSync(temporary, nobody, nobody)
    for (const above of [folder, dirname(folder), dirname(temporary)]) chmodSync(above, 0o755)
  }
  const become = isRoot ? `process.setgroups([]); process.setgid(${nobody}); process.setuid(${nobody})` : ''
  // Everything is loaded before: the new user need not be able to read this project.
  const code = `
    const { scan } = await import(${JSON.stringify(library)})
    ${become}
    console.log(JSON.stringify(await scan([${JSON.stringify(folder)}])))`
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: temporary },
    cwd: '/',
  })
  if (ran.status !== 0) throw new Error(ran.stderr)
  return JSON.parse(ran.stdout) as ScanResult
}
