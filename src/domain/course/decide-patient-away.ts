/** Knows when the days on which a patient cannot come may be written down; refuses to move what is booked there. */
import type { DayRange } from '../time/day'
import type { CourseCommand } from './commands'
import type { Course } from './course'
import { isOngoing } from './lifecycle'
import { accept, refuse } from './refusals'
import type { CourseVerdict } from './verdict'

type RecordPatientAway = Extract<CourseCommand, { type: 'RecordPatientAway' }>

/** In the order of their first day, each once. A session booked on such a day is in conflict from then on. */
export function decidePatientAway(command: RecordPatientAway, course: Course): CourseVerdict {
  if (!isOngoing(course.standing)) return refuse({ code: 'not-in-this-standing', standing: course.standing, command: command.type })
  const inverted = command.away.find(({ from, to }) => from > to)
  if (inverted !== undefined) return refuse({ code: 'days-inverted', from: inverted.from, to: inverted.to })
  const [from, to] = [inOrder(course.away), inOrder(command.away)]
  if (from.map(keyOf).join() === to.map(keyOf).join()) return refuse({ code: 'nothing-changes' })
  return accept({ type: 'PatientAwayRecorded', from: course.away, to, reason: command.reason.trim() })
}

function inOrder(away: readonly DayRange[]): readonly DayRange[] {
  const each = new Map(away.map(({ from, to }) => [keyOf({ from, to }), { from, to }]))
  return [...each].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, days]) => days)
}

function keyOf({ from, to }: DayRange): string {
  return `${from}/${to}`
}
