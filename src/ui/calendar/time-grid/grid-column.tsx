/** Draws one column of the time grid: its ground, its sessions, and now; refuses to know the columns beside it. */
import { memo } from 'react'
import { type ClockTime, minutesOf, timeOfMinutes } from '../../../domain/time/clock-time'
import type { Day } from '../../../domain/time/day'
import { minutesInDay } from '../../../domain/time/span'
import type { ClockStep } from '../../../domain/time/zone'
import { classNames } from '../../class-names'
import { entryKey } from '../calendar-entry'
import type { DayChoice } from '../day-choice'
import { clockTime, longDay, timeSpan } from '../../wording/format'
import { type AboveHours, countAbove } from './above-hours'
import { acrossAll, placeAcross, stopsOf } from './crowd'
import { ClosedStarts } from './closed-starts'
import { GatheredPieces } from './gathered-pieces'
import { GridPiece } from './grid-piece'
import type { Lifted } from './hand'
import type { Ground } from './ground'
import { type HoursShown, gapOf, shareAt, stretchDown } from './hours-shown'
import type { Piece } from './pieces'
import held from './in-hand.module.css'
import css from './time-grid.module.css'

export interface Column extends AboveHours {
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
  /** How the clocks are set on this day; null on an ordinary one. */
  readonly step: ClockStep | null
}

export interface GridColumnProps {
  readonly column: Column
  readonly at: number
  readonly hours: HoursShown
  readonly hourPixels: number
  readonly columnPixels: number
  /** Null on another day than today. */
  readonly now: ClockTime | null
  /** Which of its stops has the grid's tab stop; -1 where the column itself has it, null where another column does. */
  readonly focus: number | null
  /** Which of its stops stands open with what is gathered there; null where none does. */
  readonly openedAt: number | null
  /** While a session is in the hand: what is said of this day, what would lie on it, and what leaves it. */
  readonly choice?: DayChoice | undefined
  /** Where it may not start. */
  readonly closed?: readonly Ground[] | undefined
  readonly lifted?: readonly Lifted[] | undefined
  readonly leaving?: ReadonlySet<string> | undefined
}

const none: readonly Lifted[] = []

/** Drawn again only when something it shows differs: columns are made anew for each step of a session that is carried. */
export const GridColumn = memo(function GridColumn({ column, at, hours, hourPixels, columnPixels, now, focus, openedAt, choice, closed, lifted = none, leaving }: GridColumnProps) {
  const { day, name, ground, pieces, step } = column
  // What has no time is walked through first, in the row above.
  const before = countAbove(column)
  const gap = gapOf(hours, step)
  const words = ground.flatMap((stretch) => wordsOf(stretch, name !== null) ?? [])
  return (
    <td
      className={classNames(css.column, held.day)}
      data-column={at}
      data-group={column.beginsGroup === true || undefined}
      data-today={now !== null || undefined}
      data-choice={choice === undefined ? undefined : choice.state === 'allowed' ? 'allowed' : 'not'}
      tabIndex={focus === -1 ? 0 : -1}
    >
      {hours.again !== null && hours.again.minutes % 60 !== 0 && (
        <span className={css.linesAfter} style={{ insetBlockStart: `${shareAt(hours.again.at, hours) * 100}%` }} aria-hidden="true" />
      )}
      {ground.map((stretch) => (
        <GroundStretch key={stretch.from} stretch={stretch} words={wordsOf(stretch, name !== null)} hours={hours} step={step} hourPixels={hourPixels} columnPixels={columnPixels} />
      ))}
      {closed !== undefined && <ClosedStarts closed={closed} hours={hours} step={step} hourPixels={hourPixels} columnPixels={columnPixels} />}
      {name !== null && <span className="visually-hidden">{`${name}, ${longDay(day)}. `}</span>}
      {words.length > 0 && <span className="visually-hidden">{`${words.join(', ')}. `}</span>}
      {pieces.length === 0 ? (
        <span className="visually-hidden">No sessions</span>
      ) : (
        <ul className={css.pieces}>
          {stopsOf(pieces, columnPixels).map((stop, index) =>
            stop.type === 'gathered' ? (
              <GatheredPieces key={`gathered ${stop.from}`} gathered={stop} index={before + index} hours={hours} step={step} isFocus={focus === before + index} isOpen={openedAt === before + index} />
            ) : (
              <GridPiece
                key={`${entryKey(stop.piece.entry)} ${stop.piece.part}`}
                piece={stop.piece}
                day={day}
                columnName={name}
                index={before + index}
                hours={hours}
                step={step}
                hourPixels={hourPixels}
                {...placeAcross(stop, columnPixels)}
                isFocus={focus === before + index}
                grip={leaving?.has(entryKey(stop.piece.entry)) === true ? 'ghost' : undefined}
              />
            ),
          )}
        </ul>
      )}
      {lifted.length > 0 && (
        <ul className={css.pieces}>
          {lifted.map(({ piece, grip }) => (
            <GridPiece
              key={`${entryKey(piece.entry)} ${piece.part}`}
              piece={piece}
              day={day}
              columnName={name}
              index={-1}
              hours={hours}
              step={step}
              hourPixels={hourPixels}
              {...acrossAll}
              pixels={columnPixels}
              isFocus={grip === 'lifted'}
              grip={grip}
            />
          ))}
        </ul>
      )}
      {gap !== null && !isLeftOut(step) && <Gap gap={gap} isForward={step !== null && step.by > 0} />}
      {now !== null && <NowLine now={now} hours={hours} />}
    </td>
  )
}, isSameColumn)

function isSameColumn(one: GridColumnProps, other: GridColumnProps): boolean {
  const keys = ['at', 'hourPixels', 'columnPixels', 'now', 'focus', 'openedAt', 'choice', 'closed', 'lifted', 'leaving'] as const
  return keys.every((key) => one[key] === other[key]) && isSameHours(one.hours, other.hours) && isSameContent(one.column, other.column)
}

function isSameHours(one: HoursShown, other: HoursShown): boolean {
  return one.from === other.from && one.to === other.to && one.again?.at === other.again?.at && one.again?.minutes === other.again?.minutes
}

function isSameContent(one: Column, other: Column): boolean {
  return one.key === other.key && one.pieces === other.pieces && countAbove(one) === countAbove(other) && one.step?.at === other.step?.at && one.name === other.name && one.beginsGroup === other.beginsGroup && isSameGround(one.ground, other.ground)
}

function isSameGround(one: readonly Ground[], other: readonly Ground[]): boolean {
  return one.length === other.length && one.every(({ from, to, words }, k) => from === other[k]?.from && to === other[k].to && words === other[k].words)
}

interface GroundStretchProps {
  readonly stretch: Ground
  readonly words: string | undefined
  readonly hours: HoursShown
  readonly step: ClockStep | null
  readonly hourPixels: number
  readonly columnPixels: number
}

/** Lower stretches have no room for words, and in narrower ones these stand upright. */
const leastPixelsForWords = 26
const leastPixelsForLying = 76

function GroundStretch({ stretch, words, hours, step, hourPixels, columnPixels }: GroundStretchProps) {
  const lies = stretchDown(stretch, hours, step)
  if (lies === null) return null
  const { top, share } = lies
  const hasRoom = share * (hours.to - hours.from) * hourPixels >= leastPixelsForWords
  return (
    <span className={css.ground} style={{ insetBlockStart: `${top * 100}%`, blockSize: `${share * 100}%` }} aria-hidden="true">
      {words !== undefined && hasRoom && <span className={css.groundWords} data-upright={columnPixels < leastPixelsForLying || undefined}>{words}</span>}
    </span>
  )
}

/** Time that this day does not have: what lies across it is shorter by so much than it looks. */
function Gap({ gap, isForward }: { readonly gap: { readonly from: number; readonly to: number }; readonly isForward: boolean }) {
  return (
    <span className={css.gap} style={{ insetBlockStart: `${gap.from * 100}%`, blockSize: `${(gap.to - gap.from) * 100}%` }} aria-hidden="true">
      {isForward && <span>Clocks go forward</span>}
    </span>
  )
}

/** The ground of a day that never was says so. */
function isLeftOut(step: ClockStep | null): boolean {
  return step !== null && step.by >= minutesInDay
}

/** Why nothing is booked there; for a person or a room also when its hours begin and end: "from 09:00", "until 17:00". */
function wordsOf({ from, to, words }: Ground, isOfOne: boolean): string | undefined {
  if (words !== '') return words
  if (!isOfOne) return undefined
  if (from === 0) return `from ${clockTime(timeOfMinutes(to))}`
  return to === minutesInDay ? `until ${clockTime(timeOfMinutes(from))}` : `not ${timeSpan(timeOfMinutes(from), timeOfMinutes(to))}`
}

function NowLine({ now, hours }: { readonly now: ClockTime; readonly hours: HoursShown }) {
  const minute = minutesOf(now)
  if (minute < hours.from * 60 || minute > hours.to * 60) return null
  return <i className={css.nowLine} style={{ insetBlockStart: `${shareAt(minute, hours) * 100}%` }} aria-hidden="true" />
}
