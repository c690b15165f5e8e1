/** The file system's own bytes of a location: paths are bytes, kept as latin1 text so that a plan stays JSON. */
export function locationBytes(location: string): Buffer {
  return Buffer.from(location, 'latin1')
}

export function toLocation(path: Buffer): string {
  return path.toString('latin1')
}
