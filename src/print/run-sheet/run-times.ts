/** Knows when a dosing session begins, ends and is followed by a night, in minutes that really pass; refuses to know what is noted in them. */
import { endDayOf } from '../../domain/course/encounter/held-span'
import { addDays } from '../../domain/time/day'
import { minutesOf } from '../../domain/time/clock-time'
import { minutesBetween, minutesLater } from '../../domain/time/wall-clock'
import { type WallTime, minutesPassing } from '../../domain/time/zone'
import type { RunFacts } from './run-facts'

export interface RunTimes {
  /** The actual start once there is one, else the planned one, on the day it was held where that is known. */
  readonly begin: WallTime
  /** Minutes from the start to the planned or actual end; 0 where the protocol names no length. */
  readonly minutes: number
  readonly end: WallTime
  /** When the night in the clinic ends, the day after the session began; null where none is held. */
  readonly nightEnd: WallTime | null
}

/** Null where the session has no date. */
export function runTimesOf({ session, visit, line }: Pick<RunFacts, 'session' | 'visit' | 'line'>, zone: string): RunTimes | null {
  const { slot, encounter } = session
  const planned = slot === null ? null : { day: slot.day, time: slot.time }
  const started = encounter === null || encounter.from === null ? null : { day: encounter.day, time: encounter.from }
  // Held on a day that was said without its times: the planned time of that day.
  const held = encounter === null || planned === null ? null : { day: encounter.day, time: planned.time }
  const begin = started ?? held ?? planned
  if (begin === null) return null
  const wall = slot?.minutes ?? visit.durationMinutes ?? 0
  const ended = encounter === null || encounter.to === null ? null : { day: endDayOf(encounter), time: encounter.to }
  // A slot is a stretch of the wall clock; once begun, the same minutes pass from the actual start on.
  const length = planned === null ? wall : minutesPassing(planned.day, minutesOf(planned.time), wall, zone)
  const minutes = started !== null && ended !== null ? minutesBetween(started, ended, zone) : length
  const nightEnd = line.nightUntil === null ? null : { day: addDays(begin.day, 1), time: line.nightUntil }
  return { begin, minutes, end: ended ?? minutesLater(begin, minutes, zone), nightEnd }
}
