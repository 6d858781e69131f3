/** Knows how the logs of a course and of the clinic are read for a calendar file; refuses to read past a broken link. */
import type { NightsHeld } from '../../interchange/calendar/night-entry'
import { type SessionChanges, changesAsItStands, withRow } from '../../interchange/calendar/session-change'
import { nightEndOf } from '../../domain/clinic/clinic'
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
    if (after !== null) changes = withRow(changes, before, after, { row: sequence, at })
    before = after
  }
  return changes
}

/** The policies for nights that the clinic's log, as far as it opens, tells of; oldest first. */
export function nightsHeld({ rows }: History): readonly NightsHeld[] {
  const policies: NightsHeld[] = []
  for (const { events, at } of rows) {
    for (const event of events) {
      if (!isClinicEvent(event)) continue
      const until = nightEndOf(event.clinic)
      const last = policies.at(-1)
      if (until === (last?.givenUp === null ? last.until : null)) continue
      if (last?.givenUp === null) policies.splice(-1, 1, { ...last, givenUp: at })
      if (until !== null) policies.push({ until, since: at, givenUp: null })
    }
  }
  return policies
}
