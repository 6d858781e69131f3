/** Knows how times on a clinic's wall follow each other and how minutes pass between them, clock changes counted; refuses to know what happens in them. */
import { compareText } from '../compare-text'
import { type ClockTime, minutesOf } from './clock-time'
import { type Day, daysBetween } from './day'
import { minutesInDay } from './span'
import { type WallTime, instantsOf, minutesPassing, wallTimeAt } from './zone'

/** Minutes that really pass from one wall time to another; negative where it lies before. */
export function minutesBetween(from: WallTime, to: WallTime, zone: string): number {
  const wall = daysBetween(from.day, to.day) * minutesInDay + minutesOf(to.time) - minutesOf(from.time)
  return wall < 0 ? -minutesPassing(to.day, minutesOf(to.time), -wall, zone) : minutesPassing(from.day, minutesOf(from.time), wall, zone)
}

/** What the clock shows `minutes` after a wall time that exists; the first of two where it comes twice. */
export function minutesLater({ day, time }: WallTime, minutes: number, zone: string): WallTime {
  const [first = 0] = instantsOf(day, time, zone)
  return wallTimeAt(first + minutes * 60_000, zone)
}

/** Below zero where `one` was earlier. */
export function compareWallTimes(one: WallTime, other: WallTime): number {
  return compareText(`${one.day} ${one.time}`, `${other.day} ${other.time}`)
}

/** Whether the clock ever shows this time on this day. */
export function isOnClock(day: Day, time: ClockTime, zone: string): boolean {
  return instantsOf(day, time, zone).length > 0
}
