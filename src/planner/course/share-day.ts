/** Knows the cheapest way in which the sessions of one day share it; refuses to know other days. */
import type { RoomId } from '../../domain/clinic/clinic'
import { pointsOfStart } from '../score-plan'
import { type CourseDays, roomsAt, startsOn } from './course-days'
import { type Option, type PlaceInDay, type Taste, agree, keptOptions } from './day-times'

export interface DayPlan {
  readonly half: number
  readonly taste: number
  readonly places: readonly PlaceInDay[]
}

/** One session to place: its options by room, each list by start, and the least it can cost. */
interface Guest {
  readonly task: number
  readonly lanes: readonly (readonly Option[])[]
  readonly half: number
  readonly taste: number
  /** Sessions of the same day that end before it starts, as bits by place in the list of guests. */
  readonly after: number
}

/** The cheapest rest of a day. */
interface Rest {
  readonly half: number
  readonly taste: number
  readonly next: Option | null
  readonly then: Rest | null
}

/** A room that is being tidied when the session before ends. */
interface Tidied {
  readonly room: RoomId
  readonly until: number
}

const noTaste: Taste = () => 0
const nothingLeft: Rest = { half: 0, taste: 0, next: null, then: null }

/**
 * The cheapest way in which these sessions share the day, the most pleasing among equals; null where there is none.
 * `tasks` are indices of sessions that all lie on this day, kept ones included.
 *
 * The sessions follow one another, so what is already placed matters only by who they are, when the last one ends and which
 * rooms are still being tidied then: each such state is answered once.
 */
export function shareDay(days: CourseDays, day: number, tasks: readonly number[], taste: Taste = noTaste): DayPlan | null {
  const staying: Option[] = []
  const toPlace: number[] = []
  for (const task of tasks) {
    if (days.shape.tasks[task]?.isKept === true) staying.push(...keptOptions(days, day, task))
    else toPlace.push(task)
  }
  const guests = toPlace.map((task) => guestOf(days, day, task, toPlace, staying, taste))
  if (guests.some(({ lanes }) => lanes.length === 0) || !hasTimeFor(guests)) return null
  const rest = new Turns(guests, days.occupancy.hours.clinic.turnoverMinutes).from(0, -Infinity, [])
  return rest === null ? null : { half: rest.half, taste: rest.taste, places: [...staying, ...optionsIn(rest)] }
}

/** Which session comes next, again and again. */
class Turns {
  readonly #guests: readonly Guest[]
  readonly #turnover: number
  readonly #known = new Map<string, Rest | null>()

  constructor(guests: readonly Guest[], turnover: number) {
    this.#guests = guests
    this.#turnover = turnover
  }

  /** The cheapest way for all that are not yet `placed` (bits) to follow from `end` on; null where there is none. */
  from(placed: number, end: number, tidied: readonly Tidied[]): Rest | null {
    const waiting = this.#guests.filter((_, k) => (placed & (1 << k)) === 0)
    if (waiting.length === 0) return nothingLeft
    const key = `${placed} ${end} ${tidied.map(({ room, until }) => `${room} ${until}`).join()}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const best = this.#best(placed, end, tidied, waiting)
    this.#known.set(key, best)
    return best
  }

  #best(placed: number, end: number, tidied: readonly Tidied[], waiting: readonly Guest[]): Rest | null {
    let least = 0
    let leastTaste = 0
    for (const { half, taste } of waiting) {
      least += half
      leastTaste += taste
    }
    let best: Rest | null = null
    for (const guest of waiting) {
      if ((guest.after & placed) !== guest.after) continue
      const bit = 1 << this.#guests.indexOf(guest)
      for (const lane of guest.lanes) {
        for (const option of worthTrying(lane, end, tidied)) {
          if (best !== null && least - guest.half + option.half > best.half) continue
          const then = this.from(placed | bit, option.end, this.#tidiedAfter(tidied, option))
          if (then === null) continue
          const half = option.half + then.half
          const taste = option.taste + then.taste
          if (best === null || half < best.half || (half === best.half && taste < best.taste)) best = { half, taste, next: option, then }
          if (best.half <= least && best.taste <= leastTaste) return best
        }
      }
    }
    return best
  }

  #tidiedAfter(tidied: readonly Tidied[], { room, end }: Option): readonly Tidied[] {
    const still = tidied.filter((other) => other.until > end && other.room !== room)
    return room === null || this.#turnover === 0 ? still : [...still, { room, until: end + this.#turnover }]
  }
}

/** Of one room: the first start that is free, and each later one that is cheaper than all before it. */
function* worthTrying(lane: readonly Option[], end: number, tidied: readonly Tidied[]): Iterable<Option> {
  let best: Option | null = null
  for (const option of lane) {
    if (option.start < end || tidied.some(({ room, until }) => room === option.room && option.start < until)) continue
    if (best !== null && (option.half > best.half || (option.half === best.half && option.taste >= best.taste))) continue
    best = option
    yield option
  }
}

function* optionsIn(rest: Rest): Iterable<Option> {
  for (let at: Rest | null = rest; at !== null; at = at.then) if (at.next !== null) yield at.next
}

function guestOf(days: CourseDays, day: number, task: number, guests: readonly number[], staying: readonly Option[], taste: Taste): Guest {
  const lanes = new Map<RoomId | null, Option[]>()
  let half = Infinity
  let least = Infinity
  for (const option of optionsOf(days, day, task, taste)) {
    if (!staying.every((kept) => agree(days, kept, option))) continue
    const lane = lanes.get(option.room)
    if (lane === undefined) lanes.set(option.room, [option])
    else lane.push(option)
    half = Math.min(half, option.half)
    least = Math.min(least, option.taste)
  }
  const predecessors = days.shape.tasks[task]?.predecessors ?? []
  const isBefore = (other: number) => predecessors.includes(days.shape.tasks[other]?.visit.id ?? '')
  return { task, lanes: [...lanes.values()], half, taste: least, after: guests.reduce((bits, other, k) => (isBefore(other) ? bits | (1 << k) : bits), 0) }
}

/** All starts of a session on this day with each room it could have, earliest first. */
function optionsOf(days: CourseDays, day: number, task: number, taste: Taste): readonly Option[] {
  const asked = days.shape.tasks[task]
  if (asked === undefined) return []
  return startsOn(days, task, day).flatMap((start) => {
    const rooms = roomsAt(days, task, day, start) ?? [null]
    return rooms.flatMap((room): readonly Option[] => {
      const half = days.pointsAt?.(task, day, start, room) ?? pointsOfStart(asked.visit, start, days.patient.prefers)
      return half === Infinity ? [] : [{ task, start, end: start + asked.minutes, room, kept: false, half, taste: taste(task, start, room) }]
    })
  })
}

/** Whether the day is long enough for all that are to be placed, one after the other. */
function hasTimeFor(guests: readonly Guest[]): boolean {
  let opens = Infinity
  let closes = -Infinity
  let minutes = 0
  for (const { lanes } of guests) {
    const [first] = lanes[0] ?? []
    if (first !== undefined) minutes += first.end - first.start
    for (const lane of lanes) {
      opens = Math.min(opens, lane[0]?.start ?? Infinity)
      closes = Math.max(closes, lane.at(-1)?.end ?? -Infinity)
    }
  }
  return minutes <= Math.max(0, closes - opens)
}
