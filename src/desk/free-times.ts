/** Knows which pairs still find time and a room on a day; refuses to judge a slot by rules of its own. */
import { type Clinic, type RoomId, type RoomUse, type TherapistId, listsConsultRooms } from '../domain/clinic/clinic'
import { nightAfter } from '../domain/rules/night'
import { minutesOf } from '../domain/time/clock-time'
import { type Day, addDays } from '../domain/time/day'
import type { Stretch } from '../planner/hours/stretch'
import type { Book } from './book'
import { type DosingDay, dosingDayOn, longestDosing, reach } from './free-dosing-day'
import { type Now, aheadOn, freeStarts } from './free-starts'

/** Minutes asked for a pair and a room. */
export const pairMinutes = 90

export type TwoTherapists = readonly [TherapistId, TherapistId]

export interface PairTimes {
  readonly pair: TwoTherapists
  /** Minutes after midnight, on the clinic's grid, in order. */
  readonly starts: readonly number[]
}

export interface FreeDay {
  readonly day: Day
  /** Every pair, in the clinic's order. */
  readonly pairs: readonly PairTimes[]
  /** Null where no course that runs has a dosing session. */
  readonly dosing: DosingDay | null
}

/** What is free on a day beside everything booked, and not before `now`. Null without a clinic, and on a day gone by. */
export function freeOn(book: Book, day: Day, now: Now): FreeDay | null {
  const clinic = book.clinic()
  const ahead = aheadOn(day, now)
  if (clinic === null || ahead === null) return null
  const longest = longestDosing(book)
  const session: Stretch = { minutes: pairMinutes, nightUntil: null }
  const night = longest === null ? null : nightAfter(longest.visit, clinic)
  const dosing: Stretch | null = longest === null ? null : { minutes: longest.minutes, nightUntil: night === null ? null : minutesOf(night) }
  const free = freeStarts(book, clinic, dosing === null ? [session] : [session, dosing], day, addDays(day, reach))
  const pairs = pairsOf(clinic)
  const rooms = listsConsultRooms(clinic) ? roomsFor(clinic, 'consult') : null
  return {
    day,
    pairs: pairs.map((pair) => ({ pair, starts: free.on(day, session, pair, rooms, ahead) })),
    dosing: longest === null || dosing === null ? null : dosingDayOn(day, { clinic, longest, stretch: dosing, pairs, rooms: roomsFor(clinic, 'dosing'), free, now }),
  }
}

function roomsFor(clinic: Clinic, use: RoomUse): readonly RoomId[] {
  return clinic.rooms.filter(({ suits }) => suits.includes(use)).map(({ id }) => id)
}

function pairsOf({ therapists }: Clinic): readonly TwoTherapists[] {
  return therapists.flatMap(({ id }, index) => therapists.slice(index + 1).map((other): TwoTherapists => [id, other.id]))
}
