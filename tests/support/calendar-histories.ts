/** Knows courses row by row as calendar files see them, and a calendar that takes such files in; refuses to know stores. */
import type { CourseCommand } from '../../src/domain/course/commands'
import type { Course } from '../../src/domain/course/course'
import { decide } from '../../src/domain/course/decide'
import { evolve } from '../../src/domain/course/evolve'
import type { CourseVerdict } from '../../src/domain/course/verdict'
import type { InstantAt } from '../../src/domain/time/zone'
import type { CalendarEntry } from '../../src/interchange/calendar/calendar-entry'
import { type SessionChanges, withRow } from '../../src/interchange/calendar/session-change'
import { type Given, ana, factsAt } from './course-spec'

export interface CourseSoFar {
  readonly course: Course | null
  readonly changes: SessionChanges
  readonly rows: number
}

export type GivenThen = Given & { /** When the row is written. */ readonly at?: InstantAt }

export const nothingSoFar: CourseSoFar = { course: null, changes: new Map(), rows: 0 }

/** The course after one more command, as one more row; where it is refused, nothing but the refusal. */
export function oneMore({ course, changes, rows }: CourseSoFar, command: CourseCommand, given: GivenThen): { readonly verdict: CourseVerdict; readonly next: CourseSoFar } {
  const sequence = rows + 1
  const usual = factsAt(`change-${sequence}`, given)
  const facts = { ...usual, at: given.at ?? usual.at }
  const verdict = decide(command, course, facts)
  if (verdict.verdict === 'refused') return { verdict, next: { course, changes, rows } }
  const stamp = { at: facts.at, by: ana, change: facts.change, sequence }
  const after = verdict.events.reduce<Course | null>((folded, event) => evolve(folded, event, stamp, 'course-1'), course)
  if (after === null) throw new Error('no course')
  return { verdict, next: { course: after, changes: withRow(changes, course, after, { row: sequence, at: stamp.at }), rows: sequence } }
}

/** The same for a command that has to be accepted. */
export function oneMoreAccepted(soFar: CourseSoFar, command: CourseCommand, given: GivenThen): CourseSoFar & { readonly course: Course } {
  const { verdict, next } = oneMore(soFar, command, given)
  if (verdict.verdict === 'refused') throw new Error(`${command.type} refused: ${JSON.stringify(verdict.refusal)}`)
  const { course } = next
  if (course === null) throw new Error('no course')
  return { ...next, course }
}

/** What a calendar holds that took in a file: the higher number wins, of two that are equal the later. */
export function takenIn(held: ReadonlyMap<string, CalendarEntry>, file: readonly CalendarEntry[]): ReadonlyMap<string, CalendarEntry> {
  const next = new Map(held)
  for (const entry of file) if (entry.sequence >= (next.get(entry.uid)?.sequence ?? 0)) next.set(entry.uid, entry)
  return next
}

/** What a calendar shows: cancelled entries are gone. */
export function shownOf(held: Iterable<CalendarEntry>): readonly string[] {
  return [...held].filter(({ status }) => status !== 'CANCELLED').map(({ uid, when, status, location }) => JSON.stringify([uid, when, status, location])).sort()
}
