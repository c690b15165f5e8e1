/** Baseline: SHA-256 of a file through Node's OpenSSL, one thread. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

const hash = createHash('sha256')
await pipeline(createReadStream(process.argv[2], { highWaterMark: 1 << 20 }), hash)
console.log(hash.digest('hex'))
