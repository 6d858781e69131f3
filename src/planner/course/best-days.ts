/** Knows the cheapest days for a course with given people, whichever session opens it and whenever; refuses to know times of day. */
import type { FreeTimes } from '../hours/occupancy'
import { boundsFrom, boundsWithoutOpener, openingDays, tightened } from './bounds'
import { type CourseDays, type PairRows, courseDays, withLateStart } from './course-days'
import type { CourseQuestion } from './course-question'
import { compiledFor, placedFirst } from './course-shape'
import type { Bounds } from './day-costs'
import { eliminationFor } from './elimination-fit'
import { type Budget, searchDays } from './search'
import { withinPoints } from './target-days'

export interface BestDays {
  readonly days: CourseDays
  /** A day number for each session. */
  readonly chosen: Int32Array
  readonly cost: number
}

/** Openings are tried by so many days at a time: a late start costs points, so the first weeks mostly settle it. */
const openingStep = 28
/** A plan that costs more lies anywhere. */
const mostPoints = 100

/** Gives the people's rows in what is free. */
export type PairIn = (free: FreeTimes) => PairRows
/** Gives what each day between these bounds costs. */
export type DaysIn = (bounds: Bounds) => CourseDays

/** Bounds of one opening, or of a course that has begun, and the occupancy over them; made once and tried with several pairs. */
export interface Opening {
  readonly opener: number | null
  readonly bounds: Bounds
  readonly occupancy: FreeTimes
  /** No plan with this opening costs less. */
  readonly lateness: number
}

/** All openings in the order of trial; lazily, since the first mostly settles it. */
export function* openingsOf({ shape, frame, occupancyOver }: CourseQuestion): Generator<Opening, void> {
  const over = ({ lo, hi }: Bounds) => occupancyOver(leastOf(lo), mostOf(hi))
  if (frame.hasBegun) {
    const bounds = boundsWithoutOpener(shape, frame)
    if (bounds !== null) yield { opener: null, bounds, occupancy: over(bounds), lateness: 0 }
    return
  }
  for (const opener of shape.openers) {
    const within = openingDays(frame, opener)
    if (within === null) continue
    const [earliest, latest] = within
    for (let from = earliest; from <= latest; from += openingStep) {
      const bounds = boundsFrom(shape, frame, opener, from, Math.min(latest, from + openingStep - 1))
      if (bounds !== null) yield { opener, bounds, occupancy: over(bounds), lateness: Math.max(0, from - frame.start) }
    }
  }
}

/** The cheapest days of one opening that cost less than `below`; null where there are none. */
export function bestOfOpening(question: CourseQuestion, opening: Opening, pairIn: PairIn, budget: Budget, below: number): BestDays | null {
  return opening.lateness < below ? searchOpening(question, opening, daysWith(question, opening.occupancy, pairIn), budget, below) : null
}

/** The same for a part of a course, of which nothing is known but the bounds. */
export function bestBetween(question: CourseQuestion, bounds: Bounds, pairIn: PairIn, budget: Budget): BestDays | null {
  const occupancy = question.occupancyOver(leastOf(bounds.lo), mostOf(bounds.hi))
  return searchOpening(question, { opener: null, bounds, occupancy, lateness: 0 }, daysWith(question, occupancy, pairIn), budget, Infinity)
}

/** Days as they are beside what is booked. */
export function daysWith({ shape, patient }: CourseQuestion, free: FreeTimes, pairIn: PairIn): DaysIn {
  const rows = pairIn(free)
  return (bounds) => courseDays(shape, bounds, free, rows, patient)
}

/** Points within which a plan is looked for first; a plan found among them is the best, for all others cost more. */
const firstPoints = 12
const furtherPoints = 4

function searchOpening(question: CourseQuestion, opening: Opening, daysIn: DaysIn, budget: Budget, below: number): BestDays | null {
  for (let points = firstPoints + opening.lateness; points < below && points < mostPoints; points *= furtherPoints) {
    const near = nearTargets(question, opening, points)
    const found = near === null ? null : searchWithin(question, { ...opening, bounds: near }, daysIn, budget, points + 1)
    if (found !== null && found.cost <= points) return found
  }
  return searchBelow(question, opening, daysIn, budget, below)
}

/** In one go, for one who knows about what a plan may cost. */
export function searchBelow(question: CourseQuestion, opening: Opening, daysIn: DaysIn, budget: Budget, below: number): BestDays | null {
  const near = below === Infinity ? opening.bounds : nearTargets(question, opening, below)
  return near === null ? null : searchWithin(question, { ...opening, bounds: near }, daysIn, budget, below)
}

function nearTargets({ shape, frame }: CourseQuestion, { opener, bounds }: Opening, points: number): Bounds | null {
  const known = (source: number) => (shape.tasks[source]?.isKept === true ? (frame.keptDays[source] ?? NaN) : frame.start)
  return tightened(shape, withinPoints(compiledFor(shape, opener).targets, bounds, known, points))
}

function searchWithin(question: CourseQuestion, { opener, bounds, lateness }: Opening, daysIn: DaysIn, budget: Budget, below: number): BestDays | null {
  const { shape, frame, patient } = question
  const plain = daysIn(bounds)
  const days = opener === null ? plain : withLateStart(plain, opener, frame.start)
  const elimination = eliminationFor(shape, opener, bounds)
  const first = placedFirst(shape, opener)
  const accepts = first === null && frame.startLatest !== null && patient.kept.length > 0 ? (chosen: Int32Array) => startsInTime(question, chosen) : null
  // A kept session that opens the course is not among those that are placed and paid for.
  const late = opener !== null && first === null ? lateness : 0
  const found = searchDays({ days, elimination, first, accepts, below: below - late }, budget)
  return found === null ? null : { days, chosen: found.days, cost: found.cost + late }
}

/** Where a kept session comes first, no new one may join it after the latest start. */
function startsInTime({ shape, frame }: CourseQuestion, chosen: Int32Array): boolean {
  const first = leastOf(chosen)
  return first <= (frame.startLatest ?? Infinity) || shape.placed.every((task) => (chosen[task] ?? 0) > first)
}

function leastOf(days: Int32Array): number {
  return days.reduce((least, day) => Math.min(least, day))
}

function mostOf(days: Int32Array): number {
  return days.reduce((most, day) => Math.max(most, day))
}
