/** Draws the heads of the time grid's columns: days, or people and rooms; refuses to know what lies under them. */
import { type Day, daysBetween } from '../../../domain/time/day'
import { weekdayOf } from '../../../domain/time/weekday'
import { Icon } from '../../icon'
import { dayOfMonth, fromTarget, longDayYear, placeOf, shortDay, shortWeekdayName } from '../../wording/format'
import type { DayChoice } from '../day-choice'
import type { Column } from './grid-column'
import type { Hand } from './hand'
import held from './in-hand.module.css'
import css from './grid-head.module.css'

export interface GridHeadProps {
  readonly corner: string
  readonly zone: string
  readonly columns: readonly Column[]
  /** So many of the last columns come a moment later; until then they have one head. */
  readonly later: number
  readonly columnPixels: number
  readonly today: Day
  readonly onColumn: ((column: Column) => void) | undefined
  readonly hand: Hand | null
  /** Room is kept for what is said of days while a session is in the hand, so that the grid stays where it is. */
  readonly isRoomKept: boolean
}

/** Below this the weekday stands above its date. */
const leastPixelsForOneLine = 84
/** Below this a name stands smaller, so that it need not break. */
const leastPixelsForLargeName = 124

export function GridHead({ corner, zone, columns, later, columnPixels, today, onColumn, hand, isRoomKept }: GridHeadProps) {
  return (
    <thead className={isRoomKept ? held.kept : undefined}>
      <tr>
        <th scope="col" className={css.corner}>
          <span>{corner}</span>
          <small>{placeOf(zone)}</small>
        </th>
        {columns.slice(0, columns.length - later).map((column) => (
          <th key={column.key} scope="col" className={css.head} data-group={column.beginsGroup === true || undefined} data-today={(column.name === null && column.day === today) || undefined} data-narrow={columnPixels < leastPixelsForOneLine || undefined} data-slim={columnPixels < leastPixelsForLargeName || undefined}>
            {onColumn === undefined ? (
              <HeadWords column={column} today={today} />
            ) : (
              <button type="button" className={css.headPress} onClick={() => onColumn(column)}>
                <HeadWords column={column} today={today} />
              </button>
            )}
            {hand === null && column.sub !== null && <small className={css.sub}>{column.sub}</small>}
            {hand !== null && <Choice choice={hand.choices.get(column.key)} target={hand.window?.target ?? null} />}
          </th>
        ))}
        {later > 0 && <td colSpan={later} aria-busy="true" />}
      </tr>
      {hand?.window != null ? <WindowBand window={hand.window} columns={columns} /> : isRoomKept && <NoBand columns={columns.length} />}
    </thead>
  )
}

/** What is said of a day while a session is in the hand: allowed or not, and why. */
function Choice({ choice, target }: { readonly choice: DayChoice | undefined; readonly target: Day | null }) {
  if (choice === undefined) return null
  const isAllowed = choice.state === 'allowed'
  const fromIt = target === null ? '' : choice.isTarget ? '' : fromTarget(daysBetween(target, choice.day))
  const reason = isAllowed ? fromIt : choice.reason
  return (
    <span className={held.choice} data-allowed={isAllowed || undefined}>
      {choice.isTarget && (
        <b className={held.target}>
          <span>Target day</span>
        </b>
      )}
      {choice.isHere ? (
        <b>
          <i className={held.here} />
          <span>Here now</span>
        </b>
      ) : (
        <b>
          <Icon name={isAllowed ? 'tick' : 'cross'} size={12} strong /> <span>{isAllowed ? 'Allowed' : 'Not possible'}</span>
        </b>
      )}
      {reason !== '' && <small>{reason}</small>}
    </span>
  )
}

/** Runs under the days that the window covers, and says where it opens and closes. */
function WindowBand({ window, columns }: { readonly window: NonNullable<Hand['window']>; readonly columns: readonly Column[] }) {
  const inside = columns.filter(({ day }) => day >= window.opens && day <= window.closes)
  const [first] = inside
  const before = first === undefined ? columns.length : columns.indexOf(first)
  return (
    <tr className={held.bandRow} aria-hidden="true">
      <td />
      {columns.slice(0, before).map(({ key }) => (
        <td key={key} />
      ))}
      {first !== undefined && (
        <td colSpan={inside.length}>
          <span className={held.band}>
            <span>{first.day > window.opens ? `opened ${shortDay(window.opens)}` : `opens ${shortDay(window.opens)}`}</span>
            <span>{`closes ${shortDay(window.closes)}`}</span>
          </span>
        </td>
      )}
      {columns.slice(before + inside.length).map(({ key }) => (
        <td key={key} />
      ))}
    </tr>
  )
}

/** Keeps its place while nothing is in the hand. */
function NoBand({ columns }: { readonly columns: number }) {
  return (
    <tr className={held.bandRow} aria-hidden="true">
      <td />
      <td colSpan={columns} />
    </tr>
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
