/** Knows the request as it would be once somebody made a change; refuses to judge whether the change is enough. */
import type { Clinic, Hours, Room, Therapist } from '../../domain/clinic/clinic'
import type { Protocol, Visit } from '../../domain/protocol/protocol'
import type { Booking } from '../../domain/rules/breach'
import type { Remedy } from '../../domain/rules/remedy'
import { type ClockTime, minutesOf, time } from '../../domain/time/clock-time'
import { type Day, type DayRange, addDays, daysBetween, isWithin } from '../../domain/time/day'
import { type Weekday, weekdayOf } from '../../domain/time/weekday'
import type { PlanRequest } from '../request'
import type { Asked } from './asked'
import { reachOf } from './part-of-course'
import { keyOf, longestWait, newRoom, newTherapists } from './without-facts'

type Of<K extends Remedy['kind']> = Extract<Remedy, { kind: K }>

export function withRemedies(asked: Asked, remedies: readonly Remedy[]): Asked {
  return remedies.reduce(withRemedy, asked)
}

/**
 * What opens on single days of a weekday on which it rests is closed on all others that the course could reach; hours
 * somebody works on single days are booked out on all others.
 */
export function withRemedy(asked: Asked, remedy: Remedy): Asked {
  const { request } = asked
  const changed = (part: Partial<PlanRequest>): Asked => ({ ...asked, request: { ...request, ...part } })
  const inClinic = (part: Partial<Clinic>): Asked => changed({ site: { ...request.site, clinic: { ...request.site.clinic, ...part } } })
  const { clinic } = request.site
  switch (remedy.kind) {
    case 'window':
      return changed({ protocol: withVisit(request.protocol, remedy.session, (visit) => ({ ...visit, offsetDays: widened(visit, remedy) })) })
    case 'start-hours':
      return changed({ protocol: withVisit(request.protocol, remedy.session, (visit) => ({ ...visit, startBetween: [remedy.from, remedy.to] })) })
    case 'start':
      return changed({ start: remedy.day })
    case 'latest-start':
      return changed({ startLatest: remedy.day })
    case 'end':
      return changed({ end: remedy.day })
    case 'course-length':
      return changed({ protocol: { ...request.protocol, lengthDays: remedy.days } })
    case 'pair':
      return { request: { ...request, pair: { lead: remedy.lead, co: remedy.co } }, given: null }
    case 'therapist-there':
      return inClinic({
        therapists: clinic.therapists.map((one) => (one.id === remedy.therapist ? { ...one, away: withoutDays(one.away, remedy.days) } : one)),
      })
    case 'therapist-works':
      return changed({ site: workingOn(request, remedy) })
    case 'one-more-therapist':
      return inClinic({ therapists: [newTherapists(clinic)[0], ...clinic.therapists] })
    case 'closure-lifted':
      return inClinic({ closures: withoutDays(clinic.closures, remedy.days) })
    case 'clinic-opens':
      return inClinic(openOn(request, remedy))
    case 'opening-hours':
      return inClinic({ open: { ...clinic.open, ...Object.fromEntries(remedy.weekdays.map((weekday) => [weekday, remedy.hours])) } })
    case 'room-opens':
      return inClinic({ rooms: clinic.rooms.map((room) => (room.id === remedy.room ? roomOpenOn(request, room, remedy.days) : room)) })
    case 'one-more-room':
      return inClinic({ rooms: [newRoom(clinic, remedy.use), ...clinic.rooms] })
    case 'patient-there':
      return changed({ away: withoutDays(request.away, remedy.days) })
    case 'session-moves':
      return changed({ kept: request.kept.filter(({ session }) => session !== remedy.session) })
    case 'booking-moves': {
      const gone = keyOf(remedy.booking)
      return changed({ site: { clinic, bookingsOn: (day) => request.site.bookingsOn(day).filter((booking) => keyOf(booking) !== gone) } })
    }
    case 'without-optional':
      return changed({ includeOptional: false })
  }
}

function withVisit(protocol: Protocol, session: string, change: (visit: Visit) => Visit): Protocol {
  return { ...protocol, sessions: protocol.sessions.map((visit) => (visit.id === session ? change(visit) : visit)) }
}

/** Counted from the session it follows or from a milestone between them: the same days more. */
function widened({ offsetDays: { earliest, target, latest } }: Visit, remedy: Of<'window'>): Visit['offsetDays'] {
  return { earliest: earliest + remedy.earliest - remedy.was.earliest, target, latest: latest + remedy.latest - remedy.was.latest }
}

/** The ranges without these days, in pieces where a day lay inside. */
export function withoutDays<R extends DayRange>(ranges: readonly R[], days: readonly Day[]): readonly R[] {
  return days.reduce<readonly R[]>(
    (left, day) =>
      left.flatMap((range) => {
        if (!isWithin(day, range)) return [range]
        return [{ ...range, to: addDays(day, -1) }, { ...range, from: addDays(day, 1) }].filter(({ from, to }) => from <= to)
      }),
    ranges,
  )
}

function workingOn(request: PlanRequest, { therapist, days, hours }: Of<'therapist-works'>): PlanRequest['site'] {
  const { clinic, bookingsOn } = request.site
  const week = clinic.therapists.find(({ id }) => id === therapist)?.hours
  if (week === undefined) return request.site
  const weekdays = new Set(days.map(weekdayOf))
  const longer = { ...week, ...Object.fromEntries([...weekdays].map((weekday) => [weekday, hours])) }
  const isElsewhen = (day: Day) => weekdays.has(weekdayOf(day)) && !days.includes(day)
  return {
    clinic: { ...clinic, therapists: clinic.therapists.map((one): Therapist => (one.id === therapist ? { ...one, hours: longer } : one)) },
    bookingsOn: (day) => (isElsewhen(day) ? [...bookingsOn(day), ...outside(week[weekdayOf(day)] ?? [], day, therapist)] : bookingsOn(day)),
  }
}

function outside(hours: readonly Hours[], day: Day, therapist: string): readonly Booking[] {
  const inOrder = hours.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const ends: readonly ClockTime[] = [time('00:00'), ...inOrder.flatMap(({ from, to }) => [from, to]), time('24:00')]
  return ends.flatMap((from, index): readonly Booking[] => {
    const to = ends[index + 1]
    const minutes = to === undefined ? 0 : minutesOf(to) - minutesOf(from)
    if (index % 2 === 1 || minutes <= 0) return []
    return [{ course: 'outside-hours', patientCode: '', session: '', title: '', day, time: from, minutes, therapists: [therapist], room: null }]
  })
}

/** The clinic's people come too where their week names no hours for that weekday. */
function openOn(request: PlanRequest, { days, hours }: Of<'clinic-opens'>): Partial<Clinic> {
  const { clinic } = request.site
  const opened = Object.fromEntries(days.map((day) => [weekdayOf(day), hours]))
  const closures = otherDays(request, days).map((day) => ({ name: '', from: day, to: day }))
  const therapists = clinic.therapists.map((one): Therapist => (one.hours === undefined ? one : { ...one, hours: { ...one.hours, ...opened } }))
  return { open: { ...clinic.open, ...opened }, closures: [...clinic.closures, ...closures], therapists }
}

function roomOpenOn(request: PlanRequest, room: Room, days: readonly Day[]): Room {
  const opened = new Set<Weekday>(days.map(weekdayOf).filter((weekday) => room.closedOn.includes(weekday)))
  const others = otherDays(request, days).filter((day) => opened.has(weekdayOf(day)))
  return {
    ...room,
    closedOn: room.closedOn.filter((weekday) => !opened.has(weekday)),
    closed: [...withoutDays(room.closed, days), ...others.map((day) => ({ name: '', from: day, to: day }))],
  }
}

/** All other days of the same weekdays that the course could reach, even if another change lets it start or end elsewhen. */
function otherDays(request: PlanRequest, days: readonly Day[]): readonly Day[] {
  const weekdays = new Set(days.map(weekdayOf))
  const { from, to } = reachOf(request, longestWait)
  const count = daysBetween(from, to) + 1 + 2 * longestWait
  const all = Array.from({ length: count }, (_, index) => addDays(from, index - longestWait))
  return all.filter((day) => weekdays.has(weekdayOf(day)) && !days.includes(day))
}
