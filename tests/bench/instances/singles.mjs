/** Knows the seeded requests for one course; refuses to plan them. */
import { dateOf, dayOf } from '../reading/calendar.mjs'
import { chanceOf } from './chance.mjs'
import { clinicOf, pairOf } from './clinic.mjs'
import { courseOf } from './course.mjs'
import { benchProtocol, libraryProtocols } from './protocols.mjs'

const firstStart = dayOf('2027-01-04')

/** One course at a clinic of its own. `traits` adds what an ordinary one does not have. */
export function singleOf(seed, { protocol, days }, traits = {}) {
  const chance = chanceOf(seed)
  const start = firstStart + chance.whole(0, 300)
  const clinic = clinicOf(chance, start, Math.ceil(days / 7) + 1, traits)
  const pair = traits.openPair === true ? null : pairOf(chance)
  const course = courseOf(chance, 'C0', start, { days, pair })
  return { format: 'planning-request/1', clinic, protocol, courses: [course] }
}

/** Ten courses by the protocol of 25 visits and ten by protocols of the library; each seed was chosen once and stays. */
export function seededSingles() {
  const bench = Array.from({ length: 10 }, (_, index) => ({ name: `bench-25 #${index + 1}`, request: singleOf(100 + index, benchProtocol) }))
  const library = Array.from({ length: 10 }, (_, index) => {
    const chosen = libraryProtocols[index % libraryProtocols.length]
    const request = singleOf(200 + index, chosen, { consultRooms: 2 + (index % 2), turnoverMinutes: 30 * (index % 2) })
    return { name: `${chosen.protocol.id} #${index + 1}`, request }
  })
  return [...bench, ...library]
}

/** Sessions of another course that are fixed: people and a room that are taken, at seeded times. */
export function withBookings(request, seed, count) {
  const chance = chanceOf(seed)
  const [{ start, end }] = request.courses
  const from = dayOf(start)
  const to = end === undefined ? from + 120 : dayOf(end)
  const days = [...new Set(Array.from({ length: count }, () => chance.whole(from, to)))].toSorted((one, other) => one - other)
  const [lead, co] = pairOf(chance)
  const sessions = days.map((day, index) => ({ session: `b${index + 1}`, state: 'fixed', day: dateOf(day), time: chance.one(['08:00', '09:00', '13:00', '15:00']), room: chance.one(request.clinic.rooms).id }))
  const protocol = {
    id: 'bookings', name: 'Bookings of others', anchor: 'b1', retracted: false, lengthDays: null,
    sessions: days.map((_, index) => ({
      id: `b${index + 1}`, kind: 'followup', title: `Booking ${index + 1}`, durationMinutes: chance.one([60, 120, 180]), staff: 'therapist-pair',
      after: index === 0 ? null : 'b1', offsetDays: { target: 0, earliest: 0, latest: index === 0 ? 0 : 400 }, weight: 0, gates: [], confidence: 'assumption', windowConfidence: 'assumption',
    })),
  }
  const busy = { id: 'others', start: dateOf(days[0]), lead, co, protocol, sessions }
  return { ...request, courses: [...request.courses, busy] }
}
