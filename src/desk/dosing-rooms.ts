/** Knows what goes on in each dosing room of the clinic at a moment; refuses to draw it. */
import { type CourseId, type Session, sessionOf } from '../domain/course/course'
import { type DosingPhase, dosingDayOf } from '../domain/course/dosing/dosing-day'
import { type SessionId, visitOf } from '../domain/protocol/protocol'
import { shortTitle } from '../domain/protocol/short-title'
import { nightAfter } from '../domain/rules/night'
import { type ClockTime, addMinutes } from '../domain/time/clock-time'
import { addDays } from '../domain/time/day'
import type { WallTime } from '../domain/time/zone'
import type { Book } from './book'

export interface InRoom {
  readonly courseId: CourseId
  readonly code: string
  readonly session: SessionId
  readonly title: string
  /** `night`: the session was yesterday, and its room is held into this morning. */
  readonly phase: DosingPhase | 'night'
  /** Minutes since the dose, or since the start before it; null where neither was. */
  readonly since: number | null
  readonly from: ClockTime
  /** The planned end, or until when the night is held. */
  readonly to: ClockTime
}

export interface DosingRoom {
  readonly id: string
  readonly name: string
  /** By time; empty where no dosing session is planned there today. */
  readonly sessions: readonly InRoom[]
}

/** Every room that suits dosing, in the clinic's order; none without a clinic. */
export function dosingRooms(book: Book, now: WallTime): readonly DosingRoom[] {
  const clinic = book.clinic()
  if (clinic === null) return []
  const yesterday = addDays(now.day, -1)
  const bookings = [...book.bookingsOn(yesterday), ...book.bookingsOn(now.day)].filter(
    (booking, at, all) => booking.day >= yesterday && booking.day <= now.day && all.findIndex((one) => one.course === booking.course && one.session === booking.session) === at,
  )
  return clinic.rooms
    .filter(({ suits }) => suits.includes('dosing'))
    .map(({ id, name }) => ({
      id,
      name,
      sessions: bookings.flatMap((booking): readonly InRoom[] => {
        const course = booking.room === id ? book.course(booking.course) : undefined
        const visit = course === undefined ? undefined : visitOf(course.protocol, booking.session)
        const session: Session | undefined = course === undefined ? undefined : sessionOf(course, booking.session)
        if (course === undefined || visit?.kind !== 'dosing' || session === undefined) return []
        const told = { courseId: course.id, code: course.patient.code, session: session.id, title: shortTitle(visit, course.protocol), from: booking.time }
        if (booking.day === now.day) {
          const { phase, since } = dosingDayOf(session, visit, now, clinic.zone)
          return [{ ...told, phase, since, to: addMinutes(booking.time, booking.minutes) }]
        }
        const until = nightAfter(visit, clinic)
        return until === null || until <= now.time ? [] : [{ ...told, phase: 'night', since: null, to: until }]
      }),
    }))
}
