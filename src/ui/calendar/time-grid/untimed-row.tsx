/** Draws the sessions of each column that have a day and no time, as milestones do, above its hours; refuses to know what opening one does. */
import type { FocusEvent, MouseEvent } from 'react'
import type { Day } from '../../../domain/time/day'
import { entryKey } from '../calendar-entry'
import { UntimedFace } from '../untimed-face'
import type { Column } from './grid-column'
import { pieceSentence } from './piece-words'
import css from './untimed-row.module.css'

export interface UntimedRowProps {
  readonly columns: readonly Column[]
  /** So many of the last columns come a moment later. */
  readonly later: number
  readonly today: Day
  /** Of which column and which of its sessions has the grid's tab stop; null where something under it does. */
  readonly focusColumn: number | null
  readonly focusStop: number
  readonly onPress: (event: MouseEvent<HTMLElement>) => void
  readonly onReach: (event: FocusEvent<HTMLElement>) => void
}

/** Nothing where no column has any. */
export function UntimedRow({ columns, later, today, focusColumn, focusStop, onPress, onReach }: UntimedRowProps) {
  if (columns.every(({ untimed = [] }) => untimed.length === 0)) return null
  return (
    <tr onClick={onPress} onFocus={onReach}>
      <th scope="row" className={css.head}>
        No time
      </th>
      {columns.slice(0, columns.length - later).map(({ key, day, name, untimed = [], beginsGroup }, at) => (
        <td key={key} className={css.cell} data-column={at} data-group={beginsGroup === true || undefined} data-today={day === today || undefined}>
          {untimed.length > 0 && (
            <ul>
              {untimed.map((entry, index) => (
                <li key={entryKey(entry)}>
                  <button
                    type="button"
                    className={css.press}
                    data-at={index}
                    data-tell={entryKey(entry)}
                    tabIndex={focusColumn === at && focusStop === index ? 0 : -1}
                    aria-label={`${name === null ? '' : `${name}: `}${pieceSentence({ entry, part: 'session', isFromBefore: false }, day)}`}
                  >
                    <UntimedFace entry={entry} />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </td>
      ))}
      {later > 0 && <td colSpan={later} aria-busy="true" />}
    </tr>
  )
}
