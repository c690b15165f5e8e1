/**
 * HTML and XML as a stream of tags and text, within bounds that hostile and broken documents cannot leave.
 *
 * htmlparser2, because it streams, knows all entities and never gives up; its stack of open elements is bounded here, for old chat
 * exports leave an element open with every message, and its search in the stack would make them quadratic.
 */
import { Parser } from 'htmlparser2'
import { UnreadableFormat } from '../reader.js'

export interface MarkupReceiver {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

export interface MarkupRules {
  readonly xml: boolean
  /** Elements that are opened and closed; the others are told when they open and stand for nothing but themselves. */
  readonly nests: (name: string) => boolean
}

/** Deepest nesting that is followed: office formats and pages stay below 100. The text of deeper elements is that of the deepest one followed. */
const deepest = 400
/** Longest value of an attribute that is kept (a number, a name; pictures are longer), and most attributes of a tag. */
const longestAttribute = 64 * 1024
const mostAttributes = 1000
/** A tag or comment that is longer is none: what is not yet understood stays in memory. */
const longestTag = 128 * 1024 * 1024

export class MarkupParser {
  readonly #parser: BoundedParser
  #written = 0

  constructor(receiver: MarkupReceiver, rules: MarkupRules) {
    this.#parser = new BoundedParser(receiver, rules)
  }

  /** Throws `UnreadableFormat` when a tag does not end. */
  write(text: string): void {
    this.#written += text.length
    this.#parser.write(text)
    if (this.#written - this.#parser.endIndex > longestTag) throw new UnreadableFormat('format-damaged')
  }

  end(): void {
    this.#parser.end()
  }
}

class BoundedParser extends Parser {
  readonly #nests: (name: string) => boolean
  #depth = 0
  #isClosing = false
  /** The tag between its name and its end: whether its element is deeper than is followed. */
  #tag: 'followed' | 'passed' | null = null
  #attributeLength = 0
  #attributes = 0

  constructor(receiver: MarkupReceiver, { xml, nests }: MarkupRules) {
    super(
      {
        onopentagname: (name) => {
          this.#attributes = 0
          this.#tag = nests(name) && !this.#isClosing && this.#depth >= deepest ? 'passed' : 'followed'
          if (nests(name) && this.#tag === 'followed') this.#depth++
        },
        onopentag: (name, attributes) => {
          if (this.#tag === 'followed') receiver.open(name, attributes)
        },
        onclosetag: (name) => {
          // What is not followed closes as it opens.
          const isPassed = this.#tag === 'passed'
          this.#tag = null
          if (isPassed || !nests(name)) return
          this.#depth--
          receiver.close(name)
        },
        ontext: (text) => {
          receiver.text(text)
        },
      },
      { xmlMode: xml },
    )
    this.#nests = nests
  }

  /** The same for a tag from its name to its end, though it counts as open in between. */
  override isVoidElement(name: string): boolean {
    if (!this.#nests(name)) return true
    return this.#tag === null ? !this.#isClosing && this.#depth >= deepest : this.#tag === 'passed'
  }

  override onopentagend(endIndex: number): void {
    super.onopentagend(endIndex)
    this.#tag = null
  }

  override onselfclosingtag(endIndex: number): void {
    super.onselfclosingtag(endIndex)
    this.#tag = null
  }

  override onclosetag(start: number, endIndex: number): void {
    this.#isClosing = true
    super.onclosetag(start, endIndex)
    this.#isClosing = false
    this.#tag = null
  }

  override onattribname(start: number, endIndex: number): void {
    this.#attributeLength = 0
    this.#attributes++
    super.onattribname(start, endIndex)
  }

  override onattribdata(start: number, endIndex: number): void {
    this.#attributeLength += endIndex - start
    const isKept = this.#attributeLength <= longestAttribute && this.#attributes <= mostAttributes
    super.onattribdata(isKept ? start : endIndex, endIndex)
  }

  override onattribend(...end: Parameters<Parser['onattribend']>): void {
    if (this.#attributes <= mostAttributes) super.onattribend(...end)
  }
}
