/** Draws one column of the time grid: its ground, its sessions, and now; refuses to know the columns beside it. */
import { memo } from 'react'
import type { ClockTime } from '../../../domain/time/clock-time'
import { minutesOf } from '../../../domain/time/clock-time'
import type { Day } from '../../../domain/time/day'
import { minutesInDay } from '../../../domain/time/span'
import { classNames } from '../../class-names'
import { entryKey } from '../calendar-entry'
import type { DayChoice } from '../day-choice'
import { GridPiece } from './grid-piece'
import type { Lifted } from './hand'
import type { Ground } from './ground'
import { type HoursShown, shareAt } from './hours-shown'
import type { Piece } from './pieces'
import held from './in-hand.module.css'
import css from './time-grid.module.css'

export interface Column {
  readonly key: string
  readonly day: Day
  /** Of a person or a room; null where the column is a day. */
  readonly name: string | null
  /** What stands under the head. */
  readonly sub: string | null
  readonly ground: readonly Ground[]
  readonly pieces: readonly Piece[]
}

export interface GridColumnProps {
  readonly column: Column
  readonly at: number
  readonly hours: HoursShown
  readonly hourPixels: number
  readonly columnPixels: number
  /** Null on another day than today. */
  readonly now: ClockTime | null
  /** Which of its sessions has the grid's tab stop; -1 where the column itself has it, null where another column does. */
  readonly focus: number | null
  /** While a session is in the hand: what is said of this day, what would lie on it, and what leaves it. */
  readonly choice?: DayChoice | undefined
  readonly lifted?: readonly Lifted[] | undefined
  readonly leaving?: ReadonlySet<string> | undefined
}

const none: readonly Lifted[] = []

export const GridColumn = memo(function GridColumn({ column, at, hours, hourPixels, columnPixels, now, focus, choice, lifted = none, leaving }: GridColumnProps) {
  const { day, ground, pieces } = column
  const words = ground.flatMap((stretch) => (stretch.words === '' ? [] : [stretch.words]))
  return (
    <td className={classNames(css.column, held.day)} data-column={at} data-today={now !== null || undefined} data-choice={choice === undefined ? undefined : choice.state === 'allowed' ? 'allowed' : 'not'} tabIndex={focus === -1 ? 0 : -1}>
      {ground.map((stretch) => (
        <GroundStretch key={stretch.from} stretch={stretch} hours={hours} />
      ))}
      {words.length > 0 && <span className="visually-hidden">{`${words.join(', ')}. `}</span>}
      {pieces.length === 0 ? (
        <span className="visually-hidden">No sessions</span>
      ) : (
        <ul className={css.pieces}>
          {pieces.map((piece, index) => (
            <GridPiece
              key={`${entryKey(piece.entry)} ${piece.part}`}
              piece={piece}
              day={day}
              index={index}
              hours={hours}
              hourPixels={hourPixels}
              columnPixels={columnPixels}
              isFocus={focus === index}
              grip={leaving?.has(entryKey(piece.entry)) === true ? 'ghost' : undefined}
            />
          ))}
        </ul>
      )}
      {lifted.length > 0 && (
        <ul className={css.pieces}>
          {lifted.map(({ piece, grip }) => (
            <GridPiece
              key={`${entryKey(piece.entry)} ${piece.part}`}
              piece={piece}
              day={day}
              index={-1}
              hours={hours}
              hourPixels={hourPixels}
              columnPixels={columnPixels}
              isFocus={grip === 'lifted'}
              grip={grip}
            />
          ))}
        </ul>
      )}
      {now !== null && <NowLine now={now} hours={hours} />}
    </td>
  )
})

function GroundStretch({ stretch: { from, to, words }, hours }: { readonly stretch: Ground; readonly hours: HoursShown }) {
  const top = shareAt(from, hours)
  const share = shareAt(to, hours) - top
  if (share <= 0) return null
  const isWholeDay = from === 0 && to === minutesInDay
  return (
    <span className={css.ground} style={{ insetBlockStart: `${top * 100}%`, blockSize: `${share * 100}%` }} aria-hidden="true">
      {isWholeDay && words !== '' && <span className={css.groundWords}>{words}</span>}
    </span>
  )
}

function NowLine({ now, hours }: { readonly now: ClockTime; readonly hours: HoursShown }) {
  const minute = minutesOf(now)
  if (minute < hours.from * 60 || minute > hours.to * 60) return null
  return <i className={css.nowLine} style={{ insetBlockStart: `${shareAt(minute, hours) * 100}%` }} aria-hidden="true" />
}
