/** Knows under which heading of the patient's schedule each session stands, for any protocol; refuses to know rows and paper. */
import type { SessionLine } from '../domain/course/session-line'
import { byDay } from '../domain/course/session-lines'
import { hasLongDays } from './patient-words'
import type { SheetWords } from './words/sheet-words'

export interface SessionGroup {
  readonly heading: string
  /** By day and time, those without a date last. */
  readonly lines: readonly SessionLine[]
}

/** The place of a session in the course: before the first dosing session, from the nth on, or after everything. */
export type Place = { readonly after: number; readonly end: boolean }

/** Getting ready; each long day with what follows it, or all shorter sessions together; at the end. Empty groups are left out. */
export function sessionGroups(lines: readonly SessionLine[], { groups: words }: SheetWords): readonly SessionGroup[] {
  const places = placesOf(lines)
  const count = lines.filter(({ kind }) => kind === 'dosing').length
  if (count === 0) return [{ heading: words.yourDates, lines: byDay(lines) }]
  const at = (matches: (place: Place) => boolean) =>
    byDay(lines.filter(({ session }) => matches(places.get(session) ?? { after: 0, end: false })))
  const middle = hasLongDays(lines)
    ? Array.from({ length: count }, (_, index) => {
        const inside = at(({ after, end }) => !end && after === index + 1)
        const day = words.numberedDay(index, count)
        return { heading: inside.length > 1 ? words.andAfter(day) : day, lines: inside }
      })
    : [{ heading: words.yourSessions, lines: at(({ after, end }) => !end && after > 0) }]
  const groups = [
    { heading: words.gettingReady, lines: at(({ after }) => after === 0) },
    ...middle,
    { heading: words.atEnd, lines: at(({ end }) => end) },
  ]
  return groups.filter((group) => group.lines.length > 0)
}

/** How many dosing sessions lie before each session, itself included, and whether it closes the course. */
export function placesOf(lines: readonly SessionLine[]): ReadonlyMap<string, Place> {
  const dosings = lines.filter(({ kind }) => kind === 'dosing')
  const treatment = lines.filter(({ kind, unscheduled }) => unscheduled === null && (kind === 'dosing' || kind === 'integration'))
  const lastIndex = treatment.reduce((last, line) => Math.max(last, lines.indexOf(line)), -1)
  const lastDay = treatment.reduce((last, { day }) => (day !== null && day > last ? day : last), '')
  return new Map(
    lines.map((line, index) => {
      const after = dosingsBefore(line, index, lines, dosings)
      const closes = line.day === null || lastDay === '' ? index > lastIndex : line.day > lastDay
      const end = dosings.length > 0 && after === dosings.length && closes && !treatment.includes(line)
      return [line.session, { after, end }]
    }),
  )
}

/** By the protocol's order for what is bound to it; ratings, calls, visits and what people added by their day, where they have one. */
function dosingsBefore(line: SessionLine, index: number, lines: readonly SessionLine[], dosings: readonly SessionLine[]): number {
  const inOrder = lines.slice(0, index + 1).filter(({ kind }) => kind === 'dosing').length
  const isBound = line.unscheduled === null && (line.kind === 'dosing' || line.kind === 'integration' || line.kind === 'preparation')
  const { day } = line
  if (isBound || day === null || dosings.some((dosing) => dosing.day === null)) return inOrder
  return dosings.filter((dosing) => dosing.day !== null && dosing.day <= day && dosing !== line).length
}
