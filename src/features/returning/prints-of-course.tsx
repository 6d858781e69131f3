/** Knows whether a sheet of a course that came back is the latest, and what has changed since it was printed; refuses to know what is on it. */
import { useMemo } from 'react'
import { Link } from 'react-router'
import { titlesInLog } from '../../acts/titles'
import { useHistoryOf } from '../../desk/history/use-histories'
import { patientLinesOf } from '../../desk/papers/patient-lines'
import { useBook } from '../../desk/use-book'
import { personName } from '../../domain/clinic/clinic'
import type { Course, CourseId } from '../../domain/course/course'
import { type WallTime, wallTimeAt } from '../../domain/time/zone'
import { markOf } from '../../print/mark'
import { namingSheet, printedFacts } from '../../print/printed-facts'
import { buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { Flag } from '../../ui/flag'
import { toldHistory } from '../../ui/history/told-history'
import { ToldSentence } from '../../ui/history/told-sentence'
import { undoneClass } from '../../ui/history/undo-mark'
import { dayAndTime } from '../../ui/wording/format'
import { wordsOf } from '../../ui/wording/title-of'
import { type PrintStanding, changesAfter, printsIn, standingOf } from './prints'
import styles from './returning.module.css'

const latest = 6
const changesShown = 8

export function PrintsOfCourse({ courseId }: { readonly courseId: CourseId }) {
  const { course, clinic, mark, namingMark } = useBook(['prints-of-course', courseId], (book) => {
    const found = book.course(courseId) ?? null
    const at = book.clinic()
    if (found === null || at === null) return { course: found, clinic: at, mark: '', namingMark: '' }
    const lines = patientLinesOf(found, at)
    return { course: found, clinic: at, mark: markOf(printedFacts(lines, at)), namingMark: markOf(printedFacts(lines, at, treatmentOf(found))) }
  })
  const { log } = useHistoryOf(courseId)
  const told = useMemo(() => toldHistory(log?.rows ?? []), [log])
  const titleOf = useMemo(() => titlesInLog(log?.rows ?? [], course?.protocol), [course, log])
  if (course === null || clinic === null || log === null) return null
  const prints = printsIn(told)
  const wallOf = (at: string): WallTime => wallTimeAt(Date.parse(at), clinic.zone)
  const [newest] = prints
  const changes = newest === undefined ? [] : changesAfter(told, newest)
  return (
    <Card title="Sheets printed of this course" aside={`now version ${course.version}, mark ${mark}`}>
      {newest === undefined ? (
        <p className={styles.quiet}>None has been printed from here. Compare the version and the mark on the sheet with those above.</p>
      ) : (
        <div className={styles.found}>
          <p className={styles.quiet}>Find the mark that stands on the sheet in your hand.</p>
          <ul className={styles.prints}>
            {prints.slice(0, latest).map((print) => {
              const wall = wallOf(print.told.at)
              const since = changesAfter(told, print)
              return (
                <li key={print.told.key}>
                  <b>mark {print.mark}</b> version {print.version}, {wordsOf(print.sheet)}, printed {dayAndTime(wall.day, wall.time)}
                  <StandingMark standing={standingOf(print, { version: course.version, mark: print.sheet === namingSheet ? namingMark : mark }, since)} since={sinceWords(since.at(-1)?.at, wallOf)} />
                </li>
              )
            })}
          </ul>
          {changes.length > 0 && (
            <>
              <h3>Changed since the last of them</h3>
              <ul className={styles.prints}>
                {changes.slice(0, changesShown).map((entry) => {
                  const wall = wallOf(entry.at)
                  return (
                    <li key={entry.key} className={undoneClass(entry)}>
                      <time dateTime={entry.at}>{dayAndTime(wall.day, wall.time)}</time>
                      <ToldSentence told={entry} titleOf={titleOf} personOf={(id) => personName(clinic, id)} />
                    </li>
                  )
                })}
              </ul>
            </>
          )}
          <Link to={`/patients/${courseId}/history`} className={buttonClass({ size: 'small', tone: 'quiet' })}>
            The whole history
          </Link>
        </div>
      )}
    </Card>
  )
}

function treatmentOf({ protocol: { indication, substance } }: Course) {
  return { indication, substance }
}

function sinceWords(at: string | undefined, wallOf: (at: string) => WallTime): string {
  if (at === undefined) return ''
  const { day, time } = wallOf(at)
  return ` since ${dayAndTime(day, time)}`
}

function StandingMark({ standing, since }: { readonly standing: PrintStanding; readonly since: string }) {
  switch (standing) {
    case 'current':
      return <Flag icon="tick">Current</Flag>
    case 'same-plan':
      return <Flag>The same dates; what happened{since} is not on it, nor what the clinic changed meanwhile</Flag>
    case 'other-details':
      return <Flag tone="warn">The same dates; other details than today’s: the clinic’s, or how this app prints them</Flag>
    case 'out-of-date':
      return <Flag tone="bad">Out of date{since}</Flag>
  }
}
