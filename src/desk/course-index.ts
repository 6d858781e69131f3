/** Knows the records it was given, found by course, day and patient code; refuses to know where they come from. */
import type { Clinic } from '../domain/clinic/clinic'
import { compareText } from '../domain/compare-text'
import { sessionBookings } from '../domain/course/bookings'
import { contactDaysOf } from '../domain/course/contacts/contact-series'
import type { Course, CourseId } from '../domain/course/course'
import { isOngoing } from '../domain/course/lifecycle'
import { patientCodeKey } from '../domain/course/patient-code'
import { placedOf } from '../domain/course/plan-of-course'
import type { Booking } from '../domain/rules/breach'
import { minutesOf } from '../domain/time/clock-time'
import { type Day, addDays, dayFromNumber, dayNumber } from '../domain/time/day'
import { type StreamId, clinicStream } from '../store/log-row'
import type { StreamRecord } from '../store/stream-record'

export interface CourseIndex {
  readonly put: (record: StreamRecord) => void
  readonly drop: (stream: StreamId) => void
  readonly clear: () => void
  readonly record: (stream: StreamId) => StreamRecord | undefined
  readonly records: () => readonly StreamRecord[]
  readonly clinic: () => Clinic | null
  readonly course: (id: CourseId) => Course | undefined
  /** Every course but discarded ones, by patient code. The same array until a course changes. */
  readonly courses: () => readonly Course[]
  /** Those of them with a session dated within the days, both included, held or not; a session past midnight counts on its first day. */
  readonly coursesBetween: (from: Day, to: Day) => readonly Course[]
  /** Those with a series of contacts that is open on the day, after a session that was held. */
  readonly coursesToContact: (day: Day) => readonly Course[]
  /** Bookings that touch the day, by time. Arrays handed out are never changed afterwards. */
  readonly bookingsOn: (day: Day) => readonly Booking[]
  /** Ongoing courses that bear this code, compared without case or blanks. */
  readonly bearersOf: (patientCode: string) => readonly CourseId[]
}

const none: readonly never[] = []
const dayMinutes = 1440

export function createCourseIndex(): CourseIndex {
  const records = new Map<StreamId, StreamRecord>()
  const byDay = new Map<Day, readonly Booking[]>()
  const byDate = new Map<Day, readonly CourseId[]>()
  const byContactDay = new Map<Day, readonly CourseId[]>()
  const byCode = new Map<string, readonly CourseId[]>()
  let listed: readonly Course[] | undefined

  const courseOf = (id: CourseId): Course | undefined => {
    const state = records.get(id)?.state
    return state?.kind === 'course' ? state.course : undefined
  }

  const standing = (ids: Iterable<CourseId>): readonly Course[] =>
    [...ids].flatMap((id) => {
      const course = courseOf(id)
      return course === undefined || course.standing === 'discarded' ? [] : [course]
    })

  const drop = (stream: StreamId): void => {
    const course = courseOf(stream)
    records.delete(stream)
    if (course === undefined) return
    listed = undefined
    for (const day of byDayTouched(sessionBookings(course)).keys()) {
      keep(byDay, day, (byDay.get(day) ?? none).filter((booking) => booking.course !== stream))
    }
    for (const day of datesOf(course)) keep(byDate, day, (byDate.get(day) ?? none).filter((other) => other !== stream))
    for (const day of contactDaysOf(course)) keep(byContactDay, day, (byContactDay.get(day) ?? none).filter((other) => other !== stream))
    const key = patientCodeKey(course.patient.code)
    keep(byCode, key, (byCode.get(key) ?? none).filter((bearer) => bearer !== stream))
  }

  const put = (record: StreamRecord): void => {
    drop(record.stream)
    records.set(record.stream, record)
    if (record.state.kind !== 'course') return
    const { course } = record.state
    listed = undefined
    for (const [day, own] of byDayTouched(sessionBookings(course))) byDay.set(day, [...(byDay.get(day) ?? none), ...own].sort(byTime))
    for (const day of datesOf(course)) byDate.set(day, [...(byDate.get(day) ?? none), course.id])
    for (const day of contactDaysOf(course)) byContactDay.set(day, [...(byContactDay.get(day) ?? none), course.id])
    const key = patientCodeKey(course.patient.code)
    if (isOngoing(course.standing)) byCode.set(key, [...(byCode.get(key) ?? none), course.id].sort())
  }

  return {
    put,
    drop,
    clear() {
      records.clear()
      byDay.clear()
      byDate.clear()
      byContactDay.clear()
      byCode.clear()
      listed = undefined
    },
    record: (stream) => records.get(stream),
    records: () => [...records.values()],
    clinic() {
      const state = records.get(clinicStream)?.state
      return state?.kind === 'clinic' ? state.clinic : null
    },
    course: courseOf,
    courses() {
      listed ??= [...records.values()]
        .flatMap(({ state }) => (state.kind === 'course' && state.course.standing !== 'discarded' ? [state.course] : []))
        .sort((one, other) => compareText(one.patient.code, other.patient.code) || compareText(one.id, other.id))
      return listed
    },
    coursesBetween(from, to) {
      const found = new Set<CourseId>()
      for (let number = dayNumber(from); number <= dayNumber(to); number += 1) for (const id of byDate.get(dayFromNumber(number)) ?? none) found.add(id)
      return standing(found)
    },
    coursesToContact: (day) => standing(byContactDay.get(day) ?? none),
    bookingsOn: (day) => byDay.get(day) ?? none,
    bearersOf: (patientCode) => byCode.get(patientCodeKey(patientCode)) ?? none,
  }
}

/** Whether the record can be found by all that an index asks; what no rule ever judged may be more than one can follow. */
export function canBeIndexed(record: StreamRecord): boolean {
  try {
    createCourseIndex().put(record)
    return true
  } catch {
    return false
  }
}

/** Days on which its sessions lie or lay. */
function datesOf(course: Course): ReadonlySet<Day> {
  return new Set(course.sessions.flatMap((session) => placedOf(session)?.slot.day ?? []))
}

/** A booking past midnight touches the next day too. */
function daysOf({ day, time, minutes }: Booking): readonly Day[] {
  const last = Math.max(0, Math.ceil((minutesOf(time) + minutes) / dayMinutes) - 1)
  return Array.from({ length: last + 1 }, (_, ahead) => addDays(day, ahead))
}

function byDayTouched(bookings: readonly Booking[]): ReadonlyMap<Day, readonly Booking[]> {
  const found = new Map<Day, Booking[]>()
  for (const booking of bookings) {
    for (const day of daysOf(booking)) {
      const others = found.get(day)
      if (others === undefined) found.set(day, [booking])
      else others.push(booking)
    }
  }
  return found
}

function keep<K, V>(map: Map<K, readonly V[]>, key: K, values: readonly V[]): void {
  if (values.length === 0) map.delete(key)
  else map.set(key, values)
}

function byTime(one: Booking, other: Booking): number {
  return (
    compareText(one.day, other.day) ||
    compareText(one.time, other.time) ||
    compareText(one.course, other.course) ||
    compareText(one.session, other.session)
  )
}
