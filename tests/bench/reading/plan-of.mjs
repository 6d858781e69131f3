/** Knows how days, starts and kinds of room become a planning-result/1; refuses to judge it. */
import { clockOf, dateOf } from './calendar.mjs'
import { shareDay } from './share-day.mjs'

/**
 * A whole result from the day of each session placed (`dayOf`, null where its course is left out) by sharing every day;
 * or the days that cannot be shared. `pairOf` gives the number of each course's pair.
 */
export function completed(problem, dayOf, pairOf) {
  const places = []
  const clashing = []
  for (const [day, group] of byDay(problem, dayOf)) {
    const shared = shareDay(problem, day, group, pairOf)
    if (shared === null || shared === undefined) clashing.push([day, group])
    else places.push(...shared.places.map((place) => ({ ...place, day })))
  }
  return { clashing, result: clashing.length > 0 ? null : resultOf(problem, places, pairOf) }
}

export function byDay(problem, dayOf) {
  const groups = new Map()
  for (const { number } of problem.sessions) {
    const day = dayOf(number)
    if (day === null) continue
    groups.set(day, [...(groups.get(day) ?? []), number])
  }
  return groups
}

/** `places`: `{ number, day, at, room }` with minutes after midnight and a kind of room (or null), or the room itself as `namedRoom`. */
export function resultOf(problem, places, pairOf) {
  const rooms = roomsFor(problem, places)
  const byNumber = new Map(places.map((place) => [place.number, place]))
  return {
    format: 'planning-result/1',
    courses: problem.courses.map((course) => {
      if (course.sessions.some((number) => !byNumber.has(number))) return { id: course.id, outcome: 'impossible' }
      const pair = course.pairs[pairOf(course.number)]
      const people = (count) => [pair?.lead, pair?.co].slice(0, count)
      const kept = course.kept.map(({ id, kept: held, minutes, people: count }) => ({
        session: id, day: dateOf(held.day), time: clockOf(held.start), minutes, therapists: people(count), room: held.room,
      }))
      const planned = course.sessions.map((number) => {
        const { id, minutes, people: count } = problem.sessions[number]
        const { day, at } = byNumber.get(number)
        return { session: id, day: dateOf(day), time: clockOf(at), minutes, therapists: people(count), room: byNumber.get(number).namedRoom ?? rooms.get(number) ?? null }
      })
      return { id: course.id, outcome: 'planned', sessions: [...kept, ...planned] }
    }),
  }
}

/** Hands out the rooms of each kind in the order of time, each as soon as it is free again. */
function roomsFor(problem, places) {
  const freeFrom = new Map()
  const rooms = new Map()
  const inTime = places.filter(({ room }) => room !== null && room !== undefined).toSorted((one, other) => one.day - other.day || one.at - other.at)
  for (const { number, day, at, room } of inTime) {
    const from = day * 1440 + at
    const free = problem.roomClasses[room].rooms.find((id) => (freeFrom.get(id) ?? -Infinity) <= from)
    if (free === undefined) continue
    rooms.set(number, free)
    freeFrom.set(free, from + problem.sessions[number].minutes + problem.turnover)
  }
  return rooms
}
