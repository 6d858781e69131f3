/** Knows how a course's log becomes one file; refuses to write one of a history that does not hold. */
import type { CourseId } from '../../domain/course/course'
import { courseFile } from '../../interchange/course-file/write-course-file'
import { hashOf } from '../../store/chain'
import { type Stored, stored } from '../../store/storage-failure'
import type { Desk } from '../desk'

export type CourseFileMade =
  | { readonly made: 'file'; readonly text: string }
  /** The history does not hold, so that a file of it could not be read again. */
  | { readonly made: 'broken' }
  /** The course is not here any more, or there is no clinic. */
  | { readonly made: 'nothing' }

/** Of the course as it is stored at this moment; with the patient's name only where that is asked for. */
export async function courseAsFile(desk: Desk, courseId: CourseId, named: boolean): Promise<Stored<CourseFileMade>> {
  const log = await desk.historyOf(courseId)
  if (!log.ok) return log
  const { rows, damaged, broken } = log.value
  const clinic = desk.book.clinic()
  if (clinic === null || (rows.length === 0 && damaged.length === 0)) return stored({ made: 'nothing' })
  if (damaged.length > 0 || broken !== null) return stored({ made: 'broken' })
  const text = courseFile({ rows, clinic, at: desk.now().at }, hashOf, named)
  return stored(text === null ? { made: 'broken' } : { made: 'file', text })
}
