/**
 * The lines that begin a message in exported chats: who sent it, when, by which account.
 *
 * Each program writes one shape throughout a file. Which ones: QQ for computers (`2024-01-01 9:05:07 name(12345678)`, friends without the
 * number, `<mail>` for some members), MemoTrace and other exporters of WeChat (`2024-01-01 09:05:07 name`; `name(2024-01-01 09:05:07): text`;
 * `name(wxid_…) 2024-01-01 09:05:07`), records that WeChat mails (`name  09:05` below a line with the day), messages copied out of
 * DingTalk, WeCom or QQ (`name 2024/1/1 09:05:07`), WhatsApp (`[2024/1/1 09:05:07] name: text`, `2024/1/1 09:05 - name: text`).
 */

export interface SenderLine {
  readonly time: string
  readonly sender: string
  /** What stands in brackets behind the name: a number, a mail address, a WeChat name. */
  readonly account: string
  /** Text on the same line; empty where it begins on the next. */
  readonly text: string
}

const day = String.raw`(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)`
const clock = String.raw`(?:(?:上午|下午|早上|凌晨|晚上|中午) ?)?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?`
const time = String.raw`(?<time>${day}[ T]+${clock})`
/** Names of members may hold nearly anything; nobody's has a tab. */
const sender = String.raw`(?<sender>[^\t]{0,80}?)`
const account = String.raw`(?:[(（](?<number>\d{5,12}|[A-Za-z][\w-]{5,32}(?:@chatroom)?)[)）]|<(?<mail>[^<>\s]{3,64})>)`
const gap = '[ \u3000\u00a0]+'

/** The first that fits a file is its shape. */
const shapes = ['timeNameAccount', 'nameAccountTime', 'bracketed', 'dashed', 'nameTimeText', 'timeName', 'nameTime', 'nameClock'] as const
export type ChatShape = (typeof shapes)[number]

const patterns: Readonly<Record<ChatShape, RegExp>> = {
  /** QQ, with the account. */
  timeNameAccount: new RegExp(`^${time}${gap}${sender}${account}$`, 'u'),
  nameAccountTime: new RegExp(`^${sender}${account}${gap}${time}[:：]?$`, 'u'),
  bracketed: new RegExp(`^[\\u200e\\u200f]?\\[${time}\\] ?(?<sender>[^\\t:：]{1,80}?)[:：](?<text>.*)$`, 'u'),
  dashed: new RegExp(`^${time} - (?<sender>[^\\t:：]{1,80}?)[:：](?<text>.*)$`, 'u'),
  nameTimeText: new RegExp(`^(?<sender>[^\\t]{1,80}?)[(（]${time}[)）][:：](?<text>.*)$`, 'u'),
  timeName: new RegExp(`^${time}${gap}(?<sender>[^\\t]{1,80}?)$`, 'u'),
  nameTime: new RegExp(`^(?<sender>[^\\t]{1,80}?)${gap}${time}[:：]?$`, 'u'),
  /** WeChat's own mail: the day stands in a line of its own. */
  nameClock: new RegExp(`^(?<sender>[^\\t]{1,80}?) {2,4}(?<time>${clock})$`, 'u'),
}

/** Longest line looked at: longer ones are text. */
const longestSenderLine = 4096

/** Null for a line that begins no message. Cost: O(line). */
export function readSenderLine(line: string, shape: ChatShape): SenderLine | null {
  if (line.length > longestSenderLine && !isInline(shape)) return null
  const groups = patterns[shape].exec(line)?.groups
  if (groups === undefined) return shape === 'timeNameAccount' ? systemLine(line) : null
  const { time = '', sender: name = '', number, mail, text = '' } = groups
  return { time, sender: name.trim(), account: number ?? mail ?? '', text: text.trim() }
}

/** QQ writes what it says itself, and friends, without a number. */
function systemLine(line: string): SenderLine | null {
  return /^(?:19|20)\d\d-\d\d-\d\d \d{1,2}:\d\d:\d\d [^\t]{1,40}$/u.test(line) ? readSenderLine(line, 'timeName') : null
}

/** The text stands on the sender's line. */
function isInline(shape: ChatShape): boolean {
  return shape === 'bracketed' || shape === 'dashed' || shape === 'nameTimeText'
}

/** A line with the day of the messages below it: `—————  2024-01-01  —————`. */
export function readDayLine(line: string): string | null {
  return new RegExp(`^[—\\-=*·\\s]*(?<day>${day})(?: ?(?:星期|周).)?[—\\-=*·\\s]*$`, 'u').exec(line)?.groups?.['day'] ?? null
}

/** Fewer lines of senders may be anything. */
const fewestMessages = 3
/** Of filled lines. Where text has lines of its own, each sender's line has one below it, and no message has fifty on the average. */
const mostSenders = 0.6
const fewestSenders = 0.02
/** Where text stands on the sender's line: most messages have one line. */
const fewestInline = 0.3

/**
 * The shape of a chat by its first lines, or null for other text. Names that are numbers or words of a program's log, and cells apart by
 * commas or bars, are no senders. `isWanted`: the user says that it is a chat; one line of a sender is enough.
 */
export function chatShapeOf(lines: readonly string[], isWanted: boolean): ChatShape | null {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  for (const shape of shapes) {
    const found = filled.flatMap((line) => readSenderLine(line, shape) ?? [])
    const share = found.length / filled.length
    if (isWanted ? found.length > 0 : found.length >= fewestMessages && isChat(found, share, shape, filled)) return shape
  }
  return null
}

function isChat(found: readonly SenderLine[], share: number, shape: ChatShape, lines: readonly string[]): boolean {
  if (found.filter(isSender).length < found.length * 0.9) return false
  if (isInline(shape)) return share >= fewestInline
  // A list of names and times has no text below its lines.
  if (share > mostSenders || share < fewestSenders) return false
  return shape !== 'nameClock' || lines.some((line) => readDayLine(line) !== null)
}

const levels = /^(?:\[|\d+$|(?:trace|debug|info|notice|warn|warning|error|fatal|critical)\b)|[,|;\t]|https?:/i

function isSender({ sender: name, account: number }: SenderLine): boolean {
  return (name !== '' || number !== '') && !levels.test(name) && !/\d{12}/.test(name)
}
