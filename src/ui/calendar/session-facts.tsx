/** Draws what one needs of a session where it is met in a calendar; refuses to know what can be done to it. */
import { KindMark } from '../kind-mark'
import { StateMark } from '../state-mark'
import { breachInTwoWords } from '../wording/breach-sentence'
import { attendedWords, heldTimes, slotWords } from '../wording/encounter-words'
import { counted, daySpan, fromTarget, length, listOf, longDay, shortDay, timeSpan } from '../wording/format'
import { nightWords } from '../wording/night-words'
import type { CalendarEntry } from './calendar-entry'
import css from './session-facts.module.css'

export interface SessionFactsProps {
  readonly entry: CalendarEntry
  /** Broken rules as sentences; in two words each unless told. */
  readonly conflicts?: readonly string[]
  /** A heading where it heads a dialog. */
  readonly as?: 'h2' | 'b'
}

export function SessionFacts({ entry: { code, line }, conflicts, as: Heading = 'b' }: SessionFactsProps) {
  const { window, offTarget } = line
  const place = [line.attended.some(({ minutes }) => minutes !== line.minutes) ? attendedWords(line.attended) : listOf(line.therapistNames), line.roomName ?? '', nightWords(line)].filter((part) => part !== '')
  const broken = conflicts ?? line.conflicts.map((breach) => `In conflict: ${breachInTwoWords(breach)}`)
  const outOfWindow = `${counted(Math.abs(line.outOfWindowBy), 'day', 'days')} ${line.outOfWindowBy > 0 ? 'after' : 'before'} its window`
  return (
    <>
      <header className={css.head}>
        <KindMark look={line.look} isOutlined={line.status === 'planned'} />
        <Heading>
          {code !== null && (
            <>
              <bdi>{code}</bdi>,{' '}
            </>
          )}
          {line.title}
        </Heading>
        <StateMark status={line.status} />
      </header>
      <p>
        {line.day === null ? 'No date yet' : <b>{longDay(line.day)}</b>}
        {line.day !== null && line.time === null && ', without a time'}
        {line.time !== null && line.endTime !== null && `, ${line.encounter?.to == null ? timeSpan(line.time, line.endTime) : heldTimes(line.encounter)}`}
        {line.minutes !== null && `, ${length(line.minutes)}`}
        {line.week !== null && <small>Week {line.week} of the course</small>}
      </p>
      {place.length > 0 && <p>{place.join(' · ')}</p>}
      {line.status === 'completed' && line.slot !== null && !line.isMilestone && <p className={css.quiet}>Planned {slotWords(line.slot)}</p>}
      {window !== null && (
        <p className={css.quiet}>
          {window.opens === window.closes ? `Fixed day, ${shortDay(window.opens)}` : `Window ${daySpan({ from: window.opens, to: window.closes })}, target ${shortDay(window.target)}`}
          {offTarget !== null && (offTarget !== 0 || window.opens !== window.closes) && `; ${fromTarget(offTarget)}`}
        </p>
      )}
      {line.outOfWindowBy !== 0 && <p className={css.warn}>{outOfWindow}</p>}
      {line.overdueDays > 0 && <p className={css.warn}>Not recorded for {counted(line.overdueDays, 'day', 'days')}</p>}
      {broken.length > 0 && (
        <ul className={css.bad}>
          {broken.map((words, index) => (
            <li key={index}>{words}</li>
          ))}
        </ul>
      )}
    </>
  )
}
