/** Knows after which sessions a night is spent in the clinic and how long that holds their room; refuses to know what else is booked. */
import { type Clinic, nightEndOf } from '../clinic/clinic'
import type { Slot } from '../course/course'
import type { Protocol, Visit } from '../protocol/protocol'
import { type ClockTime, minutesOf } from '../time/clock-time'
import { dayNumber } from '../time/day'
import { type Span, minutesInDay, spanOf } from '../time/span'
import type { Booking } from './breach'

/**
 * Whether the protocol has a night after this visit at all: required, optional, or left to the clinic. Where its
 * template says nothing of one, none is held whatever the clinic's policy.
 */
export function mayStayAfter({ kind, overnight }: Pick<Visit, 'kind' | 'overnight'>): boolean {
  return kind === 'dosing' && overnight !== undefined
}

/** Until when on the next day the room of this visit is held for the night after it; null where no night is held. */
export function nightAfter(visit: Pick<Visit, 'kind' | 'overnight'>, clinic: Pick<Clinic, 'night'>): ClockTime | null {
  return mayStayAfter(visit) ? nightEndOf(clinic) : null
}

/** Whether the protocol has its patients stay the night, in its sessions or, where those leave it to policy, in its policy. */
export function asksForNight({ sessions, overnightPolicy }: Pick<Protocol, 'sessions' | 'overnightPolicy'>): boolean {
  const nights = sessions.filter(mayStayAfter).map(({ overnight }) => overnight)
  return nights.includes('required') || (nights.includes('policy') && overnightPolicy.value === 'required')
}

/** The time a session takes of its room: its own and, where `night` says until when, the night to that time of the next day. */
export function heldSpan({ day, time, minutes }: Pick<Slot, 'day' | 'time' | 'minutes'>, night: ClockTime | null): Span {
  const { from, to } = spanOf(day, time, minutes)
  if (night === null) return { from, to }
  return { from, to: Math.max(to, (dayNumber(day) + 1) * minutesInDay + minutesOf(night)) }
}

/** The same for a booking. */
export function heldSpanOf(booking: Booking, clinic: Pick<Clinic, 'night'>): Span {
  return heldSpan(booking, booking.overnight === true ? nightEndOf(clinic) : null)
}
