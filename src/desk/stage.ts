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
  const drafts: RowDraft[] = []
  const touched = new Set<StreamId>()
  let linked: readonly LogRow[] = []

  const sequenceAt = (stream: StreamId): number => (own.record(stream) ?? base.record(stream))?.head.sequence ?? 0
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
    nextSequence: (stream) => sequenceAt(stream) + 1,
    append(draft, state) {
      drafts.push(draft)
      touched.add(draft.stream)
      own.put({ stream: draft.stream, head: { sequence: sequenceAt(draft.stream) + 1, hash: notYetLinked }, state })
    },
    rows,
    records() {
      const heads = new Map(rows().map((row) => [row.stream, headOf(row)]))
      return [...touched].flatMap((stream): readonly StreamRecord[] => {
        const [record, head] = [own.record(stream), heads.get(stream)]
        return record === undefined || head === undefined ? [] : [{ ...record, head }]
      })
    },
  }

  /** Rows are sealed when they are asked for: what is only tried is never sealed. */
  function rows(): readonly LogRow[] {
    if (linked.length === drafts.length) return linked
    const heads = new Map<StreamId, Head>()
    linked = drafts.map((draft) => {
      const row = linkRow(draft, heads.get(draft.stream) ?? base.record(draft.stream)?.head ?? null)
      heads.set(draft.stream, headOf(row))
      return row
    })
    return linked
  }
}

/** In place of a hash, on a stage alone. */
const notYetLinked = ''

