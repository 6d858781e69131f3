/** Knows everything in a request that could stand in the way of its plan; refuses to know what really does. */
import { type Hours, type RoomUse, type WeeklyHours, listsConsultRooms, nightEndOf } from '../../domain/clinic/clinic'
import type { Booking } from '../../domain/rules/breach'
import type { Fact, TooLong } from '../../domain/rules/fact'
import { minutesOf } from '../../domain/time/clock-time'
import { type Day, type DayRange, addDays, daysBetween, daysWithin } from '../../domain/time/day'
import { minutesInDay } from '../../domain/time/span'
import { type Weekday, weekdays } from '../../domain/time/weekday'
import { clockStepOn } from '../../domain/time/zone'
import type { PlanRequest } from '../request'
import type { Task } from '../course/task'
import type { Asked } from './asked'
import { subjectOf } from './fact-items'
import { reachOf, sessionsOf } from './part-of-course'
import { longestWait, withoutFacts } from './without-facts'

type Of<K extends Fact['kind']> = Extract<Fact, { kind: K }>

/**
 * All facts of the request, those first that people would rather hear named: what has a date, then what holds every
 * week, then people and rooms, then what the protocol says. Sessions that are done are not among them: nothing changes those.
 */
export function factsOf(asked: Asked): readonly Fact[] {
  const { request } = asked
  const sessions = sessionsOf(request)
  const facts = [
    ...datedFacts(request, sessions),
    ...weeklyFacts(request, sessions),
    ...limitsOf(request),
    ...peopleAndRooms(asked, sessions),
    ...protocolFacts(request, sessions),
  ]
  // What is written down twice is one fact.
  return [...new Map(facts.map((fact) => [subjectOf(fact), fact])).values()]
}

/** What the protocol says first, then who and where, then the days on which they cannot: the order in which a person sees why. */
export function inReadingOrder(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted((one, other) => readingOrder.indexOf(one.kind) - readingOrder.indexOf(other.kind))
}

const readingOrder: readonly Fact['kind'][] = [
  ...(['window', 'start-hours', 'order', 'course-length', 'optional', 'start', 'latest-start', 'end', 'fixed'] as const),
  ...(['pair', 'therapists', 'therapist-hours', 'therapist-absence', 'therapist-booked'] as const),
  ...(['rooms', 'room-weekdays', 'room-closed', 'room-booked', 'turnover', 'night'] as const),
  ...(['opening-hours', 'closure', 'patient-away', 'clock-change'] as const),
]

function datedFacts(request: PlanRequest, sessions: readonly Task[]): readonly Fact[] {
  const { site, away, kept } = request
  const { clinic } = site
  const bookings = bookingsIn(request, reachOf(withWideWindows(request, sessions), 2 * longestWait))
  const people = clinic.therapists.flatMap((therapist) =>
    therapist.away.map(({ name, from, to }): Fact => ({ kind: 'therapist-absence', therapist: therapist.id, name, from, to })),
  )
  const closed = clinic.rooms.flatMap((room) => room.closed.map(({ name, from, to }): Fact => ({ kind: 'room-closed', room: room.id, name, from, to })))
  return [
    ...away.map(({ from, to }): Fact => ({ kind: 'patient-away', from, to })),
    ...people,
    ...clinic.closures.map(({ name, from, to }): Fact => ({ kind: 'closure', name, from, to })),
    ...closed,
    ...kept.filter(({ done }) => !done).map(({ session, slot }): Fact => ({ kind: 'fixed', session, day: slot.day, time: slot.time })),
    ...clinic.rooms.flatMap(({ id }) => {
      const own = bookings.filter(({ room }) => room === id)
      return own.length === 0 ? [] : [{ kind: 'room-booked', room: id, bookings: own } satisfies Fact]
    }),
    ...clinic.therapists.flatMap(({ id }) => {
      const own = bookings.filter(({ therapists }) => therapists.includes(id))
      return own.length === 0 ? [] : [{ kind: 'therapist-booked', therapist: id, bookings: own } satisfies Fact]
    }),
  ]
}

function weeklyFacts(request: PlanRequest, sessions: readonly Task[]): readonly Fact[] {
  const { clinic } = request.site
  const isOpen = (weekday: Weekday) => (clinic.open[weekday] ?? []).length > 0
  const opening = hoursByWeekdays(clinic.open, weekdays, sessions).map((group): Fact => ({ kind: 'opening-hours', ...group }))
  const people = clinic.therapists.flatMap(({ id, hours }) =>
    hours === undefined
      ? []
      : hoursByWeekdays(hours, weekdays.filter(isOpen), sessions).map((group): Fact => ({ kind: 'therapist-hours', therapist: id, ...group })),
  )
  const rooms = clinic.rooms.flatMap(({ id, closedOn }): readonly Fact[] =>
    closedOn.length === 0 ? [] : [{ kind: 'room-weekdays', room: id, closedOn, openOn: weekdays.filter((day) => isOpen(day) && !closedOn.includes(day)) }],
  )
  return [...opening, ...people, ...rooms]
}

function limitsOf({ start, startLatest, end }: PlanRequest): readonly Fact[] {
  return [
    ...(end === null ? [] : [{ kind: 'end', day: end } satisfies Fact]),
    ...(startLatest === null ? [] : [{ kind: 'latest-start', day: startLatest } satisfies Fact]),
    { kind: 'start', day: start },
  ]
}

function peopleAndRooms({ request, given }: Asked, sessions: readonly Task[]): readonly Fact[] {
  const { clinic } = request.site
  const asked = given ?? request.pair
  const uses: readonly RoomUse[] = [
    ...(sessions.some(({ visit }) => visit.kind === 'dosing') ? (['dosing'] as const) : []),
    ...(listsConsultRooms(clinic) ? (['consult'] as const) : []),
  ]
  const night = nightEndOf(clinic)
  return [
    ...(asked === null || (asked.lead === null && asked.co === null) ? [] : [{ kind: 'pair', lead: asked.lead, co: asked.co } satisfies Fact]),
    ...uses.map((use): Fact => ({ kind: 'rooms', use, rooms: clinic.rooms.filter(({ suits }) => suits.includes(use)).map(({ id }) => id) })),
    { kind: 'therapists', therapists: clinic.therapists.map(({ id }) => id) },
    ...(clinic.turnoverMinutes === 0 ? [] : [{ kind: 'turnover', minutes: clinic.turnoverMinutes } satisfies Fact]),
    ...(night === null ? [] : [{ kind: 'night', until: night } satisfies Fact]),
  ]
}

function protocolFacts(request: PlanRequest, sessions: readonly Task[]): readonly Fact[] {
  const { protocol } = request
  const kept = new Map(request.kept.map(({ session, slot }) => [session, slot.day]))
  const optional = request.includeOptional ? sessions.filter((task) => !task.isKept && task.visit.optional === true).map(({ visit }) => visit.id) : []
  const days = clockChangesIn(request)
  return [
    ...sessions.flatMap((task) => windowOf(task, kept)),
    ...sessions.flatMap(({ visit: { id, startBetween }, isKept }): readonly Fact[] =>
      startBetween === undefined || isKept ? [] : [{ kind: 'start-hours', session: id, from: startBetween[0], to: startBetween[1] }],
    ),
    ...(protocol.lengthDays === null ? [] : [{ kind: 'course-length', anchor: protocol.anchor, days: protocol.lengthDays } satisfies Fact]),
    ...(optional.length === 0 ? [] : [{ kind: 'optional', sessions: optional } satisfies Fact]),
    ...sessions.flatMap(({ visit, predecessors }) =>
      predecessors.map((earlier): Fact => ({ kind: 'order', earlier, later: visit.id, anEarlierDay: visit.kind === 'dosing' })),
    ),
    ...(days.length === 0 ? [] : [{ kind: 'clock-change', days } satisfies Fact]),
  ]
}

function windowOf({ visit, reference, earliest, latest, isKept }: Task, keptDays: ReadonlyMap<string, Day>): readonly Of<'window'>[] {
  if (reference === null || (isKept && keptDays.has(reference))) return []
  const from = keptDays.get(reference)
  const between = from === undefined ? null : { from: addDays(from, earliest), to: addDays(from, latest) }
  return [{ kind: 'window', session: visit.id, after: reference, earliest, latest, between }]
}

function bookingsIn({ site }: PlanRequest, { from, to }: DayRange): readonly Booking[] {
  return Array.from({ length: daysBetween(from, to) + 3 }, (_, index) => site.bookingsOn(addDays(from, index - 1))).flat()
}

function withWideWindows(request: PlanRequest, sessions: readonly Task[]): PlanRequest {
  const windows = sessions.flatMap((task) => windowOf(task, new Map()))
  return withoutFacts({ request, given: null }, [{ kind: 'start', day: request.start }, ...windows]).request
}

function clockChangesIn(request: PlanRequest): readonly Day[] {
  const { from, to } = reachOf(request, request.startLatest === null ? 0 : Math.max(0, daysBetween(request.start, request.startLatest)))
  const days = daysWithin({ from, to })
  return days.filter((day) => clockStepOn(day, request.site.clinic.zone) !== null)
}

/** Weekdays of equal hours together, as far as these leave part of the day out; days without any first. */
function hoursByWeekdays(week: WeeklyHours, among: readonly Weekday[], sessions: readonly Task[]): readonly Pick<Of<'opening-hours'>, 'weekdays' | 'hours' | 'tooLong'>[] {
  const groups = new Map<string, { weekdays: Weekday[]; hours: readonly Hours[]; tooLong: TooLong | null }>()
  for (const weekday of among) {
    const hours = week[weekday] ?? []
    if (hours.some(({ from, to }) => minutesOf(from) === 0 && minutesOf(to) === minutesInDay)) continue
    const key = hours.map(({ from, to }) => `${from}-${to}`).join()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { weekdays: [weekday], hours, tooLong: tooLongFor(hours, sessions) })
    else group.weekdays.push(weekday)
  }
  return [...groups.values()].toSorted((one, other) => one.hours.length - other.hours.length)
}

function tooLongFor(hours: readonly Hours[], sessions: readonly Task[]): TooLong | null {
  if (hours.length === 0) return null
  const longest = Math.max(...hours.map(({ from, to }) => minutesOf(to) - minutesOf(from)))
  const found = sessions.find((task) => !task.isKept && task.minutes > longest)
  return found === undefined ? null : { session: found.visit.id, minutes: found.minutes }
}
