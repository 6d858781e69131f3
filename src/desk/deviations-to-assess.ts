/** Knows how many deviations of all courses wait to be assessed; refuses to know what any of them says. */
import type { Course } from '../domain/course/course'
import { deviationsOf, isToAssess } from '../domain/course/deviations/deviations-of'
import type { Day } from '../domain/time/day'
import type { Book } from './book'

/** A course that did not change has as many as before on the same day. */
const counted = new WeakMap<Course, { readonly today: Day; readonly zone: string; readonly open: number }>()

export function deviationsToAssess(book: Book, today: Day): number {
  const zone = book.clinic()?.zone ?? 'UTC'
  return book.courses().reduce((sum, course) => sum + openOf(course, today, zone), 0)
}

function openOf(course: Course, today: Day, zone: string): number {
  const known = counted.get(course)
  if (known?.today === today && known.zone === zone) return known.open
  const open = deviationsOf(course, { today, zone }).filter(isToAssess).length
  counted.set(course, { today, zone, open })
  return open
}
