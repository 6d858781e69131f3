/** Knows the latest of a course's history, with the way to all of it; refuses to edit a word of it. */
import { useMemo } from 'react'
import { Link } from 'react-router'
import { titlesInLog } from '../../acts/titles'
import { useHistoryOf } from '../../desk/history/use-histories'
import { type Clinic, personName } from '../../domain/clinic/clinic'
import type { Course } from '../../domain/course/course'
import { wallTimeAt } from '../../domain/time/zone'
import { buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { toldHistory } from '../../ui/history/told-history'
import { ToldSentence } from '../../ui/history/told-sentence'
import { UndoMark, undoneClass } from '../../ui/history/undo-mark'
import { dayAndTime } from '../../ui/wording/format'
import styles from './course.module.css'

export interface HistoryCardProps {
  readonly course: Course
  readonly clinic: Clinic
}

const latest = 8

export function HistoryCard({ course, clinic }: HistoryCardProps) {
  const { log, link } = useHistoryOf(course.id)
  const titleOf = useMemo(() => titlesInLog(log?.rows ?? [], course.protocol), [course.protocol, log])
  const told = toldHistory(log?.rows ?? [])
  return (
    <Card title="History" aside={log === null ? '' : link === null ? 'chain intact' : 'chain broken'}>
      <ol className={styles.history}>
        {told.slice(0, latest).map((entry) => {
          const wall = wallTimeAt(Date.parse(entry.at), clinic.zone)
          return (
            <li key={entry.key}>
              <time dateTime={entry.at}>{dayAndTime(wall.day, wall.time)}</time>
              <div className={undoneClass(entry)}>
                <ToldSentence told={entry} titleOf={titleOf} personOf={(id) => personName(clinic, id)} />
              </div>
              <UndoMark told={entry} zone={clinic.zone} />
            </li>
          )
        })}
      </ol>
      <Link to={`/patients/${course.id}/history`} className={buttonClass({ size: 'small', tone: 'quiet' })}>
        {told.length > latest ? `All ${told.length} entries` : 'The whole history'}
      </Link>
    </Card>
  )
}
