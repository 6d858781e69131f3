/** Knows which course is printed, on which paper, and that a print is recorded; refuses to know how the sheets look. */
import { useCallback } from 'react'
import { Link, useParams } from 'react-router'
import { printedCode } from '../../desk/papers/paper-target'
import { patientLinesOf } from '../../desk/papers/patient-lines'
import { useBook } from '../../desk/use-book'
import { usePerform } from '../../desk/use-perform'
import { EmptyState } from '../../ui/empty-state'
import { PageHead } from '../../ui/page-head'
import { useDatesShown } from '../../ui/use-dates-shown'
import { CourseSheets } from './course-sheets'
import { useKeptLanguage } from './kept-language'
import { type PrintedCourse, type PrintedSheet, PrintPreview } from './print-preview'
import { usePaper } from './use-paper'

/** The route names the course by its opaque id; paper is kept in the address, for it tells nothing of anyone. */
export function PrintPage() {
  const { courseId = '' } = useParams()
  const course = usePrintedCourse(courseId)
  const { language, keepLanguage } = useKeptLanguage(courseId)
  const { perform } = usePerform()

  const [paper, onPaper] = usePaper()
  const onPrint = useCallback(
    async (printed: readonly PrintedSheet[]) => {
      const outcomes = []
      for (const { sheet, mark } of printed) outcomes.push(await perform(courseId, { type: 'RecordPrint', sheet, mark }))
      return outcomes.every(({ verdict }) => verdict === 'accepted')
    },
    [courseId, perform],
  )

  if (course === null) {
    return (
      <EmptyState missing="course" title="No such course">
        It is not on this device. <Link to="/patients">See all patients</Link>
      </EmptyState>
    )
  }
  return (
    <>
      <PageHead
        crumb={<Link to={`/patients/${courseId}`}>{course.patient.code}</Link>}
        title="Print"
        sub="The patient’s dates and months"
      />
      <CourseSheets courseId={courseId} here="patient" />
      <PrintPreview course={course} paper={paper} onPaper={onPaper} language={language} onLanguage={(chosen) => void keepLanguage(chosen)} onPrint={onPrint} />
    </>
  )
}

function usePrintedCourse(courseId: string): PrintedCourse | null {
  const { weekStart } = useDatesShown()
  return useBook(['printed-course', courseId, weekStart], (book, { today, timeNow }) => {
    const course = book.course(courseId)
    const clinic = book.clinic()
    if (course === undefined || clinic === null) return null
    const { patient, version, sample, protocol } = course
    const treatment = { indication: protocol.indication, substance: protocol.substance }
    const printed = { day: today, time: timeNow }
    const code = printedCode({ about: 'course', courseId }, 'Bring this sheet with you')
    return { lines: patientLinesOf(course, clinic), patient, clinic, version, sample, printed, weekStart, code, treatment }
  })
}
