/** Knows what can happen to a clinic that has booked its courses, and which sessions it hits; refuses to know what to do about it. */
import type { Clinic, RoomId, TherapistId } from '../../domain/clinic/clinic'
import { type SessionId, visitOf } from '../../domain/protocol/protocol'
import type { Booking } from '../../domain/rules/breach'
import { nightAfter } from '../../domain/rules/night'
import { type ClockTime, minutesOf, time } from '../../domain/time/clock-time'
import { type Day, type DayRange, addDays, daysBetween, isWithin } from '../../domain/time/day'
import { type Span, minutesInDay, overlaps, spanOf } from '../../domain/time/span'
import { type BookedCourse, type BookedSession, type Now, hasBegun, isHeld } from './booked-course'

/** Part of a day; `from` is before `to`. */
export interface PartOfDay {
  readonly from: ClockTime
  readonly to: ClockTime
}

export type Disruption =
  /** Ill or away on these days, or on a part of each of them. */
  | { readonly kind: 'therapist-away'; readonly therapist: TherapistId; readonly days: DayRange; readonly part: PartOfDay | null }
  | { readonly kind: 'room-closed'; readonly room: RoomId; readonly days: DayRange }
  | { readonly kind: 'clinic-closed'; readonly days: DayRange }
  | { readonly kind: 'patient-away'; readonly course: string; readonly days: DayRange }
  /** A session that was not held and is to be held after all. */
  | { readonly kind: 'session-missed'; readonly course: string; readonly session: SessionId }

/** A booked session that cannot be held as it is. */
export interface Hit {
  readonly course: string
  readonly booked: BookedSession
}

/** Longest stretch of days that is looked at. */
const mostDays = 400

/** Sessions from now on that cannot be held as booked, by course and in the protocol's order. */
export function hitsOf(disruption: Disruption, courses: readonly BookedCourse[], clinic: Clinic, now: Now): readonly Hit[] {
  const isHit = testOf(disruption, clinic)
  const hits: Hit[] = []
  for (const course of courses) {
    for (const booked of course.sessions) {
      const mayBeHit = disruption.kind === 'session-missed' ? booked.state === 'not-held' : booked.state !== 'lived' && !hasBegun(booked, now) && isHeld(booked)
      if (mayBeHit && isHit(course, booked)) hits.push({ course: course.id, booked })
    }
  }
  return hits
}

function testOf(disruption: Disruption, clinic: Clinic): (course: BookedCourse, booked: BookedSession) => boolean {
  switch (disruption.kind) {
    case 'session-missed':
      return ({ id }, { session }) => disruption.course === id && disruption.session === session
    case 'therapist-away': {
      const spans = spansOf(disruption)
      const { therapist, days } = disruption
      return (_, { slot }) =>
        slot.therapists.includes(therapist) && isWithin(slot.day, days) && spans.some((span) => overlaps(span, spanOf(slot.day, slot.time, slot.minutes)))
    }
    case 'room-closed': {
      const { room, days } = disruption
      const isNight = ({ protocol }: BookedCourse, { session, slot }: BookedSession) => {
        const visit = isWithin(addDays(slot.day, 1), days) ? visitOf(protocol, session) : undefined
        return visit !== undefined && nightAfter(visit, clinic) !== null
      }
      return (course, booked) => booked.slot.room === room && (isWithin(booked.slot.day, days) || isNight(course, booked))
    }
    case 'clinic-closed':
      return (_, { slot }) => isWithin(slot.day, disruption.days)
    case 'patient-away':
      return ({ id }, { slot }) => disruption.course === id && isWithin(slot.day, disruption.days)
  }
}

/** When somebody is away, in minutes since 1970-01-01 on the wall clock. */
export function spansOf({ days, part }: Extract<Disruption, { kind: 'therapist-away' }>): readonly Span[] {
  const each = daysIn(days)
  if (part === null) return each.map((day) => spanOf(day, time('00:00'), minutesInDay))
  return each.map((day) => spanOf(day, part.from, minutesOf(part.to) - minutesOf(part.from)))
}

export function daysIn({ from, to }: DayRange): readonly Day[] {
  return Array.from({ length: Math.max(0, Math.min(mostDays, daysBetween(from, to) + 1)) }, (_, k) => addDays(from, k))
}

/** The clinic as the rules see it then; part of a day is left to `bookedOut`. */
export function clinicUnder(disruption: Disruption, clinic: Clinic): Clinic {
  switch (disruption.kind) {
    case 'therapist-away': {
      const { therapist, days, part } = disruption
      if (part !== null) return clinic
      return { ...clinic, therapists: clinic.therapists.map((one) => (one.id === therapist ? { ...one, away: [...one.away, { name: '', ...days }] } : one)) }
    }
    case 'room-closed':
      return { ...clinic, rooms: clinic.rooms.map((one) => (one.id === disruption.room ? { ...one, closed: [...one.closed, { name: '', ...disruption.days }] } : one)) }
    case 'clinic-closed':
      return { ...clinic, closures: [...clinic.closures, { name: '', ...disruption.days }] }
    case 'patient-away':
    case 'session-missed':
      return clinic
  }
}

/** Hours of somebody who is away for part of a day, as the rules see them: booked by nobody's course. */
export function bookedOut(disruption: Disruption): readonly Booking[] {
  if (disruption.kind !== 'therapist-away' || disruption.part === null) return []
  const { therapist, days, part } = disruption
  const minutes = minutesOf(part.to) - minutesOf(part.from)
  return daysIn(days).map((day) => ({ course: '', patientCode: '', session: '', title: '', day, time: part.from, minutes, therapists: [therapist], room: null }))
}

/** The days on which this patient cannot come, then. */
export function awayUnder(disruption: Disruption, { id, away }: BookedCourse): readonly DayRange[] {
  return disruption.kind === 'patient-away' && disruption.course === id ? [...away, disruption.days] : away
}
