/** Knows which forms of file there are of one course, in the order in which they are offered; refuses to know how any is made. */
import type { Desk } from '../../desk/desk'
import type { CourseId } from '../../domain/course/course'
import { calendarFileForm } from './calendar-file-form'
import { fhirForm } from './fhir-form'
import type { FileForm } from './file-form'
import { courseSessionsTable, deviationsTable } from './table-forms'
import { wholeCourseForm } from './whole-course-form'

export function courseForms(desk: Desk, courseId: CourseId): readonly [FileForm, ...FileForm[]] {
  return [
    calendarFileForm(desk, { of: 'course', id: courseId }),
    courseSessionsTable(desk, courseId),
    deviationsTable(desk, courseId),
    fhirForm(desk, courseId),
    wholeCourseForm(desk, courseId),
  ]
}
