/** Knows the slot model: every start of every session, so that the linear model alone holds the whole plan; refuses to know which solver runs. */
import { Linear } from './linear.mjs'
import { addDays } from './course-days.mjs'
import { dayOf, minutesOf } from '../reading/calendar.mjs'
import { problemOf } from '../reading/problem.mjs'
import { resultOf } from '../reading/plan-of.mjs'

/** More points than any two plans differ by. */
const pointsOfMove = 10_000

/**
 * One model, solved once. `optimise(linear, seconds)` answers `{ status, values, bound }`. `booked` gives the day and time at
 * which sessions lie already: then a plan that moves fewest of them is asked for, and the lowest score among those.
 */
export function solveBySlots(request, seconds, optimise, booked = null) {
  const startedAt = performance.now()
  const spent = () => (performance.now() - startedAt) / 1000
  const problem = problemOf(request)
  if (problem.courses.some(({ isPossible }) => !isPossible) && !problem.isClinic) return { status: 'infeasible', seconds: spent(), building: spent() }
  if (problem.courses.some(({ pairs, sessions }) => sessions.length > 0 && pairs.length > 1)) return { status: 'not modelled' }
  const linear = new Linear()
  const days = addDays(linear, problem, true)
  const starts = addStarts(linear, problem, days, movesOf(booked))
  addMeetings(linear, problem, starts)
  const building = spent()
  const answer = optimise(linear, Math.max(0.1, seconds - building))
  const result = answer.values === null ? null : resultOf(problem, placesOf(starts, answer.values), () => 0)
  const bound = Number.isFinite(answer.bound) ? answer.bound : null
  return { status: answer.status, result, bound, rounds: 1, building, seconds: spent(), size: linear.size }
}

/** 1 for a start at which a booked session does not lie now. */
function movesOf(booked) {
  return ({ id }, day, at) => {
    const own = booked?.[id]
    return own === undefined || (dayOf(own.day) === day && minutesOf(own.time) === at) ? 0 : 1
  }
}

/** Each start of each day, in each kind of room. The days need not be asked to be whole: their starts are. */
function addStarts(linear, { sessions }, { on }, moves) {
  const starts = []
  for (const session of sessions) {
    for (const [day, here] of on[session.number]) {
      const own = session.options[0].get(day).starts.flatMap(({ at, classes, half }) =>
        (session.room === null ? [null] : classes).map((room) => ({
          session, day, at, room, end: at + session.minutes, value: linear.variable(half + pointsOfMove * moves(session, day, at), { isInteger: true }),
        })),
      )
      linear.row([...own.map(({ value }) => [1, value]), [-1, here]], 0, 0)
      starts.push(...own)
    }
  }
  return starts
}

/** Nobody is in two places, no kind of room holds more than it has, and on a shared day what comes first ends first. */
function addMeetings(linear, { sessions, courses, roomClasses, turnover }, starts) {
  const isAlone = courses.filter(({ sessions: own }) => own.length > 0).length === 1
  const uses = grouped(
    starts.flatMap((start) => {
      const { course, people } = start.session
      const { lead, co } = courses[course].pairs[0]
      const ids = isAlone ? [] : [lead, co].slice(0, people)
      return [`patient/${course}`, ...ids.map((id) => `person/${id}`), ...(start.room === null ? [] : [`room/${start.room}`])].map((key) => ({ key: `${key}/${start.day}`, start }))
    }),
    ({ key }) => key,
  )
  for (const [key, all] of uses) {
    const isRoom = key.startsWith('room/')
    const limit = isRoom ? roomClasses[all[0].start.room].rooms.length : 1
    if (new Set(all.map(({ start }) => start.session.number)).size <= limit) continue
    const space = isRoom ? turnover : 0
    const moments = new Set(all.map(({ start }) => start.at))
    for (const moment of moments) {
      const covering = all.filter(({ start }) => start.at <= moment && moment < start.end + space)
      if (new Set(covering.map(({ start }) => start.session.number)).size > limit) linear.row(covering.map(({ start }) => [1, start.value]), -Infinity, limit)
    }
  }
  addOrder(linear, sessions, starts)
}

function addOrder(linear, sessions, starts) {
  const bySession = grouped(starts, ({ session, day }) => `${session.number}/${day}`)
  for (const later of sessions) {
    for (const before of later.before) {
      for (const day of later.options[0].keys()) {
        const [first, second] = [bySession.get(`${before}/${day}`), bySession.get(`${later.number}/${day}`)]
        if (first === undefined || second === undefined) continue
        for (const { at: moment } of second) {
          const tooLate = first.filter(({ end }) => end > moment)
          if (tooLate.length === 0) continue
          linear.row([...tooLate, ...second.filter(({ at }) => at <= moment)].map(({ value }) => [1, value]), -Infinity, 1)
        }
      }
    }
  }
}

function grouped(all, keyOf) {
  const groups = new Map()
  for (const one of all) {
    const key = keyOf(one)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [one])
    else known.push(one)
  }
  return groups
}

function placesOf(starts, values) {
  return starts.filter(({ value }) => values[value.variable] > 0.5).map(({ session, day, at, room }) => ({ number: session.number, day, at, room }))
}
