/** What a compound file is (MS-CFB): a document of Word or WPS, a mail of Outlook, or a workbook. Told by the names in its directory. */
import type { ByteSource } from '../../source/file.js'
import type { TableFormat } from '../formats.js'

const entryBytes = 128
/** The directory of a document has some ten entries, that of a workbook with macros some hundred. */
const mostSectors = 256
/** From here on numbers of sectors mean something else. */
const lastSector = 0xffff_fff9

export function oleFormat(source: ByteSource): TableFormat {
  const names = entryNames(source)
  if (names.includes('WordDocument')) return 'doc'
  return names.includes('__properties_version1.0') ? 'msg' : 'workbook'
}

/** Follows the chain of the directory's sectors. Damaged chains end early. */
function entryNames(source: ByteSource): string[] {
  const header = Buffer.alloc(512)
  if (source.read(header, 0) < header.length) return []
  const sectorBytes = header.readUInt16LE(30) === 12 ? 4096 : 512
  const sectorAt = (sector: number): number => (sector + 1) * sectorBytes
  const names: string[] = []
  let sector = header.readUInt32LE(48)
  for (let count = 0; count < mostSectors && sector <= lastSector; count++) {
    const bytes = Buffer.alloc(sectorBytes)
    if (source.read(bytes, sectorAt(sector)) < entryBytes) break
    for (let at = 0; at < sectorBytes; at += entryBytes) {
      const length = Math.min(64, bytes.readUInt16LE(at + 64))
      if (length > 2) names.push(bytes.toString('utf16le', at, at + length - 2))
    }
    sector = nextSector(source, header, sector, sectorBytes)
  }
  return names
}

/** By the table of sectors, whose first 109 own sectors the header names: enough for files of 7 MB and more, whose directory stands in front. */
function nextSector(source: ByteSource, header: Buffer, sector: number, sectorBytes: number): number {
  const perSector = sectorBytes / 4
  const place = Math.floor(sector / perSector)
  if (place >= 109) return 0xffff_ffff
  const bytes = Buffer.alloc(4)
  const position = (header.readUInt32LE(76 + place * 4) + 1) * sectorBytes + (sector % perSector) * 4
  return source.read(bytes, position) < 4 ? 0xffff_ffff : bytes.readUInt32LE(0)
}
