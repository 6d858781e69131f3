/** Draws how long it is since the dose, the supplement's window and the day to scale; refuses to know the record line by line. */
import type { ReactNode } from 'react'
import type { Session } from '../../domain/course/course'
import type { DosingDay } from '../../domain/course/dosing/dosing-day'
import type { SessionLine } from '../../domain/course/session-line'
import type { Visit } from '../../domain/protocol/protocol'
import type { WallTime } from '../../domain/time/zone'
import { minutesBetween } from '../../domain/time/wall-clock'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { clockTime, elapsed, inDays, longDay } from '../../ui/wording/format'
import { statusNames } from '../../ui/wording/kind-words'
import { DayLine } from './day-line'
import styles from './now-card.module.css'
import { SupplementPanel } from './supplement-panel'
import type { DosingActs } from './use-dosing-acts'

export interface NowCardProps {
  readonly day: DosingDay
  readonly line: SessionLine
  readonly visit: Visit
  readonly session: Session
  readonly now: WallTime
  readonly zone: string
  readonly acts: DosingActs
  readonly onEnd: () => void
}

export function NowCard({ day, line, visit, session, now, zone, acts, onEnd }: NowCardProps) {
  const { phase, supplement } = day
  const isRunning = phase === 'before-dose' || phase === 'after-dose'
  return (
    <Card {...(isRunning && { accent: 'dosing' as const })} label="Now" className={styles.now}>
      <div className={styles.hero}>
        <Clock day={day} line={line} now={now} zone={zone} />
        {phase === 'ahead' && (
          <Lead title="Before it starts" words="Vital signs and events can be noted already. The initial dose is noted once the session has started and every condition is answered.">
            <Button tone="primary" size="large" onPress={acts.onStart}>
              Start the session
            </Button>
          </Lead>
        )}
        {phase === 'before-dose' && (
          <Lead title="No dose noted yet" words="One tap notes it with the time of the tap. It can be corrected, with a reason.">
            <Button tone="primary" size="large" onPress={() => acts.onNote('initial-dose')}>
              Initial dose given
            </Button>
          </Lead>
        )}
        {phase === 'after-dose' && supplement !== null && <SupplementPanel supplement={supplement} onNote={acts.onNote} />}
        {phase === 'after-dose' && supplement === null && <Lead title="No supplement" words="The protocol of this course knows none." />}
        {phase === 'ended' && day.discharge === null && (
          <Lead title="Ended" words="To whom the patient was discharged is not noted yet.">
            <Button tone="primary" size="large" onPress={() => acts.onNote('discharge')}>
              Discharge
            </Button>
          </Lead>
        )}
        {phase === 'ended' && day.discharge !== null && <Lead title="Ended" words={`Discharged at ${clockTime(day.discharge.time)}.`} />}
        {phase === 'not-held' && <Lead title={statusNames[session.status]} words={session.reason === '' ? 'Nothing is noted for it any more.' : `“${session.reason}”`} />}
      </div>
      {phase !== 'not-held' && line.day !== null && <DayLine session={session} visit={visit} day={day} line={line} now={now} zone={zone} />}
      {(isRunning || (phase === 'ahead' && line.day === now.day)) && (
        <div className={styles.taps}>
          <Button size="large" icon="plus" onPress={() => acts.onNote('vitals')}>
            Vital signs
          </Button>
          <Button size="large" icon="pencil" onPress={() => acts.onNote('event')}>
            Event
          </Button>
          {isRunning && (
            <Button size="large" icon="gate" onPress={onEnd}>
              End the session
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}

interface ClockProps {
  readonly day: DosingDay
  readonly line: SessionLine
  readonly now: WallTime
  readonly zone: string
}

/** "1:43" since the dose, in figures that are read across a room. */
function Clock({ day, line, now, zone }: ClockProps) {
  const { phase, dose, started, since } = day
  if (phase === 'ahead' || phase === 'not-held') {
    const begins = line.day === null || line.time === null ? null : { day: line.day, time: line.time }
    const left = begins === null ? null : minutesBetween(now, begins, zone)
    return (
      <div className={styles.clock}>
        <p>{begins === null ? 'no date yet' : begins.day === now.day ? 'planned for' : longDay(begins.day)}</p>
        <b>{begins === null ? '–' : clockTime(begins.time)}</b>
        <p>{left === null || phase === 'not-held' ? '' : begins?.day !== now.day ? inDays(begins?.day ?? now.day, now.day) : left >= 0 ? `in ${elapsed(left)}` : `${elapsed(-left)} ago`}</p>
      </div>
    )
  }
  if (phase === 'ended') {
    return (
      <div className={styles.clock}>
        <p>lasted</p>
        <b>{line.minutes === null ? '–' : hoursAndMinutes(line.minutes)}</b>
        <p>{line.time === null || line.endTime === null ? '' : `${clockTime(line.time)} to ${clockTime(line.endTime)}`}</p>
      </div>
    )
  }
  return (
    <div className={styles.clock} role="timer" aria-label={`${elapsed(since ?? 0)} since ${dose === null ? 'the start' : 'the initial dose'}`}>
      <p>{dose === null ? 'since the start' : 'since the initial dose'}</p>
      <b aria-hidden="true">{hoursAndMinutes(since ?? 0)}</b>
      <p>{dose === null ? `started at ${clockTime(started?.time ?? now.time)}` : `given at ${clockTime(dose.time)}`}, now {clockTime(now.time)}</p>
    </div>
  )
}

function hoursAndMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function Lead({ title, words, children }: { readonly title: string; readonly words: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.lead}>
      <div>
        <h2>{title}</h2>
        <p>{words}</p>
      </div>
      {children !== undefined && <div className={styles.leadAct}>{children}</div>}
    </div>
  )
}
