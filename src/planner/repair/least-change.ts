/** Knows the plan of one course that moves fewest of its booked sessions; refuses to move anybody else's. */
import type { Pair, Slot } from '../../domain/course/course'
import type { SessionId } from '../../domain/protocol/protocol'
import { timeOfMinutes } from '../../domain/time/clock-time'
import { dayFromNumber } from '../../domain/time/day'
import { type BestDays, type Opening, daysWith, openingsOf, searchBelow } from '../course/best-days'
import type { PlannedSlot } from '../course/choose-times'
import { type CourseQuestion, courseQuestion, rowsOf } from '../course/course-question'
import { pairsOf, therapistsFor } from '../course/pairs'
import type { PlaceInDay } from '../course/day-times'
import type { Budget } from '../course/search'
import type { PlanRequest } from '../request'
import { type ScoredPlan, scoreTasks } from '../score-plan'
import { type Barred, type Crossing, type Reach, type Stay, type Stays, pointsOfMove, reachOf, reaches, staysOf, withStays } from './staying'
import { timesNear } from './times-near'

export interface LeastChange extends ScoredPlan {
  readonly pair: Pair
  /** Every session with its slot, kept ones included, in the protocol's order. */
  readonly slots: readonly PlannedSlot[]
  /** Booked sessions whose day, time, people, length or room changed, in the protocol's order. */
  readonly moved: readonly SessionId[]
  /** How many sessions move, those of others that have to give way included. */
  readonly weight: number
  /** Whether the search was exhausted: no plan moves fewer, or tells fewer people with as many moved, or scores lower. */
  readonly exact: boolean
}

/** Steps of the search for one course. */
const mostSteps = 200_000
/** Steps where others may give way: that is tried several times, and its answer is one of many. */
const crossingSteps = 500

/**
 * The plan that keeps every rule and moves fewest of the sessions in `booked`; among those that move as many, the one with
 * fewest people to tell (nobody where only rooms change, else the patient, and the therapists whose sessions move); then
 * the lowest score. Null where no plan exists. `request.kept` holds what is done or must stay; sessions in neither are
 * placed anew and count as nobody's move. Pure, synchronous, the same for the same request.
 */
export function leastChange(request: PlanRequest, booked: ReadonlyMap<SessionId, Slot>): LeastChange | null {
  return leastChangeOf(courseQuestion(request), request, booked)
}

/** What else counts besides moves; see `Extra` of `staying`. */
export interface Further {
  /** Days on which a session may not lie unless it stays; by index of the shape's sessions and day number. */
  readonly barred: Barred | null
  readonly crossing: Crossing | null
  /** Whether as few people as possible are told. */
  readonly fewPeople: boolean
  /** Plans that move more are not looked for. */
  readonly mostMoves: number
}

const nothingFurther: Further = { barred: null, crossing: null, fewPeople: true, mostMoves: Infinity }

/** The same for a question whose free times somebody else keeps. */
export function leastChangeOf(
  question: CourseQuestion,
  request: PlanRequest,
  booked: ReadonlyMap<SessionId, Slot>,
  further: Further = nothingFurther,
): LeastChange | null {
  const { shape } = question
  const openings = [...openingsOf(question)]
  const budget: Budget = { left: further.crossing === null ? mostSteps : crossingSteps, isSpent: false }
  let best: Found | null = null
  for (const pair of pairsOf(request, shape.tasks)) {
    const asked: AskedPair = { question, pair, stays: staysOf(shape, booked, pair), openings, budget, further }
    const found = leastWith(asked, best)
    if (found !== null) best = found
  }
  if (best === null) return null
  const slots = slotsOf(question, best, booked)
  const moved = slots.flatMap(({ session, slot }) => {
    const was = booked.get(session)
    const isKept = request.kept.some((held) => held.session === session)
    return isKept || was === undefined || isSameSlot(was, slot) ? [] : [session]
  })
  return { pair: best.pair, slots, moved, weight: best.moves, ...scoreTasks(shape.tasks, request, slots), exact: !budget.isSpent }
}

/** The same day, time, length, people (in any order) and room. */
export function isSameSlot(one: Slot, other: Slot): boolean {
  return isSameTime(one, other) && one.room === other.room
}

/** The same but for the room: nobody has to be told. */
export function isSameTime(one: Slot, other: Slot): boolean {
  return (
    one.day === other.day &&
    one.time === other.time &&
    one.minutes === other.minutes &&
    one.therapists.length === other.therapists.length &&
    one.therapists.every((id) => other.therapists.includes(id))
  )
}

interface AskedPair {
  readonly question: CourseQuestion
  readonly pair: Pair
  readonly stays: Stays
  readonly openings: readonly Opening[]
  readonly budget: Budget
  readonly further: Further
}

interface Found {
  readonly pair: Pair
  readonly chosen: Int32Array
  readonly places: readonly (PlaceInDay | undefined)[]
  readonly moves: number
  readonly reach: number
  readonly score: number
}

/** Better than `known`, or null. Fewest moves are found first; then whether as many suffice with fewer people to tell. */
function leastWith(asked: AskedPair, known: Found | null): Found | null {
  const widest = search(asked, 3, asked.further.mostMoves)
  if (widest === null || (known !== null && widest.moves > known.moves)) return null
  const { shape } = asked.question
  const least = Math.max(0, ...shape.placed.filter((task) => asked.stays[task] === undefined).map((task) => reachOf(shape, task)))
  let best = widest
  for (const reach of asked.further.fewPeople ? reaches : []) {
    if (reach < least || reach >= best.reach) continue
    best = search(asked, reach, widest.moves) ?? best
  }
  if (known === null || best.moves < known.moves || best.reach < known.reach) return best
  return best.reach === known.reach && best.score < known.score ? best : null
}

/** The best over all openings with at most so many moves and no more people told than `reach`. */
function search({ question, pair, stays, openings, budget, further }: AskedPair, reach: Reach, moves: number): Found | null {
  const { shape, frame } = question
  const points = pointsOfMove(shape, openings.map(({ bounds }) => bounds), frame.start)
  let best: BestDays | null = null
  let below = (moves + 1) * points
  for (const opening of openings) {
    const daysIn = daysWith(question, opening.occupancy, (free) => rowsOf(pair, free))
    const found = searchBelow(question, opening, (bounds) => withStays(daysIn(bounds), { stays, points, reach, ...further }), budget, below)
    if (found === null) continue
    best = found
    below = found.cost
  }
  if (best === null) return null
  const { chosen } = best
  const places = timesNear(best, stays)
  const told = shape.placed.filter((task) => stays[task] === undefined || !isStaying(stays[task], chosen[task], places[task])).map((task) => reachOf(shape, task))
  return { pair, chosen, places, moves: Math.floor(best.cost / points), reach: Math.max(0, ...told), score: best.cost % points }
}

function isStaying(stay: Stay | undefined, day: number | undefined, place: PlaceInDay | undefined): boolean {
  return stay?.isWhole === true && stay.day === day && stay.start === place?.start
}

function slotsOf({ shape, patient }: CourseQuestion, { pair, chosen, places }: Found, booked: ReadonlyMap<SessionId, Slot>): readonly PlannedSlot[] {
  return shape.tasks.flatMap(({ visit, takesTime, isKept, minutes }, task): readonly PlannedSlot[] => {
    const session = visit.id
    if (!takesTime) return []
    if (isKept) return patient.kept.filter((held) => held.task === task).map(({ slot }) => ({ session, slot }))
    const place = places[task]
    const therapists = therapistsFor(visit, pair)
    if (place === undefined || therapists === null) throw new Error('a day was chosen on which a session has no time')
    const slot = { day: dayFromNumber(chosen[task] ?? 0), time: timeOfMinutes(place.start), minutes, therapists, room: place.room }
    const was = booked.get(session)
    return [{ session, slot: was !== undefined && isSameTime(was, slot) && (place.room === null || place.room === was.room) ? was : slot }]
  })
}
