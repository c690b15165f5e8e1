/** What a reader makes of a file, as text: its tables with their cells, and what it tells. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CellFiles, SharedCellFile } from '../../src/format/records/cell-files.js'
import type { FormatReader, ReadTables } from '../../src/format/reader.js'
import { scan } from '../../src/index.js'
import { locationBytes, toLocation } from '../../src/source/location.js'

export interface ReadCells {
  readonly tables: readonly {
    readonly name: string
    readonly header: readonly string[] | null
    readonly rows: readonly (readonly string[])[]
    readonly problems: readonly string[]
  }[]
  /** Codes with their counts. */
  readonly problems: readonly string[]
}

export async function readCells(
  reader: FormatReader,
  content: string | Uint8Array,
  encoding: 'utf-8' | 'gb18030' | null = null,
): Promise<ReadCells> {
  const folder = mkdtempSync(join(tmpdir(), 'leaktally-cells-'))
  try {
    const path = join(folder, 'file')
    writeFileSync(path, content)
    const shared = new SharedCellFile(join(folder, 'cells'))
    const sink = new CellFiles(folder, 'table', shared)
    await reader({ location: toLocation(Buffer.from(path)), bytes: statSync(path).size, passwords: [], encoding }, sink)
    const read = sink.finish()
    shared.close()
    return asText(read)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function asText({ tables, problems }: ReadTables): ReadCells {
  return {
    tables: tables.map(({ name, header, pieces, problems: told }) => ({
      name,
      header,
      rows: rowsOf(
        pieces.map(({ location, from, bytes }) => readFileSync(locationBytes(location)).toString('utf8', from, from + bytes)).join(''),
      ),
      problems: told.map(({ code, count }) => `${code} ${count}`),
    })),
    problems: problems.map(({ code, count }) => `${code} ${count}`),
  }
}

function rowsOf(text: string): string[][] {
  return text
    .split('\u001e')
    .slice(0, -1)
    .map((record) => record.split('\u001f'))
}

/** Counts that must not depend on the format: mentions of IDs, mobiles and names, and persons. */
export async function countsOf(path: string): Promise<Record<string, unknown>> {
  const { categories, subjects, inputs } = await scan([path], { sample: 0 })
  const counts = Object.fromEntries(
    (['resident_id', 'mobile', 'person_name'] as const).map((name) => [name, [categories[name]?.mentions, categories[name]?.distinct]]),
  )
  return {
    ...counts,
    persons: { atMost: subjects.persons.atMost, byRule: subjects.persons.byRule },
    formats: inputs.map(({ format }) => format).join(),
  }
}
