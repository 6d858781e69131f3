/** Knows which parts of sessions lie in a column of the time grid, and side by side where they overlap; refuses to know pixels. */
import { type ClockTime, minutesOf } from '../../../domain/time/clock-time'
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

/** What lay on each day when it was last asked for, so that what stays equal stays the same object. */
export type PiecesMemory = Map<Day, { readonly entries: readonly CalendarEntry[]; readonly pieces: readonly Piece[] }>

/** Pieces of several days, each list the same as before as long as nothing on its day changes, and each piece as long as it lies as before. */
export function piecesOnDays(days: readonly Day[], entries: readonly CalendarEntry[], memory: PiecesMemory): ReadonlyMap<Day, readonly Piece[]> {
  const touching = new Map<Day, CalendarEntry[]>(days.map((day) => [day, []]))
  for (const entry of entries) {
    const { day, time, endTime, minutes, nightUntil } = entry.line
    if (day === null || time === null || minutes === null || minutes <= 0) continue
    const last = Math.max(nightUntil === null ? 0 : 1, Math.ceil((minutesOf(time) + clockMinutesOf(time, endTime, minutes)) / minutesInDay) - 1)
    for (let ahead = 0; ahead <= last; ahead += 1) touching.get(ahead === 0 ? day : addDays(day, ahead))?.push(entry)
  }
  const found = new Map<Day, readonly Piece[]>()
  for (const [day, own] of touching) {
    const known = memory.get(day)
    if (known !== undefined && isSameList(known.entries, own)) {
      found.set(day, known.pieces)
      continue
    }
    const before = { session: new Map<CalendarEntry, Piece>(), night: new Map<CalendarEntry, Piece>() }
    for (const piece of known?.pieces ?? []) before[piece.part].set(piece.entry, piece)
    const pieces = piecesOn(day, own).map((piece) => {
      const old = before[piece.part].get(piece.entry)
      return old !== undefined && isSamePlace(old, piece) ? old : piece
    })
    memory.set(day, { entries: own, pieces })
    found.set(day, pieces)
  }
  return found
}

function isSameList(one: readonly CalendarEntry[], other: readonly CalendarEntry[]): boolean {
  return one.length === other.length && one.every((entry, k) => entry === other[k])
}

function isSamePlace(one: Piece, other: Piece): boolean {
  return one.from === other.from && one.to === other.to && one.column === other.column && one.columns === other.columns && one.wide === other.wide
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
  const { from, to } = spanOf(line.day, line.time, clockMinutesOf(line.time, line.endTime, line.minutes))
  const session = cut(day, entry, 'session', from, to)
  if (line.nightUntil === null || !withNights) return session
  const morning = dayNumber(addDays(line.day, 1)) * minutesInDay + minutesOf(line.nightUntil)
  return [...session, ...cut(day, entry, 'night', to, morning)]
}

/** How far the clock on the wall goes on while it lasts: where the clocks are set meanwhile, not as far as it lasts. */
function clockMinutesOf(time: ClockTime, endTime: ClockTime | null, minutes: number): number {
  if (endTime === null) return minutes
  const withinDay = minutesOf(endTime) - minutesOf(time)
  return withinDay + Math.round((minutes - withinDay) / minutesInDay) * minutesInDay
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
  let columns: Loose[][] = []
  let busy: { readonly column: number; readonly to: number }[] = []
  let free: number[] = []
  let [at, end] = [-1, 0]
  const close = () => {
    for (const { piece, column } of group) placed.push({ ...piece, column, columns: columns.length, wide: widthOf(piece, column, columns) })
    group = []
    columns = []
    busy = []
    free = []
  }
  // Pieces come by their start, so a column is given back once for each start; the lowest is taken first.
  const giveBack = (from: number) => {
    free = [...free, ...busy.filter(({ to }) => to <= from).map(({ column }) => column)].sort((one, other) => other - one)
    busy = busy.filter(({ to }) => to > from)
    at = from
  }
  for (const piece of sorted) {
    if (piece.from >= end) close()
    if (piece.from > at) giveBack(piece.from)
    const column = free.pop() ?? columns.length
    columns[column] = [...(columns[column] ?? []), piece]
    busy.push({ column, to: piece.to })
    group.push({ piece, column })
    end = Math.max(end, piece.to)
  }
  close()
  return placed
}

/** Columns to its end side in which nothing lies while it lasts, its own included. */
function widthOf(piece: Loose, column: number, columns: readonly (readonly Loose[])[]): number {
  let wide = 1
  while (column + wide < columns.length && !isTaken(columns[column + wide] ?? [], piece)) wide += 1
  return wide
}

/** Whether one of these, in the order of their start and none over another, overlaps it. */
function isTaken(column: readonly Loose[], { from, to }: Loose): boolean {
  let [low, high] = [0, column.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((column[middle]?.to ?? 0) > from) high = middle
    else low = middle + 1
  }
  const next = column[low]
  return next !== undefined && next.from < to
}

/** A session before a night. */
function rank({ part }: Loose): number {
  return part === 'session' ? 0 : 1
}
