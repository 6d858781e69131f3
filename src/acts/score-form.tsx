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
import { FormDialog } from './form-dialog'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'
import { useAct } from './use-act'

export interface ScoreFormProps {
  readonly course: Course
  /** The assessment at which it was taken; null where it belongs to none. */
  readonly session: SessionId | null
  /** Null where a new one is entered. */
  readonly score: Score | null
  readonly onClose: () => void
}

export function ScoreForm({ course, session, score, onClose }: ScoreFormProps) {
  const { today } = useNow()
  const act = useAct(true)
  const titleOf = titlesOf(course.protocol)
  const offers = measuresToOffer(course, session === null ? null : (visitOf(course.protocol, session) ?? null))
  const held = session === null ? undefined : sessionOf(course, session)?.encounter?.day
  const [measure, setMeasure] = useState(score?.measure ?? offers[0] ?? '')
  // Until somebody types another, it is the assessment's own, which may have been recorded a moment ago.
  const [typed, setTyped] = useState<{ readonly day: Day | null } | null>(null)
  const day = typed === null ? (score?.day ?? held ?? today) : typed.day
  const [figure, setFigure] = useState(score === null ? '' : figureWords(score.value))
  const [note, setNote] = useState(score?.note ?? '')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  const send = async () => {
    if (day === null) {
      setFault('Give the day.')
      return
    }
    const entered = { measure, day, value: readFigure(figure), note }
    const command: CourseCommand = score === null ? { type: 'RecordScore', session, entered } : { type: 'CorrectScore', score: score.id, to: entered, reason }
    const outcome = await act(course.id, command)
    if (outcome.verdict === 'accepted') onClose()
    else if (outcome.verdict === 'refused') setFault(refusalSentences(outcome.refusal, titleOf).join(' '))
  }

  return (
    <FormDialog title={score === null ? 'Enter a score' : 'Correct the score'} actWords={score === null ? 'Enter it' : 'Correct'} {...(score === null && { leaveWords: 'Not now' })} onSend={send} onClose={onClose}>
      <p className={styles.lead}>
        <bdi>{course.patient.code}</bdi>
        {session !== null && ` · ${nameOf(session, titleOf)}`}
        {score !== null && ' · what stood here before stays in the history'}
      </p>
      <div className={styles.row}>
        <TextField label="Scale" value={measure} onChange={setMeasure} maxLength={longestMeasure} hint="Its short name, such as CAPS-5." />
        <TextField label="Score" value={figure} onChange={setFigure} maxLength={8} autoFocus hint="At most one decimal." />
        <DateField label="Taken on" value={day} onChange={(next) => setTyped({ day: next })} max={today} />
      </div>
      {offers.length > 1 && (
        <p className={styles.offers}>
          <span>Scales of this course:</span>
          {offers.map((offer) => (
            <Button key={offer} size="small" onPress={() => setMeasure(offer)}>
              {offer}
            </Button>
          ))}
        </p>
      )}
      <TextArea label="Short note" value={note} onChange={setNote} rows={2} maxLength={500} hint="Not printed on any sheet." />
      {score !== null && <TextArea label="Why it is corrected" isRequired value={reason} onChange={setReason} rows={2} hint="It stands in the history." />}
      <RecorderField label={score === null ? 'Entered by' : 'Corrected by'} />
      <FormError>{fault ?? undefined}</FormError>
    </FormDialog>
  )
}
