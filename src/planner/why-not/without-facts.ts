/** Knows the request as it would be without some of its facts; refuses to judge whether anybody could change them. */
import type { Clinic, RoomId, Room, Therapist, TherapistId, WeeklyHours } from '../../domain/clinic/clinic'
import type { Protocol, Visit } from '../../domain/protocol/protocol'
import { sessionGateOf } from '../../domain/protocol/protocol'
import type { Booking } from '../../domain/rules/breach'
import type { Fact } from '../../domain/rules/fact'
import type { Site } from '../../domain/rules/placement'
import { time } from '../../domain/time/clock-time'
import { type Day, type DayRange, addDays } from '../../domain/time/day'
import type { Weekday } from '../../domain/time/weekday'
import type { PlanRequest } from '../request'
import { type Asked, withOpenPair } from './asked'

/** Days by which a window reaches further, away from the session it is counted from, where it is said not to be in the way. */
export const widening = 28
/** Days after the start within which a course begins where nobody says when at the latest. */
export const longestWait = 365
/** Days by which a start is earlier where it is said not to be in the way. */
const headStart = 180

const allDay = [{ from: time('00:00'), to: time('24:00') }] as const

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/**
 * The request with none of these facts in force: every plan that was possible still is, and more may be. A window begins
 * with the session it is counted from and ends four weeks later, though what comes after a session never comes before
 * it; a start is half a year earlier, a latest start a year after the start.
 */
export function withoutFacts(asked: Asked, facts: readonly Fact[]): Asked {
  const of = <K extends Fact['kind']>(kind: K) => facts.filter((fact): fact is Of<K> => fact.kind === kind)
  const { request } = asked
  const fixed = new Set(of('fixed').map(({ session }) => session))
  const isStartFree = of('start').length > 0
  const isLatestFree = of('latest-start').length > 0
  const latest = addDays(request.start, longestWait)
  const loosened: PlanRequest = {
    ...request,
    site: siteWithout(request.site, facts, of),
    protocol: protocolWithout(request.protocol, of),
    start: isStartFree ? addDays(request.start, -headStart) : request.start,
    startLatest: isLatestFree || (isStartFree && request.startLatest === null) ? laterOf(request.startLatest, latest) : request.startLatest,
    end: of('end').length > 0 ? null : request.end,
    away: withoutRanges(request.away, of('patient-away')),
    kept: request.kept.filter(({ session, done }) => done || !fixed.has(session)),
    includeOptional: request.includeOptional && of('optional').length === 0,
  }
  const free = { request: loosened, given: asked.given }
  return of('pair').length > 0 ? withOpenPair(free) : free
}

export function withoutFact(asked: Asked, fact: Fact): Asked {
  return withoutFacts(asked, [fact])
}

type OfKind = <K extends Fact['kind']>(kind: K) => readonly Of<K>[]

function siteWithout({ clinic, bookingsOn }: Site, facts: readonly Fact[], of: OfKind): Site {
  const people = new Map<TherapistId, Set<string>>()
  const rooms = new Map<RoomId, Set<string>>()
  const free = (among: Map<string, Set<string>>, id: string, bookings: readonly Booking[]) => {
    const freed = among.get(id) ?? new Set<string>()
    for (const booking of bookings) freed.add(keyOf(booking))
    among.set(id, freed)
  }
  for (const { therapist, bookings } of of('therapist-booked')) free(people, therapist, bookings)
  for (const { room, bookings } of of('room-booked')) free(rooms, room, bookings)
  const freed = (booking: Booking): Booking => {
    const key = keyOf(booking)
    const therapists = booking.therapists.filter((id) => people.get(id)?.has(key) !== true)
    const room = booking.room !== null && rooms.get(booking.room)?.has(key) === true ? null : booking.room
    return { ...booking, therapists, room }
  }
  const isBooked = people.size > 0 || rooms.size > 0
  const isOfClinic = facts.some(({ kind }) => clinicKinds.has(kind))
  return {
    clinic: isOfClinic ? clinicWithout(clinic, of) : clinic,
    bookingsOn: isBooked ? (day) => bookingsOn(day).map(freed) : bookingsOn,
  }
}

/** Tells one booking from another; two of one session at one time are one. */
export function keyOf({ course, session, day, time: at }: Booking): string {
  return `${course}/${session}/${day}/${at}`
}

const clinicKinds: ReadonlySet<Fact['kind']> = new Set([
  ...(['therapist-absence', 'therapist-hours', 'therapists', 'closure', 'opening-hours'] as const),
  ...(['room-weekdays', 'room-closed', 'rooms', 'turnover', 'night', 'clock-change'] as const),
])

function clinicWithout(clinic: Clinic, of: OfKind): Clinic {
  const opening = of('opening-hours')
  const freeDays = opening.flatMap(({ weekdays }) => weekdays)
  const restDays = opening.flatMap(({ weekdays, hours }) => (hours.length === 0 ? weekdays : []))
  const more = of('therapists').length > 0 ? newTherapists(clinic) : []
  const { night, ...rest } = clinic
  return {
    ...rest,
    ...(night === undefined || of('night').length > 0 ? {} : { night }),
    zone: of('clock-change').length > 0 ? 'UTC' : clinic.zone,
    turnoverMinutes: of('turnover').length > 0 ? 0 : clinic.turnoverMinutes,
    open: openAllDay(clinic.open, freeDays),
    closures: withoutRanges(clinic.closures, of('closure')),
    therapists: [...more, ...clinic.therapists.map((therapist) => freedTherapist(therapist, restDays, of))],
    rooms: [...of('rooms').map(({ use }) => newRoom(clinic, use)), ...clinic.rooms.map((room) => freedRoom(room, of))],
  }
}

/** Where the clinic opens on a day of rest, its people are taken to come. */
function freedTherapist(therapist: Therapist, restDays: readonly Weekday[], of: OfKind): Therapist {
  const own = of('therapist-hours').filter((fact) => fact.therapist === therapist.id)
  const away = withoutRanges(therapist.away, of('therapist-absence').filter((fact) => fact.therapist === therapist.id))
  if (therapist.hours === undefined) return { ...therapist, away }
  return { ...therapist, away, hours: openAllDay(therapist.hours, [...restDays, ...own.flatMap(({ weekdays }) => weekdays)]) }
}

function freedRoom(room: Room, of: OfKind): Room {
  const open = of('room-weekdays').filter((fact) => fact.room === room.id).flatMap(({ closedOn }) => closedOn)
  const closed = withoutRanges(room.closed, of('room-closed').filter((fact) => fact.room === room.id))
  return { ...room, closed, closedOn: room.closedOn.filter((weekday) => !open.includes(weekday)) }
}

/** Two more people who are always there; the first of them alone is one more. */
export function newTherapists({ therapists }: Clinic): readonly [Therapist, Therapist] {
  const id = (wanted: string): string => (therapists.some((one) => one.id === wanted) ? id(`${wanted}-more`) : wanted)
  return [
    { id: id('new-therapist'), name: '', away: [] },
    { id: id('new-therapist-2'), name: '', away: [] },
  ]
}

export function newRoom({ rooms }: Clinic, use: Room['suits'][number]): Room {
  const id = (wanted: string): string => (rooms.some((one) => one.id === wanted) ? id(`${wanted}-more`) : wanted)
  return { id: id(`new-${use}-room`), name: '', suits: [use], closedOn: [], closed: [] }
}

function protocolWithout(protocol: Protocol, of: OfKind): Protocol {
  const wide = new Map(of('window').map((fact) => [fact.session, fact]))
  const anyHour = new Set(of('start-hours').map(({ session }) => session))
  const orders = new Set(of('order').map(({ earlier, later }) => `${earlier}>${later}`))
  const isFree = (earlier: string, later: string) => orders.has(`${earlier}>${later}`)
  const sessions = protocol.sessions.map((visit): Visit => {
    const { startBetween, before, ...rest } = visit
    return {
      ...rest,
      ...(startBetween === undefined || anyHour.has(visit.id) ? {} : { startBetween }),
      ...(before === undefined ? {} : { before: before.filter((later) => !isFree(visit.id, later)) }),
      gates: visit.gates.filter((gate) => {
        const asked = sessionGateOf(gate, protocol)
        return asked === undefined || !isFree(asked.session, visit.id)
      }),
      offsetDays: widened(visit, wide.get(visit.id)),
    }
  })
  return { ...protocol, sessions, lengthDays: of('course-length').length > 0 ? null : protocol.lengthDays }
}

/** Which of two sessions comes first stays as it is; the fact counts from the session itself, past any milestone between. */
function widened({ offsetDays }: Visit, fact: Of<'window'> | undefined): Visit['offsetDays'] {
  if (fact === undefined) return offsetDays
  const { earliest, target, latest } = offsetDays
  if (fact.earliest >= 0) return { earliest: earliest - fact.earliest, target, latest: latest + widening }
  return { earliest: earliest - widening, target, latest: latest + (fact.latest <= 0 ? -fact.latest : widening) }
}

function openAllDay(week: WeeklyHours, on: readonly Weekday[]): WeeklyHours {
  return { ...week, ...Object.fromEntries(on.map((weekday) => [weekday, allDay])) }
}

function withoutRanges<R extends DayRange>(ranges: readonly R[], taken: readonly DayRange[]): readonly R[] {
  return taken.length === 0 ? ranges : ranges.filter(({ from, to }) => !taken.some((other) => other.from === from && other.to === to))
}

function laterOf(one: Day | null, other: Day): Day {
  return one !== null && one > other ? one : other
}
