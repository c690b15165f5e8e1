/** What a zip file is: a document of an office program, or an archive. Told by the names of its members (ECMA-376 part 2; ODF 1.3 part 2). */
import type { ByteSource } from '../../source/file.js'
import { listZip } from '../../source/zip.js'
import type { Recognition } from '../formats.js'

const archive: Recognition = { as: 'container', format: 'zip' }

export async function zipFormat(source: ByteSource): Promise<Recognition> {
  let names: readonly string[]
  try {
    names = (await listZip(source)).map(({ name }) => name)
  } catch {
    // Damaged: unpacking says what is left of it.
    return archive
  }
  if (names.includes('xl/workbook.xml')) return { as: 'tables', format: 'xlsx' }
  if (names.includes('xl/workbook.bin')) return { as: 'tables', format: 'workbook' }
  if (names.includes('word/document.xml')) return { as: 'tables', format: 'docx' }
  const isOpenDocument = names.includes('mimetype') && names.includes('content.xml')
  return isOpenDocument ? { as: 'tables', format: 'workbook' } : archive
}
