/** Knows which patients are to be contacted today, and which should have been before; refuses to look at courses without an open series. */
import { therapistName } from '../domain/clinic/clinic'
import { compareText } from '../domain/compare-text'
import { type SeriesLine, contactSeriesOf } from '../domain/course/contacts/contact-series'
import { type CourseId, membersOf } from '../domain/course/course'
import { isOngoing } from '../domain/course/lifecycle'
import { visitOf } from '../domain/protocol/protocol'
import { shortTitle } from '../domain/protocol/short-title'
import type { Day } from '../domain/time/day'
import type { Book } from './book'

export interface ContactDue {
  readonly courseId: CourseId
  readonly code: string
  /** Short title of the session after which the patient is contacted. */
  readonly title: string
  /** The pair, who know the patient. */
  readonly pair: readonly string[]
  readonly line: SeriesLine
}

/** Those that close first come first; a series with nothing due yet is left out. */
export function contactsDue(book: Book, today: Day): readonly ContactDue[] {
  const clinic = book.clinic()
  return book
    .coursesToContact(today)
    .filter(({ standing }) => isOngoing(standing))
    .flatMap((course) =>
      contactSeriesOf(course, today)
        .filter(({ dueNow }) => dueNow > 0)
        .map((line): ContactDue => {
          const visit = visitOf(course.protocol, line.after)
          const title = visit === undefined ? line.after : shortTitle(visit, course.protocol)
          const pair = clinic === null ? [] : membersOf(course.pair).map((id) => therapistName(clinic, id))
          return { courseId: course.id, code: course.patient.code, title, pair, line }
        }),
    )
    .sort((one, other) => compareText(one.line.closes, other.line.closes) || compareText(one.code, other.code) || compareText(one.courseId, other.courseId))
}
