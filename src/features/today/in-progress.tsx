/** Knows the one session that is going on now; refuses to know what is given in it. */
import { Link } from 'react-router'
import type { SessionActs } from '../../acts/use-session-acts'
import type { Entry } from '../../desk/lines'
import { type ClockTime, minutesOf } from '../../domain/time/clock-time'
import { Button, buttonClass } from '../../ui/button'
import { Card } from '../../ui/card'
import { KindMark } from '../../ui/kind-mark'
import { clockTime, elapsed, listOf } from '../../ui/wording/format'
import styles from './today.module.css'

export interface InProgressProps {
  readonly entry: Entry
  readonly timeNow: ClockTime
  readonly onAsk: SessionActs['ask']
}

export function InProgress({ entry: { courseId, code, line }, timeNow, onAsk }: InProgressProps) {
  const from = line.time
  const length = line.minutes
  const isDosing = line.kind === 'dosing'
  const since = from === null ? 0 : Math.max(0, minutesOf(timeNow) - minutesOf(from))
  const share = length === null || length === 0 ? 0 : Math.min(1, since / length)
  return (
    <Card accent={line.look} label={`${code}, ${line.title}, in progress`}>
      <div className={styles.running}>
        <KindMark look={line.look} size={18} />
        <div className={styles.what}>
          <h2 className={styles.runningTitle}>
            <Link to={`/patients/${courseId}`}>
              <bdi>{code}</bdi>
            </Link>{' '}
            <span>{line.title}</span>
          </h2>
          <p className={styles.facts}>
            {[line.roomName, listOf(line.therapistNames), from === null ? null : `started ${clockTime(from)}`].filter((fact) => fact !== null && fact !== '').join(' · ')}
          </p>
        </div>
        <p className={styles.clock}>
          <b>{elapsed(since)}</b>
          <span>since it started</span>
        </p>
      </div>
      <div className={styles.track} aria-hidden="true">
        <i style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <div className={styles.runningFoot}>
        <p className={styles.facts}>
          {line.endTime !== null && `${since <= (length ?? 0) ? 'Planned' : 'It was planned'} to end at ${clockTime(line.endTime)}.`}
        </p>
        <div className={styles.runningActs}>
          <Button {...(!isDosing && { tone: 'primary' as const, icon: 'tick' as const })} onPress={() => onAsk('record', courseId, line.session)}>
            Record its end
          </Button>
          {isDosing && (
            <Link to={`/patients/${courseId}/dosing/${line.session}`} className={buttonClass({ tone: 'primary' })}>
              Dosing day
            </Link>
          )}
        </div>
      </div>
    </Card>
  )
}
