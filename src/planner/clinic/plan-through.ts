/** Knows the best plan of a course if others had to give way at a price, and who would; refuses to say where they go. */
import { minutesInDay } from '../../domain/time/span'
import { type CourseDays, roomsAt, startsOn } from '../course/course-days'
import type { PlaceInDay } from '../course/day-times'
import { startsIn } from '../hours/start-grid'
import { halfPoints, isInHalf } from '../score-plan'
import { type HeldPlan, type Places, heldPlan, isApart } from './held-plan'
import type { Ledger } from './ledger'
import { type Beside, harmOf } from './plan-beside'

export interface PlanThrough {
  readonly plan: HeldPlan
  /** Courses whose sessions are in the way. */
  readonly displaced: readonly number[]
}

/** Courses that may not be displaced stand in the way like closed doors. */
export type MayGive = (course: number) => boolean

/** `price` in points for each course that has to give way on a day; null where no plan costs less than `below`, prices included. */
export function planThrough(beside: Beside, price: number, below: number, mayGive: MayGive): PlanThrough | null {
  const { way, ledger } = beside
  if (!beside.isOpen()) return null
  const crossing = new Crossing(beside, mayGive)
  const found = way.search(
    way.base,
    (offer, k) => {
      const free = beside.costOf(offer, k)
      const plain = offer.plain[k] ?? Infinity
      return free <= plain + price ? free : Math.min(free, crossing.cheapest(offer.ask, offer.first + k, offer.masks, k, offer.weekday[k] ?? Infinity, price))
    },
    below,
  )
  if (found === null) return null
  const places = crossing.places(found.chosen, price)
  if (places === null) return null
  const plan = heldPlan(way, found.chosen, places)
  return { plan, displaced: inTheWay(ledger, plan.holds) }
}

function inTheWay(ledger: Ledger, holds: HeldPlan['holds']): readonly number[] {
  const found = new Set<number>()
  for (const { resource, from, to } of holds) {
    for (let day = Math.floor(from / minutesInDay); day <= Math.floor((to - 1) / minutesInDay); day += 1) {
      for (const held of ledger.heldOn(resource, day)) if (held.from < to && from < held.to) found.add(held.course)
    }
  }
  return [...found]
}

const blocked = { count: Infinity, room: null }

class Crossing {
  readonly #beside: Beside
  readonly #days: CourseDays
  readonly #mayGive: MayGive
  readonly #courses: number[] = []

  constructor(beside: Beside, mayGive: MayGive) {
    this.#beside = beside
    this.#days = beside.way.base
    this.#mayGive = mayGive
  }

  /** The fewest points of a day, prices included. */
  cheapest(ask: number, day: number, masks: Int32Array, k: number, weekday: number, price: number): number {
    const { grid } = this.#beside.ledger.hours
    const { patient, shape } = this.#days
    const counts = shape.asks[ask]?.countsHalf === true
    let least = Infinity
    for (const start of startsIn(grid, masks, k * grid.words)) {
      const half = counts && !isInHalf(start, patient.prefers.half) ? halfPoints : 0
      if (weekday + half + price >= least) continue
      least = Math.min(least, weekday + half + price * this.#displacedBy(ask, day, start).count)
    }
    return least
  }

  /** Starts and rooms that displace fewest and harm least; null where sessions of one day collide. */
  places(chosen: Int32Array, price: number): Places | null {
    const { shape, patient } = this.#days
    const { way, ledger } = this.#beside
    const places: (PlaceInDay | undefined)[] = []
    for (const task of shape.placed) {
      const day = chosen[task] ?? 0
      const ask = shape.askOf[task] ?? 0
      const counts = shape.asks[ask]?.countsHalf === true
      let least = Infinity
      for (const start of startsOn(this.#days, task, day)) {
        const { count, room } = this.#displacedBy(ask, day, start)
        if (count === Infinity) continue
        const points = price * count + (counts && !isInHalf(start, patient.prefers.half) ? halfPoints : 0)
        const cost = points * 1e6 + harmOf(way, ledger, task, day, start)
        if (cost >= least) continue
        least = cost
        places[task] = { task, start, room }
      }
      if (places[task] === undefined) return null
    }
    return isApart(this.#days, chosen, places) ? places : null
  }

  #displacedBy(index: number, day: number, start: number): { readonly count: number; readonly room: string | null } {
    const { way, ledger } = this.#beside
    const ask = this.#days.shape.asks[index]
    if (ask === undefined) return blocked
    const { lead, co } = way.pair
    const courses = this.#courses
    courses.length = 0
    const from = day * minutesInDay + start
    const to = from + ask.stretch.minutes
    if (ask.people !== 'none' && !this.#gather(lead, day, from, to)) return blocked
    if (ask.people === 'pair' && !this.#gather(co, day, from, to)) return blocked
    if (ask.room === null) return { count: courses.length, room: null }
    const people = courses.length
    const { turnoverMinutes } = ledger.hours.clinic
    const { nightUntil } = ask.stretch
    const until = (nightUntil === null ? to : (day + 1) * minutesInDay + nightUntil) + turnoverMinutes
    let best: { count: number; room: string | null } = blocked
    const task = this.#days.shape.placed.find((placed) => this.#days.shape.askOf[placed] === index) ?? 0
    for (const room of roomsAt(this.#days, task, day, start) ?? []) {
      courses.length = people
      const resource = ledger.hours.rooms.get(room) ?? -1
      if (!this.#gather(resource, day, from - turnoverMinutes, until)) continue
      if (nightUntil !== null && !this.#gather(resource, day + 1, from - turnoverMinutes, until)) continue
      if (courses.length < best.count) best = { count: courses.length, room }
      if (best.count === people) break
    }
    return best
  }

  /** Adds the courses that hold the resource then; false where one of them may not give way. */
  #gather(resource: number | null, day: number, from: number, to: number): boolean {
    if (resource === null || resource < 0) return true
    for (const held of this.#beside.ledger.heldOn(resource, day)) {
      if (held.from >= to || from >= held.to) continue
      if (!this.#mayGive(held.course)) return false
      if (!this.#courses.includes(held.course)) this.#courses.push(held.course)
    }
    return true
  }
}
