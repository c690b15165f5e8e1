/** Several people in one text: the findings of a slot person by person, as the kernel divides them (assembly/records/people.ts). */
import { keyOf, type PlacedFinding } from './placed-finding.js'

/** `findings`: valid ones of one slot. Where not all numbers stand in texts of several people, they are one person's. */
export function dividePeople(findings: readonly PlacedFinding[]): PlacedFinding[][] {
  const numbers = findings.filter(isNumber)
  if (numbers.length < 2 || !numbers.every(({ source }) => source.isOfPeople)) return [[...findings]]
  const people: Person[] = []
  let names: PlacedFinding[] = []
  for (const placed of findings) {
    if (isName(placed)) names.push(placed)
    else if (isNumber(placed)) {
      placeNumber(people, names, placed)
      names = []
    }
  }
  const [first, ...others] = people.map((person) => [...person.names, ...person.numbers])
  // What else is told is everybody's.
  const told = [...names, ...findings.filter((placed) => !isName(placed) && !isNumber(placed))]
  return [first ?? [], ...others].map((own) => [...own, ...told])
}

interface Person {
  readonly names: PlacedFinding[]
  readonly numbers: PlacedFinding[]
}

const isName = ({ finding }: PlacedFinding): boolean => finding.category === 'person_name'
const isNumber = ({ finding }: PlacedFinding): boolean => finding.category === 'resident_id' || finding.category === 'mobile'

/** `names`: those between the number before and this one. */
function placeNumber(people: Person[], names: readonly PlacedFinding[], number: PlacedFinding): void {
  const last = people.at(-1)
  const known = last?.names.at(-1)?.text
  const other = known === undefined ? -1 : names.findIndex(({ text }) => text !== known)
  if (last === undefined) people.push({ names: [...names], numbers: [number] })
  else if (other >= 0) {
    last.names.push(...names.slice(0, other))
    people.push({ names: names.slice(other), numbers: [number] })
  } else {
    last.names.push(...names)
    if (isNext(last, names.length > 0, number)) people.push({ names: [], numbers: [number] })
    else last.numbers.push(number)
  }
}

/** Whether a number can only be another person's: a second ID, or a mobile apart from the one before. */
function isNext({ numbers }: Person, isNamed: boolean, number: PlacedFinding): boolean {
  const isId = ({ finding }: PlacedFinding): boolean => finding.category === 'resident_id'
  if (isId(number)) return numbers.some((one) => isId(one) && keyOf(one) !== keyOf(number))
  const at = numbers.findLastIndex((one) => !isId(one))
  const before = numbers[at]
  if (before === undefined) return false
  const isDivided = isNamed || at < numbers.length - 1
  return (
    isDivided || before.source !== number.source || number.source.content.slice(before.finding.end, number.finding.start).includes('\n')
  )
}
