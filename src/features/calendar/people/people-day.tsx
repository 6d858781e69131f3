/** Knows one day as a column for each person and room, in which a session is carried to another time; refuses to know what a session does. */
import { useMemo } from 'react'
import { gridHandling } from '../../../acts/hand/grid-handling'
import { useHandOnLanes } from '../../../acts/hand/use-hand-on'
import { clockStepOn } from '../../../domain/time/zone'
import { callsByDay } from '../../../ui/calendar/calls/calls-by-day'
import { untimedByDay } from '../../../ui/calendar/entries-by-day'
import type { Column } from '../../../ui/calendar/time-grid/grid-column'
import { piecesOn } from '../../../ui/calendar/time-grid/pieces'
import { TimeGrid } from '../../../ui/calendar/time-grid/time-grid'
import { longDayYear, shortDay } from '../../../ui/wording/format'
import { isFiltering } from '../filtering'
import type { ViewProps } from '../view-props'
import { type Lane, minutesIn, timeInWords } from './lanes'

export interface LanesProps extends ViewProps {
  readonly lanes: readonly Lane[]
}

/** A narrower column holds neither a session's title nor a head's words. */
const leastColumnPixels = 112

export function PeopleDay({ lanes, day, today, timeNow, clinic, filters, hand, onOpen, onCalls }: LanesProps) {
  const isFiltered = isFiltering(filters)
  const columns = useMemo(
    () =>
      lanes.map((lane, index): Column => ({
        key: lane.key,
        day,
        name: lane.name,
        sub: timeInWords(lane, minutesIn(lane, { from: day, to: day }), isFiltered),
        beginsGroup: index > 0 && lanes[index - 1]?.of !== lane.of,
        ground: lane.groundOn(day),
        untimed: untimedByDay(lane.entries).get(day) ?? [],
        calls: callsByDay(lane.calls).get(day) ?? [],
        pieces: piecesOn(day, lane.entries, lane.of !== 'person'),
        step: clockStepOn(day, clinic.zone),
      })),
    [lanes, day, isFiltered, clinic.zone],
  )
  const handling = gridHandling(hand)
  return (
    <TimeGrid
      label={`People and rooms, ${longDayYear(day)}`}
      corner={shortDay(day)}
      zone={clinic.zone}
      open={clinic.open}
      columns={columns}
      leastColumnPixels={leastColumnPixels}
      today={today}
      now={timeNow}
      onOpen={(entry, element) => onOpen(entry, element, () => handling.onGrab(entry, 'keys'))}
      onCalls={onCalls}
      hand={useHandOnLanes(hand, day, lanes)}
      handling={handling}
    />
  )
}
