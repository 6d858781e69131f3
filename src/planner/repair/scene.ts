/** Knows who holds which people and rooms while repairs are tried, beside what happened; refuses to choose a repair. */
import type { Clinic } from '../../domain/clinic/clinic'
import type { Slot } from '../../domain/course/course'
import { type Protocol, type SessionId, type Visit, visitOf } from '../../domain/protocol/protocol'
import { heldSpan, nightAfter } from '../../domain/rules/night'
import { type ClockTime, minutesOf } from '../../domain/time/clock-time'
import { type Day, addDays, dayNumber } from '../../domain/time/day'
import { minutesInDay, spanOf } from '../../domain/time/span'
import { type Hold, Ledger } from '../clinic/ledger'
import { type ClinicHours, clinicHours, clinicRow } from '../hours/clinic-hours'
import { Occupancy } from '../hours/occupancy'
import type { Stretch } from '../hours/stretch'
import { type BookedCourse, type Now, isHeld, mayMove } from './booked-course'
import { type Disruption, daysIn, spansOf } from './disruption'

/** Days after its last session within which a course is repaired. */
export const reachAfterLast = 150

/** A session of another course that stands in the way. */
export interface InTheWay {
  readonly course: number
  readonly session: SessionId
}

interface Standing {
  readonly slots: ReadonlyMap<SessionId, Slot>
  readonly holds: ReadonlyMap<SessionId, readonly Hold[]>
}

const nothing: Standing = { slots: new Map(), holds: new Map() }

export class Scene {
  readonly courses: readonly BookedCourse[]
  readonly clinic: Clinic
  readonly now: Now
  readonly disruption: Disruption
  readonly ledger: Ledger
  readonly #standing: Standing[]
  readonly #booked: readonly ReadonlyMap<SessionId, Slot>[]

  constructor(clinic: Clinic, courses: readonly BookedCourse[], disruption: Disruption, now: Now) {
    this.clinic = clinic
    this.courses = courses
    this.disruption = disruption
    this.now = now
    const hours = hoursFor(clinic, courses, now)
    this.ledger = new Ledger(baseOf(hours, disruption, now))
    this.#standing = courses.map(() => nothing)
    const first = addDays(now.day, -1)
    courses.forEach(({ sessions }, index) => {
      const slots = new Map<SessionId, Slot>()
      for (const booked of sessions) if (booked.slot.day >= first && isHeld(booked)) slots.set(booked.session, booked.slot)
      if (slots.size > 0) this.book(index, slots)
    })
    this.#booked = this.#standing.map(({ slots }) => slots)
  }

  /** What the course held at first. */
  bookedOf(course: number): ReadonlyMap<SessionId, Slot> {
    return this.#booked[course] ?? nothing.slots
  }

  /** What a course holds from today on, its sessions that cannot move included. */
  slotsOf(course: number): ReadonlyMap<SessionId, Slot> {
    return (this.#standing[course] ?? nothing).slots
  }

  /** Everything the course held is given back first. Nights can be left out: to the course itself its own are no obstacle. */
  book(course: number, slots: ReadonlyMap<SessionId, Slot>, withNights = true): void {
    const before = this.#standing[course] ?? nothing
    for (const holds of before.holds.values()) this.ledger.give(course, holds)
    const booked = this.courses[course]
    const holds = new Map<SessionId, readonly Hold[]>()
    for (const [session, slot] of slots) {
      const visit = booked === undefined ? undefined : visitOf(booked.protocol, session)
      if (visit === undefined) continue
      const own = holdsOf(this.ledger.hours, visit, slot, this.clinic, withNights)
      this.ledger.take(course, own)
      holds.set(session, own)
    }
    this.#standing[course] = { slots, holds }
  }

  /** The course without these sessions, or without any. */
  release(course: number, sessions: ReadonlySet<SessionId> | null): void {
    const kept = sessions === null ? [] : [...this.slotsOf(course)].filter(([session]) => !sessions.has(session))
    this.book(course, new Map(kept))
  }

  /** Whether nobody else holds what these sessions would take. */
  isFree(course: number, slots: ReadonlyMap<SessionId, Slot | null>): boolean {
    const booked = this.courses[course]
    return [...slots].every(([session, slot]) => {
      const visit = booked === undefined || slot === null ? undefined : visitOf(booked.protocol, session)
      if (visit === undefined || slot === null) return true
      const found: InTheWay[] = []
      for (const { resource, from, to } of holdsOf(this.ledger.hours, visit, slot, this.clinic, true)) this.inTheWay(resource, from, to, found)
      return found.every((other) => other.course === course)
    })
  }

  /** Sessions that hold a resource between two minutes. */
  inTheWay(resource: number, from: number, to: number, into: InTheWay[]): void {
    for (let day = Math.floor(from / minutesInDay); day <= Math.floor((to - 1) / minutesInDay); day += 1) {
      for (const held of this.ledger.heldOn(resource, day)) {
        if (held.from >= to || from >= held.to) continue
        const session = this.#holderOf(held.course, held)
        if (session === null || into.some((other) => other.course === held.course && other.session === session)) continue
        into.push({ course: held.course, session })
      }
    }
  }

  #holderOf(course: number, { resource, from }: Hold): SessionId | null {
    for (const [session, holds] of this.#standing[course]?.holds ?? []) {
      if (holds.some((hold) => hold.resource === resource && hold.from === from)) return session
    }
    return null
  }

  mayMove(course: number, session: SessionId): boolean {
    const booked = this.courses[course]?.sessions.find((own) => own.session === session)
    return booked !== undefined && mayMove(booked, this.now)
  }
}

/** Over all the time in which some course could be repaired, with every length that sessions have. */
function hoursFor(clinic: Clinic, courses: readonly BookedCourse[], now: Now): ClinicHours {
  let first: Day = now.day
  let last: Day = now.day
  const stretches = new Map<number, Stretch>()
  const add = (minutes: number, night: ClockTime | null) => {
    const key = night === null ? minutes : minutes + minutesInDay * (1 + minutesOf(night))
    if (minutes > 0 && !stretches.has(key)) stretches.set(key, { minutes, nightUntil: night === null ? null : minutesOf(night) })
  }
  const seen = new Set<Protocol>()
  for (const { protocol, start, sessions } of courses) {
    if (start < first) first = start
    if (!seen.has(protocol)) for (const visit of protocol.sessions) add(visit.durationMinutes ?? 0, nightAfter(visit, clinic))
    seen.add(protocol)
    for (const { slot } of sessions) {
      if (slot.day < first) first = slot.day
      if (slot.day > last) last = slot.day
      add(slot.minutes, null)
    }
  }
  return clinicHours(clinic, [...stretches.values()], dayNumber(first) - 2, dayNumber(last) + reachAfterLast + 2)
}

/** What is free before any course is booked: nothing before now, and nothing that the disruption takes away. */
function baseOf(hours: ClinicHours, disruption: Disruption, now: Now): Occupancy {
  const base = new Occupancy(hours)
  const begun = dayNumber(now.day) * minutesInDay + minutesOf(now.time) + 1
  base.take(clinicRow, hours.first * minutesInDay, begun)
  switch (disruption.kind) {
    case 'therapist-away': {
      const person = hours.people.get(disruption.therapist)
      if (person !== undefined) for (const { from, to } of spansOf(disruption)) base.take(person, from, to)
      break
    }
    case 'room-closed': {
      const room = hours.rooms.get(disruption.room)
      if (room !== undefined) for (const day of daysIn(disruption.days)) base.take(room, dayNumber(day) * minutesInDay, dayNumber(addDays(day, 1)) * minutesInDay)
      break
    }
    case 'clinic-closed':
      for (const day of daysIn(disruption.days)) base.take(clinicRow, dayNumber(day) * minutesInDay, dayNumber(addDays(day, 1)) * minutesInDay)
      break
    case 'patient-away':
    case 'session-missed':
      break
  }
  return base
}

function holdsOf(hours: ClinicHours, visit: Visit, slot: Slot, clinic: Clinic, withNight: boolean): readonly Hold[] {
  const { from, to } = spanOf(slot.day, slot.time, slot.minutes)
  const people = slot.therapists.flatMap((id): readonly Hold[] => {
    const resource = hours.people.get(id)
    return resource === undefined ? [] : [{ resource, from, to }]
  })
  const resource = slot.room === null ? undefined : hours.rooms.get(slot.room)
  if (resource === undefined) return people
  const held = heldSpan(slot, withNight ? nightAfter(visit, clinic) : null)
  return [...people, { resource, from: held.from - clinic.turnoverMinutes, to: held.to + clinic.turnoverMinutes }]
}
