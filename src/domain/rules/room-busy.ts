/** Knows the rule that a suitable room is open and free for all of the session, turnover included; refuses to know people. */
import { type RoomUse, listsConsultRooms, roomOf } from '../clinic/clinic'
import { type Visit, isByPhone } from '../protocol/protocol'
import { isWithin } from '../time/day'
import { overlaps, spanOf } from '../time/span'
import { weekdayOf } from '../time/weekday'
import { bookingsNear, spanOfBooking } from './bookings-near'
import type { Booking, Breach } from './breach'
import type { Question, Site } from './placement'

/** What the room must suit; null where the visit needs none: by phone, or no consulting room is listed. */
export function roomUseOf(visit: Visit, clinic: Site['clinic']): RoomUse | null {
  if (visit.kind === 'dosing') return 'dosing'
  if (isByPhone(visit)) return null
  return listsConsultRooms(clinic) ? 'consult' : null
}

/** A visit that may be held by video needs no room, but one it names must be free. */
export function roomBusy(question: Question): readonly Breach[] {
  const { visit, slot, site, plan } = question
  const use = roomUseOf(visit, site.clinic)
  const found = { code: 'room-busy', session: visit.id, day: slot.day, room: slot.room } as const
  if (slot.room === null) {
    if (use === null || visit.remoteAllowed === true) return []
    return [{ ...found, name: '', why: 'no-room', booking: null }]
  }
  const room = roomOf(site.clinic, slot.room)
  if (room === undefined) return [{ ...found, name: slot.room, why: 'unsuitable', booking: null }]
  const { name } = room
  if (use !== null && !room.suits.includes(use)) return [{ ...found, name, why: 'unsuitable', booking: null }]
  if (room.closedOn.includes(weekdayOf(slot.day)) || room.closed.some((days) => isWithin(slot.day, days))) {
    return [{ ...found, name, why: 'closed', booking: null }]
  }
  const booking = othersIn(question, slot.room) ?? ownIn(question, slot.room, plan)
  return booking === undefined ? [] : [{ ...found, name, why: 'booked', booking }]
}

function othersIn({ slot, site }: Question, room: string): Booking | undefined {
  const wanted = padded(spanOf(slot.day, slot.time, slot.minutes), site.clinic.turnoverMinutes)
  return bookingsNear(site, wanted).find((booking) => booking.room === room && overlaps(spanOfBooking(booking), wanted))
}

function ownIn({ visit, slot, site }: Question, room: string, plan: Question['plan']): Booking | undefined {
  const wanted = padded(spanOf(slot.day, slot.time, slot.minutes), site.clinic.turnoverMinutes)
  for (const placed of plan.placed.values()) {
    if (placed.session === visit.id || !placed.happens || placed.slot.room !== room) continue
    if (!overlaps(spanOf(placed.slot.day, placed.slot.time, placed.slot.minutes), wanted)) continue
    return { course: '', patientCode: '', session: placed.session, title: placed.session, ...placed.slot }
  }
  return undefined
}

function padded(span: { readonly from: number; readonly to: number }, minutes: number) {
  return { from: span.from - minutes, to: span.to + minutes }
}
