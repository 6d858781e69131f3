/** Knows how the logs of a course and of the clinic are read for a calendar file; refuses to read past a broken link. */
import type { NightKnown } from '../../interchange/calendar/night-entry'
import { type SessionChanges, changesAsItStands, withRow } from '../../interchange/calendar/session-change'
import { nightEndOf } from '../../domain/clinic/clinic'
import type { ClockTime } from '../../domain/time/clock-time'
import type { Course } from '../../domain/course/course'
import { isClinicEvent } from '../../store/log-row'
import type { History } from '../desk'
import { foldCourse } from '../fold'

/** Where the log does not hold, what a session was before is unknown, and nothing is said of sessions that lost their date. */
export function changesOf(log: History, course: Course): SessionChanges {
  if (log.damaged.length > 0 || log.broken !== null) return changesAsItStands(course)
  let changes: SessionChanges = new Map()
  let before: Course | null = null
  for (const { events, at, by, change, sequence } of log.rows) {
    const after: Course | null = foldCourse(before, events.filter((event) => !isClinicEvent(event)), { at, by, change, sequence }, log.stream)
    if (after !== null) changes = withRow(changes, before, after, sequence)
    before = after
  }
  return changes
}

/** What the clinic's log, as far as it opens, says of nights. */
export function nightKnown({ rows }: History): NightKnown {
  let [until, held, row]: [ClockTime | null, ClockTime | null, number] = [null, null, 0]
  for (const { events, sequence } of rows) {
    for (const event of events) {
      if (!isClinicEvent(event)) continue
      const now = nightEndOf(event.clinic)
      if (now !== held) row = sequence
      held = now
      until = now ?? until
    }
  }
  return { until, isHeld: held !== null, row }
}
