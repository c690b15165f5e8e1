/** Every encoding but UTF-8, by its name. */
import type { TextEncodingName } from './encoding.js'
import { transcodeBig5 } from './big5.js'
import { transcodeGb18030 } from './gb18030-to-utf8.js'
import type { Transcode } from './transcode.js'
import { transcodeUtf16be, transcodeUtf16le } from './utf-16.js'

export const transcoders: Readonly<Record<Exclude<TextEncodingName, 'utf-8'>, Transcode>> = {
  gb18030: transcodeGb18030,
  'utf-16le': transcodeUtf16le,
  'utf-16be': transcodeUtf16be,
  big5: transcodeBig5,
}
