/** Knows in which ways each of several courses could be treated: by which pair, opening when; refuses to plan any. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Pair } from '../../domain/course/course'
import { staffNeedOf, visitOf } from '../../domain/protocol/protocol'
import type { Booking } from '../../domain/rules/breach'
import { spanOf } from '../../domain/time/span'
import { openingsOf } from '../course/best-days'
import { outerBounds } from '../course/bounds'
import { frameOf, questionAbout, rowsOf } from '../course/course-question'
import { type CourseShape, courseShape } from '../course/course-shape'
import { pairsWith } from '../course/pairs'
import { clinicHours } from '../hours/clinic-hours'
import { Occupancy } from '../hours/occupancy'
import { Booked } from './booked'
import { Way } from './way'
import { type CourseWish, absencesOf, keptBookings, requestWith } from './wish'

export interface Ways {
  /** What is free before any course is planned. */
  readonly base: Occupancy
  readonly ofCourse: readonly (readonly Way[])[]
}

/** Pairs tried for a course whose pair is open, and for each in a crowd of courses. */
const mostPairs = 6
const mostPairsInCrowd = 3
const crowd = 60
/** Openings of four weeks in which the course has a plan by itself. */
const mostOpenings = 2

/** One course at a time, since a full clinic takes a while. `standing` are bookings of courses that are not to be planned. */
export function* waysOf(clinic: Clinic, wishes: readonly CourseWish[], standing: readonly Booking[]): Generator<undefined, Ways> {
  const shapes = wishes.map(({ protocol, kept, includeOptional }) => courseShape(protocol, clinic, kept.map(({ session }) => session), includeOptional))
  const base = baseOf(clinic, wishes, shapes, standing)
  const booked = new Booked()
  booked.set('', standing)
  for (const wish of wishes) booked.set(wish.id, keptBookings(wish))
  const ofCourse: (readonly Way[])[] = []
  for (const [index, wish] of wishes.entries()) {
    const shape = shapes[index]
    ofCourse.push(shape === undefined ? [] : waysOfCourse(clinic, wish, shape, base, booked, index, wishes.length > crowd ? mostPairsInCrowd : mostPairs))
    yield undefined
  }
  return { base, ofCourse }
}

function baseOf(clinic: Clinic, wishes: readonly CourseWish[], shapes: readonly CourseShape[], standing: readonly Booking[]): Occupancy {
  let first = Infinity
  let last = -Infinity
  for (const [index, wish] of wishes.entries()) {
    const shape = shapes[index]
    if (shape === undefined) continue
    const { lo, hi } = outerBounds(shape, frameOf(wish, shape))
    first = lo.reduce((least, day) => Math.min(least, day), first)
    last = hi.reduce((most, day) => Math.max(most, day), last)
  }
  const base = new Occupancy(clinicHours(clinic, shapes.flatMap(({ stretches }) => stretches), first - 1, last + 1))
  for (const booking of standing) base.book(booking)
  for (const wish of wishes) for (const booking of keptBookings(wish)) base.book(booking)
  return base
}

function waysOfCourse(clinic: Clinic, wish: CourseWish, shape: CourseShape, base: Occupancy, booked: Booked, index: number, most: number): readonly Way[] {
  const given = pairsWith(clinic, wish.protocol, wish)
  const pairs: readonly Pair[] = given.length === 0 ? [{ lead: '', co: null }] : given
  const able = pairs.length > 1 && wish.kept.length > 0 ? pairs.filter((pair) => absencesOf(requestWith(clinic, wish, pair, booked.beside(wish.id))).length === 0) : pairs
  const found = able.flatMap((pair) => waysWithPair(clinic, wish, pair, shape, base))
  if (able.length <= 1) return found
  // Equally good pairs are dealt out in turn, so that not all courses want the same people.
  const turn = (way: Way) => (able.indexOf(way.people) + able.length - (index % able.length)) % able.length
  return found.toSorted((one, other) => one.alone - other.alone || turn(one) - turn(other)).slice(0, most)
}

function waysWithPair(clinic: Clinic, wish: CourseWish, pair: Pair, shape: CourseShape, base: Occupancy): readonly Way[] {
  const request = requestWith(clinic, wish, pair, () => [])
  const question = { ...questionAbout(request, shape), occupancyOver: () => base }
  const ways: Way[] = []
  for (const opening of openingsOf(question)) {
    const way = new Way(question, opening, pair, rowsOf(pair, base), openHolds(wish, pair, base), base)
    if (way.alone < Infinity) ways.push(way)
    if (ways.length >= mostOpenings) break
  }
  return ways
}

/** Times of kept sessions of people who were not certain to be there before this pair was chosen. */
function openHolds(wish: CourseWish, pair: Pair, { hours }: Occupancy): Way['keptHolds'] {
  const open = [wish.lead === null ? pair.lead : null, wish.co === null ? pair.co : null]
  return wish.kept.flatMap(({ session, slot }) => {
    const visit = visitOf(wish.protocol, session)
    const need = visit === undefined ? undefined : staffNeedOf(visit)
    const people = need === 'pair' ? open : need === 'lead' ? open.slice(0, 1) : []
    return people.flatMap((id) => {
      const resource = id === null ? undefined : hours.people.get(id)
      return resource === undefined || slot.minutes <= 0 ? [] : [{ resource, ...spanOf(slot.day, slot.time, slot.minutes) }]
    })
  })
}
