/** Draws a course as its bare bars: one line of a roster, or a proposal under its months; refuses to draw windows. */
import type { NamedDays } from '../../domain/clinic/clinic'
import type { SessionLine } from '../../domain/course/session-line'
import type { Day } from '../../domain/time/day'
import type { Weekday } from '../../domain/time/weekday'
import { counted } from '../wording/format'
import { columnOf } from './axis'
import css from './bar-code.module.css'
import { stripHoursOf } from './bars'
import { courseAxis, endOfLength, originOf } from './course-axis'
import { pointAt } from './placing'
import ribbon from './ribbon.module.css'
import { RibbonGround } from './ribbon-ground'
import { MonthRow } from './ribbon-heads'
import { RibbonBars } from './ribbon-strip'
import { sessionSentence } from './session-words'
import { useMeasuredWidth } from './use-measured-width'

export interface BarCodeProps {
  /** Who or what it shows, such as "K-17"; begins its text alternative. */
  readonly label: string
  readonly lines: readonly SessionLine[]
  readonly today: Day
  /** Weeks that every row of a roster shows alike; a longer course takes more. */
  readonly weeks: number
}

/** One row of a roster, 272 x 36 px: bars, the ground line, today. */
export function BarCode({ label, lines, today, weeks }: BarCodeProps) {
  const axis = courseAxis(lines, originOf(lines, today), null, weeks * 7)
  const now = columnOf(axis, today)
  return (
    <span className={css.bareBars} data-size="roster" role="img" aria-label={barsInWords(label, lines)}>
      {now !== undefined && <i className={css.nowHair} style={pointAt(axis, now + 0.5)} />}
      {axis.gaps.map((gap) => (
        <i key={gap.from} className={css.gapTick} style={pointAt(axis, gap.at + gap.columns / 2)} />
      ))}
      <RibbonBars axis={axis} lines={lines} hours={stripHoursOf(lines)} />
    </span>
  )
}

export interface ProposalBarsProps {
  readonly label: string
  readonly lines: readonly SessionLine[]
  readonly today: Day
  readonly lengthDays: number | null
  readonly closures: readonly NamedDays[]
  readonly restDays: readonly Weekday[]
}

/** A plan not yet adopted: months, ground and bars, with its sentences for those who do not see it. */
export function ProposalBars({ label, lines, today, lengthDays, closures, restDays }: ProposalBarsProps) {
  const [ref, width] = useMeasuredWidth('bar code', 750)
  const origin = originOf(lines, today)
  const axis = courseAxis(lines, origin, lengthDays)
  const hours = stripHoursOf(lines)
  const end = endOfLength(origin, lengthDays)
  const endColumn = end && columnOf(axis, end)
  return (
    <figure ref={ref} className={css.bareBars} data-size="sheet" aria-label={barsInWords(label, lines)}>
      <div aria-hidden="true">
        <MonthRow axis={axis} columnPixels={width / axis.columns} />
        <div className={css.sheetPlot}>
          <RibbonGround axis={axis} closures={closures} restDays={restDays} />
          {endColumn !== undefined && <i className={ribbon.endLine} style={pointAt(axis, endColumn)} />}
          <div style={{ position: 'relative', blockSize: `calc(var(--hour) * ${hours.to - hours.from})` }}>
            <RibbonBars axis={axis} lines={lines} hours={hours} />
          </div>
        </div>
      </div>
      <ul className="visually-hidden">
        {lines.map((line) => (
          <li key={line.session}>{sessionSentence(line)}</li>
        ))}
      </ul>
    </figure>
  )
}

/** "K-17: 16 sessions, 7 completed, 1 in progress, 1 with a conflict." */
export function barsInWords(label: string, lines: readonly SessionLine[]): string {
  const count = (status: SessionLine['status']) => lines.filter((line) => line.status === status).length
  const conflicts = lines.filter((line) => line.conflicts.length > 0).length
  const parts = [
    counted(lines.length, 'session', 'sessions'),
    ...(count('completed') > 0 ? [`${count('completed')} completed`] : []),
    ...(count('in-progress') > 0 ? [`${count('in-progress')} in progress`] : []),
    ...(conflicts > 0 ? [`${conflicts} with a conflict`] : []),
  ]
  return `${label}: ${parts.join(', ')}.`
}
