/** Knows how a session's conditions are answered ahead of it, one at a time, stamped with who; refuses to start anything. */
import { useState } from 'react'
import type { Course, Session } from '../domain/course/course'
import { type GateState, gateStatesOf } from '../domain/course/start-gates'
import { wallTimeAt } from '../domain/time/zone'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import { dayAndTime } from '../ui/wording/format'
import { gateWords } from '../ui/wording/gate-words'
import styles from './acts.module.css'
import { RecorderField } from './recorder-field'
import { titlesOf } from './titles'
import { useAct } from './use-act'

export interface GatesDialogProps {
  readonly course: Course
  readonly session: Session
  readonly zone: string
  readonly onClose: () => void
}

export function GatesDialog({ course, session, zone, onClose }: GatesDialogProps) {
  const act = useAct()
  const titleOf = titlesOf(course.protocol)
  const states = gateStatesOf(course, session)
  const open = states.filter(({ state }) => state === 'open').length
  const answer = (gate: string, given: 'met' | 'waived' | 'open', reason = '') =>
    void act(course.id, { type: 'AnswerGate', session: session.id, gate, answer: given, reason })

  return (
    <Dialog
      title={`Before ${titleOf(session.id) ?? 'it'} can start`}
      isOpen
      onClose={onClose}
      acts={
        <Button tone="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.form}>
        <p className={styles.lead} aria-live="polite">
          {open === 0 ? 'Every condition is answered.' : open === 1 ? 'One condition is open.' : `${open} conditions are open.`} These come
          from the protocol; the clinic decides.
        </p>
        <ul className={styles.gateList}>
          {states.map((state) => (
            <GateLine key={state.gate} state={state} session={session} zone={zone} words={gateWords(state.gate, titleOf)} onAnswer={answer} />
          ))}
        </ul>
        <RecorderField label="Answered by" />
      </div>
    </Dialog>
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
