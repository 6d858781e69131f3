/** Knows the way from days without sessions to the next ones, or back to the last; refuses to know why there are none. */
import { useDeferredValue } from 'react'
import { useBook } from '../../desk/use-book'
import type { Day, DayRange } from '../../domain/time/day'
import { shortDay, shortDayYear } from '../../ui/wording/format'
import type { Filters } from './asked-in-url'
import { nearestEntry } from './nearest-entry'
import styles from './nearest-session.module.css'

export interface Near {
  /** The day of the first session after the days shown; null where there is none. */
  readonly next: Day | null
  /** That of the last one before them, looked for only where none comes after. */
  readonly before: Day | null
}

export function useNearest({ from, to }: DayRange, filters: Filters, today: Day): Near {
  return useBook(['calendar', 'nearest', from, to, today, filters], (book) => {
    const next = nearestEntry(book, { from, to }, 1, filters, today)
    return { next, before: next === null ? nearestEntry(book, { from, to }, -1, filters, today) : null }
  })
}

export interface ToNearestProps {
  readonly range: DayRange
  readonly filters: Filters
  readonly today: Day
  readonly onDay: (day: Day) => void
}

/** Looked for once the days themselves are drawn: it may lie far away. */
export function ToNearest(props: ToNearestProps) {
  const asked = useDeferredValue<ToNearestProps | null>(props, null)
  return asked === null ? null : <Found {...asked} onDay={props.onDay} />
}

function Found({ range, filters, today, onDay }: ToNearestProps) {
  const { next, before } = useNearest(range, filters, today)
  const day = next ?? before
  if (day === null) return null
  const isSameYear = day.slice(0, 4) === range.from.slice(0, 4)
  return (
    <button type="button" className={styles.nearest} onClick={() => onDay(day)}>
      {next === null ? 'Last' : 'Next'} on {isSameYear ? shortDay(day) : shortDayYear(day)}
    </button>
  )
}
