/** Knows the days of courses as a linear model that is whole by itself for one course; refuses to know times of day. */
import { constant } from './linear.mjs'
import { pointsUnplanned } from '../reading/points.mjs'

/**
 * `by(session, day)`: whether a session lies on this day or before, a value that only rises with the days. A window is
 * then a difference of two such values, and days off target are the area between two such stairs, so that the rows of
 * windows and targets stay totally unimodular. `on` gives the variable of each session and day. With `areTimed`, starts
 * are modelled too, and points for the half of the day are theirs.
 */
export function addDays(linear, problem, areTimed = false) {
  const on = problem.sessions.map(() => new Map())
  const stairs = problem.sessions.map(() => null)
  const isIn = problem.courses.map(() => constant(1))
  for (const course of problem.courses) {
    linear.offset += course.points
    if (course.sessions.length === 0) continue
    if (problem.isClinic) {
      linear.offset += pointsUnplanned - course.points
      isIn[course.number] = linear.variable(course.points - pointsUnplanned, { isInteger: true })
    }
    const pairs = pairsIn(linear, course)
    for (const number of course.sessions) {
      stairs[number] = addStairs(linear, problem.sessions[number], isIn[course.number], pairs, on[number], areTimed)
    }
  }
  const by = (number, day) => stairs[number](day)
  for (const course of problem.courses) {
    for (const relation of course.relations) addRelation(linear, problem, relation, by, isIn[course.number])
    addOpening(linear, course, by, isIn[course.number])
  }
  return { on, by, isIn }
}

/** A choice among several pairs; nothing where there is one. */
function pairsIn(linear, course) {
  if (course.pairs.length === 1) return null
  course.chosen = course.pairs.map(() => linear.variable(0, { isInteger: true }))
  linear.row(course.chosen.map((value) => [1, value]), 1, 1)
  return course.chosen
}

function addStairs(linear, session, whole, pairs, on, areTimed) {
  const days = [...new Set(session.options.flatMap((options) => [...options.keys()]))].toSorted((one, other) => one - other)
  const values = []
  let before = constant(0)
  for (const [index, day] of days.entries()) {
    const here = areTimed ? linear.variable(session.options[0].get(day).points) : onDay(linear, session, day, pairs)
    on.set(day, here)
    const value = index === days.length - 1 ? whole : linear.variable(0)
    linear.row([[1, value], [-1, before], [-1, here]], 0, 0)
    values.push(value)
    before = value
  }
  if (days.length === 0) linear.row([[1, whole]], 0, 0)
  return (day) => {
    if (days.length === 0 || day < days[0]) return constant(0)
    if (day >= days.at(-1)) return whole
    let [low, high] = [0, days.length - 1]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (days[middle] <= day) low = middle
      else high = middle
    }
    return values[low]
  }
}

/** The points of the half of the day are those of the cheapest start that the chosen pair has. */
function onDay(linear, session, day, pairs) {
  const offers = session.options.map((options) => options.get(day))
  const points = offers.find((offer) => offer !== undefined).points
  const least = offers.map((offer) => (offer === undefined ? Infinity : Math.min(...offer.starts.map(({ half }) => half))))
  const cheapest = Math.min(...least)
  const here = linear.variable(points + cheapest, { isInteger: true })
  if (pairs === null) return here
  const dearest = Math.max(...least.filter((half) => half < Infinity))
  const able = (limit) => pairs.filter((_, index) => least[index] <= limit).map((value) => [-1, value])
  if (able(dearest).length < pairs.length) linear.row([[1, here], ...able(dearest)], -Infinity, 0)
  if (dearest > cheapest) linear.row([[1, here], ...able(cheapest), [-1, linear.variable(dearest - cheapest)]], -Infinity, 0)
  return here
}

function addRelation(linear, { sessions }, { a, b, min, max, target, weight, aKept, bKept }, by, isIn) {
  const [earlier, later] = [stair(a, aKept, by, isIn), stair(b, bKept, by, isIn)]
  const [from, to] = spanOf(sessions, [a, b], [aKept, bKept])
  const reach = Math.max(0, ...[min, max, target].filter(Number.isFinite).map(Math.abs))
  const follows = new Pairs()
  const off = new Pairs()
  for (let day = from - reach - 1; day <= to + reach + 1; day += 1) {
    if (min > -Infinity) follows.add(later(day + min), earlier(day), 1)
    if (max < Infinity) follows.add(earlier(day), later(day + max), 1)
    if (weight > 0) off.add(earlier(day), later(day + target), weight)
  }
  for (const [one, other] of follows) if (!(one.variable === null && one.value === 0)) linear.row([[1, one], [-1, other]], -Infinity, 0)
  for (const [one, other, points] of off) addOff(linear, one, other, points)
}

/** Pairs of different values, each once, with what they weigh together: days on which nobody works share their values. */
class Pairs {
  #pairs = new Map()

  add(one, other, weight) {
    if (one.variable === other.variable && one.value === other.value) return
    const key = `${one.variable}/${one.value}/${other.variable}/${other.value}`
    this.#pairs.set(key, [one, other, (this.#pairs.get(key)?.[2] ?? 0) + weight])
  }

  [Symbol.iterator]() {
    return this.#pairs.values()
  }
}

function addOff(linear, one, other, weight) {
  const off = linear.variable(weight)
  linear.row([[1, one], [-1, other], [-1, off]], -Infinity, 0)
  linear.row([[1, other], [-1, one], [-1, off]], -Infinity, 0)
}

/** A kept session has been reached from its day on, as far as its course is planned at all. */
function stair(number, kept, by, isIn) {
  return kept === null ? (day) => by(number, day) : (day) => (day >= kept.day ? isIn : constant(0))
}

function spanOf(sessions, numbers, held) {
  const days = numbers.flatMap((number, index) => (held[index] === null ? sessions[number].options.flatMap((options) => [...options.keys()]) : [held[index].day]))
  return [Math.min(...days), Math.max(...days)]
}

/** The first session: not after the latest start unless some session is kept, and a point for each day it lies after the start. */
function addOpening(linear, { openers, sessions, start, startLatest, end, countsLateStart, keptFirst, keptFirstTimed }, by, isIn) {
  if (sessions.length === 0) return
  const reached = (day) => openers.map((number) => [1, by(number, day)])
  if (keptFirst === Infinity) linear.row([...reached(startLatest), [-1, isIn]], 0, Infinity)
  if (!countsLateStart) return
  const last = Math.min(keptFirst === Infinity ? startLatest : end, keptFirstTimed)
  for (let day = start; day < last; day += 1) {
    const late = linear.variable(1)
    linear.row([[1, late], ...reached(day), [-1, isIn]], 0, Infinity)
  }
}
