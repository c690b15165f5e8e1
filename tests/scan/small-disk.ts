/** A disk that is soon full: a tmpfs of a few kilobytes or megabytes. Mounting one takes root, on Linux. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from './places.js'

const mount = (folder: string, options: string): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0

/** Lazily: a file that is still open must not keep the folder from being removed. */
const unmount = (folder: string): boolean => spawnSync('umount', ['-l', folder]).status === 0

function tryMount(): boolean {
  const folder = newFolder()
  return mount(folder, 'size=64k') && unmount(folder)
}

/** Whether this machine lets us; tests that need it are skipped by name where it does not. */
export const canMount: boolean = tryMount()

export interface SmallDisk {
  readonly folder: string
  /** Makes room, as somebody does who was told that the disk is full. */
  readonly enlarge: (size: string) => void
  /** Takes all room but `left` bytes. */
  readonly fill: (left?: number) => void
}

function smallDisk(folder: string): SmallDisk {
  return {
    folder,
    enlarge: (size) => void mount(folder, `remount,size=${size}`),
    fill: (left = 0) => {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize - left))
    },
  }
}

/** Runs with a disk of `size` (as tmpfs takes it: 64k, 1m), which is gone afterwards. */
export async function onSmallDisk(size: string, run: (disk: SmallDisk) => Promise<void>): Promise<void> {
  const folder = join(newFolder(), 'disk')
  mkdirSync(folder)
  if (!mount(folder, `size=${size}`)) throw new Error('cannot mount a small disk')
  try {
    await run(smallDisk(folder))
  } finally {
    unmount(folder)
  }
}

/** Runs with another folder for temporary files. */
export async function withTemporaryFolder(folder: string, run: () => Promise<unknown>): Promise<void> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    await run()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
