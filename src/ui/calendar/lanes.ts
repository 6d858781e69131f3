/** Knows how sessions share a day's lanes: by room, and side by side where they overlap; refuses to know pixels. */
import { type ClockTime, minutesOf } from '../../domain/time/clock-time'
import { minutesInDay } from '../../domain/time/span'
import type { CalendarEntry } from './calendar-entry'

/** A session with the row it takes inside its lane, the first row being 0. */
export interface Placed {
  readonly entry: CalendarEntry
  readonly row: number
  /** Minutes after midnight; `to` is cut at midnight. */
  readonly from: number
  readonly to: number
}

export interface Lane {
  readonly name: string
  readonly placed: readonly Placed[]
  /** Rows that the lane needs, 1 at least. */
  readonly rows: number
  /** Until when the room is held for the night before; null where it is not. */
  readonly heldUntil: ClockTime | null
}

export const laneWithoutRoom = 'Video or no room'

/**
 * A lane for each room, in the order given, then one for sessions without a room where there are such; a room the
 * clinic no longer lists keeps its lane while a session lies there. Sessions without a time are not placed. Nights
 * after the sessions of `dayBefore` hold their rooms into this day.
 */
export function lanesOf(
  entries: readonly CalendarEntry[],
  rooms: readonly string[],
  dayBefore: readonly CalendarEntry[] = [],
): readonly Lane[] {
  const named = [...entries, ...dayBefore].flatMap(({ line }) => line.roomName ?? [])
  const others = named.filter((name) => !rooms.includes(name))
  const names = [...rooms, ...new Set(others)]
  const lanes = names.map((name) => {
    const night = dayBefore.find(({ line }) => line.roomName === name && line.nightUntil !== null)
    return { ...laneOf(name, entries.filter(({ line }) => line.roomName === name)), heldUntil: night?.line.nightUntil ?? null }
  })
  const roomless = laneOf(laneWithoutRoom, entries.filter(({ line }) => line.roomName === null))
  return roomless.placed.length === 0 ? lanes : [...lanes, roomless]
}

function laneOf(name: string, entries: readonly CalendarEntry[]): Lane {
  const placed = stacked(entries)
  return { name, placed, rows: Math.max(1, ...placed.map(({ row }) => row + 1)), heldUntil: null }
}

/** Each session in the first row that is free when it starts. */
export function stacked(entries: readonly CalendarEntry[]): readonly Placed[] {
  const timed = entries.flatMap((entry) => {
    const { time, minutes } = entry.line
    if (time === null || minutes === null) return []
    const from = minutesOf(time)
    return [{ entry, from, to: Math.min(from + minutes, minutesInDay) }]
  })
  const ends: number[] = []
  return timed
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .map((session) => {
      const free = ends.findIndex((end) => end <= session.from)
      const row = free === -1 ? ends.length : free
      ends[row] = session.to
      return { ...session, row }
    })
}
