/** Draws the months over the lanes and the date on the line of today; refuses to know the lanes. */
import type { Day, DayRange } from '../../../domain/time/day'
import { dayNumber } from '../../../domain/time/day'
import { monthName, monthYear, shortDay, shortMonthName } from '../../wording/format'
import { monthNameFit } from '../axis-heads'
import css from './lanes.module.css'
import { type MonthShare, isOnScale, monthsOf, percent, rangeScale, shareAt } from './range-scale'

export interface LaneHeadProps {
  readonly range: DayRange
  readonly today: Day
  readonly plotPixels: number
}

/** Widths of the month columns in whole pixels, so that heads and lines meet. */
export function monthPixels(range: DayRange, plotPixels: number): readonly number[] {
  return monthsOf(range).map(({ from, to }) => Math.round(to * plotPixels) - Math.round(from * plotPixels))
}

export function LaneHead({ range, today, plotPixels }: LaneHeadProps) {
  return (
    <thead className={css.head}>
      <tr>
        <th scope="col" className={css.corner}>
          <span className="visually-hidden">Patient</span>
          <TodayLabel range={range} today={today} />
        </th>
        {monthsOf(range).map((month, index) => (
          <th key={month.begin} scope="col" className={css.month}>
            <span className="visually-hidden">{monthYear(month.begin)}</span>
            <span aria-hidden="true">{monthLabel(month, index === 0, plotPixels)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** The year is said with the first month and with each January, where there is room. */
function monthLabel({ begin, from, to }: MonthShare, isFirst: boolean, plotPixels: number): string {
  const pixels = (to - from) * plotPixels
  if ((isFirst || begin.slice(5, 7) === '01') && monthNameFit(monthYear(begin), pixels) === 'full') return monthYear(begin)
  return monthNameFit(monthName(begin), pixels) === 'full' ? monthName(begin) : shortMonthName(begin)
}

function TodayLabel({ range, today }: { readonly range: DayRange; readonly today: Day }) {
  const scale = rangeScale(range)
  const now = dayNumber(today)
  if (!isOnScale(scale, now)) return null
  const share = shareAt(scale, now + 0.5)
  return (
    <span className={css.todayRow} aria-hidden="true">
      <span className={css.todayLabel} data-side={share > 0.85 ? 'before' : 'after'} style={{ insetInlineStart: percent(share) }}>
        <b>{shortDay(today)}</b>
      </span>
    </span>
  )
}
