/** Knows how each condition of a session is answered ahead of it, stamped with who and when; refuses to start anything. */
import { useState } from 'react'
import type { Course, Session } from '../domain/course/course'
import { type GateState, gateStatesOf } from '../domain/course/start-gates'
import { wallTimeAt } from '../domain/time/zone'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { TextField } from '../ui/text-field'
import { dayAndTime } from '../ui/wording/format'
import { gateWords } from '../ui/wording/gate-words'
import styles from './acts.module.css'
import { formPlace } from './drafts/form-place'
import { TypedEarlier } from './drafts/typed-earlier'
import { useTyped } from './drafts/use-typed'
import { titlesOf } from './titles'
import { useAct } from './use-act'

export interface GateListProps {
  readonly course: Course
  readonly session: Session
  readonly zone: string
}

/** Each answer is written at once. */
export function GateList({ course, session, zone }: GateListProps) {
  const act = useAct()
  const titleOf = titlesOf(course.protocol)
  const answer: AnswerGate = async (gate, given, reason = '') => {
    const outcome = await act(course.id, { type: 'AnswerGate', session: session.id, gate, answer: given, reason })
    return outcome.verdict === 'accepted'
  }
  return (
    <ul className={styles.gateList}>
      {gateStatesOf(course, session).map((state) => (
        <GateLine key={state.gate} state={state} course={course} session={session} zone={zone} words={gateWords(state.gate, titleOf)} onAnswer={answer} />
      ))}
    </ul>
  )
}

/** Tells whether it was written. */
type AnswerGate = (gate: string, given: 'met' | 'waived' | 'open', reason?: string) => Promise<boolean>

interface GateLineProps {
  readonly state: GateState
  readonly course: Course
  readonly session: Session
  readonly zone: string
  readonly words: string
  readonly onAnswer: AnswerGate
}

function GateLine({ state, course, session, zone, words, onAnswer }: GateLineProps) {
  const { gate } = state
  const given = session.gates[gate]
  const wall = given === undefined ? null : wallTimeAt(Date.parse(given.at), zone)
  const stamp = given === undefined || wall === null ? undefined : `${given.by.name}, ${dayAndTime(wall.day, wall.time)}`
  return (
    <li className={styles.gate}>
      {state.session === null && state.state !== 'waived' ? (
        <Checkbox isChecked={state.state === 'met'} onChange={(ticked) => void onAnswer(gate, ticked ? 'met' : 'open')} detail={stamp}>
          {words}
        </Checkbox>
      ) : (
        <span>
          {words}{' '}
          <span className={styles.quiet}>
            {state.state === 'met' ? 'done' : state.state === 'open' ? 'not yet' : `waived${stamp === undefined ? '' : ` by ${stamp}`}: ${given?.reason ?? 'session waived'}`}
          </span>
        </span>
      )}
      {state.state === 'waived' && given !== undefined && (
        <Button size="small" tone="quiet" onPress={() => void onAnswer(gate, 'open')} aria-label={`Open again: ${words}`}>
          Open again
        </Button>
      )}
      {state.state === 'open' && <Waiver gate={gate} course={course} session={session} words={words} onAnswer={onAnswer} />}
    </li>
  )
}

/** Asks why a condition is waived, once somebody wants to. */
function Waiver({ gate, course, session, words, onAnswer }: Pick<GateLineProps, 'course' | 'session' | 'words' | 'onAnswer'> & { readonly gate: string }) {
  const { typed, change, kept, forget } = useTyped({
    place: formPlace('waiver', course.id, session.id, gate),
    title: `Waive: ${words}`,
    first: () => ({ reason: '' }),
    words: (one) => [one.reason],
    onClose: () => undefined,
  })
  const { reason } = typed
  const [isAsking, setAsking] = useState(reason !== '')
  if (!isAsking) {
    return (
      <Button size="small" tone="quiet" onPress={() => setAsking(true)} aria-label={`Waive: ${words}`}>
        Waive
      </Button>
    )
  }
  const waive = async () => {
    if (reason.trim() !== '' && (await onAnswer(gate, 'waived', reason))) forget()
  }
  return (
    <form
      className={styles.waiver}
      onSubmit={(event) => {
        event.preventDefault()
        void waive()
      }}
    >
      <TextField label={`Why it is waived: ${words}`} isLabelHidden placeholder="Why it is waived" value={reason} onChange={(next) => change({ reason: next })} autoFocus={kept.since === null} isRequired />
      <Button size="small" type="submit" isDisabled={reason.trim() === ''}>
        Waive
      </Button>
      <TypedEarlier kept={kept} />
    </form>
  )
}
