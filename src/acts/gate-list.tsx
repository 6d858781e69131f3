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
  const answer = (gate: string, given: 'met' | 'waived' | 'open', reason = '') =>
    void act(course.id, { type: 'AnswerGate', session: session.id, gate, answer: given, reason })
  return (
    <ul className={styles.gateList}>
      {gateStatesOf(course, session).map((state) => (
        <GateLine key={state.gate} state={state} session={session} zone={zone} words={gateWords(state.gate, titleOf)} onAnswer={answer} />
      ))}
    </ul>
  )
}

interface GateLineProps {
  readonly state: GateState
  readonly session: Session
  readonly zone: string
  readonly words: string
  readonly onAnswer: (gate: string, given: 'met' | 'waived' | 'open', reason?: string) => void
}

function GateLine({ state, session, zone, words, onAnswer }: GateLineProps) {
  const [waiver, setWaiver] = useState<string | null>(null)
  const { gate } = state
  const given = session.gates[gate]
  const wall = given === undefined ? null : wallTimeAt(Date.parse(given.at), zone)
  const stamp = given === undefined || wall === null ? undefined : `${given.by.name}, ${dayAndTime(wall.day, wall.time)}`
  return (
    <li className={styles.gate}>
      {state.session === null && state.state !== 'waived' ? (
        <Checkbox isChecked={state.state === 'met'} onChange={(ticked) => onAnswer(gate, ticked ? 'met' : 'open')} detail={stamp}>
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
      {state.state === 'open' && waiver === null && (
        <Button size="small" tone="quiet" onPress={() => setWaiver('')} aria-label={`Waive: ${words}`}>
          Waive
        </Button>
      )}
      {state.state === 'waived' && given !== undefined && (
        <Button size="small" tone="quiet" onPress={() => onAnswer(gate, 'open')} aria-label={`Open again: ${words}`}>
          Open again
        </Button>
      )}
      {waiver !== null && state.state === 'open' && (
        <form
          className={styles.waiver}
          onSubmit={(event) => {
            event.preventDefault()
            if (waiver.trim() !== '') onAnswer(gate, 'waived', waiver)
          }}
        >
          <TextField label={`Why it is waived: ${words}`} isLabelHidden placeholder="Why it is waived" value={waiver} onChange={setWaiver} autoFocus isRequired />
          <Button size="small" type="submit" isDisabled={waiver.trim() === ''}>
            Waive
          </Button>
        </form>
      )}
    </li>
  )
}
