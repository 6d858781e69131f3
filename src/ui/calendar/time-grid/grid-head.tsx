/** Draws the heads of the time grid's columns: days, or people and rooms; refuses to know what lies under them. */
import type { Day } from '../../../domain/time/day'
import { weekdayOf } from '../../../domain/time/weekday'
import { dayOfMonth, longDayYear, shortWeekdayName } from '../../wording/format'
import type { Column } from './grid-column'
import css from './time-grid.module.css'

export interface GridHeadProps {
  readonly corner: string
  readonly zone: string
  readonly columns: readonly Column[]
  readonly columnPixels: number
  readonly today: Day
  readonly onColumn: ((column: Column) => void) | undefined
}

/** Below this the weekday stands above its date. */
const leastPixelsForOneLine = 84
/** Below this a name stands smaller, so that it need not break. */
const leastPixelsForLargeName = 124

export function GridHead({ corner, zone, columns, columnPixels, today, onColumn }: GridHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className={css.corner}>
          <span>{corner}</span>
          <small>{placeOf(zone)}</small>
        </th>
        {columns.map((column) => (
          <th key={column.key} scope="col" className={css.head} data-group={column.beginsGroup === true || undefined} data-today={(column.name === null && column.day === today) || undefined} data-narrow={columnPixels < leastPixelsForOneLine || undefined} data-slim={columnPixels < leastPixelsForLargeName || undefined}>
            {onColumn === undefined ? (
              <HeadWords column={column} today={today} />
            ) : (
              <button type="button" className={css.headPress} onClick={() => onColumn(column)}>
                <HeadWords column={column} today={today} />
              </button>
            )}
            {column.sub !== null && <small className={css.sub}>{column.sub}</small>}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function HeadWords({ column: { name, day }, today }: { readonly column: Column; readonly today: Day }) {
  if (name !== null) return <b className={css.name}>{name}</b>
  return (
    <>
      <span className="visually-hidden">{`${longDayYear(day)}${day === today ? ', today' : ''}`}</span>
      <span aria-hidden="true" className={css.day}>
        <span>{shortWeekdayName(weekdayOf(day))}</span> <b>{dayOfMonth(day)}</b>
      </span>
    </>
  )
}

/** "Berlin" of `Europe/Berlin`, "New York" of `America/New_York`. */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
