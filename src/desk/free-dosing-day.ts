/** Knows whether a dosing day finds a pair and a room on a day, what it lacks there, and when it next does; refuses to know who is to be dosed. */
import type { Clinic, RoomId, TherapistId } from '../domain/clinic/clinic'
import { isOngoing } from '../domain/course/lifecycle'
import type { Visit } from '../domain/protocol/protocol'
import { type ClockTime, minutesOf, timeOfMinutes } from '../domain/time/clock-time'
import { type Day, addDays } from '../domain/time/day'
import type { Stretch } from '../planner/hours/stretch'
import type { Book } from './book'
import { type Between, type FreeStarts, type Now, aheadOn, anyTime } from './free-starts'

/** Days after the one asked about on which a dosing day is looked for. */
export const reach = 30

export interface DosingPlace {
  readonly day: Day
  readonly time: ClockTime
  readonly pair: readonly [TherapistId, TherapistId]
  readonly room: RoomId
}

/** What is missing: hours long enough, time left today, a room, a second therapist, or all of them at one time. */
export type DosingObstacle =
  | { readonly code: 'closed' | 'too-late' | 'no-dosing-room' | 'rooms-taken' | 'not-together' }
  | { readonly code: 'people-taken'; readonly free: readonly TherapistId[] }

export interface DosingDay {
  readonly minutes: number
  /** The protocol whose dosing session is this long. */
  readonly protocol: string
  /** Whether the room is held for the night after it. */
  readonly hasNight: boolean
  /** Null where the day has no place for it; `obstacle` then says why. */
  readonly here: DosingPlace | null
  readonly obstacle: DosingObstacle | null
  /** The next place within 30 days, looked for where the day has none. */
  readonly next: DosingPlace | null
}

export interface LongestDosing {
  readonly minutes: number
  readonly protocol: string
  readonly visit: Visit
}

/** The longest dosing session among the protocols of courses that run; null where they have none. */
export function longestDosing(book: Book): LongestDosing | null {
  let longest: LongestDosing | null = null
  for (const { standing, protocol } of book.courses()) {
    if (!isOngoing(standing)) continue
    for (const visit of protocol.sessions) {
      const minutes = visit.kind === 'dosing' ? (visit.durationMinutes ?? 0) : 0
      if (minutes > (longest?.minutes ?? 0)) longest = { minutes, protocol: protocol.name, visit }
    }
  }
  return longest
}

export interface DosingQuestion {
  readonly clinic: Clinic
  readonly longest: LongestDosing
  readonly stretch: Stretch
  readonly pairs: readonly (readonly [TherapistId, TherapistId])[]
  /** Those that suit dosing. */
  readonly rooms: readonly RoomId[]
  readonly free: FreeStarts
  readonly now: Now
}

export function dosingDayOn(day: Day, question: DosingQuestion): DosingDay {
  const { longest, stretch } = question
  const found = { minutes: longest.minutes, protocol: longest.protocol, hasNight: stretch.nightUntil !== null }
  const here = placeOn(day, question)
  if (here !== null) return { ...found, here, obstacle: null, next: null }
  const obstacle = obstacleOn(day, question)
  for (let ahead = 1; ahead <= reach; ahead += 1) {
    const next = placeOn(addDays(day, ahead), question)
    if (next !== null) return { ...found, here, obstacle, next }
  }
  return { ...found, here, obstacle, next: null }
}

/** The earliest start of the day, with the first pair and room in the clinic's order that have it. */
function placeOn(day: Day, { longest, stretch, pairs, rooms, free, now }: DosingQuestion): DosingPlace | null {
  const between = startHours(longest, aheadOn(day, now))
  // Where no room is free at all, no pair need be asked.
  if (between === null || free.on(day, stretch, [], rooms, between).length === 0) return null
  let best: DosingPlace | null = null
  let earliest = Infinity
  for (const pair of pairs) {
    const [start] = free.on(day, stretch, pair, rooms, between)
    if (start === undefined || start >= earliest) continue
    const room = rooms.find((one) => free.on(day, stretch, pair, [one], between)[0] === start)
    if (room === undefined) continue
    earliest = start
    best = { day, time: timeOfMinutes(start), pair, room }
  }
  return best
}

function obstacleOn(day: Day, { clinic, longest, stretch, rooms, free, now }: DosingQuestion): DosingObstacle {
  const whole = startHours(longest, anyTime)
  const between = startHours(longest, aheadOn(day, now))
  const isFree = (people: readonly TherapistId[], of: readonly RoomId[] | null, when: Between | null) =>
    when !== null && free.on(day, stretch, people, of, when).length > 0
  if (rooms.length === 0) return { code: 'no-dosing-room' }
  if (!isFree([], null, whole)) return { code: 'closed' }
  if (!isFree([], null, between)) return { code: 'too-late' }
  if (!isFree([], rooms, between)) return { code: 'rooms-taken' }
  const able = clinic.therapists.map(({ id }) => id).filter((id) => isFree([id], null, between))
  return able.length < 2 ? { code: 'people-taken', free: able } : { code: 'not-together' }
}

/** The hours in which the session may start, as far as they are ahead. */
function startHours({ visit: { startBetween } }: LongestDosing, ahead: Between | null): Between | null {
  if (ahead === null || startBetween === undefined) return ahead
  return [Math.max(ahead[0], minutesOf(startBetween[0])), Math.min(ahead[1], minutesOf(startBetween[1]))]
}
