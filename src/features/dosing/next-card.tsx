/** Lists what the protocol's timeline still has today, and the session that follows; refuses to call anything overdue that people may decide. */
import type { DosingDay } from '../../domain/course/dosing/dosing-day'
import type { Due } from '../../domain/course/dosing/due-today'
import type { SessionLine } from '../../domain/course/session-line'
import type { WallTime } from '../../domain/time/zone'
import { minutesBetween } from '../../domain/time/wall-clock'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { clockTime, dayAndTime, elapsed, listOf } from '../../ui/wording/format'
import { timelineWords } from '../../ui/wording/timeline-words'
import styles from './dosing.module.css'
import type { NoteKind } from './note-draft'
import type { DosingActs } from './use-dosing-acts'

export interface NextCardProps {
  readonly due: readonly Due[]
  readonly day: DosingDay
  readonly now: WallTime
  readonly zone: string
  /** The session bound to this one's day, such as the morning after; null where the protocol has none. */
  readonly following: SessionLine | null
  readonly acts: DosingActs
  readonly onEnd: () => void
}

const endings: ReadonlyMap<string, string> = new Map([
  ['end', 'End of the session'],
  ['discharge', 'Discharge: to whom, and when'],
])
const kinds: ReadonlyMap<string, NoteKind> = new Map([
  ['vitals-pre-dose', 'vitals'],
  ['bp-pre-dose', 'vitals'],
  ['vitals-before-supplemental', 'vitals'],
  ['vitals-end-of-session', 'vitals'],
  ['bp-post-dose', 'vitals'],
  ['discharge', 'discharge'],
])

export function NextCard({ due, day, now, zone, following, acts, onEnd }: NextCardProps) {
  const isRunning = day.phase === 'before-dose' || day.phase === 'after-dose'
  return (
    <Card title="Next">
      {due.length === 0 && following === null ? (
        <p className={styles.quiet}>Nothing is left of this day.</p>
      ) : (
        <ol className={styles.due}>
          {due.map((one) => {
            const kind = kinds.get(one.event)
            return (
              <li key={one.event} data-now={one.isNow || undefined}>
                <i aria-hidden="true" />
                <div>
                  <b>{endings.get(one.event) ?? timelineWords(one.event)}</b>
                  <small>{whenInWords(one, day, now, zone)}</small>
                </div>
                <span>{clockOf(one)}</span>
                {one.isNow && kind !== undefined && (isRunning || day.phase === 'ended') && (
                  <Button size="small" onPress={() => acts.onNote(kind)} aria-label={`Note: ${endings.get(one.event) ?? timelineWords(one.event)}`}>
                    Note
                  </Button>
                )}
                {one.isNow && one.event === 'end' && isRunning && (
                  <Button size="small" onPress={onEnd}>
                    End
                  </Button>
                )}
              </li>
            )
          })}
          {following !== null && following.day !== null && following.status !== 'completed' && (
            <li>
              <i aria-hidden="true" />
              <div>
                <b>{following.title}</b>
                <small>{[following.roomName ?? '', listOf(following.therapistNames)].filter((part) => part !== '').join(', ')}</small>
              </div>
              <span>{following.time === null ? '' : dayAndTime(following.day, following.time)}</span>
            </li>
          )}
        </ol>
      )}
    </Card>
  )
}

/** "until 12:11", "17:00" */
function clockOf({ from, until, isNow }: Due): string {
  if (isNow && until !== null) return `until ${clockTime(until.time)}`
  return from === null ? '' : clockTime(from.time)
}

function whenInWords({ event, from, isNow }: Due, { dose, phase }: DosingDay, now: WallTime, zone: string): string {
  if (phase === 'ahead') return 'once it has started'
  if (isNow) return event === 'end' ? 'the planned time has come' : 'now'
  if (from === null) return dose === null ? 'counted from the initial dose' : ''
  return `in ${elapsed(minutesBetween(now, from, zone))}`
}
