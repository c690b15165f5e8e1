/** Split archives: which files are the further volumes of which first one, by their names, as the programs that split number them. */
import type { FoundFile } from './found-file.js'

/** One way of numbering. The groups: what all names share, and the volume's number; `first` is the number of the first one. */
interface Numbering {
  readonly pattern: RegExp
  readonly first: number
  /** Ending of a first volume that has no number, such as `.rar` before `.r00`. */
  readonly unnumbered?: string
}

const numberings: readonly Numbering[] = [
  { pattern: /^(.+)\.(\d{3,4})$/, first: 1 },
  { pattern: /^(.+)\.part(\d{1,5})\.rar$/i, first: 1 },
  { pattern: /^(.+)\.r(\d{2,3})$/i, first: 0, unnumbered: '.rar' },
  { pattern: /^(.+)\.z(\d{2,3})$/i, first: 1, unnumbered: '.zip' },
]

export interface VolumeGroups {
  /** By path of a first volume: those behind it, in their order. */
  readonly further: ReadonlyMap<string, readonly FoundFile[]>
  /** By path of a further volume: path of the first one. */
  readonly first: ReadonlyMap<string, string>
}

/** Cost: O(files). */
export function groupVolumes(files: readonly FoundFile[]): VolumeGroups {
  const byPath = new Map(files.map((file) => [file.path.toLowerCase(), file]))
  const members = new Map<string, { readonly file: FoundFile; readonly number: number }[]>()
  for (const file of files) {
    const volume = file.skipped === null ? numberOf(file.path) : null
    const first = volume === null ? undefined : byPath.get(volume.firstPath.toLowerCase())
    if (volume === null || first === undefined || first === file || first.skipped !== null) continue
    members.set(first.path, [...(members.get(first.path) ?? []), { file, number: volume.number }])
  }
  const further = new Map([...members].map(([path, found]) => [path, found.sort((a, b) => a.number - b.number).map(({ file }) => file)]))
  return { further, first: new Map([...further].flatMap(([path, found]) => found.map((file) => [file.path, path] as const))) }
}

function numberOf(path: string): { readonly firstPath: string; readonly number: number } | null {
  for (const { pattern, first, unnumbered } of numberings) {
    const [, base, digits] = pattern.exec(path) ?? []
    if (base === undefined || digits === undefined) continue
    const numbered =
      path.slice(0, path.lastIndexOf(digits)) +
      String(first).padStart(digits.length, '0') +
      path.slice(path.lastIndexOf(digits) + digits.length)
    return { firstPath: unnumbered === undefined ? numbered : base + unnumbered, number: Number(digits) }
  }
  return null
}
