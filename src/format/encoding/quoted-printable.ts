/** Quoted-printable (RFC 2045, 6.7), of which header words, bodies of mails and old contacts are made. */

/** The bytes of `written`, which is latin1 of its bytes and has no soft line ends. What is no code stays as it is. */
export function quotedPrintable(written: string): Buffer {
  return Buffer.from(
    written.replaceAll(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  )
}
