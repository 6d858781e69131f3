/** Knows the rule that a suitable room is open and free for all of the session and its night, turnover included; refuses to know people. */
import { type Room, type RoomUse, formerRoom, listsConsultRooms, nightEndOf, roomOf } from '../clinic/clinic'
import { type Visit, isByPhone } from '../protocol/protocol'
import type { ClockTime } from '../time/clock-time'
import { type Day, addDays, isWithin } from '../time/day'
import { type Span, overlaps, spanOf } from '../time/span'
import { weekdayOf } from '../time/weekday'
import { bookingsNear, spanOfBooking } from './bookings-near'
import type { Breach, NightHeld } from './breach'
import { heldSpan, heldSpanOf, nightAfter } from './night'
import type { Question, Site } from './placement'

/** What the room must suit; null where the visit needs none: by phone, or no consulting room is listed. */
export function roomUseOf(visit: Visit, clinic: Site['clinic']): RoomUse | null {
  if (visit.kind === 'dosing') return 'dosing'
  if (isByPhone(visit)) return null
  return listsConsultRooms(clinic) ? 'consult' : null
}

/**
 * A visit that may be held by video needs no room, but one it names must be free. A night spent there holds the room
 * on from the session to the next day; for other sessions of the same patient it is no obstacle.
 */
export function roomBusy(question: Question): readonly Breach[] {
  const { visit, slot, site } = question
  const use = roomUseOf(visit, site.clinic)
  const found = { code: 'room-busy', session: visit.id, day: slot.day, room: slot.room } as const
  if (slot.room === null) {
    if (use === null || visit.remoteAllowed === true) return []
    return [{ ...found, name: '', why: 'no-room', booking: null }]
  }
  const room = roomOf(site.clinic, slot.room)
  if (room === undefined) return [{ ...found, name: formerRoom, why: 'unsuitable', booking: null }]
  const { name } = room
  if (use !== null && !room.suits.includes(use)) return [{ ...found, name, why: 'unsuitable', booking: null }]
  if (isClosedOn(room, slot.day)) return [{ ...found, name, why: 'closed', booking: null }]
  const night = nightHeld('session', slot.day, nightAfter(visit, site.clinic))
  if (night !== undefined && isClosedOn(room, night.day)) return [{ ...found, name, why: 'closed', booking: null, night }]
  const taken = othersIn(question, slot.room, night) ?? ownIn(question, slot.room)
  return taken === undefined ? [] : [{ ...found, name, why: 'booked', ...taken }]
}

function isClosedOn({ closedOn, closed }: Room, day: Day): boolean {
  return closedOn.includes(weekdayOf(day)) || closed.some((days) => isWithin(day, days))
}

type Taken = Pick<Extract<Breach, { code: 'room-busy' }>, 'booking' | 'night'>

function othersIn({ slot, site }: Question, room: string, night: NightHeld | undefined): Taken | undefined {
  const { clinic } = site
  const session = padded(spanOf(slot.day, slot.time, slot.minutes), clinic.turnoverMinutes)
  const held = padded(heldSpan(slot, night?.until ?? null), clinic.turnoverMinutes)
  for (const booking of bookingsNear(site, held)) {
    if (booking.room !== room) continue
    const taken = heldSpanOf(booking, clinic)
    if (!overlaps(taken, held)) continue
    if (overlaps(spanOfBooking(booking), session)) return { booking }
    return { booking, night: overlaps(taken, session) ? nightHeld('booking', booking.day, nightEndOf(clinic)) : night }
  }
  return undefined
}

function nightHeld(after: NightHeld['after'], evening: Day, until: ClockTime | null): NightHeld | undefined {
  return until === null ? undefined : { after, day: addDays(evening, 1), until }
}

function ownIn({ visit, slot, site, plan }: Question, room: string): Taken | undefined {
  const wanted = padded(spanOf(slot.day, slot.time, slot.minutes), site.clinic.turnoverMinutes)
  for (const placed of plan.placed.values()) {
    if (placed.session === visit.id || !placed.happens || placed.slot.room !== room) continue
    if (!overlaps(spanOf(placed.slot.day, placed.slot.time, placed.slot.minutes), wanted)) continue
    return { booking: { course: '', patientCode: '', session: placed.session, title: placed.session, ...placed.slot } }
  }
  return undefined
}

function padded(span: Span, minutes: number): Span {
  return { from: span.from - minutes, to: span.to + minutes }
}
