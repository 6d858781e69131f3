/** Knows the night for which a room is held after a session, as an entry of its own; refuses to know whether anybody stayed. */
import { type ClockTime, minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, addDays } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { mayStayAfter } from '../../domain/rules/night'
import type { CalendarEntry } from './calendar-entry'
import { lastTold } from './last-told'
import type { SessionChange, SessionFace } from './session-change'

/** The clinic's policy for nights, as its log knows it. */
export interface NightKnown {
  /** Until when on the next day rooms are held, or were under the last policy that held them; null where none ever did. */
  readonly until: ClockTime | null
  readonly isHeld: boolean
  /** Number of the row in the clinic's log that last changed the policy; 0 where it never had one. */
  readonly row: number
}

export interface NightToTell extends Pick<CalendarEntry, 'sequence' | 'status' | 'when'> {
  /** The session whose night it is, as it was then. */
  readonly face: SessionFace
}

interface Night {
  readonly face: SessionFace
  readonly when: CalendarEntry['when']
}

/**
 * Null where there never was one in this calendar, and once every one is over that it was told of. Cancelled where its session
 * or the protocol has it no longer, where the policy holds no rooms, and where it is over while a calendar may hold a later one.
 */
export function nightToTell(
  changes: readonly SessionChange[],
  isConcerned: (face: SessionFace) => boolean,
  { night: { until, isHeld, row }, today }: { readonly night: NightKnown; readonly today: Day },
): NightToTell | null {
  if (until === null) return null
  const nights = changes.map((change) => ({ row: change.row, is: change.face !== null && isConcerned(change.face) ? nightAfter(change.face, until) : null }))
  const told = lastTold(nights, isSame)
  if (told === null) return null
  const isStanding = isHeld && !told.hasLeft && !isOver(told.is, today)
  const { face, when } = isStanding ? told.is : lastOf(nights.flatMap(({ is }) => (is === null ? [] : [is])), told.is)
  if (isOver({ face, when }, today)) return null
  // One more than the night that is over had while it was still told: what is over is no reason to keep another that is not.
  const sequence = told.sequence + (told.hasLeft || isStanding ? 0 : 1) + row * 2
  return { face, when, sequence, status: isStanding ? face.status : 'CANCELLED' }
}

/** It ends on the day after its session. */
function isOver({ face }: Night, today: Day): boolean {
  return addDays(face.when.day, 1) < today
}

/** The one on the latest day. */
function lastOf(nights: readonly Night[], first: Night): Night {
  return nights.reduce((last, night) => (night.face.when.day > last.face.when.day ? night : last), first)
}

/** Null after other sessions, and without a room. */
function nightAfter(face: SessionFace, until: ClockTime): Night | null {
  const { when, room, visit } = face
  if (when.time === null || room === null || !mayStayAfter(visit)) return null
  const from = minutesOf(when.time) + when.minutes
  const minutes = minutesInDay + minutesOf(until) - from
  if (minutes <= 0) return null
  const ahead = Math.floor(from / minutesInDay)
  return { face, when: { day: addDays(when.day, ahead), time: timeOfMinutes(from - ahead * minutesInDay), minutes } }
}

/** Who was there is no part of it: a room does not ask. */
function isSame(one: Night, other: Night): boolean {
  const told = ({ face: { status, room }, when }: Night) => JSON.stringify([status, room, when.day, when.time, when.time === null ? 0 : when.minutes])
  return told(one) === told(other)
}
