/** Knows how a course's log reads to people; refuses to edit a word of it. */
import { useEffect, useState } from 'react'
import type { History } from '../../desk/desk'
import { useDesk } from '../../desk/use-desk'
import type { Actor, Course } from '../../domain/course/course'
import { wallTimeAt } from '../../domain/time/zone'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { type MoveEvent, type SentencePart, eventSentence, moveInList, movesInShort, movesSentence } from '../../ui/wording/event-sentence'
import { dayAndTime } from '../../ui/wording/format'
import { gateWords } from '../../ui/wording/gate-words'
import type { TitleOf } from '../../ui/wording/title-of'
import styles from './course.module.css'
import { type Told, isMove, toldHistory } from './told-history'

export interface HistoryCardProps {
  readonly course: Course
  readonly titleOf: TitleOf
  readonly zone: string
}

const shortList = 8
const fewMoves = 3

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

  const told = history === null ? [] : toldHistory(history)
  const shown = showsAll ? told : told.slice(0, shortList)

  return (
    <Card title="History" aside={history === null ? '' : history.broken === null && history.damaged.length === 0 ? 'chain intact' : 'chain broken'}>
      <ol className={styles.history}>
        {shown.map((entry) => (
          <Entry key={entry.key} entry={entry} titleOf={titleOf} zone={zone} />
        ))}
      </ol>
      {told.length > shortList && (
        <Button size="small" tone="quiet" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? 'The latest only' : `All ${told.length} entries`}
        </Button>
      )}
    </Card>
  )
}

function Entry({ entry: { at, by, events }, titleOf, zone }: { readonly entry: Told; readonly titleOf: TitleOf; readonly zone: string }) {
  const wall = wallTimeAt(Date.parse(at), zone)
  const [event] = events
  if (event === undefined) return null
  const note = event.type === 'SessionCompleted' ? event.encounter.note : ''
  return (
    <li>
      <time dateTime={at}>{dayAndTime(wall.day, wall.time)}</time>
      {events.length === 1 ? (
        <p>
          <Parts parts={eventSentence(event, by, titleOf)} />
        </p>
      ) : isMove(event) ? (
        <Moves events={events.filter(isMove)} by={by} titleOf={titleOf} />
      ) : (
        <details>
          <summary>
            <b>{by.name}</b> recorded {events.length} conditions as met for <b>{'session' in event && event.session !== null ? (titleOf(event.session) ?? '') : ''}</b>.
          </summary>
          <ul className={styles.conditions}>
            {events.map((met, index) => (
              <li key={index}>{met.type === 'GateAnswered' ? gateWords(met.gate, titleOf) : ''}</li>
            ))}
          </ul>
        </details>
      )}
      {note !== '' && <p className={styles.quote}>{note}</p>}
    </li>
  )
}

interface MovesProps {
  readonly events: readonly MoveEvent[]
  readonly by: Actor
  readonly titleOf: TitleOf
}

/** A few moves are one sentence; of many the reason stands first, and each move in a list to be opened. */
function Moves({ events, by, titleOf }: MovesProps) {
  if (events.length <= fewMoves) {
    return (
      <p>
        <Parts parts={movesSentence(events, by, titleOf)} />
      </p>
    )
  }
  return (
    <details>
      <summary>
        <Parts parts={movesInShort(events, by)} />
      </summary>
      <ul className={styles.conditions}>
        {events.map((event) => (
          <li key={event.session}>
            <Parts parts={moveInList(event, titleOf)} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Parts({ parts }: { readonly parts: readonly SentencePart[] }) {
  return parts.map(({ text, strong }, index) => (strong ? <b key={index}>{text}</b> : <span key={index}>{text}</span>))
}
