/** Knows how many deviations of all courses wait to be assessed; refuses to know what any of them says. */
import { deviationsOf, isToAssess } from '../domain/course/deviations/deviations-of'
import type { Day } from '../domain/time/day'
import type { Book } from './book'
import { keptByCourse } from './kept-by-course'

/** A course that did not change has as many as before on the same day. */
const openOf = keptByCourse((course, today: Day, zone: string) => deviationsOf(course, { today, zone }).filter(isToAssess).length)

export function deviationsToAssess(book: Book, today: Day): number {
  const zone = book.clinic()?.zone ?? 'UTC'
  return book.courses().reduce((sum, course) => sum + openOf(course, today, zone), 0)
}
