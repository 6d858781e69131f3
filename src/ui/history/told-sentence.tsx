/** Knows how one entry of a history is drawn as a sentence, with what it holds to be opened; refuses to know where it stands. */
import type { ReactNode } from 'react'
import type { Actor } from '../../domain/course/course'
import type { CourseEvent } from '../../domain/course/events'
import { clinicEventSentence } from '../wording/clinic-event-sentence'
import { type SentencePart, cancelsInShort, cancelsSentence, eventSentence, moveInList, movesInShort, movesSentence } from '../wording/event-sentence'
import { counted } from '../wording/format'
import { gateWords } from '../wording/gate-words'
import { type TitleOf, nameOf } from '../wording/title-of'
import { heldIn } from './held-in'
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
      {events.length === 1 ? <Sentence parts={eventSentence(event, by, titleOf)} /> : <Several events={events} by={by} titleOf={titleOf} />}
      {who !== '' && <p className={styles.who}>{who}</p>}
      {note !== '' && <p className={styles.quote}>{note}</p>}
    </>
  )
}

interface SeveralProps {
  readonly events: readonly CourseEvent[]
  readonly by: Actor
  readonly titleOf: TitleOf
}

/** What was done in one go: a few moves or cancellations in one sentence, all else folded behind it. */
function Several({ events, by, titleOf }: SeveralProps) {
  const [moves, cancels] = [events.filter(isMove), events.filter(isCancel)]
  if (moves.length > few) return <Folded summary={<Parts parts={movesInShort(moves, by)} />} items={moves.map((event) => <Parts key={event.session} parts={moveInList(event, titleOf)} />)} />
  if (moves.length > 0) return <Sentence parts={movesSentence(moves, by, titleOf)} />
  if (cancels.length > few) return <Folded summary={<Parts parts={cancelsInShort(cancels, by)} />} items={cancels.map(({ session }) => nameOf(session, titleOf))} />
  if (cancels.length > 0) return <Sentence parts={cancelsSentence(cancels, by, titleOf)} />
  const [event] = events
  const session = event !== undefined && 'session' in event && event.session !== null ? (titleOf(event.session) ?? '') : ''
  return (
    <Folded
      summary={
        <>
          <b>{by.name}</b> recorded {counted(events.length, 'condition', 'conditions')} as met for <b>{session}</b>.
        </>
      }
      items={events.map((met) => (met.type === 'GateAnswered' ? gateWords(met.gate, titleOf) : ''))}
    />
  )
}

function Folded({ summary, items }: { readonly summary: ReactNode; readonly items: readonly ReactNode[] }) {
  return (
    <details>
      <summary>{summary}</summary>
      <ul className={styles.list}>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
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
