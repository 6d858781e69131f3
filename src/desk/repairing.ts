/** Knows how the book is asked for repairs, and how one is adopted; refuses to search, and to adopt anything by itself. */
import type { ClinicCommand } from '../domain/clinic/clinic-commands'
import type { Clinic, NamedDays } from '../domain/clinic/clinic'
import type { CourseCommand } from '../domain/course/commands'
import type { Course, CourseId, Session } from '../domain/course/course'
import { isAhead, isOngoing, sessionWork } from '../domain/course/lifecycle'
import { placedOf } from '../domain/course/plan-of-course'
import { isMilestone, visitOf } from '../domain/protocol/protocol'
import { type DayRange, isWithin } from '../domain/time/day'
import type { BookedCourse, BookedSession, Now } from '../planner/repair/booked-course'
import type { Disruption, Hit, PartOfDay } from '../planner/repair/disruption'
import type { Call, Deviation, Repair, Repairs, SessionChange } from '../planner/repair/repair'
import { repairsFor } from '../planner/repair/repairs-for'
import type { Book } from './book'
import type { TogetherItem } from './outcome'

export type { Call, Deviation, Disruption, Hit, PartOfDay, Repair, Repairs, SessionChange }

/** Every course of the book as the planner reads it; one that is over keeps what it holds, and moves no more. */
export function bookedCourses(book: Book): readonly BookedCourse[] {
  return book.courses().map((course) => {
    const { id, protocol, pair, prefers, start, startLatest, end, away } = course
    return { id, protocol, pair, prefers, start, startLatest, end, away, sessions: course.sessions.flatMap((session) => bookedSession(course, session)) }
  })
}

function bookedSession(course: Course, session: Session): readonly BookedSession[] {
  const placed = placedOf(session)
  const visit = visitOf(course.protocol, session.id)
  if (placed === null || visit === undefined) return []
  const work = sessionWork[course.standing]
  const isFree = work === 'all' || (work === 'no-dosing' && visit.kind !== 'dosing')
  const state = !placed.happens ? 'not-held' : !isAhead(session.status) || isMilestone(visit) ? 'lived' : isFree ? 'ahead' : 'fixed'
  return [{ session: session.id, slot: placed.slot, state }]
}

/** Ranked repairs over all courses; null until a clinic is set up. `only` names courses to repair, null all that are hit. */
export function repairsOf(book: Book, disruption: Disruption, now: Now, only: CourseId | null): Repairs | null {
  const clinic = book.clinic()
  if (clinic === null) return null
  const asked = { only: only === null ? null : new Set([only]), mayAskOthers: true }
  const found = repairsFor(clinic, bookedCourses(book), disruption, now, asked)
  const goesOn = ({ course }: Hit) => isOngoing(book.course(course)?.standing ?? 'discarded')
  return { ...found, hits: found.hits.filter(goesOn), stuck: found.stuck.filter(goesOn) }
}

/** One change for every course of a repair; `despite` says why rules are left, where any are. */
export function adoptionOfRepair(repair: Repair, reason: string, despite: string | null): readonly TogetherItem[] {
  const courses = [...new Set(repair.changes.map(({ course }) => course))]
  return courses.flatMap((courseId): readonly TogetherItem[] => {
    const own = repair.changes.filter(({ course }) => course === courseId)
    const out = own.filter(({ becomes }) => becomes === null)
    const slots = own.flatMap(({ session, becomes }) => (becomes === null ? [] : [{ session, slot: becomes }]))
    const again = own.filter(({ was, becomes }) => was === null && becomes !== null).map(({ session }) => session)
    const isLeaving = repair.deviations.some(({ course }) => course === courseId)
    const waived = out.map(({ session }): TogetherItem => ({ courseId, command: { type: 'WaiveSession', session, reason: despite ?? reason } }))
    return [...waived, ...(slots.length === 0 ? [] : [{ courseId, command: { type: 'ReplanSessions', slots, again, despite: isLeaving ? despite : null, reason } } satisfies TogetherItem])]
  })
}

/** What has to be recorded of what happened besides the repair; null where it is known already, or cannot be. */
export type Recording =
  | { readonly in: 'clinic'; readonly command: ClinicCommand }
  | { readonly in: 'course'; readonly courseId: CourseId; readonly command: CourseCommand }

/** `name` is what the absence is called in the clinic's calendar. */
export function recordingOf(book: Book, disruption: Disruption, name: string): Recording | null {
  const clinic = book.clinic()
  if (clinic === null) return null
  switch (disruption.kind) {
    case 'therapist-away': {
      const { therapist, days, part } = disruption
      if (part !== null || clinic.therapists.some((one) => one.id === therapist && isCovered(days, one.away))) return null
      return changed({ ...clinic, therapists: clinic.therapists.map((one) => (one.id === therapist ? { ...one, away: withDays(one.away, name, days) } : one)) })
    }
    case 'room-closed': {
      const { room, days } = disruption
      if (clinic.rooms.some((one) => one.id === room && isCovered(days, one.closed))) return null
      return changed({ ...clinic, rooms: clinic.rooms.map((one) => (one.id === room ? { ...one, closed: withDays(one.closed, name, days) } : one)) })
    }
    case 'clinic-closed':
      return isCovered(disruption.days, clinic.closures) ? null : changed({ ...clinic, closures: withDays(clinic.closures, name, disruption.days) })
    case 'patient-away': {
      const course = book.course(disruption.course)
      if (course === undefined || !isOngoing(course.standing) || isCovered(disruption.days, course.away)) return null
      const away = [...course.away, disruption.days].toSorted((one, other) => (one.from < other.from ? -1 : 1))
      return { in: 'course', courseId: course.id, command: { type: 'RecordPatientAway', away, reason: name } }
    }
    case 'session-missed':
      return null
  }
}

function changed(clinic: Clinic): Recording {
  return { in: 'clinic', command: { type: 'ChangeClinic', clinic } }
}

function withDays(known: readonly NamedDays[], name: string, days: DayRange): readonly NamedDays[] {
  return [...known, { name, ...days }].toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

function isCovered(days: DayRange, known: readonly DayRange[]): boolean {
  return known.some((range) => isWithin(days.from, range) && isWithin(days.to, range))
}
