/** Text to Big5; the codes are those of the mapping, which tests/reference/big5.test.ts holds. */
import { big5Characters, big5Code, secondCharacters } from '../../src/reference/big5.js'

const codes = new Map(
  Array.from(big5Characters(), (character, place) => {
    const [lead, trail] = big5Code(place)
    const second = secondCharacters.get(lead * 256 + trail)
    return [String.fromCodePoint(character, ...(second === undefined ? [] : [second])), [lead, trail]] as const
  }).reverse(),
)

/** A character that Big5 does not have becomes 囗. */
export function big5(text: string): Uint8Array {
  const characters = text.match(/[êÊ][\u0304\u030c]|[^]/gu) ?? []
  return Uint8Array.from(
    characters.flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (codes.get(character) ?? [0xe0, 0xf9]))),
  )
}
