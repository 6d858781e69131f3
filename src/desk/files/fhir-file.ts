/** Knows how the bundle of one course is gathered from the book; refuses to know any resource. */
import type { CourseId } from '../../domain/course/course'
import { fhirBundle } from '../../interchange/fhir/fhir-bundle'
import type { Told } from '../../interchange/told'
import { digestOf } from '../../store/canonical'
import type { Desk } from '../desk'
import { linesOf } from '../lines'

/** The text, or null where there is no such course any more. */
export function fhirFile(desk: Desk, courseId: CourseId, told: Told): string | null {
  const { book } = desk
  const [course, clinic] = [book.course(courseId), book.clinic()]
  if (course === undefined || clinic === null) return null
  const { day, at } = desk.now()
  return fhirBundle({ course, clinic, lines: linesOf(book, course, day), at }, told, digestOf)
}
