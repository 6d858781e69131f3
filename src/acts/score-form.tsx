/** Knows how a score is entered by hand or corrected; refuses to know what its figures mean or what the scale asks. */
import { useState } from 'react'
import { useNow } from '../desk/use-desk'
import type { CourseCommand } from '../domain/course/commands'
import { type Course, sessionOf } from '../domain/course/course'
import { measuresToOffer, readFigure } from '../domain/course/measures/measure-lines'
import { type Score, longestMeasure } from '../domain/course/measures/score'
import { type SessionId, visitOf } from '../domain/protocol/protocol'
import type { Day } from '../domain/time/day'
import { Button } from '../ui/button'
import { DateField } from '../ui/date-field'
import { FormError } from '../ui/form-error'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { refusalSentences } from '../ui/wording/refusal-sentence'
import { figureWords } from '../ui/wording/score-words'
import { nameOf } from '../ui/wording/title-of'
import styles from './acts.module.css'
import { asItStood, formPlace } from './drafts/form-place'
import { useTyped } from './drafts/use-typed'
import { FormDialog } from './form-dialog'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'
import { useFormAct } from './use-act'

export interface ScoreFormProps {
  readonly course: Course
  /** The assessment at which it was taken; null where it belongs to none. */
  readonly session: SessionId | null
  /** Null where a new one is entered. */
  readonly score: Score | null
  readonly onClose: () => void
}

/** All that the form holds. */
interface ScoreTyped {
  readonly measure: string
  /** Until somebody types another day, it is the assessment's own, which may have been recorded a moment ago. */
  readonly taken: { readonly day: Day | null } | null
  readonly figure: string
  readonly note: string
  readonly reason: string
}

export function ScoreForm({ course, session, score, onClose }: ScoreFormProps) {
  const { today } = useNow()
  const act = useFormAct()
  const titleOf = titlesOf(course.protocol)
  const offers = measuresToOffer(course, session === null ? null : (visitOf(course.protocol, session) ?? null))
  const held = session === null ? undefined : sessionOf(course, session)?.encounter?.day
  const title = score === null ? 'Enter a score' : 'Correct the score'
  const { typed, change, kept, close } = useTyped<ScoreTyped>({
    place: formPlace('score', course.id, session, score === null ? '' : asItStood(score)),
    title,
    first: () => ({ measure: score?.measure ?? offers[0] ?? '', taken: null, figure: score === null ? '' : figureWords(score.value), note: score?.note ?? '', reason: '' }),
    words: (one) => [[one.measure, one.figure].filter((part) => part !== '').join(' '), one.note, one.reason],
    onClose,
  })
  const { measure, taken, figure, note, reason } = typed
  const day = taken === null ? (score?.day ?? held ?? today) : taken.day
  const [fault, setFault] = useState<string | null>(null)

  const send = async () => {
    if (day === null) {
      setFault('Give the day.')
      return
    }
    const entered = { measure, day, value: readFigure(figure), note }
    const command: CourseCommand = score === null ? { type: 'RecordScore', session, entered } : { type: 'CorrectScore', score: score.id, to: entered, reason }
    const outcome = await act(course.id, command)
    if (outcome.verdict === 'accepted') close()
    else if (outcome.verdict === 'refused') setFault(refusalSentences(outcome.refusal, titleOf).join(' '))
  }

  return (
    <FormDialog title={title} actWords={score === null ? 'Enter it' : 'Correct'} {...(score === null && { leaveWords: 'Not now' })} kept={kept} onSend={send} onClose={close}>
      <p className={styles.lead}>
        <bdi>{course.patient.code}</bdi>
        {session !== null && ` · ${nameOf(session, titleOf)}`}
        {score !== null && ' · what stood here before stays in the history'}
      </p>
      <div className={styles.row}>
        <TextField label="Scale" value={measure} onChange={(next) => change({ measure: next })} maxLength={longestMeasure} hint="Its short name, such as CAPS-5." />
        <TextField label="Score" value={figure} onChange={(next) => change({ figure: next })} maxLength={8} autoFocus hint="At most one decimal." />
        <DateField label="Taken on" value={day} onChange={(next) => change({ taken: { day: next } })} max={today} />
      </div>
      {offers.length > 1 && (
        <p className={styles.offers}>
          <span>Scales of this course:</span>
          {offers.map((offer) => (
            <Button key={offer} size="small" onPress={() => change({ measure: offer })}>
              {offer}
            </Button>
          ))}
        </p>
      )}
      <TextArea label="Short note" value={note} onChange={(next) => change({ note: next })} rows={2} maxLength={500} hint="Not printed on any sheet." />
      {score !== null && <TextArea label="Why it is corrected" isRequired value={reason} onChange={(next) => change({ reason: next })} rows={2} hint="It stands in the history." />}
      <RecorderField label={score === null ? 'Entered by' : 'Corrected by'} />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}
