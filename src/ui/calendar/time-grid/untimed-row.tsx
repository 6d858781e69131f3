/** Draws above the hours of each column what has a day and no time: sessions, as milestones are, and suggested calls; refuses to know what opening one does. */
import type { FocusEvent, MouseEvent } from 'react'
import type { Day } from '../../../domain/time/day'
import { CallsMark } from '../calls/calls-mark'
import { entryKey } from '../calendar-entry'
import { UntimedFace } from '../untimed-face'
import { countAbove } from './above-hours'
import type { Column } from './grid-column'
import { pieceSentence } from './piece-words'
import css from './untimed-row.module.css'

export interface UntimedRowProps {
  readonly columns: readonly Column[]
  /** More calls of a day than this are only counted. */
  readonly mostCalls: number
  /** So many of the last columns come a moment later. */
  readonly later: number
  readonly today: Day
  /** Of which column and which of its stops has the grid's tab stop; null where something under it does. */
  readonly focusColumn: number | null
  readonly focusStop: number
  readonly onPress: (event: MouseEvent<HTMLElement>) => void
  readonly onReach: (event: FocusEvent<HTMLElement>) => void
}

/** Nothing where no column has any. */
export function UntimedRow({ columns, mostCalls, later, today, focusColumn, focusStop, onPress, onReach }: UntimedRowProps) {
  if (columns.every((column) => countAbove(column) === 0)) return null
  return (
    <tr onClick={onPress} onFocus={onReach}>
      <th scope="row" className={css.head}>
        No time
      </th>
      {columns.slice(0, columns.length - later).map(({ key, day, name, untimed = [], calls = [], beginsGroup }, at) => (
        <td key={key} className={css.cell} data-column={at} data-group={beginsGroup === true || undefined} data-today={day === today || undefined}>
          {untimed.length + calls.length > 0 && (
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
              {calls.length > 0 && (
                <li>
                  <CallsMark day={day} calls={calls} most={mostCalls} at={untimed.length} tabIndex={focusColumn === at && focusStop === untimed.length ? 0 : -1} name={name} />
                </li>
              )}
            </ul>
          )}
        </td>
      ))}
      {later > 0 && <td colSpan={later} aria-busy="true" />}
    </tr>
  )
}
