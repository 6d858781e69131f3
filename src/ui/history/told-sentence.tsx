/** Knows how one entry of a history is drawn as a sentence, with what it holds to be opened; refuses to know where it stands. */
import type { Actor } from '../../domain/course/course'
import { clinicEventSentence } from '../wording/clinic-event-sentence'
import { type MoveEvent, type SentencePart, eventSentence, moveInList, movesInShort, movesSentence } from '../wording/event-sentence'
import { counted } from '../wording/format'
import { gateWords } from '../wording/gate-words'
import type { TitleOf } from '../wording/title-of'
import styles from './history.module.css'
import { type Told, isMove } from './told-history'

/** Of more moves than these the reason stands first, and each move in a list to be opened. */
const fewMoves = 3

export function ToldSentence({ told: { events, by, clinic }, titleOf }: { readonly told: Told; readonly titleOf: TitleOf }) {
  const [event] = events
  if (clinic !== null) return <Sentence parts={clinicEventSentence(clinic.event, by, clinic.before)} />
  if (event === undefined) return null
  const note = event.type === 'SessionCompleted' ? event.encounter.note : ''
  return (
    <>
      {events.length === 1 ? (
        <Sentence parts={eventSentence(event, by, titleOf)} />
      ) : isMove(event) ? (
        <Moves events={events.filter(isMove)} by={by} titleOf={titleOf} />
      ) : (
        <details>
          <summary>
            <b>{by.name}</b> recorded {counted(events.length, 'condition', 'conditions')} as met for{' '}
            <b>{'session' in event && event.session !== null ? (titleOf(event.session) ?? '') : ''}</b>.
          </summary>
          <ul className={styles.list}>
            {events.map((met, index) => (
              <li key={index}>{met.type === 'GateAnswered' ? gateWords(met.gate, titleOf) : ''}</li>
            ))}
          </ul>
        </details>
      )}
      {note !== '' && <p className={styles.quote}>{note}</p>}
    </>
  )
}

interface MovesProps {
  readonly events: readonly MoveEvent[]
  readonly by: Actor
  readonly titleOf: TitleOf
}

function Moves({ events, by, titleOf }: MovesProps) {
  if (events.length <= fewMoves) return <Sentence parts={movesSentence(events, by, titleOf)} />
  return (
    <details>
      <summary>
        <Parts parts={movesInShort(events, by)} />
      </summary>
      <ul className={styles.list}>
        {events.map((event) => (
          <li key={event.session}>
            <Parts parts={moveInList(event, titleOf)} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Sentence({ parts }: { readonly parts: readonly SentencePart[] }) {
  return (
    <p>
      <Parts parts={parts} />
    </p>
  )
}

function Parts({ parts }: { readonly parts: readonly SentencePart[] }) {
  return parts.map(({ text, strong }, index) => (strong ? <b key={index}>{text}</b> : <span key={index}>{text}</span>))
}
