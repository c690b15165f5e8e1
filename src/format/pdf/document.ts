/**
 * A PDF document, opened by PDF.js so that it can do nothing but give its text: no scripts, no fonts of the system, no network, no drawing.
 *
 * unpdf, because it is PDF.js without the native canvas that `pdfjs-dist` asks for; the tables of the predefined encodings of Chinese fonts, which
 * it leaves out, are copied from `pdfjs-dist` when the package is built.
 */
import { readFileSync } from 'node:fs'
import { locationBytes } from '../../source/location.js'
import { UnreadableFormat, type ReadableFile } from '../reader.js'
import { growsBeyondMemory } from './expansion.js'
import { withPagesListed } from './repair.js'

/** What is used of PDF.js; the types that unpdf ships name files that it does not. */
interface PdfLibrary {
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => { readonly promise: Promise<PdfDocument>; destroy(): Promise<void> }
}

export interface PdfDocument {
  readonly numPages: number
  readonly loadingTask: { destroy(): Promise<void> }
  getPage(number: number): Promise<PdfPage>
  getAttachments(): Promise<Readonly<Record<string, { readonly filename: string; readonly content: Uint8Array }>> | null>
}

export interface PdfPage {
  streamTextContent(): ReadableStream<{ readonly items: readonly (PlacedText | { readonly type: string })[] }>
  getAnnotations(): Promise<readonly PdfAnnotation[]>
  cleanup(): void
}

/** A form's field, a remark, a link. */
export interface PdfAnnotation {
  readonly fieldName?: string
  readonly fieldValue?: unknown
  readonly contentsObj?: { readonly str: string }
}

/** A piece of text. */
export interface PlacedText {
  readonly str: string
  /** Matrix of six numbers: the last two are its place, in points from the lower left corner. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** A larger file is nearly all pictures; PDF.js holds it in memory. */
const largestFile = 1024 * 1024 * 1024

/** The tables lie beside this module, in the package and here. */
const tables = new URL('./cmaps/', import.meta.url)

class PredefinedEncodings {
  /** Throws for an encoding that is not predefined. */
  fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    if (!/^[\w-]+$/.test(name)) throw new Error('pdf: no predefined encoding')
    return Promise.resolve({ cMapData: new Uint8Array(readFileSync(new URL(`${name}.bcmap`, tables))), isCompressed: true })
  }
}

export interface OpenedPdf {
  readonly document: PdfDocument
  /** Its end was lost, and its pages were looked for. */
  readonly isRepaired: boolean
}

/** Opens the document with one of the passwords if it is locked. Throws `UnreadableFormat`. */
export async function openPdf({ location, bytes, passwords }: ReadableFile): Promise<OpenedPdf> {
  if (bytes > largestFile) throw new UnreadableFormat('part-unread')
  const whole = readFileSync(locationBytes(location))
  if (growsBeyondMemory(whole)) throw new UnreadableFormat('part-unread', 'packed beyond measure')
  for (const password of ['', ...passwords]) {
    const document = await openWith(whole, password)
    if (document === 'damaged') return { document: await openRepaired(whole), isRepaired: true }
    if (document !== 'locked') return { document, isRepaired: false }
  }
  throw new UnreadableFormat('encrypted')
}

async function openRepaired(whole: Buffer): Promise<PdfDocument> {
  const listed = withPagesListed(whole)
  const document = listed === null ? 'damaged' : await openWith(listed, '')
  if (typeof document === 'string') throw new UnreadableFormat('format-damaged')
  return document
}

async function openWith(bytes: Buffer, password: string): Promise<PdfDocument | 'locked' | 'damaged'> {
  const { getDocument } = (await import('unpdf/pdfjs')) as unknown as PdfLibrary
  const task = getDocument({
    // A copy: PDF.js takes it away.
    data: new Uint8Array(bytes),
    password,
    CMapReaderFactory: PredefinedEncodings,
    disableFontFace: true,
    enableXfa: false,
    isEvalSupported: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged'
  }
}
