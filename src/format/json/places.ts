/** Where values stand in a JSON text, and which of these places hold records, and which only lists of records. */
import { matchHeader } from '../../reference/headers.js'
import type { ColumnRole } from '../../reference/roles.js'

/** All objects at one path, or all elements of the lists at one path. */
export class Place {
  /** Objects, lists and other values seen there. */
  objects = 0
  rows = 0
  scalars = 0
  /** The head ends within it. */
  isCut = false
  /** Names whose values are neither objects nor lists, or short lists. */
  readonly names: Set<string> = new Set<string>()
  readonly inner: Map<string, Place> = new Map<string, Place>()
  readonly lists: Map<string, Place> = new Map<string, Place>()
}

export function placeOf(places: Map<string, Place>, name: string): Place {
  const known = places.get(name)
  if (known !== undefined) return known
  const made = new Place()
  places.set(name, made)
  return made
}

/** Plain values of a list that are records, not the cell of one: nobody has so many phones. */
const longList = 100
/** So many objects hang below an object that is about a person at most; more are pages of a list whose name is a person's word. */
const mostOfPerson = 100
/** Objects that are named by a number or a key, not by a word. */
const leastOfMap = 10

const isLongList = (place: Place): boolean => place.scalars >= longList

/** Whether plain values of this list are records of their own. A list that the head does not reach may be of any length. */
export function holdsPlainRecords(place: Place | undefined): boolean {
  return place === undefined || isLongList(place) || (place.isCut && place.scalars > 0)
}

/** Objects below the objects of `place` that are records, through objects but not through lists. */
function recordsBelow(place: Place): number {
  const lists = [...place.lists.values()].map((list) => list.objects + list.rows + (holdsPlainRecords(list) ? list.scalars : 0))
  const inner = [...place.inner.values()].map((object) => (isMap(object) ? object.inner.size : recordsBelow(object)))
  return [...lists, ...inner].reduce((sum, count) => sum + count, 0)
}

const identifying: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['person_name', 'resident_id', 'mobile', 'phone'])

function isAboutPerson(place: Place): boolean {
  const isNamed = [...place.names].some((name) => identifying.has(matchHeader(name)?.role ?? 'other'))
  return isNamed || [...place.inner.values()].some((object) => !isMap(object) && isAboutPerson(object))
}

/**
 * Whether the objects of `place` only hold lists of records, such as {"code":0,"data":{"list":[…]}}: two in each or more, and no name,
 * ID or phone beside them, or a list of messages. A person with contacts is a record.
 */
function isEnvelope(place: Place): boolean {
  const records = recordsBelow(place)
  if (records < 2 * place.objects) return false
  return (place.isCut && place.objects === 1) || records >= mostOfPerson * place.objects || holdsMessages(place) || !isAboutPerson(place)
}

/** An exported chat: the name beside its messages is that of a group, a friend or the program. */
function holdsMessages({ lists }: Place): boolean {
  return [...lists].some(([name, { objects, names }]) => objects > 1 && /^(?:messages?|msgs?|message_?list)$/i.test(name) && hasTime(names))
}

const hasTime = (names: ReadonlySet<string>): boolean => [...names].some((name) => matchHeader(name)?.role === 'date_time')

/** Whether the members of an object are records, named by their keys: objects with the same names. */
function isMap(place: Place): boolean {
  const { inner, names, lists } = place
  if (inner.size < leastOfMap || names.size + lists.size > inner.size / 10) return false
  const members = [...inner.values()]
  const all = new Set(members.flatMap((member) => [...member.names]))
  const usual = members.reduce((sum, member) => sum + member.names.size, 0) / members.length
  return usual >= 1 && all.size <= usual * 2 + 2
}

const judged = new WeakMap<Place, { readonly isMap: boolean; readonly isEnvelope: boolean }>()

/** The judgement on a place costs as much as the place has names, and is asked for with every object. */
export function judgementOf(place: Place): { readonly isMap: boolean; readonly isEnvelope: boolean } {
  const known = judged.get(place)
  if (known !== undefined) return known
  const made = { isMap: isMap(place), isEnvelope: isEnvelope(place) }
  judged.set(place, made)
  return made
}
