/** Knows where the arrow keys lead in a week of lanes; refuses to know how focus is drawn. */
import type { Day } from '../../../domain/time/day'
import { type WeekLane, countOf } from './lane'

/** A session of one lane on one day, or with -1 the day itself, which has none. */
export interface LaneSpot {
  readonly lane: number
  readonly day: number
  readonly piece: number
}

/** Where the tab key enters: where somebody was, else the first session of today, else the first of all. */
export function firstLaneSpot(lanes: readonly WeekLane[], reached: LaneSpot | null, today: Day): LaneSpot {
  const count = reached === null ? undefined : countAt(lanes, reached.lane, reached.day)
  if (reached !== null && count !== undefined) return { ...reached, piece: Math.min(Math.max(0, reached.piece), count - 1) }
  const ofToday = firstWith(lanes, (day) => day === today)
  return ofToday ?? firstWith(lanes, () => true) ?? { lane: 0, day: 0, piece: -1 }
}

/**
 * Up and down lead through the sessions of a day and on to the lanes above and below, left and right to the days
 * beside, Home and End to the first and last day. Undefined where the key means nothing here or leads nowhere.
 */
export function laneSpotAfterKey(key: string, spot: LaneSpot, lanes: readonly WeekLane[], isRightToLeft: boolean): LaneSpot | undefined {
  const { lane, day, piece } = spot
  const along = isRightToLeft ? -1 : 1
  switch (key) {
    case 'ArrowDown':
      return piece + 1 < (countAt(lanes, lane, day) ?? 0) ? { ...spot, piece: piece + 1 } : at(lanes, lane + 1, day, 0)
    case 'ArrowUp':
      return piece > 0 ? { ...spot, piece: piece - 1 } : at(lanes, lane - 1, day, Infinity)
    case 'ArrowRight':
      return at(lanes, lane, day + along, piece)
    case 'ArrowLeft':
      return at(lanes, lane, day - along, piece)
    case 'Home':
      return at(lanes, lane, 0, piece)
    case 'End':
      return at(lanes, lane, (lanes[lane]?.days.length ?? 0) - 1, piece)
    default:
      return undefined
  }
}

/** The session nearest to the one wished for. */
function at(lanes: readonly WeekLane[], lane: number, day: number, piece: number): LaneSpot | undefined {
  const count = countAt(lanes, lane, day)
  return count === undefined ? undefined : { lane, day, piece: Math.min(Math.max(0, piece), count - 1) }
}

function countAt(lanes: readonly WeekLane[], lane: number, day: number): number | undefined {
  const of = lanes[lane]?.days[day]
  return of === undefined ? undefined : countOf(of)
}

function firstWith(lanes: readonly WeekLane[], isOn: (day: Day) => boolean): LaneSpot | undefined {
  for (const [lane, { days }] of lanes.entries()) {
    const day = days.findIndex((one) => isOn(one.day) && countOf(one) > 0)
    if (day !== -1) return { lane, day, piece: 0 }
  }
  return undefined
}
