/** Knows one day as a column for each person and room, or on a narrow page for one of them at a time; refuses to know what a session does. */
import { useMemo, useState } from 'react'
import type { Column } from '../../../ui/calendar/time-grid/grid-column'
import { piecesOn } from '../../../ui/calendar/time-grid/pieces'
import { TimeGrid } from '../../../ui/calendar/time-grid/time-grid'
import { useMeasuredWidth } from '../../../ui/calendar/use-measured-width'
import { Select } from '../../../ui/select'
import { longDayYear, shortDay } from '../../../ui/wording/format'
import { isFiltering } from '../filtering'
import type { ViewProps } from '../view-props'
import { type Lane, minutesIn, timeInWords } from './lanes'
import styles from './people.module.css'

export interface PeopleDayProps extends ViewProps {
  readonly lanes: readonly Lane[]
}

/** A narrower column holds neither a session's title nor a head's words. */
const leastColumnPixels = 104
/** On a page narrower than this, one person or room is shown at a time. */
const leastPixelsForColumns = 520

export function PeopleDay({ lanes, day, today, timeNow, clinic, filters, onOpen }: PeopleDayProps) {
  const [ref, width] = useMeasuredWidth(1080)
  const [chosen, setChosen] = useState<string | null>(null)
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
        pieces: piecesOn(day, lane.entries, lane.of !== 'person'),
      })),
    [lanes, day, isFiltered],
  )
  const isNarrow = width < leastPixelsForColumns
  const one = columns.find(({ key }) => key === chosen) ?? columns.find(({ pieces }) => pieces.length > 0) ?? columns[0]
  return (
    <div ref={ref} className={styles.measured}>
      {isNarrow && (
        <Select
          label="Person or room"
          choices={columns.map(({ key, name, sub }) => ({ id: key, label: name ?? '', detail: sub ?? undefined }))}
          value={one?.key ?? null}
          onChange={setChosen}
        />
      )}
      <TimeGrid
        label={`People and rooms, ${longDayYear(day)}`}
        corner={shortDay(day)}
        zone={clinic.zone}
        open={clinic.open}
        columns={isNarrow && one !== undefined ? [one] : columns}
        leastColumnPixels={isNarrow ? 0 : leastColumnPixels}
        today={today}
        now={timeNow}
        onOpen={onOpen}
      />
    </div>
  )
}
