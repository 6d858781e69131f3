/** Knows each room's weeks: how long it was used, how long it will be, how long it is open; refuses to say how full it should be. */
import { type RoomUse, type RoomWeek, roomUse } from '../../desk/figures/room-use'
import { useBook } from '../../desk/use-book'
import { useNow } from '../../desk/use-desk'
import type { DayRange } from '../../domain/time/day'
import { Card } from '../../ui/card'
import { BarChart, type BarRow, largestOf } from '../../ui/charts/bar-chart'
import { evenParts } from '../../ui/charts/even-parts'
import { Beside, type LegendItem, Picture, rowsOfSheet } from '../../ui/charts/picture'
import { classNames } from '../../ui/class-names'
import { DataTable } from '../../ui/data-table'
import tables from '../../ui/figures/figures.module.css'
import { inHours } from '../../ui/figures/hours-picture'
import { NumberCells, NumberHeads } from '../../ui/figures/number-cells'
import { useDatesShown } from '../../ui/use-dates-shown'
import { useDrawnOnWish } from '../../ui/use-drawn-so-far'
import { countedWords, hoursWords } from '../../ui/wording/figure-words'
import { dayMonth, daySpan } from '../../ui/wording/format'
import styles from './figures.module.css'
import { MoreButton } from './more-button'

const legend: readonly LegendItem[] = [
  { fill: 'solid', name: 'Held' },
  { fill: 'dotted', name: 'Not recorded' },
  { fill: 'dashed', name: 'Ahead' },
  { fill: 'mark', name: 'Open' },
]

const shares = { atFirst: 6, more: 12 }

export function RoomsCard({ within }: { readonly within: DayRange }) {
  const { today } = useNow()
  const { weekStart } = useDatesShown()
  const rooms = useBook(['figures-rooms', within.from, within.to, today, weekStart], (book) => {
    const clinic = book.clinic()
    return clinic === null ? [] : roomUse(book, clinic, today, within, weekStart)
  })
  const { list, shown, left, showMore } = useDrawnOnWish<RoomUse>(rooms, shares)
  const reaches = Math.max(0, ...rooms.map(({ weeks }) => largestOf(weeks.map(rowOf))))
  const hasNights = rooms.some(({ weeks }) => weeks.some(({ nights }) => nights > 0))
  return (
    <Card title="Room use by week" className={styles.card}>
      {rooms.length === 0 && <p className={styles.quiet}>The clinic lists no room, and none was used in these days.</p>}
      <div ref={list}>
        {shown.map((room) => (
          <RoomPart key={room.room} room={room} reaches={reaches} hasNights={hasNights} />
        ))}
        <MoreButton what="rooms" left={left} onPress={showMore} />
      </div>
      {rooms.length > 0 && <p className={styles.counted}>{hasNights ? `${countedWords.rooms} ${countedWords.nights}` : countedWords.rooms}</p>}
    </Card>
  )
}

interface RoomPartProps {
  readonly room: RoomUse
  /** Hours, so that rooms can be compared. */
  readonly reaches: number
  readonly hasNights: boolean
}

function RoomPart({ room: { room, name, weeks }, reaches, hasNights }: RoomPartProps) {
  const title = name ?? 'A room that was removed'
  const parts = evenParts(weeks, rowsOfSheet)
  return (
    <section className={classNames(styles.part, styles.room)} data-long={parts.length > 1 || undefined} aria-labelledby={`figures-${room}`}>
      <h3 id={`figures-${room}`}>{title}</h3>
      <Picture caption={`How long ${name ?? 'it'} is used each week, and how long it is open.`} legend={legend}>
        {parts.map((part) => (
          <Beside
            key={part[0]?.from}
            drawing={<BarChart unit="Hours" rows={part.map(rowOf)} reaches={reaches} />}
            table={<WeekTable title={title} weeks={part} hasNights={hasNights} />}
          />
        ))}
      </Picture>
    </section>
  )
}

function WeekTable({ title, weeks, hasNights }: { readonly title: string; readonly weeks: readonly RoomWeek[]; readonly hasNights: boolean }) {
  const [first, last] = [weeks[0], weeks.at(-1)]
  const days = first === undefined || last === undefined ? '' : `, ${daySpan({ from: first.from, to: last.to })}`
  return (
    <DataTable caption={`${title}, week by week${days}`} className={tables.table}>
      <thead>
        <tr>
          <th scope="col">Week</th>
          <NumberHeads names={['Held', 'Not recorded', 'Ahead', 'Open', ...(hasNights ? ['Nights ahead'] : [])]} />
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.from}>
            <th scope="row">{daySpan(week)}</th>
            <NumberCells figures={[week.held, week.notRecorded, week.ahead, week.open]} wordsOf={hoursWords} />
            {hasNights && <NumberCells figures={[week.nights]} />}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function rowOf({ from, held, notRecorded, ahead, open }: RoomWeek): BarRow {
  return {
    key: from,
    label: dayMonth(from),
    bars: [
      [
        { fill: 'solid', value: inHours(held) },
        { fill: 'dotted', value: inHours(notRecorded) },
        { fill: 'dashed', value: inHours(ahead) },
      ],
    ],
    mark: inHours(open),
  }
}
