/**
 * Runs one command as a whole process and measures it from outside.
 *
 * Wall time is taken here. CPU seconds and peak memory come from GNU time (`/usr/bin/time`), else from Python's getrusage of its
 * children, else they are missing; `meter` says which. Peak memory is that of the largest single process, as the kernel reports it,
 * and counts mapped pages of the file (ripgrep maps it whole).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @typedef {object} Measured
 * @property {number} seconds wall
 * @property {number} cpuSeconds user + system, NaN where not measured
 * @property {number} peakBytes NaN where not measured
 * @property {number} status
 * @property {string} stdout
 * @property {string} stderr
 */

const pythonMeter = `
import resource, subprocess, sys
status = subprocess.call(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
open(sys.argv[1], 'w').write(f'{used.ru_utime} {used.ru_stime} {used.ru_maxrss}')
sys.exit(status)
`

const answers = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** @type {Record<string, (file: string) => string[]>} what to put before a command so that its use is written to `file` */
const meters = {
  'GNU time': (file) => ['/usr/bin/time', '--quiet', '--format=%U %S %M', `--output=${file}`],
  'Python getrusage': (file) => ['python3', '-c', pythonMeter, file],
  'wall clock only': () => [],
}

function chooseMeter() {
  if (existsSync('/usr/bin/time') && answers('/usr/bin/time', ['--quiet', '--format=%U', '--output=/dev/null', 'true'])) return 'GNU time'
  return answers('python3', ['-c', 'import resource']) ? 'Python getrusage' : 'wall clock only'
}

export const meter = chooseMeter()

/** @returns {{ cpuSeconds: number, peakBytes: number }} */
function readUse(file) {
  const [user, system, kibibytes] = existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\s+/).slice(-3).map(Number) : []
  return { cpuSeconds: user === undefined ? NaN : user + system, peakBytes: kibibytes === undefined ? NaN : kibibytes * 1024 }
}

/**
 * @param {readonly string[]} command program and arguments
 * @returns {Measured}
 */
export function measure(command) {
  const folder = mkdtempSync(join(tmpdir(), 'leaktally-bench-'))
  try {
    const useFile = join(folder, 'use')
    const [program, ...args] = [...meters[meter](useFile), ...command]
    const start = performance.now()
    const child = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
    const seconds = (performance.now() - start) / 1000
    if (child.error) throw child.error
    return { seconds, ...readUse(useFile), status: child.status ?? -1, stdout: child.stdout, stderr: child.stderr }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
