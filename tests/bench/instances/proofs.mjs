/** Knows the seeded requests on which exactness is proven, of every kind one course can be asked in; refuses to plan them. */
import { dateOf, dayOf } from '../reading/calendar.mjs'
import { chanceOf } from './chance.mjs'
import { weekdays } from './clinic.mjs'
import { benchProtocol, libraryProtocols } from './protocols.mjs'
import { singleOf, withBookings } from './singles.mjs'

const protocols = [benchProtocol, ...libraryProtocols]

/** An ordinary request with traits by chance: rooms, turnover, other hours and grids, an open pair or half of one, a break at noon, bookings of others. */
export function proofRequest(seed) {
  const chance = chanceOf(seed + 50_000)
  const chosen = seed % 3 === 0 ? benchProtocol : chance.one(protocols)
  const traits = {
    consultRooms: chance.one([0, 0, 1, 2]),
    turnoverMinutes: chance.one([0, 0, 30, 15]),
    open: chance.one([['08:00', '18:00'], ['08:00', '18:00'], ['08:00', '20:00'], ['09:00', '18:30']]),
    openPair: chance.often(0.15),
  }
  const request = singleOf(seed, chosen, traits)
  const [course] = request.courses
  if (chance.often(0.3)) course.startLatest = dateOf(dayOf(course.start) + chance.whole(10, 40))
  if (chance.often(0.2)) delete course.end
  if (chance.often(0.2)) delete course.prefers
  if (chance.often(0.3)) request.include = ['optional']
  if (chance.often(0.2)) request.clinic.open.sat = [['09:00', '13:00']]
  if (chance.often(0.3)) request.clinic.gridMinutes = chance.one([15, 20, 60])
  if (chance.often(0.1)) delete course.co
  if (chance.often(0.3) && chosen.protocol.sessions.every(({ durationMinutes }) => (durationMinutes ?? 0) <= 240)) breakAtNoon(chance, request.clinic)
  return chance.often(0.5) ? withBookings(request, seed, chance.whole(3, 25)) : request
}

function breakAtNoon(chance, { therapists }) {
  for (const { hours } of chance.some(therapists, 3)) {
    for (const [weekday, [[from, to]]] of Object.entries(hours)) if (from < '12:00' && to > '13:00') hours[weekday] = [[from, '12:00'], ['13:00', to]]
  }
}

/**
 * The same request some weeks later: the first sessions of `plan` are done, perhaps a later one may not move, the
 * patient wants other days and somebody of the pair is away. Null where the plan has nothing to keep.
 */
export function underWay(seed, request, plan) {
  const chance = chanceOf(seed + 90_000)
  const next = structuredClone(request)
  const [course] = next.courses
  const sessions = plan.courses[0].sessions.toSorted((one, other) => (one.day + one.time < other.day + other.time ? -1 : 1))
  const done = chance.whole(1, Math.max(1, Math.floor(sessions.length * 0.6)))
  const later = sessions.slice(done)
  const fixed = later.length > 0 && chance.often(0.5) ? [chance.one(later)] : []
  const written = (state) => ({ session, day, time, room }) => ({ session, state, day, time, ...(room === null ? {} : { room }) })
  course.sessions = [...sessions.slice(0, done).map(written(chance.often(0.9) ? 'completed' : 'fixed')), ...fixed.map(written('fixed'))]
  delete course.startLatest
  const people = new Set(sessions.flatMap(({ therapists }) => therapists))
  if (course.co === undefined && people.size !== 2) return null
  if (course.co === undefined) [course.lead, course.co] = leadFirst(sessions, people, course.lead)
  course.prefers = { days: chance.some(weekdays, chance.whole(2, 5)), half: chance.one(['any', 'am', 'pm']) }
  const from = dayOf(sessions[done - 1].day) + chance.whole(1, 25)
  const absent = chance.one([...people, course.lead])
  next.clinic.therapists.find(({ id }) => id === absent)?.away.push({ from: dateOf(from), to: dateOf(from + chance.whole(0, 6)) })
  if (fixed.some(({ day }) => dayOf(day) >= from && dayOf(day) <= from + 6)) return null
  return next
}

/** The lead that was named, or who comes alone to some session. */
function leadFirst(sessions, people, named) {
  const alone = named ?? sessions.find(({ therapists }) => therapists.length === 1)?.therapists[0]
  const both = [...people]
  return alone === undefined ? both : [alone, both.find((id) => id !== alone)]
}
