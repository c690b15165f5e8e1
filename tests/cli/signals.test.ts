/** The command as a process: signals end it, and nothing of a seized stream stays in the temporary folder. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { everythingIn, newFolder, put } from '../scan/places.js'

const command = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
const { bytes } = writeTable('students', { records: 50 })

interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
}

/** Scans standard input, which does not end, and sends the signal when the copy of it has begun. */
async function interrupted(temporary: string, signal: NodeJS.Signals, ...more: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [command, 'scan', '-', '--lang', 'en', ...more], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  child.stdin.on('error', () => undefined)
  child.stdin.write(bytes)
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (status, by) => {
      resolve({ status, signal: by, stderr })
    })
  })
  const folder = more.includes('--out') ? (more[more.indexOf('--out') + 1] ?? '') : temporary
  for (let tries = 0; tries < 400; tries++) {
    await wait(25)
    if (tries > 0 && spooledIn(folder)) break
  }
  child.kill(signal)
  return ended
}

function spooledIn(folder: string): boolean {
  try {
    return everythingIn(folder).some((name) => name.endsWith('/stdin'))
  } catch {
    return false
  }
}

describe('a signal while standard input is read', () => {
  test.each([
    ['SIGINT', 130, 'press Ctrl-C again'],
    ['SIGTERM', 143, 'as the system asks'],
    ['SIGHUP', 129, 'as the system asks'],
  ] as const)('%s ends it with status %i and leaves nothing', async (signal, status, said) => {
    const temporary = newFolder()
    const ended = await interrupted(temporary, signal)
    expect(ended).toMatchObject({ status, signal: null })
    expect(ended.stderr).toContain(said)
    expect(ended.stderr).toMatch(/stopped as asked; no result was written\.\n$/)
    expect(everythingIn(temporary)).toEqual([])
  })

  test('leaves nothing in the output folder either', async () => {
    const temporary = newFolder()
    const parent = newFolder()
    expect(await interrupted(temporary, 'SIGTERM', '--out', join(parent, 'out'))).toMatchObject({ status: 143 })
    expect([...everythingIn(temporary), ...everythingIn(parent)]).toEqual([])
  })

  test('that cannot be caught leaves the copy, and the next scan removes it', async () => {
    const temporary = newFolder()
    expect(await interrupted(temporary, 'SIGKILL')).toMatchObject({ signal: 'SIGKILL' })
    expect(spooledIn(temporary)).toBe(true)
    const table = put(newFolder(), 'list.csv', bytes)
    const next = spawnSync(process.execPath, [command, 'scan', table], { env: { ...process.env, TMPDIR: temporary } })
    expect(next.status).toBe(0)
    expect(everythingIn(temporary)).toEqual([])
  })
})
