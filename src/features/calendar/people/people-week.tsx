/** Knows one week as a row for each person and room; refuses to know how a row is drawn. */
import { useMemo } from 'react'
import { restDaysOf } from '../../../domain/clinic/clinic'
import { type Day, daysWithin } from '../../../domain/time/day'
import { weekdayOf } from '../../../domain/time/weekday'
import { type WeekLane, countOf } from '../../../ui/calendar/lane-week/lane'
import { LaneWeek } from '../../../ui/calendar/lane-week/lane-week'
import { callsByDay } from '../../../ui/calendar/calls/calls-by-day'
import { untimedByDay } from '../../../ui/calendar/entries-by-day'
import { isoWeekFrom } from '../../../ui/calendar/month-grid'
import { piecesOn } from '../../../ui/calendar/time-grid/pieces'
import { elapsed, longDaySpan } from '../../../ui/wording/format'
import { weekWord } from '../../../ui/wording/week-words'
import { type Lane, minutesIn } from './lanes'
import type { LanesProps } from './people-day'

export function PeopleWeek({ lanes, day, range, weekStart, today, clinic, onBy, onOpen, onCalls }: LanesProps) {
  const { from, to } = range
  const { days, groups } = useMemo(() => weekOf(lanes, from, to, (on) => restDaysOf(clinic).includes(weekdayOf(on)) && on !== today), [lanes, from, to, clinic, today])
  return (
    <LaneWeek
      label={`People and rooms, ${longDaySpan(range)}`}
      corner={`${weekWord(weekStart)} ${isoWeekFrom(from)}`}
      open={clinic.open}
      days={days}
      groups={groups}
      today={today}
      reached={day}
      onDay={(on) => onBy('day', on)}
      onOpen={onOpen}
      onCalls={onCalls}
    />
  )
}

/** A day that may be left out takes room only where something lies on it. */
function weekOf(lanes: readonly Lane[], from: Day, to: Day, mayBeLeftOut: (day: Day) => boolean) {
  const all = daysWithin({ from, to })
  const drawn = lanes.map((lane) => {
    const untimed = untimedByDay(lane.entries)
    const calls = callsByDay(lane.calls)
    return {
      lane,
      total: minutesIn(lane, { from, to }),
      days: all.map((day) => ({ day, ground: lane.groundOn(day), untimed: untimed.get(day) ?? [], calls: calls.get(day) ?? [], pieces: piecesOn(day, lane.entries, lane.of !== 'person') })),
    }
  })
  const isKept = all.map((day, at) => !mayBeLeftOut(day) || drawn.some(({ days }) => countOf(days[at]) > 0))
  const kinds = ['person', 'room', 'none', 'nobody'] as const
  const groups = kinds.map((of) =>
    drawn
      .filter(({ lane }) => lane.of === of)
      .map(({ lane: { key, name }, total, days }): WeekLane => ({ key, name, total: total === 0 ? '–' : elapsed(total), days: days.filter((_, at) => isKept[at]) })),
  )
  return { days: all.filter((_, at) => isKept[at]), groups: groups.filter(({ length }) => length > 0) }
}
