/** Knows how to book a small clinic full of courses and judge it whole by the written rules; refuses to know what a repair is. */
import fc from 'fast-check'
import type { Clinic } from '../../src/domain/clinic/clinic'
import type { Pair, Slot } from '../../src/domain/course/course'
import type { Protocol } from '../../src/domain/protocol/protocol'
import type { Booking } from '../../src/domain/rules/breach'
import { time } from '../../src/domain/time/clock-time'
import { type Day, addDays, day } from '../../src/domain/time/day'
import { proposeCourse } from '../../src/planner/propose-course'
import type { BookedCourse } from '../../src/planner/repair/booked-course'
import type { PlanRequest } from '../../src/planner/request'
import { clinic } from './clinics'
import { violations } from './plan-checker'
import { smallProtocol, visit } from './small-protocol'

/** With a contact that the lead holds alone. */
const withContact: Protocol = {
  ...smallProtocol,
  sessions: [
    ...smallProtocol.sessions,
    visit({ id: 'call-1', kind: 'contact', title: 'Call', after: 'exp-1', staff: 'therapist', durationMinutes: 30, offsetDays: { target: 2, earliest: 2, latest: 4 } }),
  ],
}

export interface BookedClinic {
  readonly clinic: Clinic
  readonly courses: readonly BookedCourse[]
}

const pairs: readonly Pair[] = [
  { lead: 'ana', co: 'ben' },
  { lead: 'ben', co: 'chidi' },
  { lead: 'chidi', co: 'dana' },
  { lead: 'dana', co: 'ana' },
]

/** One after the other beside those before; a course without a plan is left out. */
export function bookedOneByOne(at: Clinic, wishes: readonly Omit<BookedCourse, 'sessions'>[]): BookedClinic {
  const courses: BookedCourse[] = []
  for (const wish of wishes) {
    const answer = proposeCourse({ ...wish, site: { clinic: at, bookingsOn: (on) => bookingsOf(courses, on) }, kept: [], includeOptional: false })
    if (answer.outcome === 'planned') courses.push({ ...wish, sessions: answer.slots.map(({ session, slot }) => ({ session, slot, state: 'ahead' })) })
  }
  return { clinic: at, courses }
}

export function wishFor(id: string, start: Day, pair: Pair = pairs[0] ?? { lead: 'ana', co: 'ben' }, protocol: Protocol = smallProtocol): Omit<BookedCourse, 'sessions'> {
  return { id, protocol, pair, prefers: { days: [], half: 'any' }, start, startLatest: null, end: null, away: [] }
}

export function bookingsOf(courses: readonly BookedCourse[], on: Day): readonly Booking[] {
  return courses.flatMap(({ id, protocol, sessions }) =>
    sessions.flatMap(({ session, slot, state }): readonly Booking[] => {
      if (slot.day !== on || state === 'not-held') return []
      const overnight = protocol.sessions.some((visit) => visit.id === session && visit.kind === 'dosing' && visit.overnight !== undefined)
      return [{ course: id, patientCode: id, session, title: session, ...slot, overnight }]
    }),
  )
}

/** Everything that the whole clinic violates, as `course code`, sessions before `now` being facts. */
export function violationsOf(at: Clinic, courses: readonly BookedCourse[], now: Day, extra: (on: Day) => readonly Booking[] = () => []): readonly string[] {
  return courses.flatMap((course) => {
    const kept = course.sessions.filter(({ slot }) => slot.day < now).map(({ session, slot }) => ({ session, slot, done: true }))
    const others = courses.filter(({ id }) => id !== course.id)
    const request: PlanRequest = { ...course, site: { clinic: at, bookingsOn: (on) => [...bookingsOf(others, on), ...extra(on)] }, kept, includeOptional: false }
    const slots: { session: string; slot: Slot }[] = course.sessions.filter(({ state }) => state !== 'not-held').map(({ session, slot }) => ({ session, slot }))
    return violations(request, course.pair, slots).map((code) => `${course.id} ${code}`)
  })
}

/** A few courses that began within some weeks, at a clinic with two rooms or one. */
export const bookedClinics: fc.Arbitrary<BookedClinic> = fc
  .record({
    starts: fc.array(fc.record({ offset: fc.integer({ min: 0, max: 18 }), pair: fc.constantFrom(...pairs) }), { minLength: 2, maxLength: 9 }),
    rooms: fc.constantFrom(1, 1, 2),
    turnoverMinutes: fc.constantFrom(0, 30),
    staysOver: fc.boolean(),
  })
  .map(({ starts, rooms, turnoverMinutes, staysOver }) => {
    const base = clinic({ turnoverMinutes, ...(staysOver ? { night: { stays: 'dosing-room', until: time('08:30') } } : {}) })
    return bookedOneByOne({ ...base, rooms: base.rooms.slice(0, rooms) }, starts.map(({ offset, pair }, index) => wishFor(`c${index}`, addDays(day('2027-01-04'), offset), pair, withContact)))
  })
