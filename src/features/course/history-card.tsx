/** Knows how a course's log reads to people; refuses to edit a word of it. */
import { useEffect, useState } from 'react'
import type { History } from '../../desk/desk'
import { useDesk } from '../../desk/use-desk'
import type { Course } from '../../domain/course/course'
import type { CourseEvent } from '../../domain/course/events'
import { wallTimeAt } from '../../domain/time/zone'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { eventSentence } from '../../ui/wording/event-sentence'
import { dayAndTime } from '../../ui/wording/format'
import type { TitleOf } from '../../ui/wording/title-of'
import styles from './course.module.css'

export interface HistoryCardProps {
  readonly course: Course
  readonly titleOf: TitleOf
  readonly zone: string
}

const shortList = 8

export function HistoryCard({ course, titleOf, zone }: HistoryCardProps) {
  const desk = useDesk()
  const [history, setHistory] = useState<History | null>(null)
  const [showsAll, setShowsAll] = useState(false)

  // The log is read when somebody looks at it; the sequence tells that it has grown.
  useEffect(() => {
    let isHere = true
    void desk.historyOf(course.id).then((read) => isHere && read.ok && setHistory(read.value))
    return () => {
      isHere = false
    }
  }, [desk, course.id, course.sequence])

  const told = [...(history?.rows ?? [])].reverse().flatMap((row) =>
    row.events.filter(isTold).map((event, index) => ({ key: `${row.sequence}-${index}`, at: row.at, by: row.by, event })),
  )
  const shown = showsAll ? told : told.slice(0, shortList)

  return (
    <Card title="History" aside={history === null ? '' : history.broken === null && history.damaged.length === 0 ? 'chain intact' : 'chain broken'}>
      <ol className={styles.history}>
        {shown.map(({ key, at, by, event }) => {
          const wall = wallTimeAt(Date.parse(at), zone)
          const reason = quoteOf(event)
          return (
            <li key={key}>
              <time dateTime={at}>{dayAndTime(wall.day, wall.time)}</time>
              <p>
                {eventSentence(event, by, titleOf).map(({ text, strong }, index) => (strong ? <b key={index}>{text}</b> : <span key={index}>{text}</span>))}
              </p>
              {reason !== null && <p className={styles.quote}>{reason}</p>}
            </li>
          )
        })}
      </ol>
      {told.length > shortList && (
        <Button size="small" tone="quiet" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? 'The latest only' : `All ${told.length} entries`}
        </Button>
      )}
    </Card>
  )
}

function isTold(event: { readonly type: string }): event is CourseEvent {
  return event.type !== 'ClinicSetUp' && event.type !== 'ClinicChanged'
}

/** Reasons stand in the sentence itself; a note is quoted below it. */
function quoteOf(event: CourseEvent): string | null {
  if (event.type === 'SessionCompleted' && event.encounter.note !== '') return event.encounter.note
  return null
}
