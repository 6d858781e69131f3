/** Knows the nights for which a room is held after a session, as entries of their own; refuses to know whether anybody stayed. */
import { type ClockTime, minutesOf, timeOfMinutes } from '../../domain/time/clock-time'
import { type Day, addDays } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import type { InstantAt } from '../../domain/time/zone'
import { mayStayAfter } from '../../domain/rules/night'
import type { CalendarEntry } from './calendar-entry'
import { type State, lastTold } from './last-told'
import type { SessionChange, SessionFace } from './session-change'

/** A time during which the clinic held rooms for nights, all until the same time of day. */
export interface NightsHeld {
  /** Until when on the next day. */
  readonly until: ClockTime
  /** When it was taken up; null where that is not known, and then every night counts as told under it. */
  readonly since: InstantAt | null
  /** When it was given up for another; null while it is in force. */
  readonly givenUp: InstantAt | null
}

export interface NightToTell extends Pick<CalendarEntry, 'sequence' | 'status' | 'when'> {
  /** What tells it from other nights of its session, and from the session. */
  readonly mark: string
  /** The session whose night it is, as it was then. */
  readonly face: SessionFace
}

interface Night {
  readonly face: SessionFace
  readonly when: CalendarEntry['when']
}

interface NightState extends State<Night> {
  readonly since: InstantAt | null
  readonly till: InstantAt | null
}

export interface NightsAsked {
  /** Every policy there ever was, oldest first; none where patients always went home. */
  readonly policies: readonly NightsHeld[]
  readonly today: Day
}

/**
 * At most one entry for each policy, under a mark of its own, and its number counts rows of the course alone: what a course
 * carries tells no number of the clinic's log, and files that are made without that log bear the same marks and numbers as
 * those made with it. Another policy is therefore another entry, and the one before it is cancelled where a file may have told it.
 * A policy taken up once more bears another mark still, for one number cannot say that it came back.
 */
export function nightsToTell(changes: readonly SessionChange[], isConcerned: (face: SessionFace) => boolean, { policies, today }: NightsAsked): readonly NightToTell[] {
  return policies.flatMap((policy, index): readonly NightToTell[] => {
    const nights = nightsUnder(policy, changes)
    if (!nights.some((night) => mayBeTold(night, policy))) return []
    const again = policies.slice(0, index).filter((earlier) => earlier.until === policy.until && nights.some((night) => mayBeTold(night, earlier))).length
    const mark = `night ${policy.until}${again === 0 ? '' : ` ${again + 1}`}`
    const concerned = nights.map((night): NightState => (night.is !== null && isConcerned(night.is.face) ? night : { ...night, is: null }))
    const entry = entryUnder(policy, concerned, today)
    return entry === null ? [] : [{ ...entry, mark }]
  })
}

/**
 * Null where this calendar never had one, and once every one is over that it was told of. Cancelled where its session or the
 * protocol has it no longer, where its policy is given up, and where it is over while a calendar may hold a later one.
 */
function entryUnder(policy: NightsHeld, nights: readonly NightState[], today: Day): Omit<NightToTell, 'mark'> | null {
  const told = lastTold(nights, isSame)
  if (told === null) return null
  const isStanding = policy.givenUp === null && !told.hasLeft && !isOver(told.is, today)
  if (isStanding) return { ...told.is, sequence: told.sequence, status: told.is.face.status }
  // Where a policy is taken up once more, files made without the clinic's log go on telling nights under its first mark.
  const last = lastOf(nights.flatMap((night) => (night.is !== null && (policy.givenUp !== null || mayBeTold(night, policy)) ? [night.is] : [])))
  if (last === null || isOver(last, today)) return null
  // One more than it had while its policy was in force and it was not over; where it left, its number is above that already.
  return { ...last, sequence: told.sequence + (policy.givenUp === null && told.hasLeft ? 0 : 1), status: 'CANCELLED' }
}

function nightsUnder({ until }: NightsHeld, changes: readonly SessionChange[]): readonly NightState[] {
  return changes.map(({ row, at, face }, index) => ({ row, is: face === null ? null : nightAfter(face, until), since: at, till: changes[index + 1]?.at ?? null }))
}

/** Whether a file can have told it: its session stood so while the policy was in force. */
function mayBeTold({ is, since, till }: NightState, policy: NightsHeld): boolean {
  const isBefore = policy.since !== null && till !== null && till < policy.since
  const isAfter = policy.givenUp !== null && since !== null && since > policy.givenUp
  return is !== null && !isBefore && !isAfter
}

/** It ends on the day after its session. */
function isOver({ face }: Night, today: Day): boolean {
  return addDays(face.when.day, 1) < today
}

/** The one on the latest day. */
function lastOf(nights: readonly Night[]): Night | null {
  return nights.reduce<Night | null>((last, night) => (last === null || night.face.when.day > last.face.when.day ? night : last), null)
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
