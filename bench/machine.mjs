/** What a number was measured on: printed above every table, because a number without it says nothing. */
import { spawnSync } from 'node:child_process'
import { cpus, release, totalmem, type } from 'node:os'
import { existsSync, readFileSync } from 'node:fs'
import { meter } from './measure.mjs'

/** First line that a command prints, or null. */
export function firstLine(command, args, options = {}) {
  const child = spawnSync(command, args, { encoding: 'utf8', ...options })
  return child.status === 0 ? child.stdout.trim().split('\n')[0] : null
}

function osName() {
  const file = '/etc/os-release'
  const pretty = existsSync(file) ? /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync(file, 'utf8')) : null
  const kernel = `${type()} ${release().split('.').slice(0, 2).join('.')}`
  return pretty ? `${pretty[1]}, ${kernel}` : kernel
}

/** @param {string} root the repository */
function commit(root) {
  const hash = firstLine('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: root })
  if (!hash) return 'none'
  const isChanged = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout !== ''
  return isChanged ? `${hash} with uncommitted changes` : hash
}

/** @param {string} root @returns {Record<string, string>} */
export function describeMachine(root) {
  const processors = cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(root),
    processor: `${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores`,
    memory: `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    system: osName(),
    node: process.version,
    meter,
  }
}
