/** Knows every sheet of paper a course can be printed as, and leads from one to the other; refuses to make any. */
import { Link } from 'react-router'
import { useBook } from '../../desk/use-book'
import { linesOf } from '../../desk/lines'
import { isOpen, takesPlace } from '../../domain/course/lifecycle'
import type { SessionLine } from '../../domain/course/session-line'
import { buttonClass } from '../../ui/button'
import { shortDay } from '../../ui/wording/format'
import styles from './course-sheets.module.css'

export interface CourseSheetsProps {
  readonly courseId: string
  /** The sheet on screen. */
  readonly here: 'patient' | 'record' | { readonly session: string }
}

/** The next dosing days first; of those gone by the sheet shows what was recorded. A day that is not held is not offered. */
export function CourseSheets({ courseId, here }: CourseSheetsProps) {
  const lines = useBook(['course-sheets', courseId], (book, { today }) => {
    const course = book.course(courseId)
    return course === undefined ? [] : linesOf(book, course, today)
  })
  const isHere = (line: SessionLine) => typeof here === 'object' && here.session === line.session
  const dosing = lines.filter((line) => line.kind === 'dosing' && line.day !== null && (takesPlace(line.status) || isHere(line)))
  const ordered = [...dosing.filter(({ status }) => isOpen(status)), ...dosing.filter(({ status }) => !isOpen(status))]
  const sheets = [
    { to: `/patients/${courseId}/print`, words: 'Dates and months', isShown: here === 'patient' },
    { to: `/patients/${courseId}/print/record`, words: 'Record', isShown: here === 'record' },
    ...ordered.map((line) => ({ to: `/patients/${courseId}/print/run/${line.session}`, words: runWords(line), isShown: isHere(line) })),
  ]
  return (
    <nav aria-label="Sheets of this course" className={styles.sheets}>
      {sheets.map(({ to, words, isShown }) => (
        <Link key={to} to={to} className={buttonClass({ size: 'small', tone: isShown ? 'primary' : 'quiet' })} {...(isShown && { 'aria-current': 'page' })}>
          {words}
        </Link>
      ))}
    </nav>
  )
}

function runWords({ title, day }: SessionLine): string {
  return `Run sheet, ${title}${day === null ? '' : `, ${shortDay(day)}`}`
}
