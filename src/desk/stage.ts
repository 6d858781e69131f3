/** Knows the book as it would be after a running act; refuses to commit anything. */
import type { Clinic } from '../domain/clinic/clinic'
import type { Course, CourseId } from '../domain/course/course'
import { sessionsAheadWith } from '../domain/course/open-sessions'
import type { Booking } from '../domain/rules/breach'
import type { Day } from '../domain/time/day'
import { type Head, headOf, linkRow } from '../store/chain'
import type { LogRow, RowDraft, StreamId } from '../store/log-row'
import type { StreamRecord, StreamState } from '../store/stream-record'
import { without } from './book'
import { type CourseIndex, createCourseIndex } from './course-index'

export interface Stage {
  /** Another stage over the same book, with nothing on it. */
  readonly blank: () => Stage
  readonly clinic: () => Clinic | null
  readonly course: (id: CourseId) => Course | null
  readonly bookingsOn: (day: Day, except: CourseId) => readonly Booking[]
  readonly isPatientCodeTaken: (code: string, except: CourseId) => boolean
  readonly sessionsAheadWith: (therapistOrRoom: string) => number
  readonly coursesExist: () => boolean
  /** The number the stream's next row will bear. */
  readonly nextSequence: (stream: StreamId) => number
  readonly append: (draft: RowDraft, state: StreamState) => void
  readonly rows: () => readonly LogRow[]
  readonly records: () => readonly StreamRecord[]
}

/** Lays an empty second index over the committed one; what is appended covers what lies below. */
export function stageOver(base: CourseIndex): Stage {
  const own = createCourseIndex()
  const rows: LogRow[] = []
  const touched = new Set<StreamId>()

  const recordOf = (stream: StreamId) => own.record(stream) ?? base.record(stream)
  const headAt = (stream: StreamId): Head | null => recordOf(stream)?.head ?? null
  const courses = (): readonly Course[] => [...base.courses().filter(({ id }) => !touched.has(id)), ...own.courses()]

  return {
    blank: () => stageOver(base),
    clinic: () => own.clinic() ?? base.clinic(),
    course: (id) => own.course(id) ?? base.course(id) ?? null,
    bookingsOn(day, except) {
      const committed = base.bookingsOn(day).filter((booking) => !touched.has(booking.course))
      return without([...committed, ...own.bookingsOn(day)], except)
    },
    isPatientCodeTaken(code, except) {
      const bearers = [...base.bearersOf(code).filter((bearer) => !touched.has(bearer)), ...own.bearersOf(code)]
      return bearers.some((bearer) => bearer !== except)
    },
    sessionsAheadWith: (id) => sessionsAheadWith(courses(), id),
    coursesExist: () => courses().length > 0,
    nextSequence: (stream) => (headAt(stream)?.sequence ?? 0) + 1,
    append(draft, state) {
      const row = linkRow(draft, headAt(draft.stream))
      rows.push(row)
      touched.add(draft.stream)
      own.put({ stream: draft.stream, head: headOf(row), state })
    },
    rows: () => rows,
    records: () => [...touched].flatMap((stream) => own.record(stream) ?? []),
  }
}

