/** Knows how one entry of a history is drawn as a sentence, with what it holds to be opened; refuses to know where it stands. */
import type { Actor, Encounter } from '../../domain/course/course'
import type { CourseEvent } from '../../domain/course/events'
import { clinicEventSentence } from '../wording/clinic-event-sentence'
import { attendanceWords } from '../wording/encounter-words'
import { type CancelEvent, type MoveEvent, type SentencePart, cancelsInShort, cancelsSentence, eventSentence, moveInList, movesInShort, movesSentence } from '../wording/event-sentence'
import { counted } from '../wording/format'
import { gateWords } from '../wording/gate-words'
import { type TitleOf, nameOf } from '../wording/title-of'
import styles from './history.module.css'
import { type Told, isCancel, isMove } from './told-history'

/** Of more moves or cancellations than these the reason stands first, and each in a list to be opened. */
const few = 3

export interface ToldSentenceProps {
  readonly told: Told
  readonly titleOf: TitleOf
  /** What a therapist or rater is called. */
  readonly personOf: (id: string) => string
}

export function ToldSentence({ told: { events, by, clinic }, titleOf, personOf }: ToldSentenceProps) {
  const [event] = events
  if (clinic !== null) return <Sentence parts={clinicEventSentence(clinic.event, by, clinic.before)} />
  if (event === undefined) return null
  const { who, note } = heldIn(event, personOf)
  return (
    <>
      {events.length === 1 ? (
        <Sentence parts={eventSentence(event, by, titleOf)} />
      ) : isMove(event) ? (
        <Moves events={events.filter(isMove)} by={by} titleOf={titleOf} />
      ) : isCancel(event) ? (
        <Cancels events={events.filter(isCancel)} by={by} titleOf={titleOf} />
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
      {who !== '' && <p className={styles.who}>{who}</p>}
      {note !== '' && <p className={styles.quote}>{note}</p>}
    </>
  )
}

/** Who was there, for how long and in which way, and the note; of a correction what it changed of them. */
function heldIn(event: CourseEvent, personOf: ToldSentenceProps['personOf']): { readonly who: string; readonly note: string } {
  const whoIn = ({ attended = [], mode }: Encounter) => attendanceWords(attended.map(({ id, minutes }) => ({ name: personOf(id), minutes })), mode)
  if (event.type === 'SessionCompleted') return { who: whoIn(event.encounter), note: event.encounter.note }
  if (event.type !== 'EncounterCorrected') return { who: '', note: '' }
  const { from, to } = event
  return { who: whoIn(from) === whoIn(to) ? '' : whoIn(to), note: from.note === to.note ? '' : to.note }
}

interface MovesProps {
  readonly events: readonly MoveEvent[]
  readonly by: Actor
  readonly titleOf: TitleOf
}

function Moves({ events, by, titleOf }: MovesProps) {
  if (events.length <= few) return <Sentence parts={movesSentence(events, by, titleOf)} />
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

interface CancelsProps {
  readonly events: readonly CancelEvent[]
  readonly by: Actor
  readonly titleOf: TitleOf
}

function Cancels({ events, by, titleOf }: CancelsProps) {
  if (events.length <= few) return <Sentence parts={cancelsSentence(events, by, titleOf)} />
  return (
    <details>
      <summary>
        <Parts parts={cancelsInShort(events, by)} />
      </summary>
      <ul className={styles.list}>
        {events.map(({ session }) => (
          <li key={session}>{nameOf(session, titleOf)}</li>
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
