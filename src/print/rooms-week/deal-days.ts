/** Knows how the days of a rooms' week are dealt onto sides, whole as long as a side holds all rooms; refuses to leave out a lane. */
import type { Day } from '../../domain/time/day'
import { type LaidLane, stretched } from './lane-items'
import type { RoomLane, RoomsDay } from './rooms-week'

export interface LaneToDeal extends Pick<RoomLane, 'key' | 'name' | 'nights'> {
  readonly laid: LaidLane
}

export interface DayToDeal {
  readonly day: Day
  readonly words: string
  readonly lanes: readonly LaneToDeal[]
}

export interface SideRoom {
  /** Millimetres for the lanes of a side. */
  readonly room: number
  readonly mostLanes: number
  /** A lane is stretched no higher than this. */
  readonly most: number
}

/** As few sides as there can be, at least one; what is left of a side makes its lanes higher. */
export function dealDays(days: readonly DayToDeal[], side: SideRoom): readonly (readonly RoomsDay[])[] {
  const sides: Dealt[][] = []
  for (const day of days.flatMap((whole) => partsOf(whole, side))) {
    const last = sides.at(-1)
    if (last !== undefined && fits([...last, day], side)) last.push(day)
    else sides.push([day])
  }
  const fullest = Math.max(0, ...sides.map((onSide) => onSide.reduce((sum, { lanes }) => sum + lanes.length, 0)))
  return sides.map((onSide) => spread(onSide, side, fullest))
}

interface Dealt extends DayToDeal {
  readonly continued: boolean
}

function fits(days: readonly Dealt[], { room, mostLanes }: SideRoom): boolean {
  const lanes = days.flatMap((day) => day.lanes)
  return lanes.length <= mostLanes && heightOf(lanes) <= room
}

/** A day whose rooms alone are more than a side holds goes on on the next one. */
function partsOf(day: DayToDeal, { room }: SideRoom): readonly Dealt[] {
  const parts: Dealt[] = []
  let lanes: LaneToDeal[] = []
  for (const lane of day.lanes) {
    if (lanes.length > 0 && heightOf([...lanes, lane]) > room) {
      parts.push({ ...day, lanes, continued: parts.length > 0 })
      lanes = []
    }
    lanes.push(lane)
  }
  return [...parts, { ...day, lanes, continued: parts.length > 0 }]
}

function heightOf(lanes: readonly LaneToDeal[]): number {
  return lanes.reduce((sum, { laid }) => sum + laid.height, 0)
}

/** Lanes of all sides are about as high as those of the fullest. */
function spread(days: readonly Dealt[], { room, most }: SideRoom, fullest: number): readonly RoomsDay[] {
  const lanes = days.flatMap((day) => day.lanes)
  const free = Math.max(0, room - heightOf(lanes)) / Math.max(1, fullest, lanes.length)
  return days.map(({ day, words, continued, lanes: own }) => ({
    day,
    words,
    continued,
    lanes: own.map(({ key, name, nights, laid }) => {
      const { height, items } = stretched(laid, Math.max(laid.height, Math.min(most, laid.height + free)))
      return { key, name, nights, height, items }
    }),
  }))
}
