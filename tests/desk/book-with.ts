/** Knows how a test has a book with the clinic and a few courses as they stand; refuses to know how they came about. */
import { type KeptBook, createBook } from '../../src/desk/book'
import type { Clinic } from '../../src/domain/clinic/clinic'
import type { Course } from '../../src/domain/course/course'
import { clinicStream } from '../../src/store/log-row'
import { dosed } from '../support/contact-spec'
import { courseAfter, specClinic } from '../support/course-spec'

export function bookWith(...courses: readonly Course[]): KeptBook {
  return bookOf(specClinic, ...courses)
}

export function bookOf(of: Clinic, ...courses: readonly Course[]): KeptBook {
  const book = createBook()
  const head = { sequence: 1, hash: '' }
  const records = courses.map((course) => ({ stream: course.id, head, state: { kind: 'course' as const, course } }))
  const clinic = { stream: clinicStream, head, state: { kind: 'clinic' as const, clinic: of } }
  book.apply({ epoch: 0, revision: book.revision() + 1, afresh: false, records: [clinic, ...records], damaged: [] })
  return book
}

export function named(id: string, code: string, course = courseAfter(dosed)): Course {
  return { ...course, id, patient: { code, name: '' } }
}
