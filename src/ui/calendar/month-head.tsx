/** Draws the names of weekdays over a month, and what its weeks are counted by; refuses to know the days. */
import { memo } from 'react'
import { weekdaysFrom } from '../../domain/time/weekday'
import type { WeekStart } from '../dates-shown'
import { shortWeekdayName, weekdayName } from '../wording/format'
import { shortWeekWord, weekWord } from '../wording/week-words'
import css from './month-calendar.module.css'
import type { WeekCount } from './month-grid'

export interface MonthHeadProps {
  readonly weekStart: WeekStart
  readonly by: WeekCount['by']
  /** The blocks under it have given up their margins. */
  readonly isTight: boolean
}

/** Stays as it is while sessions move under it. */
export const MonthHead = memo(function MonthHead({ weekStart, by, isTight }: MonthHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className={css.weekHead}>
          {weekHead(by, weekStart, isTight)}
        </th>
        {weekdaysFrom(weekStart).map((weekday) => (
          <th key={weekday} scope="col" abbr={weekdayName(weekday)}>
            {shortWeekdayName(weekday)}
          </th>
        ))}
      </tr>
    </thead>
  )
})

/** Weeks of the year are counted from Monday, whatever day a row begins with. */
function weekHead(by: WeekCount['by'], weekStart: WeekStart, isTight: boolean): string {
  if (by === 'course') return isTight ? 'Wk' : 'Course week'
  return isTight ? shortWeekWord(weekStart) : weekWord(weekStart)
}
