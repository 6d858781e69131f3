/** Knows one day or the days of one week as a time grid; refuses to know how a session moves. */
import { restDaysOf } from '../../domain/clinic/clinic'
import { type Day, addDays, daysBetween } from '../../domain/time/day'
import { weekdayOf } from '../../domain/time/weekday'
import { groundOfClinic } from '../../ui/calendar/time-grid/ground'
import { piecesOn } from '../../ui/calendar/time-grid/pieces'
import type { Column } from '../../ui/calendar/time-grid/grid-column'
import { TimeGrid } from '../../ui/calendar/time-grid/time-grid'
import { isoWeek } from '../../ui/calendar/month-grid'
import type { ViewProps } from './view-props'

export function TimeView({ range, today, timeNow, clinic, entries, onDay, onOpen }: ViewProps) {
  const rest = restDaysOf(clinic)
  const columns = daysOf(range.from, range.to).flatMap((day): readonly Column[] => {
    const pieces = piecesOn(day, entries)
    // A day on which the clinic never opens takes room only when something lies on it, or when it is all that is asked for.
    if (range.from !== range.to && pieces.length === 0 && day !== today && rest.includes(weekdayOf(day))) return []
    return [{ key: day, day, name: null, sub: null, ground: groundOfClinic(clinic, day), pieces }]
  })
  return (
    <TimeGrid
      label={range.from === range.to ? 'Day' : 'Week'}
      corner={`Week ${isoWeek(range.from)}`}
      zone={clinic.zone}
      open={clinic.open}
      columns={columns}
      today={today}
      now={timeNow}
      onColumn={range.from === range.to ? undefined : ({ day }) => onDay(day, 'day')}
      onOpen={onOpen}
    />
  )
}

function daysOf(from: Day, to: Day): readonly Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, ahead) => addDays(from, ahead))
}
