/** Knows which calls are suggested between two days, asking only courses with a series open there; refuses to look at any other. */
import { compareText } from '../domain/compare-text'
import { type SuggestedCall, suggestedCallsOf } from '../domain/course/contacts/suggested-calls'
import { type Day, daysWithin } from '../domain/time/day'
import type { Book } from './book'
import { keptByCourse } from './kept-by-course'

/** A course that did not change suggests the same calls on the same day. */
const callsOf = keptByCourse(suggestedCallsOf)

/** Both days included; by day, then by patient code. The same objects until their course or the day changes. */
export function callsBetween(book: Book, from: Day, to: Day, today: Day): readonly SuggestedCall[] {
  const courses = new Set(daysWithin({ from, to }).flatMap(book.coursesToContact))
  return [...courses]
    .flatMap((course) => callsOf(course, today))
    .filter(({ day }) => day >= from && day <= to)
    .sort((one, other) => compareText(one.day, other.day) || compareText(one.code, other.code) || compareText(one.courseId, other.courseId))
}
