/** Knows the courses of the book as lanes by their first session, each worked out once; refuses to know which are on screen. */
import { compareText } from '../domain/compare-text'
import type { Course, CourseId } from '../domain/course/course'
import { type CourseLane, type CourseSpan, courseLane, courseSpan } from '../domain/course/course-lane'
import type { SessionLine } from '../domain/course/session-line'
import type { Day } from '../domain/time/day'
import type { Book } from './book'
import { linesOf } from './lines'

const lanes = new WeakMap<readonly SessionLine[], CourseLane>()
const spans = new WeakMap<readonly Course[], readonly CourseSpan[]>()
const spanOf = new WeakMap<Course, CourseSpan | null>()

/** Of every course with a date, by first session, then by patient code. The same array until a course changes. */
export function courseSpans(book: Book): readonly CourseSpan[] {
  const courses = book.courses()
  const known = spans.get(courses)
  if (known !== undefined) return known
  const sorted = courses
    .flatMap((course) => spanKept(course) ?? [])
    .toSorted((one, other) => compareText(one.first, other.first))
  spans.set(courses, sorted)
  return sorted
}

/** Null where the book has no such course. The same lane until something it rests on changes. */
export function laneOf(book: Book, courseId: CourseId, today: Day): CourseLane | null {
  const course = book.course(courseId)
  if (course === undefined) return null
  const lines = linesOf(book, course, today)
  const known = lanes.get(lines)
  // Without a clinic all courses share one empty list of lines.
  if (known !== undefined && known.courseId === courseId) return known
  const lane = courseLane(course, lines, today)
  lanes.set(lines, lane)
  return lane
}

function spanKept(course: Course): CourseSpan | null {
  const known = spanOf.get(course)
  if (known !== undefined) return known
  const span = courseSpan(course)
  spanOf.set(course, span)
  return span
}
