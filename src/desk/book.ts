/** Knows every course that was committed up to its revision, in memory; refuses to know anything uncommitted. */
import type { Clinic } from '../domain/clinic/clinic'
import type { Course, CourseId } from '../domain/course/course'
import type { Booking } from '../domain/rules/breach'
import type { Day } from '../domain/time/day'
import { type CatchUp, type Known, nothingKnown } from '../store/catch-up'
import type { Damaged, StreamRecord } from '../store/stream-record'
import { type CourseIndex, createCourseIndex } from './course-index'

/** What screens and the planner read. Everything handed out is plain and never changed afterwards. */
export interface Book {
  readonly revision: () => number
  readonly clinic: () => Clinic | null
  readonly course: (id: CourseId) => Course | undefined
  /** Every course but discarded ones, by patient code. */
  readonly courses: () => readonly Course[]
  /** Those of them with a session dated within the days, both included, held or not. */
  readonly coursesBetween: (from: Day, to: Day) => readonly Course[]
  /** Those with a series of contacts that is open on the day, after a session that was held. */
  readonly coursesToContact: (day: Day) => readonly Course[]
  /** Bookings that touch the day, by time; those of `except` left out. */
  readonly bookingsOn: (day: Day, except?: CourseId) => readonly Booking[]
  /** Whether an ongoing course other than `except` bears this code, compared without case or blanks. */
  readonly isPatientCodeTaken: (code: string, except?: CourseId) => boolean
  /** Streams whose records do not open; nothing of them is in the book. */
  readonly damaged: () => readonly Damaged[]
}

/** The book as the desk keeps it. */
export interface KeptBook extends Book {
  readonly known: () => Known
  readonly index: CourseIndex
  /** Takes in what was committed; what it knows already is passed over. */
  readonly apply: (fresh: CatchUp) => void
  /** Takes in the book's own commit, unless it has been caught up with by another way. */
  readonly applyOwn: (records: readonly StreamRecord[], at: Known) => void
}

export function createBook(): KeptBook {
  const index = createCourseIndex()
  let known = nothingKnown
  let damaged: readonly Damaged[] = []

  const take = (records: readonly StreamRecord[], hurt: readonly Damaged[], at: Known): void => {
    const touched = new Set([...records, ...hurt].map(({ stream }) => stream))
    for (const { stream } of hurt) index.drop(stream)
    for (const record of records) index.put(record)
    const kept = damaged.filter(({ stream }) => !touched.has(stream))
    damaged = [...kept, ...hurt].sort((one, other) => (one.stream < other.stream ? -1 : 1))
    known = { epoch: at.epoch, revision: at.revision }
  }

  return {
    known: () => known,
    index,
    revision: () => known.revision,
    clinic: index.clinic,
    course: index.course,
    courses: index.courses,
    coursesBetween: index.coursesBetween,
    coursesToContact: index.coursesToContact,
    bookingsOn: (day, except) => without(index.bookingsOn(day), except),
    isPatientCodeTaken: (code, except) => index.bearersOf(code).some((bearer) => bearer !== except),
    damaged: () => damaged,

    apply(fresh) {
      if (fresh.epoch < known.epoch || (fresh.epoch === known.epoch && fresh.revision <= known.revision)) return
      if (fresh.afresh) {
        index.clear()
        damaged = []
      }
      take(fresh.records, fresh.damaged, fresh)
    },

    applyOwn(records, at) {
      if (at.epoch === known.epoch && at.revision === known.revision + 1) take(records, [], at)
    },
  }
}

/** The same array where there is nothing to leave out. */
export function without(bookings: readonly Booking[], except: CourseId | undefined): readonly Booking[] {
  const touches = except !== undefined && bookings.some((booking) => booking.course === except)
  return touches ? bookings.filter((booking) => booking.course !== except) : bookings
}
