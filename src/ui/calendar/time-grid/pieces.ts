/** Knows which parts of sessions lie in a column of the time grid, and side by side where they overlap; refuses to know pixels. */
import { minutesOf } from '../../../domain/time/clock-time'
import { type Day, addDays, dayNumber } from '../../../domain/time/day'
import { minutesInDay, spanOf } from '../../../domain/time/span'
import type { CalendarEntry } from '../calendar-entry'

/** What of a session lies on one day. */
export interface Piece {
  readonly entry: CalendarEntry
  /** The session itself, or the night after it for which its room is held. */
  readonly part: 'session' | 'night'
  /** Minutes after midnight of this day; 0 up to 1440, `from` before `to`. */
  readonly from: number
  readonly to: number
  /** It began on a day before; it goes on after midnight. */
  readonly isFromBefore: boolean
  readonly isToAfter: boolean
  /** Where it stands among those that overlap: the first of `columns` is 0, and it may take the room of `wide` of them. */
  readonly column: number
  readonly columns: number
  readonly wide: number
}

type Loose = Omit<Piece, 'column' | 'columns' | 'wide'>

/**
 * Pieces of one day in the order of their start. Entries of the day before are looked through for what reaches over
 * midnight. `withNights` leaves out the nights where a person's own time is asked for.
 */
export function piecesOn(day: Day, entries: readonly CalendarEntry[], withNights = true): readonly Piece[] {
  return sideBySide(entries.flatMap((entry) => loosePieces(day, entry, withNights)))
}

function loosePieces(day: Day, entry: CalendarEntry, withNights: boolean): readonly Loose[] {
  const { line } = entry
  if (line.day === null || line.time === null || line.minutes === null || line.minutes <= 0) return []
  const { from, to } = spanOf(line.day, line.time, line.minutes)
  const session = cut(day, entry, 'session', from, to)
  if (line.nightUntil === null || !withNights) return session
  const morning = dayNumber(addDays(line.day, 1)) * minutesInDay + minutesOf(line.nightUntil)
  return [...session, ...cut(day, entry, 'night', to, morning)]
}

/** The part of a stretch that lies on the day; none or one. */
function cut(day: Day, entry: CalendarEntry, part: Piece['part'], from: number, to: number): readonly Loose[] {
  const midnight = dayNumber(day) * minutesInDay
  const [start, end] = [Math.max(0, from - midnight), Math.min(minutesInDay, to - midnight)]
  if (start >= end) return []
  return [{ entry, part, from: start, to: end, isFromBefore: from < midnight, isToAfter: to > midnight + minutesInDay }]
}

/** Each in the first column that is free when it starts; those that hang together share the width. */
function sideBySide(pieces: readonly Loose[]): readonly Piece[] {
  const sorted = pieces.toSorted((one, other) => one.from - other.from || other.to - one.to || rank(one) - rank(other))
  const placed: Piece[] = []
  let group: { readonly piece: Loose; readonly column: number }[] = []
  let ends: number[] = []
  const close = () => {
    for (const { piece, column } of group) placed.push({ ...piece, column, columns: ends.length, wide: widthOf(piece, column, group, ends.length) })
    group = []
    ends = []
  }
  for (const piece of sorted) {
    if (group.length > 0 && Math.max(...ends) <= piece.from) close()
    const free = ends.findIndex((end) => end <= piece.from)
    const column = free === -1 ? ends.length : free
    ends[column] = piece.to
    group.push({ piece, column })
  }
  close()
  return placed
}

/** Columns to its end side in which nothing lies while it lasts, its own included. */
function widthOf(piece: Loose, column: number, group: readonly { readonly piece: Loose; readonly column: number }[], columns: number): number {
  const beside = group.filter((other) => other.column > column && other.piece.from < piece.to && piece.from < other.piece.to)
  return beside.reduce((least, other) => Math.min(least, other.column), columns) - column
}

/** A session before a night. */
function rank({ part }: Loose): number {
  return part === 'session' ? 0 : 1
}
