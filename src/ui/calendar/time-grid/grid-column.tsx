/** Draws one column of the time grid: its ground, its sessions, and now; refuses to know the columns beside it. */
import { memo } from 'react'
import { type ClockTime, minutesOf, timeOfMinutes } from '../../../domain/time/clock-time'
import type { Day } from '../../../domain/time/day'
import { minutesInDay } from '../../../domain/time/span'
import { longDay, timeSpan } from '../../wording/format'
import { GridPiece } from './grid-piece'
import type { Ground } from './ground'
import { type HoursShown, shareAt } from './hours-shown'
import type { Piece } from './pieces'
import css from './time-grid.module.css'

export interface Column {
  readonly key: string
  readonly day: Day
  /** Of a person or a room; null where the column is a day. */
  readonly name: string | null
  /** What stands under the head. */
  readonly sub: string | null
  /** A firm rule stands before it: another group begins. */
  readonly beginsGroup?: boolean
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
}

export const GridColumn = memo(function GridColumn({ column, at, hours, hourPixels, columnPixels, now, focus }: GridColumnProps) {
  const { day, name, ground, pieces } = column
  const words = ground.flatMap((stretch) => wordsOf(stretch, name !== null) ?? [])
  return (
    <td className={css.column} data-column={at} data-group={column.beginsGroup === true || undefined} data-today={now !== null || undefined} tabIndex={focus === -1 ? 0 : -1}>
      {ground.map((stretch) => (
        <GroundStretch key={stretch.from} stretch={stretch} words={wordsOf(stretch, name !== null)} hours={hours} hourPixels={hourPixels} />
      ))}
      {name !== null && <span className="visually-hidden">{`${name}, ${longDay(day)}. `}</span>}
      {words.length > 0 && <span className="visually-hidden">{`${words.join(', ')}. `}</span>}
      {pieces.length === 0 ? (
        <span className="visually-hidden">No sessions</span>
      ) : (
        <ul className={css.pieces}>
          {pieces.map((piece, index) => (
            <GridPiece
              key={`${piece.entry.courseId} ${piece.entry.line.session} ${piece.part}`}
              piece={piece}
              day={day}
              columnName={name}
              index={index}
              hours={hours}
              hourPixels={hourPixels}
              columnPixels={columnPixels}
              isFocus={focus === index}
            />
          ))}
        </ul>
      )}
      {now !== null && <NowLine now={now} hours={hours} />}
    </td>
  )
})

interface GroundStretchProps {
  readonly stretch: Ground
  readonly words: string | undefined
  readonly hours: HoursShown
  readonly hourPixels: number
}

/** Lower stretches have no room for words. */
const leastPixelsForWords = 26

function GroundStretch({ stretch: { from, to }, words, hours, hourPixels }: GroundStretchProps) {
  const top = shareAt(from, hours)
  const share = shareAt(to, hours) - top
  if (share <= 0) return null
  const hasRoom = share * (hours.to - hours.from) * hourPixels >= leastPixelsForWords
  return (
    <span className={css.ground} style={{ insetBlockStart: `${top * 100}%`, blockSize: `${share * 100}%` }} aria-hidden="true">
      {words !== undefined && hasRoom && <span className={css.groundWords}>{words}</span>}
    </span>
  )
}

/** Why nothing is booked there; for a person or a room also when its hours begin and end: "from 09:00", "until 17:00". */
function wordsOf({ from, to, words }: Ground, isOfOne: boolean): string | undefined {
  if (words !== '') return words
  if (!isOfOne) return undefined
  if (from === 0) return `from ${timeOfMinutes(to)}`
  return to === minutesInDay ? `until ${timeOfMinutes(from)}` : `not ${timeSpan(timeOfMinutes(from), timeOfMinutes(to))}`
}

function NowLine({ now, hours }: { readonly now: ClockTime; readonly hours: HoursShown }) {
  const minute = minutesOf(now)
  if (minute < hours.from * 60 || minute > hours.to * 60) return null
  return <i className={css.nowLine} style={{ insetBlockStart: `${shareAt(minute, hours) * 100}%` }} aria-hidden="true" />
}
