/** Knows a clinic to test with: four therapists, two rooms, open on weekdays; refuses to know any course. */
import type { Clinic, WeeklyHours } from '../../src/domain/clinic/clinic'
import type { Booking } from '../../src/domain/rules/breach'
import type { Site } from '../../src/domain/rules/placement'
import { time } from '../../src/domain/time/clock-time'

export const officeHours = [{ from: time('08:00'), to: time('18:00') }]

export const weekdayHours: WeeklyHours = {
  mon: officeHours,
  tue: officeHours,
  wed: officeHours,
  thu: officeHours,
  fri: officeHours,
}

/** Open Monday to Friday 08:00–18:00 in Berlin; oak and fern suit everything; nobody is away. */
export function clinic(changed: Partial<Clinic> = {}): Clinic {
  return {
    name: 'Linden clinic',
    address: 'Lindenstraße 1, Berlin',
    telephone: '030 000 00 00',
    nightTelephone: '030 000 00 01',
    zone: 'Europe/Berlin',
    gridMinutes: 30,
    turnoverMinutes: 0,
    open: weekdayHours,
    closures: [],
    therapists: [
      { id: 'ana', name: 'Ana', away: [] },
      { id: 'ben', name: 'Ben', away: [] },
      { id: 'chidi', name: 'Chidi', away: [] },
      { id: 'dana', name: 'Dana', away: [] },
    ],
    rooms: [
      { id: 'oak', name: 'Oak', suits: ['dosing', 'consult'], closedOn: [], closed: [] },
      { id: 'fern', name: 'Fern', suits: ['dosing', 'consult'], closedOn: [], closed: [] },
    ],
    raters: [],
    sample: false,
    ...changed,
  }
}

/** The clinic with what is booked there by other courses. */
export function site(of: Clinic = clinic(), bookings: readonly Booking[] = []): Site {
  return { clinic: of, bookingsOn: (day) => bookings.filter((booking) => booking.day === day) }
}
