/** Knows the view of people and rooms, by day or by week, with what is free beside it; refuses to know how a lane is drawn. */
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { buttonClass } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { EmptyState } from '../../../ui/empty-state'
import { EntriesTold } from '../../../ui/calendar/telling/entries-told'
import { useMeasuredWidth } from '../../../ui/calendar/use-measured-width'
import { Segmented } from '../../../ui/radio-group'
import { Select } from '../../../ui/select'
import { type Pace, paces } from '../asked-in-url'
import type { ViewProps } from '../view-props'
import { FreeCard } from './free-card'
import { HoursCard } from './hours-card'
import { type Lane, lanesOf, minutesIn } from './lanes'
import { PeopleDay } from './people-day'
import { PeopleWeek } from './people-week'
import styles from './people.module.css'

/** On a page narrower than this, a day shows one person or room at a time. */
const leastPixelsForColumns = 520
const names: Readonly<Record<Pace, string>> = { day: 'By day', week: 'By week' }

export function PeopleView(props: ViewProps) {
  const { day, by, range, weekStart, clinic, filters, entries, calls, today, timeNow, onBy } = props
  const { from, to } = range
  const [ref, width] = useMeasuredWidth('people', 1080)
  const [chosen, setChosen] = useState<string | null>(null)
  // The filters are read anew with every drawing; lanes stay the same as long as what is chosen does.
  const people = filters.therapists.join('\n')
  const rooms = filters.rooms.join('\n')
  const lanes = useMemo(
    () => lanesOf(clinic, { therapists: idsIn(people), rooms: idsIn(rooms) }, entries, calls, { from, to }),
    [clinic, people, rooms, entries, calls, from, to],
  )
  const one = lanes.find(({ key }) => key === chosen) ?? lanes.find((lane) => minutesIn(lane, range) > 0) ?? lanes[0]
  const isOneByOne = by === 'day' && width < leastPixelsForColumns && one !== undefined
  const Lanes = by === 'week' ? PeopleWeek : PeopleDay
  const alone = useMemo(() => (one === undefined ? [] : [one]), [one])
  return (
    <div className={styles.people}>
      <div ref={ref} className={styles.main}>
        <div className={styles.controls}>
          <Segmented label="Days shown" isLabelHidden choices={paces.map((id) => ({ id, label: names[id] }))} value={by} onChange={onBy} />
          {isOneByOne && <Select label="Person or room" isLabelHidden choices={choicesOf(lanes)} value={one.key} onChange={setChosen} />}
        </div>
        {one === undefined ? <Nobody /> : (
          <EntriesTold entries={entries} isOff={props.hand.inHand !== null}>
            <Lanes {...props} lanes={isOneByOne ? alone : lanes} />
          </EntriesTold>
        )}
      </div>
      <div className={styles.side}>
        <FreeCard day={day} today={today} timeNow={timeNow} clinic={clinic} chosen={filters.therapists} />
        <HoursCard day={day} weekStart={weekStart} today={today} chosen={filters.therapists} />
      </div>
    </div>
  )
}

function choicesOf(lanes: readonly Lane[]) {
  return lanes.map(({ key, name, of }) => ({ id: key, label: name, detail: of === 'person' ? 'Therapist' : of === 'room' ? 'Room' : undefined }))
}

function Nobody() {
  return (
    <Card label="Nobody">
      <EmptyState
        missing="day"
        title="No people and no rooms"
        acts={
          <Link to="/clinic" className={buttonClass()}>
            People and rooms of the clinic
          </Link>
        }
      >
        The clinic lists no therapist and no room, or none of those chosen.
      </EmptyState>
    </Card>
  )
}

function idsIn(lines: string): readonly string[] {
  return lines === '' ? [] : lines.split('\n')
}
