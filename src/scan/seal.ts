/**
 * Workbooks sealed with a passphrase: ECMA-376 agile encryption ([MS-OFFCRYPTO] 2.3.4.10; AES-256-CBC, SHA-512 100,000 times, HMAC), which WPS
 * and Excel open by themselves. So no record in clear ever lies unencrypted on a disk, and an examiner needs no other program.
 *
 * Salts are random: two sealed files of one content differ.
 */
import { LeaktallyError } from '../problem.js'
import { labelsInvalid } from '../review/check-labels.js'

/** Bounds of a passphrase: what can be guessed seals nothing; the format takes 255. */
const fewestCharacters = 8
const mostCharacters = 255

/** Throws `option-value` for a passphrase that is too short or too long. */
export async function sealWorkbook(workbook: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (passphrase.length < fewestCharacters || passphrase.length > mostCharacters)
    throw new LeaktallyError('option-value', 'option "sealKey": a passphrase of 8 to 255 characters', {
      option: 'sealKey',
      expected: '8 to 255 characters',
    })
  const { default: office } = await import('officecrypto-tool')
  return new Uint8Array(office.encrypt(Buffer.from(workbook), { password: passphrase }))
}

/** Compound files begin so ([MS-CFB] 2.2); a workbook in clear begins with PK. */
export function isSealed(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1'
}

/** Throws `labels-invalid` without the right passphrase. */
export async function openSealed(bytes: Uint8Array, passphrase: string | null): Promise<Uint8Array> {
  if (passphrase === null) throw labelsInvalid('sealed-locked')
  const { default: office } = await import('officecrypto-tool')
  try {
    return new Uint8Array(await office.decrypt(Buffer.from(bytes), { password: passphrase }))
  } catch {
    throw labelsInvalid('sealed-locked')
  }
}
