/** Draws the dosing day from its start to its end to scale, with what was noted on it; refuses to know hours outside of it. */
import type { Session } from '../../domain/course/course'
import { type DosingEntry, standingEntries } from '../../domain/course/dosing/dosing-fact'
import type { DosingDay } from '../../domain/course/dosing/dosing-day'
import type { SessionLine } from '../../domain/course/session-line'
import type { Visit } from '../../domain/protocol/protocol'
import { type ClockTime, addMinutes, minutesOf } from '../../domain/time/clock-time'
import type { WallTime } from '../../domain/time/zone'
import { minutesBetween } from '../../domain/time/wall-clock'
import { factTitle } from '../../ui/wording/dosing-words'
import { clockTime } from '../../ui/wording/format'
import styles from './day-line.module.css'

export interface DayLineProps {
  readonly session: Session
  readonly visit: Visit
  readonly day: DosingDay
  readonly line: SessionLine
  readonly now: WallTime
  readonly zone: string
}

/** From here on a label ends at its mark instead of beginning there. */
const lateShare = 0.75

export function DayLine({ session, visit, day, line, now, zone }: DayLineProps) {
  const start = beginOf(day, line)
  if (start === null) return null
  const entries = standingEntries(session.record)
  const at = (moment: WallTime) => minutesBetween(start, moment, zone)
  const planned = visit.durationMinutes ?? 480
  const lived = line.endTime === null || day.phase !== 'ended' ? 0 : (line.minutes ?? 0)
  const isOn = day.phase === 'before-dose' || day.phase === 'after-dose'
  // The day reaches as far as what was noted on it, and not over nights.
  const length = Math.max(planned, lived, isOn ? Math.min(at(now) + 15, 24 * 60) : 0, ...entries.map((entry) => Math.min(at(entry), 24 * 60)))
  const from = Math.min(0, ...entries.map((entry) => Math.max(at(entry), -180)))
  const share = (minutes: number) => `${(((minutes - from) / (length - from)) * 100).toFixed(2)}%`
  const gone = day.phase === 'ended' ? lived : isOn ? Math.max(0, at(now)) : 0
  const { supplement } = day
  return (
    <div className={styles.dayLine} role="img" aria-label={inWords(entries, start, length)}>
      <div className={styles.hours} aria-hidden="true">
        {hourMarks(start.time, from, length).map(({ minute, words }) => (
          <span key={minute} style={{ insetInlineStart: share(minute) }}>
            {words}
          </span>
        ))}
      </div>
      <div className={styles.track} aria-hidden="true">
        <i className={styles.plannedPart} style={{ insetInlineStart: share(0), inlineSize: width(planned, from, length) }} />
        <i className={styles.gone} style={{ insetInlineStart: share(0), inlineSize: width(Math.min(gone, length), from, length) }} />
        {supplement !== null && (
          <i className={styles.windowPart} data-state={supplement.state} style={{ insetInlineStart: share(at(supplement.opens)), inlineSize: width(supplement.window.latest - supplement.window.earliest, from, length) }} />
        )}
        {entries.map((entry) => (
          <i key={entry.id} className={styles.noted} data-what={entry.fact.what} data-on={at(entry) <= gone || undefined} style={{ insetInlineStart: share(at(entry)) }} />
        ))}
        {isOn && (
          <i className={styles.nowLine} style={{ insetInlineStart: share(at(now)) }}>
            <b>{clockTime(now.time)}</b>
          </i>
        )}
      </div>
      <div className={styles.marks} aria-hidden="true">
        {entries.filter(({ fact }) => fact.what === 'initial-dose' || (fact.what === 'supplement' && fact.answer !== 'offered')).map((entry) => (
          <span key={entry.id} data-late={at(entry) - from > (length - from) * lateShare || undefined} style={{ insetInlineStart: share(at(entry)) }}>
            {markOf(entry)} <b>{clockTime(entry.time)}</b>
          </span>
        ))}
      </div>
    </div>
  )
}

/** Short, and never as if a supplement had been given that was not. */
function markOf({ fact }: DosingEntry): string {
  if (fact.what === 'initial-dose') return 'dose'
  return fact.what === 'supplement' && fact.answer === 'declined' ? 'declined' : 'supplement'
}

function beginOf({ started }: DosingDay, { day, time }: SessionLine): WallTime | null {
  return started ?? (day === null || time === null ? null : { day, time })
}

function width(minutes: number, from: number, length: number): string {
  return `${((minutes / (length - from)) * 100).toFixed(2)}%`
}

/** Whole hours, every one or every second where they would crowd. */
function hourMarks(start: ClockTime, from: number, length: number): readonly { readonly minute: number; readonly words: string }[] {
  const step = length - from > 10 * 60 ? 120 : 60
  const first = Math.ceil((minutesOf(start) + from) / step) * step - minutesOf(start)
  const count = Math.floor((length - first) / step) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step).map((minute) => ({ minute, words: clockTime(addMinutes(start, minute)) }))
}

function inWords(entries: readonly DosingEntry[], start: WallTime, length: number): string {
  const told = entries.map(({ fact, time }) => `${factTitle(fact)} at ${clockTime(time)}`)
  return [`The day from ${clockTime(start.time)} to ${clockTime(addMinutes(start.time, length))}`, ...told].join(', ')
}
