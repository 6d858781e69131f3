/** Knows the best plan of a course beside all that others hold; refuses to disturb anybody. */
import { type CourseDays, cheapestStartsOn, courseDays, freeWord, preferredStarts, roomsAt, startsOn } from '../course/course-days'
import { type PlaceInDay, areApart, crowdsOf } from '../course/day-times'
import { shareDay } from '../course/share-day'
import { placesOf } from '../course/choose-times'
import { rowAt } from '../hours/clinic-hours'
import { halfPoints } from '../score-plan'
import { type HeldPlan, type Places, heldPlan, isApart } from './held-plan'
import type { Ledger } from './ledger'
import type { CostOfDay, Way } from './way'

/** One course with one way, read against a ledger. */
export class Beside {
  readonly way: Way
  readonly ledger: Ledger
  readonly #days: CourseDays
  readonly costOf: CostOfDay

  constructor(way: Way, ledger: Ledger) {
    this.way = way
    this.ledger = ledger
    const { question, opening, pair } = way
    this.#days = courseDays(question.shape, opening.bounds, ledger, pair, question.patient)
    this.costOf = costBeside(way, ledger, this.#days)
  }

  /** Whether the people of this way are free for what is fixed. */
  isOpen(): boolean {
    return this.ledger.isFree(this.way.keptHolds)
  }

  /** The cheapest plan below `below`; null where none was found. */
  plan(below: number): HeldPlan | null {
    if (!this.isOpen()) return null
    const found = this.way.search(this.#days, this.costOf, below)
    if (found === null) return null
    const places = packedPlaces(this.#days, found.chosen, this.ledger, this.way)
    return places.every((place, task) => place !== undefined || this.way.question.shape.askOf[task] === -1) ? heldPlan(this.way, found.chosen, places) : null
  }

  /** The same days at the times and in the rooms that people like best of those that cost no more. */
  pleasing({ chosen, cost }: HeldPlan): HeldPlan {
    return heldPlan(this.way, chosen, placesOf({ days: this.#days, chosen, cost }))
  }

  /** The plan at these very starts; null where somebody is not free then. */
  at(chosen: Int32Array, starts: Float64Array): HeldPlan | null {
    const days = this.#days
    if (!this.isOpen()) return null
    const places: (PlaceInDay | undefined)[] = []
    for (const task of days.shape.placed) {
      const day = chosen[task] ?? 0
      const start = starts[task] ?? NaN
      if (!startsOn(days, task, day).includes(start)) return null
      places[task] = { task, start, room: roomsAt(days, task, day, start)?.[0] ?? null }
    }
    return isApart(days, chosen, places) ? heldPlan(this.way, chosen, places) : null
  }
}

/** Points of a day with what is free beside the ledger. */
function costBeside({ question }: Way, { hours, masks }: Ledger, { sources }: CourseDays): CostOfDay {
  const { grid } = hours
  const liked = preferredStarts(grid, question.patient.prefers.half)
  return ({ ask, first, masks: base, weekday }, k) => {
    const points = weekday[k] ?? Infinity
    const source = sources[ask]
    if (points === Infinity || source === undefined) return Infinity
    const at = (first + k - hours.first) * grid.words
    let isFree = false
    let isLiked = !source.ask.countsHalf
    for (let word = 0; word < grid.words; word += 1) {
      // What the patient's own time leaves is in the offer, not in the rows.
      const mask = (base[k * grid.words + word] ?? 0) & freeWord(source, masks, at, word)
      if (mask === 0) continue
      isFree = true
      if ((mask & (liked[word] ?? 0)) !== 0) isLiked = true
    }
    return isFree ? points + (isLiked ? 0 : halfPoints) : Infinity
  }
}

/** At the times of the chosen days that leave most room for others. */
function packedPlaces(days: CourseDays, chosen: Int32Array, ledger: Ledger, way: Way): Places {
  const places: (PlaceInDay | undefined)[] = []
  for (const task of days.shape.placed) {
    const day = chosen[task] ?? 0
    let best: PlaceInDay | undefined
    let least = Infinity
    for (const start of cheapestStartsOn(days, task, day)) {
      const harm = harmOf(way, ledger, task, day, start)
      if (harm >= least) continue
      least = harm
      best = { task, start, room: roomsAt(days, task, day, start)?.[0] ?? null }
      if (harm === 0) break
    }
    places[task] = best
  }
  for (const [day, tasks] of crowdsOf(days, chosen)) {
    const alone = tasks.map((task) => places[task] ?? { task, start: 0, room: null })
    if (areApart(days, day, alone)) continue
    const shared = shareDay(days, day, tasks, (task, start) => harmOf(way, ledger, task, day, start))
    for (const place of shared?.places ?? []) if (days.shape.askOf[place.task] !== -1) places[place.task] = place
  }
  return places
}

/** Starts of all lengths that the people of this session would lose, longer ones weighing more; from 0. */
export function harmOf({ question: { shape }, pair: { lead, co } }: Way, { hours, masks }: Ledger, task: number, day: number, start: number): number {
  const ask = shape.asks[shape.askOf[task] ?? -1]
  if (ask === undefined || ask.people === 'none') return 0
  const { grid, stretches, first } = hours
  let harm = 0
  for (let person = 0; person < (ask.people === 'pair' ? 2 : 1); person += 1) {
    const resource = person === 0 ? lead : co
    if (resource === null || resource < 0) continue
    for (let stretch = 0; stretch < stretches.length; stretch += 1) {
      const minutes = stretches[stretch]?.minutes ?? 0
      const at = rowAt(hours, resource, stretch) + (day - first) * grid.words
      const low = Math.max(0, Math.floor((start - minutes - grid.base) / grid.step) + 1)
      const high = Math.min(grid.bits - 1, Math.ceil((start + ask.stretch.minutes - grid.base) / grid.step) - 1)
      let lost = 0
      for (let bit = low; bit <= high; bit += 1) lost += ((masks[at + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1
      harm += lost * minutes
    }
  }
  return harm
}
